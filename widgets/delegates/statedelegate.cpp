// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/statedelegate.h"

#include <QFontMetricsF>
#include <QPainter>

#include <QPainterPath>
#include <cmath>

namespace Pult::Widgets {

using Domain::OperatorState;

void drawStateMark(QPainter &painter, const QRectF &square, OperatorState state, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = std::max(1.5, square.width() / 5);
    const QRectF inner = square.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, line));
    switch (state) {
    case OperatorState::Ready: // a ring: open for a call
        painter.drawEllipse(inner);
        break;
    case OperatorState::Talking: // full: taken by a call
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square);
        break;
    case OperatorState::OtherCall: // a full one in a ring: taken by something else
        painter.setPen(QPen(colour, line / 2));
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square.center(), square.width() / 4.5, square.width() / 4.5);
        break;
    case OperatorState::Hold: // two bars
        painter.fillRect(
            QRectF(square.left() + square.width() * 0.12, square.top(), square.width() * 0.27, square.height()),
            colour);
        painter.fillRect(
            QRectF(square.left() + square.width() * 0.61, square.top(), square.width() * 0.27, square.height()),
            colour);
        break;
    case OperatorState::Ringing: { // a triangle pointing at the operator
        QPainterPath path;
        path.moveTo(square.left() + square.width() * 0.1, square.top());
        path.lineTo(square.right(), square.center().y());
        path.lineTo(square.left() + square.width() * 0.1, square.bottom());
        path.closeSubpath();
        painter.fillPath(path, colour);
        break;
    }
    case OperatorState::WrapUp: // half: the call is over, the work is not
        painter.setPen(QPen(colour, line / 2));
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(square, 90 * 16, 180 * 16);
        break;
    case OperatorState::Paused: // a bar: no entry
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(
            QRectF(square.left(), square.center().y() - square.height() * 0.19, square.width(), square.height() * 0.38),
            1.5, 1.5);
        break;
    case OperatorState::Unreachable: // a cross
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case OperatorState::Offline: // a dot
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square.center(), square.width() / 5, square.width() / 5);
        break;
    }
    painter.restore();
}

void StateDelegate::paintContent(QPainter &painter, const Cell &cell) const
{
    const auto state = static_cast<OperatorState>(cell.index.data(Items::StateRole).toInt());
    const bool live = cell.freshness == Metrics::Freshness::Live;
    const qreal side = std::round(QFontMetricsF(cell.font).capHeight() * 1.15);
    const QRectF mark(cell.rect.left(), std::round(cell.rect.center().y() - side / 2), side, side);
    drawStateMark(painter, mark, state, live ? theme().state(state) : theme().stale);
    if (state == OperatorState::Offline)
        painter.setPen(theme().muted);
    drawText(painter, cell, cell.rect.adjusted(side + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        cell.index.data(Qt::DisplayRole).toString());
}

} // namespace Pult::Widgets
