// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is who: turns the feeds' numbers and names into the centre's sites, lines, queues, people and reasons. What the
// centre file does not describe appears by itself. Part of CentreState; engine's thread.

#pragma once

#include "state/rows.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace Pult::State {

class Directory
{
public:
    Directory(Domain::Centre centre, std::vector<std::string> feedNames);

    const Domain::Centre &centre() const { return m_centre; }

    /// Each returns true when a row was added.
    bool nameQueue(Domain::FeedId feed, const Domain::QueueNamed &named);
    bool nameOperator(Domain::FeedId feed, const Domain::OperatorNamed &named);
    void nameReason(Domain::FeedId feed, const Domain::ReasonNamed &named);

    /// None for a number that was never announced.
    QueueIndex queueOf(Domain::FeedId feed, Domain::QueueNo no) const;
    PersonIndex personOf(Domain::FeedId feed, Domain::OperatorNo no) const;
    ReasonIndex reasonOf(Domain::FeedId feed, Domain::ReasonNo no) const;
    bool meansAcw(ReasonIndex reason) const;
    std::string_view reason(ReasonIndex reason) const;

    std::vector<SiteRow> sites;
    std::vector<LineRow> lines;
    std::vector<QueueRow> queues;
    std::vector<PersonRow> persons;
    std::vector<FeedRow> feeds;

private:
    struct Numbers
    {
        std::vector<QueueIndex> queues;
        std::vector<PersonIndex> persons;
        std::vector<ReasonIndex> reasons;
    };
    struct Reason
    {
        std::string text;
        bool acw = false;
    };

    SiteIndex siteById(std::string_view id);
    LineIndex lineById(std::string_view id);
    QueueRow makeQueue(Domain::FeedId feed, const std::string &name);
    const Domain::FeedSpec *specOf(Domain::FeedId feed) const;
    const Domain::Person *described(Domain::FeedId feed, std::string_view memberName) const;
    PersonRow makePerson(Domain::FeedId feed, const Domain::OperatorNamed &named, const Domain::Person *person);

    using PersonKey = std::pair<std::string, std::string>; ///< (feed, member name), or ("", id)

    Domain::Centre m_centre;
    std::map<PersonKey, const Domain::Person *> m_described;
    std::map<PersonKey, PersonIndex> m_personIndex;
    std::vector<Numbers> m_numbers; ///< by FeedId
    std::vector<Reason> m_reasons;
};

} // namespace Pult::State
