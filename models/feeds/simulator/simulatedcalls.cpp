// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of the simulated world for callers.

#include "feeds/simulator/simulator.h"

#include <algorithm>

namespace Pult::Feeds {

using Domain::Duration;
using Domain::Outcome;
using Domain::Timestamp;
using namespace std::chrono_literals;

namespace {

/// Who hangs up at once does so within this time.
constexpr Duration AtOnce = 3s;
/// A caller whose matter was not resolved is so many times as likely to call again.
constexpr double UnresolvedBias = 6;
constexpr double CallerEndsCall = 0.55;
/// A callback that nobody could make or take is tried again after this time, so many times.
constexpr Duration CallbackRetry = 15min;
constexpr int CallbackTries = 3;
/// Until somebody is free to call back.
constexpr Duration CallbackPatience = 1min;
/// Numbers that no telephone has: no code of the Russian plan begins with 0.
constexpr std::uint64_t NumberBase = 70'000'000'000;
constexpr std::uint64_t NumberCount = 10'000'000;
constexpr std::uint64_t NumberStride = 7'368'787; // prime to NumberCount: each number once before one comes again
constexpr Duration ReturnSameDay = 2h;

Duration scaled(Duration mean, double factor)
{
    return Duration {static_cast<std::int64_t>(static_cast<double>(mean.count()) * factor)};
}

Duration randomTime(Random &random, std::chrono::duration<double> mean)
{
    return std::chrono::round<Duration>(mean * random.exponential());
}

} // namespace

// --- arriving --------------------------------------------------------------------------------------------------------

void Simulator::firstCall(std::size_t flow)
{
    const bool anonymous = m_callers.chance(model().anonymous);
    arrive(flow, anonymous ? 0 : m_nextCaller++);
    plan(m_arrivals[flow].next(), Kind::FirstCall, flow);
}

void Simulator::arrive(std::size_t flow, std::uint64_t caller)
{
    const auto queue = queueFor(flow, std::nullopt);
    if (!queue)
        return;
    const std::size_t index = newCall(*queue, flow);
    Call &call = m_calls[index];
    call.caller = caller;
    Acd &acd = m_acds[m_queues[*queue].acd];
    // As Asterisk makes them: the system's name, the time of the call and a counter.
    call.id
        = acd.id + '-' + std::to_string(m_now.time_since_epoch().count() / 1000) + '.' + std::to_string(++acd.calls);
    call.key = Domain::callKey(call.id);
    call.contact = Domain::contactKey(call.id);
    call.passedOn = false;
    joinQueue(index);
}

std::optional<std::size_t> Simulator::queueFor(std::size_t flow, std::optional<std::size_t> acd)
{
    std::vector<double> weights;
    double sum = 0;
    for (const auto &[queue, share] : m_flowQueues[flow])
        sum += weights.emplace_back(!acd || m_queues[queue].acd == *acd ? share : 0);
    if (sum <= 0)
        return std::nullopt;
    return m_flowQueues[flow][m_callers.weighted(weights)].first;
}

std::size_t Simulator::newCall(std::size_t queue, std::size_t flow)
{
    std::size_t index = m_calls.size();
    if (m_freeCalls.empty()) {
        m_calls.emplace_back();
    } else {
        index = m_freeCalls.back();
        m_freeCalls.pop_back();
    }
    Call &call = m_calls[index];
    ++call.life;
    call.phase = CallPhase::Waiting;
    call.queue = queue;
    call.flow = flow;
    call.arrival = m_now;
    ++m_counts.started;
    return index;
}

void Simulator::joinQueue(std::size_t index)
{
    const Call &call = m_calls[index];
    const Queue &queue = m_queues[call.queue];
    const std::string number = numberOf(call.caller);
    emit(queue.acd,
        Domain::CallerJoined {queue.no, call.key, call.contact, Domain::callerKey(number), {}, call.id, number});
    const bool atOnce = m_callers.chance(model().hangsUpAtOnce);
    const Duration patience = atOnce ? scaled(AtOnce, m_callers.uniform()) : randomTime(m_callers, model().patience);
    plan(m_now + patience, Kind::HangUp, index, call.life);
    if (patience > model().longestWait)
        plan(m_now + model().longestWait, Kind::GiveUp, index, call.life);
    if (model().callbackOffered > 0s && patience > model().callbackOffered && call.caller != 0)
        plan(m_now + model().callbackOffered, Kind::OfferCallback, index, call.life);
    m_queues[call.queue].waiting.emplace(call.arrival, index);
    offer(index);
}

std::string Simulator::numberOf(std::uint64_t caller) const
{
    if (caller == 0)
        return {};
    return std::to_string(NumberBase + (caller * NumberStride + model().seed) % NumberCount);
}

// --- ringing ---------------------------------------------------------------------------------------------------------

void Simulator::offer(std::size_t index)
{
    const Queue &queue = m_queues[m_calls[index].queue];
    if (!queue.idle.empty())
        ring(index, queue.idle.begin()->op);
}

void Simulator::ring(std::size_t index, std::size_t who)
{
    Call &call = m_calls[index];
    Operator &op = m_operators[who];
    Queue &queue = m_queues[call.queue];
    queue.waiting.erase({call.arrival, index});
    call.phase = CallPhase::Ringing;
    call.op = who;
    op.call = index;
    enter(op, Activity::Ringing);
    announce(queue.acd, who);
    emit(queue.acd, Domain::OperatorRung {queue.no, call.key, numberOf(op)});
    if (m_work.chance(model().missed))
        planStep(model().ringTimeout, Kind::Missed, op);
    else
        planStep(m_work.time(model().ring), Kind::RingOver, op);
}

void Simulator::stopRinging(Call &call)
{
    const Queue &queue = m_queues[call.queue];
    emit(queue.acd, Domain::RingEnded {queue.no, call.key, numberOf(m_operators[call.op])});
    call.phase = CallPhase::Waiting;
}

void Simulator::miss(Operator &op)
{
    Call &call = m_calls[op.call];
    const std::size_t index = op.call;
    stopRinging(call);
    m_queues[call.queue].waiting.emplace(call.arrival, index);
    // Somebody else first; who missed a call comes last among equals, as idle since now.
    offer(index);
    becomeFree(op);
}

void Simulator::answer(Operator &op)
{
    Call &call = m_calls[op.call];
    const Queue &queue = m_queues[call.queue];
    const Duration ringing = m_now - op.since;
    emit(queue.acd, Domain::CallerAnswered {queue.no, call.key, numberOf(op), m_now - call.arrival, ringing});
    call.phase = CallPhase::Talking;
    call.answered = m_now;
    enter(op, Activity::Talking);
    Duration talk = scaled(m_work.time(flowOf(call).talk), op.entry.pace);
    if (m_work.chance(flowOf(call).held)) {
        const Duration hold = m_work.time(model().hold);
        const Duration from = scaled(talk, m_work.uniform(0.2, 0.8));
        planStep(from, Kind::Hold, op);
        planStep(from + hold, Kind::Unhold, op);
        talk += hold;
    }
    planStep(talk, Kind::TalkOver, op);
}

// --- talking ---------------------------------------------------------------------------------------------------------

void Simulator::hold(Operator &op)
{
    const Call &call = m_calls[op.call];
    emit(m_queues[call.queue].acd, Domain::HoldBegan {call.key});
}

void Simulator::unhold(Operator &op)
{
    const Call &call = m_calls[op.call];
    emit(m_queues[call.queue].acd, Domain::HoldEnded {call.key});
}

void Simulator::finishTalk(Operator &op)
{
    const std::size_t index = op.call;
    const auto &flow = flowOf(m_calls[index]);
    const Queue &queue = m_queues[m_calls[index].queue];
    op.passedOn = !m_calls[index].passedOn && m_work.chance(flow.transferred) && transferQueue(m_calls[index]);
    Domain::EndedBy by = m_work.chance(CallerEndsCall) ? Domain::EndedBy::Caller : Domain::EndedBy::Operator;
    if (op.passedOn)
        by = Domain::EndedBy::Transfer;
    emit(queue.acd,
        Domain::HandlingEnded {queue.no, m_calls[index].key, numberOf(op), m_now - m_calls[index].answered, by});
    enter(op, Activity::WrapUp);
    const Duration wrapUp = scaled(m_work.time(flow.wrapUp), op.entry.pace);
    planStep(wrapUp, Kind::WrapUpOver, op);
    if (wrapUp > Duration::zero())
        tell(op);
    m_calls[index].phase = CallPhase::Free; // the caller is gone; the place is kept until CRM has spoken
    ++m_counts.ended;
    if (op.passedOn)
        transfer(index);
}

std::optional<std::size_t> Simulator::transferQueue(const Call &call)
{
    const auto &flows = model().flows;
    const auto target = std::ranges::find(flows, flowOf(call).transferTo, &Domain::SimulatedFlow::line);
    if (target == flows.end())
        return std::nullopt;
    return queueFor(static_cast<std::size_t>(target - flows.begin()), m_queues[call.queue].acd);
}

void Simulator::transfer(std::size_t index)
{
    const std::size_t queue = *transferQueue(m_calls[index]);
    const std::size_t next = newCall(queue, m_queues[queue].flow);
    const Call &before = m_calls[index];
    Call &call = m_calls[next];
    call.caller = before.caller;
    call.id = before.id;
    call.key = before.key;
    call.contact = before.contact;
    call.passedOn = true;
    joinQueue(next);
}

void Simulator::bookOutcome(Operator &op)
{
    Call &call = m_calls[op.call];
    if (op.passedOn) // whoever takes the caller over books what came of it
        return release(call);
    const auto &flow = flowOf(call);
    const std::size_t acd = m_queues[call.queue].acd;
    Domain::ContactOutcome outcome {call.key, m_work.chance(flow.resolved), m_work.chance(flow.booked), {}};
    if (m_work.chance(model().marks))
        outcome.score = static_cast<int>(m_work.weighted(model().markShares)) + 1;
    emit(acd, outcome);
    maybeReturn(call, *outcome.resolved);
    release(call);
}

void Simulator::maybeReturn(const Call &call, bool resolved)
{
    const double share = flowOf(call).resolved;
    const double ifResolved = model().returns / (share + UnresolvedBias * (1 - share));
    if (call.caller == 0 || !m_callers.chance(std::min(1.0, resolved ? ifResolved : ifResolved * UnresolvedBias)))
        return;
    const std::size_t day = m_callers.weighted(model().returnDays);
    const Timestamp at = day == 0
        ? m_now + randomTime(m_callers, ReturnSameDay)
        : m_arrivals[call.flow].someTimeOn(m_local.dateOf(m_now).addDays(static_cast<qint64>(day)), m_callers);
    plan(at, Kind::CallAgain, call.flow, call.caller);
}

void Simulator::release(Call &call)
{
    ++call.life;
    call.phase = CallPhase::Free;
    m_freeCalls.push_back(static_cast<std::size_t>(&call - m_calls.data()));
}

// --- leaving unanswered ----------------------------------------------------------------------------------------------

void Simulator::hangUp(std::size_t index)
{
    const Call &call = m_calls[index];
    if (call.phase != CallPhase::Waiting && call.phase != CallPhase::Ringing)
        return;
    const Call lost = call;
    leave(index, Outcome::Abandoned);
    afterLoss(lost);
}

void Simulator::giveUp(std::size_t index)
{
    const Call &call = m_calls[index];
    if (call.phase != CallPhase::Waiting)
        return; // a call that rings is not torn away
    const Call lost = call;
    leave(index, Outcome::TimedOut);
    afterLoss(lost);
}

void Simulator::offerCallback(std::size_t index)
{
    const Call call = m_calls[index];
    if (call.phase != CallPhase::Waiting || !m_callers.chance(model().callbackTaken))
        return;
    leave(index, Outcome::LeftByKey);
    owe(call);
}

void Simulator::leave(std::size_t index, Outcome outcome)
{
    Call &call = m_calls[index];
    const Queue &queue = m_queues[call.queue];
    std::optional<std::size_t> rung;
    if (call.phase == CallPhase::Ringing) {
        rung = call.op;
        stopRinging(call);
    } else {
        m_queues[call.queue].waiting.erase({call.arrival, index});
    }
    emit(queue.acd, Domain::VisitEnded {queue.no, call.key, outcome, m_now - call.arrival});
    ++m_counts.ended;
    release(call);
    if (rung)
        becomeFree(m_operators[*rung]);
}

void Simulator::afterLoss(const Call &call)
{
    if (call.caller == 0)
        return;
    if (m_callers.chance(model().redials))
        plan(m_now + randomTime(m_callers, model().redialAfter), Kind::CallAgain, call.flow, call.caller);
    else if (m_callers.chance(model().lostCalledBack))
        owe(call);
}

// --- callbacks -------------------------------------------------------------------------------------------------------

void Simulator::owe(const Call &call)
{
    std::size_t index = m_callbacks.size();
    if (m_freeCallbacks.empty()) {
        m_callbacks.emplace_back();
    } else {
        index = m_freeCallbacks.back();
        m_freeCallbacks.pop_back();
    }
    m_callbacks[index] = {call.queue, call.key, 0};
    const Queue &queue = m_queues[call.queue];
    emit(queue.acd, Domain::CallbackAsked {queue.no, call.key});
    plan(m_now + m_callers.time(model().callbackAfter), Kind::CallBack, index);
}

void Simulator::tryCallback(std::size_t index)
{
    Callback &callback = m_callbacks[index];
    const Queue &queue = m_queues[callback.queue];
    // Whoever waits comes first; the least busy operator calls back.
    if (queue.idle.empty() || !queue.waiting.empty()) {
        plan(m_now + CallbackPatience, Kind::CallBack, index);
        return;
    }
    dial(m_operators[queue.idle.begin()->op], m_work.time(model().outboundTalk), index + 1);
}

void Simulator::outboundOver(Operator &op)
{
    if (op.callback > 0) {
        const std::size_t index = op.callback - 1;
        Callback &callback = m_callbacks[index];
        const Queue &queue = m_queues[callback.queue];
        const bool reached = m_callers.chance(model().callbackReached);
        emit(queue.acd, Domain::CallbackTried {queue.no, callback.key, reached});
        if (reached || ++callback.tries >= CallbackTries)
            m_freeCallbacks.push_back(index);
        else
            plan(m_now + CallbackRetry, Kind::CallBack, index);
        op.callback = 0;
    }
    becomeFree(op);
}

} // namespace Pult::Feeds
