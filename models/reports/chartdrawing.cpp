// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartdrawing.h"

#include "reports/chartscale.h"
#include "reports/machinetext.h"
#include "reports/reportlines.h"
#include "reports/reporttexts.h"

#include <algorithm>
#include <cmath>

namespace Pult::Reports {

namespace {

// In text sizes. A letter is taken to be that wide: there are no fonts here.
constexpr double LetterWidth = 0.56;
constexpr double LineHeight = 1.6;
constexpr double SwatchWidth = 2.2;
constexpr qsizetype LongestLabel = 24;
constexpr double BarShare = 0.76;

QString shortened(const QString &text)
{
    const QString line = printable(text).replace(u'\n', u' ');
    return line.size() <= LongestLabel ? line : QString(line.left(LongestLabel - 1) + u'…');
}

class Drawing
{
public:
    Drawing(const Table &table, const ExportOptions &options, const QSizeF &size, double textSize)
        : m_table(table)
        , m_options(options)
        , m_series(drawnSeries(table))
        , m_unit(table.columns[static_cast<std::size_t>(table.columnOf(m_series.front().column))].unit)
        , m_scale(ChartScale::of(m_unit, largestDrawn(table)))
    {
        m_drawing.size = size;
        m_drawing.textSize = textSize;
    }

    ChartDrawing made()
    {
        addLegend();
        placePlot();
        addGrid();
        if (m_table.chart->kind == Chart::Kind::Bar)
            addBars();
        else
            addLines();
        addTargets();
        addCategories();
        return std::move(m_drawing);
    }

private:
    double em() const { return m_drawing.textSize; }
    double widthOf(const QString &text) const { return static_cast<double>(text.size()) * LetterWidth * em(); }
    QString textOf(double number) const { return m_options.valueText(m_unit, number, m_table.timeZone); }

    std::optional<double> numberAt(std::size_t row, const ChartSeries &series) const
    {
        const auto column = static_cast<std::size_t>(m_table.columnOf(series.column));
        return numberOf(m_unit, m_table.rows[row].cells[column].value);
    }

    double yOf(double number) const
    {
        const double share = std::clamp(number / m_scale.top(), 0.0, 1.0);
        return m_plot.bottom() - share * m_plot.height();
    }
    double slot() const { return m_plot.width() / static_cast<double>(m_table.rows.size()); }
    double xOf(std::size_t row) const { return m_plot.left() + (static_cast<double>(row) + 0.5) * slot(); }

    void addLegend()
    {
        double x = 0;
        m_top = em();
        for (std::size_t s = 0; s < m_series.size(); ++s) {
            QString text
                = shortened(m_table.columns[static_cast<std::size_t>(m_table.columnOf(m_series[s].column))].heading);
            if (m_series[s].target) {
                //: %1 is the name of a curve, %2 its target
                text = ReportTexts::tr("%1 (target %2)").arg(text, textOf(*m_series[s].target));
            }
            const double width = (SwatchWidth + 2) * em() + widthOf(text);
            if (x > 0 && x + width > m_drawing.size.width()) {
                x = 0;
                m_top += LineHeight * em();
            }
            addSwatch(static_cast<int>(s), x);
            m_drawing.words.push_back({{x + (SwatchWidth + 0.5) * em(), m_top}, text, ChartDrawing::Align::Start});
            x += width;
        }
    }

    void addSwatch(int series, double x)
    {
        const double middle = m_top - 0.35 * em();
        if (m_table.chart->kind == Chart::Kind::Bar)
            m_drawing.bars.push_back({QRectF(x, middle - 0.4 * em(), SwatchWidth * em(), 0.8 * em()), series});
        else
            m_drawing.strokes.push_back(
                {{{x, middle}, {x + SwatchWidth * em(), middle}}, ChartDrawing::Pen::Series, series});
    }

    void placePlot()
    {
        double left = 0;
        for (int i = 0; i <= m_scale.steps; ++i)
            left = std::max(left, widthOf(textOf(m_scale.step * i)));
        const QSizeF size = m_drawing.size;
        const double top = m_top + em();
        m_plot = QRectF(left + 0.6 * em(), top, std::max(1.0, size.width() - left - 0.6 * em()),
            std::max(1.0, size.height() - top - LineHeight * em()));
    }

    void addGrid()
    {
        for (int i = 0; i <= m_scale.steps; ++i) {
            const double y = yOf(m_scale.step * i);
            m_drawing.strokes.push_back({{{m_plot.left(), y}, {m_plot.right(), y}},
                i == 0 ? ChartDrawing::Pen::Axis : ChartDrawing::Pen::Grid, 0});
            m_drawing.words.push_back(
                {{m_plot.left() - 0.5 * em(), y + 0.35 * em()}, textOf(m_scale.step * i), ChartDrawing::Align::End});
        }
    }

    void addBars()
    {
        const double width = slot() * BarShare / static_cast<double>(m_series.size());
        for (std::size_t s = 0; s < m_series.size(); ++s) {
            for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
                const auto number = numberAt(row, m_series[s]);
                if (!number)
                    continue;
                const double left = xOf(row) - slot() * BarShare / 2 + width * static_cast<double>(s);
                const double y = yOf(*number);
                m_drawing.bars.push_back({QRectF(left, y, width, m_plot.bottom() - y), static_cast<int>(s)});
            }
        }
    }

    void addLines()
    {
        for (std::size_t s = 0; s < m_series.size(); ++s) {
            std::vector<QPointF> points;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
                if (const auto number = numberAt(row, m_series[s])) {
                    points.emplace_back(xOf(row), yOf(*number));
                    continue;
                }
                addRun(points, static_cast<int>(s)); // a curve does not cross what is not known
                points.clear();
            }
            addRun(points, static_cast<int>(s));
        }
    }

    void addRun(const std::vector<QPointF> &points, int series)
    {
        if (points.size() == 1)
            m_drawing.dots.push_back({points.front(), series});
        else if (!points.empty())
            m_drawing.strokes.push_back({points, ChartDrawing::Pen::Series, series});
    }

    void addTargets()
    {
        for (std::size_t s = 0; s < m_series.size(); ++s) {
            if (!m_series[s].target)
                continue;
            const double y = yOf(*m_series[s].target);
            m_drawing.strokes.push_back(
                {{{m_plot.left(), y}, {m_plot.right(), y}}, ChartDrawing::Pen::Target, static_cast<int>(s)});
        }
    }

    QString labelOf(const Row &row, std::size_t column) const
    {
        const Value &value = row.cells[column].value;
        if (const auto *span = std::get_if<DaySpan>(&value)) // its start says enough below a picture
            return spanText(*span, u'–').left(5);
        return shortened(m_options.valueText(m_table.columns[column].unit, value, m_table.timeZone));
    }

    void addCategories()
    {
        const int column = m_table.columnOf(m_table.chart->category);
        if (column < 0)
            return;
        std::vector<QString> labels;
        double widest = 1;
        for (const Row &row : m_table.rows) {
            labels.push_back(labelOf(row, static_cast<std::size_t>(column)));
            widest = std::max(widest, widthOf(labels.back()) + em());
        }
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / slot())));
        for (std::size_t row = 0; row < labels.size(); row += every) {
            const double half = widthOf(labels[row]) / 2;
            const double x = std::clamp(xOf(row), std::min(half, m_plot.right() - half), m_plot.right() - half);
            m_drawing.words.push_back({{x, m_plot.bottom() + 1.3 * em()}, labels[row], ChartDrawing::Align::Middle});
        }
    }

    const Table &m_table;
    const ExportOptions &m_options;
    std::vector<ChartSeries> m_series;
    Unit m_unit;
    ChartScale m_scale;
    ChartDrawing m_drawing;
    QRectF m_plot;
    double m_top = 0; ///< baseline of the legend's last line
};

} // namespace

std::vector<double> ChartDrawing::dashesOf(int series)
{
    static const std::array<std::vector<double>, 4> Dashes {std::vector<double> {}, std::vector<double> {5, 2},
        std::vector<double> {1.5, 1.5}, std::vector<double> {6, 2, 1.5, 2}};
    return Dashes[static_cast<std::size_t>(series) % Dashes.size()];
}

std::vector<ChartSeries> drawnSeries(const Table &table)
{
    std::vector<ChartSeries> drawn;
    std::optional<Unit> unit;
    if (!table.chart)
        return drawn;
    for (const ChartSeries &series : table.chart->series) {
        const int column = table.columnOf(series.column);
        if (column < 0)
            continue;
        const Unit its = table.columns[static_cast<std::size_t>(column)].unit;
        if (!isNumeric(its) || (unit && *unit != its))
            continue;
        unit = its;
        drawn.push_back(series);
    }
    return drawn;
}

double largestDrawn(const Table &table)
{
    double largest = 0;
    for (const ChartSeries &series : drawnSeries(table)) {
        largest = std::max(largest, series.target.value_or(0));
        const auto column = static_cast<std::size_t>(table.columnOf(series.column));
        for (const Row &row : table.rows)
            largest = std::max(largest, numberOf(table.columns[column].unit, row.cells[column].value).value_or(0));
    }
    return largest;
}

std::optional<ChartDrawing> drawChart(
    const Table &table, const ExportOptions &options, const QSizeF &size, double textSize)
{
    if (table.rows.empty() || table.rows.size() > MostChartPoints || drawnSeries(table).empty())
        return {};
    return Drawing(table, options, size, textSize).made();
}

} // namespace Pult::Reports
