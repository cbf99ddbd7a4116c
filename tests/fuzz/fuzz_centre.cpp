// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a centre file: no crash, every mistake has a sentence, and a file without mistakes describes something
// that fits together.

#include "store/centrefile.h"

#include <algorithm>
#include <cstdlib>

using namespace Pult;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

template<typename T>
bool isKnown(const std::vector<T> &list, const std::string &id)
{
    return id.empty() || std::ranges::find(list, id, &T::id) != list.end();
}

void checkMistakes(const std::vector<Store::CentreFileError> &mistakes)
{
    int line = 0;
    for (const Store::CentreFileError &mistake : mistakes) {
        const QString text = Store::errorText(mistake);
        require(text.startsWith(QStringLiteral("centre.toml:")));
        require(mistake.line >= line); // in the order of the file
        line = mistake.line;
    }
}

template<typename List>
double shares(const List &list)
{
    double sum = 0;
    for (const auto &entry : list)
        sum += entry.share;
    return sum;
}

void checkFlow(const Domain::Centre &centre, const Domain::SimulatedFlow &flow)
{
    require(!flow.line.empty() && isKnown(centre.lines, flow.line) && isKnown(centre.lines, flow.transferTo));
    require(!flow.queues.empty() && shares(flow.queues) > 0 && flow.talk.mean.count() > 0);
    require(flow.hours.empty() || flow.hours.size() == 24);
    require(flow.transferred == 0 || !flow.transferTo.empty());
    for (const Domain::SimulatedQueue &queue : flow.queues) {
        const auto isMapped = [&](const Domain::QueueMapping &mapping) {
            return mapping.feed == queue.feed && mapping.queue == queue.queue && mapping.line == flow.line;
        };
        require(std::ranges::count_if(centre.queues, isMapped) == 1);
    }
}

void checkSimulation(const Domain::Centre &centre, const Domain::Simulation &simulation)
{
    require(!simulation.flows.empty() && shares(simulation.flows) > 0);
    require(!simulation.shifts.empty() && shares(simulation.shifts) > 0);
    for (const Domain::SimulatedFlow &flow : simulation.flows)
        checkFlow(centre, flow);
    for (const Domain::SimulatedShift &shift : simulation.shifts)
        require(shift.length.count() > 0 && shift.daysOn > 0 && shift.daysOff >= 0);
    int operators = 0;
    for (const Domain::SimulatedTeam &team : simulation.teams) {
        require(!team.group.empty() && isKnown(centre.groups, team.group));
        require(!team.lines.empty() || team.outboundPerHour > 0);
        for (const std::string &shift : team.shifts)
            require(isKnown(simulation.shifts, shift));
        for (const std::string &line : team.lines)
            require(std::ranges::find(simulation.flows, line, &Domain::SimulatedFlow::line) != simulation.flows.end());
        operators += team.operators;
    }
    require(operators > 0 && operators <= 20'000);
    for (const Domain::SimulatedNames &names : simulation.names)
        require(!names.women.empty() && !names.men.empty());
}

void checkCentre(const Domain::Centre &centre)
{
    require(!centre.feeds.empty());
    for (const Domain::FeedSpec &feed : centre.feeds)
        require(!feed.id.empty() && !feed.kind.empty() && isKnown(centre.sites, feed.site));
    for (const Domain::QueueMapping &queue : centre.queues)
        require(!queue.queue.empty() && isKnown(centre.feeds, queue.feed) && isKnown(centre.lines, queue.line));
    for (const Domain::Person &person : centre.persons)
        require(!person.id.empty() && isKnown(centre.groups, person.group));
    for (const Domain::Line &line : centre.lines)
        require(line.answerThreshold.count() >= 0 && line.answerThreshold <= std::chrono::hours {1});
    require(std::ranges::is_sorted(centre.shiftStarts));
    const auto isSimulated = [](const Domain::FeedSpec &feed) { return feed.kind == Store::SimulatorKind; };
    require(std::ranges::any_of(centre.feeds, isSimulated) == centre.simulation.has_value());
    if (centre.simulation)
        checkSimulation(centre, *centre.simulation);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Store::CentreFileResult result = Store::readCentreBytes(bytes, QStringLiteral("centre.toml"));
    checkMistakes(result.errors);
    checkMistakes(result.warnings);
    if (result.ok())
        checkCentre(result.centre);
    return 0;
}
