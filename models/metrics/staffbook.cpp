// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/staffbook.h"

#include <algorithm>

namespace Pult::Metrics {

using Domain::raw;

std::vector<Scope> scopesOf(const State::CentreState &state, const State::PersonRow &person)
{
    std::vector<Scope> scopes;
    if (!person.everSeen)
        return scopes;
    scopes.push_back(Scope::centre());
    for (const State::MembershipRow &membership : person.memberships) {
        const State::QueueRow &queue = state.queue(membership.queue);
        scopes.push_back(Scope::ofQueue(membership.queue));
        scopes.push_back(Scope::ofLine(queue.line));
        scopes.push_back(Scope::ofSite(queue.site));
        scopes.push_back(Scope::ofLineAtSite(queue.line, queue.site));
    }
    if (person.memberships.empty() && person.site != State::SiteIndex::None)
        scopes.push_back(Scope::ofSite(person.site));
    std::ranges::sort(scopes);
    scopes.erase(std::ranges::unique(scopes).begin(), scopes.end());
    return scopes;
}

bool StaffBook::servesTheSame(const Counted &counted, const State::PersonRow &person)
{
    return counted.seen == person.everSeen
        && std::ranges::equal(counted.queues, person.memberships, {}, {}, &State::MembershipRow::queue);
}

void StaffBook::find(Counted &counted, const State::CentreState &state, const State::PersonRow &person)
{
    counted.seen = person.everSeen;
    counted.queues.clear();
    for (const State::MembershipRow &membership : person.memberships)
        counted.queues.push_back(membership.queue);
    counted.scopes.clear();
    for (const Scope &scope : scopesOf(state, person))
        counted.scopes.push_back(&m_counts[scope]);
}

void StaffBook::count(const Counted &counted, int by)
{
    for (StateCounts *counts : counted.scopes)
        (*counts)[static_cast<std::size_t>(counted.state)] += by;
}

void StaffBook::update(const State::CentreState &state, const State::ChangeSet &changes)
{
    m_persons.resize(state.persons().size());
    for (const State::PersonIndex index : changes.persons) {
        Counted &counted = m_persons[raw(index)];
        const State::PersonRow &person = state.person(index);
        count(counted, -1);
        counted.state = person.state;
        if (!servesTheSame(counted, person))
            find(counted, state, person);
        count(counted, +1);
    }
}

const StateCounts &StaffBook::counts(const Scope &scope) const
{
    static const StateCounts None {};
    const auto found = m_counts.find(scope);
    return found == m_counts.end() ? None : found->second;
}

} // namespace Pult::Metrics
