// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads and checks a board; tells all mistakes at once. Any thread.

#pragma once

#include "boards/boarddescription.h"
#include "boards/boardproblem.h"

namespace Pult::Boards {

/// The words a board may use that are defined elsewhere: the catalogues of tiles and of columns say them.
struct Vocabulary
{
    QStringList kinds;   ///< of tiles
    QStringList columns; ///< of tables
};

struct BoardResult
{
    std::optional<BoardDescription> board; ///< absent when there are problems
    std::vector<BoardProblem> problems;    ///< all of them at once
};

BoardResult readBoard(const QByteArray &json, const Vocabulary &vocabulary);
/// A board by its id, from the program's resources, or by the path of its file.
BoardResult loadBoard(const QString &idOrFile, const Vocabulary &vocabulary);

} // namespace Pult::Boards
