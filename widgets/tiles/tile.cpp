// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/tile.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

Tile::Tile(const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_description(description)
    , m_window(window)
{
    setAttribute(Qt::WA_NoSystemBackground);
}

Metrics::Scope Tile::scope() const
{
    return scopeOf(m_description, m_context.engine.state());
}

void Tile::refresh()
{
    if (!read())
        return;
    setAccessibleName(spokenName());
    setAccessibleDescription(spokenValue());
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, spokenValue());
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void Tile::restyle()
{
    read();
    setAccessibleName(spokenName());
    setAccessibleDescription(spokenValue());
    update();
}

QRectF Tile::inner() const
{
    const qreal padding = std::max(4.0, smallText() * 0.5);
    return QRectF(rect()).adjusted(padding, padding * 0.8, -padding, -padding * 0.8);
}

QFont Tile::font(int pixelSize, QFont::Weight weight) const
{
    QFont font(m_context.fontFamily);
    font.setPixelSize(std::max(1, pixelSize));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void Tile::text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
    const QColor &colour)
{
    m_context.glyphs.draw(painter, rect, alignment, text, font, colour);
}

void Tile::fittedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &string,
    const QFont &font, const QColor &colour)
{
    QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(string);
    if (width <= rect.width()) {
        text(painter, rect, alignment, string, font, colour);
        return;
    }
    QFont smaller = font;
    smaller.setPixelSize(std::max(font.pixelSize() * 3 / 4, static_cast<int>(font.pixelSize() * rect.width() / width)));
    const QFontMetricsF smallMetrics(smaller);
    text(painter, rect, alignment, smallMetrics.elidedText(string, Qt::ElideRight, rect.width()), smaller, colour);
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    painter.fillRect(rect(), theme.window);
    if (hasSurface()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const Metrics::Verdict status = verdict();
        const bool marked = status == Metrics::Verdict::Warning || status == Metrics::Verdict::Bad;
        // The edge tells the status a third time: thin, thicker, thickest.
        const qreal edge = smallText() * (status == Metrics::Verdict::Bad ? 0.22 : (marked ? 0.15 : 0.06));
        painter.setPen(QPen(marked ? theme.fill(status) : theme.border, edge));
        painter.setBrush(theme.wash(status));
        const qreal radius = smallText() * 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);
    }
    paintContent(painter);
}

} // namespace Pult::Widgets
