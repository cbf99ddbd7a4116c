// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/engine.h"

#include <algorithm>
#include <utility>

namespace Pult::Metrics {

using Domain::Duration;
using Domain::FeedId;
using Domain::raw;
using Domain::Timestamp;
using State::QueueIndex;

namespace {

// A ratio of fewer calls than that is shown with its 95 % interval.
constexpr std::int64_t FewTrials = 30;

} // namespace

Engine::Engine(
    Domain::Centre centre, std::vector<std::string> feedNames, const Domain::Clock &clock, Retention retention)
    : m_clock(clock)
    , m_state(std::move(centre), std::move(feedNames), retention.visits)
    , m_ledger(Calendar(m_state.centre()), retention.intervals)
{
}

const State::ChangeSet &Engine::apply(std::span<const Domain::Event> events)
{
    m_state.apply(events, m_clock.now(), m_changes);
    return book();
}

const State::ChangeSet &Engine::tick()
{
    m_state.advance(m_clock.now(), m_changes);
    return book();
}

const State::ChangeSet &Engine::finish(FeedId feed)
{
    m_state.finish(feed, m_changes);
    return book();
}

const State::ChangeSet &Engine::book()
{
    m_ledger.update(m_state, m_changes, m_clock.now());
    m_staff.update(m_state, m_changes);
    m_timelines.update(m_changes, m_ledger.dayStart());
    return m_changes;
}

WindowId Engine::watch(const WindowSpec &spec)
{
    return m_ledger.watch(spec, m_state, m_clock.now());
}

// --- scopes ----------------------------------------------------------------------------------------------------------

bool Engine::isInScope(QueueIndex index, const Scope &scope) const
{
    const State::QueueRow &queue = m_state.queue(index);
    switch (scope.kind) {
    case Scope::Kind::Centre:
        return true;
    case Scope::Kind::Site:
        return queue.site == scope.site;
    case Scope::Kind::Line:
        return queue.line == scope.line;
    case Scope::Kind::LineAtSite:
        return queue.line == scope.line && queue.site == scope.site;
    case Scope::Kind::Queue:
        return index == scope.queue;
    }
    return false;
}

std::vector<QueueIndex> Engine::queuesOf(const Scope &scope) const
{
    std::vector<QueueIndex> queues;
    for (std::uint32_t i = 0; i < m_state.queues().size(); ++i) {
        if (isInScope(QueueIndex {i}, scope))
            queues.push_back(QueueIndex {i});
    }
    return queues;
}

std::vector<FeedId> Engine::feedsOf(const Scope &scope) const
{
    std::vector<FeedId> feeds;
    if (scope.kind == Scope::Kind::Centre) {
        for (std::uint16_t i = 0; i < m_state.feeds().size(); ++i)
            feeds.push_back(FeedId {i});
        return feeds;
    }
    for (const QueueIndex queue : queuesOf(scope))
        feeds.push_back(m_state.queue(queue).feed);
    std::ranges::sort(feeds);
    feeds.erase(std::ranges::unique(feeds).begin(), feeds.end());
    return feeds;
}

Sums Engine::sums(const Scope &scope, WindowId window) const
{
    Sums sums;
    for (const QueueIndex queue : queuesOf(scope))
        sums += m_ledger.sums(window, queue);
    return sums;
}

Sums Engine::knownSums(const Scope &scope, WindowId window, const std::vector<FeedId> &missing) const
{
    Sums sums;
    for (const QueueIndex queue : queuesOf(scope)) {
        if (std::ranges::find(missing, m_state.queue(queue).feed) == missing.end())
            sums += m_ledger.sums(window, queue);
    }
    return sums;
}

const MetricDescriptor *Engine::resolve(std::string_view metric, const Scope &scope, WindowId window) const
{
    if (metric == "sl")
        return findMetric(lineOf(scope).slFormula);
    if (metric != "fcr")
        return findMetric(metric);
    const bool told = std::ranges::any_of(queuesOf(scope), [&](QueueIndex queue) {
        return freshness(m_state.queue(queue).feed) != Freshness::NoData
            && m_ledger.sums(window, queue)[Sum::OutcomesKnown] > 0;
    });
    return findMetric(told ? "fcr.outcome" : "fcr.repeat");
}

const Domain::Line &Engine::lineOf(const Scope &scope) const
{
    if (scope.kind == Scope::Kind::Queue)
        return m_state.line(m_state.queue(scope.queue).line).spec;
    if (scope.kind == Scope::Kind::Line || scope.kind == Scope::Kind::LineAtSite)
        return m_state.line(scope.line).spec;
    return m_state.centre().defaults;
}

// --- values ----------------------------------------------------------------------------------------------------------

Freshness Engine::freshness(FeedId feed) const
{
    const State::FeedRow &row = m_state.feed(feed);
    if (!row.lastAlive)
        return Freshness::NoData;
    const Duration age = m_clock.now() - *row.lastAlive;
    return age <= LiveLimit ? Freshness::Live : age <= StaleLimit ? Freshness::Stale : Freshness::NoData;
}

void Engine::describeFeeds(Value &value, const std::vector<FeedId> &feeds) const
{
    std::optional<Freshness> worst;
    for (const FeedId feed : feeds) {
        const Freshness freshness = this->freshness(feed);
        const State::FeedRow &row = m_state.feed(feed);
        if (freshness == Freshness::NoData) {
            value.missing.push_back(feed);
            continue;
        }
        worst = std::max(worst.value_or(freshness), freshness);
        value.age = std::max(value.age.value_or(Duration::zero()), m_clock.now() - *row.lastAlive);
        if (row.newestEvent)
            value.newestEvent = std::max(value.newestEvent.value_or(*row.newestEvent), *row.newestEvent);
        value.hasGaps
            |= std::ranges::any_of(row.gaps, [&](const State::Gap &gap) { return !gap.to || *gap.to >= value.from; });
    }
    value.freshness = worst.value_or(Freshness::NoData);
}

Value Engine::value(std::string_view metric, const Scope &scope, WindowId window) const
{
    const Domain::Line &line = lineOf(scope);
    const MetricDescriptor *descriptor = resolve(metric, scope, window);
    Value value;
    value.window = m_ledger.spec(window);
    value.from = m_ledger.start(window);
    if (!descriptor)
        return value;
    value.metric = descriptor->id;
    value.unit = descriptor->unit;
    if (const auto target = line.targets.find(std::string(descriptor->family)); target != line.targets.end())
        value.target = target->second;
    describeFeeds(value, feedsOf(scope));
    if (value.freshness == Freshness::NoData)
        return value;
    if (descriptor->liveOnly)
        evaluateLive(value, scope);
    else
        evaluateSums(value, *descriptor, scope, window);
    if (value.number && value.target)
        value.verdict = judge(*descriptor, *value.number, *value.target);
    return value;
}

void Engine::evaluateSums(Value &value, const MetricDescriptor &metric, const Scope &scope, WindowId window) const
{
    Sums sums = knownSums(scope, window, value.missing);
    // A caller who waits longer than T can no longer be answered in time: the running number is not flattered.
    if (metric.family == "sl") {
        for (const QueueIndex queue : queuesOf(scope)) {
            if (std::ranges::find(value.missing, m_state.queue(queue).feed) == value.missing.end())
                sums[Sum::Decided] += overdue(queue, value.from);
        }
    }
    value.number = evaluate(metric, sums);
    value.numerator = metric.numerator ? metric.numerator(sums) : 0;
    value.denominator = metric.denominator ? metric.denominator(sums) : 0;
    value.provisional = metric.id == "fcr.repeat";
    if (metric.unit == Unit::Ratio && value.denominator > 0 && value.denominator < FewTrials)
        value.wilson = wilsonInterval(value.numerator, value.denominator);
}

std::int64_t Engine::overdue(QueueIndex queue, Timestamp from) const
{
    const State::QueueRow &row = m_state.queue(queue);
    const Timestamp limit = m_state.onFeedClock(row.feed, m_clock.now()) - m_state.line(row.line).spec.answerThreshold;
    std::int64_t count = 0;
    for (const State::VisitNo no : row.waiting) {
        const Timestamp arrival = m_state.visit(no)->facts.arrival;
        if (arrival >= limit)
            break; // the longest wait comes first
        count += arrival >= from;
    }
    return count;
}

void Engine::evaluateLive(Value &value, const Scope &scope) const
{
    std::int64_t count = 0;
    std::optional<Duration> longest;
    for (const QueueIndex queue : queuesOf(scope)) {
        const State::QueueRow &row = m_state.queue(queue);
        if (std::ranges::find(value.missing, row.feed) != value.missing.end())
            continue;
        if (value.metric == "overdue") {
            count += overdue(queue, Timestamp::min());
            continue;
        }
        count += static_cast<std::int64_t>(row.waiting.size());
        if (!row.waiting.empty()) {
            const Duration wait = age(row.feed, m_state.visit(row.waiting.front())->facts.arrival);
            longest = std::max(longest.value_or(wait), wait);
        }
    }
    if (value.metric == "longest_wait") {
        if (longest) {
            // The seconds that have passed, as every running wait is shown: rounded it would be ahead of its own row.
            value.number = static_cast<double>(std::chrono::floor<std::chrono::seconds>(*longest).count());
            value.numerator = longest->count();
        }
        return;
    }
    value.number = static_cast<double>(count);
    value.numerator = count;
}

// --- persons ---------------------------------------------------------------------------------------------------------

Duration Engine::age(FeedId feed, Timestamp since) const
{
    return std::max(Duration::zero(), m_state.onFeedClock(feed, m_clock.now()) - since);
}

PersonSums Engine::person(State::PersonIndex person, bool todayOnly) const
{
    const State::PersonRow &row = m_state.person(person);
    PersonSums sums = todayOnly ? m_ledger.persons().today(person) : m_ledger.persons().all(person);
    if (!row.countedFrom)
        return sums;
    const Timestamp now = m_state.onFeedClock(row.feed, m_clock.now());
    const Timestamp from = todayOnly ? std::max(*row.countedFrom, m_ledger.calendar().dayStart(now)) : *row.countedFrom;
    sums.inState[static_cast<std::size_t>(row.state)] += std::max(Duration::zero(), now - from);
    return sums;
}

} // namespace Pult::Metrics
