// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/personledger.h"

#include "metrics/intervaltable.h"

#include <algorithm>

namespace Pult::Metrics {

using Domain::Duration;
using Domain::raw;
using Domain::Timestamp;

PersonSums &PersonSums::operator+=(const PersonSums &other)
{
    answered += other.answered;
    handled += other.handled;
    talk += other.talk;
    hold += other.hold;
    acw += other.acw;
    ring += other.ring;
    for (std::size_t i = 0; i < inState.size(); ++i)
        inState[i] += other.inState[i];
    return *this;
}

PersonSums &PersonSums::operator-=(const PersonSums &other)
{
    answered -= other.answered;
    handled -= other.handled;
    talk -= other.talk;
    hold -= other.hold;
    acw -= other.acw;
    ring -= other.ring;
    for (std::size_t i = 0; i < inState.size(); ++i)
        inState[i] -= other.inState[i];
    return *this;
}

PersonSums personSumsOf(const State::VisitFacts &visit)
{
    PersonSums sums;
    sums.answered = visit.outcome == Domain::Outcome::Answered;
    sums.handled = visit.handled;
    sums.talk = visit.talk;
    sums.hold = visit.hold;
    sums.acw = visit.acw;
    sums.ring = visit.ring;
    return sums;
}

PersonLedger::Row &PersonLedger::row(State::PersonIndex person)
{
    if (raw(person) >= m_rows.size())
        m_rows.resize(raw(person) + 1);
    return m_rows[raw(person)];
}

void PersonLedger::book(const State::VisitFacts &visit, bool add)
{
    if (visit.person == State::PersonIndex::None)
        return;
    Row &row = this->row(visit.person);
    const PersonSums sums = personSumsOf(visit);
    PersonSums &interval = intervalAt(row.intervals, Domain::intervalStart(visit.arrival)).sums;
    const bool isToday = visit.arrival >= m_dayStart;
    if (add) {
        row.all += sums;
        interval += sums;
        if (isToday)
            row.today += sums;
    } else {
        row.all -= sums;
        interval -= sums;
        if (isToday)
            row.today -= sums;
    }
}

void PersonLedger::book(const State::StateSpan &span)
{
    Row &row = this->row(span.person);
    for (Timestamp from = span.from; from < span.to;) {
        const Timestamp border = Domain::intervalStart(from) + Domain::IntervalLength;
        const Timestamp to = std::min(border, span.to);
        addPart(row, span, from, to);
        from = to;
    }
}

void PersonLedger::addPart(Row &row, const State::StateSpan &span, Timestamp from, Timestamp to)
{
    const auto state = static_cast<std::size_t>(span.state);
    row.all.inState[state] += to - from;
    intervalAt(row.intervals, Domain::intervalStart(from)).sums.inState[state] += to - from;
    if (to > m_dayStart)
        row.today.inState[state] += to - std::max(from, m_dayStart);
}

void PersonLedger::beginDay(Timestamp start, Timestamp limit)
{
    m_dayStart = start;
    for (Row &row : m_rows) {
        dropIntervalsBefore(row.intervals, limit);
        row.today = {};
        // What an ACD whose clock is ahead has booked for the new day already.
        for (auto i = row.intervals.rbegin(); i != row.intervals.rend() && i->from >= start; ++i)
            row.today += i->sums;
    }
}

const PersonSums &PersonLedger::today(State::PersonIndex person) const
{
    static const PersonSums None;
    return raw(person) < m_rows.size() ? m_rows[raw(person)].today : None;
}

const PersonSums &PersonLedger::all(State::PersonIndex person) const
{
    static const PersonSums None;
    return raw(person) < m_rows.size() ? m_rows[raw(person)].all : None;
}

const std::deque<PersonInterval> &PersonLedger::intervals(State::PersonIndex person) const
{
    static const std::deque<PersonInterval> None;
    return raw(person) < m_rows.size() ? m_rows[raw(person)].intervals : None;
}

} // namespace Pult::Metrics
