// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxchart.h"

#include "reports/reporttexts.h"
#include "reports/xlsxtexts.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace Pult::Reports {

namespace {

constexpr float CurveWidth = 2.25F; // points
constexpr float TargetWidth = 1.0F;
constexpr qsizetype LongestTitle = 255;

constexpr std::array<std::uint8_t, 4> Dashes {
    LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_LINE_DASH_DASH_DOT};

lxw_color_t colourOf(std::size_t series)
{
    return QByteArray(ChartColours[series % ChartColours.size()]).mid(1).toUInt(nullptr, 16);
}

/// The library has no lines in a chart of bars: there a target would look like one more number.
bool drawsTargets(const Chart &chart, const std::vector<ChartSeries> &series)
{
    return chart.kind == Chart::Kind::Line
        && std::ranges::any_of(series, [](const ChartSeries &one) { return one.target.has_value(); });
}

} // namespace

XlsxChart::XlsxChart(const Table &table, lxw_workbook &workbook, const QByteArray &sheet, std::uint32_t headingRow)
    : m_table(table)
    , m_workbook(workbook)
    , m_sheet(sheet)
    , m_headingRow(headingRow)
    , m_series(drawnSeries(table))
{
}

bool XlsxChart::add(XlsxFormats &formats)
{
    if (m_series.empty() || m_table.rows.empty() || m_table.rows.size() > MostChartPoints)
        return true;
    const bool isBar = m_table.chart->kind == Chart::Kind::Bar;
    const bool withTargets = drawsTargets(*m_table.chart, m_series);
    lxw_chartsheet *sheet = workbook_add_chartsheet(&m_workbook, freeName(ReportTexts::tr("Chart")).constData());
    if (!sheet || (withTargets && !writeTargets()))
        return false;
    lxw_chart *chart = workbook_add_chart(&m_workbook, isBar ? LXW_CHART_COLUMN : LXW_CHART_LINE);
    for (std::size_t i = 0; i < m_series.size(); ++i)
        addSeries(*chart, i);
    std::uint16_t targets = 0;
    for (std::size_t i = 0; withTargets && i < m_series.size(); ++i) {
        if (m_series[i].target)
            addTarget(*chart, i, targets++);
    }
    const auto first = static_cast<std::size_t>(m_table.columnOf(m_series.front().column));
    chart_axis_set_num_format(chart->y_axis, formats.numberFormat(m_table.columns[first].unit).toUtf8().constData());
    chart_axis_set_min(chart->y_axis, 0);
    chart_title_set_name(chart, sheetText(m_table.chart->title.left(LongestTitle)).constData());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    chartsheet_set_landscape(sheet);
    return chartsheet_set_chart(sheet, chart) == LXW_NO_ERROR;
}

void XlsxChart::addSeries(lxw_chart &chart, std::size_t index)
{
    const auto column = static_cast<lxw_col_t>(m_table.columnOf(m_series[index].column));
    const int category = m_table.columnOf(m_table.chart->category);
    const lxw_row_t first = m_headingRow + 1;
    const auto last = static_cast<lxw_row_t>(m_headingRow + m_table.rows.size());
    lxw_chart_series *series = chart_add_series(&chart, nullptr, nullptr);
    if (category >= 0) {
        const auto at = static_cast<lxw_col_t>(category);
        chart_series_set_categories(series, m_sheet.constData(), first, at, last, at);
    }
    chart_series_set_values(series, m_sheet.constData(), first, column, last, column);
    chart_series_set_name_range(series, m_sheet.constData(), m_headingRow, column);
    lxw_chart_line line {};
    line.color = colourOf(index);
    if (m_table.chart->kind == Chart::Kind::Bar) {
        lxw_chart_fill fill {};
        fill.color = line.color;
        chart_series_set_fill(series, &fill);
        return;
    }
    line.width = CurveWidth;
    line.dash_type = Dashes[index % Dashes.size()];
    chart_series_set_line(series, &line);
}

void XlsxChart::addTarget(lxw_chart &chart, std::size_t index, std::uint16_t column)
{
    lxw_chart_series *series = chart_add_series(&chart, nullptr, nullptr);
    const auto last = static_cast<lxw_row_t>(m_table.rows.size());
    chart_series_set_values(series, m_targets.constData(), 1, column, last, column);
    chart_series_set_name_range(series, m_targets.constData(), 0, column);
    lxw_chart_line line {};
    line.color = colourOf(index);
    line.width = TargetWidth;
    line.dash_type = LXW_CHART_LINE_DASH_SQUARE_DOT;
    chart_series_set_line(series, &line);
}

bool XlsxChart::writeTargets()
{
    m_targets = freeName(ReportTexts::tr("Targets"));
    lxw_worksheet *sheet = workbook_add_worksheet(&m_workbook, m_targets.constData());
    if (!sheet)
        return false;
    worksheet_hide(sheet);
    for (std::uint32_t row = 0; row <= m_table.rows.size(); ++row) {
        lxw_col_t column = 0;
        for (const ChartSeries &series : m_series) {
            if (!series.target)
                continue;
            const auto at = static_cast<std::size_t>(m_table.columnOf(series.column));
            const double scale = m_table.columns[at].unit == Unit::Seconds ? 86'400 : 1;
            if (row == 0) {
                //: %1 is the name of a number
                const QString name = ReportTexts::tr("Target: %1").arg(m_table.columns[at].heading);
                worksheet_write_string(sheet, row, column++, sheetText(name).constData(), nullptr);
            } else {
                worksheet_write_number(sheet, row, column++, *series.target / scale, nullptr);
            }
        }
    }
    return true;
}

QByteArray XlsxChart::freeName(const QString &wanted) const
{
    const QByteArray name = sheetName(wanted);
    const bool isTaken = QString::fromUtf8(name).compare(QString::fromUtf8(m_sheet), Qt::CaseInsensitive) == 0;
    return isTaken ? sheetName(wanted + QStringLiteral(" 2")) : name;
}

} // namespace Pult::Reports
