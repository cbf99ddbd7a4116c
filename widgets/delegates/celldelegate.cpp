// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/celldelegate.h"

#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool total = index.data(Items::TotalRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered || total)
        painter->fillRect(option.rect, selected ? m_theme.selection : (total ? m_theme.raised : m_theme.hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.border);

    const QVariant freshness = index.data(Items::FreshnessRole);
    Cell cell {index, QRectF(option.rect).adjusted(Padding, 0, -Padding, -1), option.font, m_theme.text,
        freshness.isValid() ? static_cast<Metrics::Freshness>(freshness.toInt()) : Metrics::Freshness::Live, total};
    if (cell.freshness != Metrics::Freshness::Live)
        cell.ink = m_theme.stale;
    if (total)
        cell.font.setWeight(QFont::Medium);
    painter->setFont(cell.font);
    painter->setPen(cell.ink);
    paintContent(*painter, cell);
}

void CellDelegate::paintContent(QPainter &painter, const Cell &cell) const
{
    const auto verdict = static_cast<Metrics::Verdict>(cell.index.data(Items::VerdictRole).toInt());
    const bool live = cell.freshness == Metrics::Freshness::Live;
    const bool marked = verdict == Metrics::Verdict::Warning || verdict == Metrics::Verdict::Bad;
    if (live && marked)
        painter.setPen(m_theme.ink(verdict));
    const auto alignment = Qt::Alignment(cell.index.data(Qt::TextAlignmentRole).toInt());
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    drawText(painter, cell.rect, alignment, text);
    if (!marked || !(alignment & Qt::AlignRight))
        return;
    // Colour never stands alone: the shape comes right before the number.
    const QFontMetricsF metrics(cell.font);
    const qreal side = std::round(metrics.capHeight() * 0.9);
    const qreal left = cell.rect.right() - metrics.horizontalAdvance(text) - side - 6;
    if (left >= cell.rect.left() - Padding / 2.0)
        drawStatus(
            painter, QRectF(left, std::round(cell.rect.center().y() - side / 2), side, side), verdict, m_theme, live);
}

void CellDelegate::drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text) const
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    // Measuring is cheaper than eliding; nearly all texts fit.
    const qreal width = metrics.horizontalAdvance(text);
    if (width <= rect.width()) {
        const qreal x = alignment & Qt::AlignRight ? rect.right() - width : rect.left();
        const qreal y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        painter.drawText(QPointF(x, y), text);
        return;
    }
    painter.drawText(
        rect, static_cast<int>(alignment) | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + 2 * Padding, metrics.height() + 10};
}

} // namespace Pult::Widgets
