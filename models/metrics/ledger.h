// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the sums: per queue and quarter hour, per person, and for every watched window, each in O(changed). It reads only
// VisitFacts and finished state spans. Lives on the engine's thread.

#pragma once

#include "metrics/calendar.h"
#include "metrics/sums.h"
#include "metrics/window.h"
#include "state/centrestate.h"

#include <deque>
#include <map>
#include <vector>

namespace Pult::Metrics {

enum class WindowId : std::uint32_t {};

struct PersonSums
{
    std::int64_t answered = 0;
    std::int64_t handled = 0;
    Domain::Duration talk {};
    Domain::Duration hold {};
    Domain::Duration acw {};
    Domain::Duration ring {};
    std::array<Domain::Duration, Domain::OperatorStateCount> inState {}; ///< finished spans only

    PersonSums &operator+=(const PersonSums &other);
    bool operator==(const PersonSums &) const = default;
};

/// Sums of one queue in one quarter hour.
struct IntervalSums
{
    Domain::Timestamp from {};
    Sums sums;
    Domain::Duration maxWait {}; ///< the longest wait of an answered or lost caller
};

class Ledger
{
public:
    /// Intervals and persons' days are kept for `retention`.
    explicit Ledger(Calendar calendar, Domain::Duration retention = std::chrono::hours {48});

    /// Makes a window known; the same spec gives the same id. `state` fills it.
    WindowId watch(const WindowSpec &spec, const State::CentreState &state, Domain::Timestamp now);

    /// Books what has changed and moves the windows on to `now`.
    void update(const State::CentreState &state, const State::ChangeSet &changes, Domain::Timestamp now);

    const Calendar &calendar() const { return m_calendar; }
    const WindowSpec &spec(WindowId window) const;
    Domain::Timestamp start(WindowId window) const;
    const Sums &sums(WindowId window, State::QueueIndex queue) const;
    /// Quarter hours of a queue, ascending; only those in which something was booked.
    const std::deque<IntervalSums> &intervals(State::QueueIndex queue) const;
    /// Sums of a person since the start of the day, or over everything folded.
    const PersonSums &personToday(State::PersonIndex person) const;
    const PersonSums &personAll(State::PersonIndex person) const;

private:
    // filled in with the implementation
};

} // namespace Pult::Metrics
