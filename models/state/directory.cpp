// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/directory.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace Pult::State {

using Domain::raw;

namespace {

bool sameText(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

template<typename Index, typename No>
Index lookUp(const std::vector<Index> &numbers, No no)
{
    return raw(no) < numbers.size() ? numbers[raw(no)] : Index::None;
}

// A feed numbers from 0 upwards; a number far beyond is nonsense and must not allocate memory.
constexpr std::size_t MostNames = 1'000'000;

template<typename Index, typename No>
void assign(std::vector<Index> &numbers, No no, Index index)
{
    if (raw(no) >= MostNames)
        return;
    if (raw(no) >= numbers.size())
        numbers.resize(raw(no) + 1, Index::None);
    numbers[raw(no)] = index;
}

} // namespace

Directory::Directory(Domain::Centre centre, std::vector<std::string> feedNames)
    : m_centre(std::move(centre))
    , m_numbers(feedNames.size())
{
    for (const Domain::Site &site : m_centre.sites)
        sites.push_back({site.id, site.name.empty() ? site.id : site.name, true});
    for (const Domain::Line &line : m_centre.lines)
        lines.push_back({line, {}});
    for (const Domain::Person &person : m_centre.persons) {
        for (const auto &name : person.names)
            m_described.emplace(name, &person);
        if (person.names.empty())
            m_described.emplace(PersonKey {{}, person.id}, &person);
    }
    for (std::string &name : feedNames) {
        FeedRow row;
        row.name = std::move(name);
        feeds.push_back(std::move(row));
    }
}

const Domain::FeedSpec *Directory::specOf(Domain::FeedId feed) const
{
    const auto spec = std::ranges::find(m_centre.feeds, feeds[raw(feed)].name, &Domain::FeedSpec::id);
    return spec == m_centre.feeds.end() ? nullptr : &*spec;
}

SiteIndex Directory::siteById(std::string_view id)
{
    const auto found = std::ranges::find(sites, id, &SiteRow::id);
    if (found == sites.end()) {
        sites.push_back({std::string(id), std::string(id), false});
        return SiteIndex {static_cast<std::uint32_t>(sites.size() - 1)};
    }
    return SiteIndex {static_cast<std::uint32_t>(found - sites.begin())};
}

LineIndex Directory::lineById(std::string_view id)
{
    const auto found = std::ranges::find_if(lines, [id](const LineRow &line) { return sameText(line.spec.id, id); });
    if (found != lines.end())
        return LineIndex {static_cast<std::uint32_t>(found - lines.begin())};
    LineRow made;
    made.spec = m_centre.defaults;
    made.spec.id = id;
    made.spec.name = id;
    made.spec.defined = false;
    lines.push_back(std::move(made));
    return LineIndex {static_cast<std::uint32_t>(lines.size() - 1)};
}

QueueRow Directory::makeQueue(Domain::FeedId feed, const std::string &name)
{
    const Domain::FeedSpec *spec = specOf(feed);
    const std::string &feedName = feeds[raw(feed)].name;
    const auto mapping = std::ranges::find_if(
        m_centre.queues, [&](const Domain::QueueMapping &m) { return m.feed == feedName && m.queue == name; });
    const bool mapped = mapping != m_centre.queues.end();

    QueueRow row;
    row.feed = feed;
    row.name = name;
    row.line = lineById(mapped && !mapping->line.empty() ? mapping->line : name);
    if (mapped && !mapping->site.empty())
        row.site = siteById(mapping->site);
    else
        row.site = siteById(spec && !spec->site.empty() ? spec->site : feedName);
    return row;
}

bool Directory::nameQueue(Domain::FeedId feed, const Domain::QueueNamed &named)
{
    const auto known = std::ranges::find_if(
        queues, [&](const QueueRow &queue) { return queue.feed == feed && queue.name == named.name; });
    const auto index = QueueIndex {static_cast<std::uint32_t>(known - queues.begin())};
    assign(m_numbers[raw(feed)].queues, named.queue, index);
    if (known != queues.end())
        return false;
    queues.push_back(makeQueue(feed, named.name));
    lines[raw(queues.back().line)].queues.push_back(index);
    return true;
}

const Domain::Person *Directory::described(Domain::FeedId feed, std::string_view memberName) const
{
    const std::string &feedName = feeds[raw(feed)].name;
    if (const auto named = m_described.find({feedName, std::string(memberName)}); named != m_described.end())
        return named->second;
    // Without names of its own the id is the member name, at the person's own site when one is given.
    const auto byId = m_described.find({{}, std::string(memberName)});
    if (byId == m_described.end())
        return nullptr;
    const Domain::FeedSpec *spec = specOf(feed);
    const std::string &site = byId->second->site;
    return site.empty() || site == (spec && !spec->site.empty() ? spec->site : feedName) ? byId->second : nullptr;
}

PersonRow Directory::makePerson(Domain::FeedId feed, const Domain::OperatorNamed &named, const Domain::Person *person)
{
    PersonRow row;
    row.feed = feed;
    row.memberName = named.name;
    row.id = person ? person->id : named.name;
    row.name = person && !person->name.empty() ? person->name : row.id;
    row.described = person != nullptr;
    if (person && !person->site.empty())
        row.site = siteById(person->site);
    if (person && !person->group.empty()) {
        const auto group = std::ranges::find(m_centre.groups, person->group, &Domain::Group::id);
        row.group = group == m_centre.groups.end() ? -1 : static_cast<int>(group - m_centre.groups.begin());
    }
    return row;
}

bool Directory::nameOperator(Domain::FeedId feed, const Domain::OperatorNamed &named)
{
    const Domain::Person *person = described(feed, named.name);
    PersonKey key = person ? PersonKey {{}, person->id} : PersonKey {feeds[raw(feed)].name, named.name};
    const auto index = PersonIndex {static_cast<std::uint32_t>(persons.size())};
    const auto [entry, isNew] = m_personIndex.try_emplace(std::move(key), index);
    if (isNew)
        persons.push_back(makePerson(feed, named, person));
    assign(m_numbers[raw(feed)].persons, named.op, entry->second);
    return isNew;
}

void Directory::nameReason(Domain::FeedId feed, const Domain::ReasonNamed &named)
{
    const auto known = std::ranges::find(m_reasons, named.text, &Reason::text);
    const auto index = ReasonIndex {static_cast<std::uint32_t>(known - m_reasons.begin())};
    if (known == m_reasons.end()) {
        const bool acw = std::ranges::any_of(
            m_centre.acwReasons, [&](const std::string &reason) { return sameText(reason, named.text); });
        m_reasons.push_back({named.text, acw});
    }
    assign(m_numbers[raw(feed)].reasons, named.reason, index);
}

QueueIndex Directory::queueOf(Domain::FeedId feed, Domain::QueueNo no) const
{
    return lookUp(m_numbers[raw(feed)].queues, no);
}

PersonIndex Directory::personOf(Domain::FeedId feed, Domain::OperatorNo no) const
{
    return lookUp(m_numbers[raw(feed)].persons, no);
}

ReasonIndex Directory::reasonOf(Domain::FeedId feed, Domain::ReasonNo no) const
{
    return raw(no) == 0 ? ReasonIndex::None : lookUp(m_numbers[raw(feed)].reasons, no);
}

bool Directory::meansAcw(ReasonIndex reason) const
{
    return reason != ReasonIndex::None && m_reasons[raw(reason)].acw;
}

std::string_view Directory::reason(ReasonIndex reason) const
{
    return reason == ReasonIndex::None ? std::string_view {} : std::string_view {m_reasons[raw(reason)].text};
}

} // namespace Pult::State
