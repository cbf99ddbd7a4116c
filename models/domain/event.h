// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The neutral events: all that a feed can tell the engine, whatever the ACD. Feeds translate into these and state folds
// them; the two sides know nothing else of each other. Every trap of a protocol is solved before an event is made.

#pragma once

#include "domain/ids.h"
#include "domain/operatorstate.h"
#include "domain/outcome.h"
#include "domain/time.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace Pult::Domain {

// --- names -----------------------------------------------------------------------------------------------------------

/// Texts are the ACD's bytes: data, perhaps not valid UTF-8, never markup.
struct QueueNamed
{
    QueueNo queue {};
    std::string name;
};

/// `name` is the human key (Asterisk: MemberName); it identifies the operator within the feed.
struct OperatorNamed
{
    OperatorNo op {};
    std::string name;
    std::string interface; ///< where the ACD rings the operator, e.g. «PJSIP/101»; may be empty
};

struct ReasonNamed
{
    ReasonNo reason {};
    std::string text;
};

// --- queue visits ----------------------------------------------------------------------------------------------------

/// A caller joined a queue. In a snapshot it means «waits there»; a second one for an open visit changes nothing.
struct CallerJoined
{
    QueueNo queue {};
    CallKey call {};
    ContactKey contact {};    ///< 0: not known, the call is its own contact
    CallerKey caller {};      ///< 0: anonymous
    Duration waited {};       ///< how long before Event::at the caller had joined; 0 for a live join
    std::string callId;       ///< the ACD's own id
    std::string callerNumber; ///< clear number; kept only while the call lives
};

/// The call is offered to an operator (one event for each operator that rings).
struct OperatorRung
{
    QueueNo queue {};
    CallKey call {};
    OperatorNo op {};
};

/// The offer ended without an answer of this operator.
struct RingEnded
{
    QueueNo queue {};
    CallKey call {};
    OperatorNo op {};
};

struct CallerAnswered
{
    QueueNo queue {};
    CallKey call {};
    OperatorNo op {};
    std::optional<Duration> wait; ///< as the ACD reports it; absent: measured by Event::at
    Duration ring {};
};

/// The caller no longer waits, but how the visit ends is not known yet; CallerAnswered or VisitEnded follows.
struct CallerLeft
{
    QueueNo queue {};
    CallKey call {};
};

/// The visit ended without an answer. `outcome` is none of Open and Answered.
struct VisitEnded
{
    QueueNo queue {};
    CallKey call {};
    Outcome outcome = Outcome::Unknown;
    std::optional<Duration> wait; ///< as the ACD reports it; absent: measured by Event::at
};

/// The operator's part of an answered visit ended.
struct HandlingEnded
{
    QueueNo queue {};
    CallKey call {};
    OperatorNo op {};
    std::optional<Duration> talk; ///< as the ACD reports it, hold included; absent: measured by Event::at
    EndedBy endedBy = EndedBy::Unknown;
};

struct HoldBegan
{
    CallKey call {};
};

struct HoldEnded
{
    CallKey call {};
};

/// What CRM says of a contact; each part may come alone, the last word counts.
struct ContactOutcome
{
    CallKey call {};
    std::optional<bool> resolved;
    std::optional<bool> booked;
    std::optional<int> score; ///< mark of the caller, 1 to 5
};

/// The caller is to be called back: asked for it by a key, or is owed it after a loss.
struct CallbackAsked
{
    QueueNo queue {};
    CallKey call {};
};

/// One attempt to call back; further ones may follow until one reaches the caller.
struct CallbackTried
{
    QueueNo queue {};
    CallKey call {};
    bool reached = false;
};

// --- operators -------------------------------------------------------------------------------------------------------

enum class Membership : std::uint8_t { Dynamic, Static, Realtime };

/// The whole record of one membership, as it is after the change. One device change comes once for every queue.
struct MemberState
{
    QueueNo queue {};
    OperatorNo op {};
    ReasonNo reason {};        ///< of the pause; 0 when not paused or none given
    Duration wrapUp {};        ///< the member's own wrap-up time, 0: none
    std::uint32_t penalty = 0; ///< Asterisk's penalty: lower is served first
    DeviceStatus device = DeviceStatus::Unknown;
    Membership membership = Membership::Dynamic;
    bool paused = false;
    bool inCall = false; ///< in a queue call; reliable only inside a snapshot
};

struct MemberRemoved
{
    QueueNo queue {};
    OperatorNo op {};
};

// --- the feed itself -------------------------------------------------------------------------------------------------

enum class LostReason : std::uint8_t {
    Closed,
    Refused,
    HostNotFound,
    Timeout,
    TlsFailed,
    LoginFailed,
    ProtocolError,
    AcdShutdown,
    Stopped
};

/// The link is up and events will come; a snapshot follows.
struct FeedConnected
{
};

/// From here on nothing is known until the next FeedConnected: a gap.
struct FeedLost
{
    LostReason reason = LostReason::Closed;
};

/// Proof of life without news.
struct Heartbeat
{
    std::optional<Duration> clockOffset; ///< the ACD's clock minus ours
};

/// Until SnapshotEnded the events list the whole present: what is not listed and did not change meanwhile is gone.
struct SnapshotBegan
{
};

struct SnapshotEnded
{
};

/// The ACD started anew: every open visit and conversation ended unseen, every membership is void.
struct AcdRestarted
{
};

using EventBody
    = std::variant<MemberState, OperatorRung, RingEnded, CallerJoined, CallerLeft, CallerAnswered, VisitEnded,
        HandlingEnded, HoldBegan, HoldEnded, ContactOutcome, CallbackAsked, CallbackTried, MemberRemoved, QueueNamed,
        OperatorNamed, ReasonNamed, FeedConnected, FeedLost, Heartbeat, SnapshotBegan, SnapshotEnded, AcdRestarted>;

struct Event
{
    Timestamp at {}; ///< the ACD's own clock where it tells the time, else the time of receipt shifted to that clock
    FeedId feed {};
    EventBody body;
};

using Events = std::vector<Event>;

} // namespace Pult::Domain
