// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The states of an operator. One person has one state at a time over all lines and feeds.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Pult::Domain {

enum class OperatorState : std::uint8_t {
    Offline,     ///< member of no queue
    Ready,       ///< can be given a call
    Ringing,     ///< a queue call is being offered
    Talking,     ///< in a queue call
    Hold,        ///< in a queue call, the caller is on hold
    WrapUp,      ///< after-call work: derived from the wrap-up time, or a pause whose reason means it
    Paused,      ///< paused on every line he or she serves
    OtherCall,   ///< the device is in use, but not by a queue call
    Unreachable, ///< the device is not there
};

inline constexpr std::size_t OperatorStateCount = 9;

/// Stable names for JSON, files and tests; never shown to people.
std::string_view idOf(OperatorState state);
std::optional<OperatorState> operatorStateFrom(std::string_view id);

/// State of a member's device, as the ACD reports it. Only the device's: InUse may be any call.
enum class DeviceStatus : std::uint8_t {
    Unknown,
    NotInUse,
    InUse,
    Busy,
    Invalid,
    Unavailable,
    Ringing,
    RingInUse,
    OnHold
};

} // namespace Pult::Domain
