// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two time types of the engine. Durations are kept in milliseconds, instants in UTC.

#pragma once

#include <chrono>

namespace Pult::Domain {

using Duration = std::chrono::milliseconds;
using Timestamp = std::chrono::sys_time<Duration>;

/// Sums are booked by quarter of an hour. All IANA zones of today are offset from UTC by a multiple of 15 minutes,
/// so a quarter hour of UTC is a quarter hour of the centre's calendar.
inline constexpr std::chrono::minutes IntervalLength {15};

/// Start of the quarter hour that contains `at`.
constexpr Timestamp intervalStart(Timestamp at)
{
    const auto length = std::chrono::duration_cast<Duration>(IntervalLength);
    auto rest = at.time_since_epoch() % length;
    if (rest < Duration::zero())
        rest += length;
    return at - rest;
}

} // namespace Pult::Domain
