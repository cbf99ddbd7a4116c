// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every format for people prints below a report's table: what its marks mean, which feeds were away, its formulas.
// Pure, any thread that may translate.

#pragma once

#include "reports/table.h"

namespace Pult::Reports {

/// «*  A feed was away for a part of the period.»
QStringList footnoteLines(const Table &table);
/// «No data from ryazan: 22.11.2026 11:40:00 – 22.11.2026 11:52:00 (connection closed)» in the report's time zone.
QStringList gapLines(const Table &table);
/// Footnotes, gaps and notes.
QStringList linesBelow(const Table &table);

/// What no page and no sheet can hold becomes U+FFFD: control characters other than tab and line feed, lone surrogates
/// and what Unicode reserves.
QString printable(const QString &text);

} // namespace Pult::Reports
