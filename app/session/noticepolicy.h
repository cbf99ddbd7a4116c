// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides when a feed that is away is worth a desktop notice, and when its return is. Pure: time is an argument. Any
// thread.

#pragma once

#include "domain/ids.h"
#include "domain/time.h"

#include <optional>
#include <vector>

namespace Pult::App {

struct Notice
{
    enum class Kind : std::uint8_t { FeedLost, FeedBack };

    Kind kind {};
    Domain::FeedId feed {};
    Domain::Duration away {}; ///< how long it is, or was

    bool operator==(const Notice &) const = default;
};

class NoticePolicy
{
public:
    /// Between two notices of one kind about one feed.
    static constexpr std::chrono::minutes Pause {1};

    NoticePolicy(std::size_t feeds, Domain::Duration lostAfter);

    void setLostAfter(Domain::Duration lostAfter) { m_lostAfter = lostAfter; }

    /// `live` says of each feed whether data come. The notices that are due. What falls into the pause is told after
    /// it, if it still holds: a feed that flaps makes one notice of each kind a minute, and the last one is true.
    std::vector<Notice> update(const std::vector<bool> &live, Domain::Timestamp now);

private:
    struct Feed
    {
        std::optional<Domain::Timestamp> awaySince;
        Domain::Duration away {}; ///< of the last absence
        bool toldLost = false;    ///< the last notice said so
        std::optional<Domain::Timestamp> lastLost;
        std::optional<Domain::Timestamp> lastBack;
    };

    std::optional<Notice> next(Domain::FeedId id, Feed &feed, bool live, Domain::Timestamp now) const;

    Domain::Duration m_lostAfter;
    std::vector<Feed> m_feeds;
};

} // namespace Pult::App
