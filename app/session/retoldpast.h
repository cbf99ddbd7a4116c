// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Some feeds tell their whole past at each start, as the reader of a queue_log does. What a journal has of it already
// is left out, so that nothing is counted twice. Engine's thread.

#pragma once

#include "domain/event.h"

#include <map>

namespace Pult::App {

class RetoldPast
{
public:
    /// The feed will tell its past again.
    void expect(Domain::FeedId feed) { m_feeds.try_emplace(feed); }
    bool isExpected(Domain::FeedId feed) const { return m_feeds.contains(feed); }

    /// An event of the journal, in its order.
    void journaled(const Domain::Event &event);
    /// Takes what has been journaled out of the events that a feed tells now.
    void takeOut(Domain::Events &events);

private:
    /// Up to where the journal goes: a source tells its events in one order, many within the same second.
    struct Mark
    {
        Domain::Timestamp at = Domain::Timestamp::min();
        std::size_t events = 0; ///< journaled at that instant, and not told again yet
    };

    bool isRetold(const Domain::Event &event);

    std::map<Domain::FeedId, Mark> m_feeds; ///< those that have not told all of it yet
};

} // namespace Pult::App
