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

/// A board at 4K holds some 60 texts and 40 big glyphs: about 20 MB.
constexpr int CacheKilobytes = 48 * 1024;

bool isNumber(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

GlyphCache::GlyphCache()
    : m_pixmaps(CacheKilobytes)
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
    const QString fontKey = font.key();
    const QFontMetricsF metrics(font);
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

void GlyphCache::drawPiece(QPainter &painter, const QPointF &at, const QString &text, const QFont &font,
    const QString &fontKey, const QColor &colour)
{
    if (text.isEmpty())
        return;
    // Not painter.device(): that is the widget, whose ratio is not the picture's when it is rendered into an image.
    const qreal ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    const QFontMetricsF metrics(font);
    // Room for strokes that reach beyond the advance.
    const qreal margin = std::ceil(metrics.height() / 8) + 1;
    const QPointF origin {margin, std::ceil(metrics.ascent()) + 1};
    const Key key {text, fontKey, colour.rgba(), static_cast<int>(std::lround(ratio * 100))};
    QPixmap *pixmap = m_pixmaps.object(key);
    if (!pixmap) {
        ++m_misses;
        const QSizeF size {std::ceil(metrics.horizontalAdvance(text)) + 2 * margin,
            std::ceil(metrics.ascent()) + std::ceil(metrics.descent()) + 2};
        const QSize pixels {
            static_cast<int>(std::ceil(size.width() * ratio)), static_cast<int>(std::ceil(size.height() * ratio))};
        pixmap = new QPixmap(pixels);
        pixmap->setDevicePixelRatio(ratio);
        pixmap->fill(Qt::transparent);
        {
            QPainter glyph(pixmap);
            glyph.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            glyph.setFont(font);
            glyph.setPen(colour);
            glyph.drawText(origin, text);
        }
        const QPixmap copy = *pixmap; // the cache may drop at once what is larger than itself
        m_pixmaps.insert(key, pixmap, std::max(1, pixels.width() * pixels.height() * 4 / 1024));
        painter.drawPixmap(QPointF(std::round(at.x() - origin.x()), std::round(at.y() - origin.y())), copy);
        return;
    }
    painter.drawPixmap(QPointF(std::round(at.x() - origin.x()), std::round(at.y() - origin.y())), *pixmap);
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
