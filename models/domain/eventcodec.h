// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Neutral events as bytes and back: compact, versioned, the same on every machine. Pure; any thread. Reading is safe
// with whatever bytes: it never takes more memory than a small multiple of them.
//
// A batch is: one byte, the version (1); the number of events; then each event: its type (see EventType in the .cpp;
// the numbers are fixed), the milliseconds since the event before it (the first one: since 1970), its feed, its fields
// in the order of `event.h`. Whole numbers are variable-length, seven bits a byte, the lowest first, the eighth bit
// says that more follow; signed ones are zigzagged (0, -1, 1, -2 …). Keys (hashes) are eight bytes, the lowest first. A
// text is its length and its bytes. What may be absent has a byte 0 or 1 before it.

#pragma once

#include "domain/event.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace Pult::Domain {

inline constexpr std::uint8_t EventCodecVersion = 1;
/// The longest text that is read; longer ones are cut when written.
inline constexpr std::size_t MaxCodedText = 16 * 1024;

enum class DecodeError : std::uint8_t {
    None,
    NewerVersion, ///< written by a Pult that knows more
    Damaged,      ///< no batch of events, or a part of one
};

/// Appends `events` to `out` as one batch.
void encodeEvents(std::span<const Event> events, std::string &out);
/// Appends the events of one batch, which `bytes` must be to the last byte; after an error nothing is appended.
DecodeError decodeEvents(std::string_view bytes, Events &out);

} // namespace Pult::Domain
