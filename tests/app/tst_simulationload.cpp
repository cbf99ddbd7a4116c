// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The load that a simulated centre's parameters ask for, hour by hour, against numbers worked out by hand.

#include "app/cli/simulationload.h"
#include "support/testcase.h"

#include <numeric>

using namespace Pult;
using namespace std::chrono_literals;

namespace {

/// 1000 callers: 600 of the first line at noon only, 400 of the second all day, 240 s of work each.
Domain::Simulation world()
{
    Domain::Simulation result;
    result.callersPerDay = 1000;
    result.ring.mean = 10s;
    result.hold.mean = 100s;
    Domain::SimulatedFlow noon;
    noon.share = 3;
    noon.talk.mean = 180s;
    noon.wrapUp.mean = 40s;
    noon.held = 0.1;
    noon.hours.resize(24, 0);
    noon.hours[12] = 7;
    Domain::SimulatedFlow always;
    always.share = 2;
    always.talk.mean = 200s;
    always.wrapUp.mean = 30s;
    result.flows = {noon, always};
    result.shifts = {{"day", 8h, 12h, 2, 2, 3}, {"night", 20h + 30min, 12h, 1, 0, 1}, {"unused", 0h, 24h, 1, 0, 0}};
    Domain::SimulatedTeam all;
    all.operators = 80;
    Domain::SimulatedTeam nights;
    nights.operators = 5;
    nights.shifts = {"night"};
    result.teams = {all, nights};
    return result;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestSimulationLoad : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void callersAndWork();
    void operators();
    void empty();
    void summary();
};

void TestSimulationLoad::callersAndWork()
{
    const auto loads = App::hourlyLoad(world());
    const double usual = 400.0 / 24;
    QVERIFY(near(loads[11].callers, usual));
    QVERIFY(near(loads[12].callers, usual + 600));
    QVERIFY(near(loads[11].work, usual * 240 / 3600));
    QVERIFY(near(loads[12].work, (usual + 600) * 240 / 3600));
    const double callers = std::accumulate(
        loads.begin(), loads.end(), 0.0, [](double sum, const App::HourLoad &load) { return sum + load.callers; });
    QVERIFY(near(callers, 1000));
}

void TestSimulationLoad::operators()
{
    const auto loads = App::hourlyLoad(world());
    const double day = 80 * 0.75 / 2; // every second day
    const double night = 80 * 0.25 + 5;
    QVERIFY(near(loads[7].operators, night));           // since yesterday
    QVERIFY(near(loads[8].operators, day + night / 2)); // until 08:30
    QVERIFY(near(loads[9].operators, day));
    QVERIFY(near(loads[19].operators, day));
    QVERIFY(near(loads[20].operators, night / 2)); // from 20:30
    QVERIFY(near(loads[23].operators, night));
    QVERIFY(near(loads[0].operators, night));
}

void TestSimulationLoad::empty()
{
    for (const App::HourLoad &load : App::hourlyLoad({})) {
        QCOMPARE(load.callers, 0.0);
        QCOMPARE(load.operators, 0.0);
    }
    QVERIFY(!App::simulationSummary({}).isEmpty());
}

void TestSimulationLoad::summary()
{
    Domain::Simulation simulation = world();
    simulation.flows[1].hours.resize(24, 1); // at 20:00 half a shift does the work of an hour
    simulation.flows[1].hours[20] = 60;
    const QStringList lines = App::simulationSummary(simulation).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains(u"85") && lines[0].contains(u"1000"), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(u"12:00 – 13:00"), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(u"20:00 – 21:00"), qPrintable(lines[2]));
}

QTEST_GUILESS_MAIN(TestSimulationLoad)
#include "tst_simulationload.moc"
