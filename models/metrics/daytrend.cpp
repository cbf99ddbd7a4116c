// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/daytrend.h"

#include <algorithm>
#include <utility>

namespace Pult::Metrics {

using Domain::raw;
using Domain::Timestamp;
using State::QueueIndex;

namespace {

std::optional<double> targetOf(const Domain::Line &line, const std::string &family)
{
    const auto target = line.targets.find(family);
    return target == line.targets.end() ? std::nullopt : std::optional(target->second);
}

} // namespace

DayTrend::DayTrend(const Engine &engine, const Scope &scope)
    : m_engine(engine)
    , m_scope(scope)
{
}

void DayTrend::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_dayEnd = Timestamp::min(); // all of the day is another
}

const MetricDescriptor &DayTrend::slMetric() const
{
    const MetricDescriptor *metric = findMetric(m_engine.lineOf(m_scope).slFormula);
    return metric ? *metric : *findMetric("sl.offered");
}

const MetricDescriptor &DayTrend::lcrMetric() const
{
    return *findMetric("lcr");
}

std::optional<double> DayTrend::slTarget() const
{
    return targetOf(m_engine.lineOf(m_scope), "sl");
}

std::optional<double> DayTrend::lcrTarget() const
{
    return targetOf(m_engine.lineOf(m_scope), "lcr");
}

std::optional<std::size_t> DayTrend::slotOf(Timestamp at) const
{
    if (at < m_dayStart || at >= m_dayEnd)
        return std::nullopt;
    return static_cast<std::size_t>((at - m_dayStart) / Domain::IntervalLength);
}

void DayTrend::beginDay(Timestamp now)
{
    const Calendar &calendar = m_engine.ledger().calendar();
    m_day = calendar.dayOf(now);
    m_dayStart = calendar.dayStart(m_day);
    m_dayEnd = calendar.dayStart(m_day.addDays(1));
    const auto count = static_cast<std::size_t>(calendar.intervalsOf(m_day));
    m_points.assign(count, {});
    for (std::size_t i = 0; i < count; ++i)
        m_points[i].from = m_dayStart + Domain::IntervalLength * static_cast<int>(i);
    m_overdue.assign(count, 0);
    m_changed.assign(count, true);
    m_queues.clear();
    m_running = 0;
}

bool DayTrend::update()
{
    const Timestamp now = m_engine.clock().now();
    bool different = false;
    if (now < m_dayStart || now >= m_dayEnd) {
        beginDay(now);
        different = true;
    }
    findChanged();
    findOverdue();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (m_changed[i])
            different = evaluate(i) || different;
    }
    m_changed.assign(m_points.size(), false);
    const std::size_t running = slotOf(now).value_or(0);
    if (!m_points[running].running) {
        m_points[m_running].running = false;
        m_points[running].running = true;
        m_running = running;
        different = true;
    }
    return markIncomplete(now) || different;
}

/// Marks the quarter hours in which the ledger has booked since the last time.
void DayTrend::findChanged()
{
    const Ledger &ledger = m_engine.ledger();
    std::vector<QueueIndex> queues = m_engine.queuesOf(m_scope);
    if (queues != m_queues) {
        m_queues = std::move(queues);
        m_changed.assign(m_points.size(), true);
    } else {
        for (const QueueIndex queue : m_queues) {
            if (ledger.revision(queue) <= m_seen)
                continue;
            const auto &intervals = ledger.intervals(queue);
            for (auto interval = intervals.rbegin(); interval != intervals.rend(); ++interval) {
                if (interval->from < m_dayStart)
                    break;
                if (interval->revision <= m_seen)
                    continue;
                if (const auto slot = slotOf(interval->from))
                    m_changed[*slot] = true;
            }
        }
    }
    m_seen = ledger.revision();
}

/// A caller who waits longer than T can no longer be answered in time: he or she counts where the call arrived.
void DayTrend::findOverdue()
{
    const State::CentreState &state = m_engine.state();
    std::vector<std::int64_t> overdue(m_points.size(), 0);
    for (const QueueIndex index : m_queues) {
        const State::QueueRow &queue = state.queue(index);
        if (queue.waiting.empty() || m_engine.freshness(queue.feed) == Freshness::NoData)
            continue;
        const Timestamp first = state.visit(queue.waiting.front())->facts.arrival;
        const Timestamp last = state.visit(queue.waiting.back())->facts.arrival;
        std::int64_t older = m_engine.overdue(index, Domain::intervalStart(std::max(first, m_dayStart)));
        for (Timestamp from = Domain::intervalStart(std::max(first, m_dayStart)); older > 0 && from <= last;
             from += Domain::IntervalLength) {
            const std::int64_t younger = m_engine.overdue(index, from + Domain::IntervalLength);
            if (const auto slot = slotOf(from))
                overdue[*slot] += older - younger;
            older = younger;
        }
    }
    for (std::size_t i = 0; i < overdue.size(); ++i) {
        if (overdue[i] != m_overdue[i])
            m_changed[i] = true;
    }
    m_overdue = std::move(overdue);
}

bool DayTrend::evaluate(std::size_t slot)
{
    TrendPoint &point = m_points[slot];
    Sums sums;
    for (const QueueIndex queue : m_queues) {
        const auto &intervals = m_engine.ledger().intervals(queue);
        const auto found = std::ranges::lower_bound(intervals, point.from, {}, &IntervalSums::from);
        if (found != intervals.end() && found->from == point.from)
            sums += found->sums;
    }
    const std::optional<double> lcr = Metrics::evaluate(lcrMetric(), sums);
    sums[Sum::Decided] += m_overdue[slot];
    TrendPoint now = point;
    now.sl = Metrics::evaluate(slMetric(), sums);
    now.lcr = lcr;
    now.few = sums[Sum::Decided] < FewCalls;
    return std::exchange(point, now) != now;
}

std::vector<Domain::FeedId> DayTrend::feeds() const
{
    std::vector<Domain::FeedId> feeds;
    if (m_scope.kind == Scope::Kind::Centre) {
        for (std::size_t i = 0; i < m_engine.state().feeds().size(); ++i)
            feeds.push_back(static_cast<Domain::FeedId>(i));
        return feeds;
    }
    for (const QueueIndex queue : m_queues)
        feeds.push_back(m_engine.state().queue(queue).feed);
    std::ranges::sort(feeds);
    feeds.erase(std::ranges::unique(feeds).begin(), feeds.end());
    return feeds;
}

bool DayTrend::markIncomplete(Timestamp now)
{
    std::vector<bool> incomplete(m_points.size(), false);
    // «To» does not belong to the span.
    const auto mark = [&](Timestamp from, Timestamp to) {
        from = std::max(from, m_dayStart);
        to = std::min({to, m_points[m_running].from + Domain::IntervalLength, m_dayEnd});
        for (Timestamp at = Domain::intervalStart(from); at < to; at += Domain::IntervalLength) {
            if (const auto slot = slotOf(at))
                incomplete[*slot] = true;
        }
    };
    constexpr Domain::Duration Instant {1};
    for (const Domain::FeedId feed : feeds()) {
        const State::FeedRow &row = m_engine.state().feed(feed);
        for (const State::Gap &gap : row.gaps)
            mark(gap.from, std::max(gap.to.value_or(now), gap.from) + Instant);
        // A feed that is silent without having said good-bye.
        if (m_engine.freshness(feed) == Freshness::NoData)
            mark(row.lastAlive.value_or(m_dayStart), now + Instant);
    }
    bool different = false;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        different |= m_points[i].incomplete != incomplete[i];
        m_points[i].incomplete = incomplete[i];
    }
    return different;
}

} // namespace Pult::Metrics
