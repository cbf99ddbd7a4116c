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

namespace {

/// Feeds whose connection is known to be gone: said at once, before their data are late.
std::vector<Domain::FeedId> lostFeeds(const Metrics::Engine &engine)
{
    std::vector<Domain::FeedId> lost;
    const auto &feeds = engine.state().feeds();
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        if (!feeds[i].connected && feeds[i].lost)
            lost.push_back(static_cast<Domain::FeedId>(i));
    }
    return lost;
}

} // namespace

HeaderTile::Status HeaderTile::status() const
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const Items::OverallFreshness overall = Items::overallFreshness(engine);
    const auto named = [&](const std::vector<Domain::FeedId> &feeds) {
        return Items::feedPlaces(engine, feeds).join(QStringLiteral(", "));
    };
    const std::vector<Domain::FeedId> lost = lostFeeds(engine);
    if (!lost.empty() && lost.size() == engine.state().feeds().size()) {
        //: The head of a board: no feed is connected
        return {tr("No connection"), tr("No connection"), Verdict::Bad};
    }
    if (!lost.empty()) {
        //: The head of a board; %1 is a site, or several
        return {tr("No connection: %1").arg(named(lost)), tr("No connection"), Verdict::Bad};
    }
    if (overall.freshness == Freshness::NoData)
        return {Items::freshnessText(overall.freshness, {}, formatter), {}, Verdict::Bad};
    if (!overall.missing.empty()) {
        //: The head of a board; %1 is a site, or several, whose feed is silent
        return {tr("No data: %1").arg(named(overall.missing)), tr("Incomplete data"), Verdict::Bad};
    }
    if (overall.freshness == Freshness::Stale) {
        const QString age = formatter.running(overall.age.value_or(Domain::Duration::zero()));
        //: The head of a board, where there is little room; %1 is the age of the data, e.g. 0:07
        return {Items::freshnessText(overall.freshness, overall.age, formatter), tr("Out of date: %1").arg(age),
            Verdict::Warning};
    }
    return {tr("Live"), {}, Verdict::Good};
}

bool HeaderTile::read()
{
    const Items::ValueFormatter &formatter = context().formatter;
    const Domain::Timestamp now = context().engine.clock().now();

    Shown shown;
    shown.page = context().page;
    shown.centre = context().title;
    shown.time = formatter.timeOfDay(now);
    shown.fullDate = formatter.longDate(now);
    shown.briefDate = formatter.locale().toString(
        QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), formatter.timeZone()).date(),
        QStringLiteral("d MMM"));
    shown.status = status();
    const bool changed = !(shown == m_shown);
    m_shown = std::move(shown);
    return changed;
}

QString HeaderTile::title() const
{
    return m_shown.page.title.isEmpty() ? m_shown.centre : m_shown.page.title;
}

QString HeaderTile::counter() const
{
    if (m_shown.page.count < 2)
        return {};
    const QString counter = QStringLiteral("%1/%2").arg(m_shown.page.number).arg(m_shown.page.count);
    //: The head of a board whose pages do not turn by themselves now; %1 is «3/8»
    return m_shown.page.isPaused ? tr("Paused %1").arg(counter) : counter;
}

QString HeaderTile::spokenName() const
{
    return title() == m_shown.centre ? m_shown.centre : QString(title() + QLatin1String(", ") + m_shown.centre);
}

QString HeaderTile::spokenValue() const
{
    QStringList parts {m_shown.time, m_shown.fullDate, m_shown.status.full};
    if (m_shown.page.count > 1)
        parts << tr("Page %1 of %2").arg(m_shown.page.number).arg(m_shown.page.count);
    if (m_shown.page.isPaused)
        parts << tr("Rotation is paused");
    return parts.join(QStringLiteral(", "));
}

void HeaderTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    // What hangs below the line has to have its place, too.
    const qreal hang = QFontMetricsF(wordFont(smallText())).descent() / 2;
    const QRectF area = QRectF(rect()).adjusted(space(), 0, -space(), -hang);
    const int size = smallText();
    const QFont clock = font(size, QFont::Medium);
    const QFont bold = wordFont(size, QFont::Bold);
    const QFont words = wordFont(size, QFont::Medium);
    const QFont plain = wordFont(size);
    const auto widthOf = [](const QFont &f, const QString &s) { return QFontMetricsF(f).horizontalAdvance(s); };
    const qreal gap = size * 0.32;

    qreal edge = area.right();
    text(painter, area, Qt::AlignRight | Qt::AlignVCenter, m_shown.time, clock, theme.text);
    edge -= widthOf(clock, m_shown.time) + gap;
    const QString page = counter();
    const qreal counterWidth = page.isEmpty() ? 0 : widthOf(plain, page) + gap;
    const qreal titleWidth = widthOf(bold, title()) + gap;
    const Status &status = m_shown.status;
    // In trouble the sentence matters more than the title, in good order it gives way.
    const qreal beside = edge - area.left() - titleWidth - counterWidth - statusWidth(words);
    bool isTitled = true;
    QString sentence = status.full;
    if (widthOf(words, sentence) > beside) {
        isTitled = status.mark == Verdict::Good;
        if (status.mark == Verdict::Warning && widthOf(words, status.brief) <= beside) {
            isTitled = true;
            sentence = status.brief;
        } else if (!isTitled) {
            const qreal alone = edge - area.left() - counterWidth - statusWidth(words);
            sentence = fitting({status.full, status.brief.isEmpty() ? status.full : status.brief}, words, alone);
        }
    }
    qreal left = area.left();
    const auto from = [&](qreal x) { return QRectF(x, area.top(), std::max(0.0, edge - x), area.height()); };
    if (isTitled) {
        const qreal sentenceWidth = statusWidth(words) + widthOf(words, sentence);
        QRectF room = from(left);
        room.setRight(std::max(left, edge - counterWidth - sentenceWidth - gap));
        fittedText(painter, room, Qt::AlignLeft | Qt::AlignVCenter, title(), bold, theme.text);
        left += std::min(titleWidth, room.width() + gap);
        text(painter, from(left), Qt::AlignLeft | Qt::AlignVCenter, page, plain, theme.muted);
        left += counterWidth;
        const QString date
            = fitting({m_shown.fullDate, m_shown.briefDate, QString()}, plain, edge - left - sentenceWidth - gap);
        if (!date.isEmpty() && status.mark == Verdict::Good) {
            text(painter, from(left), Qt::AlignRight | Qt::AlignVCenter, date, plain, theme.muted);
            edge -= widthOf(plain, date) + gap;
        }
        left = std::max(left, edge - sentenceWidth);
    } else {
        edge -= counterWidth;
        text(painter, {edge, area.top(), counterWidth, area.height()}, Qt::AlignLeft | Qt::AlignVCenter, page, plain,
            theme.muted);
    }
    statusText(painter, from(left), status.mark, sentence, words, theme.ink(status.mark));
}

} // namespace Pult::Widgets
