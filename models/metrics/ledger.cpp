// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/ledger.h"

#include "metrics/intervaltable.h"

#include <algorithm>
#include <utility>

namespace Pult::Metrics {

using Domain::raw;
using Domain::Timestamp;
using State::CentreState;
using State::QueueIndex;
using State::VisitFacts;
using State::VisitNo;

Ledger::Ledger(Calendar calendar, Domain::Duration retention)
    : m_calendar(std::move(calendar))
    , m_retention(retention)
{
}

// --- windows ---------------------------------------------------------------------------------------------------------

WindowId Ledger::watch(const WindowSpec &spec, const CentreState &state, Timestamp now)
{
    const auto known = std::ranges::find(m_windows, spec, &Window::spec);
    const auto id = WindowId {static_cast<std::uint32_t>(known - m_windows.begin())};
    if (known == m_windows.end()) {
        makeRoom(state);
        Window window;
        window.spec = spec;
        window.start = windowStart(spec, m_calendar, now);
        fill(window, state);
        m_windows.push_back(std::move(window));
    }
    return id;
}

void Ledger::fill(Window &window, const CentreState &state) const
{
    window.sums.assign(m_queues.size(), {});
    window.begin.assign(m_queues.size(), 0);
    for (std::size_t q = 0; q < m_queues.size(); ++q) {
        const auto &arrivals = m_queues[q].arrivals;
        const auto first
            = std::ranges::lower_bound(arrivals, window.start, {}, [this](VisitNo no) { return counted(no).arrival; });
        window.begin[q] = static_cast<std::size_t>(first - arrivals.begin());
        for (auto no = first; no != arrivals.end(); ++no)
            window.sums[q] += sumsOf(counted(*no), lineOf(state, counted(*no).queue));
    }
}

const WindowSpec &Ledger::spec(WindowId window) const
{
    return m_windows[raw(window)].spec;
}

Timestamp Ledger::start(WindowId window) const
{
    return m_windows[raw(window)].start;
}

const Sums &Ledger::sums(WindowId window, QueueIndex queue) const
{
    static const Sums None;
    const auto &sums = m_windows[raw(window)].sums;
    return raw(queue) < sums.size() ? sums[raw(queue)] : None;
}

std::ranges::subrange<std::deque<VisitNo>::const_iterator> Ledger::visits(WindowId window, QueueIndex queue) const
{
    if (raw(queue) >= m_queues.size())
        return {};
    const auto &arrivals = m_queues[raw(queue)].arrivals;
    const auto begin = static_cast<std::ptrdiff_t>(m_windows[raw(window)].begin[raw(queue)]);
    return {arrivals.begin() + begin, arrivals.end()};
}

const std::deque<IntervalSums> &Ledger::intervals(QueueIndex queue) const
{
    static const std::deque<IntervalSums> None;
    return raw(queue) < m_queues.size() ? m_queues[raw(queue)].intervals : None;
}

std::uint64_t Ledger::revision(QueueIndex queue) const
{
    return raw(queue) < m_queues.size() ? m_queues[raw(queue)].revision : 0;
}

void Ledger::moveWindows(const CentreState &state, Timestamp now)
{
    for (Window &window : m_windows) {
        const Timestamp start = windowStart(window.spec, m_calendar, now);
        if (start == window.start)
            continue;
        const bool backwards = start < window.start;
        window.start = start;
        if (backwards) { // our clock was set back
            fill(window, state);
            continue;
        }
        for (std::size_t q = 0; q < m_queues.size(); ++q) {
            const auto &arrivals = m_queues[q].arrivals;
            std::size_t &begin = window.begin[q];
            for (; begin < arrivals.size() && counted(arrivals[begin]).arrival < start; ++begin)
                window.sums[q]
                    -= sumsOf(counted(arrivals[begin]), lineOf(state, QueueIndex {static_cast<std::uint32_t>(q)}));
        }
    }
}

// --- booking ---------------------------------------------------------------------------------------------------------

void Ledger::update(const CentreState &state, const State::ChangeSet &changes, Timestamp now)
{
    ++m_revision;
    makeRoom(state);
    moveDay(now);
    for (const VisitNo no : changes.visits)
        book(state, no);
    for (const State::StateSpan &span : changes.spans)
        m_persons.book(span);
    moveWindows(state, now);
    dropOld(state);
}

void Ledger::makeRoom(const CentreState &state)
{
    const std::size_t queues = state.queues().size();
    if (m_queues.size() == queues)
        return;
    m_queues.resize(queues);
    for (Window &window : m_windows) {
        window.sums.resize(queues);
        window.begin.resize(queues);
    }
}

const VisitFacts &Ledger::counted(VisitNo no) const
{
    return m_counted[raw(no) - m_firstCounted];
}

const Domain::Line &Ledger::lineOf(const CentreState &state, QueueIndex queue) const
{
    return state.line(state.queue(queue).line).spec;
}

void Ledger::book(const CentreState &state, VisitNo no)
{
    const State::Visit *visit = state.visit(no);
    if (!visit || raw(no) < m_firstCounted)
        return;
    while (raw(no) >= m_firstCounted + m_counted.size())
        m_counted.emplace_back(); // visits of the same batch are booked in any order
    VisitFacts &booked = m_counted[raw(no) - m_firstCounted];
    const VisitFacts &facts = visit->facts;
    if (booked == facts)
        return;
    const bool wasBooked = booked.queue != QueueIndex::None;
    const Domain::Line &line = lineOf(state, facts.queue);
    const Sums before = wasBooked ? sumsOf(booked, line) : Sums {};
    const Sums after = sumsOf(facts, line);
    const Timestamp oldArrival = booked.arrival;
    QueueBook &queue = m_queues[raw(facts.queue)];

    if (wasBooked) {
        m_persons.book(booked, false);
        IntervalSums &interval = intervalAt(queue.intervals, Domain::intervalStart(oldArrival));
        interval.sums -= before;
        interval.revision = m_revision;
        for (Window &window : m_windows) {
            if (oldArrival >= window.start)
                window.sums[raw(facts.queue)] -= before;
        }
        if (oldArrival != facts.arrival)
            forgetArrival(facts.queue, no);
    }
    booked = facts;
    m_persons.book(booked, true);
    if (!wasBooked || oldArrival != facts.arrival)
        bookArrival(facts.queue, no, facts.arrival);
    IntervalSums &interval = intervalAt(queue.intervals, Domain::intervalStart(facts.arrival));
    interval.sums += after;
    interval.revision = queue.revision = m_revision;
    interval.maxWait = std::max(interval.maxWait, facts.wait);
    for (Window &window : m_windows) {
        if (facts.arrival >= window.start)
            window.sums[raw(facts.queue)] += after;
    }
}

void Ledger::bookArrival(QueueIndex queue, VisitNo no, Timestamp arrival)
{
    auto &arrivals = m_queues[raw(queue)].arrivals;
    auto place = arrivals.end();
    while (place != arrivals.begin() && counted(*std::prev(place)).arrival > arrival)
        --place;
    const auto position = static_cast<std::size_t>(place - arrivals.begin());
    arrivals.insert(place, no);
    for (Window &window : m_windows) {
        if (arrival < window.start || position < window.begin[raw(queue)])
            ++window.begin[raw(queue)];
    }
}

void Ledger::forgetArrival(QueueIndex queue, VisitNo no)
{
    auto &arrivals = m_queues[raw(queue)].arrivals;
    const auto sameInstant = std::ranges::lower_bound(
        arrivals, counted(no).arrival, {}, [this](VisitNo other) { return counted(other).arrival; });
    const auto place = std::find(sameInstant, arrivals.end(), no);
    const auto position = static_cast<std::size_t>(place - arrivals.begin());
    arrivals.erase(place);
    for (Window &window : m_windows) {
        if (position < window.begin[raw(queue)])
            --window.begin[raw(queue)];
    }
}

// --- forgetting ------------------------------------------------------------------------------------------------------

void Ledger::moveDay(Timestamp now)
{
    if (now >= m_dayStart && now < m_dayEnd)
        return;
    const QDate today = m_calendar.dayOf(now);
    const Timestamp limit
        = m_retention == Domain::Duration::max() ? Timestamp::min() : Domain::intervalStart(now - m_retention);
    m_dayStart = m_calendar.dayStart(today);
    m_dayEnd = m_calendar.dayStart(today.addDays(1));
    m_persons.beginDay(m_dayStart, limit);
    for (QueueBook &queue : m_queues)
        dropIntervalsBefore(queue.intervals, limit);
}

void Ledger::dropOld(const CentreState &state)
{
    const std::uint64_t first = raw(state.firstVisit());
    while (m_firstCounted < first && !m_counted.empty()) {
        const QueueIndex queue = m_counted.front().queue;
        if (queue != QueueIndex::None)
            forgetArrival(queue, VisitNo {m_firstCounted});
        m_counted.pop_front();
        ++m_firstCounted;
    }
    m_firstCounted = std::max(m_firstCounted, m_counted.empty() ? first : m_firstCounted);
}

} // namespace Pult::Metrics
