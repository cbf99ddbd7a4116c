// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/simulationload.h"

#include "app/cli/clitexts.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

using namespace std::chrono_literals;
using Loads = std::array<HourLoad, 24>;

constexpr std::chrono::minutes Day = 24h;

/// The share of a day's callers in each hour.
std::array<double, 24> spread(const std::vector<double> &weights)
{
    std::array<double, 24> result;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t hour = 0; hour < result.size(); ++hour)
        result[hour] = hour < weights.size() && sum > 0 ? weights[hour] / sum : 1.0 / 24;
    return result;
}

void addFlow(const Domain::Simulation &simulation, const Domain::SimulatedFlow &flow, double callers, Loads &loads)
{
    const auto busy = flow.talk.mean + flow.wrapUp.mean + simulation.ring.mean + flow.held * simulation.hold.mean;
    const auto shares = spread(flow.hours.empty() ? simulation.hours : flow.hours);
    for (std::size_t hour = 0; hour < loads.size(); ++hour) {
        loads[hour].callers += callers * shares[hour];
        loads[hour].work += callers * shares[hour] * (busy / 1h);
    }
}

/// The part of the hour in which a shift works, whether it began today or yesterday.
double covered(const Domain::SimulatedShift &shift, int hour)
{
    double result = 0;
    for (const auto start : {shift.start, shift.start - Day}) {
        const std::chrono::minutes from = std::max<std::chrono::minutes>(std::chrono::hours {hour}, start);
        const std::chrono::minutes until
            = std::min<std::chrono::minutes>(std::chrono::hours {hour + 1}, start + shift.length);
        result += std::max(0.0, std::chrono::duration<double>(until - from) / 1h);
    }
    return result;
}

void addTeam(const Domain::Simulation &simulation, const Domain::SimulatedTeam &team, Loads &loads)
{
    const auto works = [&team](const Domain::SimulatedShift &shift) {
        return team.shifts.empty() || std::ranges::find(team.shifts, shift.id) != team.shifts.end();
    };
    double sum = 0;
    for (const Domain::SimulatedShift &shift : simulation.shifts)
        sum += works(shift) ? shift.share : 0;
    for (const Domain::SimulatedShift &shift : simulation.shifts) {
        if (!works(shift) || sum <= 0)
            continue;
        const double present = team.operators * (shift.share / sum) * shift.daysOn / (shift.daysOn + shift.daysOff);
        for (HourLoad &load : loads)
            load.operators += present * covered(shift, load.hour);
    }
}

QString hourText(const HourLoad &load)
{
    const QLocale locale;
    const auto whole = [&locale](double value) { return locale.toString(qRound(value)); };
    return CommandLine::tr("%1:00 – %2:00: %3 new callers, %4 erlangs of work, %5 operators")
        .arg(load.hour, 2, 10, '0'_L1)
        .arg(load.hour + 1, 2, 10, '0'_L1)
        .arg(whole(load.callers), whole(load.work), whole(load.operators));
}

} // namespace

Loads hourlyLoad(const Domain::Simulation &simulation)
{
    Loads result;
    for (std::size_t hour = 0; hour < result.size(); ++hour)
        result[hour].hour = static_cast<int>(hour);
    double shares = 0;
    for (const Domain::SimulatedFlow &flow : simulation.flows)
        shares += flow.share;
    for (const Domain::SimulatedFlow &flow : simulation.flows)
        addFlow(simulation, flow, shares > 0 ? simulation.callersPerDay * flow.share / shares : 0, result);
    for (const Domain::SimulatedTeam &team : simulation.teams)
        addTeam(simulation, team, result);
    return result;
}

QString simulationSummary(const Domain::Simulation &simulation)
{
    int operators = 0;
    for (const Domain::SimulatedTeam &team : simulation.teams)
        operators += team.operators;
    const auto size = [](const auto &list) { return static_cast<int>(list.size()); };
    const QStringList counts {
        CommandLine::tr("%n new caller(s) a day", nullptr, qRound(simulation.callersPerDay)),
        CommandLine::tr("%n operator(s)", nullptr, operators),
        CommandLine::tr("%n team(s)", nullptr, size(simulation.teams)),
        CommandLine::tr("%n shift(s)", nullptr, size(simulation.shifts)),
        CommandLine::tr("%n kind(s) of pauses", nullptr, size(simulation.pauses)),
    };
    const Loads loads = hourlyLoad(simulation);
    const auto busiest = std::ranges::max_element(loads, {}, &HourLoad::work);
    const auto scarcest = std::ranges::max_element( // without multiplying by what may be 0
        loads, [](const HourLoad &a, const HourLoad &b) { return a.work * b.operators < b.work * a.operators; });
    QString text = CommandLine::tr("simulated: %1").arg(counts.join(u", "_s));
    text += u'\n' + CommandLine::tr("busiest hour: %1").arg(hourText(*busiest));
    text += u'\n' + CommandLine::tr("fewest operators for the work: %1").arg(hourText(*scarcest));
    return text;
}

} // namespace Pult::App
