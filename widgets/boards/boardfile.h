// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Boards as files, checked against what can be drawn: the kinds of tiles and the columns of tables. GUI thread.

#pragma once

#include "boards/boardreader.h"

namespace Pult::Widgets {

/// What a board may use.
Boards::Vocabulary boardVocabulary();

Boards::BoardResult readBoard(const QByteArray &json);
/// A board by its id, from the program's resources, or by the path of its file.
Boards::BoardResult loadBoard(const QString &idOrFile);

} // namespace Pult::Widgets
