// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All visits that are still kept, found by number, by call and by queue. Part of CentreState; engine's thread.

#pragma once

#include "state/visit.h"

#include <deque>
#include <unordered_map>
#include <vector>

namespace Pult::State {

class VisitBook
{
public:
    explicit VisitBook(std::size_t feeds);

    /// The newest visit of a call, in any queue; null when none is kept.
    Visit *latest(Domain::FeedId feed, Domain::CallKey call);
    /// The newest visit of a call in that queue.
    Visit *latestIn(Domain::FeedId feed, Domain::CallKey call, QueueIndex queue);
    Visit &add(Domain::FeedId feed, Domain::CallKey call);

    Visit *find(VisitNo no);
    const Visit *find(VisitNo no) const;

    VisitNo first() const { return VisitNo {m_first}; }
    VisitNo end() const { return VisitNo {m_first + m_visits.size()}; }

    /// Drops ended visits that arrived before `limit` from the front, as far as `batch` has not changed them: whoever
    /// works from the change set still has to see those.
    void dropBefore(Domain::Timestamp limit, std::uint32_t batch);

private:
    struct Hash
    {
        // The keys are hashes already.
        std::size_t operator()(Domain::CallKey key) const { return static_cast<std::size_t>(key); }
    };

    std::deque<Visit> m_visits;
    std::uint64_t m_first = 0;
    std::vector<std::unordered_map<Domain::CallKey, VisitNo, Hash>> m_latest; ///< by FeedId
};

} // namespace Pult::State
