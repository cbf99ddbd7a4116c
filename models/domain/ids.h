// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The identifiers of the engine, each a type of its own so that none is taken for another.

#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace Pult::Domain {

/// A feed (one ACD connection or one file), numbered by the session in the order of the centre file.
enum class FeedId : std::uint16_t {};
/// A queue within one feed. Feeds number their queues from 0 and announce each with QueueNamed before its first use.
enum class QueueNo : std::uint32_t {};
/// An operator within one feed, announced with OperatorNamed.
enum class OperatorNo : std::uint32_t {};
/// A pause reason within one feed, announced with ReasonNamed; 0 is «no reason».
enum class ReasonNo : std::uint32_t {};

/// The 64-bit hash of the ACD's unique id of a caller's channel. With 300 000 calls a day the chance that two share
/// a key is below 1e-8 a day; the text itself travels once, in CallerJoined.
enum class CallKey : std::uint64_t {};
/// The hash of the id that links all visits of one contact (Asterisk: Linkedid).
enum class ContactKey : std::uint64_t {};
/// The hash of the caller's number; 0 when the caller is anonymous.
enum class CallerKey : std::uint64_t {};

/// Hashes are stable over runs and machines (XXH3, seed 0).
CallKey callKey(std::string_view uniqueId);
ContactKey contactKey(std::string_view linkedId);
/// Numbers are compared by their digits; «anonymous», «unknown», «<unknown>» and texts with fewer than three digits
/// are no number and give CallerKey{0}.
CallerKey callerKey(std::string_view number);

/// The plain value of an id, for indexing and printing.
template<typename Id>
constexpr auto raw(Id id)
{
    return static_cast<std::underlying_type_t<Id>>(id);
}

} // namespace Pult::Domain
