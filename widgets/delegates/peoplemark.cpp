// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/peoplemark.h"

#include <QPainter>
#include <QPainterPath>

namespace Pult::Widgets {

namespace {

QPainterPath person(const QRectF &rect)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const qreal head = rect.width() * 0.3;
    path.addEllipse(QPointF(rect.center().x(), rect.top() + head), head, head);
    const QRectF shoulders(rect.left(), rect.top() + rect.height() * 0.56, rect.width(), rect.height() * 0.88);
    path.moveTo(shoulders.center());
    path.arcTo(shoulders, 0, 180);
    path.closeSubpath();
    return path;
}

} // namespace

void drawPeopleMark(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = rect.width() * 0.62;
    const QPainterPath front = person({rect.left(), rect.top(), width, rect.height()});
    const QPainterPath behind = person({rect.right() - width, rect.top(), width, rect.height()});
    // Who stands behind is cut by a gap around the one in front.
    QPainterPathStroker gap;
    gap.setWidth(rect.height() * 0.22);
    painter.fillPath(front, colour);
    painter.fillPath(behind.subtracted(front.united(gap.createStroke(front))), colour);
    painter.restore();
}

} // namespace Pult::Widgets
