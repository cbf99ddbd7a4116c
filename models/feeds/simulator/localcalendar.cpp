// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/simulator/localcalendar.h"

#include <QDateTime>

namespace Pult::Feeds {

using Domain::Timestamp;
using std::chrono::milliseconds;

LocalCalendar::LocalCalendar(const std::string &timeZone)
    : m_zone(QByteArray::fromStdString(timeZone))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::systemTimeZone();
}

QDate LocalCalendar::dateOf(Timestamp at) const
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone).date();
}

double LocalCalendar::hourOf(Timestamp at) const
{
    constexpr double MsPerHour = 3'600'000;
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone).time().msecsSinceStartOfDay()
        / MsPerHour;
}

Timestamp LocalCalendar::at(QDate date, std::chrono::minutes afterMidnight) const
{
    constexpr int Day = 24 * 60;
    const int minutes = static_cast<int>(afterMidnight.count());
    const QTime time = QTime(0, 0).addSecs(minutes % Day * 60);
    return Timestamp {milliseconds {QDateTime(date.addDays(minutes / Day), time, m_zone).toMSecsSinceEpoch()}};
}

} // namespace Pult::Feeds
