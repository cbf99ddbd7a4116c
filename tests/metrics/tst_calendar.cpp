// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days, shifts and quarter hours of the centre's calendar, over changes of the clocks.

#include "metrics/calendar.h"
#include "metrics/window.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Pult::Metrics;
using namespace std::chrono_literals;
using Domain::Timestamp;

namespace {

Timestamp utc(int year, unsigned month, unsigned day, std::chrono::minutes time = 0min)
{
    return std::chrono::sys_days {std::chrono::year {year} / std::chrono::month {month} / std::chrono::day {day}}
    + time;
}

Calendar calendar(const char *zone, std::chrono::minutes dayStart = 0min, std::vector<std::chrono::minutes> shifts = {})
{
    Domain::Centre centre;
    centre.timeZone = zone;
    centre.dayStart = dayStart;
    centre.shiftStarts = std::move(shifts);
    return Calendar(centre);
}

} // namespace

class TestCalendar : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void moscowDay();
    void dayThatStartsInTheMorning();
    void daysOfClockChange();
    void shifts();
    void windows();
    void badZoneIsUtc();
};

void TestCalendar::moscowDay()
{
    const Calendar moscow = calendar("Europe/Moscow");
    QCOMPARE(moscow.dayOf(utc(2026, 11, 21, 20h + 59min)), QDate(2026, 11, 21));
    QCOMPARE(moscow.dayOf(utc(2026, 11, 21, 21h)), QDate(2026, 11, 22));
    QVERIFY(moscow.dayStart(QDate(2026, 11, 22)) == utc(2026, 11, 21, 21h));
    // A call of 23:59:59.9 belongs to the old day.
    QCOMPARE(moscow.dayOf(utc(2026, 11, 21, 21h) - 100ms), QDate(2026, 11, 21));
}

void TestCalendar::dayThatStartsInTheMorning()
{
    const Calendar night = calendar("Europe/Moscow", 6h);
    QCOMPARE(night.dayOf(utc(2026, 11, 22, 2h + 59min)), QDate(2026, 11, 21));
    QCOMPARE(night.dayOf(utc(2026, 11, 22, 3h)), QDate(2026, 11, 22));
}

void TestCalendar::daysOfClockChange()
{
    const Calendar berlin = calendar("Europe/Berlin");
    QCOMPARE(berlin.intervalsOf(QDate(2026, 3, 29)), 92);
    QCOMPARE(berlin.intervalsOf(QDate(2026, 10, 25)), 100);
    QCOMPARE(berlin.intervalsOf(QDate(2026, 10, 26)), 96);
    QCOMPARE(calendar("Europe/Moscow").intervalsOf(QDate(2026, 3, 29)), 96);
    // Midnight itself is skipped there: the day begins at 01:00 local.
    const Calendar cairo = calendar("Africa/Cairo");
    QCOMPARE(cairo.intervalsOf(QDate(2026, 4, 24)), 92);
}

void TestCalendar::shifts()
{
    const Calendar twoShifts = calendar("Europe/Moscow", 0min, {8h, 20h});
    QVERIFY(twoShifts.shiftStart(utc(2026, 11, 22, 5h)) == utc(2026, 11, 22, 5h));
    QVERIFY(twoShifts.shiftStart(utc(2026, 11, 22, 16h + 59min)) == utc(2026, 11, 22, 5h));
    // The night shift began the evening before.
    QVERIFY(twoShifts.shiftStart(utc(2026, 11, 22, 4h + 59min)) == utc(2026, 11, 21, 17h));
    QVERIFY(calendar("Europe/Moscow").shiftStart(utc(2026, 11, 22, 5h)) == utc(2026, 11, 21, 21h));
}

void TestCalendar::windows()
{
    const Calendar moscow = calendar("Europe/Moscow", 0min, {8h, 20h});
    const Timestamp now = utc(2026, 11, 22, 10h + 7min);
    QVERIFY(windowStart(WindowSpec::interval(), moscow, now) == utc(2026, 11, 22, 10h));
    QVERIFY(windowStart(WindowSpec::rolling(30min), moscow, now) == utc(2026, 11, 22, 9h + 37min));
    QVERIFY(windowStart(WindowSpec::today(), moscow, now) == utc(2026, 11, 21, 21h));
    QVERIFY(windowStart(WindowSpec::shift(), moscow, now) == utc(2026, 11, 22, 5h));
    QVERIFY(windowStart(WindowSpec::since(now - 5min), moscow, now) == now - 5min);
    QVERIFY(windowStart(WindowSpec::all(), moscow, now) == Timestamp::min());
}

void TestCalendar::badZoneIsUtc()
{
    QCOMPARE(calendar("Mars/Olympus").dayOf(utc(2026, 11, 22)), QDate(2026, 11, 22));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
