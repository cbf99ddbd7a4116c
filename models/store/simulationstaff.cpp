// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The staff of a simulation: shifts, teams, pauses and names.

#include "store/simulationreader.h"
#include "store/simulationvalues.h"

#include <algorithm>

namespace Pult::Store {

using namespace Domain;

namespace {

constexpr int MostOperators = 20'000;
constexpr double MostCallsPerHour = 120;
constexpr int MostDays = 31;
constexpr int MinutesOfDay = 24 * 60;

const std::string &siteOf(const FeedSpec &feed)
{
    return feed.site.empty() ? feed.id : feed.site;
}

template<typename List, typename Value>
bool contains(const List &list, const Value &value)
{
    return std::ranges::find(list, value) != list.end();
}

} // namespace

void SimulationReader::readShifts(TableReader &reader)
{
    for (const toml::table *shift : reader.requiredTables("shift"))
        readShift(reader.inner(*shift, "shift"));
    if (!m_result.shifts.empty() && sumOfShares(m_result.shifts) == 0)
        reader.error(ErrorKind::NoShare, "shift");
}

void SimulationReader::readShift(TableReader reader)
{
    SimulatedShift shift;
    if (auto id = reader.requiredText("id")) {
        addId(reader, "id", *id, m_shifts);
        shift.id = std::move(id->value);
    }
    reader.require({"start", "hours"});
    if (const auto start = reader.time("start"))
        shift.start = *start;
    readHours(reader, "hours", shift.length);
    readWhole(reader, "days_on", 1, MostDays, shift.daysOn);
    readWhole(reader, "days_off", 0, MostDays, shift.daysOff);
    readShare(reader, "share", shift.share);
    reader.finish();
    m_result.shifts.push_back(std::move(shift));
}

void SimulationReader::readTeam(TableReader reader)
{
    SimulatedTeam team;
    reader.require({"operators"});
    readOperators(reader, team);
    readNumber(reader, "outbound_per_hour", 0, MostCallsPerHour, team.outboundPerHour);
    readTeamShifts(reader, team);
    const bool linesAreQueued = readTeamLines(reader, team);
    if (auto group = reader.requiredText("group")) {
        if (isOneOf(m_groups, *group, reader.pathOf("group")) && linesAreQueued)
            checkSite(reader, group->value, team);
        addId(reader, "group", *group, m_teams);
        team.group = std::move(group->value);
    }
    reader.finish();
    m_result.teams.push_back(std::move(team));
}

void SimulationReader::readOperators(TableReader &reader, SimulatedTeam &team)
{
    readWhole(reader, "operators", 1, MostOperators, team.operators);
    const bool hadTooMany = m_operators > MostOperators;
    m_operators += team.operators;
    if (m_operators <= MostOperators || hadTooMany) // said once
        return;
    CentreFileError &error = reader.error(ErrorKind::OutOfRange, "operators");
    error.detail = QString::number(m_operators);
    error.allowed = QStringLiteral("1 – %1").arg(MostOperators);
}

void SimulationReader::readTeamShifts(TableReader &reader, SimulatedTeam &team)
{
    double sum = 0;
    bool known = true;
    for (auto &shift : reader.texts("shifts")) {
        known = isOneOf(m_shifts, shift, reader.pathOf("shifts")) && known;
        const auto found = std::ranges::find(m_result.shifts, shift.value, &SimulatedShift::id);
        sum += found == m_result.shifts.end() ? 0 : found->share;
        addId(reader, "shifts", shift, team.shifts);
    }
    if (known && !team.shifts.empty() && sum == 0)
        reader.error(ErrorKind::NoShare, "shifts");
}

bool SimulationReader::readTeamLines(TableReader &reader, SimulatedTeam &team)
{
    const bool onlyCalls = team.outboundPerHour > 0; // may serve no line at all
    bool queued = true;
    for (auto &line : onlyCalls ? reader.texts("lines") : reader.requiredTexts("lines")) {
        queued = isQueued(line, reader.pathOf("lines")) && queued;
        addId(reader, "lines", line, team.lines);
    }
    return queued;
}

void SimulationReader::checkSite(TableReader &reader, const std::string &group, const SimulatedTeam &team)
{
    const auto site = std::ranges::find(m_centre.groups, group, &Group::id)->site;
    std::set<std::string> sites;
    for (const FeedSpec &feed : m_centre.feeds) {
        if (feed.kind == SimulatorKind)
            sites.insert(siteOf(feed));
    }
    if (sites.empty()) // said already
        return;
    if (!sites.contains(site)) {
        CentreFileError &error = reader.error(ErrorKind::NoSimulatorAtSite, "group");
        error.detail = toQString(group);
        error.allowed = listed({sites.begin(), sites.end()});
        return;
    }
    const bool serves = std::ranges::any_of(team.lines, [&](const std::string &line) { return isAt(site, line); });
    if (!serves && !team.lines.empty())
        reader.error(ErrorKind::NothingToServe, "lines").detail = toQString(group);
}

bool SimulationReader::isAt(const std::string &site, const std::string &line) const
{
    const auto flow = std::ranges::find(m_result.flows, line, &SimulatedFlow::line);
    if (flow == m_result.flows.end())
        return false;
    return std::ranges::any_of(flow->queues, [&](const SimulatedQueue &queue) {
        const auto feed = std::ranges::find(m_centre.feeds, queue.feed, &FeedSpec::id);
        return feed != m_centre.feeds.end() && siteOf(*feed) == site;
    });
}

void SimulationReader::checkQueuesAreServed()
{
    std::set<std::pair<std::string, std::string>> served; // site, line
    for (const SimulatedTeam &team : m_result.teams) {
        const auto group = std::ranges::find(m_centre.groups, team.group, &Group::id);
        for (const std::string &line : team.lines)
            served.emplace(group == m_centre.groups.end() ? std::string() : group->site, line);
    }
    for (const SimulatedFlow &flow : m_result.flows) {
        for (const SimulatedQueue &queue : flow.queues) {
            const auto feed = std::ranges::find(m_centre.feeds, queue.feed, &FeedSpec::id);
            const auto place = m_queues.find({queue.feed, queue.queue});
            if (queue.share == 0 || feed == m_centre.feeds.end() || place == m_queues.end()
                || served.contains({siteOf(*feed), flow.line}))
                continue;
            CentreFileError &warning
                = m_mistakes.warning(ErrorKind::NobodyServes, place->second, "simulation.flow.queues");
            warning.detail = toQString(siteOf(*feed));
            warning.allowed = toQString(flow.line);
        }
    }
}

void SimulationReader::readPause(TableReader reader)
{
    SimulatedPause pause;
    reader.require({"reason", "every", "length"});
    if (auto reason = reader.textIn("reason", m_language)) {
        addId(reader, "reason", *reason, m_reasons);
        pause.reason = std::move(reason->value);
    }
    readWhole(reader, "every", 1, MinutesOfDay, pause.every);
    readRandom(reader, "length", ShortestTime, Day, pause.length);
    readProbability(reader, "share", pause.share);
    reader.finish();
    m_result.pauses.push_back(std::move(pause));
}

void SimulationReader::readNames(TableReader reader)
{
    SimulatedNames names;
    if (auto language = reader.requiredText("language")) {
        addId(reader, "language", *language, m_languages);
        names.language = std::move(language->value);
    }
    const auto read = [&reader](std::string_view key, std::vector<std::string> &list) {
        for (auto &name : reader.requiredTexts(key))
            list.push_back(std::move(name.value));
    };
    read("women", names.women);
    read("men", names.men);
    read("surnames_of_women", names.surnamesOfWomen);
    read("surnames_of_men", names.surnamesOfMen);
    reader.finish();
    m_result.names.push_back(std::move(names));
}

void SimulationReader::putNamesInLanguageFirst()
{
    auto &names = m_result.names;
    for (const std::string_view language : {std::string_view(m_language), DefaultLanguage}) {
        const auto found = std::ranges::find(names, language, &SimulatedNames::language);
        if (found == names.end())
            continue;
        std::rotate(names.begin(), found, found + 1);
        return;
    }
}

} // namespace Pult::Store
