// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The published vectors of every ratio, the percentiles, the Wilson interval and the verdict against a target.

#include "metrics/catalogue.h"
#include "support/eventscript.h"
#include "support/testcase.h"

#include <cmath>
#include <set>

using namespace Pult;
using namespace Pult::Metrics;
using Domain::Outcome;
using Pult::Test::seconds;

namespace {

State::VisitFacts visit(Outcome outcome, double wait)
{
    State::VisitFacts facts;
    facts.outcome = outcome;
    facts.phase = State::VisitPhase::Ended;
    facts.wait = seconds(wait);
    return facts;
}

void add(Sums &sums, int count, Outcome outcome, double wait)
{
    for (int i = 0; i < count; ++i)
        sums += sumsOf(visit(outcome, wait), Domain::Line {});
}

double percent(const Sums &sums, std::string_view metric)
{
    return *evaluate(*findMetric(metric), sums) * 100;
}

bool near(double a, double b, double tolerance = 0.05)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestMetrics : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ciscoVector();
    void icmiVector();
    void plainMeanTrap();
    void emptyDenominatorIsNoData();
    void thresholdsAreInclusiveAndExclusive();
    void everyOutcomeIsCountedOnce();
    void outcomesOfContacts();
    void handleTime();
    void percentiles();
    void wilson();
    void verdicts_data();
    void verdicts();
    void catalogueIsSound();
};

void TestMetrics::ciscoVector()
{
    Sums sums;
    add(sums, 70, Outcome::Answered, 10);
    add(sums, 10, Outcome::Abandoned, 10);
    add(sums, 20, Outcome::Answered, 30);
    QVERIFY(near(percent(sums, "sl.offered"), 70));
    QVERIFY(near(percent(sums, "sl.ignore_abandoned"), 77.8));
    QVERIFY(near(percent(sums, "sl.positive"), 80));
}

void TestMetrics::icmiVector()
{
    Sums sums;
    add(sums, 860, Outcome::Answered, 20);
    add(sums, 140, Outcome::Answered, 21);
    add(sums, 10, Outcome::Abandoned, 4);
    add(sums, 10, Outcome::Abandoned, 15);
    add(sums, 40, Outcome::Abandoned, 40);
    QVERIFY(near(percent(sums, "sl.offered"), 81.1));
    QVERIFY(near(percent(sums, "sl.answered"), 86.0));
    QVERIFY(near(percent(sums, "sl.ignore_abandoned"), 82.7));
    QVERIFY(near(percent(sums, "sl.positive"), 83.0));
    QVERIFY(near(percent(sums, "sl.no_short"), 100.0 * 860 / 1050));
    QVERIFY(near(percent(sums, "lcr"), 100.0 * 60 / 1060));
    QVERIFY(near(percent(sums, "lcr.no_short"), 100.0 * 50 / 1050));
}

void TestMetrics::plainMeanTrap()
{
    Sums sums;
    add(sums, 400, Outcome::Answered, 20);
    add(sums, 40, Outcome::Answered, 140);
    add(sums, 5, Outcome::Answered, 300);
    QVERIFY(near(*evaluate(*findMetric("asa"), sums), 34, 0.5));
}

void TestMetrics::emptyDenominatorIsNoData()
{
    const Sums none;
    for (const MetricDescriptor &metric : metricCatalogue()) {
        if (metric.denominator || metric.liveOnly)
            QVERIFY2(!evaluate(metric, none), metric.id.data());
    }
}

void TestMetrics::thresholdsAreInclusiveAndExclusive()
{
    Sums sums;
    add(sums, 1, Outcome::Answered, 20);
    add(sums, 1, Outcome::Answered, 20.001);
    add(sums, 1, Outcome::Abandoned, 5);
    add(sums, 1, Outcome::Abandoned, 4.999);
    QCOMPARE(sums[Sum::AnsweredInT], 1);
    QCOMPARE(sums[Sum::AbandonedShort], 1);
    QCOMPARE(sums[Sum::AbandonedInT], 2);
}

void TestMetrics::everyOutcomeIsCountedOnce()
{
    Sums sums;
    add(sums, 1, Outcome::Answered, 1);
    add(sums, 2, Outcome::Abandoned, 2);
    add(sums, 3, Outcome::TimedOut, 3);
    add(sums, 4, Outcome::LeftEmpty, 4);
    add(sums, 5, Outcome::LeftByKey, 5);
    add(sums, 6, Outcome::Withdrawn, 6);
    add(sums, 7, Outcome::Unknown, 0);
    QCOMPARE(sums[Sum::Offered], 28);
    QCOMPARE(sums[Sum::Decided], 1 + 2 + 3 + 4 + 6);
    QCOMPARE(sums[Sum::WaitAnswered], 1000);
    QCOMPARE(sums[Sum::WaitLost], (4 + 9 + 16 + 36) * 1000);
    QCOMPARE(sums[Sum::Offered], sums[Sum::Decided] + sums[Sum::LeftByKey] + sums[Sum::Unknown] + sums[Sum::Waiting]);
    QVERIFY(near(percent(sums, "lcr"), 100.0 * 15 / 16));
}

void TestMetrics::outcomesOfContacts()
{
    using State::Tri;
    Sums sums;
    State::VisitFacts facts = visit(Outcome::Answered, 1);
    facts.resolved = Tri::Yes;
    facts.booked = Tri::No;
    facts.score = 5;
    sums += sumsOf(facts, {});
    facts.resolved = Tri::No;
    facts.booked = Tri::Yes;
    facts.score = 3;
    sums += sumsOf(facts, {});
    facts.resolved = facts.booked = Tri::Unknown;
    facts.score = 0;
    sums += sumsOf(facts, {});
    facts.repeatCounted = true;
    sums += sumsOf(facts, {});
    facts.repeatReturned = true;
    sums += sumsOf(facts, {});
    QVERIFY(near(percent(sums, "fcr.outcome"), 50));
    QVERIFY(near(percent(sums, "conversion"), 50));
    QVERIFY(near(percent(sums, "csi"), 50));
    QVERIFY(near(*evaluate(*findMetric("csi.mean"), sums), 4, 1e-9));
    QVERIFY(near(percent(sums, "fcr.repeat"), 50));
}

void TestMetrics::handleTime()
{
    State::VisitFacts facts = visit(Outcome::Answered, 1);
    facts.talk = seconds(100);
    facts.hold = seconds(20);
    facts.acw = seconds(30);
    facts.handled = true;
    const Sums sums = sumsOf(facts, {});
    QCOMPARE(*evaluate(*findMetric("aht"), sums), 150.0);
    QCOMPARE(*evaluate(*findMetric("att"), sums), 100.0);
    QCOMPARE(*evaluate(*findMetric("hold"), sums), 20.0);
    QCOMPARE(*evaluate(*findMetric("acw"), sums), 30.0);
}

void TestMetrics::percentiles()
{
    Sums sums;
    add(sums, 50, Outcome::Answered, 3);  // bucket 0–5
    add(sums, 50, Outcome::Answered, 25); // bucket 20–30
    QCOMPARE(*waitPercentile(sums, 0.25), 2.5);
    QCOMPARE(*waitPercentile(sums, 0.5), 5.0);
    QCOMPARE(*waitPercentile(sums, 0.75), 25.0);
    add(sums, 1000, Outcome::Answered, 4000);
    QCOMPARE(*waitPercentile(sums, 0.99), 600.0);
}

void TestMetrics::wilson()
{
    const Bounds bounds = wilsonInterval(8, 10); // 0.49 to 0.943, as in the literature
    QVERIFY(near(bounds.low, 0.4902, 1e-4));
    QVERIFY(near(bounds.high, 0.9433, 1e-4));
    QVERIFY(near(wilsonInterval(0, 5).low, 0, 1e-12));
    QVERIFY(near(wilsonInterval(5, 5).high, 1, 1e-12));
}

void TestMetrics::verdicts_data()
{
    QTest::addColumn<QByteArray>("metric");
    QTest::addColumn<double>("number");
    QTest::addColumn<double>("target");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const char *metric, double number, double target, Verdict verdict) {
        QTest::newRow(name) << QByteArray(metric) << number << target << int(verdict);
    };
    row("SL on target", "sl.offered", 0.80, 0.80, Verdict::Good);
    row("SL a little low", "sl.offered", 0.76, 0.80, Verdict::Warning);
    row("SL low", "sl.offered", 0.74, 0.80, Verdict::Bad);
    row("LCR low is good", "lcr", 0.03, 0.05, Verdict::Good);
    row("LCR high", "lcr", 0.11, 0.05, Verdict::Bad);
    row("ASA a little long", "asa", 32, 30, Verdict::Warning);
    row("ASA long", "asa", 40, 30, Verdict::Bad);
    row("counts are not judged", "offered", 40, 30, Verdict::None);
}

void TestMetrics::verdicts()
{
    QFETCH(QByteArray, metric);
    QFETCH(double, number);
    QFETCH(double, target);
    QFETCH(int, verdict);
    QCOMPARE(int(judge(*findMetric(metric.toStdString()), number, target)), verdict);
}

void TestMetrics::catalogueIsSound()
{
    std::set<std::string_view> ids;
    for (const MetricDescriptor &metric : metricCatalogue()) {
        QVERIFY2(ids.insert(metric.id).second, metric.id.data());
        QVERIFY(metric.numerator || metric.liveOnly || metric.percentile > 0);
        QVERIFY(qstrlen(metric.shortName) > 0 && qstrlen(metric.name) > 0 && qstrlen(metric.formula) > 0);
    }
    QVERIFY(!findMetric("no.such"));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
