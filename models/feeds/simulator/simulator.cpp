// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The simulated world: its making and its calendar.

#include "feeds/simulator/simulator.h"

#include <algorithm>
#include <utility>

namespace Pult::Feeds {

using Domain::Duration;
using Domain::Timestamp;

namespace {

/// Streams of random numbers.
constexpr std::uint64_t CallerStream = 1;
constexpr std::uint64_t WorkStream = 2;

std::uint64_t seedOf(Timestamp start)
{
    return static_cast<std::uint64_t>(start.time_since_epoch().count());
}

/// PauseDue carries two numbers in one.
constexpr std::size_t PauseShift = 32;

} // namespace

Simulator::Simulator(Domain::Centre centre, const Feeds &feeds, Timestamp start)
    : m_centre(std::move(centre))
    , m_local(m_centre.timeZone)
    , m_now(start)
    , m_callers(model().seed, CallerStream, seedOf(start))
    , m_work(model().seed, WorkStream, seedOf(start))
{
    buildQueues(feeds);
    buildOperators();
    for (std::size_t flow = 0; flow < model().flows.size(); ++flow) {
        m_arrivals.emplace_back(model(), flow, m_local, start);
        plan(m_arrivals[flow].next(), Kind::FirstCall, flow);
    }
    const QDate today = m_local.dateOf(start);
    planDay(today.addDays(-1)); // whose night shifts still work
    planDay(today);
    plan(m_local.at(today.addDays(1), {}), Kind::NewDay);
}

Simulator::Feeds Simulator::feedsOf(const Domain::Centre &centre)
{
    Feeds feeds;
    for (std::size_t i = 0; i < centre.feeds.size(); ++i) {
        if (centre.feeds[i].kind == Domain::SimulatorKind)
            feeds.emplace_back(centre.feeds[i].id, Domain::FeedId {static_cast<std::uint16_t>(i)});
    }
    return feeds;
}

Timestamp Simulator::startOfDay(const Domain::Centre &centre, Timestamp at)
{
    const LocalCalendar local(centre.timeZone);
    const QDate date = local.dateOf(at);
    const Timestamp today = local.at(date, centre.dayStart);
    return today <= at ? today : local.at(date.addDays(-1), centre.dayStart);
}

void Simulator::buildQueues(const Feeds &feeds)
{
    for (const auto &[id, feed] : feeds) {
        Acd acd;
        acd.id = id;
        acd.feed = feed;
        acd.reasons.emplace_back(); // 0: none
        m_acds.push_back(std::move(acd));
    }
    m_flowQueues.resize(model().flows.size());
    for (std::size_t flow = 0; flow < model().flows.size(); ++flow) {
        for (const Domain::SimulatedQueue &spec : model().flows[flow].queues) {
            const auto acd = std::ranges::find(m_acds, spec.feed, &Acd::id);
            if (acd == m_acds.end())
                continue;
            Queue queue;
            queue.name = spec.queue;
            queue.acd = static_cast<std::size_t>(acd - m_acds.begin());
            queue.no = Domain::QueueNo {static_cast<std::uint32_t>(acd->queues.size())};
            queue.flow = flow;
            acd->queues.push_back(m_queues.size());
            m_flowQueues[flow].emplace_back(m_queues.size(), spec.share);
            m_queues.push_back(std::move(queue));
        }
    }
}

void Simulator::buildOperators()
{
    for (RosterEntry &entry : makeRoster(m_centre)) {
        Operator op;
        const auto acd = std::ranges::find(m_acds, entry.feed, &Acd::id);
        op.acd = acd == m_acds.end() ? 0 : static_cast<std::size_t>(acd - m_acds.begin());
        op.entry = std::move(entry);
        m_operators.push_back(std::move(op));
    }
    for (Acd &acd : m_acds)
        acd.known.resize(m_operators.size());
}

// --- telling ---------------------------------------------------------------------------------------------------------

void Simulator::emit(std::size_t acd, Domain::EventBody body)
{
    m_out->push_back({m_now, m_acds[acd].feed, std::move(body)});
}

void Simulator::tellPresent(Domain::Events &out)
{
    Domain::Events *const before = std::exchange(m_out, &out);
    for (std::size_t acd = 0; acd < m_acds.size(); ++acd) {
        emit(acd, Domain::FeedConnected {});
        tellNames(acd);
        emit(acd, Domain::SnapshotBegan {});
        for (const Operator &op : m_operators) {
            for (const Member &member : op.members) {
                if (m_queues[member.queue].acd == acd)
                    tell(op, member);
            }
        }
        for (const Call &call : m_calls) {
            if (m_queues[call.queue].acd == acd)
                tellCall(call);
        }
        emit(acd, Domain::SnapshotEnded {});
    }
    m_out = before;
}

void Simulator::tellNames(std::size_t acd)
{
    for (const std::size_t queue : m_acds[acd].queues)
        emit(acd, Domain::QueueNamed {m_queues[queue].no, m_queues[queue].name});
    for (std::size_t op = 0; op < m_operators.size(); ++op) {
        const bool wasKnown = m_acds[acd].known[op];
        m_acds[acd].known[op] = false;
        if (wasKnown || m_operators[op].acd == acd)
            announce(acd, op);
    }
    const std::vector<std::string> &reasons = m_acds[acd].reasons;
    for (std::uint32_t reason = 1; reason < reasons.size(); ++reason)
        emit(acd, Domain::ReasonNamed {Domain::ReasonNo {reason}, reasons[reason]});
}

void Simulator::tellCall(const Call &call)
{
    if (call.phase != CallPhase::Waiting && call.phase != CallPhase::Ringing)
        return;
    const Queue &queue = m_queues[call.queue];
    const std::string number = numberOf(call.caller);
    emit(queue.acd,
        Domain::CallerJoined {
            queue.no, call.key, call.contact, Domain::callerKey(number), m_now - call.arrival, call.id, number});
    if (call.phase == CallPhase::Ringing)
        emit(queue.acd, Domain::OperatorRung {queue.no, call.key, numberOf(m_operators[call.op])});
}

void Simulator::announce(std::size_t acd, std::size_t op)
{
    if (m_acds[acd].known[op])
        return;
    m_acds[acd].known[op] = true;
    const RosterEntry &entry = m_operators[op].entry;
    emit(acd, Domain::OperatorNamed {Domain::OperatorNo {static_cast<std::uint32_t>(op)}, entry.name, entry.interface});
}

Domain::ReasonNo Simulator::reasonNo(std::size_t acd, const std::string &reason)
{
    std::vector<std::string> &reasons = m_acds[acd].reasons;
    auto found = std::ranges::find(reasons, reason);
    const auto number = static_cast<std::uint32_t>(found - reasons.begin());
    if (found == reasons.end()) {
        reasons.push_back(reason);
        emit(acd, Domain::ReasonNamed {Domain::ReasonNo {number}, reason});
    }
    return Domain::ReasonNo {number};
}

// --- the calendar ----------------------------------------------------------------------------------------------------

void Simulator::plan(Timestamp at, Kind kind, std::size_t a, std::uint64_t b)
{
    if (at < Timestamp::max())
        m_calendar.push({std::max(at, m_now), m_planned++, kind, a, b});
}

void Simulator::planStep(Duration after, Kind kind, const Operator &op)
{
    plan(m_now + after, kind, indexOf(op), op.step);
}

void Simulator::run(Timestamp until, Domain::Events &out)
{
    m_out = &out;
    if (!std::exchange(m_connected, true))
        tellPresent(out);
    while (next() <= until) {
        const Entry entry = m_calendar.top();
        m_calendar.pop();
        m_now = entry.at;
        happen(entry);
    }
    m_now = std::max(m_now, until);
    m_out = nullptr;
}

void Simulator::happen(const Entry &entry)
{
    const auto ofCall = [&](void (Simulator::*what)(std::size_t)) {
        if (m_calls[entry.a].life == entry.b)
            (this->*what)(entry.a);
    };
    switch (entry.kind) {
    case Kind::FirstCall:
        return firstCall(entry.a);
    case Kind::CallAgain:
        return arrive(entry.a, entry.b);
    case Kind::HangUp:
        return ofCall(&Simulator::hangUp);
    case Kind::GiveUp:
        return ofCall(&Simulator::giveUp);
    case Kind::OfferCallback:
        return ofCall(&Simulator::offerCallback);
    case Kind::CallBack:
        return tryCallback(entry.a);
    case Kind::ShiftStart:
        return signIn(entry.a);
    case Kind::NewDay: {
        const QDate today = m_local.dateOf(m_now);
        planDay(today);
        return plan(m_local.at(today.addDays(1), {}), Kind::NewDay);
    }
    default:
        return happenToOperator(entry);
    }
}

void Simulator::happenToOperator(const Entry &entry)
{
    Operator &op = m_operators[entry.a & ((std::size_t {1} << PauseShift) - 1)];
    switch (entry.kind) {
    case Kind::PauseDue:
        if (op.day == entry.b)
            pauseDue(op, entry.a >> PauseShift);
        return;
    case Kind::LineDrops:
        if (op.day == entry.b)
            dropLine(op);
        return;
    case Kind::ShiftOver:
        if (op.day == entry.b)
            endShift(op);
        return;
    default:
        break;
    }
    if (op.step != entry.b)
        return; // what was planned has been overtaken
    switch (entry.kind) {
    case Kind::RingOver:
        return answer(op);
    case Kind::Missed:
        return miss(op);
    case Kind::Hold:
        return hold(op);
    case Kind::Unhold:
        return unhold(op);
    case Kind::TalkOver:
        return finishTalk(op);
    case Kind::WrapUpOver:
        bookOutcome(op);
        return becomeFree(op);
    case Kind::Dial:
        return dial(op, m_work.time(model().outboundTalk), 0);
    case Kind::OutboundOver:
        return outboundOver(op);
    case Kind::PauseOver:
    case Kind::LineBack:
        return becomeFree(op);
    default:
        return;
    }
}

void Simulator::planPause(const Operator &op, std::size_t pause, double fraction)
{
    const auto &spec = model().pauses[pause];
    const auto after
        = std::chrono::round<Duration>(std::chrono::duration<double, std::ratio<60>>(spec.every) * fraction);
    if (m_now + after < op.shiftEnd)
        plan(m_now + after, Kind::PauseDue, indexOf(op) | (pause << PauseShift), op.day);
}

CallerCounts Simulator::callers() const
{
    CallerCounts counts = m_counts;
    for (const Call &call : m_calls) {
        counts.waiting += call.phase == CallPhase::Waiting || call.phase == CallPhase::Ringing;
        counts.talking += call.phase == CallPhase::Talking;
    }
    return counts;
}

} // namespace Pult::Feeds
