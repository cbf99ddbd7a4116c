// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/statusdelegate.h"

#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

void StatusDelegate::paintContent(QPainter &painter, const Cell &cell) const
{
    const auto verdict = static_cast<Metrics::Verdict>(cell.index.data(Items::VerdictRole).toInt());
    const bool live = cell.freshness == Metrics::Freshness::Live;
    QRectF rect = cell.rect;
    if (verdict != Metrics::Verdict::None) {
        const qreal side = std::round(QFontMetricsF(cell.font).capHeight() * 0.9);
        drawStatus(
            painter, QRectF(rect.left(), std::round(rect.center().y() - side / 2), side, side), verdict, theme(), live);
        rect.setLeft(rect.left() + side + 7);
        if (live)
            painter.setPen(theme().ink(verdict));
    }
    drawText(painter, cell, rect, Qt::AlignLeft | Qt::AlignVCenter, cell.index.data(Qt::DisplayRole).toString());
}

} // namespace Pult::Widgets
