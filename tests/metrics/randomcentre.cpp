// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/randomcentre.h"

#include <algorithm>
#include <iterator>

namespace Pult::Test {

using namespace Domain;

namespace {

const std::vector<std::string> Queues {"adult", "expert", "regional"};
const std::vector<std::string> Operators {"op1", "op2", "op3", "op4", "op5"};
const std::vector<std::string> Pauses {"", "", "lunch", "wrap-up"};

bool isName(const Event &event)
{
    return std::holds_alternative<QueueNamed>(event.body) || std::holds_alternative<OperatorNamed>(event.body)
        || std::holds_alternative<ReasonNamed>(event.body);
}

} // namespace

RandomCentre::RandomCentre(unsigned seed, Timestamp start, FeedId feed, Manner manner)
    : m_random(seed)
    , m_script(start, feed)
    , m_feed(feed)
    , m_manner(manner)
{
    m_script.connected();
    for (const std::string &op : Operators) {
        m_members.push_back({Queues[static_cast<std::size_t>(pick(3))], op, {}, DeviceStatus::NotInUse,
            manner == Manner::Plain ? 0.0 : pick(3) * 7.0});
        tell(m_members.back());
    }
}

Events RandomCentre::next(int steps, double seconds)
{
    for (int i = 0; i < steps; ++i) {
        m_second += seconds * pick(1000) / 1000.0 / steps;
        m_script.at(m_second);
        step();
    }
    return spoil(m_script.take());
}

Events RandomCentre::spoil(Events events)
{
    std::ranges::copy_if(events, std::back_inserter(m_names), isName);
    if (m_manner != Manner::Spoilt)
        return events;
    Events spoilt;
    for (Event &event : events) {
        const bool isEdge = isName(event) || std::holds_alternative<SnapshotBegan>(event.body)
            || std::holds_alternative<SnapshotEnded>(event.body);
        if (!isEdge && chance(0.03))
            continue;
        spoilt.push_back(event);
        if (!isEdge && chance(0.05))
            spoilt.push_back(event);
        // Events change places, times do not: one ACD's clock does not run backwards.
        if (spoilt.size() > 1 && !isEdge && !isName(spoilt[spoilt.size() - 2]) && chance(0.05))
            std::swap(spoilt.back().body, spoilt[spoilt.size() - 2].body);
    }
    return spoilt;
}

void RandomCentre::step()
{
    const int what = pick(100);
    if (what < 30)
        join();
    else if (what < 80)
        moveCall();
    else if (what < 92)
        changeMember();
    else if (what < 94 && m_nextCall > 0)
        callBack("c" + std::to_string(pick(m_nextCall)));
    else if (what < 97 && !m_ended.empty())
        m_script.outcome(m_ended[static_cast<std::size_t>(pick(static_cast<int>(m_ended.size())))], chance(0.8),
            chance(0.3), pick(6));
    else if (what == 97)
        cutAndResync();
    else if (what == 98)
        snapshot();
    else
        m_script.heartbeat();
}

void RandomCentre::callBack(const std::string &call)
{
    const std::string &queue = Queues[static_cast<std::size_t>(pick(3))]; // not always the one it was in
    if (chance(0.5))
        m_script.callbackAsked(queue, call);
    else
        m_script.callbackTried(queue, call, chance(0.5));
}

void RandomCentre::join()
{
    Call call;
    call.id = "c" + std::to_string(m_nextCall++);
    call.queue = Queues[static_cast<std::size_t>(pick(3))];
    call.number = chance(0.1) ? "anonymous" : "791600000" + std::to_string(10 + pick(40));
    call.joined = m_second;
    m_script.joins(call.queue, call.id, call.number);
    m_calls.push_back(call);
}

void RandomCentre::moveCall()
{
    if (m_calls.empty())
        return;
    const auto place = m_calls.begin() + pick(static_cast<int>(m_calls.size()));
    Call &call = *place;
    if (call.op.empty()) {
        moveWaiting(call);
    } else if (m_manner != Manner::Plain && chance(0.3)) {
        call.onHold ? m_script.unhold(call.id) : m_script.hold(call.id);
        call.onHold = !call.onHold;
    } else {
        m_script.handled(call.queue, call.id, call.op, pick(90), chance(0.2) ? EndedBy::Transfer : EndedBy::Caller);
        m_ended.push_back(call.id);
        if (m_manner != Manner::Plain && chance(0.15)) { // goes on in another queue
            call.queue = Queues[static_cast<std::size_t>(pick(3))];
            call.op.clear();
            call.onHold = false;
            call.joined = m_second;
            m_script.joins(call.queue, call.id, call.number);
        } else {
            m_calls.erase(place);
        }
    }
    std::erase_if(m_calls, [](const Call &c) { return c.queue.empty(); });
}

void RandomCentre::moveWaiting(Call &call)
{
    const std::string &op = Operators[static_cast<std::size_t>(pick(5))];
    const int what = pick(10);
    if (m_manner == Manner::Plain && (what < 4 || (what < 8 && !mayAnswer(op, call.queue))))
        return;
    if (what < 3) {
        m_script.rings(call.queue, call.id, op);
        call.ringing.push_back(op);
    } else if (what < 4 && !call.ringing.empty()) {
        m_script.ringEnds(call.queue, call.id, call.ringing.back());
        call.ringing.pop_back();
    } else if (what < 8) {
        m_script.leaves(call.queue, call.id).answered(call.queue, call.id, op, m_second - call.joined, pick(9));
        call.op = op;
        call.ringing.clear();
    } else {
        const Outcome outcomes[] {Outcome::Abandoned, Outcome::Abandoned, Outcome::TimedOut, Outcome::LeftEmpty,
            Outcome::LeftByKey, Outcome::Withdrawn};
        endWaiting(call, outcomes[pick(6)]);
    }
}

void RandomCentre::endWaiting(Call &call, Outcome outcome)
{
    m_script.leaves(call.queue, call.id).ends(call.queue, call.id, outcome, m_second - call.joined);
    call.queue.clear();
}

void RandomCentre::changeMember()
{
    const int what = pick(10);
    if (what < 2 || m_members.empty()) {
        Member member;
        member.queue = Queues[static_cast<std::size_t>(pick(3))];
        member.op = Operators[static_cast<std::size_t>(pick(5))];
        const bool known = std::ranges::any_of(
            m_members, [&](const Member &m) { return m.queue == member.queue && m.op == member.op; });
        if (known)
            return;
        m_members.push_back(member);
        tell(member);
        return;
    }
    const auto place = m_members.begin() + pick(static_cast<int>(m_members.size()));
    if (m_manner == Manner::Plain && talks(place->op))
        return;
    if (what < 4) {
        m_script.removed(place->queue, place->op);
        m_members.erase(place);
        return;
    }
    if (what < 7)
        place->pause = Pauses[static_cast<std::size_t>(pick(4))];
    else
        place->device = static_cast<DeviceStatus>(pick(9));
    tell(*place);
}

void RandomCentre::tell(const Member &member, bool inCall)
{
    m_script.member(member.queue, member.op, member.device, member.pause, member.wrapUp, inCall);
}

bool RandomCentre::talks(const std::string &op) const
{
    return std::ranges::any_of(m_calls, [&](const Call &call) { return call.op == op; });
}

bool RandomCentre::talks(const std::string &op, const std::string &queue) const
{
    return std::ranges::any_of(m_calls, [&](const Call &call) { return call.op == op && call.queue == queue; });
}

bool RandomCentre::mayAnswer(const std::string &op, const std::string &queue) const
{
    return !talks(op)
        && std::ranges::any_of(m_members, [&](const Member &m) { return m.op == op && m.queue == queue; });
}

Events RandomCentre::present()
{
    Events events = m_names;
    events.push_back({now(), m_feed, FeedConnected {}});
    const Events unheard = m_script.take();
    snapshot();
    std::ranges::move(m_script.take(), std::back_inserter(events));
    m_script.events = unheard;
    return events;
}

void RandomCentre::cutAndResync()
{
    m_script.lost();
    Events heard = m_script.take();
    m_second += pick(60);
    m_script.at(m_second);
    const int unheard = pick(20);
    for (int i = 0; i < unheard; ++i)
        pick(2) == 0 ? join() : moveCall();
    const bool restarted = chance(0.2);
    if (restarted)
        m_calls.clear();
    // What happened meanwhile nobody has heard, but names stay announced.
    for (Event &event : m_script.take()) {
        if (isName(event))
            heard.push_back(std::move(event));
    }
    m_script.events = std::move(heard);
    m_script.connected();
    if (restarted)
        m_script.restarted();
    snapshot();
}

void RandomCentre::snapshot()
{
    m_script.snapshotBegan();
    for (const Member &member : m_members)
        tell(member, talks(member.op, member.queue));
    for (const Call &call : m_calls) {
        if (call.op.empty())
            m_script.joins(call.queue, call.id, call.number, m_second - call.joined);
    }
    m_script.snapshotEnded();
}

} // namespace Pult::Test
