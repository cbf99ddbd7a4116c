// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report's picture as an inline SVG whose colours come from the page's style (classes s0…s3, grid, axis). Pure, any
// thread.

#pragma once

#include "reports/chartdrawing.h"

namespace Pult::Reports {

/// `title`: for those who hear the page.
QString chartSvg(const ChartDrawing &drawing, const QString &title);
/// The rules that the picture needs in the page's style, for light and dark.
QString chartStyle();

} // namespace Pult::Reports
