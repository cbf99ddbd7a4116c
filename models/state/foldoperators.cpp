// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of CentreState for operators: memberships, offers and the state that follows from them.

#include "state/centrestate.h"

#include <algorithm>

namespace Pult::State {

using Domain::Duration;
using Domain::OperatorState;
using Domain::raw;
using Domain::Timestamp;

namespace {

MembershipRow *membershipOf(PersonRow &person, QueueIndex queue)
{
    const auto found = std::ranges::find(person.memberships, queue, &MembershipRow::queue);
    return found == person.memberships.end() ? nullptr : &*found;
}

/// After-call work belongs to the last call until the person turns to something else.
bool keepsLastCall(OperatorState state)
{
    return state == OperatorState::WrapUp || state == OperatorState::Ready;
}

} // namespace

// --- memberships -----------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::MemberState &member)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, member.queue);
    const PersonIndex person = m_directory.personOf(context.feed, member.op);
    if (queue == QueueIndex::None || person == PersonIndex::None) {
        ++m_ignored;
        return;
    }
    catchUp(person, context.at);
    PersonRow &row = m_directory.persons[raw(person)];
    MembershipRow &membership = joinQueue(person, queue, context.at);
    const MembershipRow before = membership;
    membership.reason = m_directory.reasonOf(context.feed, member.reason);
    membership.wrapUp = member.wrapUp;
    membership.penalty = member.penalty;
    membership.device = member.device;
    membership.membership = member.membership;
    membership.paused = member.paused;
    membership.snapshot = m_feedFolds[raw(context.feed)].snapshot;
    // Live events carry a stale InCall (asterisk.md 1.6.10); a snapshot tells the truth.
    if (m_directory.feeds[raw(context.feed)].inSnapshot) {
        membership.listedInCall = member.inCall;
        membership.inCall = member.inCall && row.calls.empty();
    } else if (!member.inCall && member.device == Domain::DeviceStatus::NotInUse) {
        membership.inCall = false;
    }
    if (!(membership == before))
        changed(person);
    settle(person, context.at);
}

MembershipRow &CentreState::joinQueue(PersonIndex person, QueueIndex queue, Timestamp at)
{
    PersonRow &row = m_directory.persons[raw(person)];
    if (MembershipRow *membership = membershipOf(row, queue))
        return *membership;
    if (!row.everSeen) {
        row.everSeen = true;
        row.since = at;
        row.countedFrom = at;
    }
    QueueRow &queueRow = m_directory.queues[raw(queue)];
    if (row.site == SiteIndex::None)
        row.site = queueRow.site;
    queueRow.members.insert(std::ranges::lower_bound(queueRow.members, person), person);
    changed(queue);
    changed(person);
    return row.memberships.emplace_back(MembershipRow {.queue = queue});
}

void CentreState::fold(const Context &context, const Domain::MemberRemoved &removed)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, removed.queue);
    const PersonIndex person = m_directory.personOf(context.feed, removed.op);
    if (queue == QueueIndex::None || person == PersonIndex::None) {
        ++m_ignored;
        return;
    }
    leaveQueue(person, queue, context.at);
}

void CentreState::leaveQueue(PersonIndex person, QueueIndex queue, Timestamp at)
{
    catchUp(person, at);
    PersonRow &row = m_directory.persons[raw(person)];
    if (std::erase_if(row.memberships, [queue](const MembershipRow &m) { return m.queue == queue; }) == 0)
        return;
    std::erase(m_directory.queues[raw(queue)].members, person);
    changed(queue);
    changed(person);
    settle(person, at);
}

void CentreState::dropUnlistedMembers(Domain::FeedId feed, Timestamp at)
{
    const std::uint32_t snapshot = m_feedFolds[raw(feed)].snapshot;
    for (std::uint32_t i = 0; i < m_directory.persons.size(); ++i) {
        std::vector<QueueIndex> gone;
        for (const MembershipRow &membership : m_directory.persons[i].memberships) {
            if (this->queue(membership.queue).feed == feed && membership.snapshot != snapshot)
                gone.push_back(membership.queue);
        }
        for (const QueueIndex queue : gone)
            leaveQueue(PersonIndex {i}, queue, at);
    }
}

// --- offers ----------------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::OperatorRung &rung)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, rung.queue);
    const PersonIndex person = m_directory.personOf(context.feed, rung.op);
    Visit *visit = m_visits.latestIn(context.feed, rung.call, queue);
    if (person == PersonIndex::None || !visit || visit->facts.phase != VisitPhase::Waiting) {
        ++m_ignored;
        return;
    }
    if (std::ranges::find(visit->ringing, person) != visit->ringing.end())
        return;
    catchUp(person, context.at);
    visit->ringing.push_back(person);
    m_directory.persons[raw(person)].offers.push_back(visit->no);
    settle(person, context.at);
}

void CentreState::fold(const Context &context, const Domain::RingEnded &ended)
{
    const QueueIndex queue = m_directory.queueOf(context.feed, ended.queue);
    const PersonIndex person = m_directory.personOf(context.feed, ended.op);
    Visit *visit = m_visits.latestIn(context.feed, ended.call, queue);
    if (person == PersonIndex::None || !visit || std::erase(visit->ringing, person) == 0) {
        ++m_ignored;
        return;
    }
    catchUp(person, context.at);
    std::erase(m_directory.persons[raw(person)].offers, visit->no);
    settle(person, context.at);
}

// --- the one state ---------------------------------------------------------------------------------------------------

DerivedState CentreState::derive(const PersonRow &person, Timestamp at) const
{
    bool onHold = false;
    if (!person.calls.empty()) {
        const Visit *visit = m_visits.find(person.calls.back());
        onHold = visit && visit->holdSince.has_value();
    }
    return deriveState(person, onHold, at, [this](ReasonIndex reason) { return m_directory.meansAcw(reason); });
}

void CentreState::catchUp(PersonIndex person, Timestamp at)
{
    if (person == PersonIndex::None)
        return;
    PersonRow &row = m_directory.persons[raw(person)];
    for (;;) {
        const bool wrapUpOver = row.wrapUpUntil && *row.wrapUpUntil <= at;
        const bool graceOver = row.graceUntil && *row.graceUntil <= at;
        if (!wrapUpOver && !graceOver)
            return;
        const bool wrapUpFirst = wrapUpOver && (!graceOver || *row.wrapUpUntil <= *row.graceUntil);
        std::optional<Timestamp> &until = wrapUpFirst ? row.wrapUpUntil : row.graceUntil;
        const Timestamp instant = *until;
        until.reset();
        enter(person, derive(row, instant), instant);
    }
}

void CentreState::settle(PersonIndex person, Timestamp at)
{
    if (person != PersonIndex::None)
        enter(person, derive(m_directory.persons[raw(person)], at), at);
}

void CentreState::enter(PersonIndex person, DerivedState derived, Timestamp at)
{
    PersonRow &row = m_directory.persons[raw(person)];
    if (row.state == derived.state && row.reason == derived.reason)
        return;
    at = std::max(at, row.since);
    if (row.state == OperatorState::WrapUp)
        bookWrapUp(row, at);
    if (row.countedFrom)
        countUntil(person, at);
    if (!keepsLastCall(derived.state))
        row.lastCall = VisitNo::None;
    row.everSeen = true;
    row.state = derived.state;
    row.reason = derived.reason;
    row.since = at;
    changed(person);
}

void CentreState::bookWrapUp(PersonRow &person, Timestamp at)
{
    Visit *visit = m_visits.find(person.lastCall);
    if (!visit)
        return;
    visit->facts.acw += at - person.since;
    changed(*visit);
}

void CentreState::countUntil(PersonIndex person, Timestamp at)
{
    PersonRow &row = m_directory.persons[raw(person)];
    if (at > *row.countedFrom)
        m_changes->spans.push_back({person, row.state, *row.countedFrom, at, row.reason});
    row.countedFrom = std::max(at, *row.countedFrom);
}

void CentreState::stopCounting(PersonIndex person, Timestamp at)
{
    PersonRow &row = m_directory.persons[raw(person)];
    if (!row.countedFrom)
        return;
    catchUp(person, at);
    countUntil(person, at);
    row.countedFrom.reset();
}

bool CentreState::dependsOn(const PersonRow &person, Domain::FeedId feed) const
{
    if (person.memberships.empty())
        return person.feed == feed;
    return std::ranges::all_of(
        person.memberships, [&](const MembershipRow &m) { return this->queue(m.queue).feed == feed; });
}

void CentreState::startWrapUp(PersonIndex person, const Visit &visit, Timestamp at)
{
    if (person == PersonIndex::None)
        return;
    PersonRow &row = m_directory.persons[raw(person)];
    const MembershipRow *membership = membershipOf(row, visit.facts.queue);
    const LineRow &line = this->line(queue(visit.facts.queue).line);
    const Duration wrapUp = membership && membership->wrapUp > Duration::zero() ? membership->wrapUp : line.spec.wrapUp;
    row.lastCall = visit.no;
    const Duration offset = feed(visit.feed).clockOffset.value_or(Duration::zero());
    row.graceUntil = at + DeviceGrace;
    m_deadlines.push({at + DeviceGrace - offset, at + DeviceGrace, person});
    if (wrapUp > Duration::zero()) {
        row.wrapUpUntil = at + wrapUp;
        m_deadlines.push({at + wrapUp - offset, at + wrapUp, person});
    }
}

void CentreState::endCallBeforeOurTime(PersonIndex person, QueueIndex queue, Timestamp at)
{
    if (person == PersonIndex::None)
        return;
    if (MembershipRow *membership = membershipOf(m_directory.persons[raw(person)], queue))
        membership->inCall = false;
    settle(person, at);
}

bool CentreState::isListedInCall(const Visit &visit) const
{
    if (visit.facts.person == PersonIndex::None)
        return false;
    const PersonRow &person = this->person(visit.facts.person);
    return std::ranges::any_of(person.memberships, [&](const MembershipRow &m) {
        return m.listedInCall && m.snapshot == m_feedFolds[raw(visit.feed)].snapshot
            && queue(m.queue).feed == visit.feed;
    });
}

} // namespace Pult::State
