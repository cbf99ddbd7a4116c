// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a report as a native chart of the workbook, on a sheet of its own. Charts draw cells only and take the
// «—» of an absent value for 0: targets and series with absent values stand on a hidden sheet. One workbook, its
// thread.

#pragma once

#include "reports/chartdrawing.h"
#include "reports/xlsxformats.h"

struct lxw_chart;
struct lxw_chart_series;

namespace Pult::Reports {

class XlsxChart
{
public:
    /// `sheet`: name of the sheet with the table, whose headings are in `headingRow`.
    XlsxChart(const Table &table, lxw_workbook &workbook, const QByteArray &sheet, std::uint32_t headingRow);

    /// True as well when there is nothing to draw; false: no temporary file could be written.
    bool add(XlsxFormats &formats);

private:
    using Numbers = std::vector<std::optional<double>>; ///< by row, as a sheet keeps them
    struct Hidden
    {
        QString heading;
        Numbers numbers;
    };

    Numbers numbersOf(const ChartSeries &series) const;
    void addSeries(lxw_chart &chart, std::size_t index);
    void addTarget(lxw_chart &chart, std::size_t index);
    /// Values and name of the series are the next column of the hidden sheet.
    void hide(lxw_chart_series &series, const QString &heading, Numbers numbers);
    bool writeHidden();
    void setAxis(lxw_chart &chart, XlsxFormats &formats);
    QByteArray freeName(const QString &wanted) const;

    const Table &m_table;
    lxw_workbook &m_workbook;
    QByteArray m_sheet;
    QByteArray m_hiddenSheet; ///< its name
    std::uint32_t m_headingRow;
    std::vector<ChartSeries> m_series;
    std::vector<Hidden> m_hidden;
    Unit m_unit = Unit::Count;
    double m_scale = 1; ///< of the unit to what a sheet keeps
};

} // namespace Pult::Reports
