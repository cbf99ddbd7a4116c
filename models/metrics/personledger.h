// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps what each person has done: calls by the quarter hour of their arrival, time in state split at its borders. Part
// of the ledger; engine's thread.

#pragma once

#include "domain/operatorstate.h"
#include "metrics/calendar.h"
#include "state/changeset.h"
#include "state/visit.h"

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

namespace Pult::Metrics {

struct PersonSums
{
    std::int64_t answered = 0;
    std::int64_t handled = 0;
    Domain::Duration talk {};
    Domain::Duration hold {};
    Domain::Duration acw {};
    Domain::Duration ring {};
    std::array<Domain::Duration, Domain::OperatorStateCount> inState {}; ///< finished spans only

    PersonSums &operator+=(const PersonSums &other);
    PersonSums &operator-=(const PersonSums &other);
    bool operator==(const PersonSums &) const = default;
};

/// What one visit adds to the person who answered it.
PersonSums personSumsOf(const State::VisitFacts &visit);

struct PersonInterval
{
    Domain::Timestamp from {};
    PersonSums sums;
};

class PersonLedger
{
public:
    /// `add` or take away (a visit is taken away before its changed form is added).
    void book(const State::VisitFacts &visit, bool add);
    void book(const State::StateSpan &span);
    /// The day began at `start`: sums of today begin anew. Intervals before `limit` are dropped.
    void beginDay(Domain::Timestamp start, Domain::Timestamp limit);

    const PersonSums &today(State::PersonIndex person) const;
    const PersonSums &all(State::PersonIndex person) const;
    /// Ascending; only quarter hours in which something was booked.
    const std::deque<PersonInterval> &intervals(State::PersonIndex person) const;

private:
    struct Row
    {
        PersonSums today;
        PersonSums all;
        std::deque<PersonInterval> intervals;
    };

    Row &row(State::PersonIndex person);
    void addPart(Row &row, const State::StateSpan &span, Domain::Timestamp from, Domain::Timestamp to);

    Domain::Timestamp m_dayStart {};
    std::vector<Row> m_rows;
};

} // namespace Pult::Metrics
