// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/shapedtexts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Pult::Widgets {

namespace {

/// A screen full of cells; about a kilobyte each.
constexpr int MostTexts = 800;

} // namespace

ShapedTexts::ShapedTexts()
    : m_texts(MostTexts)
{
}

qreal ShapedTexts::width(const QString &text, const QFont &font)
{
    return shaped(text, font).width;
}

void ShapedTexts::draw(
    QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font)
{
    if (text.isEmpty() || rect.width() < 1)
        return;
    const Shaped *drawn = &shaped(text, font);
    if (drawn->width > rect.width())
        drawn = &shaped(text, font, static_cast<int>(rect.width()));
    const qreal x = alignment & Qt::AlignRight ? rect.right() - drawn->width : rect.left();
    painter.setFont(font); // QStaticText lays itself out anew for another one
    painter.drawStaticText(QPointF(x, rect.center().y() - drawn->height / 2), drawn->text);
}

const ShapedTexts::Shaped &ShapedTexts::shaped(const QString &text, const QFont &font, int room)
{
    const Key key {text, font, room};
    if (const Shaped *known = m_texts.object(key))
        return *known;
    const QFontMetricsF metrics(font);
    auto *fresh = new Shaped;
    const QString shown = room > 0 ? metrics.elidedText(text, Qt::ElideRight, room) : text;
    fresh->text.setTextFormat(Qt::PlainText); // texts of an ACD are no markup
    fresh->text.setText(shown);
    fresh->text.prepare({}, font);
    fresh->width = metrics.horizontalAdvance(shown);
    fresh->height = metrics.ascent() + metrics.descent();
    m_texts.insert(key, fresh);
    return *fresh;
}

} // namespace Pult::Widgets
