// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/visitbook.h"

namespace Pult::State {

using Domain::raw;

VisitBook::VisitBook(std::size_t feeds)
    : m_latest(feeds)
{
}

Visit *VisitBook::latest(Domain::FeedId feed, Domain::CallKey call)
{
    const auto &latest = m_latest[raw(feed)];
    const auto found = latest.find(call);
    return found == latest.end() ? nullptr : find(found->second);
}

Visit *VisitBook::latestIn(Domain::FeedId feed, Domain::CallKey call, QueueIndex queue)
{
    Visit *visit = latest(feed, call);
    while (visit && visit->facts.queue != queue)
        visit = find(visit->previousOfCall);
    return visit;
}

Visit &VisitBook::add(Domain::FeedId feed, Domain::CallKey call)
{
    const VisitNo no = end();
    const auto [entry, isNew] = m_latest[raw(feed)].try_emplace(call, no);
    Visit &visit = m_visits.emplace_back();
    visit.no = no;
    visit.feed = feed;
    visit.call = call;
    if (!isNew) {
        visit.previousOfCall = entry->second;
        entry->second = no;
    }
    return visit;
}

Visit *VisitBook::find(VisitNo no)
{
    return no < first() || no >= end() ? nullptr : &m_visits[raw(no) - m_first];
}

const Visit *VisitBook::find(VisitNo no) const
{
    return no < first() || no >= end() ? nullptr : &m_visits[raw(no) - m_first];
}

void VisitBook::dropBefore(Domain::Timestamp limit, std::uint32_t batch)
{
    while (!m_visits.empty()) {
        const Visit &oldest = m_visits.front();
        if (oldest.facts.arrival >= limit || oldest.facts.phase != VisitPhase::Ended || oldest.changed == batch)
            return;
        auto &latest = m_latest[raw(oldest.feed)];
        if (const auto entry = latest.find(oldest.call); entry != latest.end() && entry->second == oldest.no)
            latest.erase(entry);
        m_visits.pop_front();
        ++m_first;
    }
}

} // namespace Pult::State
