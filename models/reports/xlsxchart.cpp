// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxchart.h"

#include "reports/chartscale.h"
#include "reports/reporttexts.h"
#include "reports/xlsxtexts.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace Pult::Reports {

namespace {

constexpr float CurveWidth = 2.25F; // points
constexpr float TargetWidth = 1.0F;
constexpr qsizetype LongestTitle = 255;
constexpr double SecondsPerDay = 86'400;

constexpr std::array<std::uint8_t, 4> Dashes {
    LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_LINE_DASH_DASH_DOT};

lxw_color_t colourOf(std::size_t series)
{
    return QByteArray(ChartColours[series % ChartColours.size()]).mid(1).toUInt(nullptr, 16);
}

} // namespace

XlsxChart::XlsxChart(const Table &table, lxw_workbook &workbook, const QByteArray &sheet, std::uint32_t headingRow)
    : m_table(table)
    , m_workbook(workbook)
    , m_sheet(sheet)
    , m_hiddenSheet(freeName(ReportTexts::tr("Chart data")))
    , m_headingRow(headingRow)
    , m_series(drawnSeries(table))
{
    if (m_series.empty())
        return;
    m_unit = m_table.columns[static_cast<std::size_t>(m_table.columnOf(m_series.front().column))].unit;
    m_scale = m_unit == Unit::Seconds ? SecondsPerDay : 1;
}

bool XlsxChart::add(XlsxFormats &formats)
{
    if (m_series.empty() || m_table.rows.empty() || m_table.rows.size() > MostChartPoints)
        return true;
    const bool isBar = m_table.chart->kind == Chart::Kind::Bar;
    lxw_chartsheet *sheet = workbook_add_chartsheet(&m_workbook, freeName(ReportTexts::tr("Chart")).constData());
    lxw_chart *chart = workbook_add_chart(&m_workbook, isBar ? LXW_CHART_COLUMN : LXW_CHART_LINE);
    if (!sheet || !chart)
        return false;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        addSeries(*chart, i);
    // The library has no lines in a chart of bars: there a target would look like one more number.
    for (std::size_t i = 0; !isBar && i < m_series.size(); ++i) {
        if (m_series[i].target)
            addTarget(*chart, i);
    }
    setAxis(*chart, formats);
    chart_title_set_name(chart, sheetText(m_table.chart->title.left(LongestTitle)).constData());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    chartsheet_set_landscape(sheet);
    return chartsheet_set_chart(sheet, chart) == LXW_NO_ERROR && writeHidden();
}

void XlsxChart::setAxis(lxw_chart &chart, XlsxFormats &formats)
{
    const ChartScale scale = ChartScale::of(m_unit, largestDrawn(m_table));
    chart_axis_set_num_format(chart.y_axis, formats.numberFormat(m_unit).toUtf8().constData());
    chart_axis_set_min(chart.y_axis, 0);
    chart_axis_set_max(chart.y_axis, scale.top() / m_scale);
    chart_axis_set_major_unit(chart.y_axis, scale.step / m_scale);
}

XlsxChart::Numbers XlsxChart::numbersOf(const ChartSeries &series) const
{
    Numbers numbers;
    const auto column = static_cast<std::size_t>(m_table.columnOf(series.column));
    for (const Row &row : m_table.rows) {
        const auto number = numberOf(m_unit, row.cells[column].value);
        numbers.push_back(number ? std::optional(*number / m_scale) : std::nullopt);
    }
    return numbers;
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
    Numbers numbers = numbersOf(m_series[index]);
    if (!std::ranges::all_of(numbers, [](const auto &number) { return number.has_value(); })) {
        hide(*series, m_table.columns[column].heading, std::move(numbers));
    } else {
        chart_series_set_values(series, m_sheet.constData(), first, column, last, column);
        chart_series_set_name_range(series, m_sheet.constData(), m_headingRow, column);
    }
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

void XlsxChart::addTarget(lxw_chart &chart, std::size_t index)
{
    const auto column = static_cast<std::size_t>(m_table.columnOf(m_series[index].column));
    lxw_chart_series *series = chart_add_series(&chart, nullptr, nullptr);
    //: %1 is the name of a number
    hide(*series, ReportTexts::tr("Target: %1").arg(m_table.columns[column].heading),
        Numbers(m_table.rows.size(), *m_series[index].target / m_scale));
    lxw_chart_line line {};
    line.color = colourOf(index);
    line.width = TargetWidth;
    line.dash_type = LXW_CHART_LINE_DASH_SQUARE_DOT;
    chart_series_set_line(series, &line);
}

void XlsxChart::hide(lxw_chart_series &series, const QString &heading, Numbers numbers)
{
    const auto column = static_cast<lxw_col_t>(m_hidden.size());
    const auto last = static_cast<lxw_row_t>(m_table.rows.size());
    chart_series_set_values(&series, m_hiddenSheet.constData(), 1, column, last, column);
    chart_series_set_name_range(&series, m_hiddenSheet.constData(), 0, column);
    m_hidden.push_back({heading, std::move(numbers)});
}

bool XlsxChart::writeHidden()
{
    if (m_hidden.empty())
        return true;
    lxw_worksheet *sheet = workbook_add_worksheet(&m_workbook, m_hiddenSheet.constData());
    if (!sheet)
        return false;
    worksheet_hide(sheet);
    for (std::size_t c = 0; c < m_hidden.size(); ++c)
        worksheet_write_string(
            sheet, 0, static_cast<lxw_col_t>(c), sheetText(m_hidden[c].heading).constData(), nullptr);
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) { // in the order of rows: they leave at once
        for (std::size_t c = 0; c < m_hidden.size(); ++c) {
            if (const auto number = m_hidden[c].numbers[row])
                worksheet_write_number(
                    sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(c), *number, nullptr);
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
