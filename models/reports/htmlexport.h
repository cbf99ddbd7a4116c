// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as one web page that needs nothing beside itself: light or dark as the reader has it, readable on paper.
// Pure but for the device, any thread.

#pragma once

#include "reports/exportformat.h"

namespace Pult::Reports {

/// Values as people read them, by ExportOptions::valueText; the exact number stands in `<data value="…">`. Every text
/// is escaped, and defused like in a CSV, since spreadsheets open web pages too. No script, nothing is loaded.
std::optional<ExportProblem> writeHtml(const Table &table, QIODevice &device, const ExportOptions &options);

} // namespace Pult::Reports
