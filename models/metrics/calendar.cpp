// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/calendar.h"

#include <QDateTime>

namespace Pult::Metrics {

using Domain::Timestamp;

namespace {

QDateTime utc(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
}

} // namespace

Calendar::Calendar(const Domain::Centre &centre)
    : m_zone(
        centre.timeZone.empty() ? QTimeZone::systemTimeZone() : QTimeZone(QByteArray::fromStdString(centre.timeZone)))
    , m_dayStart(centre.dayStart)
    , m_shiftStarts(centre.shiftStarts)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

Timestamp Calendar::instant(QDate day, std::chrono::minutes afterMidnight) const
{
    const int minutes = static_cast<int>(afterMidnight.count());
    QDateTime local(day, QTime(minutes / 60, minutes % 60), m_zone);
    // A local time that the spring change skips does not exist: the day begins when the clocks have been changed.
    if (!local.isValid())
        local = day.startOfDay(m_zone).addSecs(minutes * 60);
    return Timestamp {Domain::Duration {local.toMSecsSinceEpoch()}};
}

Timestamp Calendar::dayStart(QDate day) const
{
    return instant(day, m_dayStart);
}

const Calendar::Day &Calendar::dayAround(Timestamp at) const
{
    if (m_lastDay.from <= at && at < m_lastDay.to)
        return m_lastDay;
    QDate date = utc(at).toTimeZone(m_zone).date();
    if (at < dayStart(date))
        date = date.addDays(-1);
    m_lastDay = {date, dayStart(date), dayStart(date.addDays(1))};
    return m_lastDay;
}

int Calendar::intervalsOf(QDate day) const
{
    return static_cast<int>((dayStart(day.addDays(1)) - dayStart(day)) / Domain::IntervalLength);
}

Timestamp Calendar::shiftStart(Timestamp at) const
{
    if (m_shiftStarts.empty())
        return dayStart(at);
    const QDate day = utc(at).toTimeZone(m_zone).date();
    for (const QDate candidate : {day, day.addDays(-1)}) {
        for (auto start = m_shiftStarts.rbegin(); start != m_shiftStarts.rend(); ++start) {
            const Timestamp begin = instant(candidate, *start);
            if (begin <= at)
                return begin;
        }
    }
    return dayStart(at);
}

} // namespace Pult::Metrics
