// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/waitingtile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

bool WaitingTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const Items::WaitingNow waiting = Items::waitingNow(engine, scope());
    const Metrics::Value value = engine.value("waiting", scope(), window());

    Shown shown;
    shown.freshness = waiting.known ? value.freshness : Freshness::NoData;
    shown.count = waiting.known ? formatter.count(waiting.count) : Items::ValueFormatter::none();
    shown.longest = waiting.longest ? formatter.running(*waiting.longest) : Items::ValueFormatter::none();
    if (waiting.known)
        shown.verdict = waiting.overdue > 0 ? Verdict::Bad : Verdict::Good;
    shown.note = Items::freshnessText(shown.freshness, value.age, formatter);
    if (shown.note.isEmpty())
        shown.note = Items::missingText(engine, value.missing);
    if (shown.note.isEmpty() && waiting.overdue > 0) {
        //: A line under the number of waiting callers: how many of them wait longer than the threshold
        shown.note = tr("%n wait(s) longer than the threshold", nullptr, waiting.overdue);
    } else if (shown.note.isEmpty() && waiting.count == 0) {
        shown.note = tr("Nobody is waiting");
    } else if (shown.note.isEmpty()) {
        shown.note = tr("Within the threshold");
    }
    const bool changed = !(shown == m_shown);
    m_shown = std::move(shown);
    return changed;
}

QString WaitingTile::spokenName() const
{
    return tr("Waiting calls");
}

QString WaitingTile::spokenValue() const
{
    return QStringList {m_shown.count, tr("Longest wait") + QLatin1Char(' ') + m_shown.longest, m_shown.note}.join(
        QStringLiteral(", "));
}

Verdict WaitingTile::verdict() const
{
    // A caller within the threshold is the usual: only the overdue colour the whole tile.
    return m_shown.freshness == Freshness::Live && m_shown.verdict == Verdict::Bad ? Verdict::Bad : Verdict::None;
}

void WaitingTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const int size = smallText();
    const QFont label = font(size * 10 / 9, QFont::Medium);
    const qreal half = area.width() * 0.40;
    const QRectF left(area.left(), area.top(), half, area.height());
    const QRectF right(area.left() + half + size * 0.5, area.top(), area.width() - half - size * 0.5, area.height());
    fittedText(painter, {left.left(), left.top(), left.width(), size * 1.4}, Qt::AlignLeft | Qt::AlignVCenter,
        tr("Waiting"), label, theme.muted);
    fittedText(painter, {right.left(), right.top(), right.width(), size * 1.4}, Qt::AlignLeft | Qt::AlignVCenter,
        tr("Longest wait"), label, theme.muted);

    const bool live = m_shown.freshness == Freshness::Live;
    const QColor ink = live ? (m_shown.verdict == Verdict::Bad ? theme.ink(Verdict::Bad) : theme.text) : theme.stale;
    const QSizeF leftRoom(left.width(), area.height() - size * 3.0);
    const QSizeF rightRoom(right.width(), leftRoom.height());
    // Digits have no descenders: they may fill the height by their capitals.
    const auto fit = [&](const QString &sample, const QSizeF &room) {
        const QFontMetricsF metrics(font(100, QFont::Medium));
        return static_cast<int>(std::min(
            room.width() * 100 / metrics.horizontalAdvance(sample), room.height() * 100 / (metrics.capHeight() * 1.2)));
    };
    const QString countSample = m_shown.count.size() > 3 ? m_shown.count : QStringLiteral("888");
    const QString waitSample = m_shown.longest.size() > 5 ? m_shown.longest : QStringLiteral("88:88");
    const int digits = std::min(fit(countSample, leftRoom), fit(waitSample, rightRoom));
    const QFont large = font(digits, QFont::Medium);
    text(painter, {QPointF(left.left(), left.top() + size * 1.5), leftRoom}, Qt::AlignLeft | Qt::AlignVCenter,
        m_shown.count, large, ink);
    text(painter, {QPointF(right.left(), right.top() + size * 1.5), rightRoom}, Qt::AlignLeft | Qt::AlignVCenter,
        m_shown.longest, large, m_shown.longest == Items::ValueFormatter::none() ? theme.muted : ink);

    QRectF line(area.left(), area.bottom() - size * 1.4, area.width(), size * 1.4);
    const Verdict mark = live ? m_shown.verdict : freshnessVerdict(m_shown.freshness);
    const qreal side = size * 0.8;
    drawStatus(painter, {line.left(), line.center().y() - side / 2, side, side}, mark, theme);
    line.setLeft(line.left() + side + size * 0.4);
    fittedText(
        painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_shown.note, font(size, QFont::Medium), theme.ink(mark));
}

} // namespace Pult::Widgets
