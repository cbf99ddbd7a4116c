// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the sums: per queue and quarter hour, per person, and for every watched window, each in O(changed). It reads
// only VisitFacts and finished state spans. Lives on the engine's thread.

#pragma once

#include "metrics/calendar.h"
#include "metrics/personledger.h"
#include "metrics/sums.h"
#include "metrics/window.h"
#include "state/centrestate.h"

#include <deque>
#include <ranges>
#include <vector>

namespace Pult::Metrics {

enum class WindowId : std::uint32_t {};

/// Sums of one queue in one quarter hour.
struct IntervalSums
{
    Domain::Timestamp from {};
    Sums sums;
    Domain::Duration maxWait {}; ///< the longest wait of an answered or lost caller
    std::uint64_t revision = 0;  ///< of the ledger, when it last booked here
};

class Ledger
{
public:
    /// Intervals are kept for `retention`; Duration::max() keeps them all.
    explicit Ledger(Calendar calendar, Domain::Duration retention = std::chrono::hours {48});

    /// Makes a window known, filled from the visits that are kept; the same spec gives the same id.
    WindowId watch(const WindowSpec &spec, const State::CentreState &state, Domain::Timestamp now);

    /// Books what has changed and moves the windows on to `now`.
    void update(const State::CentreState &state, const State::ChangeSet &changes, Domain::Timestamp now);

    const Calendar &calendar() const { return m_calendar; }
    const WindowSpec &spec(WindowId window) const;
    Domain::Timestamp start(WindowId window) const;
    const Sums &sums(WindowId window, State::QueueIndex queue) const;
    /// Visits of a queue that arrived in a window, by arrival.
    std::ranges::subrange<std::deque<State::VisitNo>::const_iterator> visits(
        WindowId window, State::QueueIndex queue) const;
    /// Start of the centre's day at the last update.
    Domain::Timestamp dayStart() const { return m_dayStart; }
    /// Quarter hours of a queue, ascending; only those in which something was booked.
    const std::deque<IntervalSums> &intervals(State::QueueIndex queue) const;
    /// Counts the calls of update(): who remembers it can tell which intervals have changed since.
    std::uint64_t revision() const { return m_revision; }
    /// The revision at which something was last booked in any interval of the queue; 0: never.
    std::uint64_t revision(State::QueueIndex queue) const;
    /// Sums of persons; finished spans of state only, see Engine::person().
    const PersonLedger &persons() const { return m_persons; }

private:
    /// The visits of one queue in the order of their arrival, and how far each window has moved along them.
    struct QueueBook
    {
        std::deque<State::VisitNo> arrivals;
        std::deque<IntervalSums> intervals;
        std::uint64_t revision = 0;
    };
    struct Window
    {
        WindowSpec spec;
        Domain::Timestamp start;
        std::vector<Sums> sums;         ///< by queue
        std::vector<std::size_t> begin; ///< by queue: first of the arrivals inside the window
    };

    void makeRoom(const State::CentreState &state);
    void book(const State::CentreState &state, State::VisitNo no);
    void bookArrival(State::QueueIndex queue, State::VisitNo no, Domain::Timestamp arrival);
    void forgetArrival(State::QueueIndex queue, State::VisitNo no);
    void fill(Window &window, const State::CentreState &state) const;
    void moveWindows(const State::CentreState &state, Domain::Timestamp now);
    void moveDay(Domain::Timestamp now);
    void dropOld(const State::CentreState &state);
    const State::VisitFacts &counted(State::VisitNo no) const;
    const Domain::Line &lineOf(const State::CentreState &state, State::QueueIndex queue) const;

    Calendar m_calendar;
    const Domain::Duration m_retention;
    std::deque<State::VisitFacts> m_counted; ///< what has been booked of each visit, by VisitNo
    std::uint64_t m_firstCounted = 0;
    std::vector<QueueBook> m_queues;
    std::vector<Window> m_windows;
    PersonLedger m_persons;
    std::uint64_t m_revision = 0;
    Domain::Timestamp m_dayStart = Domain::Timestamp::max(); ///< no day has begun yet
    Domain::Timestamp m_dayEnd = Domain::Timestamp::min();
};

} // namespace Pult::Metrics
