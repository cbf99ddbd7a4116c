// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as a PDF: one format more beside those of models/reports, here because it needs fonts. A QGuiApplication
// must exist; the thread of the GUI.

#pragma once

#include "reports/exportformat.h"

namespace Pult::Widgets {

/// A4, upright or across by the width of the table; Roboto (or what interfaceFamily() finds) is embedded.
std::optional<Reports::ExportProblem> writePdf(
    const Reports::Table &table, QIODevice &device, const Reports::ExportOptions &options);

/// id "pdf"; to be offered with Reports::exportFormats().
const Reports::ExportFormat &pdfFormat();

} // namespace Pult::Widgets
