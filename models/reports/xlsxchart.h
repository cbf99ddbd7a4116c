// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a report as a native chart of the workbook, on a sheet of its own; its targets stand on a hidden
// sheet, since a chart draws cells only. One workbook, its thread.

#pragma once

#include "reports/chartdrawing.h"
#include "reports/xlsxformats.h"

struct lxw_chart;

namespace Pult::Reports {

class XlsxChart
{
public:
    /// `sheet`: name of the sheet with the table, whose headings are in `headingRow`.
    XlsxChart(const Table &table, lxw_workbook &workbook, const QByteArray &sheet, std::uint32_t headingRow);

    /// True as well when there is nothing to draw; false: no temporary file could be written.
    bool add(XlsxFormats &formats);

private:
    void addSeries(lxw_chart &chart, std::size_t index);
    void addTarget(lxw_chart &chart, std::size_t index, std::uint16_t column);
    bool writeTargets();
    QByteArray freeName(const QString &wanted) const;

    const Table &m_table;
    lxw_workbook &m_workbook;
    QByteArray m_sheet;
    QByteArray m_targets; ///< name of the hidden sheet
    std::uint32_t m_headingRow;
    std::vector<ChartSeries> m_series;
};

} // namespace Pult::Reports
