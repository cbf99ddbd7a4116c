// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's calendar: an IANA time zone, a start of the day and the starts of the shifts. DST days have 92 or 100
// quarter hours. Remembers the day it was last asked for, so that each thread needs one of its own.

#pragma once

#include "domain/centre.h"
#include "domain/time.h"

#include <QDate>
#include <QTimeZone>

namespace Pult::Metrics {

class Calendar
{
public:
    Calendar() = default;
    explicit Calendar(const Domain::Centre &centre);

    const QTimeZone &timeZone() const { return m_zone; }
    /// The centre's day that contains `at` (the day that began before it).
    QDate dayOf(Domain::Timestamp at) const { return dayAround(at).date; }
    Domain::Timestamp dayStart(QDate day) const;
    Domain::Timestamp dayStart(Domain::Timestamp at) const { return dayAround(at).from; }
    /// Quarter hours of a day: 96, or 92 and 100 when clocks change.
    int intervalsOf(QDate day) const;
    /// The last start of a shift not after `at`; the day's start when no shifts are described.
    Domain::Timestamp shiftStart(Domain::Timestamp at) const;

private:
    struct Day
    {
        QDate date;
        Domain::Timestamp from {};
        Domain::Timestamp to {};
    };

    const Day &dayAround(Domain::Timestamp at) const;
    Domain::Timestamp instant(QDate day, std::chrono::minutes afterMidnight) const;

    QTimeZone m_zone = QTimeZone::utc();
    std::chrono::minutes m_dayStart {0};
    std::vector<std::chrono::minutes> m_shiftStarts;
    mutable Day m_lastDay; ///< QTimeZone needs microseconds for what is asked at every event
};

} // namespace Pult::Metrics
