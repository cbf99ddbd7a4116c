// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/trendpicture.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Pult::Widgets {

using Metrics::Verdict;

namespace {

constexpr double RowShare = 1.3; ///< height of a row of text
constexpr double MarkShare = 0.72;

} // namespace

QString wholePercent(const Items::ValueFormatter &formatter, double ratio)
{
    const double percent = ratio * 100;
    if (std::abs(percent - std::round(percent)) > 0.01)
        return formatter.percent(ratio);
    const Items::FormattedValue parts = formatter.parts(Metrics::Unit::Ratio, ratio);
    return formatter.count(std::llround(percent)) + parts.glue + parts.unit;
}

TrendPicture::TrendPicture(const TileContext &context)
    : m_context(context)
{
}

const QPixmap &TrendPicture::of(const TrendFace &face, const QSize &size, double ratio)
{
    Key key {face, size, m_context.smallText, ratio, m_context.theme.kind};
    if (m_picture.isNull() || !(key == m_key)) {
        makePicture(key);
        m_key = std::move(key);
    }
    return m_picture;
}

TrendPicture::Ends TrendPicture::ends(const TrendFace &face, const QSize &size) const
{
    const QRectF picture({}, QSizeF(size));
    return endsIn(face, picture, plotIn(face, picture));
}

QFont TrendPicture::font(int pixelSize, QFont::Weight weight) const
{
    QFont font(m_context.fontFamily);
    font.setPixelSize(std::max(1, pixelSize));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Numbers at the ends of the curves: larger where the tile is roomy.
int TrendPicture::numberSize(const QRectF &picture) const
{
    return std::clamp(static_cast<int>(picture.height() / 8), m_context.smallText, m_context.smallText * 2);
}

QString TrendPicture::secondLine(const TrendEnd &label, const QRectF &picture) const
{
    const QString word = Items::verdictName(label.verdict);
    const bool roomy = picture.width() > m_context.smallText * 36;
    return roomy && !word.isEmpty() ? word + QStringLiteral(", ") + label.target : label.target;
}

QSizeF TrendPicture::sizeOf(const TrendEnd &label, const QRectF &picture) const
{
    const int numbers = numberSize(picture);
    // As wide as the number may become, so that the curves do not move with its digits.
    const QString first = label.name + u' ' + m_context.formatter.percent(0.888);
    QSizeF size(QFontMetricsF(font(numbers, QFont::Medium)).horizontalAdvance(first), numbers * 1.1);
    const QString second = secondLine(label, picture);
    if (!second.isEmpty()) {
        const double mark = label.verdict == Verdict::None ? 0 : m_context.smallText * (MarkShare + 0.25);
        size.setWidth(
            std::max(size.width(), mark + QFontMetricsF(font(m_context.smallText)).horizontalAdvance(second)));
        size.setHeight(size.height() + m_context.smallText * 1.15);
    }
    return size;
}

/// As wide as leaves room for the labels at the ends of the curves.
QRectF TrendPicture::plotIn(const TrendFace &face, const QRectF &picture) const
{
    const int size = m_context.smallText;
    const QFontMetricsF metrics(font(size));
    QRectF plot = picture;
    plot.setTop(picture.top() + size * 0.55);
    plot.setBottom(picture.bottom() - size * RowShare);
    plot.setLeft(picture.left() + metrics.horizontalAdvance(face.hundred) + size * 0.35);
    plot.setRight(picture.right() - size * 0.2);
    const double labels = std::max(sizeOf(face.sl, picture).width(), sizeOf(face.lcr, picture).width()) + size * 0.55;
    const TrendCurves &curves = face.curves;
    const double share = std::max(0.0, static_cast<double>(curves.reached) + 1 - static_cast<double>(curves.first))
        / std::max<double>(1, static_cast<double>(curves.end - curves.first));
    if (share > 0)
        plot.setWidth(std::max(picture.width() * 0.3, std::min(plot.width(), (plot.width() - labels) / share)));
    return plot;
}

TrendPicture::Ends TrendPicture::endsIn(const TrendFace &face, const QRectF &picture, const QRectF &plot) const
{
    const TrendCurves &curves = face.curves;
    const double share = (static_cast<double>(curves.reached) + 0.5 - static_cast<double>(curves.first))
        / std::max<double>(1, static_cast<double>(curves.end - curves.first));
    const double x = plot.left() + plot.width() * share + m_context.smallText * 0.55;
    Ends ends {QRectF({x, 0}, sizeOf(face.sl, picture)), QRectF({x, 0}, sizeOf(face.lcr, picture))};
    const bool slIsUpper = face.sl.ratio >= face.lcr.ratio;
    QRectF &upper = slIsUpper ? ends.sl : ends.lcr;
    QRectF &lower = slIsUpper ? ends.lcr : ends.sl;
    const auto yOf = [&](double ratio) { return plot.bottom() - plot.height() * ratio; };
    const double most = plot.bottom() - lower.height() - m_context.smallText * 0.12;
    double lowerTop = std::min(yOf(std::min(face.sl.ratio, face.lcr.ratio)) - lower.height() / 2, most);
    const double upperTop = yOf(std::max(face.sl.ratio, face.lcr.ratio)) - upper.height() / 2;
    if (upperTop + upper.height() > lowerTop)
        lowerTop = std::min(most, upperTop + upper.height());
    lower.moveTop(lowerTop);
    upper.moveTop(std::max(picture.top(), std::min(upperTop, lowerTop - upper.height())));
    return ends;
}

// --- painting ------------------------------------------------------------------------------------------------------

void TrendPicture::makePicture(const Key &key)
{
    ++m_made;
    const QSize pixels = (QSizeF(key.size) * key.ratio).toSize().expandedTo({1, 1});
    if (m_picture.size() != pixels)
        m_picture = QPixmap(pixels);
    m_picture.setDevicePixelRatio(key.ratio);
    m_picture.fill(m_context.theme.card); // opaque: it is put onto the screen as it is
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF picture({}, QSizeF(key.size));
    const TrendFace &face = key.face;
    const QRectF plot = plotIn(face, picture);
    m_chart.set(face.curves, plot, key.smallText, m_context.theme);
    m_chart.render(painter);
    paintAxes(painter, face, plot);
    const Ends ends = endsIn(face, picture, plot);
    paintEnd(painter, ends.sl.topLeft(), face.sl, picture, face.curves.live);
    paintEnd(painter, ends.lcr.topLeft(), face.lcr, picture, face.curves.live);
}

void TrendPicture::paintAxes(QPainter &painter, const TrendFace &face, const QRectF &plot)
{
    const Items::ValueFormatter &formatter = m_context.formatter;
    const QColor ink = m_context.theme.muted;
    const int size = m_context.smallText;
    const QFont plain = font(size);
    const QFontMetricsF metrics(plain);

    const int step = plot.height() >= size * 3.6 ? 50 : 100;
    for (int percent = 0; percent <= 100; percent += step) {
        const double y = plot.bottom() - plot.height() * percent / 100;
        m_context.glyphs.draw(painter, QRectF(plot.left() - size * 20.35, y - size, size * 20, size * 2.0),
            Qt::AlignRight | Qt::AlignVCenter, wholePercent(formatter, percent / 100.0), plain, ink);
    }

    const TrendCurves &curves = face.curves;
    const double hour = plot.width() * 4 / std::max<double>(1, static_cast<double>(curves.end - curves.first));
    const double whole = metrics.horizontalAdvance(QStringLiteral("00:00")) + size * 0.6;
    const bool withMinutes = whole <= hour * 4;
    const double width = withMinutes ? whole : metrics.horizontalAdvance(QStringLiteral("00")) + size * 0.6;
    int hours = 24;
    for (const int candidate : {12, 6, 4, 3, 2, 1}) {
        if (hour * candidate >= width)
            hours = candidate;
    }
    for (std::size_t i = curves.first; i < std::min(curves.end, curves.points.size()); ++i) {
        const auto at
            = QDateTime::fromMSecsSinceEpoch(curves.points[i].from.time_since_epoch().count(), formatter.timeZone())
                  .time();
        if (at.minute() != 0 || at.hour() % hours != 0)
            continue;
        const double x
            = plot.left() + plot.width() * static_cast<double>(i - curves.first) / (curves.end - curves.first);
        const QString label = withMinutes ? formatter.timeOfDay(curves.points[i].from) : QString::number(at.hour());
        // The first one must not run into the «0 %» beside it.
        const double middle = std::max(x, plot.left() - size * 0.3 + metrics.horizontalAdvance(label) / 2);
        m_context.glyphs.draw(painter,
            QRectF(middle - width, plot.bottom() + size * 0.1, width * 2, size * (RowShare - 0.1)),
            Qt::AlignHCenter | Qt::AlignVCenter, label, plain, ink);
        painter.fillRect(QRectF(x - size * 0.015, plot.bottom(), std::max(1.0, size * 0.03), size * 0.15), ink);
    }
}

void TrendPicture::paintEnd(
    QPainter &painter, const QPointF &at, const TrendEnd &label, const QRectF &picture, bool live)
{
    const Theme &theme = m_context.theme;
    const int numbers = numberSize(picture);
    const QFont large = font(numbers, QFont::Medium);
    const bool alarming = label.verdict == Verdict::Warning || label.verdict == Verdict::Bad;
    const QColor ink = !live ? theme.stale : alarming ? theme.ink(label.verdict) : theme.text;
    const double base = at.y() + numbers * 0.55 + QFontMetricsF(large).capHeight() / 2;
    double x = at.x();
    // Name, number and unit apart: digits come from the cache one by one.
    for (const QString &piece :
        {QString(label.name + u' '), label.value.number, QString(label.value.glue + label.value.unit)})
        x += m_context.glyphs.drawAt(painter, {x, base}, piece, large, ink);

    QRectF second(at.x(), at.y() + numbers * 1.1, picture.right() - at.x(), m_context.smallText * 1.15);
    if (label.verdict != Verdict::None) {
        const double side = m_context.smallText * MarkShare;
        drawStatus(
            painter, QRectF(second.left(), second.center().y() - side / 2, side, side), label.verdict, theme, live);
        second.setLeft(second.left() + m_context.smallText * (MarkShare + 0.25));
    }
    m_context.glyphs.draw(painter, second, Qt::AlignLeft | Qt::AlignVCenter, secondLine(label, picture),
        font(m_context.smallText), alarming && live ? theme.ink(label.verdict) : theme.muted);
}

} // namespace Pult::Widgets
