// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When callers of one flow call for the first time: a Poisson process whose rate follows weekday, hour and surges. Any
// one thread.

#pragma once

#include "domain/simulation.h"
#include "feeds/simulator/localcalendar.h"
#include "feeds/simulator/random.h"

#include <vector>

namespace Pult::Feeds {

class Arrivals
{
public:
    /// `simulation` and `calendar` must outlive it. `perDay`: mean of this flow's first calls in a day. Callers who
    /// would return from days before `start` are drawn as new ones, so that a run's first day is as busy as the others.
    Arrivals(
        const Domain::Simulation &simulation, std::size_t flow, const LocalCalendar &calendar, Domain::Timestamp start);

    /// The next call; each call of this function takes one. Never, as Timestamp::max(), when nobody ever calls.
    Domain::Timestamp next();
    /// A time on that day, spread as calls are.
    Domain::Timestamp someTimeOn(QDate date, Random &random) const;
    /// Calls an hour at that instant.
    double rateAt(Domain::Timestamp at) const;
    /// Mean of a flow's first calls on an average day.
    static double perDay(const Domain::Simulation &simulation, std::size_t flow);

private:
    double weightAt(double hour) const;
    double surgeAt(QDate date, Domain::Timestamp at) const;
    double returnsFromBefore(QDate date) const;

    const Domain::Simulation &m_simulation;
    const LocalCalendar &m_calendar;
    const std::size_t m_flow;
    const std::vector<double> m_hours; ///< 24, of sum 24
    const QDate m_firstDay;
    const double m_perDay;
    Random m_random;
    Domain::Timestamp m_at;
    Domain::Timestamp m_slotEnd;
    double m_ratePerMs = 0;
};

} // namespace Pult::Feeds
