// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The day of each person as spans of states, for the picture of a day. Follows change sets in O(changed); bounded. Part
// of the engine; engine's thread.

#pragma once

#include "domain/operatorstate.h"
#include "state/changeset.h"

#include <deque>
#include <vector>

namespace Pult::Metrics {

/// A finished span on the clock of the person's feed. What lies between two spans is not known.
struct TimelineSpan
{
    Domain::Timestamp from {};
    Domain::Timestamp to {};
    State::ReasonIndex reason = State::ReasonIndex::None; ///< of a pause
    Domain::OperatorState state = Domain::OperatorState::Offline;

    bool operator==(const TimelineSpan &) const = default;
};

class TimelineBook
{
public:
    /// The most that are kept of one person; the oldest go first. A busy day has some 300.
    static constexpr std::size_t MostSpans = 600;

    /// Books the spans that have ended; what ended before `dayStart` is forgotten.
    void update(const State::ChangeSet &changes, Domain::Timestamp dayStart);

    /// Ascending, the finished ones only; the present state is in CentreState.
    const std::deque<TimelineSpan> &spans(State::PersonIndex person) const;

private:
    void add(const State::StateSpan &span);

    Domain::Timestamp m_dayStart {};
    std::vector<std::deque<TimelineSpan>> m_spans; ///< by person
};

} // namespace Pult::Metrics
