// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One stay of one caller in one queue: the unit that every queue number is made of.

#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "domain/time.h"
#include "state/indexes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Pult::State {

enum class VisitPhase : std::uint8_t {
    Waiting,
    Leaving, ///< no longer waits, the outcome is not known yet
    Talking, ///< answered, the operator's part goes on
    Ended,
};

enum class Tri : std::uint8_t { Unknown, No, Yes };

enum class Callback : std::uint8_t { None, Asked, Reached };

/// All of a visit that sums are made of. A value: the ledger keeps a copy of what it has counted.
struct VisitFacts
{
    Domain::Timestamp arrival {}; ///< clock of the ACD, UTC
    Domain::Duration wait {};     ///< until the outcome; 0 while it is open
    Domain::Duration ring {};
    Domain::Duration talk {}; ///< without hold
    Domain::Duration hold {};
    Domain::Duration acw {};
    QueueIndex queue = QueueIndex::None;
    PersonIndex person = PersonIndex::None; ///< who answered
    VisitPhase phase = VisitPhase::Waiting;
    Domain::Outcome outcome = Domain::Outcome::Open;
    Domain::EndedBy endedBy = Domain::EndedBy::Unknown;
    bool handled = false; ///< answered and the end of the conversation was seen
    Tri resolved = Tri::Unknown;
    Tri booked = Tri::Unknown;
    std::uint8_t score = 0; ///< 0: no mark
    Callback callback = Callback::None;
    bool repeatCounted = false;  ///< first answered visit of a contact with a known caller (denominator of fcr.repeat)
    bool repeatReturned = false; ///< the caller came back within W

    bool operator==(const VisitFacts &) const = default;
};

struct Visit
{
    VisitFacts facts;
    VisitNo no = VisitNo::None;
    Domain::FeedId feed {};
    Domain::CallKey call {};
    Domain::ContactKey contact {};
    Domain::CallerKey caller {};
    VisitNo previousOfCall = VisitNo::None; ///< the same call's visit before this one
    std::vector<PersonIndex> ringing;       ///< operators to whom the call is being offered
    Domain::Timestamp answeredAt {};
    std::optional<Domain::Timestamp> holdSince; ///< present: on hold
    std::uint32_t snapshot = 0;                 ///< number of the last snapshot that confirmed it
    std::uint32_t changed = 0;                  ///< number of the last batch that changed it
    bool joinSeen = true;                       ///< false: the arrival was worked out from a later event
    std::string callId;                         ///< the ACD's own id, for the list of calls behind a number
    std::string callerNumber;                   ///< empty as soon as the call has ended
};

} // namespace Pult::State
