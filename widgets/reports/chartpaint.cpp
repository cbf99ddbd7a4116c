// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reports/chartpaint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace Pult::Widgets {

using Reports::ChartDrawing;

namespace {

// In units.
constexpr double HairLine = 0.5;
constexpr double CurveLine = 1.5;
constexpr double TargetLine = 0.75;
constexpr double DotRadius = 1.8;

QColor colourOf(const ChartInk &ink, int series)
{
    const auto &colours = ink.isDark ? Reports::DarkChartColours : Reports::ChartColours;
    return QColor(QLatin1String(colours[static_cast<std::size_t>(series) % colours.size()]));
}

QPen penOf(const ChartDrawing::Stroke &stroke, const ChartInk &ink, double unit)
{
    switch (stroke.pen) {
    case ChartDrawing::Pen::Grid:
        return QPen(ink.grid, HairLine * unit);
    case ChartDrawing::Pen::Axis:
        return QPen(ink.axis, HairLine * unit);
    case ChartDrawing::Pen::Target: {
        QPen pen(colourOf(ink, stroke.series), TargetLine * unit);
        pen.setDashPattern({2, 3});
        return pen;
    }
    case ChartDrawing::Pen::Series:
        break;
    }
    QPen pen(colourOf(ink, stroke.series), CurveLine * unit);
    pen.setJoinStyle(Qt::RoundJoin);
    const std::vector<double> dashes = ChartDrawing::dashesOf(stroke.series);
    if (!dashes.empty())
        pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
    return pen;
}

void paintWord(QPainter &painter, const QFontMetricsF &metrics, const ChartDrawing::Word &word)
{
    const double width = metrics.horizontalAdvance(word.text);
    const double share = word.align == ChartDrawing::Align::Start ? 0
        : word.align == ChartDrawing::Align::Middle               ? 0.5
                                                                  : 1;
    painter.drawText(word.baseline - QPointF(width * share, 0), word.text);
}

} // namespace

ChartInk ChartInk::onPaper(const QString &family)
{
    return {family, QColor(0x57, 0x60, 0x6a), QColor(0xd0, 0xd7, 0xde), QColor(0x57, 0x60, 0x6a), false};
}

void paintChart(QPainter &painter, const ChartDrawing &drawing, const ChartInk &ink, double unit)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &bar : drawing.bars)
        painter.fillRect(bar.rect, colourOf(ink, bar.series));
    painter.setBrush(Qt::NoBrush);
    for (const auto &stroke : drawing.strokes) {
        painter.setPen(penOf(stroke, ink, unit));
        painter.drawPolyline(QPolygonF(QList<QPointF>(stroke.points.begin(), stroke.points.end())));
    }
    painter.setPen(Qt::NoPen);
    for (const auto &dot : drawing.dots) {
        painter.setBrush(colourOf(ink, dot.series));
        painter.drawEllipse(dot.centre, DotRadius * unit, DotRadius * unit);
    }
    QFont font(ink.family);
    font.setPixelSize(std::max(1, qRound(drawing.textSize)));
    painter.setFont(font);
    painter.setPen(ink.text);
    const QFontMetricsF metrics(font, painter.device());
    for (const auto &word : drawing.words)
        paintWord(painter, metrics, word);
    painter.restore();
}

} // namespace Pult::Widgets
