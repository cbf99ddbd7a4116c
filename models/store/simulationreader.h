// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the [simulation] part of a centre file into a Simulation, noting every mistake. Used only inside Store; any
// thread.

#pragma once

#include "domain/centre.h"
#include "store/tablereader.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace Pult::Store {

class SimulationReader
{
public:
    /// `centre` is all that the rest of the file says; it gets the mappings of the simulated queues that it lacks.
    /// Texts are read in `language` where there are several.
    SimulationReader(Domain::Centre &centre, std::string language, Mistakes &mistakes);

    Domain::Simulation read(const toml::table &table);

private:
    using QueueKey = std::pair<std::string, std::string>; ///< feed, queue

    // simulationreader.cpp: the callers and the world
    void readArrivals(TableReader &reader);
    void readCallers(TableReader &reader);
    void readCallbacks(TableReader &reader);
    void readWork(TableReader &reader);
    void readWrapUpReason(TableReader &reader);
    void readFlows(TableReader &reader);
    void readFlow(TableReader reader);
    void readTransfer(TableReader &reader, Domain::SimulatedFlow &flow);
    void readQueue(TableReader reader, Domain::SimulatedFlow &flow);
    /// Adds the mapping of a queue to a line where the file has none, notes where it has another one.
    void map(TableReader &reader, const QueueKey &queue, const std::string &line);
    void readSurge(TableReader reader);

    // simulationstaff.cpp: who works
    void readShifts(TableReader &reader);
    void readShift(TableReader reader);
    void readTeam(TableReader reader);
    void readOperators(TableReader &reader, Domain::SimulatedTeam &team);
    void readTeamShifts(TableReader &reader, Domain::SimulatedTeam &team);
    /// Whether all of them are queued.
    bool readTeamLines(TableReader &reader, Domain::SimulatedTeam &team);
    /// Notes that a group is where no simulator is, or none that queues one of its team's lines.
    void checkSite(TableReader &reader, const std::string &group, const Domain::SimulatedTeam &team);
    bool isAt(const std::string &site, const std::string &line) const;
    void checkQueuesAreServed();
    void readPause(TableReader reader);
    void readNames(TableReader reader);
    void putNamesInLanguageFirst();

    /// Adds an id to those there are, notes that it is there already.
    void addId(
        TableReader &reader, std::string_view key, const Located<std::string> &id, std::vector<std::string> &ids);
    /// Whether `id` is among `ids`; `kind` says what is wrong when not.
    bool isOneOf(const std::vector<std::string> &ids, const Located<std::string> &id, const std::string &key,
        ErrorKind kind = ErrorKind::Undefined);
    bool isQueued(const Located<std::string> &line, const std::string &key);

    Domain::Centre &m_centre;
    std::string m_language;
    Mistakes &m_mistakes;
    Domain::Simulation m_result;
    std::vector<std::string> m_lines; ///< ids of what the centre describes
    std::vector<std::string> m_groups;
    std::vector<std::string> m_feeds;
    std::vector<std::string> m_simulators; ///< those of m_feeds that are simulated
    std::vector<std::string> m_queuedLines;
    std::vector<std::string> m_shifts;
    std::vector<std::string> m_teams; ///< their groups
    std::vector<std::string> m_reasons;
    std::vector<std::string> m_languages;
    std::map<QueueKey, std::size_t> m_mappings;                            ///< index into m_centre.queues
    std::map<QueueKey, Place> m_queues;                                    ///< of the flows
    std::vector<std::pair<Located<std::string>, std::string>> m_transfers; ///< line and key
    std::int64_t m_operators = 0;
};

} // namespace Pult::Store
