// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amivisits.h"

#include <algorithm>
#include <utility>

namespace Pult::Feeds {

using namespace Domain;

namespace {

constexpr std::uint64_t memberKey(QueueNo queue, OperatorNo op)
{
    // Spread, because neighbouring numbers must not share a bucket of the identity hash.
    return ((std::uint64_t {raw(queue)} << 32U) | raw(op)) * 0x9E3779B97F4A7C15ULL;
}

std::optional<Outcome> outcomeOfStatus(std::string_view status)
{
    if (status == "TIMEOUT")
        return Outcome::TimedOut;
    if (status == "LEAVEEMPTY" || status == "LEAVEUNAVAIL")
        return Outcome::LeftEmpty;
    if (status == "WITHDRAW")
        return Outcome::Withdrawn;
    // CONTINUE comes after a conversation; FULL, JOINEMPTY and JOINUNAVAIL before a visit could begin.
    return std::nullopt;
}

} // namespace

// --- what Asterisk says of a caller ----------------------------------------------------------------------------------

void AmiVisits::joined(Timestamp at, CallerJoined join, Events &out)
{
    auto found = m_open.find(join.call);
    if (found != m_open.end() && (found->second.phase != Phase::Waiting || found->second.queue != join.queue)) {
        // One caller waits in one place: whatever was before is over.
        settle(found, outcomeOfGoingOn(found->second), at, out);
        found = m_open.end();
    }
    if (found == m_open.end()) {
        if (m_open.size() >= MaxOpen)
            return;
        found = m_open.try_emplace(join.call).first;
        found->second.queue = join.queue;
        found->second.joined = at - join.waited;
        found->second.joinSeen = true;
    }
    found->second.snapshot = m_snapshot;
    out.push_back({at, m_feed, std::move(join)});
}

void AmiVisits::left(Timestamp at, QueueNo queue, CallKey call, Events &out)
{
    const auto found = openOf(at, queue, call);
    if (found == m_open.end())
        return;
    Open &open = found->second;
    if (open.phase == Phase::Left)
        return;
    if (open.joinSeen)
        out.push_back({at, m_feed, CallerLeft {queue, call}});
    if (open.phase == Phase::HungUp)
        settle(found, Outcome::LeftByKey, at, out);
    else
        settleLater(call, open, open.phase == Phase::Abandoned ? Phase::Abandoned : Phase::Left, at, out);
}

void AmiVisits::abandoned(Timestamp at, QueueNo queue, CallKey call, std::optional<Duration> wait, Events &out)
{
    const auto found = openOf(at, queue, call);
    if (found == m_open.end())
        return;
    const bool hasHungUp = found->second.phase == Phase::HungUp;
    found->second.wait = wait;
    if (hasHungUp)
        settle(found, Outcome::Abandoned, at, out);
    else
        settleLater(call, found->second, Phase::Abandoned, at, out);
}

void AmiVisits::hungUp(Timestamp at, CallKey call, Events &out)
{
    m_hangupSeen = true;
    const auto found = m_open.find(call);
    if (found == m_open.end())
        return;
    switch (found->second.phase) {
    case Phase::Waiting:
        settleLater(call, found->second, Phase::HungUp, at, out);
        break;
    case Phase::HungUp:
        break;
    case Phase::Left:
        settle(found, Outcome::LeftByKey, at, out);
        break;
    case Phase::Abandoned:
        settle(found, Outcome::Abandoned, at, out);
        break;
    }
}

void AmiVisits::queueStatus(Timestamp at, CallKey call, std::string_view status, Events &out)
{
    const auto outcome = outcomeOfStatus(status);
    const auto found = m_open.find(call);
    if (outcome && found != m_open.end())
        settle(found, *outcome, at, out);
}

void AmiVisits::hangupRequested(CallKey call)
{
    if (const auto found = m_open.find(call); found != m_open.end())
        found->second.hangupRequested = true;
}

void AmiVisits::wentOn(Timestamp at, CallKey call, bool hangingUp, Events &out)
{
    // A Leave without Abandon proves nothing yet: routines of the dialplan run between it and AgentConnect.
    const auto found = m_open.find(call);
    if (found == m_open.end() || found->second.phase != Phase::Abandoned)
        return;
    // A caller who hung up goes through the dialplan once more, in `h` and in hangup handlers.
    if (hangingUp)
        settle(found, Outcome::Abandoned, at, out);
    else if (!found->second.hangupRequested)
        settle(found, outcomeOfGoingOn(found->second), at, out);
}

// --- settling --------------------------------------------------------------------------------------------------------

/// The open visit of a call in a queue. One whose join we have not seen (the feed began later) is made.
AmiVisits::OpenVisits::iterator AmiVisits::openOf(Timestamp at, QueueNo queue, CallKey call)
{
    const auto found = m_open.find(call);
    if (found != m_open.end())
        return found->second.queue == queue ? found : m_open.end();
    if (m_open.size() >= MaxOpen)
        return m_open.end();
    const auto made = m_open.try_emplace(call).first;
    made->second.queue = queue;
    made->second.joined = at;
    made->second.snapshot = m_snapshot;
    return made;
}

void AmiVisits::settleLater(CallKey call, Open &open, Phase phase, Timestamp at, Events &out)
{
    // The visit ends when the caller leaves, not when we learn why.
    if (!open.wait && open.joinSeen)
        open.wait = std::max(Duration::zero(), at - open.joined);
    open.phase = phase;
    open.since = at;
    open.ticket = ++m_ticket;
    m_pending.push_back({at + Patience, call, open.ticket});
    // Without a clock (no Timestamp headers, all received at once) entries would never come of age.
    while (m_pending.size() > MaxOpen)
        expireFirst(at, out);
}

void AmiVisits::settle(OpenVisits::iterator open, Outcome outcome, Timestamp at, Events &out)
{
    out.push_back({at, m_feed, VisitEnded {open->second.queue, open->first, outcome, open->second.wait}});
    m_open.erase(open);
}

/// The caller is somewhere else now, and no QUEUESTATUS has told why he left.
Outcome AmiVisits::outcomeOfGoingOn(const Open &open)
{
    switch (open.phase) {
    case Phase::Waiting:
        return Outcome::Unknown;
    case Phase::HungUp:
        return Outcome::Abandoned;
    case Phase::Left:
        return Outcome::LeftByKey;
    case Phase::Abandoned:
        break;
    }
    ++m_guesses;
    // An account that sees the dialplan would have seen QUEUESTATUS=TIMEOUT: then it was a redirect.
    return m_dialplanSeen ? Outcome::Withdrawn : Outcome::TimedOut;
}

Outcome AmiVisits::outcomeOfSilence(const Open &open)
{
    // Where hang-ups are hidden from us, the likeliest end is the honest guess; AmiFeed tells the user.
    if (open.phase == Phase::Abandoned && !m_hangupSeen)
        return Outcome::Abandoned;
    return outcomeOfGoingOn(open);
}

void AmiVisits::advance(Timestamp now, Events &out)
{
    while (!m_pending.empty() && m_pending.front().until <= now)
        expireFirst(now, out);
    if (now >= m_nextSweep)
        sweep(now);
}

void AmiVisits::expireFirst(Timestamp at, Events &out)
{
    const Pending first = m_pending.front();
    m_pending.pop_front();
    const auto found = m_open.find(first.call);
    if (found != m_open.end() && found->second.ticket == first.ticket)
        settle(found, outcomeOfSilence(found->second), at, out);
}

void AmiVisits::finish(Timestamp at, Events &out)
{
    for (const Pending &pending : std::exchange(m_pending, {})) {
        const auto found = m_open.find(pending.call);
        if (found == m_open.end() || found->second.ticket != pending.ticket)
            continue;
        settle(found, found->second.phase == Phase::HungUp ? Outcome::Abandoned : Outcome::Unknown, at, out);
    }
}

// --- conversations ---------------------------------------------------------------------------------------------------

void AmiVisits::answered(Timestamp at, QueueNo queue, CallKey call, OperatorNo op, std::uint64_t leg)
{
    m_open.erase(call);
    if (const auto before = m_conversations.find(call); before != m_conversations.end())
        forget(before);
    if (m_conversations.size() >= MaxOpen)
        return;
    const std::uint64_t member = memberKey(queue, op);
    m_conversations.insert_or_assign(call, Conversation {at, leg, member, queue});
    m_callOfMember.insert_or_assign(member, call);
    if (leg != 0)
        m_callOfLeg.insert_or_assign(leg, call);
}

std::optional<CallKey> AmiVisits::completed(
    std::optional<CallKey> call, std::uint64_t leg, QueueNo queue, OperatorNo op)
{
    auto found = call ? m_conversations.find(*call) : m_conversations.end();
    if (found != m_conversations.end() && found->second.queue != queue)
        return call; // the call is already with the next queue (transfer): that conversation goes on
    if (found == m_conversations.end()) {
        if (const auto byLeg = m_callOfLeg.find(leg); leg != 0 && byLeg != m_callOfLeg.end())
            found = m_conversations.find(byLeg->second);
    }
    if (found == m_conversations.end()) {
        if (const auto byMember = m_callOfMember.find(memberKey(queue, op)); byMember != m_callOfMember.end())
            found = m_conversations.find(byMember->second);
    }
    if (found == m_conversations.end())
        return call;
    const CallKey key = found->first;
    forget(found);
    return key;
}

std::optional<CallKey> AmiVisits::conversationOf(CallKey channel) const
{
    if (m_conversations.contains(channel))
        return channel;
    const auto byLeg = m_callOfLeg.find(raw(channel));
    return byLeg == m_callOfLeg.end() ? std::nullopt : std::optional(byLeg->second);
}

void AmiVisits::forget(Conversations::iterator conversation)
{
    const auto drop = [&](auto &index, std::uint64_t key) {
        if (const auto entry = index.find(key); entry != index.end() && entry->second == conversation->first)
            index.erase(entry);
    };
    drop(m_callOfMember, conversation->second.member);
    drop(m_callOfLeg, conversation->second.leg);
    m_conversations.erase(conversation);
}

// --- bounds ----------------------------------------------------------------------------------------------------------

void AmiVisits::snapshotEnded()
{
    std::erase_if(m_open, [this](const auto &entry) {
        return entry.second.phase == Phase::Waiting && entry.second.snapshot != m_snapshot;
    });
}

void AmiVisits::sweep(Timestamp now)
{
    m_nextSweep = now + std::chrono::hours {1};
    std::erase_if(m_open, [now](const auto &entry) {
        return entry.second.phase == Phase::Waiting && entry.second.joined + MaxAge < now;
    });
    for (auto entry = m_conversations.begin(); entry != m_conversations.end();) {
        const auto next = std::next(entry);
        if (entry->second.since + MaxAge < now)
            forget(entry);
        entry = next;
    }
}

void AmiVisits::clear()
{
    m_open.clear();
    m_pending.clear();
    m_conversations.clear();
    m_callOfLeg.clear();
    m_callOfMember.clear();
}

} // namespace Pult::Feeds
