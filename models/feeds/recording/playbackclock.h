// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// «Now» of a recording that is played: starts at the recording's first event and runs on at the chosen speed. May be
// asked from any thread when its base may.

#pragma once

#include "domain/clock.h"

namespace Pult::Feeds {

class PlaybackClock final : public Domain::Clock
{
public:
    /// `base` must outlive this clock; `recordedStart` is the recorded time that is now.
    PlaybackClock(const Domain::Clock &base, Domain::Timestamp recordedStart, double speed = 1.0)
        : m_base(base)
        , m_baseStart(base.now())
        , m_recordedStart(recordedStart)
        , m_speed(speed)
    {
    }

    Domain::Timestamp now() const override
    {
        const std::chrono::duration<double, std::milli> passed = m_base.now() - m_baseStart;
        return m_recordedStart + std::chrono::duration_cast<Domain::Duration>(passed * m_speed);
    }

    double speed() const override { return m_speed; }

private:
    const Domain::Clock &m_base;
    const Domain::Timestamp m_baseStart;
    const Domain::Timestamp m_recordedStart;
    const double m_speed;
};

} // namespace Pult::Feeds
