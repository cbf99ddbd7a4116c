// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/staffbook.h"

#include <algorithm>

namespace Pult::Metrics {

using Domain::raw;

std::vector<Scope> StaffBook::scopesOf(const State::CentreState &state, const State::PersonRow &person)
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

void StaffBook::count(const Counted &counted, int by)
{
    for (const Scope &scope : counted.scopes)
        m_counts[scope][static_cast<std::size_t>(counted.state)] += by;
}

void StaffBook::update(const State::CentreState &state, const State::ChangeSet &changes)
{
    m_persons.resize(state.persons().size());
    for (const State::PersonIndex person : changes.persons) {
        Counted &counted = m_persons[raw(person)];
        count(counted, -1);
        counted = {state.person(person).state, scopesOf(state, state.person(person))};
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
