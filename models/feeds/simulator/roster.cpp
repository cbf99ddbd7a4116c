// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/simulator/roster.h"

#include "feeds/simulator/random.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace Pult::Feeds {

using Domain::Centre;
using Domain::SimulatedTeam;
using Domain::Simulation;

namespace {

constexpr std::uint64_t RosterStream = 3000;
constexpr double WomenShare = 0.8; // as in most contact centres
constexpr std::size_t UniversalLines = 4;
constexpr int FirstExtension = 1001;

/// Invents names and gives each only once.
class NameGiver
{
public:
    NameGiver(const Simulation &simulation, Random &random)
        : m_names(simulation.names.empty() ? nullptr : &simulation.names.front())
        , m_random(random)
    {
    }

    std::string next()
    {
        constexpr int Tries = 50;
        std::string name;
        for (int i = 0; i < Tries; ++i) {
            name = invented();
            if (m_given.insert(name).second)
                return name;
        }
        for (int n = 2;; ++n) {
            std::string numbered = name + ' ' + std::to_string(n);
            if (m_given.insert(numbered).second)
                return numbered;
        }
    }

private:
    std::string invented()
    {
        if (!m_names)
            return "Operator";
        const bool woman = m_random.chance(WomenShare);
        const std::string &first = one(woman ? m_names->women : m_names->men);
        const std::string &last = one(woman ? m_names->surnamesOfWomen : m_names->surnamesOfMen);
        return last.empty() ? first : first + ' ' + last;
    }

    const std::string &one(const std::vector<std::string> &from)
    {
        static const std::string None;
        return from.empty() ? None : from[m_random.index(from.size())];
    }

    const Domain::SimulatedNames *m_names;
    Random &m_random;
    std::set<std::string> m_given;
};

std::string siteOf(const Centre &centre, const SimulatedTeam &team)
{
    const auto group = std::ranges::find(centre.groups, team.group, &Domain::Group::id);
    return group == centre.groups.end() ? std::string() : group->site;
}

/// The ACD of a site, else the first simulated one.
std::string feedOf(const Centre &centre, const Simulation &simulation, const std::string &site)
{
    std::string first;
    for (const auto &flow : simulation.flows) {
        for (const auto &queue : flow.queues) {
            const auto feed = std::ranges::find(centre.feeds, queue.feed, &Domain::FeedSpec::id);
            if (feed == centre.feeds.end())
                continue;
            if (feed->site == site)
                return feed->id;
            if (first.empty())
                first = feed->id;
        }
    }
    return first;
}

std::vector<std::size_t> shiftsOf(const Simulation &simulation, const SimulatedTeam &team)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < simulation.shifts.size(); ++i) {
        if (team.shifts.empty() || std::ranges::find(team.shifts, simulation.shifts[i].id) != team.shifts.end())
            result.push_back(i);
    }
    return result;
}

/// Deals shifts out so that the shares hold as well as whole people allow: at each turn the one most behind.
class ShiftDealer
{
public:
    /// `inShift`: how many operators of all teams have each shift so far.
    ShiftDealer(const Simulation &simulation, const SimulatedTeam &team, std::vector<int> &inShift)
        : m_simulation(simulation)
        , m_inShift(inShift)
        , m_shifts(shiftsOf(simulation, team))
        , m_dealt(m_shifts.size())
    {
    }

    void deal(RosterEntry &entry)
    {
        if (m_shifts.empty())
            return;
        std::size_t best = 0;
        for (std::size_t i = 1; i < m_shifts.size(); ++i) {
            if (need(i) > need(best))
                best = i;
        }
        entry.shift = m_shifts[best];
        ++m_dealt[best];
        // Neighbours of a shift begin their cycles on different days, so that every day is staffed alike.
        const auto &shift = m_simulation.shifts[entry.shift];
        entry.cycleDay = m_inShift[entry.shift]++ % std::max(1, shift.daysOn + shift.daysOff);
    }

private:
    double need(std::size_t i) const { return m_simulation.shifts[m_shifts[i]].share / (m_dealt[i] + 1); }

    const Simulation &m_simulation;
    std::vector<int> &m_inShift;
    const std::vector<std::size_t> m_shifts;
    std::vector<int> m_dealt;
};

} // namespace

std::vector<RosterEntry> makeRoster(const Centre &centre)
{
    const Simulation &simulation = *centre.simulation;
    Random random(simulation.seed, RosterStream);
    NameGiver names(simulation, random);
    std::vector<int> inShift(simulation.shifts.size());
    std::vector<RosterEntry> roster;
    for (std::size_t t = 0; t < simulation.teams.size(); ++t) {
        const SimulatedTeam &team = simulation.teams[t];
        const std::string site = siteOf(centre, team);
        const std::string feed = feedOf(centre, simulation, site);
        ShiftDealer shifts(simulation, team, inShift);
        for (int i = 0; i < team.operators; ++i) {
            RosterEntry entry;
            const int number = static_cast<int>(roster.size());
            std::array<char, 16> id {};
            std::snprintf(id.data(), id.size(), "op%04d", number + 1);
            entry.id = id.data();
            entry.name = names.next();
            entry.interface = "PJSIP/" + std::to_string(FirstExtension + number);
            entry.feed = feed;
            entry.site = site;
            entry.team = t;
            shifts.deal(entry);
            entry.pace = simulation.paceVariation > 0 ? random.logNormal(simulation.paceVariation) : 1;
            entry.remote = random.chance(simulation.remote);
            roster.push_back(std::move(entry));
        }
    }
    return roster;
}

void addStaff(Centre &centre)
{
    std::set<std::string> feeds;
    for (const auto &flow : centre.simulation->flows) {
        for (const auto &queue : flow.queues)
            feeds.insert(queue.feed);
    }
    for (const RosterEntry &entry : makeRoster(centre)) {
        const SimulatedTeam &team = centre.simulation->teams[entry.team];
        Domain::Person person;
        person.id = entry.id;
        person.name = entry.name;
        person.site = entry.site;
        person.group = team.group;
        person.skills = {team.lines.begin(), team.lines.end()};
        if (team.lines.size() >= UniversalLines)
            person.skills.insert("universal");
        person.remote = entry.remote;
        for (const std::string &feed : feeds)
            person.names.emplace_back(feed, entry.name);
        centre.persons.push_back(std::move(person));
    }
}

} // namespace Pult::Feeds
