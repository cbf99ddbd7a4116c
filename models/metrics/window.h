// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The spans of time that numbers are asked for. A visit belongs to a window by its arrival.

#pragma once

#include "domain/time.h"
#include "metrics/calendar.h"

#include <cstdint>
#include <string>

namespace Pult::Metrics {

enum class WindowKind : std::uint8_t {
    Interval, ///< the running quarter of an hour
    Rolling,  ///< the last `length` up to now
    Shift,    ///< since the last start of a shift
    Today,    ///< since the start of the centre's day
    Since,    ///< since `start`
    All,      ///< everything folded so far
};

struct WindowSpec
{
    WindowKind kind = WindowKind::Today;
    std::chrono::minutes length {0}; ///< Rolling only
    Domain::Timestamp start {};      ///< Since only

    bool operator==(const WindowSpec &) const = default;

    static WindowSpec interval() { return {WindowKind::Interval, {}, {}}; }
    static WindowSpec rolling(std::chrono::minutes length) { return {WindowKind::Rolling, length, {}}; }
    static WindowSpec shift() { return {WindowKind::Shift, {}, {}}; }
    static WindowSpec today() { return {WindowKind::Today, {}, {}}; }
    static WindowSpec since(Domain::Timestamp start) { return {WindowKind::Since, {}, start}; }
    static WindowSpec all() { return {WindowKind::All, {}, {}}; }
};

/// First instant that belongs to the window at `now`.
Domain::Timestamp windowStart(const WindowSpec &spec, const Calendar &calendar, Domain::Timestamp now);

} // namespace Pult::Metrics
