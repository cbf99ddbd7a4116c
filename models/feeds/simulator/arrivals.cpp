// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/simulator/arrivals.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Pult::Feeds {

using Domain::Duration;
using Domain::Simulation;
using Domain::Timestamp;

namespace {

constexpr double MsPerHour = 3'600'000;
/// A flow that has no callers for so long has none at all.
constexpr Duration LongestSilence {std::chrono::hours {24 * 15}};
/// Streams of random numbers, apart from all others of the simulation.
constexpr std::uint64_t ArrivalStream = 1000;
constexpr std::uint64_t SurgeStream = 2000;

std::vector<double> normalised(std::vector<double> hours)
{
    constexpr double Hours = 24;
    hours.resize(static_cast<std::size_t>(Hours), 1);
    const double sum = std::accumulate(hours.begin(), hours.end(), 0.0);
    for (double &hour : hours)
        hour = sum > 0 ? hour * Hours / sum : 1;
    return hours;
}

double shareOf(const Simulation &simulation, std::size_t flow)
{
    double sum = 0;
    for (const auto &each : simulation.flows)
        sum += each.share;
    return sum > 0 ? simulation.flows[flow].share / sum : 0;
}

} // namespace

double Arrivals::perDay(const Simulation &simulation, std::size_t flow)
{
    return simulation.callersPerDay * shareOf(simulation, flow);
}

Arrivals::Arrivals(const Simulation &simulation, std::size_t flow, const LocalCalendar &calendar, Timestamp start)
    : m_simulation(simulation)
    , m_calendar(calendar)
    , m_flow(flow)
    , m_hours(normalised(simulation.flows[flow].hours.empty() ? simulation.hours : simulation.flows[flow].hours))
    , m_firstDay(calendar.dateOf(start))
    , m_perDay(perDay(simulation, flow))
    , m_random(simulation.seed, ArrivalStream + flow, static_cast<std::uint64_t>(start.time_since_epoch().count()))
    , m_at(start)
    , m_slotEnd(start)
{
}

double Arrivals::weightAt(double hour) const
{
    // Linear between the middles of the hours; the mean over a day stays 1.
    const double place = hour - 0.5;
    const double before = std::floor(place);
    const auto at = [this](double index) { return m_hours[static_cast<std::size_t>(index + 24) % 24]; };
    return at(before) + (at(before + 1) - at(before)) * (place - before);
}

double Arrivals::surgeAt(QDate date, Timestamp at) const
{
    double factor = 1;
    for (std::size_t i = 0; i < m_simulation.surges.size(); ++i) {
        const Domain::SimulatedSurge &surge = m_simulation.surges[i];
        if (!surge.line.empty() && surge.line != m_simulation.flows[m_flow].line)
            continue;
        // All flows draw the same numbers: a surge of all lines is one surge.
        Random random(m_simulation.seed, SurgeStream + i, static_cast<std::uint64_t>(date.toJulianDay()));
        if (!random.chance(surge.perDay))
            continue;
        const double minute = random.uniform(
            static_cast<double>(surge.from.count()), static_cast<double>(std::max(surge.from, surge.until).count()));
        const Timestamp from = m_calendar.at(date, std::chrono::minutes {static_cast<int>(minute)});
        if (at >= from && at < from + surge.length)
            factor *= surge.factor;
    }
    return factor;
}

double Arrivals::returnsFromBefore(QDate date) const
{
    const auto day = static_cast<std::size_t>(std::max<qint64>(0, m_firstDay.daysTo(date)));
    const auto &days = m_simulation.returnDays;
    const double all = std::accumulate(days.begin(), days.end(), 0.0);
    if (all <= 0 || day + 1 >= days.size())
        return 0;
    const double older = std::accumulate(days.begin() + static_cast<std::ptrdiff_t>(day) + 1, days.end(), 0.0) / all;
    // Nearly all callers are answered, and who returns may return again: a geometric series.
    const double returns = std::min(0.9, 0.95 * m_simulation.returns);
    return older * returns / (1 - returns);
}

double Arrivals::rateAt(Timestamp at) const
{
    const QDate date = m_calendar.dateOf(at);
    const auto &weekdays = m_simulation.weekdays;
    const double week = std::accumulate(weekdays.begin(), weekdays.end(), 0.0) / static_cast<double>(weekdays.size());
    const double weekday = week > 0 ? weekdays[static_cast<std::size_t>(date.dayOfWeek() - 1)] / week : 1;
    return m_perDay / 24 * weightAt(m_calendar.hourOf(at)) * weekday * surgeAt(date, at)
        * (1 + returnsFromBefore(date));
}

Timestamp Arrivals::next()
{
    double work = m_random.exponential();
    const Timestamp giveUp = m_at + LongestSilence;
    while (m_at < giveUp) {
        if (m_at >= m_slotEnd) {
            const Timestamp slot = Domain::intervalStart(m_at);
            m_slotEnd = slot + Domain::IntervalLength;
            m_ratePerMs = rateAt(slot + Domain::IntervalLength / 2) / MsPerHour;
        }
        const double room = static_cast<double>((m_slotEnd - m_at).count()) * m_ratePerMs;
        if (room > work) {
            m_at += Duration {static_cast<std::int64_t>(work / m_ratePerMs)};
            return m_at;
        }
        work -= room;
        m_at = m_slotEnd;
    }
    return Timestamp::max();
}

Timestamp Arrivals::someTimeOn(QDate date, Random &random) const
{
    const std::size_t hour = random.weighted(m_hours);
    const double minute = (static_cast<double>(hour) + random.uniform()) * 60;
    return m_calendar.at(date, std::chrono::minutes {static_cast<int>(minute)})
        + Duration {static_cast<std::int64_t>(random.uniform() * 60'000)};
}

} // namespace Pult::Feeds
