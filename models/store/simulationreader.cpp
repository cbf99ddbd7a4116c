// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/simulationreader.h"

#include "store/centrefile.h"
#include "store/suggestion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Pult::Store {

using namespace Domain;

namespace {

constexpr double MostCallersPerDay = 1'000'000;
constexpr int MostOperators = 20'000;
constexpr double MostShare = 1'000'000;
constexpr double MostVariation = 5;
constexpr double ShortestTime = 0.1; // seconds
constexpr double Hour = 3600;        // seconds
constexpr double Day = 24 * Hour;
constexpr double MostPatience = 1'000'000; // seconds; in effect callers who never give up
constexpr double MostPerHour = 120;
constexpr double MostFactor = 10;
constexpr int MostDays = 31;
constexpr std::size_t HoursOfDay = 24;

void readNumber(TableReader &reader, std::string_view key, double from, double to, double &value)
{
    if (const auto number = reader.number(key, from, to))
        value = *number;
}

void readProbability(TableReader &reader, std::string_view key, double &value)
{
    readNumber(reader, key, 0, 1, value);
}

void readShare(TableReader &reader, std::string_view key, double &value)
{
    readNumber(reader, key, 0, MostShare, value);
}

void readSeconds(
    TableReader &reader, std::string_view key, double from, double to, std::chrono::duration<double> &value)
{
    if (const auto seconds = reader.number(key, from, to))
        value = std::chrono::duration<double> {*seconds};
}

/// An integer of whatever `Unit` is.
template<typename Unit>
void readWhole(TableReader &reader, std::string_view key, std::int64_t from, std::int64_t to, Unit &value)
{
    if (const auto number = reader.integer(key, from, to))
        value = Unit {*number};
}

void readDays(TableReader &reader, std::string_view key, int from, int &value)
{
    if (const auto days = reader.integer(key, from, MostDays))
        value = static_cast<int>(*days);
}

void readHours(TableReader &reader, std::string_view key, std::chrono::minutes &value)
{
    if (const auto hours = reader.number(key, 0.25, 24))
        value = std::chrono::minutes {std::llround(*hours * 60)};
}

template<typename List>
std::vector<std::string> idsOf(const List &list)
{
    std::vector<std::string> result;
    for (const auto &entry : list)
        result.push_back(entry.id);
    return result;
}

bool contains(const std::vector<std::string> &ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

template<typename List>
double sumOfShares(const List &list)
{
    return std::accumulate(
        list.begin(), list.end(), 0.0, [](double sum, const auto &entry) { return sum + entry.share; });
}

/// As pause reasons are compared everywhere: Latin letters without case.
bool sameReason(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace

SimulationReader::SimulationReader(Centre &centre, std::string language, Mistakes &mistakes)
    : m_centre(centre)
    , m_language(std::move(language))
    , m_mistakes(mistakes)
    , m_lines(idsOf(centre.lines))
    , m_groups(idsOf(centre.groups))
    , m_feeds(idsOf(centre.feeds))
{
    for (const FeedSpec &feed : centre.feeds) {
        if (feed.kind == SimulatorKind)
            m_simulators.push_back(feed.id);
    }
    for (std::size_t i = 0; i < centre.queues.size(); ++i)
        m_mappings.emplace(QueueKey {centre.queues[i].feed, centre.queues[i].queue}, i);
}

Simulation SimulationReader::read(const toml::table &table)
{
    TableReader reader(table, "simulation", m_mistakes);
    readArrivals(reader);
    readCallers(reader);
    readWork(reader);
    for (const std::string_view key : {"flow", "team", "shift"}) {
        if (!reader.has(key))
            reader.missing(key);
    }
    for (const toml::table *flow : reader.tables("flow")) // before what names their lines
        readFlow(*flow);
    if (!m_result.flows.empty())
        needsShare(reader, "flow", sumOfShares(m_result.flows));
    for (const auto &[line, key] : m_transfers)
        isQueued(line, key);
    for (const toml::table *shift : reader.tables("shift")) // before the teams that work in them
        readShift(*shift);
    for (const toml::table *team : reader.tables("team"))
        readTeam(*team);
    for (const toml::table *pause : reader.tables("pause"))
        readPause(*pause);
    for (const toml::table *surge : reader.tables("surge"))
        readSurge(*surge);
    for (const toml::table *names : reader.tables("names"))
        readNames(*names);
    putNamesInLanguageFirst();
    reader.finish();
    return std::move(m_result);
}

void SimulationReader::readArrivals(TableReader &reader)
{
    if (const auto seed = reader.integer("seed", 0, std::numeric_limits<std::int64_t>::max()))
        m_result.seed = static_cast<std::uint64_t>(*seed);
    readNumber(reader, "callers_per_day", 0, MostCallersPerDay, m_result.callersPerDay);
    std::vector<double> weekdays;
    readWeights(reader, "weekdays", m_result.weekdays.size(), weekdays);
    std::ranges::copy(weekdays, m_result.weekdays.begin());
    readWeights(reader, "hours", HoursOfDay, m_result.hours);
}

void SimulationReader::readCallers(TableReader &reader)
{
    readSeconds(reader, "patience", ShortestTime, MostPatience, m_result.patience);
    readProbability(reader, "hangs_up_at_once", m_result.hangsUpAtOnce);
    readWhole(reader, "longest_wait", 1, static_cast<std::int64_t>(Day), m_result.longestWait);
    readProbability(reader, "redials", m_result.redials);
    readSeconds(reader, "redial_after", ShortestTime, 7 * Day, m_result.redialAfter);
    readProbability(reader, "returns", m_result.returns);
    readProbability(reader, "anonymous", m_result.anonymous);
    readWhole(reader, "callback_offered", 0, static_cast<std::int64_t>(Hour), m_result.callbackOffered);
    readProbability(reader, "callback_taken", m_result.callbackTaken);
    readProbability(reader, "callback_reached", m_result.callbackReached);
    readRandom(reader, "callback_after", ShortestTime, Day, m_result.callbackAfter);
    if (m_result.callbackOffered == std::chrono::seconds::zero()) {
        for (const std::string_view key : {"callback_taken", "callback_reached", "callback_after"})
            withoutEffect(reader, key, "callback_offered");
    }
    readProbability(reader, "marks", m_result.marks);
    std::vector<double> shares;
    readWeights(reader, "mark_shares", m_result.markShares.size(), shares);
    std::ranges::copy(shares, m_result.markShares.begin());
    if (m_result.marks == 0)
        withoutEffect(reader, "mark_shares", "marks");
}

void SimulationReader::readWork(TableReader &reader)
{
    readRandom(reader, "ring", 0, Hour, m_result.ring);
    readProbability(reader, "missed", m_result.missed);
    readWhole(reader, "ring_timeout", 1, 300, m_result.ringTimeout);
    readWrapUpReason(reader);
    readRandom(reader, "hold", ShortestTime, Hour, m_result.hold);
    readProbability(reader, "remote", m_result.remote);
    readWhole(reader, "remote_drop_every", 0, 100'000, m_result.remoteDropEvery);
    readRandom(reader, "remote_drop", ShortestTime, Day, m_result.remoteDrop);
    if (m_result.remoteDropEvery == std::chrono::minutes::zero())
        withoutEffect(reader, "remote_drop", "remote_drop_every");
    readRandom(reader, "outbound_talk", ShortestTime, Day, m_result.outboundTalk);
}

void SimulationReader::readWrapUpReason(TableReader &reader)
{
    std::vector<LanguageText> reasons = reader.textsByLanguage("wrap_up_reason");
    for (const LanguageText &reason : reasons) { // whichever is shown
        const auto same = [&](const std::string &known) { return sameReason(known, reason.text.value); };
        if (std::ranges::none_of(m_centre.acwReasons, same)) {
            m_mistakes.error(ErrorKind::NotAfterCallWork, reason.text.place, reader.pathOf("wrap_up_reason")).detail
                = toQString(reason.text.value);
        }
    }
    if (auto reason = inLanguage(std::move(reasons), m_language))
        m_result.wrapUpReason = std::move(reason->value);
}

void SimulationReader::readFlow(const toml::table &table)
{
    TableReader reader(table, "simulation.flow", m_mistakes);
    SimulatedFlow flow;
    if (auto line = reader.requiredText("line")) {
        isOneOf(m_lines, *line, reader.pathOf("line"));
        if (contains(m_queuedLines, line->value))
            m_mistakes.error(ErrorKind::Duplicate, line->place, reader.pathOf("line")).detail = toQString(line->value);
        m_queuedLines.push_back(line->value);
        flow.line = std::move(line->value);
    }
    readShare(reader, "share", flow.share);
    readRandom(reader, "talk", ShortestTime, Day, flow.talk);
    readRandom(reader, "wrap_up", 0, Day, flow.wrapUp);
    readProbability(reader, "resolved", flow.resolved);
    readProbability(reader, "booked", flow.booked);
    readProbability(reader, "held", flow.held);
    readTransfer(reader, flow);
    readWeights(reader, "hours", HoursOfDay, flow.hours);
    if (!reader.has("queues"))
        reader.missing("queues");
    for (const toml::table *queue : reader.tables("queues"))
        readQueue(*queue, reader.pathOf("queues"), flow);
    if (!flow.queues.empty() || reader.has("queues"))
        needsShare(reader, "queues", sumOfShares(flow.queues));
    reader.finish();
    m_result.flows.push_back(std::move(flow));
}

void SimulationReader::readTransfer(TableReader &reader, SimulatedFlow &flow)
{
    readProbability(reader, "transferred", flow.transferred);
    if (auto line = reader.text("transfer_to")) {
        m_transfers.push_back({*line, reader.pathOf("transfer_to")}); // perhaps to a flow further down
        flow.transferTo = std::move(line->value);
    } else if (flow.transferred > 0 && !reader.has("transfer_to")) {
        reader.missing("transfer_to");
    }
    if (flow.transferred == 0)
        withoutEffect(reader, "transfer_to", "transferred");
}

void SimulationReader::readQueue(const toml::table &table, const std::string &path, SimulatedFlow &flow)
{
    TableReader reader(table, path, m_mistakes);
    SimulatedQueue queue;
    if (auto feed = reader.requiredText("feed")) {
        if (isOneOf(m_feeds, *feed, reader.pathOf("feed")) && !contains(m_simulators, feed->value)) {
            CentreFileError &error = m_mistakes.error(ErrorKind::NotSimulated, feed->place, reader.pathOf("feed"));
            error.detail = toQString(feed->value);
            error.allowed = listed(m_simulators);
        }
        queue.feed = std::move(feed->value);
    }
    if (const auto name = reader.requiredText("queue")) {
        queue.queue = name->value;
        if (!queue.feed.empty() && !flow.line.empty())
            map({queue.feed, queue.queue}, flow.line, name->place, reader.pathOf("queue"));
    }
    readShare(reader, "share", queue.share);
    reader.finish();
    flow.queues.push_back(std::move(queue));
}

void SimulationReader::map(const QueueKey &queue, const std::string &line, Place place, const std::string &key)
{
    if (!m_queues.insert(queue).second) {
        m_mistakes.error(ErrorKind::Duplicate, place, key).detail = toQString(queue.first + ", " + queue.second);
        return;
    }
    const auto known = m_mappings.find(queue);
    if (known == m_mappings.end()) {
        m_centre.queues.push_back({queue.first, queue.second, line, {}});
        return;
    }
    std::string &told = m_centre.queues[known->second].line;
    if (told.empty())
        told = line;
    if (told == line)
        return;
    CentreFileError &error = m_mistakes.error(ErrorKind::OtherLine, place, key);
    error.detail = toQString(told);
    error.allowed = toQString(line);
}

void SimulationReader::readShift(const toml::table &table)
{
    TableReader reader(table, "simulation.shift", m_mistakes);
    SimulatedShift shift;
    if (auto id = reader.requiredText("id")) {
        if (contains(m_shifts, id->value))
            m_mistakes.error(ErrorKind::Duplicate, id->place, reader.pathOf("id")).detail = toQString(id->value);
        m_shifts.push_back(id->value);
        shift.id = std::move(id->value);
    }
    for (const std::string_view key : {"start", "hours"}) {
        if (!reader.has(key))
            reader.missing(key);
    }
    if (const auto start = reader.time("start"))
        shift.start = *start;
    readHours(reader, "hours", shift.length);
    readDays(reader, "days_on", 1, shift.daysOn);
    readDays(reader, "days_off", 0, shift.daysOff);
    readShare(reader, "share", shift.share);
    reader.finish();
    m_result.shifts.push_back(std::move(shift));
}

void SimulationReader::readTeam(const toml::table &table)
{
    TableReader reader(table, "simulation.team", m_mistakes);
    SimulatedTeam team;
    if (!reader.has("operators"))
        reader.missing("operators");
    if (const auto operators = reader.integer("operators", 1, MostOperators)) {
        team.operators = static_cast<int>(*operators);
        m_operators += *operators;
        if (m_operators > MostOperators && m_operators - *operators <= MostOperators) { // once, where it is too much
            CentreFileError &error
                = m_mistakes.error(ErrorKind::OutOfRange, reader.placeOfKey("operators"), reader.pathOf("operators"));
            error.detail = QString::number(m_operators);
            error.allowed = QStringLiteral("1 – %1").arg(MostOperators);
        }
    }
    readNumber(reader, "outbound_per_hour", 0, MostPerHour, team.outboundPerHour);
    readTeamShifts(reader, team);
    const bool linesRight = readTeamLines(reader, team);
    if (auto group = reader.requiredText("group")) {
        if (isOneOf(m_groups, *group, reader.pathOf("group")) && linesRight)
            checkSite(reader, *group, team);
        if (std::ranges::find(m_result.teams, group->value, &SimulatedTeam::group) != m_result.teams.end())
            m_mistakes.error(ErrorKind::Duplicate, group->place, reader.pathOf("group")).detail
                = toQString(group->value);
        team.group = std::move(group->value);
    }
    reader.finish();
    m_result.teams.push_back(std::move(team));
}

bool SimulationReader::readTeamLines(TableReader &reader, SimulatedTeam &team)
{
    if (!reader.has("lines") && team.outboundPerHour == 0)
        reader.missing("lines");
    bool right = true;
    for (auto &line : reader.texts("lines")) {
        right = isQueued(line, reader.pathOf("lines")) && right;
        if (contains(team.lines, line.value))
            m_mistakes.error(ErrorKind::Duplicate, line.place, reader.pathOf("lines")).detail = toQString(line.value);
        team.lines.push_back(std::move(line.value));
    }
    return right;
}

void SimulationReader::readTeamShifts(TableReader &reader, SimulatedTeam &team)
{
    double sum = 0;
    bool known = true;
    for (auto &shift : reader.texts("shifts")) {
        known = isOneOf(m_shifts, shift, reader.pathOf("shifts")) && known;
        const auto found = std::ranges::find(m_result.shifts, shift.value, &SimulatedShift::id);
        sum += found == m_result.shifts.end() ? 0 : found->share;
        team.shifts.push_back(std::move(shift.value));
    }
    if (known && !m_result.shifts.empty())
        needsShare(reader, "shifts", team.shifts.empty() ? sumOfShares(m_result.shifts) : sum);
}

void SimulationReader::checkSite(
    const TableReader &reader, const Located<std::string> &group, const SimulatedTeam &team)
{
    const auto found = std::ranges::find(m_centre.groups, group.value, &Group::id);
    std::set<std::string> sites;
    bool serves = team.lines.empty();
    bool isAtSimulator = false;
    for (const FeedSpec &feed : m_centre.feeds) {
        if (feed.kind != SimulatorKind)
            continue;
        const std::string &site = feed.site.empty() ? feed.id : feed.site;
        sites.insert(site);
        if (site != found->site)
            continue;
        isAtSimulator = true;
        serves = serves || std::ranges::any_of(m_result.flows, [&](const SimulatedFlow &flow) {
            return contains(team.lines, flow.line)
                && std::ranges::find(flow.queues, feed.id, &SimulatedQueue::feed) != flow.queues.end();
        });
    }
    if (!isAtSimulator) {
        CentreFileError &error = m_mistakes.error(ErrorKind::NoSimulatorAtSite, group.place, reader.pathOf("group"));
        error.detail = toQString(group.value);
        error.allowed = listed({sites.begin(), sites.end()});
    } else if (!serves) {
        m_mistakes.error(ErrorKind::NothingToServe, reader.placeOfKey("lines"), reader.pathOf("lines")).detail
            = toQString(group.value);
    }
}

void SimulationReader::readPause(const toml::table &table)
{
    TableReader reader(table, "simulation.pause", m_mistakes);
    SimulatedPause pause;
    for (const std::string_view key : {"reason", "every", "length"}) {
        if (!reader.has(key))
            reader.missing(key);
    }
    if (auto reason = reader.textIn("reason", m_language)) {
        if (std::ranges::find(m_result.pauses, reason->value, &SimulatedPause::reason) != m_result.pauses.end())
            m_mistakes.error(ErrorKind::Duplicate, reason->place, reader.pathOf("reason")).detail
                = toQString(reason->value);
        pause.reason = std::move(reason->value);
    }
    readWhole(reader, "every", 1, 24 * 60, pause.every);
    readRandom(reader, "length", ShortestTime, Day, pause.length);
    readProbability(reader, "share", pause.share);
    reader.finish();
    m_result.pauses.push_back(std::move(pause));
}

void SimulationReader::readSurge(const toml::table &table)
{
    TableReader reader(table, "simulation.surge", m_mistakes);
    SimulatedSurge surge;
    readNumber(reader, "factor", 0, MostFactor, surge.factor);
    readProbability(reader, "per_day", surge.perDay);
    for (const std::string_view key : {"per_day", "from", "until"}) {
        if (!reader.has(key))
            reader.missing(key);
    }
    if (const auto from = reader.time("from"))
        surge.from = *from;
    if (const auto until = reader.time("until")) {
        surge.until = *until;
        if (surge.until < surge.from) {
            CentreFileError &error
                = m_mistakes.error(ErrorKind::OutOfRange, reader.placeOfKey("until"), reader.pathOf("until"));
            error.detail = shownTime(surge.until);
            error.allowed = shownTime(surge.from) + QStringLiteral(" – 23:59");
        }
    }
    readHours(reader, "hours", surge.length);
    if (auto line = reader.text("line")) {
        isQueued(*line, reader.pathOf("line"));
        surge.line = std::move(line->value);
    }
    reader.finish();
    m_result.surges.push_back(std::move(surge));
}

void SimulationReader::readNames(const toml::table &table)
{
    TableReader reader(table, "simulation.names", m_mistakes);
    SimulatedNames names;
    if (auto language = reader.requiredText("language")) {
        if (std::ranges::find(m_result.names, language->value, &SimulatedNames::language) != m_result.names.end())
            m_mistakes.error(ErrorKind::Duplicate, language->place, reader.pathOf("language")).detail
                = toQString(language->value);
        names.language = std::move(language->value);
    }
    const auto read = [&reader](std::string_view key, std::vector<std::string> &list) {
        for (auto &name : reader.texts(key))
            list.push_back(std::move(name.value));
        if (!reader.has(key) || list.empty())
            reader.missing(key);
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

bool SimulationReader::isOneOf(
    const std::vector<std::string> &ids, const Located<std::string> &id, const std::string &key, ErrorKind kind)
{
    if (contains(ids, id.value))
        return true;
    CentreFileError &error = m_mistakes.error(kind, id.place, key);
    error.detail = toQString(id.value);
    error.allowed = listed(ids);
    error.suggestion = toQString(nearest(id.value, ids));
    return false;
}

bool SimulationReader::isQueued(const Located<std::string> &line, const std::string &key)
{
    return isOneOf(m_lines, line, key) && isOneOf(m_queuedLines, line, key, ErrorKind::NotQueued);
}

void SimulationReader::readRandom(TableReader &reader, std::string_view key, double from, double to, RandomTime &time)
{
    const toml::table *table = reader.table(key);
    if (!table)
        return;
    TableReader random(*table, reader.pathOf(key), m_mistakes);
    if (!random.has("mean"))
        random.missing("mean");
    readSeconds(random, "mean", from, to, time.mean);
    readNumber(random, "variation", 0, MostVariation, time.variation);
    random.finish();
}

void SimulationReader::readWeights(
    TableReader &reader, std::string_view key, std::size_t count, std::vector<double> &weights)
{
    auto numbers = reader.numbers(key, count, 0, MostShare);
    if (!numbers)
        return;
    needsShare(reader, key, std::accumulate(numbers->begin(), numbers->end(), 0.0));
    weights = std::move(*numbers);
}

void SimulationReader::needsShare(const TableReader &reader, std::string_view key, double sum)
{
    if (sum <= 0)
        m_mistakes.error(ErrorKind::NoShare, reader.placeOfKey(key), reader.pathOf(key));
}

void SimulationReader::withoutEffect(const TableReader &reader, std::string_view key, const char *needed)
{
    if (reader.has(key))
        m_mistakes.warning(ErrorKind::WithoutEffect, reader.placeOfKey(key), reader.pathOf(key)).detail
            = QLatin1String(needed);
}

} // namespace Pult::Store
