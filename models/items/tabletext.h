// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of an item model as text to paste, and as CSV to calculate with. GUI thread.

#pragma once

#include "reports/csv.h"

#include <QAbstractItemModel>

#include <vector>

namespace Pult::Items {

/// What of a model is taken, in this order: rows as the view sorts them, columns as the user arranged them.
struct TablePart
{
    const QAbstractItemModel &model;
    std::vector<int> rows;
    std::vector<int> columns;
};

/// As shown, with the headings first; cells are parted by tabs, rows by line feeds. Nothing becomes a formula where it
/// is pasted.
QString tableText(const TablePart &part);

/// With the headings first. Numbers are numbers: shares, durations and counts as a spreadsheet reads them.
std::vector<Reports::CsvRow> tableCsv(const TablePart &part);

} // namespace Pult::Items
