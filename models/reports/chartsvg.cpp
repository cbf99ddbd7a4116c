// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartsvg.h"

#include "reports/reportlines.h"

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

constexpr double LineWidth = 2;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

int colourOf(int series)
{
    return series % static_cast<int>(ChartColours.size());
}

QString penClass(const ChartDrawing::Stroke &stroke)
{
    switch (stroke.pen) {
    case ChartDrawing::Pen::Grid:
        return u"grid"_s;
    case ChartDrawing::Pen::Axis:
        return u"axis"_s;
    case ChartDrawing::Pen::Target:
        return u"target s%1"_s.arg(colourOf(stroke.series));
    case ChartDrawing::Pen::Series:
        break;
    }
    return u"curve s%1"_s.arg(colourOf(stroke.series));
}

QString strokeSvg(const ChartDrawing::Stroke &stroke)
{
    QStringList points;
    for (const QPointF &point : stroke.points)
        points << number(point.x()) + u',' + number(point.y());
    QString dashes;
    if (stroke.pen == ChartDrawing::Pen::Series) {
        QStringList lengths;
        for (const double length : ChartDrawing::dashesOf(stroke.series))
            lengths << number(length * LineWidth);
        if (!lengths.isEmpty())
            dashes = u" stroke-dasharray=\"%1\""_s.arg(lengths.join(u' '));
    }
    return u"<polyline class=\"%1\"%2 points=\"%3\"/>\n"_s.arg(penClass(stroke), dashes, points.join(u' '));
}

QString barSvg(const ChartDrawing::Bar &bar)
{
    return u"<rect class=\"bar s%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"/>\n"_s.arg(colourOf(bar.series))
        .arg(number(bar.rect.x()), number(bar.rect.y()), number(bar.rect.width()), number(bar.rect.height()));
}

QString wordSvg(const ChartDrawing::Word &word)
{
    const QString anchor = word.align == ChartDrawing::Align::Start ? u"start"_s
        : word.align == ChartDrawing::Align::Middle                 ? u"middle"_s
                                                                    : u"end"_s;
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">"_s.arg(
               number(word.baseline.x()), number(word.baseline.y()), anchor)
        + printable(word.text).toHtmlEscaped() + u"</text>\n"_s;
}

} // namespace

QString chartSvg(const ChartDrawing &drawing, const QString &title)
{
    QString svg
        = u"<svg role=\"img\" viewBox=\"0 0 %1 %2\" font-size=\"%3\" xmlns=\"http://www.w3.org/2000/svg\">\n"_s.arg(
            number(drawing.size.width()), number(drawing.size.height()), number(drawing.textSize));
    svg += u"<title>"_s + printable(title).toHtmlEscaped() + u"</title>\n"_s;
    for (const auto &bar : drawing.bars)
        svg += barSvg(bar);
    for (const auto &stroke : drawing.strokes)
        svg += strokeSvg(stroke);
    for (const auto &dot : drawing.dots)
        svg += u"<circle class=\"bar s%1\" cx=\"%2\" cy=\"%3\" r=\"2.5\"/>\n"_s.arg(colourOf(dot.series))
                   .arg(number(dot.centre.x()), number(dot.centre.y()));
    for (const auto &word : drawing.words)
        svg += wordSvg(word);
    return svg + u"</svg>\n"_s;
}

QString chartStyle()
{
    QString style = u"svg{width:100%;max-width:60rem;height:auto}svg text{fill:var(--muted)}"
                    "svg polyline{fill:none}.curve{stroke-width:2;stroke-linejoin:round}"
                    ".grid{stroke:var(--line)}.axis{stroke:var(--muted)}"
                    ".target{stroke-width:1;stroke-dasharray:2 3}\n"_s;
    QString dark;
    for (std::size_t i = 0; i < ChartColours.size(); ++i) {
        const QString name = u".s%1"_s.arg(i);
        const QString rule = u"%1{stroke:%2}%1.bar{fill:%2;stroke:none}"_s;
        style += rule.arg(name, QString::fromLatin1(ChartColours[i]));
        dark += rule.arg(name, QString::fromLatin1(DarkChartColours[i]));
    }
    return style + u"\n@media screen and (prefers-color-scheme:dark){"_s + dark + u"}\n"_s;
}

} // namespace Pult::Reports
