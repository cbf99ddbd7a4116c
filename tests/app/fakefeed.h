// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A feed that says what the test wants, from the thread that the session gives it.

#pragma once

#include "feeds/feed.h"

#include <QThread>

#include <atomic>

namespace Pult::Test {

class FakeFeed final : public Feeds::Feed
{
    Q_OBJECT

public:
    FakeFeed(Domain::FeedId id, Feeds::Inbox &inbox, std::atomic<int> &alive)
        : m_id(id)
        , m_inbox(inbox)
        , m_alive(alive)
    {
        ++m_alive;
    }
    ~FakeFeed() override { --m_alive; }

    void start() override { m_startedOn = QThread::currentThread(); }
    void stop() override { m_stopped = true; }

    /// From any thread: the feed puts `bodies` into the inbox on its own thread, all at the instant `at`.
    void say(Domain::Timestamp at, std::vector<Domain::EventBody> bodies)
    {
        QMetaObject::invokeMethod(this, [this, at, bodies = std::move(bodies)] {
            Domain::Events events;
            for (const Domain::EventBody &body : bodies)
                events.push_back({at, m_id, body});
            m_inbox.put(events);
        });
    }

    void complain(const Feeds::FeedProblem &problem)
    {
        QMetaObject::invokeMethod(this, [this, problem] { Q_EMIT problemChanged(problem); });
    }

    /// Puts batches until the inbox is closed, so it blocks when nobody takes them.
    void flood(Domain::Timestamp at)
    {
        QMetaObject::invokeMethod(this, [this, at] {
            while (!m_flooded) {
                Domain::Events events(10'000, Domain::Event {at, m_id, Domain::Heartbeat {}});
                m_inbox.put(events);
                m_flooded = ++m_batches >= 100;
            }
        });
    }

    QThread *startedOn() const { return m_startedOn; }
    int batches() const { return m_batches; }

private:
    const Domain::FeedId m_id;
    Feeds::Inbox &m_inbox;
    std::atomic<int> &m_alive;
    std::atomic<QThread *> m_startedOn = nullptr;
    std::atomic<int> m_batches = 0;
    bool m_flooded = false;
    bool m_stopped = false;
};

} // namespace Pult::Test
