// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/celldelegate.h"

#include "widgets/delegates/peoplemark.h"
#include "widgets/theme/statusshape.h"
#include "widgets/theme/zoom.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

CellDelegate::CellDelegate(const Theme &theme, ShapedTexts &texts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_texts(texts)
{
}

int CellDelegate::padding(const QFont &font)
{
    constexpr int Usual = 9;
    return font.pixelSize() > 0 ? scaled(Usual, font.pixelSize()) : Usual;
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
    const qreal air = padding(option.font);
    Cell cell {index, QRectF(option.rect).adjusted(air, 0, -air, -1), air, option.font, m_theme.text,
        freshness.isValid() ? static_cast<Metrics::Freshness>(freshness.toInt()) : Metrics::Freshness::Live, total};
    if (cell.freshness != Metrics::Freshness::Live)
        cell.ink = m_theme.stale;
    if (total)
        cell.font.setWeight(QFont::Medium);
    painter->setPen(cell.ink);
    paintContent(*painter, cell);
    if (option.state & QStyle::State_HasFocus) {
        // Which cell is meant: the row alone does not say which number Enter explains.
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

QRectF CellDelegate::besideLinesMark(QPainter &painter, const Cell &cell) const
{
    const QVariant lines = cell.index.data(Items::LinesServedRole);
    if (!lines.isValid())
        return cell.rect;
    const qreal side = std::round(QFontMetricsF(cell.font).capHeight() * 1.2);
    const QRectF square(cell.rect.left(), std::round(cell.rect.center().y() - side / 2), side * 1.3, side);
    if (lines.toInt() > 1)
        drawPeopleMark(painter, square, cell.freshness == Metrics::Freshness::Live ? m_theme.muted : m_theme.stale);
    // The others' texts begin at the same edge.
    return cell.rect.adjusted(square.width() + cell.padding * 0.6, 0, 0, 0);
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
    drawText(painter, cell, alignment & Qt::AlignRight ? cell.rect : besideLinesMark(painter, cell), alignment, text);
    if (!(alignment & Qt::AlignRight))
        return;
    const QFontMetricsF metrics(cell.font);
    const qreal number = cell.rect.right() - textWidth(cell, text);
    // Colour never stands alone: the shape comes right before the number.
    const qreal side = std::round(metrics.capHeight() * 0.9);
    const qreal left = number - side - 6;
    drawNumberMarks(painter, cell, text, marked ? left - 6 : number - 6);
    if (!marked)
        return;
    if (left >= cell.rect.left() - cell.padding / 2)
        drawStatus(
            painter, QRectF(left, std::round(cell.rect.center().y() - side / 2), side, side), verdict, m_theme, live);
}

void CellDelegate::drawNumberMarks(QPainter &painter, const Cell &cell, const QString &text, qreal right) const
{
    const QFontMetricsF metrics(cell.font);
    if (cell.index.data(Items::IncompleteRole).toBool()) {
        const qreal y = std::round(cell.rect.center().y() + metrics.capHeight() / 2 + metrics.descent() * 0.6) + 0.5;
        painter.save();
        painter.setPen(QPen(m_theme.ink(Metrics::Verdict::Warning), 1.5, Qt::DotLine));
        painter.drawLine(QPointF(cell.rect.right() - textWidth(cell, text), y), QPointF(cell.rect.right(), y));
        painter.restore();
    }
    if (!cell.index.data(Items::SharedRole).toBool())
        return;
    const qreal side = std::round(metrics.capHeight() * 1.2);
    const QRectF square(right - side * 1.3, std::round(cell.rect.center().y() - side / 2), side * 1.3, side);
    if (square.left() >= cell.rect.left() - cell.padding / 2)
        drawPeopleMark(painter, square, cell.freshness == Metrics::Freshness::Live ? m_theme.muted : m_theme.stale);
}

void CellDelegate::drawText(
    QPainter &painter, const Cell &cell, const QRectF &rect, Qt::Alignment alignment, const QString &text) const
{
    m_texts.draw(painter, rect, alignment, text, cell.font);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + 2 * padding(option.font), metrics.height() + 10};
}

} // namespace Pult::Widgets
