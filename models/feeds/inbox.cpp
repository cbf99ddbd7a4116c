// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/inbox.h"

#include <iterator>
#include <utility>

namespace Pult::Feeds {

Inbox::Inbox(std::size_t capacity, QObject *parent)
    : QObject(parent)
    , m_capacity(capacity)
{
}

void Inbox::put(Domain::Events &events)
{
    if (events.empty())
        return;
    bool wasEmpty = false;
    {
        std::unique_lock lock(m_mutex);
        // A batch may overshoot the bound once; the next one waits.
        m_room.wait(lock, [this] { return m_closed || m_events.size() < m_capacity; });
        if (!m_closed) {
            wasEmpty = m_events.empty();
            if (wasEmpty)
                m_events.swap(events);
            else
                m_events.insert(
                    m_events.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
        }
    }
    events.clear();
    if (wasEmpty)
        Q_EMIT filled();
}

void Inbox::take(Domain::Events &events)
{
    events.clear();
    {
        const std::lock_guard lock(m_mutex);
        m_events.swap(events);
    }
    m_room.notify_all();
}

void Inbox::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_events.clear();
    }
    m_room.notify_all();
}

} // namespace Pult::Feeds
