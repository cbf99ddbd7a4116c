// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a board shows and where, as data: pages of tiles in a grid, the screen it is made for. Read from JSON
// (boardreader.h), drawn by Widgets::BoardView. Knows no widget. Any thread.

#pragma once

#include "boards/legibility.h"
#include "metrics/value.h"
#include "metrics/window.h"
#include "state/centrestate.h"

#include <QLocale>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace Pult::Boards {

/// The version of the format that is written and read: the member "format" of a board.
inline constexpr int BoardFormat = 1;

/// A text in several languages: by the two letters of the language; an empty key is for all others.
using LocalText = QMap<QString, QString>;
/// In the language of `locale`, else for all others, else English, else any; empty only when there is none.
QString textIn(const LocalText &text, const QLocale &locale);

/// A tile of a page: its kind, its place in the grid, what it is asked of.
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
    QStringList metrics; ///< of a scorecard: ids or families
    QString grouping;    ///< of a table or a scorecard: "line", "site" or "line-site"

    bool operator==(const TileDescription &) const = default;
};

/// What fills the screen at one time.
struct PageDescription
{
    QString id;
    LocalText title;
    int columns = 1;
    int rows = 1;
    bool isKey = false;                        ///< shows key figures: these pages have at least half of the time
    std::optional<std::chrono::seconds> dwell; ///< how long it stays; absent: by how much there is to read
    std::vector<TileDescription> tiles;

    bool operator==(const PageDescription &) const = default;
};

struct BoardDescription
{
    QString id;
    std::optional<Screen> screen; ///< absent: seen from a desk, texts have the size the window gives them
    std::vector<PageDescription> pages;

    bool operator==(const BoardDescription &) const = default;

    /// Index of the page with that id, or with that number from 1 on; -1: there is none.
    int pageNamed(const QString &idOrNumber) const;
};

/// The scope a tile is asked of; centre when the names are not known (yet).
Metrics::Scope scopeOf(const TileDescription &tile, const State::CentreState &state);

} // namespace Pult::Boards
