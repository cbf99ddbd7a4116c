// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of the simulated world for operators, and what an ACD can be told about them.

#include "feeds/simulator/simulator.h"

#include <algorithm>

namespace Pult::Feeds {

using Domain::Duration;
using Domain::Timestamp;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t DayStream = 4000;
/// People sign in a little late and never all at once.
constexpr Duration LatestSignIn = 4min;
/// No break begins this short before the end of a shift.
constexpr Duration NoBreakBeforeEnd = 15min;

} // namespace

// --- shifts ----------------------------------------------------------------------------------------------------------

void Simulator::planDay(QDate date)
{
    const auto &shifts = model().shifts;
    for (std::size_t i = 0; i < m_operators.size(); ++i) {
        const Operator &op = m_operators[i];
        if (op.entry.shift >= shifts.size())
            continue;
        const Domain::SimulatedShift &shift = shifts[op.entry.shift];
        const int cycle = std::max(1, shift.daysOn + shift.daysOff);
        if ((date.toJulianDay() + op.entry.cycleDay) % cycle >= shift.daysOn)
            continue;
        const Timestamp start = m_local.at(date, shift.start);
        if (m_now >= start + shift.length)
            continue;
        Random random(model().seed, DayStream + i, static_cast<std::uint64_t>(date.toJulianDay()));
        const bool isNow = start <= m_now; // has begun before our time
        const auto late = isNow ? 0ms : Duration {static_cast<std::int64_t>(random.uniform() * LatestSignIn / 1ms)};
        if (shift.length > 0min)
            plan(start + late, Kind::ShiftStart, i);
    }
}

void Simulator::signIn(std::size_t index)
{
    Operator &op = m_operators[index];
    const Domain::SimulatedShift &shift = model().shifts[op.entry.shift];
    // The end of the shift that runs now; it may have begun yesterday.
    QDate date = m_local.dateOf(m_now);
    if (m_local.at(date, shift.start) > m_now)
        date = date.addDays(-1);
    op.shiftEnd = m_local.at(date, shift.start + shift.length);
    if (op.activity != Activity::Off) // still at work from the last shift, which becomes this one
        return plan(op.shiftEnd, Kind::ShiftOver, index, op.day);
    ++op.day;
    op.duePauses.clear();
    // What a lead has ordered meanwhile comes on top of the plan.
    for (Member &member : plannedMembers(op)) {
        if (std::ranges::find(op.members, member.queue, &Member::queue) == op.members.end())
            op.members.push_back(std::move(member));
    }
    plan(op.shiftEnd, Kind::ShiftOver, index, op.day);
    for (std::size_t i = 0; i < model().pauses.size(); ++i) {
        if (m_work.chance(model().pauses[i].share))
            planPause(op, i, m_work.uniform(0.2, 1.2));
    }
    planDrop(op);
    becomeReady(op);
}

void Simulator::endShift(Operator &op)
{
    if (m_now < op.shiftEnd) // was prolonged
        return plan(op.shiftEnd, Kind::ShiftOver, indexOf(op), op.day);
    if (op.activity == Activity::Ready || op.activity == Activity::Paused || op.activity == Activity::Dropped)
        signOut(op);
}

void Simulator::signOut(Operator &op)
{
    enter(op, Activity::Off);
    for (const Member &member : op.members)
        emit(m_queues[member.queue].acd, Domain::MemberRemoved {m_queues[member.queue].no, numberOf(op)});
    op.members.clear();
    ++op.day; // what was planned for the day is void
}

std::vector<Simulator::Member> Simulator::plannedMembers(const Operator &op) const
{
    std::vector<Member> members;
    const Domain::SimulatedTeam &team = model().teams[op.entry.team];
    for (std::size_t n = 0; n < team.lines.size(); ++n) {
        for (std::size_t q = 0; q < m_queues.size(); ++q) {
            if (m_queues[q].acd == op.acd && model().flows[m_queues[q].flow].line == team.lines[n])
                members.push_back({q, static_cast<int>(n), false, {}});
        }
    }
    return members;
}

// --- what an operator does -------------------------------------------------------------------------------------------

void Simulator::enter(Operator &op, Activity activity)
{
    if (op.activity == Activity::Ready)
        leaveIdle(op);
    op.activity = activity;
    op.since = m_now;
    ++op.step;
}

void Simulator::leaveIdle(const Operator &op)
{
    for (const Member &member : op.members)
        m_queues[member.queue].idle.erase({member.penalty, op.since, indexOf(op)});
}

void Simulator::joinIdle(const Operator &op)
{
    for (const Member &member : op.members) {
        if (!member.paused)
            m_queues[member.queue].idle.insert({member.penalty, op.since, indexOf(op)});
    }
}

void Simulator::becomeFree(Operator &op)
{
    if (m_now >= op.shiftEnd)
        return signOut(op);
    if (!op.duePauses.empty())
        return takePause(op);
    becomeReady(op);
}

void Simulator::becomeReady(Operator &op)
{
    const Activity before = op.activity;
    enter(op, Activity::Ready);
    op.reason.clear();
    if (before != Activity::Ringing)
        tell(op);
    joinIdle(op);
    if (serveOldest(op))
        return;
    const double perHour = model().teams[op.entry.team].outboundPerHour;
    if (perHour > 0)
        planStep(std::chrono::round<Duration>(std::chrono::hours {1} / perHour * m_work.exponential()), Kind::Dial, op);
}

bool Simulator::serveOldest(Operator &op)
{
    std::optional<std::pair<Timestamp, std::size_t>> oldest;
    for (const Member &member : op.members) {
        const auto &waiting = m_queues[member.queue].waiting;
        if (!member.paused && !waiting.empty() && (!oldest || *waiting.begin() < *oldest))
            oldest = *waiting.begin();
    }
    if (oldest)
        ring(oldest->second, indexOf(op));
    return oldest.has_value();
}

void Simulator::pauseDue(Operator &op, std::size_t pause)
{
    if (m_now + NoBreakBeforeEnd > op.shiftEnd)
        return;
    op.duePauses.push_back(pause);
    if (op.activity == Activity::Ready)
        takePause(op);
}

void Simulator::takePause(Operator &op)
{
    const std::size_t pause = op.duePauses.front();
    op.duePauses.erase(op.duePauses.begin());
    enter(op, Activity::Paused);
    op.reason = model().pauses[pause].reason;
    tell(op);
    const Duration length = m_work.time(model().pauses[pause].length);
    planStep(length, Kind::PauseOver, op);
    planPause(op, pause, m_work.uniform(0.75, 1.25));
}

void Simulator::dial(Operator &op, Duration length, std::size_t callback)
{
    enter(op, Activity::Outbound);
    op.callback = callback;
    tell(op);
    planStep(length, Kind::OutboundOver, op);
}

void Simulator::planDrop(const Operator &op)
{
    if (!op.entry.remote || model().remoteDropEvery <= 0min)
        return;
    const auto after = std::chrono::round<Duration>(model().remoteDropEvery * m_work.exponential());
    if (m_now + after < op.shiftEnd)
        plan(m_now + after, Kind::LineDrops, indexOf(op), op.day);
}

void Simulator::dropLine(Operator &op)
{
    planDrop(op);
    if (op.activity != Activity::Ready)
        return; // a line that drops in a call is told by the end of the call; that is left out
    enter(op, Activity::Dropped);
    tell(op);
    planStep(m_work.time(model().remoteDrop), Kind::LineBack, op);
}

// --- telling ---------------------------------------------------------------------------------------------------------

void Simulator::tell(const Operator &op)
{
    for (const Member &member : op.members)
        tell(op, member);
}

void Simulator::tell(const Operator &op, const Member &member)
{
    const Queue &queue = m_queues[member.queue];
    announce(queue.acd, indexOf(op));
    Domain::MemberState state;
    state.queue = queue.no;
    state.op = numberOf(op);
    state.penalty = static_cast<std::uint32_t>(member.penalty);
    state.device = Domain::DeviceStatus::NotInUse;
    std::string reason = member.reason;
    state.paused = member.paused;
    if (op.activity == Activity::WrapUp || op.activity == Activity::Paused) {
        state.paused = true;
        reason = op.activity == Activity::WrapUp ? model().wrapUpReason : op.reason;
    } else if (op.activity == Activity::Outbound || op.activity == Activity::Talking) {
        state.device = Domain::DeviceStatus::InUse;
    } else if (op.activity == Activity::Ringing) {
        state.device = Domain::DeviceStatus::Ringing;
    } else if (op.activity == Activity::Dropped || op.activity == Activity::Off) {
        state.device = Domain::DeviceStatus::Unavailable;
    }
    state.inCall = op.activity == Activity::Talking && m_calls[op.call].queue == member.queue;
    if (state.paused)
        state.reason = reasonNo(queue.acd, reason);
    emit(queue.acd, state);
}

// --- commands --------------------------------------------------------------------------------------------------------

MemberReply Simulator::execute(const MemberCommand &command, Domain::Events &out)
{
    Operator *op = findOperator(command.interface);
    if (!op)
        return MemberReply::NoSuchInterface;
    m_out = &out;
    const MemberReply reply = execute(*op, command);
    m_out = nullptr;
    return reply;
}

MemberReply Simulator::execute(Operator &op, const MemberCommand &command)
{
    using Command = MemberCommand::Kind;
    const auto queue = std::ranges::find_if(
        m_queues, [&](const Queue &each) { return each.name == command.queue && m_acds[each.acd].id == command.feed; });
    const bool pauses = command.kind == Command::Pause || command.kind == Command::Unpause;
    const bool everyQueue = pauses && command.queue.empty();
    if (queue == m_queues.end() && !everyQueue)
        return MemberReply::NoSuchQueue;
    const auto index = static_cast<std::size_t>(queue - m_queues.begin());
    const auto isMeant = [&](const Member &member) {
        return everyQueue ? m_acds[m_queues[member.queue].acd].id == command.feed : member.queue == index;
    };
    const bool isMember = std::ranges::any_of(op.members, isMeant);
    if (command.kind == Command::Add ? isMember : !isMember)
        return command.kind == Command::Add ? MemberReply::AlreadyThere : MemberReply::NotThere;

    // Out of the rows of who can be rung, and in again with what holds now.
    const bool ready = op.activity == Activity::Ready;
    if (ready)
        leaveIdle(op);
    if (command.kind == Command::Add)
        op.members.push_back({index, command.penalty, command.paused, command.paused ? command.reason : std::string()});
    for (Member &member : op.members) {
        if (!isMeant(member))
            continue;
        if (command.kind == Command::SetPenalty)
            member.penalty = command.penalty;
        if (pauses) {
            member.paused = command.kind == Command::Pause;
            member.reason = member.paused ? command.reason : std::string();
        }
        if (command.kind != Command::Remove)
            tell(op, member);
    }
    if (command.kind == Command::Remove) {
        emit(queue->acd, Domain::MemberRemoved {queue->no, numberOf(op)});
        std::erase_if(op.members, isMeant);
    }
    if (ready) {
        joinIdle(op);
        serveOldest(op);
    }
    return MemberReply::Done;
}

Simulator::Operator *Simulator::findOperator(const std::string &interface)
{
    const auto found = std::ranges::find(
        m_operators, interface, [](const Operator &op) -> const std::string & { return op.entry.interface; });
    return found == m_operators.end() ? nullptr : &*found;
}

} // namespace Pult::Feeds
