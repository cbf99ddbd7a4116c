// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/delegates/metricdelegate.h"

#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

void MetricDelegate::paintContent(QPainter &painter, const Cell &cell) const
{
    const auto verdict = static_cast<Metrics::Verdict>(cell.index.data(Items::VerdictRole).toInt());
    const bool live = cell.freshness == Metrics::Freshness::Live;
    if (live && (verdict == Metrics::Verdict::Warning || verdict == Metrics::Verdict::Bad))
        painter.setPen(theme().ink(verdict));
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    drawText(painter, cell, cell.rect, Qt::AlignRight | Qt::AlignVCenter, text);
    drawNumberMarks(painter, cell, text, cell.rect.left());
    if (verdict == Metrics::Verdict::None)
        return;
    const QFontMetricsF metrics(cell.font);
    const qreal side = std::round(metrics.capHeight() * 0.9);
    // All shapes of a column stand under each other, whatever the width of the number: left of the widest one.
    const qreal widest = std::max(textWidth(cell, text), textWidth(cell, QStringLiteral("88,8 %")));
    const qreal left = cell.rect.right() - widest - side - 7;
    if (left < cell.rect.left() - cell.padding / 2)
        return;
    drawStatus(
        painter, QRectF(left, std::round(cell.rect.center().y() - side / 2), side, side), verdict, theme(), live);
}

} // namespace Pult::Widgets
