// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses the typefaces: Roboto, whose digits are all of one width, so that changing numbers do not dance; another such
// face where Roboto is missing. GUI thread.

#pragma once

#include <QFont>
#include <QString>

namespace Pult::Widgets {

/// Whether all ten digits advance by the same width.
bool hasTabularDigits(const QFont &font);

/// The family for windows and boards: the first of a short list that is installed, has tabular digits and Cyrillic;
/// else the system's. Looked up once a call; keep the answer.
QString interfaceFamily();

/// A narrower family of the same design for the words of boards, where a word must be large and the tile is not; it is
/// `family` itself where there is none.
QString narrowFamily(const QString &family);

/// The font of the supervisor window at 100 %.
QFont interfaceFont();

} // namespace Pult::Widgets
