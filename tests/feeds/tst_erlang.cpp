// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/erlang.h"
#include "support/testcase.h"

#include <cmath>

using namespace Pult::Test;

namespace {

bool isNear(double actual, double expected, double tolerance)
{
    if (std::abs(actual - expected) <= tolerance)
        return true;
    qInfo("%.9g is not %.9g ± %g", actual, expected, tolerance);
    return false;
}

/// As many digits as published.
bool agrees(double actual, double expected, int digits = 6)
{
    return isNear(actual, expected, std::abs(expected) * 0.51 * std::pow(10, 1 - digits));
}

// The model customer's duration; 16.5 calls an hour and agent.
constexpr Seconds Handling {3600 / 16.5};

} // namespace

class TestErlang : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void lossFormula_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("blocked");
        QTest::newRow("1/1") << 1.0 << 1 << 0.5;
        QTest::newRow("1/2") << 1.0 << 2 << 0.2;
        QTest::newRow("5/10") << 5.0 << 10 << 0.0183845703;
        QTest::newRow("10/10") << 10.0 << 10 << 0.2145823431;
        QTest::newRow("100/100") << 100.0 << 100 << 0.0757004527;
        QTest::newRow("1000/1000") << 1000.0 << 1000 << 0.0248119176;
    }

    void lossFormula()
    {
        QFETCH(const double, load);
        QFETCH(const int, servers);
        QFETCH(const double, blocked);
        QVERIFY(isNear(erlangB(load, servers), blocked, 1e-10));
    }

    void serversForTwoPercent()
    {
        QVERIFY(erlangB(10, 16) > 0.02);
        QVERIFY(agrees(erlangB(10, 17), 0.01295, 4));
    }

    void patientCallers_data()
    {
        QTest::addColumn<double>("callsPerHour");
        QTest::addColumn<double>("handling");
        QTest::addColumn<int>("agents");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<QList<double>>("expected"); // load, occupancy, waits, service level, speed, queue
        const auto add = [](const char *name, double calls, double handling, int agents, double threshold,
                             const QList<double> &expected) {
            QTest::newRow(name) << calls << handling << agents << threshold << expected;
        };
        add("11", 200, 180, 11, 20, {10, 0.909091, 0.682118, 0.389614, 122.781, 6.82118});
        add("12", 200, 180, 12, 20, {10, 0.833333, 0.449388, 0.640158, 40.4449, 2.24694});
        add("13", 200, 180, 13, 20, {10, 0.769231, 0.28527, 0.795595, 17.1162, 0.950902});
        add("14", 200, 180, 14, 20, {10, 0.714286, 0.174132, 0.88835, 7.83594, 0.43533});
        add("15", 200, 180, 15, 20, {10, 0.666667, 0.102042, 0.941453, 3.67353, 0.204085});
        add("25", 240, 300, 25, 30, {20, 0.8, 0.209103, 0.873173, 12.5462, 0.836411});
        add("110", 1000, 360, 110, 20, {100, 0.909091, 0.237008, 0.864016, 8.53227, 2.37008});
        add("1", 1, 1800, 1, 20, {0.5, 0.5, 0.5, 0.50277, 1800, 0.5});
        add("1010", 9000, 400, 1010, 20, {1000, 0.990099, 0.660521, 0.599374, 26.4208, 66.0521});
        add("Mitan", 720, 240, 55, 15, {48, 0.872727, 0.238701, 0.845883, 8.184, 1.6368});
    }

    void patientCallers()
    {
        QFETCH(const double, callsPerHour);
        QFETCH(const double, handling);
        QFETCH(const int, agents);
        QFETCH(const double, threshold);
        QFETCH(const QList<double>, expected);
        const ErlangLine line {callsPerHour, Seconds {handling}, agents};
        const auto model = ErlangC::of(line);
        QVERIFY(model);
        QVERIFY(agrees(line.load(), expected[0]));
        QVERIFY(agrees(model->occupancy(), expected[1]));
        QVERIFY(agrees(model->waitProbability(), expected[2]));
        QVERIFY(agrees(model->serviceLevel(Seconds {threshold}), expected[3]));
        QVERIFY(agrees(model->speedOfAnswer().count(), expected[4], 4));
        QVERIFY(agrees(model->queueLength(), expected[5], 5));
    }

    void garnettMandelbaumReiman()
    {
        const ErlangLine line {2880, Seconds {60}, 50};
        const auto patient = ErlangC::of(line);
        QVERIFY(agrees(patient->speedOfAnswer().count(), 20.83, 4));
        QVERIFY(agrees(patient->queueLength(), 16.67, 4));
        QVERIFY(agrees(patient->occupancy(), 0.96, 3));
        const ErlangA impatient(line, Seconds {120});
        QVERIFY(agrees(impatient.abandonProbability(), 0.0309, 3));
        QVERIFY(agrees(impatient.wait().count(), 3.709, 4));
        QVERIFY(agrees(impatient.queueLength(), 2.968, 4));
        QVERIFY(agrees(impatient.occupancy(), 0.9303, 4));
    }

    void publishedToTheLastDigit()
    {
        const auto model = ErlangC::of({200, Seconds {180}, 14});
        QVERIFY(isNear(model->waitProbability(), 0.1741319335950498, 1e-14));
        QVERIFY(isNear(model->serviceLevel(Seconds {20}), 0.8883500191794669, 1e-14));
    }

    void tooFewAgentsHaveNoSteadyState()
    {
        QVERIFY(!ErlangC::of({200, Seconds {180}, 10}));
        QVERIFY(!ErlangC::of({285, Handling, 17}));
        // With patience there always is one.
        QVERIFY(ErlangA({285, Handling, 1}, Seconds {120}).abandonProbability() > 0.9);
    }

    void impatientCallers()
    {
        const ErlangA thirteen({200, Seconds {180}, 13}, Seconds {300});
        QVERIFY(agrees(thirteen.serviceLevel(Seconds {20}), 0.858178));
        QVERIFY(agrees(thirteen.occupancy(), 0.750028));
        QVERIFY(agrees(thirteen.abandonProbability(), 0.024963, 5));
        QVERIFY(agrees(thirteen.waitProbability(), 0.225797));
        QVERIFY(agrees(thirteen.wait().count() / 60, 0.124817));

        const ErlangA ten({200, Seconds {180}, 10}, Seconds {300});
        QVERIFY(agrees(ten.waitProbability(), 0.599433));
        QVERIFY(agrees(ten.abandonProbability(), 0.109438));
        QVERIFY(agrees(ten.wait().count(), 32.8314));
        QVERIFY(agrees(ten.serviceLevel(Seconds {20}), 0.516810));
        QVERIFY(agrees(ten.serviceLevelOfServed(Seconds {20}), 0.580319));
        QVERIFY(agrees(ten.occupancy(), 0.890562));
    }

    void linesOfTheModelCustomer_data()
    {
        QTest::addColumn<double>("callsPerHour");
        QTest::addColumn<int>("agents");
        QTest::addColumn<QList<double>>("expected"); // C: service level, speed (0: none); A: level, lost, wait
        const auto add = [](const char *name, double calls, int agents, const QList<double> &expected) {
            QTest::newRow(name) << calls << agents << expected;
        };
        add("57 of 930/h", 930, 57, {15.0, 308.7, 82.8, 5.5, 6.6});
        add("60 of 930/h", 930, 60, {62.0, 31.8, 90.1, 3.3, 4.0});
        add("63 of 930/h", 930, 63, {84.1, 9.6, 94.8, 1.8, 2.2});
        add("17 of 285/h", 285, 17, {0, 0, 66.9, 11.8, 14.1});
        add("20 of 285/h", 285, 20, {66.8, 34.1, 85.75, 4.8, 5.8});
        add("8 of 115/h", 115, 8, {43.1, 132.5, 73.7, 10.8, 13.0});
        add("10 of 115/h", 115, 10, {83.6, 15.6, 90.1, 3.7, 4.4});
    }

    void linesOfTheModelCustomer()
    {
        QFETCH(const double, callsPerHour);
        QFETCH(const int, agents);
        QFETCH(const QList<double>, expected);
        const ErlangLine line {callsPerHour, Handling, agents};
        const auto patient = ErlangC::of(line);
        QCOMPARE(patient.has_value(), expected[0] > 0);
        if (patient) {
            QVERIFY(isNear(100 * patient->serviceLevel(Seconds {20}), expected[0], 0.051));
            QVERIFY(isNear(patient->speedOfAnswer().count(), expected[1], 0.3));
        }
        const ErlangA impatient(line, Seconds {120});
        QVERIFY(isNear(100 * impatient.serviceLevel(Seconds {20}), expected[2], 0.07));
        QVERIFY(isNear(100 * impatient.abandonProbability(), expected[3], 0.051));
        QVERIFY(isNear(impatient.wait().count(), expected[4], 0.051));
    }

    void twoPeopleMoved()
    {
        const auto level = [](double callsPerHour, int agents) {
            return 100 * ErlangA({callsPerHour, Handling, agents}, Seconds {120}).serviceLevel(Seconds {20});
        };
        QVERIFY(isNear(level(930, 58), 85.6, 0.1)); // the table rounds its durations
        QVERIFY(isNear(level(115, 12), 97.3, 0.051));
        QVERIFY(isNear(level(115, 10) - level(115, 8), 16.4, 0.051));
    }

    void patienceMovesTheServiceLevel_data()
    {
        QTest::addColumn<double>("patience");
        QTest::addColumn<double>("level");
        QTest::newRow("60") << 60.0 << 89.0;
        QTest::newRow("120") << 120.0 << 85.8;
        QTest::newRow("240") << 240.0 << 81.8;
        QTest::newRow("600") << 600.0 << 76.7;
    }

    void patienceMovesTheServiceLevel()
    {
        QFETCH(const double, patience);
        QFETCH(const double, level);
        const ErlangA model({285, Handling, 20}, Seconds {patience});
        QVERIFY(isNear(100 * model.serviceLevel(Seconds {20}), level, 0.07));
    }

    void endlessPatienceIsErlangC()
    {
        const ErlangLine line {200, Seconds {180}, 13};
        const auto patient = ErlangC::of(line);
        const ErlangA nearly(line, Seconds {1e8});
        QVERIFY(isNear(nearly.waitProbability(), patient->waitProbability(), 1e-5));
        QVERIFY(isNear(nearly.wait().count(), patient->speedOfAnswer().count(), 1e-3));
        QVERIFY(isNear(nearly.serviceLevel(Seconds {20}), patient->serviceLevel(Seconds {20}), 1e-5));
    }

    void serviceLevelRunsFromNobodyWaitsToEverybodyServed()
    {
        const ErlangA model({930, Handling, 57}, Seconds {120});
        QVERIFY(isNear(model.serviceLevel(Seconds {0}), 1 - model.waitProbability(), 1e-12));
        QVERIFY(isNear(model.serviceLevel(Seconds {1e5}), 1 - model.abandonProbability(), 1e-12));
    }

    // The closed form against the differential equations it solves, stepped by the classical Runge-Kutta method.
    void serviceLevelAgainstTheEquations()
    {
        const ErlangLine line {285, Handling, 17};
        const Seconds patience {120};
        const ErlangA model(line, patience);
        constexpr int Places = 120;
        std::vector<double> waiting(Places);
        double served = 0;
        for (int calls = 0; calls < line.agents; ++calls)
            served += model.probability(calls);
        for (int ahead = 0; ahead < Places; ++ahead)
            waiting[static_cast<std::size_t>(ahead)] = model.probability(line.agents + ahead);
        const double service = line.agents / line.handling.count();
        const double impatience = 1 / patience.count();
        const auto slope = [&](const std::vector<double> &p) {
            std::vector<double> result(p.size());
            for (std::size_t i = 0; i < p.size(); ++i) {
                const double own = static_cast<double>(i) * impatience + service;
                const double next = own + impatience;
                result[i] = -p[i] * (own + impatience) + (i + 1 < p.size() ? p[i + 1] * next : 0);
            }
            return result;
        };
        const auto moved = [](std::vector<double> p, const std::vector<double> &k, double by) {
            for (std::size_t i = 0; i < p.size(); ++i)
                p[i] += k[i] * by;
            return p;
        };
        constexpr int Steps = 4000;
        constexpr double Step = 20.0 / Steps;
        for (int step = 0; step < Steps; ++step) {
            const auto k1 = slope(waiting);
            const auto k2 = slope(moved(waiting, k1, Step / 2));
            const auto k3 = slope(moved(waiting, k2, Step / 2));
            const auto k4 = slope(moved(waiting, k3, Step));
            const double before = waiting[0];
            for (std::size_t i = 0; i < waiting.size(); ++i)
                waiting[i] += Step / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            served += service * Step * (before + waiting[0]) / 2;
        }
        QVERIFY(isNear(model.serviceLevel(Seconds {20}), served, 1e-7));
    }
};

QTEST_APPLESS_MAIN(TestErlang)
#include "tst_erlang.moc"
