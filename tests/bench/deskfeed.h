// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A feed that makes its own traffic at a wanted rate: callers who wait, are answered and talk, operators who pause.
// Each change of a pause is stamped, so that its painting can be timed. Lives on the thread that the session gives it.

#pragma once

#include "feeds/feed.h"
#include "support/eventscript.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <random>
#include <vector>

namespace Pult::Bench {

/// When an operator's last change came in, and what it was. Written by the feed, read by the painter.
struct Stamp
{
    std::atomic<qint64> at {0}; ///< nanoseconds of the steady clock; 0: nothing unpainted
    std::atomic<bool> paused {false};
};

qint64 steadyNow();

class DeskFeed final : public Feeds::Feed
{
    Q_OBJECT

public:
    struct Load
    {
        int operators = 500;
        int callsPerSecond = 0;   ///< each makes four events: joins, rings, answered, handled
        int pausesPerSecond = 0;  ///< of the stamped operators
        int changesPerSecond = 0; ///< of any operators: floods
    };

    /// The first `stamps->size()` operators are stamped.
    DeskFeed(Domain::FeedId id, Feeds::Inbox &inbox, const Domain::Clock &clock, const Load &load,
        std::shared_ptr<std::vector<Stamp>> stamps);

    void start() override;
    void stop() override;

    /// Any thread: another rate from now on.
    void setLoad(const Load &load);
    qint64 said() const { return m_said; }

    static std::string nameOf(int op);

private:
    void beat();
    void call(qint64 elapsed);
    int nextTalker(int last) const;
    void pause();
    void change(qint64 count);
    void makePool();

    Feeds::Inbox &m_inbox;
    const Domain::Clock &m_clock;
    const Domain::FeedId m_id;
    Load m_load;
    std::shared_ptr<std::vector<Stamp>> m_stamps;
    Test::EventScript m_script;
    Domain::Events m_pool; ///< changes to be said again and again
    Domain::Events m_batch;
    std::size_t m_poolAt = 0;
    std::unique_ptr<QTimer> m_timer;
    QElapsedTimer m_elapsed;
    qint64 m_lastBeat = 0;
    double m_callsDue = 0;
    double m_pausesDue = 0;
    double m_changesDue = 0;
    qint64 m_last = 0;
    struct Talk
    {
        qint64 until = 0;
        std::string call;
        int op = 0;
        bool answered = false;
    };
    std::deque<Talk> m_waiting;
    std::deque<Talk> m_talking;
    std::vector<bool> m_paused;
    int m_calls = 0;
    int m_nextOperator = 0;
    std::size_t m_nextPause = 0;
    std::mt19937 m_random {1};
    std::atomic<qint64> m_said {0};
};

} // namespace Pult::Bench
