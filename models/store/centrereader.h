// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the parsed TOML of a centre file into a Centre, noting every mistake. Used only inside Store; any thread.

#pragma once

#include "domain/centre.h"
#include "store/tablereader.h"

#include <array>
#include <map>

namespace Pult::Store {

class CentreReader
{
public:
    /// Relative paths in the file start at `folder`; names are read in `language` where there are several.
    CentreReader(QString folder, std::string language, Mistakes &mistakes);

    Domain::Centre read(const toml::table &root);

private:
    enum class Thing : std::uint8_t { Site, Line, Feed, Group, Operator };
    static constexpr std::size_t ThingCount = 5;

    /// A name of a thing that may be described further down in the file.
    struct Reference
    {
        Thing thing;
        Located<std::string> id;
        std::string key;
    };

    void readCentre(const toml::table &table);
    void readDefaults(const toml::table &table);
    void readLineValues(TableReader &reader, Domain::Line &line);
    void readTargets(const toml::table &table, const std::string &path, Domain::Targets &targets);
    void readSite(const toml::table &table);
    void readLine(const toml::table &table);
    void readFeed(const toml::table &table);
    void readAmi(TableReader &reader, Domain::FeedSpec &feed);
    void readQueueLog(TableReader &reader, Domain::FeedSpec &feed);
    void readQueue(const toml::table &table);
    void readGroup(const toml::table &table);
    void readOperator(const toml::table &table);
    void readNames(TableReader &reader, Domain::Person &person);
    void readPauses(const toml::table &table);
    void readStateLimits(const toml::table &table);

    /// The required, unique key "id".
    std::string readId(TableReader &reader, Thing thing);
    void readTimeZone(TableReader &reader, std::string &zone);
    void readText(TableReader &reader, std::string_view key, std::string &text);
    /// A text that people see.
    void readName(TableReader &reader, std::string_view key, std::string &text);
    void readFlag(TableReader &reader, std::string_view key, bool &flag);
    void readReference(TableReader &reader, std::string_view key, Thing thing, std::string &id);
    QString absolute(const std::string &path) const;

    void checkReferences();
    void checkFeeds(const toml::table &root);
    void readSimulation(TableReader &reader);

    QString m_folder;
    std::string m_language;
    Mistakes &m_mistakes;
    Domain::Centre m_centre;
    std::array<std::vector<std::string>, ThingCount> m_ids;
    std::vector<Reference> m_references;
    std::map<std::string, Place> m_feedPlaces;
    std::set<std::pair<std::string, std::string>> m_mappings;
    std::set<std::pair<std::string, std::string>> m_memberNames;
};

} // namespace Pult::Store
