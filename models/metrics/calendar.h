// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's calendar: an IANA time zone, a start of the day and the starts of the shifts. DST days have 92 or 100
// quarter hours.

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
    QDate dayOf(Domain::Timestamp at) const;
    Domain::Timestamp dayStart(QDate day) const;
    Domain::Timestamp dayStart(Domain::Timestamp at) const { return dayStart(dayOf(at)); }
    /// Quarter hours of a day: 96, or 92 and 100 when clocks change.
    int intervalsOf(QDate day) const;
    /// The last start of a shift not after `at`; the day's start when no shifts are described.
    Domain::Timestamp shiftStart(Domain::Timestamp at) const;

private:
    Domain::Timestamp instant(QDate day, std::chrono::minutes afterMidnight) const;

    QTimeZone m_zone = QTimeZone::utc();
    std::chrono::minutes m_dayStart {0};
    std::vector<std::chrono::minutes> m_shiftStarts;
};

} // namespace Pult::Metrics
