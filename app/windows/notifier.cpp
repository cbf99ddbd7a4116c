// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/notifier.h"

#include "app/session/programsettings.h"

namespace Pult::App {

using Domain::FeedId;
using Domain::raw;

Notifier::Notifier(
    const Session &session, const Items::ValueFormatter &formatter, DesktopNotices &notices, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_formatter(formatter)
    , m_notices(notices)
    , m_policy(session.feeds().size(), noticeDelay())
{
    connect(&session, &Session::ticked, this, &Notifier::tick);
}

/// A feed that waits for its secret has been asked for already; nothing was lost.
bool Notifier::isThere(FeedId feed) const
{
    using Kind = Feeds::FeedProblem::Kind;
    const Kind problem = m_session.feeds()[raw(feed)].problem.kind;
    return problem == Kind::SecretMissing || problem == Kind::SecretUnusable
        || m_session.engine().freshness(feed) == Metrics::Freshness::Live;
}

void Notifier::tick()
{
    std::vector<bool> live;
    for (std::size_t i = 0; i < m_session.feeds().size(); ++i)
        live.push_back(isThere(static_cast<FeedId>(i)));
    // Also when switched off, so that switching on does not tell of what everybody has seen.
    const std::vector<Notice> due = m_policy.update(live, m_session.clock().now());
    for (const Notice &notice : due) {
        if (m_enabled)
            tell(notice);
    }
}

void Notifier::tell(const Notice &notice)
{
    const FeedStatus &feed = m_session.feeds()[raw(notice.feed)];
    const QString away = m_formatter.running(notice.away);
    if (notice.kind == Notice::Kind::FeedBack) {
        m_notices.show(raw(notice.feed), tr("Feed %1 is back").arg(feed.name),
            tr("It was away for %1 (minutes:seconds).").arg(away));
        return;
    }
    const QString problem = Feeds::problemText(feed.problem, feed.where);
    m_notices.show(raw(notice.feed), tr("Feed %1 is lost").arg(feed.name),
        problem.isEmpty() ? tr("Nothing has come from %1 for %2 (minutes:seconds).").arg(feed.where, away) : problem);
}

} // namespace Pult::App
