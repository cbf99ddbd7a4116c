// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/statusshape.h"

#include <QPainter>

namespace Pult::Widgets {

using Metrics::Verdict;

QPainterPath statusPath(Verdict verdict, const QRectF &square)
{
    QPainterPath path;
    switch (verdict) {
    case Verdict::None:
        break;
    case Verdict::Good:
        path.addEllipse(square);
        break;
    case Verdict::Warning:
        path.moveTo(square.center().x(), square.top());
        path.lineTo(square.right(), square.bottom());
        path.lineTo(square.left(), square.bottom());
        path.closeSubpath();
        break;
    case Verdict::Bad: {
        const qreal inset = square.width() * 0.06;
        path.addRect(square.adjusted(inset, inset, -inset, -inset));
        break;
    }
    }
    return path;
}

void drawStatus(QPainter &painter, const QRectF &square, Verdict verdict, const Theme &theme, bool known)
{
    if (verdict == Verdict::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath path = statusPath(verdict, square);
    painter.fillPath(path, known ? theme.fill(verdict) : theme.stale);
    if (known && verdict == Verdict::Warning && theme.kind == ThemeKind::Light)
        painter.strokePath(path, QPen(theme.ink(verdict), std::max(1.0, square.width() / 12)));
    painter.restore();
}

Verdict freshnessVerdict(Metrics::Freshness freshness)
{
    switch (freshness) {
    case Metrics::Freshness::Live:
        return Verdict::Good;
    case Metrics::Freshness::Stale:
        return Verdict::Warning;
    case Metrics::Freshness::NoData:
        break;
    }
    return Verdict::Bad;
}

} // namespace Pult::Widgets
