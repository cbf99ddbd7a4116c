// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/operatorstile.h"

#include "items/texts.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace Pult::Widgets {

using Domain::OperatorState;
using Metrics::Freshness;

namespace {

constexpr std::array Order {OperatorState::Ready, OperatorState::Talking, OperatorState::Ringing, OperatorState::WrapUp,
    OperatorState::Paused, OperatorState::Hold, OperatorState::OtherCall, OperatorState::Unreachable};

} // namespace

int OperatorsTile::onDuty() const
{
    int sum = 0;
    for (const OperatorState state : Order)
        sum += m_shown.counts[static_cast<std::size_t>(state)];
    return sum;
}

bool OperatorsTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Metrics::Value value = engine.value("waiting", scope(), window()); // freshness of the scope's feeds
    Shown shown;
    shown.freshness = value.freshness;
    shown.known = value.freshness != Freshness::NoData;
    if (shown.known)
        shown.counts = engine.operators(scope());
    shown.note = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (shown.note.isEmpty())
        shown.note = Items::missingText(engine, value.missing);
    const bool changed = !(shown == m_shown);
    m_shown = std::move(shown);
    return changed;
}

QString OperatorsTile::spokenName() const
{
    return tr("Operators by state");
}

QString OperatorsTile::spokenValue() const
{
    if (!m_shown.known)
        return m_shown.note;
    QStringList parts;
    for (const OperatorState state : Order)
        parts << Items::stateName(state) + QLatin1Char(' ')
                + context().formatter.count(m_shown.counts[static_cast<std::size_t>(state)]);
    if (!m_shown.note.isEmpty())
        parts << m_shown.note;
    return parts.join(QStringLiteral(", "));
}

void OperatorsTile::paintBar(QPainter &painter, const QRectF &rect) const
{
    const Theme &theme = context().theme;
    const int total = onDuty();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect, rect.height() / 3, rect.height() / 3);
    painter.setClipPath(clip);
    painter.fillRect(rect, theme.raised);
    qreal x = rect.left();
    for (const OperatorState state : Order) {
        const int count = m_shown.counts[static_cast<std::size_t>(state)];
        if (count == 0)
            continue;
        const qreal width = rect.width() * count / total;
        painter.fillRect(QRectF(x, rect.top(), width - 2, rect.height()),
            m_shown.freshness == Freshness::Live ? theme.state(state) : theme.stale);
        x += width;
    }
    painter.restore();
}

void OperatorsTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const int size = smallText();
    const bool live = m_shown.freshness == Freshness::Live;
    const QFont label = font(size * 10 / 9, QFont::Medium);
    const QRectF heading(area.left(), area.top(), area.width(), size * 1.4);
    text(painter, heading, Qt::AlignLeft | Qt::AlignVCenter, tr("Operators"), label, theme.muted);
    if (m_shown.note.isEmpty()) {
        text(painter, heading, Qt::AlignRight | Qt::AlignVCenter, tr("%n on duty", nullptr, onDuty()), label,
            theme.muted);
    } else {
        const Metrics::Verdict mark = live ? Metrics::Verdict::Warning : freshnessVerdict(m_shown.freshness);
        const qreal left = heading.left() + heading.width() * 0.42;
        fittedText(painter, {left, heading.top(), heading.right() - left, heading.height()},
            Qt::AlignRight | Qt::AlignVCenter, m_shown.note, font(size, QFont::Medium), theme.ink(mark));
    }
    const qreal barTop = area.top() + size * 1.75;
    paintBar(painter, {area.left(), barTop, area.width(), size * 0.7});

    const qreal top = barTop + size * 1.1;
    constexpr int Columns = 4;
    const int rows = (static_cast<int>(Order.size()) + Columns - 1) / Columns;
    const QSizeF cell(area.width() / Columns, (area.bottom() - top) / rows);
    const QString sample = onDuty() >= 1000 ? QStringLiteral("8888") : QStringLiteral("888");
    const qreal markSide = size * 0.85;
    const int digits
        = std::min(fittingPixelSize(sample, font(100, QFont::Medium), {cell.width() - markSide - size * 0.8, 1e6}),
            static_cast<int>((cell.height() - size * 1.25) / 0.78));
    for (std::size_t i = 0; i < Order.size(); ++i) {
        const OperatorState state = Order[i];
        const int count = m_shown.counts[static_cast<std::size_t>(state)];
        const QRectF place(area.left() + cell.width() * static_cast<int>(i % Columns),
            top + cell.height() * static_cast<int>(i / Columns), cell.width(), cell.height());
        const qreal line = size * 1.2;
        const QRectF number(place.left(), place.top(), place.width(), place.height() - line);
        const qreal capHeight = QFontMetricsF(font(digits, QFont::Medium)).capHeight();
        const QColor mark = live && count > 0 ? theme.state(state) : theme.stale;
        drawStateMark(
            painter, {place.left(), number.center().y() + capHeight / 2 - markSide, markSide, markSide}, state, mark);
        const QColor ink = live ? (count > 0 ? theme.text : theme.muted) : theme.stale;
        text(painter, number.adjusted(markSide + size * 0.4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            m_shown.known ? context().formatter.count(count) : Items::ValueFormatter::none(),
            font(std::max(8, digits), QFont::Medium), ink);
        fittedText(painter, {place.left(), place.bottom() - line, place.width() - size * 0.4, line},
            Qt::AlignLeft | Qt::AlignVCenter, Items::stateName(state), font(size * 8 / 9), theme.muted);
    }
}

} // namespace Pult::Widgets
