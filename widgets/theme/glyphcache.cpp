// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/glyphcache.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Pult::Widgets {

namespace {

/// The fullest page of the hall's board holds some 40 texts and 30 digits: 8 MB at 4K.
constexpr int CacheKilobytes = 48 * 1024;

bool isNumber(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

GlyphCache::GlyphCache()
    : m_pieces(CacheKilobytes)
{
}

void GlyphCache::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
    const QFont &font, const QColor &colour)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    qreal y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    else if (alignment & Qt::AlignVCenter)
        y = rect.center().y() + metrics.capHeight() / 2; // optical: capitals and digits in the middle
    drawAt(painter, {x, y}, text, font, colour);
}

qreal GlyphCache::drawAt(
    QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QColor &colour)
{
    if (text.isEmpty())
        return 0;
    const QString fontKey = font.key();
    const QFontMetricsF metrics(font);
    if (m_observer)
        tell(painter, at, text, font, colour);
    // Paper and documents keep the text itself, sharp at every size, to be searched and read.
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(at, text);
        return metrics.horizontalAdvance(text);
    }
    if (!isNumber(text)) {
        drawPiece(painter, at, text, font, fontKey, colour);
        return metrics.horizontalAdvance(text);
    }
    qreal x = at.x();
    for (const QChar c : text) {
        if (!c.isSpace())
            drawPiece(painter, {x, at.y()}, c, font, fontKey, colour);
        x += metrics.horizontalAdvance(c);
    }
    return x - at.x();
}

void GlyphCache::tell(
    const QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QColor &colour) const
{
    const QFontMetricsF metrics(font);
    const QTransform toDevice = painter.deviceTransform();
    m_observer({text, toDevice.mapRect(metrics.tightBoundingRect(text).translated(at)).translated(m_place),
        metrics.capHeight() * toDevice.m22(), colour});
}

GlyphCache::Piece GlyphCache::rendered(const QString &text, const QFont &font, const QColor &colour, qreal ratio)
{
    // Only what is inked: a line's full height would double the memory of big letters.
    const QRectF ink = QFontMetricsF(font).tightBoundingRect(text).adjusted(-2, -2, 2, 2);
    const QPointF origin {std::ceil(-ink.left()), std::ceil(-ink.top())};
    const QSizeF size {std::ceil(ink.right()) + origin.x(), std::ceil(ink.bottom()) + origin.y()};
    QPixmap pixmap(
        static_cast<int>(std::ceil(size.width() * ratio)), static_cast<int>(std::ceil(size.height() * ratio)));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(origin, text);
    return {pixmap, origin};
}

void GlyphCache::drawPiece(QPainter &painter, const QPointF &at, const QString &text, const QFont &font,
    const QString &fontKey, const QColor &colour)
{
    // Not painter.device(): that is the widget, whose ratio is not the picture's when it is rendered into an image.
    const qreal ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    const Key key {text, fontKey, colour.rgba(), static_cast<int>(std::lround(ratio * 100))};
    const auto place = [&painter, &at](const Piece &piece) {
        const QPointF corner = at - piece.origin;
        painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())), piece.pixmap);
    };
    if (const Piece *piece = m_pieces.object(key)) {
        place(*piece);
        return;
    }
    ++m_misses;
    const Piece piece = rendered(text, font, colour, ratio);
    place(piece);
    const int kilobytes = piece.pixmap.width() * piece.pixmap.height() * 4 / 1024;
    m_pieces.insert(key, new Piece(piece), std::max(1, kilobytes)); // may drop at once what is larger than the cache
}

int fittingPixelSize(const QString &text, const QFont &font, const QSizeF &size, int limit)
{
    QFont probe = font;
    probe.setPixelSize(100);
    const QFontMetricsF metrics(probe);
    const qreal width = std::max(1.0, metrics.horizontalAdvance(text));
    const qreal byWidth = size.width() * 100 / width;
    const qreal byHeight = size.height() * 100 / std::max(1.0, metrics.height());
    return std::clamp(static_cast<int>(std::floor(std::min(byWidth, byHeight))), 1, std::max(1, limit));
}

} // namespace Pult::Widgets
