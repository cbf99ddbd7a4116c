// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/retoldpast.h"

#include <type_traits>
#include <vector>

namespace Pult::App {

namespace {

/// Names number the feed's things anew at each start, and what is said of the link is of now: neither is the past.
bool isOfThePast(const Domain::Event &event)
{
    return std::
        visit(
            [](const auto &body) {
                using Body = std::remove_cvref_t<decltype(body)>;
                return !(std::
                             is_same_v<Body, Domain::QueueNamed> || std::is_same_v<Body, Domain::OperatorNamed> || std::is_same_v<Body, Domain::ReasonNamed> || std::is_same_v<Body, Domain::FeedConnected> || std::is_same_v<Body, Domain::FeedLost> || std::is_same_v<Body, Domain::Heartbeat> || std::is_same_v<Body, Domain::SnapshotBegan> || std::is_same_v<Body, Domain::SnapshotEnded>);
            },
            event.body);
}

} // namespace

void RetoldPast::journaled(const Domain::Event &event)
{
    const auto found = m_feeds.find(event.feed);
    if (found == m_feeds.end() || !isOfThePast(event))
        return;
    Mark &mark = found->second;
    if (event.at > mark.at)
        mark = {event.at, 1};
    else if (event.at == mark.at)
        ++mark.events;
}

void RetoldPast::takeOut(Domain::Events &events)
{
    if (m_feeds.empty())
        return;
    std::erase_if(events, [this](const Domain::Event &event) { return isRetold(event); });
}

bool RetoldPast::isRetold(const Domain::Event &event)
{
    const auto found = m_feeds.find(event.feed);
    if (found == m_feeds.end() || !isOfThePast(event))
        return false;
    Mark &mark = found->second;
    if (event.at < mark.at)
        return true;
    if (event.at == mark.at && mark.events > 0) {
        --mark.events;
        return true;
    }
    m_feeds.erase(found); // from here on all is new
    return false;
}

} // namespace Pult::App
