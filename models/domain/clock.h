// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only source of «now». Tests and players set it by hand; nothing else in Pult asks the operating system.

#pragma once

#include "domain/time.h"

namespace Pult::Domain {

class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall-clock time, UTC.
    virtual Timestamp now() const = 0;
    /// Seconds of this clock in a second of real time; only tells how long to sleep.
    virtual double speed() const { return 1; }
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }
};

/// A clock that stands until it is set: for replays and tests. Not thread safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start = {})
        : m_now(start)
    {
    }

    Timestamp now() const override { return m_now; }
    void set(Timestamp at) { m_now = at; }
    void advance(Duration by) { m_now += by; }

private:
    Timestamp m_now;
};

} // namespace Pult::Domain
