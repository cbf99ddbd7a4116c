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

/// The font of the supervisor window at 100 %.
QFont interfaceFont();

} // namespace Pult::Widgets
