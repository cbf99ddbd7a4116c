// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reports/paperlayout.h"

#include "reports/csv.h"
#include "reports/reportlines.h"

#include <QPageLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace Pult::Widgets {

namespace {

constexpr double PointsPerInch = 72;
constexpr double Margin = 36;
constexpr std::array<double, 3> Sizes {9, 8, 7};
constexpr std::size_t MeasuredRows = 3000;
constexpr double WidestText = 170; // points: longer ones wrap
constexpr double NarrowestColumn = 30;
constexpr double PaddingShare = 0.5; // of the letters' size
constexpr double VerticalShare = 0.28;
constexpr double MostStretch = 1.4;
constexpr double FootShare = 2.4;
constexpr double HighestRowShare = 0.4; // of the page
constexpr int WrapFlags = Qt::TextWordWrap | Qt::TextWrapAnywhere;
constexpr double Unlimited = 1e7;

QString longestWord(const QString &text, const QFontMetricsF &metrics)
{
    QString longest;
    for (const QString &word : text.simplified().split(u' ')) {
        if (metrics.horizontalAdvance(word) > metrics.horizontalAdvance(longest))
            longest = word;
    }
    return longest;
}

double sum(const std::vector<double> &numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

} // namespace

PaperLayout::PaperLayout(const Reports::Table &table, const Reports::ExportOptions &options, QPagedPaintDevice &device,
    const QString &family)
    : m_table(table)
    , m_options(options)
    , m_device(device)
    , m_family(family)
    , m_dotsPerPoint(device.logicalDpiX() / PointsPerInch)
{
    chooseSheet();
    shrink();
    stretch();
    measureHeadings();
}

double PaperLayout::footHeight() const
{
    return dots(m_points) * FootShare;
}

double PaperLayout::padding() const
{
    return dots(m_points) * PaddingShare;
}

double PaperLayout::verticalPadding() const
{
    return dots(m_points) * VerticalShare;
}

QFont PaperLayout::fontOf(double points, bool bold) const
{
    QFont font(m_family);
    font.setPixelSize(std::max(1, qRound(dots(points))));
    font.setBold(bold);
    return font;
}

/// Upright if the table fits at the usual size, across otherwise, then with smaller letters.
void PaperLayout::chooseSheet()
{
    for (const bool across : {false, true}) {
        turn(across);
        for (const double size : Sizes) {
            setSize(size);
            m_widths = wishes();
            if (sum(m_widths) <= m_page.width())
                return;
            if (!across)
                break;
        }
    }
}

void PaperLayout::turn(bool across)
{
    const auto orientation = across ? QPageLayout::Landscape : QPageLayout::Portrait;
    m_device.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), orientation, QMarginsF(Margin, Margin, Margin, Margin), QPageLayout::Point));
    const QRect rect = m_device.pageLayout().paintRectPixels(m_device.logicalDpiX());
    m_page = rect.size();
}

void PaperLayout::setSize(double points)
{
    m_points = points;
    m_font = fontOf(points, false);
    m_bold = fontOf(points, true);
}

QString PaperLayout::plainText(const Reports::Cell &cell, std::size_t column) const
{
    const auto *text = std::get_if<QString>(&cell.value);
    const QString shown = text ? Reports::defused(*text)
                               : m_options.valueText(m_table.columns[column].unit, cell.value, m_table.timeZone);
    const bool isNumber = Reports::isNumeric(m_table.columns[column].unit);
    return Reports::printable(shown) + (isNumber ? QString() : Reports::markSigns(cell.marks));
}

std::vector<double> PaperLayout::wishes() const
{
    const QFontMetricsF bold(m_bold, &m_device);
    const QFontMetricsF plain(m_font, &m_device);
    std::vector<double> wishes;
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        double width
            = std::max(dots(NarrowestColumn), bold.horizontalAdvance(longestWord(m_table.columns[c].heading, bold)));
        for (std::size_t r = 0; r < std::min(MeasuredRows, m_table.rows.size()); ++r)
            width = std::max(width, plain.horizontalAdvance(plainText(m_table.rows[r].cells[c], c)));
        if (m_table.total)
            width = std::max(width, bold.horizontalAdvance(plainText(m_table.total->cells[c], c)));
        wishes.push_back(std::ceil(std::min(width, dots(WidestText)) + 2 * padding() + dots(1)));
    }
    return wishes;
}

/// What does not fit even across in small letters wraps: columns of texts give first, then all do.
void PaperLayout::shrink()
{
    const auto isText = [this](std::size_t c) { return m_table.columns[c].unit == Reports::Unit::Text; };
    double texts = 0;
    for (std::size_t c = 0; c < m_widths.size(); ++c)
        texts += isText(c) ? m_widths[c] : 0;
    const double excess = sum(m_widths) - m_page.width();
    if (excess <= 0)
        return;
    const double share = texts > 0 ? std::max(0.3, 1 - excess / texts) : 1;
    for (std::size_t c = 0; c < m_widths.size(); ++c)
        m_widths[c] *= isText(c) ? share : 1;
    const double all = std::min(1.0, m_page.width() / sum(m_widths));
    for (double &width : m_widths)
        width *= all;
}

/// A table that nearly fills the sheet fills it; a small one stays together.
void PaperLayout::stretch()
{
    const double factor = std::clamp(m_page.width() / std::max(1.0, sum(m_widths)), 1.0, MostStretch);
    for (double &width : m_widths)
        width *= factor;
}

void PaperLayout::measureHeadings()
{
    for (std::size_t c = 0; c < m_widths.size(); ++c)
        m_headingHeight = std::max(m_headingHeight,
            textHeight(Reports::printable(m_table.columns[c].heading), m_bold, m_widths[c] - 2 * padding()));
    m_headingHeight += 2 * verticalPadding();
}

double PaperLayout::textHeight(const QString &text, const QFont &font, double width) const
{
    const QFontMetricsF metrics(font, &m_device);
    if (!text.contains(u'\n') && metrics.horizontalAdvance(text) <= width)
        return metrics.height();
    return metrics.boundingRect(QRectF(0, 0, std::max(1.0, width), Unlimited), WrapFlags, text).height();
}

QString PaperLayout::textOf(const Reports::Cell &cell, std::size_t column, bool bold) const
{
    QString text = plainText(cell, column);
    const QFont &font = bold ? m_bold : m_font;
    while (
        text.size() > 1 && textHeight(text, font, m_widths[column] - 2 * padding()) > m_page.height() * HighestRowShare)
        text = text.left(text.size() * 2 / 3) + u'…';
    return text;
}

double PaperLayout::rowHeight(const Reports::Row &row, bool bold) const
{
    const QFont &font = bold ? m_bold : m_font;
    double height = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        height = std::max(height, textHeight(textOf(row.cells[c], c, bold), font, m_widths[c] - 2 * padding()));
    return height + 2 * verticalPadding();
}

} // namespace Pult::Widgets
