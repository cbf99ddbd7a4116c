// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pult without windows on AMI servers of this machine: the product's own session, and a look at it in the words of
// QueueStatus. Lives on the test's thread.

#pragma once

#include "app/session/session.h"
#include "asteriskdriver.h"

#include <vector>

namespace Pult::Test {

class LiveCentre
{
public:
    /// Where one feed connects to.
    struct Link
    {
        QString name;
        quint16 port = 0;
        QString account = QString::fromUtf8(Account::Pult);
        QString secret = AsteriskServer::secret();
    };

    /// Thresholds are those of config/queues.conf.
    explicit LiveCentre(const QList<Link> &links);

    App::Session &session() { return m_session; }
    const State::FeedRow &feed(int feed) const { return engine().state().feed(Domain::FeedId(feed)); }
    /// Connected, and the snapshot is complete.
    bool isSettled(int feed) const;
    Metrics::Freshness freshness(int feed) const { return engine().freshness(Domain::FeedId(feed)); }
    Feeds::FeedProblem problem(int feed) const { return m_session.feeds()[std::size_t(feed)].problem; }
    /// The present of a feed in the words of QueueStatus; its counters are left at 0.
    CentrePicture picture(int feed) const;
    Metrics::Sums sums(int feed, const QByteArray &queue) const;
    /// Conversations and offers that the engine believes in.
    int talking(int feed) const;

private:
    const Metrics::Engine &engine() const { return m_session.engine(); }

    Domain::SystemClock m_clock;
    App::Session m_session;
    Metrics::WindowId m_all;
};

/// The sums of a whole queue_log, by queue.
QMap<QByteArray, Metrics::Sums> sumsOfLog(const QByteArray &log);

} // namespace Pult::Test
