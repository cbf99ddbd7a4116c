// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/centrereader.h"

#include "store/centrefile.h"
#include "store/secretsource.h"
#include "store/simulationreader.h"
#include "store/suggestion.h"

#include <QDir>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace Pult::Store {

using Domain::Duration;

namespace {

constexpr double MostSeconds = 3600;
constexpr double SecondsOfDay = 24 * 3600;
constexpr int MostSeats = 100'000;
constexpr int MostRepeatDays = 90;
constexpr std::uint16_t AmiPort = 5038;
constexpr std::uint16_t AmiTlsPort = 5039;

const std::vector<std::string> SlFormulas {
    "sl.offered", "sl.answered", "sl.no_short", "sl.ignore_abandoned", "sl.positive"};
const std::vector<std::string> FeedKinds {AmiKind, QueueLogKind, SimulatorKind};
constexpr std::array<std::string_view, 5> RatioTargets {"sl", "lcr", "fcr", "conversion", "csi"};
constexpr std::array<std::string_view, 2> SecondsTargets {"aht", "asa"};

constexpr std::array<std::string_view, 8> AmiKeys {
    "host", "port", "tls", "tls_ca", "account", "secret_env", "secret_credential", "allow_plain_login"};
constexpr std::array<std::string_view, 1> QueueLogKeys {"path"};
constexpr std::array<std::string_view, 3> SimulatorKeys {"id", "kind", "site"};

/// Without asking the network.
bool isThisMachine(const std::string &host)
{
    const QString name = toQString(host);
    return name.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 || name == QStringLiteral("::1")
        || name.startsWith(QStringLiteral("127."));
}

Duration fromSeconds(double seconds)
{
    return Duration {std::llround(seconds * 1000)};
}

} // namespace

CentreReader::CentreReader(QString folder, std::string language, Mistakes &mistakes)
    : m_folder(std::move(folder))
    , m_language(std::move(language))
    , m_mistakes(mistakes)
{
}

Domain::Centre CentreReader::read(const toml::table &root)
{
    TableReader reader(root, {}, m_mistakes);
    if (const toml::table *centre = reader.table("centre"))
        readCentre(*centre);
    if (const toml::table *defaults = reader.table("defaults")) // before the lines, which inherit
        readDefaults(*defaults);
    for (const toml::table *site : reader.tables("site"))
        readSite(*site);
    for (const toml::table *line : reader.tables("line"))
        readLine(*line);
    for (const toml::table *feed : reader.tables("feed"))
        readFeed(*feed);
    for (const toml::table *queue : reader.tables("queue"))
        readQueue(*queue);
    for (const toml::table *group : reader.tables("group"))
        readGroup(*group);
    for (const toml::table *person : reader.tables("operator"))
        readOperator(*person);
    if (const toml::table *pauses = reader.table("pauses"))
        readPauses(*pauses);
    if (const toml::table *limits = reader.table("state_limits"))
        readStateLimits(*limits);
    readSimulation(reader); // last: it names things of all the others
    reader.finish();
    checkReferences();
    checkFeeds(root);
    return std::move(m_centre);
}

void CentreReader::readCentre(const toml::table &table)
{
    TableReader reader(table, "centre", m_mistakes);
    readName(reader, "name", m_centre.name);
    readTimeZone(reader, m_centre.timeZone);
    if (const auto start = reader.time("day_start")) {
        m_centre.dayStart = *start;
        if (*start % Domain::IntervalLength != std::chrono::minutes::zero()) {
            // sums are booked by quarter of an hour, so a day of the centre cannot begin inside one
            CentreFileError &error
                = m_mistakes.error(ErrorKind::OutOfRange, reader.placeOfKey("day_start"), reader.pathOf("day_start"));
            error.detail = shownTime(*start);
            error.allowed = QStringLiteral("HH:00, HH:15, HH:30, HH:45");
        }
    }
    for (const auto &shift : reader.times("shifts")) {
        if (std::ranges::find(m_centre.shiftStarts, shift.value) == m_centre.shiftStarts.end())
            m_centre.shiftStarts.push_back(shift.value);
        else
            m_mistakes.error(ErrorKind::Duplicate, shift.place, reader.pathOf("shifts")).detail
                = shownTime(shift.value);
    }
    std::ranges::sort(m_centre.shiftStarts);
    if (const auto days = reader.integer("repeat_days", 1, MostRepeatDays))
        m_centre.repeatWindow = std::chrono::hours {24 * *days};
    reader.finish();
}

void CentreReader::readDefaults(const toml::table &table)
{
    TableReader reader(table, "defaults", m_mistakes);
    readLineValues(reader, m_centre.defaults);
    reader.finish();
}

void CentreReader::readLineValues(TableReader &reader, Domain::Line &line)
{
    if (const auto seconds = reader.number("answer_within", 0, MostSeconds))
        line.answerThreshold = fromSeconds(*seconds);
    if (const auto seconds = reader.number("short_abandon", 0, MostSeconds))
        line.shortAbandon = fromSeconds(*seconds);
    if (const auto seconds = reader.number("wrap_up", 0, MostSeconds))
        line.wrapUp = fromSeconds(*seconds);
    if (auto formula = reader.choice("sl", SlFormulas))
        line.slFormula = std::move(*formula);
    if (const toml::table *targets = reader.table("targets"))
        readTargets(*targets, reader.pathOf("targets"), line.targets);
}

void CentreReader::readTargets(const toml::table &table, const std::string &path, Domain::Targets &targets)
{
    TableReader reader(table, path, m_mistakes);
    for (const std::string_view key : RatioTargets) {
        if (const auto value = reader.number(key, 0, 1))
            targets[std::string(key)] = *value;
    }
    for (const std::string_view key : SecondsTargets) {
        if (const auto value = reader.number(key, 0, MostSeconds))
            targets[std::string(key)] = *value;
    }
    reader.finish();
}

std::string CentreReader::readId(TableReader &reader, Thing thing)
{
    auto id = reader.requiredText("id");
    if (!id)
        return {};
    auto &ids = m_ids[static_cast<std::size_t>(thing)];
    if (std::ranges::find(ids, id->value) != ids.end())
        m_mistakes.error(ErrorKind::Duplicate, id->place, reader.pathOf("id")).detail = toQString(id->value);
    else
        ids.push_back(id->value);
    return std::move(id->value);
}

void CentreReader::readText(TableReader &reader, std::string_view key, std::string &text)
{
    if (auto value = reader.text(key))
        text = std::move(value->value);
}

void CentreReader::readName(TableReader &reader, std::string_view key, std::string &text)
{
    if (auto value = reader.textIn(key, m_language))
        text = std::move(value->value);
}

void CentreReader::readFlag(TableReader &reader, std::string_view key, bool &flag)
{
    if (const auto value = reader.boolean(key))
        flag = *value;
}

void CentreReader::readTimeZone(TableReader &reader, std::string &zone)
{
    auto name = reader.text("time_zone");
    if (!name)
        return;
    if (QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(name->value))) {
        zone = std::move(name->value);
        return;
    }
    std::vector<std::string> known;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        known.push_back(id.toStdString());
    CentreFileError &error = m_mistakes.error(ErrorKind::UnknownTimeZone, name->place, reader.pathOf("time_zone"));
    error.detail = toQString(name->value);
    error.suggestion = toQString(nearest(name->value, known));
}

void CentreReader::readReference(TableReader &reader, std::string_view key, Thing thing, std::string &id)
{
    auto name = reader.text(key);
    if (!name)
        return;
    id = name->value;
    m_references.push_back({thing, std::move(*name), reader.pathOf(key)});
}

void CentreReader::readSite(const toml::table &table)
{
    TableReader reader(table, "site", m_mistakes);
    Domain::Site site;
    site.id = readId(reader, Thing::Site);
    site.name = site.id;
    readName(reader, "name", site.name);
    readTimeZone(reader, site.timeZone);
    if (const auto seats = reader.integer("seats", 0, MostSeats))
        site.seats = static_cast<int>(*seats);
    reader.finish();
    m_centre.sites.push_back(std::move(site));
}

void CentreReader::readLine(const toml::table &table)
{
    TableReader reader(table, "line", m_mistakes);
    Domain::Line line = m_centre.defaults;
    line.id = readId(reader, Thing::Line);
    line.name = line.id;
    readName(reader, "name", line.name);
    readLineValues(reader, line);
    reader.finish();
    m_centre.lines.push_back(std::move(line));
}

void CentreReader::readFeed(const toml::table &table)
{
    TableReader reader(table, "feed", m_mistakes);
    Domain::FeedSpec feed;
    feed.id = readId(reader, Thing::Feed);
    m_feedPlaces.try_emplace(feed.id, reader.place());
    if (!reader.has("kind"))
        reader.missing("kind");
    else if (auto kind = reader.choice("kind", FeedKinds))
        feed.kind = std::move(*kind);
    readReference(reader, "site", Thing::Site, feed.site);

    const auto skipAll = [&reader](const auto &keys) {
        for (const std::string_view key : keys)
            reader.skip(key);
    };
    const auto refuseAll = [&](const auto &keys, const auto &allowed) {
        for (const std::string_view key : keys) {
            if (!reader.has(key))
                continue;
            CentreFileError &error
                = m_mistakes.error(ErrorKind::NotForThisKind, reader.placeOfKey(key), reader.pathOf(key));
            error.detail = toQString(feed.kind);
            error.allowed = listed({allowed.begin(), allowed.end()});
            reader.skip(key);
        }
    };
    if (feed.kind == AmiKind) {
        refuseAll(QueueLogKeys, AmiKeys);
        readAmi(reader, feed);
    } else if (feed.kind == QueueLogKind) {
        refuseAll(AmiKeys, QueueLogKeys);
        readQueueLog(reader, feed);
    } else if (feed.kind == SimulatorKind) {
        refuseAll(AmiKeys, SimulatorKeys);
        refuseAll(QueueLogKeys, SimulatorKeys);
    } else { // which keys it has is not known
        skipAll(AmiKeys);
        skipAll(QueueLogKeys);
    }
    reader.finish();
    m_centre.feeds.push_back(std::move(feed));
}

void CentreReader::readAmi(TableReader &reader, Domain::FeedSpec &feed)
{
    if (auto host = reader.requiredText("host"))
        feed.host = std::move(host->value);
    bool tls = false;
    readFlag(reader, "tls", tls);
    feed.tls = tls ? Domain::TlsMode::On : Domain::TlsMode::Off;
    feed.port = tls ? AmiTlsPort : AmiPort;
    if (const auto port = reader.integer("port", 1, 65535))
        feed.port = static_cast<std::uint16_t>(*port);
    if (const auto ca = reader.text("tls_ca")) {
        feed.tlsCa = absolute(ca->value).toStdString();
        if (!tls)
            m_mistakes.warning(ErrorKind::WithoutEffect, reader.placeOfKey("tls_ca"), reader.pathOf("tls_ca")).detail
                = QStringLiteral("tls = true");
    }
    if (auto account = reader.requiredText("account"))
        feed.account = std::move(account->value);
    if (auto variable = reader.text("secret_env")) {
        static const QRegularExpression Name(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
        if (Name.match(toQString(variable->value)).hasMatch())
            feed.secretEnv = std::move(variable->value);
        else
            m_mistakes.error(ErrorKind::BadVariableName, variable->place, reader.pathOf("secret_env"));
    }
    if (auto credential = reader.text("secret_credential")) {
        if (isCredentialName(toQString(credential->value)))
            feed.secretCredential = std::move(credential->value);
        else
            m_mistakes.error(ErrorKind::BadCredentialName, credential->place, reader.pathOf("secret_credential"));
    }
    readFlag(reader, "allow_plain_login", feed.allowPlainLogin);
    if (!tls && !feed.allowPlainLogin && !feed.host.empty() && !isThisMachine(feed.host))
        m_mistakes.warning(ErrorKind::PlainLink, reader.placeOfKey("host"), reader.pathOf("host")).detail
            = toQString(feed.host);
}

void CentreReader::readQueueLog(TableReader &reader, Domain::FeedSpec &feed)
{
    if (const auto path = reader.requiredText("path"))
        feed.path = absolute(path->value).toStdString();
}

QString CentreReader::absolute(const std::string &path) const
{
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(toQString(path)));
}

void CentreReader::readQueue(const toml::table &table)
{
    TableReader reader(table, "queue", m_mistakes);
    Domain::QueueMapping mapping;
    if (reader.has("feed"))
        readReference(reader, "feed", Thing::Feed, mapping.feed);
    else
        reader.missing("feed");
    const auto queue = reader.requiredText("queue");
    if (queue) {
        mapping.queue = queue->value;
        if (!mapping.feed.empty() && !m_mappings.emplace(mapping.feed, mapping.queue).second)
            m_mistakes.error(ErrorKind::Duplicate, queue->place, reader.pathOf("queue")).detail
                = toQString(mapping.feed + ", " + mapping.queue);
    }
    readReference(reader, "line", Thing::Line, mapping.line);
    readReference(reader, "site", Thing::Site, mapping.site);
    reader.finish();
    m_centre.queues.push_back(std::move(mapping));
}

void CentreReader::readGroup(const toml::table &table)
{
    TableReader reader(table, "group", m_mistakes);
    Domain::Group group;
    group.id = readId(reader, Thing::Group);
    group.name = group.id;
    readName(reader, "name", group.name);
    readName(reader, "lead", group.lead);
    readReference(reader, "site", Thing::Site, group.site);
    reader.finish();
    m_centre.groups.push_back(std::move(group));
}

void CentreReader::readOperator(const toml::table &table)
{
    TableReader reader(table, "operator", m_mistakes);
    Domain::Person person;
    person.id = readId(reader, Thing::Operator);
    readName(reader, "name", person.name);
    readReference(reader, "site", Thing::Site, person.site);
    readReference(reader, "group", Thing::Group, person.group);
    for (auto &skill : reader.texts("skills"))
        person.skills.insert(std::move(skill.value));
    readFlag(reader, "remote", person.remote);
    readNames(reader, person);
    reader.finish();
    m_centre.persons.push_back(std::move(person));
}

void CentreReader::readNames(TableReader &reader, Domain::Person &person)
{
    for (const toml::table *entry : reader.tables("names")) {
        TableReader name(*entry, reader.pathOf("names"), m_mistakes);
        std::string feed;
        if (name.has("feed"))
            readReference(name, "feed", Thing::Feed, feed);
        else
            name.missing("feed");
        if (auto member = name.requiredText("name"); member && !feed.empty()) {
            if (!m_memberNames.emplace(feed, member->value).second)
                m_mistakes.error(ErrorKind::Duplicate, member->place, name.pathOf("name")).detail
                    = toQString(feed + ", " + member->value);
            person.names.emplace_back(std::move(feed), std::move(member->value));
        }
        name.finish();
    }
}

void CentreReader::readPauses(const toml::table &table)
{
    TableReader reader(table, "pauses", m_mistakes);
    for (auto &reason : reader.texts("acw"))
        m_centre.acwReasons.insert(std::move(reason.value));
    reader.finish();
}

void CentreReader::readStateLimits(const toml::table &table)
{
    TableReader reader(table, "state_limits", m_mistakes);
    for (std::size_t i = 0; i < Domain::OperatorStateCount; ++i) {
        const auto state = static_cast<Domain::OperatorState>(i);
        if (state == Domain::OperatorState::Offline)
            continue; // who is not at work may be so for as long as it pleases
        if (const auto seconds = reader.number(Domain::idOf(state), 1, SecondsOfDay))
            m_centre.stateLimits[state] = fromSeconds(*seconds);
    }
    reader.finish();
}

void CentreReader::readSimulation(TableReader &reader)
{
    const auto simulator = std::ranges::find(m_centre.feeds, SimulatorKind, &Domain::FeedSpec::kind);
    const toml::table *table = reader.table("simulation");
    if (table && simulator == m_centre.feeds.end()) {
        m_mistakes.error(ErrorKind::NoSimulatorFeed, placeOf(table->source()), "simulation").detail
            = QLatin1String(SimulatorKind);
    } else if (simulator != m_centre.feeds.end() && !reader.has("simulation")) {
        m_mistakes.error(ErrorKind::NoSimulation, m_feedPlaces[simulator->id], "feed.kind").detail
            = QLatin1String(SimulatorKind);
    }
    if (table)
        m_centre.simulation = SimulationReader(m_centre, m_language, m_mistakes).read(*table);
}

void CentreReader::checkReferences()
{
    for (const Reference &reference : m_references) {
        const auto &ids = m_ids[static_cast<std::size_t>(reference.thing)];
        if (std::ranges::find(ids, reference.id.value) != ids.end())
            continue;
        CentreFileError &error = m_mistakes.error(ErrorKind::Undefined, reference.id.place, reference.key);
        error.detail = toQString(reference.id.value);
        error.allowed = listed(ids);
        error.suggestion = toQString(nearest(reference.id.value, ids));
    }
}

void CentreReader::checkFeeds(const toml::table &root)
{
    const toml::node *feeds = root.get("feed");
    if (!feeds || (feeds->is_array() && feeds->as_array()->empty()))
        m_mistakes.error(ErrorKind::NoFeed, {}, "feed");
    std::map<std::string, std::string> sources; // what is read -> by which feed
    for (const Domain::FeedSpec &feed : m_centre.feeds) {
        const std::string source = feed.kind == AmiKind && !feed.host.empty()
            ? toQString(feed.host).toLower().toStdString() + ':' + std::to_string(feed.port)
            : feed.path;
        if (source.empty())
            continue;
        const auto [first, isNew] = sources.try_emplace(source, feed.id);
        if (!isNew)
            m_mistakes.warning(ErrorKind::SameSource, m_feedPlaces[feed.id], "feed").detail = toQString(first->second);
    }
}

} // namespace Pult::Store
