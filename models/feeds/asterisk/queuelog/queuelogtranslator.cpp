// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/queuelog/queuelogtranslator.h"

#include <algorithm>
#include <charconv>

namespace Pult::Feeds {

using namespace Domain;

namespace {

bool isName(std::string_view text)
{
    return !text.empty() && text != "NONE";
}

/// A field that holds a whole number. `ok` falls to false for a text that is none; an empty field is simply absent.
std::optional<std::int64_t> number(std::string_view text, bool &ok)
{
    if (text.empty())
        return std::nullopt;
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    constexpr std::int64_t Century = 3'155'760'000; // in seconds: more is damage
    if (error != std::errc {} || stop != end || value > Century) {
        ok = false;
        return std::nullopt;
    }
    // Asterisk measures by the wall clock: a clock that was set back makes durations negative.
    return std::max<std::int64_t>(value, 0);
}

std::optional<Duration> seconds(std::string_view text, bool &ok)
{
    const auto value = number(text, ok);
    return value ? std::optional<Duration> {std::chrono::seconds {*value}} : std::nullopt;
}

} // namespace

QueueLogTranslator::QueueLogTranslator(FeedId feed)
    : m_feed(feed)
{
}

void QueueLogTranslator::feed(std::string_view bytes, Timestamp /*received*/, Events &out)
{
    while (!bytes.empty()) {
        const auto newline = bytes.find('\n');
        const std::string_view part = bytes.substr(0, newline);
        const bool isWhole = newline != std::string_view::npos;
        bytes.remove_prefix(isWhole ? newline + 1 : bytes.size());

        if (!m_skipping && m_rest.size() + part.size() > MaxLine) {
            m_skipping = true;
            m_rest.clear();
            ++m_counts.messages;
            ++m_counts.malformed;
        }
        if (m_skipping) {
            m_skipping = !isWhole;
        } else if (!isWhole) {
            m_rest.append(part);
        } else if (m_rest.empty()) {
            takeLine(part, out);
        } else {
            m_rest.append(part);
            takeLine(m_rest, out);
            m_rest.clear();
        }
    }
}

void QueueLogTranslator::advance(Timestamp /*received*/, Events & /*out*/)
{
    // Nothing in a queue_log is decided by the mere passing of time.
}

void QueueLogTranslator::finish(Events & /*out*/)
{
    if (!m_rest.empty()) {
        ++m_counts.messages;
        ++m_counts.malformed;
        m_rest.clear();
    }
    m_skipping = false;
}

void QueueLogTranslator::takeLine(std::string_view line, Events &out)
{
    if (line.empty() || line == "\r")
        return;
    ++m_counts.messages;
    const auto parsed = parseQueueLogLine(line);
    switch (parsed ? translate(*parsed, out) : Use::Malformed) {
    case Use::Used:
        break;
    case Use::Ignored:
        ++m_counts.ignored;
        break;
    case Use::Malformed:
        ++m_counts.malformed;
        break;
    }
}

QueueLogTranslator::Use QueueLogTranslator::translate(const QueueLogLine &line, Events &out)
{
    switch (line.event) {
    case QueueLogEvent::Other:
        return Use::Ignored;
    case QueueLogEvent::QueueStart:
        m_members.clear();
        emit(line, AcdRestarted {}, out);
        return Use::Used;
    case QueueLogEvent::PauseAll:
    case QueueLogEvent::UnpauseAll:
    case QueueLogEvent::AgentLogin:
    case QueueLogEvent::AgentLogoff:
        return isName(line.agent) ? operatorChanged(line, out) : Use::Malformed;
    case QueueLogEvent::RingNoAnswer:
    case QueueLogEvent::RingCanceled:
    case QueueLogEvent::AddMember:
    case QueueLogEvent::RemoveMember:
    case QueueLogEvent::Pause:
    case QueueLogEvent::Unpause:
        return isName(line.queue) && isName(line.agent) ? memberChanged(line, out) : Use::Malformed;
    case QueueLogEvent::Penalty:
        return isName(line.agent) ? penaltyChanged(line, out) : Use::Malformed;
    default:
        return isName(line.queue) && isName(line.call) ? translateCall(line, out) : Use::Malformed;
    }
}

QueueLogTranslator::Use QueueLogTranslator::translateCall(const QueueLogLine &line, Events &out)
{
    switch (line.event) {
    case QueueLogEvent::EnterQueue:
        return joined(line, out);
    case QueueLogEvent::Connect:
        return answered(line, out);
    case QueueLogEvent::CompleteCaller:
        return handlingEnded(line, 2, EndedBy::Caller, out);
    case QueueLogEvent::CompleteAgent:
        return handlingEnded(line, 2, EndedBy::Operator, out);
    case QueueLogEvent::BlindTransfer:
    case QueueLogEvent::Transfer:
        return handlingEnded(line, 4, EndedBy::Transfer, out);
    case QueueLogEvent::AttendedTransfer:
        // LINK names two channels where BRIDGE and APP name one thing.
        return handlingEnded(line, line.field(1) == "LINK" ? 5 : 4, EndedBy::Transfer, out);
    case QueueLogEvent::Abandon:
        return visitEnded(line, Outcome::Abandoned, 3, out);
    case QueueLogEvent::ExitWithTimeout:
        return visitEnded(line, Outcome::TimedOut, 3, out);
    case QueueLogEvent::ExitEmpty:
        return visitEnded(line, Outcome::LeftEmpty, 3, out);
    case QueueLogEvent::ExitWithKey:
        return visitEnded(line, Outcome::LeftByKey, 4, out);
    case QueueLogEvent::Withdraw:
        return visitEnded(line, Outcome::Withdrawn, 3, out);
    case QueueLogEvent::SysCompat:
        // No common codec: the system drops the call, and no ABANDON follows.
        return visitEnded(line, Outcome::Withdrawn, 0, out);
    default:
        return Use::Ignored;
    }
}

QueueLogTranslator::Use QueueLogTranslator::joined(const QueueLogLine &line, Events &out)
{
    CallerJoined event;
    event.queue = queue(line, out);
    event.call = callKey(line.call);
    event.caller = callerKey(line.field(2));
    event.callId = line.call;
    event.callerNumber = line.field(2);

    // A caller may join, be turned away and join again within one second of the log. A log never says the same thing
    // twice, so these are visits of their own; a millisecond keeps their arrivals apart.
    if (line.at != m_joinSecond) {
        m_joinSecond = line.at;
        m_joins.clear();
    }
    const int earlier = m_joins[event.call]++;
    QueueLogLine apart = line;
    apart.at += Duration {std::min(earlier, 999)};
    emit(apart, std::move(event), out);
    return Use::Used;
}

QueueLogTranslator::Use QueueLogTranslator::answered(const QueueLogLine &line, Events &out)
{
    bool ok = isName(line.agent);
    const auto wait = seconds(line.field(1), ok);
    const auto ring = seconds(line.field(3), ok);
    if (!ok)
        return Use::Malformed;
    CallerAnswered event;
    event.queue = queue(line, out);
    event.call = callKey(line.call);
    event.op = op(line, out);
    event.wait = wait;
    event.ring = ring.value_or(Duration::zero());
    m_members.seen(event.queue, event.op, m_bodies);
    emitMembers(line, out);
    emit(line, event, out);
    return Use::Used;
}

QueueLogTranslator::Use QueueLogTranslator::handlingEnded(
    const QueueLogLine &line, std::size_t talkField, EndedBy endedBy, Events &out)
{
    bool ok = isName(line.agent);
    const auto talk = seconds(line.field(talkField), ok);
    if (!ok)
        return Use::Malformed;
    HandlingEnded event;
    event.queue = queue(line, out);
    event.call = callKey(line.call);
    event.op = op(line, out);
    event.talk = talk;
    event.endedBy = endedBy;
    emit(line, event, out);
    return Use::Used;
}

QueueLogTranslator::Use QueueLogTranslator::visitEnded(
    const QueueLogLine &line, Outcome outcome, std::size_t waitField, Events &out)
{
    bool ok = true;
    const auto wait = waitField == 0 ? std::nullopt : seconds(line.field(waitField), ok);
    if (!ok)
        return Use::Malformed;
    emit(line, VisitEnded {queue(line, out), callKey(line.call), outcome, wait}, out);
    return Use::Used;
}

QueueLogTranslator::Use QueueLogTranslator::penaltyChanged(const QueueLogLine &line, Events &out)
{
    bool ok = true;
    const auto penalty = number(line.field(1), ok);
    if (!ok || !penalty)
        return Use::Malformed;
    // Always names the interface, even where all other lines name the member: must not make an operator of it.
    const QueueNo *knownQueue = m_queues.find(line.queue);
    const OperatorNo *knownOp = m_operators.find(line.agent);
    if (!knownQueue || !knownOp)
        return Use::Ignored;
    const bool isMember = m_members.setPenalty(*knownQueue, *knownOp, static_cast<std::uint32_t>(*penalty), m_bodies);
    emitMembers(line, out);
    return isMember ? Use::Used : Use::Ignored;
}

QueueLogTranslator::Use QueueLogTranslator::memberChanged(const QueueLogLine &line, Events &out)
{
    const QueueNo queueNo = queue(line, out);
    const OperatorNo opNo = op(line, out);
    Use use = Use::Used;
    switch (line.event) {
    case QueueLogEvent::AddMember:
        m_members.add(queueNo, opNo, line.call == "REALTIME" ? Membership::Realtime : Membership::Dynamic,
            line.field(1) == "PAUSED", m_bodies);
        break;
    case QueueLogEvent::RemoveMember:
        m_members.remove(queueNo, opNo, m_bodies);
        break;
    case QueueLogEvent::Pause:
        m_members.pause(queueNo, opNo, true, reason(line, out), m_bodies);
        break;
    case QueueLogEvent::Unpause:
        m_members.pause(queueNo, opNo, false, {}, m_bodies);
        break;
    default:
        // A ring that was not answered: without the begin of the ring it says no more than that this operator serves
        // here.
        m_members.seen(queueNo, opNo, m_bodies);
        use = Use::Ignored;
        break;
    }
    emitMembers(line, out);
    return use;
}

QueueLogTranslator::Use QueueLogTranslator::operatorChanged(const QueueLogLine &line, Events &out)
{
    const OperatorNo opNo = op(line, out);
    switch (line.event) {
    case QueueLogEvent::PauseAll:
        m_members.pauseAll(opNo, true, reason(line, out), m_bodies);
        break;
    case QueueLogEvent::UnpauseAll:
        m_members.pauseAll(opNo, false, {}, m_bodies);
        break;
    case QueueLogEvent::AgentLogin:
        m_members.logIn(opNo, m_bodies);
        break;
    default:
        m_members.logOff(opNo, m_bodies);
        break;
    }
    emitMembers(line, out);
    return Use::Used;
}

QueueNo QueueLogTranslator::queue(const QueueLogLine &line, Events &out)
{
    const auto [number, isNew] = m_queues.number(line.queue);
    if (isNew)
        emit(line, QueueNamed {number, std::string(line.queue)}, out);
    return number;
}

OperatorNo QueueLogTranslator::op(const QueueLogLine &line, Events &out)
{
    const auto [number, isNew] = m_operators.number(line.agent);
    if (isNew) {
        // Members without a name of their own are logged by their interface.
        const bool isInterface = line.agent.find('/') != std::string_view::npos;
        emit(line,
            OperatorNamed {number, std::string(line.agent), isInterface ? std::string(line.agent) : std::string()},
            out);
    }
    return number;
}

ReasonNo QueueLogTranslator::reason(const QueueLogLine &line, Events &out)
{
    // The reason is the last thing on its line and free text: a `|` belongs to it.
    if (line.rest.empty())
        return ReasonNo {};
    const auto [number, isNew] = m_reasons.number(line.rest);
    if (isNew)
        emit(line, ReasonNamed {number, std::string(line.rest)}, out);
    return number;
}

void QueueLogTranslator::emitMembers(const QueueLogLine &line, Events &out)
{
    for (EventBody &body : m_bodies)
        emit(line, std::move(body), out);
    m_bodies.clear();
}

void QueueLogTranslator::emit(const QueueLogLine &line, EventBody body, Events &out)
{
    out.push_back(Event {line.at, m_feed, std::move(body)});
}

} // namespace Pult::Feeds
