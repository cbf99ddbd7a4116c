// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/queuelog/queuelogmembers.h"

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;

QueueLogMembers::Record &QueueLogMembers::record(QueueNo queue, OperatorNo op)
{
    auto &records = m_operators[raw(op)];
    const auto found
        = std::find_if(records.begin(), records.end(), [&](const Record &r) { return r.state.queue == queue; });
    if (found != records.end())
        return *found;
    Record fresh;
    fresh.state.queue = queue;
    fresh.state.op = op;
    fresh.state.membership = Membership::Static;
    records.push_back(fresh);
    return records.back();
}

void QueueLogMembers::serve(Record &record, Bodies &out)
{
    if (record.presence == Presence::Serving)
        return;
    record.presence = Presence::Serving;
    out.emplace_back(record.state);
}

void QueueLogMembers::applyPause(Record &record, bool paused, ReasonNo reason, Bodies &out)
{
    const ReasonNo shown = paused ? reason : ReasonNo {};
    const bool serves = record.presence == Presence::Serving;
    if (serves && record.state.paused == paused && record.state.reason == shown)
        return;
    record.state.paused = paused;
    record.state.reason = shown;
    record.presence = Presence::Serving;
    out.emplace_back(record.state);
}

void QueueLogMembers::add(QueueNo queue, OperatorNo op, Membership membership, bool paused, Bodies &out)
{
    Record &member = record(queue, op);
    member.state.membership = membership;
    member.state.paused = paused;
    member.state.reason = ReasonNo {};
    member.state.penalty = 0;
    member.presence = Presence::Unknown;
    serve(member, out);
}

void QueueLogMembers::remove(QueueNo queue, OperatorNo op, Bodies &out)
{
    Record &member = record(queue, op);
    const bool served = member.presence == Presence::Serving;
    member.presence = Presence::Removed;
    if (served)
        out.emplace_back(MemberRemoved {queue, op});
}

void QueueLogMembers::seen(QueueNo queue, OperatorNo op, Bodies &out)
{
    Record &member = record(queue, op);
    if (member.presence != Presence::Removed)
        serve(member, out);
}

void QueueLogMembers::pause(QueueNo queue, OperatorNo op, bool paused, ReasonNo reason, Bodies &out)
{
    applyPause(record(queue, op), paused, reason, out);
}

void QueueLogMembers::pauseAll(OperatorNo op, bool paused, ReasonNo reason, Bodies &out)
{
    const auto found = m_operators.find(raw(op));
    if (found == m_operators.end())
        return;
    for (Record &member : found->second) {
        if (member.presence == Presence::Serving)
            applyPause(member, paused, reason, out);
    }
}

bool QueueLogMembers::setPenalty(QueueNo queue, OperatorNo op, std::uint32_t penalty, Bodies &out)
{
    Record &member = record(queue, op);
    if (member.presence != Presence::Serving)
        return false;
    if (member.state.penalty != penalty) {
        member.state.penalty = penalty;
        out.emplace_back(member.state);
    }
    return true;
}

void QueueLogMembers::logOff(OperatorNo op, Bodies &out)
{
    const auto found = m_operators.find(raw(op));
    if (found == m_operators.end())
        return;
    for (Record &member : found->second) {
        if (member.presence != Presence::Serving)
            continue;
        member.presence = Presence::LoggedOff;
        out.emplace_back(MemberRemoved {member.state.queue, op});
    }
}

void QueueLogMembers::logIn(OperatorNo op, Bodies &out)
{
    const auto found = m_operators.find(raw(op));
    if (found == m_operators.end())
        return;
    for (Record &member : found->second) {
        if (member.presence == Presence::LoggedOff)
            serve(member, out);
    }
}

} // namespace Pult::Feeds
