// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/headertile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

bool HeaderTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const Items::OverallFreshness overall = Items::overallFreshness(engine);
    const Domain::Timestamp now = engine.clock().now();

    Shown shown;
    shown.title = context().title;
    shown.time = formatter.timeOfDay(now);
    shown.date = formatter.longDate(now);
    shown.freshness = overall.freshness;
    shown.complete = overall.missing.empty();
    shown.status = Items::freshnessText(overall.freshness, overall.age, formatter);
    const QString missing = Items::missingText(engine, overall.missing);
    if (shown.status.isEmpty())
        shown.status = shown.complete ? tr("Live") : missing;
    else if (!missing.isEmpty())
        shown.status += QLatin1String(", ") + missing;
    const bool changed = !(shown == m_shown);
    m_shown = std::move(shown);
    return changed;
}

QString HeaderTile::spokenName() const
{
    return m_shown.title;
}

QString HeaderTile::spokenValue() const
{
    return QStringList {m_shown.time, m_shown.date, m_shown.status}.join(QStringLiteral(", "));
}

void HeaderTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = QRectF(rect()).adjusted(smallText() * 0.3, 0, -smallText() * 0.3, 0);
    const int size = smallText();
    const QFont clock = font(static_cast<int>(size * 2.2), QFont::Medium);
    const QFont words = font(size * 10 / 9);
    const QFont bold = font(size * 10 / 9, QFont::Medium);

    text(painter, area, Qt::AlignRight | Qt::AlignVCenter, m_shown.time, clock, theme.text);
    qreal right = area.right() - QFontMetricsF(clock).horizontalAdvance(m_shown.time) - size;
    text(painter, {area.left(), area.top(), right - area.left(), area.height()}, Qt::AlignRight | Qt::AlignVCenter,
        m_shown.date, words, theme.muted);
    right -= QFontMetricsF(words).horizontalAdvance(m_shown.date) + size * 1.6;

    Verdict mark = freshnessVerdict(m_shown.freshness);
    if (mark == Verdict::Good && !m_shown.complete)
        mark = Verdict::Warning;
    const qreal side = size * 0.85;
    const qreal status = QFontMetricsF(bold).horizontalAdvance(m_shown.status);
    text(painter, {area.left(), area.top(), right - area.left(), area.height()}, Qt::AlignRight | Qt::AlignVCenter,
        m_shown.status, bold, theme.ink(mark));
    right -= status + side + size * 0.45;
    drawStatus(painter, {right, area.center().y() - side / 2, side, side}, mark, theme);

    fittedText(painter, {area.left(), area.top(), right - area.left() - size, area.height()},
        Qt::AlignLeft | Qt::AlignVCenter, m_shown.title, font(static_cast<int>(size * 1.55), QFont::Bold), theme.text);
}

} // namespace Pult::Widgets
