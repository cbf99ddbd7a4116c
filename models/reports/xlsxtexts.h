// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts as a workbook takes them. Pure, any thread.

#pragma once

#include <QByteArray>
#include <QString>

namespace Pult::Reports {

/// A text as a cell may hold it, in UTF-8: no formula, nothing that XML forbids or Excel decodes, at most 32 767
/// characters (then it ends with «…»).
QByteArray sheetText(const QString &text);
/// A name for a sheet: at most 31 characters, none of []:*?/\, no apostrophe at an end.
QByteArray sheetName(const QString &title);

} // namespace Pult::Reports
