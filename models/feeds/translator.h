// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the bytes of one source into neutral events. Pure: no sockets, no files, no clock of its own, so the same bytes
// give the same events live, played and in a fuzzer.

#pragma once

#include "domain/event.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace Pult::Feeds {

/// What became of the input, for the status strip and the JSON of `pult replay`.
struct InputCounts
{
    std::uint64_t messages = 0;  ///< whole messages or lines
    std::uint64_t malformed = 0; ///< could not be read and were skipped
    std::uint64_t ignored = 0;   ///< well formed, but nothing Pult uses
};

class Translator
{
public:
    Translator() = default;
    Translator(const Translator &) = delete;
    Translator &operator=(const Translator &) = delete;
    virtual ~Translator() = default;

    /// Takes the next bytes, cut anywhere, received at `received` (our clock), and appends events to `out`.
    virtual void feed(std::string_view bytes, Domain::Timestamp received, Domain::Events &out) = 0;
    /// Lets time pass without bytes: decides what only time can decide.
    virtual void advance(Domain::Timestamp received, Domain::Events &out) = 0;
    /// The input has ended (end of file or of the connection): an unfinished message is malformed.
    virtual void finish(Domain::Events &out) = 0;

    /// The source's name for itself (Asterisk: systemname), empty as long as it has not told it.
    virtual std::string systemName() const = 0;
    virtual InputCounts counts() const = 0;
};

} // namespace Pult::Feeds
