// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/simulationreader.h"

#include "store/simulationvalues.h"
#include "store/suggestion.h"

#include <algorithm>
#include <limits>

namespace Pult::Store {

using namespace Domain;

namespace {

constexpr double MostCallersPerDay = 1'000'000;
constexpr double MostPatience = 1'000'000; // seconds; in effect callers who never give up
constexpr double MostFactor = 10;

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
    readFlows(reader);
    readShifts(reader); // before the teams that work in them
    for (const toml::table *team : reader.requiredTables("team"))
        readTeam(reader.inner(*team, "team"));
    for (const toml::table *pause : reader.tables("pause"))
        readPause(reader.inner(*pause, "pause"));
    for (const toml::table *surge : reader.tables("surge"))
        readSurge(reader.inner(*surge, "surge"));
    for (const toml::table *names : reader.tables("names"))
        readNames(reader.inner(*names, "names"));
    putNamesInLanguageFirst();
    reader.finish();
    checkQueuesAreServed();
    return std::move(m_result);
}

void SimulationReader::readArrivals(TableReader &reader)
{
    readWhole(reader, "seed", 0, std::numeric_limits<std::int64_t>::max(), m_result.seed);
    readNumber(reader, "callers_per_day", 0, MostCallersPerDay, m_result.callersPerDay);
    readWeights(reader, "weekdays", m_result.weekdays);
    readHourWeights(reader, "hours", m_result.hours);
}

void SimulationReader::readCallers(TableReader &reader)
{
    readSeconds(reader, "patience", ShortestTime, MostPatience, m_result.patience);
    readProbability(reader, "hangs_up_at_once", m_result.hangsUpAtOnce);
    readWhole(reader, "longest_wait", 1, static_cast<std::int64_t>(Day), m_result.longestWait);
    readProbability(reader, "redials", m_result.redials);
    readSeconds(reader, "redial_after", ShortestTime, 7 * Day, m_result.redialAfter);
    readProbability(reader, "returns", m_result.returns);
    readWeights(reader, "return_days", m_result.returnDays);
    readProbability(reader, "anonymous", m_result.anonymous);
    readCallbacks(reader);
    readProbability(reader, "marks", m_result.marks);
    readWeights(reader, "mark_shares", m_result.markShares);
    if (m_result.marks == 0)
        withoutEffect(reader, "mark_shares", "marks");
}

void SimulationReader::readCallbacks(TableReader &reader)
{
    readWhole(reader, "callback_offered", 0, static_cast<std::int64_t>(Hour), m_result.callbackOffered);
    readProbability(reader, "callback_taken", m_result.callbackTaken);
    readProbability(reader, "lost_called_back", m_result.lostCalledBack);
    readProbability(reader, "callback_reached", m_result.callbackReached);
    readRandom(reader, "callback_after", ShortestTime, Day, m_result.callbackAfter);
    const bool offers = m_result.callbackOffered > std::chrono::seconds::zero();
    if (!offers)
        withoutEffect(reader, "callback_taken", "callback_offered");
    if (!offers && m_result.lostCalledBack == 0) {
        withoutEffect(reader, "callback_reached", "callback_offered, lost_called_back");
        withoutEffect(reader, "callback_after", "callback_offered, lost_called_back");
    }
}

void SimulationReader::readWork(TableReader &reader)
{
    readRandom(reader, "ring", 0, Hour, m_result.ring);
    readProbability(reader, "missed", m_result.missed);
    readWhole(reader, "ring_timeout", 1, 300, m_result.ringTimeout);
    readWrapUpReason(reader);
    readRandom(reader, "hold", ShortestTime, Hour, m_result.hold);
    readNumber(reader, "pace_variation", 0, 1, m_result.paceVariation);
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

void SimulationReader::readFlows(TableReader &reader)
{
    for (const toml::table *flow : reader.requiredTables("flow"))
        readFlow(reader.inner(*flow, "flow"));
    if (!m_result.flows.empty() && sumOfShares(m_result.flows) == 0)
        reader.error(ErrorKind::NoShare, "flow");
    for (const auto &[line, key] : m_transfers) // perhaps to a flow further down
        isQueued(line, key);
}

void SimulationReader::readFlow(TableReader reader)
{
    SimulatedFlow flow;
    if (auto line = reader.requiredText("line")) {
        isOneOf(m_lines, *line, reader.pathOf("line"));
        addId(reader, "line", *line, m_queuedLines);
        flow.line = std::move(line->value);
    }
    readShare(reader, "share", flow.share);
    readRandom(reader, "talk", ShortestTime, Day, flow.talk);
    readRandom(reader, "wrap_up", 0, Day, flow.wrapUp);
    readProbability(reader, "resolved", flow.resolved);
    readProbability(reader, "booked", flow.booked);
    readProbability(reader, "held", flow.held);
    readTransfer(reader, flow);
    readHourWeights(reader, "hours", flow.hours);
    for (const toml::table *queue : reader.requiredTables("queues"))
        readQueue(reader.inner(*queue, "queues"), flow);
    if (!flow.queues.empty() && sumOfShares(flow.queues) == 0)
        reader.error(ErrorKind::NoShare, "queues");
    reader.finish();
    m_result.flows.push_back(std::move(flow));
}

void SimulationReader::readTransfer(TableReader &reader, SimulatedFlow &flow)
{
    readProbability(reader, "transferred", flow.transferred);
    if (flow.transferred > 0)
        reader.require({"transfer_to"});
    else
        withoutEffect(reader, "transfer_to", "transferred");
    if (auto line = reader.text("transfer_to")) {
        m_transfers.push_back({*line, reader.pathOf("transfer_to")});
        flow.transferTo = std::move(line->value);
    }
}

void SimulationReader::readQueue(TableReader reader, SimulatedFlow &flow)
{
    SimulatedQueue queue;
    if (auto feed = reader.requiredText("feed")) {
        const bool described = isOneOf(m_feeds, *feed, reader.pathOf("feed"));
        if (described && !m_simulators.empty() && !contains(m_simulators, feed->value)) {
            CentreFileError &error = reader.error(ErrorKind::NotSimulated, "feed");
            error.detail = toQString(feed->value);
            error.allowed = listed(m_simulators);
        }
        queue.feed = std::move(feed->value);
    }
    if (const auto name = reader.requiredText("queue")) {
        queue.queue = name->value;
        if (!queue.feed.empty() && !flow.line.empty())
            map(reader, {queue.feed, queue.queue}, flow.line);
    }
    readShare(reader, "share", queue.share);
    reader.finish();
    flow.queues.push_back(std::move(queue));
}

void SimulationReader::map(TableReader &reader, const QueueKey &queue, const std::string &line)
{
    if (!m_queues.emplace(queue, reader.placeOfKey("queue")).second) {
        reader.error(ErrorKind::Duplicate, "queue").detail = toQString(queue.first + ", " + queue.second);
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
    CentreFileError &error = reader.error(ErrorKind::OtherLine, "queue");
    error.detail = toQString(told);
    error.allowed = toQString(line);
}

void SimulationReader::readSurge(TableReader reader)
{
    SimulatedSurge surge;
    reader.require({"per_day", "from", "until"});
    readNumber(reader, "factor", 0, MostFactor, surge.factor);
    readProbability(reader, "per_day", surge.perDay);
    if (const auto from = reader.time("from"))
        surge.from = *from;
    if (const auto until = reader.time("until")) {
        surge.until = *until;
        if (surge.until < surge.from) {
            CentreFileError &error = reader.error(ErrorKind::OutOfRange, "until");
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

void SimulationReader::addId(
    TableReader &reader, std::string_view key, const Located<std::string> &id, std::vector<std::string> &ids)
{
    if (contains(ids, id.value))
        m_mistakes.error(ErrorKind::Duplicate, id.place, reader.pathOf(key)).detail = toQString(id.value);
    else
        ids.push_back(id.value);
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

} // namespace Pult::Store
