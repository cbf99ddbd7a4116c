// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what is known of a person to the one state that is shown: a pure function, the only place where states are
// decided.

#pragma once

#include "domain/operatorstate.h"
#include "state/rows.h"

namespace Pult::State {

struct DerivedState
{
    Domain::OperatorState state = Domain::OperatorState::Offline;
    ReasonIndex reason = ReasonIndex::None;
};

/// A device often reports «in use» a moment longer than the queue call lasts; only after this time it is another call.
inline constexpr Domain::Duration DeviceGrace {std::chrono::seconds {1}};

/// `onHold`: the caller of the current conversation is on hold. `meansAcw` tells which pause reasons are wrap-up.
/// What the person does comes before what he or she may do: a call, an offer, another call, a pause, wrap-up,
/// readiness.
template<typename MeansAcw>
DerivedState deriveState(const PersonRow &person, bool onHold, Domain::Timestamp at, MeansAcw meansAcw)
{
    using enum Domain::OperatorState;
    using Domain::DeviceStatus;

    bool inCall = !person.calls.empty();
    bool busy = false;
    bool rings = !person.offers.empty();
    bool reachable = false;
    bool pausedEverywhere = true;
    ReasonIndex reason = ReasonIndex::None;
    for (const MembershipRow &membership : person.memberships) {
        inCall |= membership.inCall;
        switch (membership.device) {
        case DeviceStatus::InUse:
        case DeviceStatus::Busy:
        case DeviceStatus::RingInUse:
        case DeviceStatus::OnHold:
            busy = reachable = true;
            break;
        case DeviceStatus::Ringing:
            rings = reachable = true;
            break;
        case DeviceStatus::Unknown: // app_queue takes it for available, and so do we
        case DeviceStatus::NotInUse:
            reachable = true;
            break;
        case DeviceStatus::Invalid:
        case DeviceStatus::Unavailable:
            break;
        }
        if (!membership.paused)
            pausedEverywhere = false;
        else if (reason == ReasonIndex::None)
            reason = membership.reason;
    }

    if (inCall)
        return {onHold ? Hold : Talking, ReasonIndex::None};
    if (person.memberships.empty())
        return {Offline, ReasonIndex::None};
    if (!person.offers.empty())
        return {Ringing, ReasonIndex::None};
    if (busy && !(person.graceUntil && at < *person.graceUntil))
        return {OtherCall, ReasonIndex::None};
    if (rings)
        return {Ringing, ReasonIndex::None};
    if (pausedEverywhere)
        return {meansAcw(reason) ? WrapUp : Paused, reason};
    if (!reachable)
        return {Unreachable, ReasonIndex::None};
    if (person.wrapUpUntil && at < *person.wrapUpUntil)
        return {WrapUp, ReasonIndex::None};
    return {Ready, ReasonIndex::None};
}

} // namespace Pult::State
