// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The cell formats of a workbook, each made once when it is first needed. One workbook, its thread.

#pragma once

#include "reports/table.h"

#include <map>
#include <tuple>

struct lxw_format;
struct lxw_workbook;

namespace Pult::Reports {

class XlsxFormats
{
public:
    /// `workbook` must outlive it; `russian`: how dates are written.
    XlsxFormats(lxw_workbook &workbook, bool russian);

    lxw_format *title();
    lxw_format *note();
    lxw_format *heading(bool toTheRight);
    lxw_format *cell(Unit unit, std::uint8_t marks, bool total);

    /// «0.00%», «[mm]:ss» …, without marks.
    QString numberFormat(Unit unit) const;

private:
    lxw_workbook &m_workbook;
    bool m_russian;
    lxw_format *m_title = nullptr;
    lxw_format *m_note = nullptr;
    std::map<bool, lxw_format *> m_headings;
    std::map<std::tuple<Unit, std::uint8_t, bool>, lxw_format *> m_cells;
};

} // namespace Pult::Reports
