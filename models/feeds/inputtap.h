// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who listens in on what feeds take in: a recorder. Feeds call it on their own threads, several at once; no function
// waits for anything. Whoever is told the same in the same order again makes the same events of it:
//   bytes()   -> Translator::feed()         ended() -> Translator::finish()      passed() -> Translator::advance()
//   connected(), lost()  -> the event itself, at the instant that it bears
//   events()  -> the events, of a feed that has no wire

#pragma once

#include "domain/event.h"

#include <string_view>

namespace Pult::Feeds {

class InputTap
{
public:
    InputTap() = default;
    InputTap(const InputTap &) = delete;
    InputTap &operator=(const InputTap &) = delete;
    virtual ~InputTap() = default;

    // `received` is our clock; `at` is Event::at.

    /// The next bytes of the source, cut anywhere.
    virtual void bytes(Domain::FeedId feed, Domain::Timestamp received, std::string_view bytes) = 0;
    /// Time went by and the source was alive.
    virtual void passed(Domain::FeedId feed, Domain::Timestamp received) = 0;
    /// The connection, or the file, is over: what is unfinished stays so.
    virtual void ended(Domain::FeedId feed, Domain::Timestamp received) = 0;
    virtual void connected(Domain::FeedId feed, Domain::Timestamp received, Domain::Timestamp at) = 0;
    virtual void lost(Domain::FeedId feed, Domain::Timestamp received, Domain::Timestamp at, Domain::LostReason reason)
        = 0;
    /// Each event names its feed.
    virtual void events(Domain::Timestamp received, const Domain::Events &events) = 0;

    /// True while more waits to be taken care of than is good. A source that can wait, as a file can, should.
    virtual bool isCrowded() const { return false; }
};

} // namespace Pult::Feeds
