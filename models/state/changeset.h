// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one call of CentreState::apply has changed, each thing once. Item models and the ledger work from it alone.

#pragma once

#include "domain/ids.h"
#include "domain/operatorstate.h"
#include "domain/time.h"
#include "state/indexes.h"

#include <vector>

namespace Pult::State {

/// A finished piece of a person's time in one state.
struct StateSpan
{
    PersonIndex person = PersonIndex::None;
    Domain::OperatorState state = Domain::OperatorState::Offline;
    Domain::Timestamp from {};
    Domain::Timestamp to {};
    ReasonIndex reason = ReasonIndex::None; ///< of a pause
};

struct ChangeSet
{
    std::vector<VisitNo> visits;
    std::vector<QueueIndex> queues;
    std::vector<PersonIndex> persons;
    std::vector<Domain::FeedId> feeds;
    std::vector<StateSpan> spans;
    bool namesChanged = false; ///< queues, lines, sites or persons were added

    bool isEmpty() const
    {
        return visits.empty() && queues.empty() && persons.empty() && feeds.empty() && spans.empty() && !namesChanged;
    }

    void clear()
    {
        visits.clear();
        queues.clear();
        persons.clear();
        feeds.clear();
        spans.clear();
        namesChanged = false;
    }
};

} // namespace Pult::State
