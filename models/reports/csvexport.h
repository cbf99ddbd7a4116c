// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as CSV, in two kinds: for programs, and for people with a Russian Excel. Pure but for the device, any
// thread.

#pragma once

#include "reports/exportformat.h"

namespace Pult::Reports {

/// RFC 4180: commas, decimal points, no byte order mark; the ids of the columns first, then nothing but the rows (the
/// total would be counted twice). Where a number is marked anywhere, a last column `marks` tells «sl:incomplete».
std::optional<ExportProblem> writeMachineCsv(const Table &table, QIODevice &device, const ExportOptions &options);

/// UTF-8 with byte order mark, semicolons, decimal commas: headings, rows, total, and below an empty line what belongs
/// to the report. Ratios are percents with all their digits, durations hours: «80,49%», «0:03:38,18».
std::optional<ExportProblem> writeRussianCsv(const Table &table, QIODevice &device, const ExportOptions &options);

} // namespace Pult::Reports
