// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo centre as a feed: what has happened since the start of the day is told at once, then the simulated centre
// lives on at the pace of the clock. One SimulatorFeed speaks for all feeds of kind "simulator". Lives on a thread of
// its own, as every feed.

#pragma once

#include "feeds/feed.h"
#include "feeds/simulator/simulator.h"

#include <QTimer>

#include <memory>

namespace Pult::Feeds {

class SimulatorFeed final : public Feed
{
    Q_OBJECT

public:
    /// The simulation begins at its now() and is brought up to `clock` when the feed starts. `inbox` and `clock` must
    /// outlive the feed.
    SimulatorFeed(std::unique_ptr<Simulator> simulator, Simulator::Feeds feeds, Inbox &inbox,
        const Domain::Clock &clock, QObject *parent = nullptr);

public Q_SLOTS:
    void start() override;
    void stop() override;
    /// What an ACD would do when told so; the answer is commandAnswered().
    void execute(quint64 id, const Pult::Feeds::MemberCommand &command);

Q_SIGNALS:
    /// While the past of the day is being told: 0 to 100; with 100 the feed has caught up.
    void progressed(int percent);
    /// What each of the feeds has told; at most once a second.
    void feedCounted(Pult::Domain::FeedId feed, const Pult::Feeds::InputCounts &counts);
    void commandAnswered(quint64 id, Pult::Feeds::MemberReply reply);

protected:
    void tapSet() override;

private:
    void advance();
    void beat(Domain::Timestamp now);
    void sleep(Domain::Timestamp now);
    void give();
    void reportProgress(Domain::Timestamp now);

    std::unique_ptr<Simulator> m_simulator;
    const Simulator::Feeds m_feeds;
    Inbox &m_inbox;
    const Domain::Clock &m_clock;
    QTimer m_timer {this};
    Domain::Events m_events;
    std::vector<InputCounts> m_counts; ///< of each feed
    Domain::Timestamp m_begin;         ///< of what is being caught up
    Domain::Timestamp m_nextBeat {};
    int m_percent = -1;
    bool m_running = false;
};

} // namespace Pult::Feeds

Q_DECLARE_METATYPE(Pult::Feeds::MemberCommand)
Q_DECLARE_METATYPE(Pult::Feeds::MemberReply)
