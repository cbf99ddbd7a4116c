// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of CentreState for queue visits.

#include "state/centrestate.h"

#include <algorithm>
#include <utility>

namespace Pult::State {

using Domain::CallKey;
using Domain::Duration;
using Domain::Outcome;
using Domain::raw;
using Domain::Timestamp;

namespace {

// An arrival that was worked out from whole seconds may differ by that much from the true one.
constexpr Duration ArrivalTolerance {std::chrono::seconds {2}};

bool isUndecided(const Visit &visit)
{
    return visit.facts.phase == VisitPhase::Waiting || visit.facts.phase == VisitPhase::Leaving;
}

template<typename Item>
bool removeOne(std::vector<Item> &items, Item item)
{
    const auto found = std::ranges::find(items, item);
    if (found == items.end())
        return false;
    items.erase(found);
    return true;
}

/// A join that tells of a visit we have already: heard twice, listed by a snapshot, or overtaken by its own end.
bool isSameVisit(const Visit &known, Timestamp arrival)
{
    if (known.facts.phase == VisitPhase::Waiting || known.facts.arrival == arrival)
        return true;
    const Duration apart = std::chrono::abs(known.facts.arrival - arrival);
    return !known.joinSeen && apart <= ArrivalTolerance;
}

} // namespace

// --- joining ---------------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::CallerJoined &joined)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, joined.queue);
    if (queue == QueueIndex::None) {
        ++m_ignored;
        return;
    }
    const Timestamp arrival = context.at - joined.waited;
    Visit *visit = m_visits.latestIn(context.feed, joined.call, queue);
    if (visit && isSameVisit(*visit, arrival)) {
        visit->snapshot = m_feedFolds[raw(context.feed)].snapshot;
        if (visit->joinSeen)
            return;
        visit->facts.arrival = arrival;
    } else {
        // The caller cannot wait in two places: what is still open elsewhere ended unseen.
        if (Visit *open = m_visits.latest(context.feed, joined.call); open && isUndecided(*open))
            closeUnseen(*open, context.at);
        visit = &openVisit(context, joined.call, queue, arrival);
    }
    visit->joinSeen = true;
    visit->contact = joined.contact;
    visit->caller = joined.caller;
    visit->callId = joined.callId;
    if (visit->facts.phase != VisitPhase::Ended)
        visit->callerNumber = joined.callerNumber;
    bookContact(*visit);
    changed(*visit);
}

Visit &CentreState::openVisit(const Context &context, CallKey call, QueueIndex queue, Timestamp arrival)
{
    Visit &visit = m_visits.add(context.feed, call);
    visit.facts.queue = queue;
    visit.facts.arrival = arrival;
    visit.snapshot = m_feedFolds[raw(context.feed)].snapshot;
    std::vector<VisitNo> &waiting = m_directory.queues[raw(queue)].waiting;
    const auto later = std::ranges::upper_bound(
        waiting, arrival, {}, [this](VisitNo no) { return m_visits.find(no)->facts.arrival; });
    waiting.insert(later, visit.no);
    changed(queue);
    changed(visit);
    return visit;
}

void CentreState::fold(const Context &context, const Domain::CallerLeft &left)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, left.queue);
    Visit *visit = m_visits.latestIn(context.feed, left.call, queue);
    if (!visit || visit->facts.phase != VisitPhase::Waiting) {
        ++m_ignored;
        return;
    }
    stopWaiting(*visit);
    visit->facts.phase = VisitPhase::Leaving;
    changed(*visit);
}

// --- outcomes --------------------------------------------------------------------------------------------------------

Visit *CentreState::visitToEnd(const Context &context, CallKey call, QueueIndex queue, std::optional<Duration> wait)
{
    if (queue == QueueIndex::None) {
        ++m_ignored;
        return nullptr;
    }
    Visit *visit = m_visits.latestIn(context.feed, call, queue);
    if (!visit) {
        // The join was before our time (a rotated log, a connection made mid-call): the wait tells when it was.
        visit = &openVisit(context, call, queue, context.at - wait.value_or(Duration::zero()));
        visit->joinSeen = false;
        return visit;
    }
    // What a gap had hidden may still become known.
    const bool hidden = visit->facts.phase == VisitPhase::Ended && visit->facts.outcome == Outcome::Unknown;
    if (!isUndecided(*visit) && !hidden) {
        ++m_ignored;
        return nullptr;
    }
    return visit;
}

void CentreState::fold(const Context &context, const Domain::CallerAnswered &answered)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, answered.queue);
    Visit *visit = visitToEnd(context, answered.call, queue, answered.wait);
    if (!visit)
        return;
    const PersonIndex person = m_directory.personOf(context.feed, answered.op);
    catchUp(person, context.at);
    stopWaiting(*visit);
    visit->facts.outcome = Outcome::Answered;
    visit->facts.phase = VisitPhase::Talking;
    visit->facts.wait = std::max(Duration::zero(), answered.wait.value_or(context.at - visit->facts.arrival));
    visit->facts.ring = answered.ring;
    visit->facts.person = person;
    visit->answeredAt = context.at;
    ++m_directory.queues[raw(queue)].talking;
    if (person != PersonIndex::None) {
        PersonRow &row = m_directory.persons[raw(person)];
        row.calls.push_back(visit->no);
        if (row.site == SiteIndex::None)
            row.site = this->queue(queue).site;
    }
    stopRinging(*visit, context.at);
    settle(person, context.at);
    bookAnswerOfContact(*visit);
    changed(*visit);
    changed(queue);
}

void CentreState::fold(const Context &context, const Domain::VisitEnded &ended)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, ended.queue);
    if (ended.outcome == Outcome::Open || ended.outcome == Outcome::Answered) {
        ++m_ignored;
        return;
    }
    Visit *visit = visitToEnd(context, ended.call, queue, ended.wait);
    if (!visit)
        return;
    stopWaiting(*visit);
    stopRinging(*visit, context.at);
    visit->facts.outcome = ended.outcome;
    visit->facts.phase = VisitPhase::Ended;
    if (ended.outcome != Outcome::Unknown)
        visit->facts.wait = std::max(Duration::zero(), ended.wait.value_or(context.at - visit->facts.arrival));
    visit->callerNumber.clear();
    changed(*visit);
}

void CentreState::fold(const Context &context, const Domain::HandlingEnded &ended)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, ended.queue);
    const PersonIndex person = m_directory.personOf(context.feed, ended.op);
    catchUp(person, context.at);
    Visit *visit = m_visits.latestIn(context.feed, ended.call, queue);
    while (visit && (visit->facts.queue != queue || visit->facts.outcome != Outcome::Answered || visit->facts.handled))
        visit = m_visits.find(visit->previousOfCall);
    if (!visit) {
        ++m_ignored;
        endCallBeforeOurTime(person, queue, context.at);
        return;
    }
    const bool wasTalking = visit->facts.phase == VisitPhase::Talking;
    endTalk(*visit, context.at);
    const Duration whole = std::max(Duration::zero(), ended.talk.value_or(context.at - visit->answeredAt));
    visit->facts.talk = std::max(Duration::zero(), whole - visit->facts.hold);
    visit->facts.endedBy = ended.endedBy;
    visit->facts.handled = true;
    changed(*visit);
    if (wasTalking)
        startWrapUp(visit->facts.person, *visit, context.at);
    settle(visit->facts.person, context.at);
}

void CentreState::fold(const Context &context, const Domain::ContactOutcome &outcome)
{
    Visit *visit = m_visits.latest(context.feed, outcome.call);
    while (visit && visit->facts.outcome != Outcome::Answered)
        visit = m_visits.find(visit->previousOfCall);
    if (!visit) {
        ++m_ignored;
        return;
    }
    if (outcome.resolved)
        visit->facts.resolved = *outcome.resolved ? Tri::Yes : Tri::No;
    if (outcome.booked)
        visit->facts.booked = *outcome.booked ? Tri::Yes : Tri::No;
    if (outcome.score && *outcome.score >= 1 && *outcome.score <= 5)
        visit->facts.score = static_cast<std::uint8_t>(*outcome.score);
    changed(*visit);
}

void CentreState::fold(const Context &context, const Domain::CallbackAsked &asked)
{
    Visit *visit = m_visits.latestIn(context.feed, asked.call, m_directory.queueOf(context.feed, asked.queue));
    if (!visit) {
        ++m_ignored;
        return;
    }
    visit->facts.callback = std::max(visit->facts.callback, Callback::Asked);
    changed(*visit);
}

void CentreState::fold(const Context &context, const Domain::CallbackTried &tried)
{
    Visit *visit = m_visits.latestIn(context.feed, tried.call, m_directory.queueOf(context.feed, tried.queue));
    if (!visit) {
        ++m_ignored;
        return;
    }
    // A call back without a request known to us: the centre owed it.
    visit->facts.callback = std::max(visit->facts.callback, tried.reached ? Callback::Reached : Callback::Asked);
    changed(*visit);
}

// --- hold ------------------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::HoldBegan &hold)
{
    Visit *visit = m_visits.latest(context.feed, hold.call);
    if (!visit || visit->facts.phase != VisitPhase::Talking || visit->holdSince) {
        ++m_ignored;
        return;
    }
    visit->holdSince = context.at;
    settle(visit->facts.person, context.at);
}

void CentreState::fold(const Context &context, const Domain::HoldEnded &hold)
{
    Visit *visit = m_visits.latest(context.feed, hold.call);
    if (!visit || !visit->holdSince) {
        ++m_ignored;
        return;
    }
    endHold(*visit, context.at);
    settle(visit->facts.person, context.at);
}

void CentreState::endHold(Visit &visit, Timestamp at)
{
    if (!visit.holdSince)
        return;
    visit.facts.hold += std::max(Duration::zero(), at - *visit.holdSince);
    visit.holdSince.reset();
    changed(visit);
}

// --- steps that several rules share ----------------------------------------------------------------------------------

void CentreState::stopWaiting(Visit &visit)
{
    if (removeOne(m_directory.queues[raw(visit.facts.queue)].waiting, visit.no))
        changed(visit.facts.queue);
}

void CentreState::stopRinging(Visit &visit, Timestamp at)
{
    for (const PersonIndex person : std::exchange(visit.ringing, {})) {
        catchUp(person, at);
        removeOne(m_directory.persons[raw(person)].offers, visit.no);
        settle(person, at);
    }
}

void CentreState::endTalk(Visit &visit, Timestamp at)
{
    if (visit.facts.phase != VisitPhase::Talking)
        return;
    endHold(visit, at);
    visit.facts.phase = VisitPhase::Ended;
    visit.callerNumber.clear();
    --m_directory.queues[raw(visit.facts.queue)].talking;
    changed(visit.facts.queue);
    if (visit.facts.person != PersonIndex::None)
        removeOne(m_directory.persons[raw(visit.facts.person)].calls, visit.no);
}

void CentreState::closeUnseen(Visit &visit, Timestamp at)
{
    if (visit.facts.phase == VisitPhase::Ended)
        return;
    catchUp(visit.facts.person, at);
    stopRinging(visit, at);
    if (visit.facts.phase == VisitPhase::Talking) {
        endTalk(visit, at);
        settle(visit.facts.person, at);
    } else {
        stopWaiting(visit);
        visit.facts.outcome = Outcome::Unknown;
        visit.facts.phase = VisitPhase::Ended;
        visit.callerNumber.clear();
    }
    changed(visit);
}

void CentreState::closeUnlisted(Domain::FeedId feed, Timestamp at)
{
    const FeedFold &fold = m_feedFolds[raw(feed)];
    forEachOpenVisit(feed, [&](Visit &visit) {
        if (visit.snapshot == fold.snapshot)
            return;
        if (visit.facts.phase == VisitPhase::Waiting)
            closeUnseen(visit, at);
        // Only a gap can hide the end of a conversation; without one its end will still come.
        else if (fold.afterGap && !isListedInCall(visit))
            closeUnseen(visit, at);
    });
}

// --- contacts --------------------------------------------------------------------------------------------------------

std::uint64_t CentreState::contactOf(const Visit &visit) const
{
    const std::uint64_t id = raw(visit.contact) != 0 ? raw(visit.contact) : raw(visit.call);
    return id ^ (static_cast<std::uint64_t>(raw(visit.feed)) << 48U);
}

void CentreState::bookContact(Visit &visit)
{
    const VisitNo repeated = m_repeats.arrived(visit.caller, contactOf(visit), visit.facts.arrival);
    if (Visit *before = m_visits.find(repeated)) {
        before->facts.repeatReturned = true;
        changed(*before);
    }
    if (visit.facts.outcome == Outcome::Answered)
        bookAnswerOfContact(visit);
}

void CentreState::bookAnswerOfContact(Visit &visit)
{
    const RepeatBook::Answer answer = m_repeats.answered(visit.caller, contactOf(visit), visit.no);
    if (!answer.first)
        return;
    visit.facts.repeatCounted = true;
    visit.facts.repeatReturned = answer.returned;
}

} // namespace Pult::State
