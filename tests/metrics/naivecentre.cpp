// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/naivecentre.h"

#include <algorithm>

namespace Pult::Test {

using namespace Domain;
using namespace std::chrono_literals;

NaiveCentre::NaiveCentre(std::size_t feedCount, Duration lineWrapUp, std::string acwReason)
    : feeds(feedCount)
    , m_lineWrapUp(lineWrapUp)
    , m_acwReason(std::move(acwReason))
{
}

NaiveCentre::Visit *NaiveCentre::latest(const Event &event, CallKey call)
{
    for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
        if (visit->feed == event.feed && visit->call == call)
            return &*visit;
    }
    return nullptr;
}

NaiveCentre::Visit *NaiveCentre::latestIn(const Event &event, CallKey call, std::uint32_t queue)
{
    for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
        if (visit->feed == event.feed && visit->call == call && visit->queue == queue)
            return &*visit;
    }
    return nullptr;
}

NaiveCentre::Operator *NaiveCentre::find(const Event &event, std::uint32_t op)
{
    return &feeds[raw(event.feed)].operators.at(op);
}

// --- operators -------------------------------------------------------------------------------------------------------

std::pair<OperatorState, std::string> NaiveCentre::derive(FeedId feed, std::uint32_t op, Timestamp at) const
{
    const Feed &f = feeds[raw(feed)];
    const Operator &o = f.operators.at(op);
    bool talking = false, holding = false, offered = false;
    for (const Visit &visit : visits) {
        if (visit.feed != feed)
            continue;
        if (visit.phase == Visit::Talking && visit.op == op)
            talking = true;
        offered |= std::ranges::count(visit.ringing, op) > 0;
    }
    // The conversation that began last decides about hold.
    int newest = -1;
    for (const Visit &visit : visits) {
        if (visit.feed == feed && visit.phase == Visit::Talking && visit.op == op && visit.answerOrder > newest) {
            newest = visit.answerOrder;
            holding = visit.holdSince.has_value();
        }
    }
    bool busy = false, rings = false, reachable = false, allPaused = true;
    std::string reason;
    bool haveReason = false;
    for (const auto &[queue, member] : o.members) {
        talking |= member.inCall;
        const DeviceStatus d = member.last.device;
        busy |= d == DeviceStatus::InUse || d == DeviceStatus::Busy || d == DeviceStatus::RingInUse
            || d == DeviceStatus::OnHold;
        rings |= d == DeviceStatus::Ringing;
        reachable |= d != DeviceStatus::Invalid && d != DeviceStatus::Unavailable;
        allPaused &= member.last.paused;
    }
    // The reason of the oldest membership that has one.
    std::vector<const Member *> byAge;
    for (const auto &[queue, member] : o.members)
        byAge.push_back(&member);
    std::ranges::sort(byAge, {}, &Member::joinOrder);
    for (const Member *member : byAge) {
        if (!haveReason && member->last.paused && raw(member->last.reason) != 0) {
            reason = f.reasons.at(raw(member->last.reason));
            haveReason = true;
        }
    }
    if (talking)
        return {holding ? OperatorState::Hold : OperatorState::Talking, {}};
    if (o.members.empty())
        return {OperatorState::Offline, {}};
    if (offered)
        return {OperatorState::Ringing, {}};
    if (busy && !(o.graceUntil && at < *o.graceUntil))
        return {OperatorState::OtherCall, {}};
    if (rings)
        return {OperatorState::Ringing, {}};
    if (allPaused)
        return {reason == m_acwReason ? OperatorState::WrapUp : OperatorState::Paused, reason};
    if (!reachable)
        return {OperatorState::Unreachable, {}};
    if (o.wrapUpUntil && at < *o.wrapUpUntil)
        return {OperatorState::WrapUp, {}};
    return {OperatorState::Ready, {}};
}

void NaiveCentre::enter(Operator &op, OperatorState state, const std::string &reason, Timestamp at)
{
    if (op.state == state && op.reason == reason)
        return;
    at = std::max(at, op.since);
    if (op.state == OperatorState::WrapUp && op.lastCall)
        visits[*op.lastCall].acw += at - op.since;
    if (op.countedFrom) {
        if (at > *op.countedFrom)
            op.spans.push_back({op.state, *op.countedFrom, at});
        op.countedFrom = std::max(at, *op.countedFrom);
    }
    if (state != OperatorState::WrapUp && state != OperatorState::Ready)
        op.lastCall.reset();
    op.seen = true;
    op.state = state;
    op.reason = reason;
    op.since = at;
}

void NaiveCentre::timers(FeedId feed, std::uint32_t no, Timestamp at)
{
    Operator &op = feeds[raw(feed)].operators.at(no);
    while ((op.wrapUpUntil && *op.wrapUpUntil <= at) || (op.graceUntil && *op.graceUntil <= at)) {
        auto &first
            = !op.graceUntil || (op.wrapUpUntil && *op.wrapUpUntil <= *op.graceUntil) ? op.wrapUpUntil : op.graceUntil;
        const Timestamp instant = *first;
        first.reset();
        const auto [state, reason] = derive(feed, no, instant);
        enter(op, state, reason, instant);
    }
}

void NaiveCentre::timersOfAll(FeedId feed, Timestamp at)
{
    for (const auto &[no, op] : feeds[raw(feed)].operators)
        timers(feed, no, at);
}

void NaiveCentre::refresh(FeedId feed, Timestamp at)
{
    for (auto &[no, op] : feeds[raw(feed)].operators) {
        const auto [state, reason] = derive(feed, no, at);
        enter(op, state, reason, at);
    }
}

void NaiveCentre::passTime(Timestamp now)
{
    for (std::size_t feed = 0; feed < feeds.size(); ++feed)
        timersOfAll(FeedId {static_cast<std::uint16_t>(feed)}, now);
}

// --- visits ----------------------------------------------------------------------------------------------------------

void NaiveCentre::endTalk(Visit &visit, Timestamp at)
{
    if (visit.phase != Visit::Talking)
        return;
    if (visit.holdSince)
        visit.hold += std::max(Duration {}, at - *visit.holdSince);
    visit.holdSince.reset();
    visit.phase = Visit::Ended;
}

void NaiveCentre::close(Visit &visit, Timestamp at)
{
    visit.ringing.clear();
    if (visit.phase == Visit::Talking)
        endTalk(visit, at);
    else if (visit.phase != Visit::Ended)
        visit.outcome = Outcome::Unknown;
    visit.phase = Visit::Ended;
}

NaiveCentre::Visit *NaiveCentre::toEnd(
    const Event &event, CallKey call, std::uint32_t queue, std::optional<Duration> wait)
{
    Visit *visit = latestIn(event, call, queue);
    if (!visit) {
        Visit made;
        made.feed = event.feed;
        made.queue = queue;
        made.call = call;
        made.arrival = event.at - wait.value_or(0ms);
        made.joinSeen = false;
        made.snapshot = feeds[raw(event.feed)].snapshot;
        visits.push_back(made);
        return &visits.back();
    }
    const bool undecided = visit->outcome == Outcome::Open;
    const bool hidden = visit->outcome == Outcome::Unknown && visit->phase == Visit::Ended;
    return undecided || hidden ? visit : nullptr;
}

void NaiveCentre::count(Visit &visit)
{
    if (visit.caller == 0 || visit.outcome != Outcome::Answered)
        return;
    for (const Visit &other : visits) {
        if (other.counted && other.contact == visit.contact)
            return;
    }
    visit.counted = true;
}

bool NaiveCentre::returned(const Visit &visit) const
{
    const auto firstOf = [this](std::uint64_t contact) {
        return std::ranges::find_if(
            visits, [contact](const Visit &v) { return v.contact == contact && v.caller != 0; });
    };
    for (auto other = visits.begin(); other != visits.end(); ++other) {
        if (other->caller != visit.caller || other->contact == visit.contact)
            continue;
        const auto mine = firstOf(visit.contact);
        const auto theirs = firstOf(other->contact);
        if (theirs->arrival > mine->arrival || (theirs->arrival == mine->arrival && theirs > mine))
            return true;
    }
    return false;
}

void NaiveCentre::fold(const Event &event)
{
    Feed &feed = feeds[raw(event.feed)];
    const Timestamp at = event.at;

    if (const auto *named = std::get_if<QueueNamed>(&event.body)) {
        feed.queues[raw(named->queue)] = named->name;
        return;
    }
    if (const auto *named = std::get_if<OperatorNamed>(&event.body)) {
        feed.operators[raw(named->op)].name = named->name;
        return;
    }
    if (const auto *named = std::get_if<ReasonNamed>(&event.body)) {
        feed.reasons[raw(named->reason)] = named->text;
        return;
    }
    if (std::holds_alternative<Heartbeat>(event.body))
        return;

    timersOfAll(event.feed, at);

    if (std::holds_alternative<FeedConnected>(event.body)) {
        feed.connected = true;
    } else if (std::holds_alternative<FeedLost>(event.body)) {
        if (feed.connected) {
            feed.connected = feed.inSnapshot = false;
            feed.afterGap = true;
            for (auto &[no, op] : feed.operators) {
                if (!op.countedFrom)
                    continue;
                if (at > *op.countedFrom)
                    op.spans.push_back({op.state, *op.countedFrom, at});
                op.countedFrom.reset();
            }
        }
    } else if (std::holds_alternative<SnapshotBegan>(event.body)) {
        feed.inSnapshot = true;
        ++feed.snapshot;
    } else if (std::holds_alternative<SnapshotEnded>(event.body) || std::holds_alternative<AcdRestarted>(event.body)) {
        const bool restart = std::holds_alternative<AcdRestarted>(event.body);
        if (!restart && !feed.inSnapshot)
            return;
        for (Visit &visit : visits) {
            if (visit.feed != event.feed || visit.phase == Visit::Ended)
                continue;
            const bool unlisted = visit.snapshot != feed.snapshot;
            bool inCall = false;
            if (visit.op) {
                for (const auto &[queue, member] : feed.operators.at(*visit.op).members)
                    inCall |= member.listed && member.snapshot == feed.snapshot;
            }
            const bool ghost = unlisted && (visit.phase == Visit::Waiting || (feed.afterGap && !inCall));
            if (!restart && !ghost)
                continue;
            close(visit, at);
            refresh(event.feed, at);
        }
        if (restart)
            ++feed.snapshot;
        for (auto &[no, op] : feed.operators) {
            const auto gone = [&](const auto &entry) { return entry.second.snapshot != feed.snapshot; };
            std::erase_if(op.members, gone);
        }
        if (!restart) {
            feed.inSnapshot = feed.afterGap = false;
            refresh(event.feed, at);
            for (auto &[no, op] : feed.operators) {
                if (!op.countedFrom)
                    op.countedFrom = at;
            }
        }
    } else if (const auto *joined = std::get_if<CallerJoined>(&event.body)) {
        const Timestamp arrival = at - joined->waited;
        Visit *visit = latestIn(event, joined->call, raw(joined->queue));
        const bool same = visit
            && (visit->phase == Visit::Waiting || visit->arrival == arrival
                || (!visit->joinSeen && std::chrono::abs(visit->arrival - arrival) <= 2s));
        if (same) {
            visit->snapshot = feed.snapshot;
            if (visit->joinSeen)
                return;
            visit->arrival = arrival;
        } else {
            Visit *open = latest(event, joined->call);
            if (open && (open->phase == Visit::Waiting || open->phase == Visit::Leaving))
                close(*open, at);
            Visit made;
            made.feed = event.feed;
            made.queue = raw(joined->queue);
            made.call = joined->call;
            made.arrival = arrival;
            made.snapshot = feed.snapshot;
            visits.push_back(made);
            visit = &visits.back();
        }
        visit->joinSeen = true;
        visit->caller = raw(joined->caller);
        visit->contact = raw(joined->call) * 31 + raw(event.feed); // the script gives no linked ids
        count(*visit);
    } else if (const auto *left = std::get_if<CallerLeft>(&event.body)) {
        Visit *visit = latestIn(event, left->call, raw(left->queue));
        if (visit && visit->phase == Visit::Waiting)
            visit->phase = Visit::Leaving;
    } else if (const auto *answered = std::get_if<CallerAnswered>(&event.body)) {
        Visit *visit = toEnd(event, answered->call, raw(answered->queue), answered->wait);
        if (!visit)
            return;
        visit->outcome = Outcome::Answered;
        visit->phase = Visit::Talking;
        visit->wait = answered->wait.value_or(at - visit->arrival);
        visit->ring = answered->ring;
        visit->op = raw(answered->op);
        visit->answeredAt = at;
        visit->answerOrder = m_answers++;
        visit->ringing.clear();
        count(*visit);
    } else if (const auto *ended = std::get_if<VisitEnded>(&event.body)) {
        Visit *visit = toEnd(event, ended->call, raw(ended->queue), ended->wait);
        if (!visit)
            return;
        visit->ringing.clear();
        visit->outcome = ended->outcome;
        visit->phase = Visit::Ended;
        visit->wait = ended->wait.value_or(at - visit->arrival);
    } else if (const auto *handled = std::get_if<HandlingEnded>(&event.body)) {
        Visit *found = nullptr;
        for (Visit &visit : visits) {
            if (visit.feed == event.feed && visit.call == handled->call && visit.queue == raw(handled->queue)
                && visit.outcome == Outcome::Answered && !visit.handled)
                found = &visit;
        }
        if (!found) {
            const auto member = find(event, raw(handled->op))->members.find(raw(handled->queue));
            if (member != find(event, raw(handled->op))->members.end())
                member->second.inCall = false;
        } else {
            const bool wasTalking = found->phase == Visit::Talking;
            endTalk(*found, at);
            found->talk = std::max(Duration {}, handled->talk.value_or(at - found->answeredAt) - found->hold);
            found->transferred = handled->endedBy == EndedBy::Transfer;
            found->handled = true;
            if (wasTalking) {
                Operator &op = *find(event, *found->op);
                op.lastCall = static_cast<std::size_t>(found - visits.data());
                op.graceUntil = at + 1s;
                Duration wrapUp = m_lineWrapUp;
                if (const auto m = op.members.find(found->queue); m != op.members.end() && m->second.last.wrapUp > 0ms)
                    wrapUp = m->second.last.wrapUp;
                if (wrapUp > 0ms)
                    op.wrapUpUntil = at + wrapUp;
            }
        }
    } else if (const auto *hold = std::get_if<HoldBegan>(&event.body)) {
        Visit *visit = latest(event, hold->call);
        if (visit && visit->phase == Visit::Talking && !visit->holdSince)
            visit->holdSince = at;
    } else if (const auto *unhold = std::get_if<HoldEnded>(&event.body)) {
        Visit *visit = latest(event, unhold->call);
        if (visit && visit->holdSince) {
            visit->hold += std::max(Duration {}, at - *visit->holdSince);
            visit->holdSince.reset();
        }
    } else if (const auto *outcome = std::get_if<ContactOutcome>(&event.body)) {
        for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
            if (visit->feed != event.feed || visit->call != outcome->call || visit->outcome != Outcome::Answered)
                continue;
            if (outcome->resolved)
                visit->resolved = *outcome->resolved;
            if (outcome->booked)
                visit->booked = *outcome->booked;
            if (outcome->score && *outcome->score >= 1 && *outcome->score <= 5)
                visit->score = *outcome->score;
            break;
        }
        return;
    } else if (const auto *asked = std::get_if<CallbackAsked>(&event.body)) {
        if (Visit *visit = latestIn(event, asked->call, raw(asked->queue)))
            visit->callback = true;
        return;
    } else if (const auto *tried = std::get_if<CallbackTried>(&event.body)) {
        if (Visit *visit = latestIn(event, tried->call, raw(tried->queue))) {
            visit->callback = true;
            visit->reached |= tried->reached;
        }
        return;
    } else if (const auto *rung = std::get_if<OperatorRung>(&event.body)) {
        Visit *visit = latestIn(event, rung->call, raw(rung->queue));
        if (visit && visit->phase == Visit::Waiting && std::ranges::count(visit->ringing, raw(rung->op)) == 0) {
            visit->ringing.push_back(raw(rung->op));
        }
    } else if (const auto *rang = std::get_if<RingEnded>(&event.body)) {
        Visit *visit = latestIn(event, rang->call, raw(rang->queue));
        if (visit && std::ranges::count(visit->ringing, raw(rang->op)) > 0) {
            std::erase(visit->ringing, raw(rang->op));
        }
    } else if (const auto *state = std::get_if<MemberState>(&event.body)) {
        Operator &op = *find(event, raw(state->op));
        if (!op.seen) {
            op.seen = true;
            op.since = at;
            op.countedFrom = at;
        }
        if (!op.members.contains(raw(state->queue)))
            op.members[raw(state->queue)].joinOrder = m_joins++;
        Member &member = op.members[raw(state->queue)];
        member.last = *state;
        member.snapshot = feed.snapshot;
        const bool talking = std::ranges::any_of(visits, [&](const Visit &v) {
            return v.feed == event.feed && v.phase == Visit::Talking && v.op == raw(state->op);
        });
        if (feed.inSnapshot) {
            member.listed = state->inCall;
            member.inCall = state->inCall && !talking;
        } else if (!state->inCall && state->device == DeviceStatus::NotInUse) {
            member.inCall = false;
        }
    } else if (const auto *removed = std::get_if<MemberRemoved>(&event.body)) {
        find(event, raw(removed->op))->members.erase(raw(removed->queue));
    }
    refresh(event.feed, at);
}

// --- sums ------------------------------------------------------------------------------------------------------------

NaiveCentre::Totals NaiveCentre::totals(
    FeedId feed, std::uint32_t queue, Timestamp from, Timestamp before, Duration T, Duration S) const
{
    Totals t;
    for (const Visit &v : visits) {
        if (v.feed != feed || v.queue != queue || v.arrival < from || v.arrival >= before)
            continue;
        ++t["offered"];
        const bool lost = v.outcome == Outcome::Abandoned || v.outcome == Outcome::TimedOut
            || v.outcome == Outcome::LeftEmpty || v.outcome == Outcome::Withdrawn;
        t["decided"] += lost || v.outcome == Outcome::Answered;
        t["waiting"] += v.phase == Visit::Waiting;
        t["answered"] += v.outcome == Outcome::Answered;
        t["abandoned"] += v.outcome == Outcome::Abandoned;
        t["abandoned_short"] += v.outcome == Outcome::Abandoned && v.wait < S;
        t["abandoned_in_t"] += v.outcome == Outcome::Abandoned && v.wait <= T;
        t["answered_in_t"] += v.outcome == Outcome::Answered && v.wait <= T;
        t["timed_out"] += v.outcome == Outcome::TimedOut;
        t["left_empty"] += v.outcome == Outcome::LeftEmpty;
        t["left_by_key"] += v.outcome == Outcome::LeftByKey;
        t["withdrawn"] += v.outcome == Outcome::Withdrawn;
        t["unknown"] += v.outcome == Outcome::Unknown;
        t["wait_lost"] += lost ? v.wait.count() : 0;
        if (v.outcome == Outcome::Answered) {
            t["wait_answered"] += v.wait.count();
            t["ring"] += v.ring.count();
            t["talk"] += v.talk.count();
            t["hold"] += v.hold.count();
            t["acw"] += v.acw.count();
            t["handled"] += v.handled;
            t["transferred"] += v.transferred;
            t["repeat_known"] += v.counted;
            t["repeat_kept"] += v.counted && !returned(v);
        }
        t["outcomes_known"] += v.resolved >= 0 || v.booked >= 0;
        t["resolved"] += v.resolved == 1;
        t["booked"] += v.booked == 1;
        t["callbacks_asked"] += v.callback;
        t["callbacks_reached"] += v.reached;
        t["marks"] += v.score > 0;
        t["marks_good"] += v.score >= 4;
        t["marks_total"] += v.score;
    }
    return t;
}

} // namespace Pult::Test
