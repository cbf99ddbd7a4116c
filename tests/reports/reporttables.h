// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables to export: one that looks like a day of a centre, and random ones with everything that a text can do to a
// file.

#pragma once

#include "reports/exportformat.h"

#include <QRandomGenerator>

namespace Pult::Test {

/// Lines by quarter hours of 22 November 2026 in Moscow: marks, a gap, notes and a picture with targets.
Reports::Table dayTable();

/// All units, keys, marks and sums; about a sixth of the values absent; texts by nastyText().
Reports::Table randomTable(quint32 seed, std::size_t rows);
/// Columns «seed» and «rows» with a row of data for an empty table, one of one row, `middling` of 200 and a long one.
void addRandomTables(quint32 middling);
/// Formulas, quotes, line breaks, markup, control characters, Cyrillic, emoji, blanks at the ends, very long ones.
QString nastyText(QRandomGenerator &random);

/// Russian people's texts.
Reports::ExportOptions russianOptions();

/// What the format writes; fails the test (with an empty result) when it reports a problem.
QByteArray exported(const Reports::Table &table, Reports::ExportFunction write);

/// Equal but for the last of 15 digits, which is what a spreadsheet keeps.
bool isSameNumber(double a, double b);

/// A file's records by RFC 4180, written for the tests.
std::vector<QStringList> readCsv(const QString &text, QChar separator);

} // namespace Pult::Test
