// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where feeds, each on its own thread, leave events for the engine. Bounded: a feed that finds it full waits, so that a
// flood slows its source down instead of filling the memory.

#pragma once

#include "domain/event.h"

#include <QObject>

#include <condition_variable>
#include <mutex>

namespace Pult::Feeds {

class Inbox : public QObject
{
    Q_OBJECT

public:
    explicit Inbox(std::size_t capacity = 200'000, QObject *parent = nullptr);

    /// Any thread. Takes all of `events` and leaves it empty. Blocks while the inbox is full, until take() or close().
    void put(Domain::Events &events);
    /// The engine's thread. Everything that has come since the last call; swaps buffers, so pass the same vector again.
    void take(Domain::Events &events);
    /// Wakes waiting feeds; from now on events are dropped. For the end of the program.
    void close();

Q_SIGNALS:
    /// The inbox was empty and is not any more. Emitted on the feed's thread, once per such change: connect queued.
    void filled();

private:
    std::mutex m_mutex;
    std::condition_variable m_room;
    Domain::Events m_events;
    const std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace Pult::Feeds
