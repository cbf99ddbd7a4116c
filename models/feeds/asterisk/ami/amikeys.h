// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The header names and events of the Asterisk Manager Interface that Pult understands, found by one hash and one
// compare. Pure; any thread. Names are compared without case, because Asterisk itself writes Uniqueid, UniqueId and
// UniqueID.

#pragma once

#include <cstdint>
#include <string_view>

namespace Pult::Feeds {

enum class AmiKey : std::uint8_t {
    None, ///< any other header
    Event,
    Response,
    Action,
    ActionId,
    Message,
    Timestamp,
    Privilege,
    SystemName,
    Exten,
    Extension, ///< of Newexten, before Asterisk 12 the only one
    Queue,
    Uniqueid,
    Linkedid,
    DestUniqueid,
    CallerIdNum,
    CallerId, ///< 1.4
    Interface,
    Location, ///< the interface in QueueMember and in old events
    MemberName,
    Name,        ///< the member's name in QueueMember
    Member,      ///< the interface in old AgentConnect and AgentComplete
    AgentCalled, ///< the interface in old AgentCalled
    AgentName,   ///< the member's name in old AgentCalled
    HoldTime,
    RingTime,
    TalkTime,
    Reason,
    Status,
    Paused,
    PausedReason,
    Penalty,
    Membership,
    InCall,
    CallsTaken,
    WrapupTime,
    Wait,
    Variable,
    Value,
    UserEvent,
    CallUniqueid,
    Resolved,
    Booked,
    Score,
    Uptime,
    Module,
    Ping,
    Challenge,
    Count_,
};

enum class AmiEvent : std::uint8_t {
    None, ///< not an event, or one that Pult has no use for
    QueueCallerJoin,
    QueueCallerLeave,
    QueueCallerAbandon,
    AgentCalled,
    AgentRingNoAnswer,
    AgentConnect,
    AgentComplete,
    AgentDump,
    QueueMemberStatus,
    QueueMemberAdded,
    QueueMemberRemoved,
    QueueMemberPause,
    QueueMemberPenalty,
    QueueMemberRinginuse,
    QueueParams,
    QueueMember,
    QueueEntry,
    QueueStatusComplete,
    Hangup,
    HangupRequest,
    Hold,
    Unhold,
    VarSet,
    Newexten,
    UserEvent,
    OriginateResponse,
    FullyBooted,
    Shutdown,
    Reload,
};

/// The header that a whole line begins with, its colon included; None when it is none of those above. `size`: that of
/// its name.
struct AmiKeyOfLine
{
    AmiKey key = AmiKey::None;
    std::uint16_t size = 0;
};
AmiKeyOfLine amiKeyOfLine(std::string_view line) noexcept;
/// Old names (Join, Leave, QueueMemberPaused) are told as the new ones.
AmiEvent amiEvent(std::string_view name) noexcept;

/// ASCII only, whatever the locale.
bool equalsIgnoringCase(std::string_view a, std::string_view b) noexcept;

} // namespace Pult::Feeds
