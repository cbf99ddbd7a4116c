// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who serves which queue, as far as a queue_log tells it: the log has changes, the engine wants whole records. Lives
// with its translator, one thread.

#pragma once

#include "domain/event.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace Pult::Feeds {

class QueueLogMembers
{
public:
    /// Every change answers with the events that carry it, appended to `out` as bodies; nothing when nothing changed.
    using Bodies = std::vector<Domain::EventBody>;

    /// ADDMEMBER.
    void add(Domain::QueueNo queue, Domain::OperatorNo op, Domain::Membership membership, bool paused, Bodies &out);
    /// REMOVEMEMBER.
    void remove(Domain::QueueNo queue, Domain::OperatorNo op, Bodies &out);
    /// The operator was seen to serve the queue (a call rang or was answered). One who was never added is a static
    /// member, or one that Asterisk kept over a restart; one who was removed a moment ago, while a call rang, stays
    /// removed.
    void seen(Domain::QueueNo queue, Domain::OperatorNo op, Bodies &out);
    /// PAUSE or UNPAUSE of one queue: also proof of membership.
    void pause(Domain::QueueNo queue, Domain::OperatorNo op, bool paused, Domain::ReasonNo reason, Bodies &out);
    /// PAUSEALL or UNPAUSEALL. New Asterisk lets lines for each queue follow, which then change nothing.
    void pauseAll(Domain::OperatorNo op, bool paused, Domain::ReasonNo reason, Bodies &out);
    /// PENALTY; false when there is no such member.
    bool setPenalty(Domain::QueueNo queue, Domain::OperatorNo op, std::uint32_t penalty, Bodies &out);
    /// AGENTLOGOFF: serves nothing until the next login, which brings back what was served.
    void logOff(Domain::OperatorNo op, Bodies &out);
    void logIn(Domain::OperatorNo op, Bodies &out);
    /// The ACD started anew: every membership is void.
    void clear() { m_operators.clear(); }

private:
    enum class Presence : std::uint8_t { Unknown, Serving, LoggedOff, Removed };
    struct Record
    {
        Domain::MemberState state;
        Presence presence = Presence::Unknown;
    };

    Record &record(Domain::QueueNo queue, Domain::OperatorNo op);
    static void serve(Record &record, Bodies &out);
    static void applyPause(Record &record, bool paused, Domain::ReasonNo reason, Bodies &out);

    std::unordered_map<std::uint32_t, std::vector<Record>> m_operators; ///< an operator serves a handful of queues
};

} // namespace Pult::Feeds
