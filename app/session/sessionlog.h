// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes into the log what an administrator asks about a running session: its feeds coming, going and complaining,
// input that could not be read, jumps of the clock, standstills, the end. Feeds are named by their number, as in the
// centre file. Lives on the session's thread, as its child.

#pragma once

#include "app/session/session.h"

#include <QElapsedTimer>

namespace Pult::App {

class SessionLog final : public QObject
{
    Q_OBJECT

public:
    /// Logs this session from now on; once is enough. `wall`: the computer's clock, also of a session that plays a
    /// recording; must outlive the session.
    static void keep(Session &session, const Domain::Clock &wall);

    ~SessionLog() override;

private:
    SessionLog(Session &session, const Domain::Clock &wall);

    struct Known
    {
        bool connected = false;
        bool everConnected = false;
        Feeds::FeedProblem problem;
        std::uint64_t malformedTold = 0;
        QElapsedTimer sinceMalformedTold;
    };

    void tellStart() const;
    void lookAtFeeds();
    void tellProblem(Domain::FeedId feed, const Feeds::FeedProblem &problem);
    void tellMalformed(Domain::FeedId feed, const Feeds::InputCounts &counts);
    void lookAtClock();

    Session &m_session;
    const Domain::Clock &m_wall;
    std::vector<Known> m_feeds;
    QElapsedTimer m_running;
    QElapsedTimer m_sinceTick;
    Domain::Timestamp m_wallAtTick;
};

} // namespace Pult::App
