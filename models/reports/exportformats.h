// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue of the export formats that need no screen: one line each. PDF, which needs fonts, is in
// widgets/reports and has a descriptor of the same kind. Any thread.

#pragma once

#include "reports/exportformat.h"

#include <vector>

namespace Pult::Reports {

const std::vector<ExportFormat> &exportFormats();
/// Null for an unknown id.
const ExportFormat *findExportFormat(const QString &id);

} // namespace Pult::Reports
