// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The present of the whole centre: a pure fold of the feeds' events. Same events and same instants give the same state,
// live or replayed. It is not thread safe and lives on the engine's thread.

#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "state/changeset.h"
#include "state/rows.h"
#include "state/visit.h"

#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Pult::State {

class CentreState
{
public:
    /// `feedNames` in the order of their FeedId. Visits are kept for `retention` after their arrival.
    CentreState(Domain::Centre centre, std::vector<std::string> feedNames,
        Domain::Duration retention = std::chrono::hours {48});

    /// Folds `events` in their order. `now` is our clock at that moment; it proves the feeds alive and lets derived
    /// states (wrap-up) end. Never fails: what makes no sense is left out and counted in ignored().
    void apply(std::span<const Domain::Event> events, Domain::Timestamp now, ChangeSet &changes);

    /// Only lets time pass.
    void advance(Domain::Timestamp now, ChangeSet &changes);

    /// Ends every open visit of a feed as unknown: a log ended and nothing more will come.
    void finish(Domain::FeedId feed, ChangeSet &changes);

    const Domain::Centre &centre() const { return m_centre; }
    const std::vector<SiteRow> &sites() const { return m_sites; }
    const std::vector<LineRow> &lines() const { return m_lines; }
    const std::vector<QueueRow> &queues() const { return m_queues; }
    const std::vector<PersonRow> &persons() const { return m_persons; }
    const std::vector<FeedRow> &feeds() const { return m_feeds; }

    const SiteRow &site(SiteIndex i) const { return m_sites[Domain::raw(i)]; }
    const LineRow &line(LineIndex i) const { return m_lines[Domain::raw(i)]; }
    const QueueRow &queue(QueueIndex i) const { return m_queues[Domain::raw(i)]; }
    const PersonRow &person(PersonIndex i) const { return m_persons[Domain::raw(i)]; }
    const FeedRow &feed(Domain::FeedId i) const { return m_feeds[Domain::raw(i)]; }
    /// Text of a pause reason; empty for None.
    std::string_view reason(ReasonIndex i) const;

    /// Null when the visit has been dropped.
    const Visit *visit(VisitNo no) const;
    VisitNo firstVisit() const { return VisitNo {m_firstVisit}; }
    VisitNo endVisit() const { return VisitNo {m_firstVisit + m_visits.size()}; }

    /// Our `now` on the clock of a feed: use it to age what the feed has timed.
    Domain::Timestamp onFeedClock(Domain::FeedId feed, Domain::Timestamp now) const;

    /// The next instant (our clock) at which advance() will change something.
    std::optional<Domain::Timestamp> nextDeadline() const;

    /// Events that made no sense, e.g. an answer of a visit never heard of.
    std::uint64_t ignored() const { return m_ignored; }

private:
    // filled in with the implementation
};

} // namespace Pult::State
