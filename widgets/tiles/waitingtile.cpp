// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/waitingtile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"
#include "widgets/tiles/boardtexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

// As in the tiles of KPIs beside it.
constexpr double LineShare = 1.06;
constexpr double HangShare = 0.5;
constexpr double NumberShare = 1.3;

} // namespace

bool WaitingTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const Items::WaitingNow waiting = Items::waitingNow(engine, scope());
    const Metrics::Value value = engine.value("waiting", scope(), window());

    Shown shown;
    shown.freshness = waiting.known ? value.freshness : Freshness::NoData;
    shown.count = waiting.known ? formatter.count(waiting.count) : Items::ValueFormatter::none();
    if (waiting.longest)
        shown.longest = formatter.running(*waiting.longest);
    shown.overdue = waiting.overdue;
    shown.age = Items::freshnessText(shown.freshness, value.age, formatter);
    if (shown.freshness == Freshness::Stale)
        shown.running = formatter.running(value.age.value_or(Domain::Duration::zero()));
    if (waiting.known)
        shown.missing = Items::missingText(engine, value.missing);

    const bool changed = !(shown == m_shown);
    if (changed) {
        Shown but = m_shown;
        but.longest = shown.longest;
        const bool onlyWait = but == shown;
        but.count = shown.count;
        if ((but.overdue > 0) == (shown.overdue > 0))
            but.overdue = shown.overdue;
        if (but == shown) {
            changedOnlyIn(footerRect().adjusted(0, -space(), 0, space()));
            if (!onlyWait)
                changedOnlyIn(numberRect());
        }
    }
    m_shown = std::move(shown);
    return changed;
}

QString WaitingTile::spokenName() const
{
    return tr("Waiting calls");
}

QString WaitingTile::spokenValue() const
{
    QStringList parts {m_shown.count};
    if (!m_shown.longest.isEmpty())
        parts << tr("Longest wait") + QLatin1Char(' ') + m_shown.longest;
    if (m_shown.overdue > 0)
        parts << tr("%n wait(s) longer than the threshold", nullptr, m_shown.overdue);
    for (const QString &note : {m_shown.age, m_shown.missing}) {
        if (!note.isEmpty())
            parts << note;
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<TileNumber> WaitingTile::numbers() const
{
    const QRectF footer = footerRect();
    const QRectF whole(rect());
    const qreal border = footer.top() - space() / 2;
    return {{QRectF(whole.left(), whole.top(), whole.width(), border), numberRef(QStringLiteral("waiting"), scope())},
        {QRectF(whole.left(), border, whole.width(), whole.bottom() - border),
            numberRef(QStringLiteral("longest_wait"), scope())}};
}

Verdict WaitingTile::verdict() const
{
    // A caller within the threshold is the usual: only the overdue colour the whole tile.
    return isLive() && m_shown.overdue > 0 ? Verdict::Bad : Verdict::None;
}

QRectF WaitingTile::headingRect() const
{
    QRectF rect = inner();
    rect.setHeight(QFontMetricsF(wordFont(smallText())).capHeight() * LineShare);
    return rect;
}

QRectF WaitingTile::footerRect() const
{
    QRectF rect = headingRect();
    rect.moveBottom(inner().bottom() - QFontMetricsF(wordFont(smallText())).descent() * HangShare);
    return rect;
}

QRectF WaitingTile::numberRect() const
{
    QRectF rect = inner();
    rect.setTop(headingRect().bottom() + space());
    rect.setBottom(footerRect().top() - space());
    return rect;
}

int WaitingTile::wishedDigits() const
{
    const QRectF room = numberRect();
    const QFontMetricsF metrics(font(100, QFont::Medium));
    const QString sample = m_shown.count.size() > 3 ? m_shown.count : QStringLiteral("888");
    return static_cast<int>(std::min(room.width() * 100 / metrics.horizontalAdvance(sample),
        room.height() * 100 / (metrics.capHeight() * NumberShare)));
}

void WaitingTile::setDigits(int pixelSize)
{
    if (m_digits == pixelSize)
        return;
    m_digits = pixelSize;
    update();
}

/// «Waiting», «Waiting long»: the status as a word; and whom the number is without.
void WaitingTile::paintHeading(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QFont name = wordFont(smallText(), QFont::Bold);
    const QFont words = wordFont(smallText());
    const QRectF line = headingRect();
    const bool isLong = verdict() == Verdict::Bad;
    //: On a board, above the number of callers of whom some wait longer than the threshold
    const QString heading = isLong ? tr("Long wait") : tr("Waiting");
    fittedText(
        painter, line, Qt::AlignLeft | Qt::AlignVCenter, heading, name, isLong ? theme.ink(Verdict::Bad) : theme.text);
    if (m_shown.missing.isEmpty())
        return;
    // Where there is no room for the word, the head of the page names the site.
    const qreal used = QFontMetricsF(name).horizontalAdvance(heading) + space();
    const QRectF rest = line.adjusted(used, 0, 0, 0);
    const QString missing = fitting({m_shown.missing, incompleteText(), QString()}, words, rest.width());
    fittedText(painter, rest, Qt::AlignRight | Qt::AlignVCenter, missing, words, theme.ink(Verdict::Warning));
}

void WaitingTile::paintFooter(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QFont words = wordFont(smallText(), QFont::Medium);
    const QRectF line = footerRect();
    if (!isLive()) {
        const Verdict mark = freshnessVerdict(m_shown.freshness);
        const QString why
            = fitting(ageWordings(m_shown.age, m_shown.running), words, line.width() - statusWidth(words));
        statusText(painter, line, mark, why, words, theme.ink(mark));
        return;
    }
    const Verdict mark = m_shown.overdue > 0 ? Verdict::Bad : Verdict::Good;
    //: On a board, below the number of waiting callers, when it is 0
    const QString text = m_shown.longest.isEmpty() ? tr("nobody") : upTo(m_shown.longest);
    statusText(painter, line, mark, text, words, theme.ink(mark));
}

void WaitingTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    paintHeading(painter);
    const QRectF room = numberRect();
    int digits = m_digits > 0 ? m_digits : wishedDigits();
    const qreal width = QFontMetricsF(font(digits, QFont::Medium)).horizontalAdvance(m_shown.count);
    if (width > room.width())
        digits = static_cast<int>(digits * room.width() / width);
    const QColor ink = isLive() ? (m_shown.overdue > 0 ? theme.ink(Verdict::Bad) : theme.text) : theme.stale;
    text(painter, room, Qt::AlignLeft | Qt::AlignVCenter, m_shown.count, font(digits, QFont::Medium), ink);
    paintFooter(painter);
}

} // namespace Pult::Widgets
