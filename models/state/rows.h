// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What CentreState keeps of queues, lines, sites, people and feeds: plain rows, read by metrics and item models.

#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "domain/operatorstate.h"
#include "state/indexes.h"

#include <optional>
#include <string>
#include <vector>

namespace Pult::State {

struct SiteRow
{
    std::string id;
    std::string name;
    bool defined = false; ///< described in the centre file
};

struct LineRow
{
    Domain::Line spec;
    std::vector<QueueIndex> queues;
};

struct QueueRow
{
    Domain::FeedId feed {};
    std::string name; ///< the ACD's
    LineIndex line = LineIndex::None;
    SiteIndex site = SiteIndex::None;
    std::vector<VisitNo> waiting;     ///< callers who wait now, the longest wait first
    std::uint32_t talking = 0;        ///< conversations going on
    std::vector<PersonIndex> members; ///< operators who serve the queue now, ascending
};

struct MembershipRow
{
    QueueIndex queue = QueueIndex::None;
    ReasonIndex reason = ReasonIndex::None;
    Domain::Duration wrapUp {};
    std::uint32_t penalty = 0;
    Domain::DeviceStatus device = Domain::DeviceStatus::Unknown;
    Domain::Membership membership = Domain::Membership::Dynamic;
    bool paused = false;
    bool inCall = false;        ///< a queue call that began before the feed was connected
    bool listedInCall = false;  ///< the last snapshot said so
    std::uint32_t snapshot = 0; ///< number of the last snapshot or event that confirmed it

    /// Equal to whoever looks at it; when it was confirmed does not matter.
    bool operator==(const MembershipRow &other) const
    {
        return queue == other.queue && reason == other.reason && wrapUp == other.wrapUp && penalty == other.penalty
            && device == other.device && membership == other.membership && paused == other.paused
            && inCall == other.inCall;
    }
};

struct PersonRow
{
    std::string id;                   ///< of the centre file, else the member name
    std::string name;                 ///< shown
    Domain::FeedId feed {};           ///< the first feed that named the person
    std::string memberName;           ///< his or her name there
    bool described = false;           ///< by the centre file
    SiteIndex site = SiteIndex::None; ///< home site: centre file, else the site of the first queue
    int group = -1;                   ///< index into Centre::groups, -1: none
    std::vector<MembershipRow> memberships;
    std::vector<VisitNo> calls;       ///< conversations going on; nearly always none or one
    std::vector<VisitNo> offers;      ///< calls that ring at the person now
    VisitNo lastCall = VisitNo::None; ///< the last handled visit, to which after-call work belongs
    Domain::OperatorState state = Domain::OperatorState::Offline;
    ReasonIndex reason = ReasonIndex::None;       ///< of the pause, when state is Paused or WrapUp
    Domain::Timestamp since {};                   ///< begin of the state
    std::optional<Domain::Timestamp> countedFrom; ///< begin of the span that is not booked yet; absent: not known now
    std::optional<Domain::Timestamp> wrapUpUntil; ///< derived wrap-up ends then
    std::optional<Domain::Timestamp>
        graceUntil;        ///< until then a device still in use is the echo of the call that ended
    bool everSeen = false; ///< has been a member of a queue, or has taken a call
};

/// A span in which a feed told nothing: what happened then is not in any number.
struct Gap
{
    Domain::Timestamp from {};
    std::optional<Domain::Timestamp> to; ///< absent: it lasts
    Domain::LostReason reason = Domain::LostReason::Closed;
};

struct FeedRow
{
    std::string name;
    bool connected = false;
    bool everConnected = false;
    bool inSnapshot = false;
    std::optional<Domain::Timestamp> lastAlive;   ///< our clock: the last proof of life
    std::optional<Domain::Timestamp> newestEvent; ///< the feed's clock: the newest event folded
    std::optional<Domain::Duration> clockOffset;  ///< the feed's clock minus ours, where measured
    std::optional<Domain::Duration> lag;          ///< how old the newest event was when it was folded
    std::optional<Domain::LostReason> lost;       ///< why it is not connected
    std::vector<Gap> gaps;                        ///< the newest last, bounded
};

} // namespace Pult::State
