// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reports/reportpaper.h"

#include "reports/reportlines.h"
#include "reports/reporttexts.h"
#include "widgets/reports/chartpaint.h"

#include <QFontMetricsF>

#include <numeric>

namespace Pult::Widgets {

using Reports::ReportTexts;

namespace {

constexpr QColor Ink {0x1b, 0x1f, 0x24};
constexpr QColor MutedInk {0x57, 0x60, 0x6a};
constexpr QColor Rule {0xd0, 0xd7, 0xde};
constexpr QColor HeadingFill {0xec, 0xf0, 0xf4};
constexpr double TitlePoints = 16;
constexpr double ChartTitlePoints = 10;
constexpr double ChartPoints = 7.5;
constexpr double ChartHeight = 165;
constexpr double Gap = 10;
constexpr double RulePoints = 0.4;
constexpr int WrapFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere;

int flagsOf(Reports::Unit unit, int vertical)
{
    return WrapFlags | vertical | (Reports::isNumeric(unit) ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

ReportPaper::ReportPaper(const Reports::Table &table, const Reports::ExportOptions &options, QPagedPaintDevice &device,
    const QString &family)
    : m_table(table)
    , m_options(options)
    , m_device(device)
    , m_layout(table, options, device, family)
    , m_family(family)
{
    m_heights.reserve(table.rows.size());
    for (const Reports::Row &row : table.rows)
        m_heights.push_back(m_layout.rowHeight(row, false));
}

bool ReportPaper::paint()
{
    run();
    m_pages = m_page;
    QPainter painter;
    if (!painter.begin(&m_device))
        return false;
    m_painter = &painter;
    run();
    m_painter = nullptr;
    return true;
}

void ReportPaper::run()
{
    m_page = 1;
    m_y = 0;
    title();
    chart();
    table();
    m_y += m_layout.dots(Gap);
    lines(Reports::linesBelow(m_table));
    foot();
}

void ReportPaper::title()
{
    line(Reports::printable(m_table.title), m_layout.fontOf(TitlePoints, true), Ink);
    lines(m_table.subtitle);
    m_y += m_layout.dots(Gap);
}

void ReportPaper::chart()
{
    const QSizeF size(m_layout.page().width(), m_layout.dots(ChartHeight));
    const auto drawing = Reports::drawChart(m_table, m_options, size, m_layout.dots(ChartPoints));
    if (!drawing)
        return;
    need(size.height() + m_layout.dots(3 * ChartTitlePoints));
    line(Reports::printable(m_table.chart->title), m_layout.fontOf(ChartTitlePoints, true), Ink);
    m_y += m_layout.dots(Gap) / 2;
    if (m_painter) {
        m_painter->save();
        m_painter->translate(0, m_y);
        paintChart(*m_painter, *drawing, ChartInk::onPaper(m_family), m_layout.dots(1));
        m_painter->restore();
    }
    m_y += size.height() + m_layout.dots(Gap);
}

void ReportPaper::table()
{
    const double first = m_heights.empty() ? 0 : m_heights.front();
    need(m_layout.headingHeight() + first);
    headings();
    for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
        if (need(m_heights[r]))
            headings();
        row(m_table.rows[r], m_heights[r], false);
    }
    if (!m_table.total)
        return;
    const double height = m_layout.rowHeight(*m_table.total, true);
    if (need(height))
        headings();
    row(*m_table.total, height, true);
}

void ReportPaper::headings()
{
    const double height = m_layout.headingHeight();
    if (m_painter) {
        const double pad = m_layout.padding();
        const double above = m_layout.verticalPadding();
        const auto &widths = m_layout.widths();
        const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
        m_painter->fillRect(QRectF(0, m_y, all, height), HeadingFill);
        m_painter->setFont(m_layout.boldFont());
        m_painter->setPen(Ink);
        double x = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const Reports::Column &column = m_table.columns[c];
            m_painter->drawText(QRectF(x + pad, m_y + above, widths[c] - 2 * pad, height - 2 * above),
                flagsOf(column.unit, Qt::AlignBottom), Reports::printable(column.heading));
            x += widths[c];
        }
    }
    m_y += height;
}

void ReportPaper::row(const Reports::Row &row, double height, bool total)
{
    if (m_painter) {
        const double pad = m_layout.padding();
        const double above = m_layout.verticalPadding();
        const auto &widths = m_layout.widths();
        m_painter->setFont(total ? m_layout.boldFont() : m_layout.font());
        m_painter->setPen(Ink);
        double x = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const QRectF rect(x + pad, m_y + above, widths[c] - 2 * pad, height - 2 * above);
            const Reports::Unit unit = m_table.columns[c].unit;
            m_painter->drawText(rect, flagsOf(unit, Qt::AlignTop), m_layout.textOf(row.cells[c], c, total));
            if (Reports::isNumeric(unit) && row.cells[c].marks != 0)
                m_painter->drawText(rect.translated(rect.width(), 0), Qt::AlignLeft | Qt::AlignTop,
                    Reports::markSigns(row.cells[c].marks));
            x += widths[c];
        }
        m_painter->setPen(QPen(total ? MutedInk : Rule, m_layout.dots(total ? 2 * RulePoints : RulePoints)));
        const double y = total ? m_y : m_y + height;
        m_painter->drawLine(QPointF(0, y), QPointF(x, y));
    }
    m_y += height;
}

void ReportPaper::lines(const QStringList &texts)
{
    for (const QString &text : texts)
        line(Reports::printable(text), small(), MutedInk);
}

void ReportPaper::line(const QString &text, const QFont &font, const QColor &ink)
{
    const double width = m_layout.page().width();
    QString shown = text;
    while (shown.size() > 1 && m_layout.textHeight(shown, font, width) > bottom() / 2)
        shown = shown.left(shown.size() * 2 / 3) + u'…';
    const double height = m_layout.textHeight(shown, font, width);
    need(height);
    if (m_painter) {
        m_painter->setFont(font);
        m_painter->setPen(ink);
        m_painter->drawText(QRectF(0, m_y, width, height), WrapFlags | Qt::AlignLeft | Qt::AlignTop, shown);
    }
    m_y += height + m_layout.dots(1.5);
}

bool ReportPaper::need(double height)
{
    if (m_y <= 0 || m_y + height <= bottom())
        return false;
    foot();
    if (m_painter)
        m_device.newPage();
    ++m_page;
    m_y = 0;
    return true;
}

void ReportPaper::foot()
{
    if (!m_painter)
        return;
    const QRectF rect(0, bottom(), m_layout.page().width(), m_layout.footHeight());
    m_painter->setFont(small());
    m_painter->setPen(MutedInk);
    //: Below a printed page
    const QString pages = ReportTexts::tr("Page %1 of %2").arg(m_page).arg(m_pages);
    const QFontMetricsF metrics(small(), &m_device);
    const double room = rect.width() - metrics.horizontalAdvance(pages) - m_layout.dots(Gap);
    const QString name = Reports::printable(m_table.title).simplified();
    m_painter->drawText(rect, Qt::AlignRight | Qt::AlignBottom, pages);
    m_painter->drawText(rect, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(name, Qt::ElideRight, room));
}

} // namespace Pult::Widgets
