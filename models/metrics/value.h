// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number as it is shown anywhere: with everything needed to explain it and to say how old and how complete it is.

#pragma once

#include "domain/ids.h"
#include "domain/time.h"
#include "metrics/window.h"
#include "state/indexes.h"

#include <compare>
#include <optional>
#include <string_view>
#include <vector>

namespace Pult::Metrics {

enum class Unit : std::uint8_t { Count, Ratio, Seconds, Mark };

/// Age of a feed's last proof of life: live ≤ 3 s, stale ≤ 15 s, then nothing is known.
enum class Freshness : std::uint8_t { Live, Stale, NoData };

inline constexpr Domain::Duration LiveLimit {std::chrono::seconds {3}};
inline constexpr Domain::Duration StaleLimit {std::chrono::seconds {15}};

enum class Verdict : std::uint8_t { None, Good, Warning, Bad }; ///< against the target; None: no target or no value

/// What a number is asked of.
struct Scope
{
    enum class Kind : std::uint8_t { Centre, Site, Line, LineAtSite, Queue };
    Kind kind = Kind::Centre;
    State::SiteIndex site = State::SiteIndex::None;
    State::LineIndex line = State::LineIndex::None;
    State::QueueIndex queue = State::QueueIndex::None;

    auto operator<=>(const Scope &) const = default;
    static Scope centre() { return {}; }
    static Scope ofSite(State::SiteIndex i) { return {.kind = Kind::Site, .site = i}; }
    static Scope ofLine(State::LineIndex i) { return {.kind = Kind::Line, .line = i}; }
    static Scope ofLineAtSite(State::LineIndex l, State::SiteIndex s)
    {
        return {.kind = Kind::LineAtSite, .site = s, .line = l};
    }
    static Scope ofQueue(State::QueueIndex i) { return {.kind = Kind::Queue, .queue = i}; }
};

struct Bounds
{
    double low = 0;
    double high = 0;
};

struct Value
{
    std::string_view metric; ///< id in the catalogue
    Unit unit = Unit::Count;
    std::optional<double> number; ///< ratio 0..1, seconds or a count; absent: «—»
    std::int64_t numerator = 0;   ///< ms for durations
    std::int64_t denominator = 0; ///< 0 for plain counts
    WindowSpec window;
    Domain::Timestamp from {}; ///< first instant of the window
    std::optional<Domain::Timestamp> newestEvent;
    Freshness freshness = Freshness::NoData; ///< of the worst feed that still counts
    std::optional<Domain::Duration>
        age; ///< of the oldest proof of life among the feeds that count; absent: never alive
    std::vector<Domain::FeedId> missing; ///< feeds of the scope that are not in the number now (no data)
    bool hasGaps = false;                ///< a feed was away for a part of the window
    bool provisional = false;            ///< may still fall, as fcr.repeat before W has passed
    std::optional<Bounds> wilson;        ///< 95 % interval when a ratio's denominator is below 30
    std::optional<double> target;
    Verdict verdict = Verdict::None;
};

} // namespace Pult::Metrics
