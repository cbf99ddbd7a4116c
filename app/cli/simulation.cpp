// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/simulation.h"

#include "feeds/simulator/localcalendar.h"
#include "feeds/simulator/roster.h"
#include "feeds/simulator/simulator.h"

#include <algorithm>
#include <cmath>

namespace Pult::App {

using namespace Domain;
using namespace std::chrono_literals;

namespace {

constexpr Duration Piece = 1h;

} // namespace

void scale(Simulation &simulation, double factor)
{
    simulation.callersPerDay *= factor;
    for (SimulatedTeam &team : simulation.teams)
        team.operators = std::max(1, static_cast<int>(std::lround(team.operators * factor)));
}

std::unique_ptr<FoldedRun> simulate(Centre centre, QDate firstDay, int days, const Progress &progress)
{
    const Feeds::LocalCalendar local(centre.timeZone);
    const Timestamp from = local.at(firstDay, centre.dayStart);
    const Timestamp to = local.at(firstDay.addDays(days), centre.dayStart);
    const Feeds::Simulator::Feeds feeds = Feeds::Simulator::feedsOf(centre);
    std::vector<std::string> names;
    for (const FeedSpec &feed : centre.feeds)
        names.push_back(feed.id);

    Feeds::Simulator simulator(centre, feeds, from);
    Feeds::addStaff(centre);
    auto run = std::make_unique<FoldedRun>(std::move(centre), std::move(names), from);
    Events events;
    for (Timestamp at = from; at < to;) {
        at = std::min(to, at + Piece);
        simulator.run(at, events);
        run->counts.messages += events.size();
        run->fold(events, at);
        events.clear();
        if (progress)
            progress(static_cast<double>((at - from).count()) / static_cast<double>((to - from).count()));
    }
    return run;
}

} // namespace Pult::App
