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

    void readArrivals(TableReader &reader);
    void readCallers(TableReader &reader);
    void readWork(TableReader &reader);
    void readWrapUpReason(TableReader &reader);
    void readFlow(const toml::table &table);
    void readTransfer(TableReader &reader, Domain::SimulatedFlow &flow);
    void readQueue(const toml::table &table, const std::string &path, Domain::SimulatedFlow &flow);
    void readShift(const toml::table &table);
    void readTeam(const toml::table &table);
    /// Whether all of them are queued.
    bool readTeamLines(TableReader &reader, Domain::SimulatedTeam &team);
    void readTeamShifts(TableReader &reader, Domain::SimulatedTeam &team);
    void readPause(const toml::table &table);
    void readSurge(const toml::table &table);
    void readNames(const toml::table &table);
    void putNamesInLanguageFirst();
    void readRandom(TableReader &reader, std::string_view key, double from, double to, Domain::RandomTime &time);
    void readWeights(TableReader &reader, std::string_view key, std::size_t count, std::vector<double> &weights);

    /// Adds the mapping of a queue to a line where the file has none, notes where it has another one.
    void map(const QueueKey &queue, const std::string &line, Place place, const std::string &key);
    /// Notes that the group is where no simulator is, or none that queues one of the team's lines.
    void checkSite(const TableReader &reader, const Located<std::string> &group, const Domain::SimulatedTeam &team);
    /// Whether `id` is among `ids`; `kind` says what is wrong when not.
    bool isOneOf(const std::vector<std::string> &ids, const Located<std::string> &id, const std::string &key,
        ErrorKind kind = ErrorKind::Undefined);
    bool isQueued(const Located<std::string> &line, const std::string &key);
    void needsShare(const TableReader &reader, std::string_view key, double sum);
    void withoutEffect(const TableReader &reader, std::string_view key, const char *needed);

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
    std::map<QueueKey, std::size_t> m_mappings;                            ///< index into m_centre.queues
    std::set<QueueKey> m_queues;                                           ///< of the flows
    std::vector<std::pair<Located<std::string>, std::string>> m_transfers; ///< line and key
    std::int64_t m_operators = 0;
};

} // namespace Pult::Store
