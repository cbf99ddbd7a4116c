// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/eventscript.h"

#include <cmath>

namespace Pult::Test {

using namespace Domain;

Duration seconds(double value)
{
    return Duration {std::llround(value * 1000)};
}

EventScript::EventScript(Timestamp start, FeedId feed)
    : m_start(start)
    , m_now(start)
    , m_feed(feed)
{
}

EventScript &EventScript::at(double secondsAfterStart)
{
    m_now = m_start + seconds(secondsAfterStart);
    return *this;
}

EventScript &EventScript::add(EventBody body)
{
    events.push_back({m_now, m_feed, std::move(body)});
    return *this;
}

QueueNo EventScript::queue(const std::string &name)
{
    const auto [entry, isNew] = m_queues.try_emplace(name, static_cast<std::uint32_t>(m_queues.size()));
    if (isNew)
        add(QueueNamed {QueueNo {entry->second}, name});
    return QueueNo {entry->second};
}

OperatorNo EventScript::op(const std::string &name)
{
    const auto [entry, isNew] = m_operators.try_emplace(name, static_cast<std::uint32_t>(m_operators.size()));
    if (isNew)
        add(OperatorNamed {OperatorNo {entry->second}, name, "Local/" + name});
    return OperatorNo {entry->second};
}

ReasonNo EventScript::reason(const std::string &text)
{
    if (text.empty())
        return {};
    const auto [entry, isNew] = m_reasons.try_emplace(text, static_cast<std::uint32_t>(m_reasons.size() + 1));
    if (isNew)
        add(ReasonNamed {ReasonNo {entry->second}, text});
    return ReasonNo {entry->second};
}

EventScript &EventScript::member(const std::string &queueName, const std::string &name, DeviceStatus device,
    const std::string &pause, double wrapUp, bool inCall)
{
    MemberState member;
    member.queue = queue(queueName);
    member.op = op(name);
    member.reason = reason(pause);
    member.paused = !pause.empty();
    member.device = device;
    member.wrapUp = seconds(wrapUp);
    member.inCall = inCall;
    return add(member);
}

EventScript &EventScript::removed(const std::string &queueName, const std::string &name)
{
    return add(MemberRemoved {queue(queueName), op(name)});
}

EventScript &EventScript::joins(const std::string &queueName, const std::string &call, const std::string &number,
    double waited, const std::string &contact)
{
    CallerJoined joined;
    joined.queue = queue(queueName);
    joined.call = callKey(call);
    joined.contact = contact.empty() ? ContactKey {} : contactKey(contact);
    joined.caller = callerKey(number);
    joined.waited = seconds(waited);
    joined.callId = call;
    joined.callerNumber = number;
    return add(joined);
}

EventScript &EventScript::rings(const std::string &queueName, const std::string &call, const std::string &name)
{
    return add(OperatorRung {queue(queueName), callKey(call), op(name)});
}

EventScript &EventScript::ringEnds(const std::string &queueName, const std::string &call, const std::string &name)
{
    return add(RingEnded {queue(queueName), callKey(call), op(name)});
}

EventScript &EventScript::leaves(const std::string &queueName, const std::string &call)
{
    return add(CallerLeft {queue(queueName), callKey(call)});
}

EventScript &EventScript::answered(
    const std::string &queueName, const std::string &call, const std::string &name, double wait, double ring)
{
    return add(CallerAnswered {queue(queueName), callKey(call), op(name), seconds(wait), seconds(ring)});
}

EventScript &EventScript::ends(const std::string &queueName, const std::string &call, Outcome outcome, double wait)
{
    return add(VisitEnded {queue(queueName), callKey(call), outcome, seconds(wait)});
}

EventScript &EventScript::handled(
    const std::string &queueName, const std::string &call, const std::string &name, double talk, EndedBy by)
{
    return add(HandlingEnded {queue(queueName), callKey(call), op(name), seconds(talk), by});
}

EventScript &EventScript::outcome(
    const std::string &call, std::optional<bool> resolved, std::optional<bool> booked, std::optional<int> score)
{
    return add(ContactOutcome {callKey(call), resolved, booked, score});
}

EventScript &EventScript::callbackAsked(const std::string &queueName, const std::string &call)
{
    return add(CallbackAsked {queue(queueName), callKey(call)});
}

EventScript &EventScript::callbackTried(const std::string &queueName, const std::string &call, bool reached)
{
    return add(CallbackTried {queue(queueName), callKey(call), reached});
}

} // namespace Pult::Test
