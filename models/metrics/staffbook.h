// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts operators by state for every scope, each person once however many lines he or she serves. O(changed). Engine's
// thread.

#pragma once

#include "metrics/value.h"
#include "state/centrestate.h"

#include <array>
#include <map>
#include <vector>

namespace Pult::Metrics {

/// Counts of operators by state; offline ones are those who have been seen and are members of nothing now.
using StateCounts = std::array<int, Domain::OperatorStateCount>;

/// Every scope that counts a person, ascending: those of the queues he or she serves, without any the home site.
std::vector<Scope> scopesOf(const State::CentreState &state, const State::PersonRow &person);

class StaffBook
{
public:
    void update(const State::CentreState &state, const State::ChangeSet &changes);
    const StateCounts &counts(const Scope &scope) const;

private:
    struct Counted
    {
        Domain::OperatorState state {};
        bool seen = false;
        std::vector<State::QueueIndex> queues; ///< of the memberships from which the scopes follow
        std::vector<StateCounts *> scopes;     ///< into m_counts, whose nodes stay where they are
    };

    static bool servesTheSame(const Counted &counted, const State::PersonRow &person);
    void find(Counted &counted, const State::CentreState &state, const State::PersonRow &person);
    static void count(const Counted &counted, int by);

    std::map<Scope, StateCounts> m_counts;
    std::vector<Counted> m_persons; ///< what has been counted of each
};

} // namespace Pult::Metrics
