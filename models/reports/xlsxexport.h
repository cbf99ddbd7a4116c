// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as an Excel workbook: numbers that can be calculated with, a frozen header with filters, notes below, and
// the picture on a sheet of its own, where a filter cannot squeeze it. Needs room for temporary files, any thread.

#pragma once

#include "reports/exportformat.h"

namespace Pult::Reports {

/// Written row by row, so that what is held in memory does not grow with the rows. Ratios are fractions of 1 shown as
/// «0.00%», durations fractions of a day shown as «[mm]:ss», instants are told in the report's time zone. A marked
/// number stays a number: its format adds the sign. Texts are texts, defused like in a CSV.
std::optional<ExportProblem> writeXlsx(const Table &table, QIODevice &device, const ExportOptions &options);

} // namespace Pult::Reports
