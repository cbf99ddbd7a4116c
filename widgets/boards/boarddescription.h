// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a board shows and where, as data: read from JSON, drawn by BoardView. Knows no widget. Any thread.

#pragma once

#include "metrics/value.h"
#include "metrics/window.h"
#include "state/centrestate.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Pult::Widgets {

/// A tile of the board: its kind, its place in the grid, what it is asked of.
struct TileDescription
{
    QString type; ///< id in the tile catalogue
    int column = 0;
    int row = 0;
    int width = 1;
    int height = 1;
    QString metric; ///< id or family, for kinds that show one number
    QString site;   ///< id; empty: all
    QString line;   ///< id; empty: all
    Metrics::WindowSpec window = Metrics::WindowSpec::today();
    QStringList columns; ///< of a table
    QString grouping;    ///< of a table: "line", "site" or "line-site"

    bool operator==(const TileDescription &) const = default;
};

struct BoardDescription
{
    QString id;
    int columns = 1;
    int rows = 1;
    std::vector<TileDescription> tiles;

    bool operator==(const BoardDescription &) const = default;
};

/// One mistake of a board file.
struct BoardProblem
{
    enum class Kind { NotJson, Missing, WrongType, UnknownValue, OutsideGrid, FileUnreadable };
    Kind kind = Kind::NotJson;
    QString where;  ///< e.g. "tiles[3].metric"
    QString detail; ///< the value, or what is allowed
};

/// A translated sentence.
QString boardProblemText(const BoardProblem &problem);

struct BoardResult
{
    std::optional<BoardDescription> board; ///< absent when there are problems
    std::vector<BoardProblem> problems;    ///< all of them at once
};

/// Reads and checks a board.
BoardResult readBoard(const QByteArray &json);
/// A board by its id, from the program's resources, or by the path of its file.
BoardResult loadBoard(const QString &idOrFile);

/// The scope a tile is asked of; centre when the names are not known (yet).
Metrics::Scope scopeOf(const TileDescription &tile, const State::CentreState &state);

} // namespace Pult::Widgets
