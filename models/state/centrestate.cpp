// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/centrestate.h"

#include <algorithm>
#include <utility>

namespace Pult::State {

using Domain::raw;
using Domain::Timestamp;

namespace {

// A feed that flaps must not fill the memory; the newest gaps are the ones that windows ask for.
constexpr std::size_t MostGaps = 1'000;

} // namespace

CentreState::CentreState(Domain::Centre centre, std::vector<std::string> feedNames, Domain::Duration retention)
    : m_directory(std::move(centre), std::move(feedNames))
    , m_visits(m_directory.feeds.size())
    , m_repeats(m_directory.centre().repeatWindow)
    , m_retention(retention)
    , m_feedFolds(m_directory.feeds.size())
    , m_feedChanged(m_directory.feeds.size())
{
}

void CentreState::apply(std::span<const Domain::Event> events, Timestamp now, ChangeSet &changes)
{
    beginBatch(changes);
    for (const Domain::Event &event : events) {
        if (raw(event.feed) >= m_directory.feeds.size()) {
            ++m_ignored;
            continue;
        }
        const Context context {event.at, event.feed};
        std::visit([&](const auto &body) { fold(context, body); }, event.body);
        proveAlive(event, now);
    }
    letTimePass(now);
}

void CentreState::advance(Timestamp now, ChangeSet &changes)
{
    beginBatch(changes);
    letTimePass(now);
}

void CentreState::finish(Domain::FeedId feed, ChangeSet &changes)
{
    beginBatch(changes);
    const Timestamp at = this->feed(feed).newestEvent.value_or(Timestamp {});
    forEachOpenVisit(feed, [&](Visit &visit) { closeUnseen(visit, at); });
}

void CentreState::beginBatch(ChangeSet &changes)
{
    changes.clear();
    m_changes = &changes;
    ++m_batch;
}

void CentreState::proveAlive(const Domain::Event &event, Timestamp now)
{
    if (std::holds_alternative<Domain::FeedLost>(event.body))
        return;
    FeedRow &row = m_directory.feeds[raw(event.feed)];
    row.lastAlive = now;
    if (!std::holds_alternative<Domain::Heartbeat>(event.body) && event.at >= row.newestEvent.value_or(event.at)) {
        row.newestEvent = event.at;
        row.lag = std::max(Domain::Duration::zero(), onFeedClock(event.feed, now) - event.at);
    }
    changed(event.feed);
}

void CentreState::letTimePass(Timestamp now)
{
    while (!m_deadlines.empty() && m_deadlines.top().due <= now) {
        const Deadline deadline = m_deadlines.top();
        m_deadlines.pop();
        catchUp(deadline.person, deadline.at);
    }
    const Timestamp limit = now - m_retention;
    for (VisitNo no = m_visits.first(); no != m_visits.end(); no = m_visits.first()) {
        Visit *oldest = m_visits.find(no);
        if (oldest->facts.arrival >= limit)
            break;
        // Nobody waits or talks that long: the end was missed.
        if (oldest->facts.phase != VisitPhase::Ended)
            closeUnseen(*oldest, now);
        if (oldest->changed == m_batch)
            break; // still to be booked; the next batch drops it
        m_visits.dropBefore(limit, m_batch);
    }
    m_repeats.dropBefore(now);
}

std::optional<Timestamp> CentreState::nextDeadline() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.top().due);
}

Timestamp CentreState::onFeedClock(Domain::FeedId feed, Timestamp now) const
{
    return now + this->feed(feed).clockOffset.value_or(Domain::Duration::zero());
}

// --- names -----------------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::QueueNamed &named)
{
    if (m_directory.nameQueue(context.feed, named)) {
        m_queueChanged.push_back(0);
        m_changes->namesChanged = true;
        changed(QueueIndex {static_cast<std::uint32_t>(m_directory.queues.size() - 1)});
    }
}

void CentreState::fold(const Context &context, const Domain::OperatorNamed &named)
{
    if (m_directory.nameOperator(context.feed, named)) {
        m_personChanged.push_back(0);
        m_changes->namesChanged = true;
        changed(PersonIndex {static_cast<std::uint32_t>(m_directory.persons.size() - 1)});
    }
}

void CentreState::fold(const Context &context, const Domain::ReasonNamed &named)
{
    m_directory.nameReason(context.feed, named);
}

// --- the feed itself -------------------------------------------------------------------------------------------------

void CentreState::fold(const Context &context, const Domain::FeedConnected &)
{
    FeedRow &row = m_directory.feeds[raw(context.feed)];
    row.connected = true;
    row.everConnected = true;
    row.lost.reset();
    if (!row.gaps.empty() && !row.gaps.back().to)
        row.gaps.back().to = std::max(context.at, row.gaps.back().from);
    changed(context.feed);
}

void CentreState::fold(const Context &context, const Domain::FeedLost &lost)
{
    FeedRow &row = m_directory.feeds[raw(context.feed)];
    row.lost = lost.reason;
    changed(context.feed);
    if (!row.connected)
        return;
    row.connected = false;
    row.inSnapshot = false;
    m_feedFolds[raw(context.feed)].afterGap = true;
    if (row.gaps.size() == MostGaps)
        row.gaps.erase(row.gaps.begin());
    row.gaps.push_back({context.at, std::nullopt, lost.reason});
    // What people do meanwhile is not known, so it is in no number.
    for (std::size_t i = 0; i < m_directory.persons.size(); ++i) {
        if (dependsOn(m_directory.persons[i], context.feed))
            stopCounting(PersonIndex {static_cast<std::uint32_t>(i)}, context.at);
    }
}

void CentreState::fold(const Context &context, const Domain::Heartbeat &heartbeat)
{
    if (heartbeat.clockOffset)
        m_directory.feeds[raw(context.feed)].clockOffset = heartbeat.clockOffset;
}

void CentreState::fold(const Context &context, const Domain::SnapshotBegan &)
{
    m_directory.feeds[raw(context.feed)].inSnapshot = true;
    ++m_feedFolds[raw(context.feed)].snapshot;
}

void CentreState::fold(const Context &context, const Domain::SnapshotEnded &)
{
    FeedRow &row = m_directory.feeds[raw(context.feed)];
    if (!row.inSnapshot)
        return;
    closeUnlisted(context.feed, context.at);
    dropUnlistedMembers(context.feed, context.at);
    row.inSnapshot = false;
    m_feedFolds[raw(context.feed)].afterGap = false;
    for (std::uint32_t i = 0; i < m_directory.persons.size(); ++i) {
        PersonRow &person = m_directory.persons[i];
        if (person.countedFrom || !dependsOn(person, context.feed))
            continue;
        person.countedFrom = context.at;
        changed(PersonIndex {i}); // from here on the day goes on
    }
}

void CentreState::fold(const Context &context, const Domain::AcdRestarted &)
{
    forEachOpenVisit(context.feed, [&](Visit &visit) { closeUnseen(visit, context.at); });
    ++m_feedFolds[raw(context.feed)].snapshot;
    dropUnlistedMembers(context.feed, context.at);
}

// --- what changed ----------------------------------------------------------------------------------------------------

void CentreState::changed(Visit &visit)
{
    if (std::exchange(visit.changed, m_batch) != m_batch)
        m_changes->visits.push_back(visit.no);
}

void CentreState::changed(QueueIndex queue)
{
    if (std::exchange(m_queueChanged[raw(queue)], m_batch) != m_batch)
        m_changes->queues.push_back(queue);
}

void CentreState::changed(PersonIndex person)
{
    if (std::exchange(m_personChanged[raw(person)], m_batch) != m_batch)
        m_changes->persons.push_back(person);
}

void CentreState::changed(Domain::FeedId feed)
{
    if (std::exchange(m_feedChanged[raw(feed)], m_batch) != m_batch)
        m_changes->feeds.push_back(feed);
}

} // namespace Pult::State
