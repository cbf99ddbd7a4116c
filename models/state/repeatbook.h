// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds callers who come back: for every known caller the latest contact of the last W (fcr.repeat). Numbers are kept
// only as hashes. Part of CentreState; engine's thread.

#pragma once

#include "domain/ids.h"
#include "domain/time.h"
#include "state/indexes.h"

#include <cstdint>
#include <deque>
#include <unordered_map>

namespace Pult::State {

class RepeatBook
{
public:
    explicit RepeatBook(Domain::Duration window)
        : m_window(window)
    {
    }

    /// A contact of `caller` arrived. Returns the answered visit of the caller's contact before it, when that one is
    /// not older than W and was not yet known to be repeated; else None. `contact` is unique over all feeds.
    VisitNo arrived(Domain::CallerKey caller, std::uint64_t contact, Domain::Timestamp at);

    struct Answer
    {
        bool first = false;    ///< this visit is the first answered one of its contact
        bool returned = false; ///< and the caller has already come back
    };
    /// A visit of the contact was answered.
    Answer answered(Domain::CallerKey caller, std::uint64_t contact, VisitNo visit);

    /// Forgets contacts that arrived more than W before `now`.
    void dropBefore(Domain::Timestamp now);

private:
    struct Contact
    {
        Domain::CallerKey caller {};
        Domain::Timestamp at {};
        VisitNo answered = VisitNo::None;
        bool returned = false;
    };
    struct Hash
    {
        std::size_t operator()(Domain::CallerKey key) const { return static_cast<std::size_t>(key); }
    };

    bool within(Domain::Timestamp earlier, Domain::Timestamp later) const { return later - earlier <= m_window; }

    const Domain::Duration m_window;
    std::unordered_map<std::uint64_t, Contact> m_contacts;
    std::unordered_map<Domain::CallerKey, std::uint64_t, Hash> m_latest;
    std::deque<std::uint64_t> m_order; ///< contacts as they came, for forgetting
};

} // namespace Pult::State
