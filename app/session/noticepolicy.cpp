// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/noticepolicy.h"

namespace Pult::App {

using Domain::Timestamp;

namespace {

bool isOver(const std::optional<Timestamp> &last, Timestamp now)
{
    return !last || now - *last >= NoticePolicy::Pause || now < *last; // the clock may be set back
}

} // namespace

NoticePolicy::NoticePolicy(std::size_t feeds, Domain::Duration lostAfter)
    : m_lostAfter(lostAfter)
    , m_feeds(feeds)
{
}

std::vector<Notice> NoticePolicy::update(const std::vector<bool> &live, Timestamp now)
{
    std::vector<Notice> due;
    for (std::size_t i = 0; i < m_feeds.size() && i < live.size(); ++i) {
        if (const auto notice = next(static_cast<Domain::FeedId>(i), m_feeds[i], live[i], now))
            due.push_back(*notice);
    }
    return due;
}

std::optional<Notice> NoticePolicy::next(Domain::FeedId id, Feed &feed, bool live, Timestamp now) const
{
    if (live) {
        if (feed.awaySince)
            feed.away = now - *feed.awaySince;
        feed.awaySince.reset();
        if (!feed.toldLost || !isOver(feed.lastBack, now))
            return std::nullopt;
        feed.toldLost = false;
        feed.lastBack = now;
        return Notice {Notice::Kind::FeedBack, id, feed.away};
    }
    if (!feed.awaySince || now < *feed.awaySince)
        feed.awaySince = now;
    const Domain::Duration away = now - *feed.awaySince;
    if (feed.toldLost || away < m_lostAfter || !isOver(feed.lastLost, now))
        return std::nullopt;
    feed.toldLost = true;
    feed.lastLost = now;
    return Notice {Notice::Kind::FeedLost, id, away};
}

} // namespace Pult::App
