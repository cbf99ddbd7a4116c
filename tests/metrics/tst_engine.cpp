// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values as they are shown: freshness, missing feeds, live service level, targets, windows that move.

#include "metrics/engine.h"
#include "support/eventscript.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Pult::Metrics;
using namespace std::chrono_literals;
using Domain::FeedId;
using Domain::Outcome;
using Domain::Timestamp;
using Test::EventScript;
using Test::seconds;

namespace {

const Timestamp Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 9h;

Domain::Centre twoSites()
{
    Domain::Centre centre;
    centre.timeZone = "UTC";
    centre.defaults.targets = {{"sl", 0.8}, {"lcr", 0.05}};
    return centre;
}

struct Hall
{
    Hall()
        : clock(Start)
        , engine(twoSites(), {"ryazan", "volgograd"}, clock)
        , ryazan(Start, FeedId {0})
        , volgograd(Start, FeedId {1})
    {
        ryazan.connected();
        volgograd.connected();
        today = engine.watch(WindowSpec::today());
    }

    void fold(double second)
    {
        clock.set(Start + seconds(second));
        engine.apply(ryazan.take());
        engine.apply(volgograd.take());
    }
    Value value(std::string_view metric, const Scope &scope = Scope::centre()) const
    {
        return engine.value(metric, scope, today);
    }

    Domain::ManualClock clock;
    Engine engine;
    EventScript ryazan;
    EventScript volgograd;
    WindowId today {};
};

} // namespace

class TestEngine : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownIsNoData();
    void freshnessFallsWithTheFeed();
    void quietNightIsLive();
    void totalNamesTheMissingSite();
    void liveServiceLevelCountsOverdueCallers();
    void waitingAndLongestWait();
    void clockOfTheFeedAgesWaits();
    void rollingWindowForgets();
    void dayChange();
    void targetsAndWilson();
    void gapInsideTheWindow();
    void personsAreCountedOnce();
    void runningStateIsIncluded();
    void lateWatchSeesThePast();
};

void TestEngine::nothingKnownIsNoData()
{
    Domain::ManualClock clock(Start);
    Engine engine({}, {"ryazan"}, clock);
    const Value value = engine.value("sl", Scope::centre(), engine.watch(WindowSpec::today()));
    QVERIFY(!value.number);
    QVERIFY(value.freshness == Freshness::NoData);
    QVERIFY(!value.age);
}

void TestEngine::freshnessFallsWithTheFeed()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").at(4).ends("adult", "c1", Outcome::Abandoned, 4);
    hall.fold(0);
    QVERIFY(hall.value("lcr").freshness == Freshness::Live);
    hall.clock.set(Start + 3s);
    QVERIFY(hall.value("lcr").freshness == Freshness::Live);
    hall.clock.set(Start + 3001ms);
    QVERIFY(hall.value("lcr").freshness == Freshness::Stale);
    QCOMPARE(*hall.value("lcr").number, 1.0);
    QVERIFY(hall.value("lcr").age == 3001ms);
    hall.clock.set(Start + 15s);
    QVERIFY(hall.value("lcr").freshness == Freshness::Stale);
    hall.clock.set(Start + 15001ms);
    QVERIFY(hall.value("lcr").freshness == Freshness::NoData);
    QVERIFY(!hall.value("lcr").number);
}

void TestEngine::quietNightIsLive()
{
    Hall hall;
    hall.fold(0);
    hall.ryazan.at(3600).heartbeat();
    hall.volgograd.at(3600).heartbeat();
    hall.fold(3600);
    QVERIFY(hall.value("waiting").freshness == Freshness::Live);
    QCOMPARE(*hall.value("waiting").number, 0.0);
    QVERIFY(!hall.value("sl").number); // nothing decided: no data, not 0 or 100 %
}

void TestEngine::totalNamesTheMissingSite()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").at(4).answered("adult", "c1", "op1", 4);
    hall.volgograd.joins("adult", "c1").at(4).ends("adult", "c1", Outcome::Abandoned, 4);
    hall.fold(4);
    QCOMPARE(*hall.value("lcr").number, 0.5);
    hall.ryazan.at(30).heartbeat();
    hall.fold(30);
    const Value total = hall.value("lcr");
    QCOMPARE(*total.number, 0.0);
    QCOMPARE(total.missing.size(), 1U);
    QVERIFY(total.missing[0] == FeedId {1});
    QVERIFY(total.freshness == Freshness::Live);
    const State::SiteIndex volgograd = hall.engine.state().queues()[1].site;
    QVERIFY(!hall.value("lcr", Scope::ofSite(volgograd)).number);
}

void TestEngine::liveServiceLevelCountsOverdueCallers()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").joins("adult", "c2").at(4).answered("adult", "c1", "op1", 4);
    hall.fold(20);
    hall.ryazan.at(20).heartbeat();
    hall.volgograd.at(20).heartbeat();
    hall.fold(20);
    QCOMPARE(*hall.value("sl").number, 1.0);
    QCOMPARE(*hall.value("overdue").number, 0.0);
    hall.ryazan.at(20.5).heartbeat();
    hall.fold(20.5);
    QCOMPARE(*hall.value("sl").number, 0.5);
    QCOMPARE(*hall.value("overdue").number, 1.0);
    QCOMPARE(*hall.value("lcr").number, 0.0); // not lost yet
    // The answer comes too late: history gives the same number as the board did.
    hall.ryazan.at(22).answered("adult", "c2", "op1", 22);
    hall.fold(22);
    QCOMPARE(*hall.value("sl").number, 0.5);
}

void TestEngine::waitingAndLongestWait()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").at(5).joins("expert", "c2");
    hall.fold(12);
    QCOMPARE(*hall.value("waiting").number, 2.0);
    QCOMPARE(*hall.value("longest_wait").number, 12.0);
    const State::LineIndex expert = hall.engine.state().queues()[1].line;
    QCOMPARE(*hall.value("longest_wait", Scope::ofLine(expert)).number, 7.0);
    QVERIFY(!hall.value("longest_wait", Scope::ofSite(State::SiteIndex {7})).number);
}

void TestEngine::clockOfTheFeedAgesWaits()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1");
    hall.ryazan.add(Domain::Heartbeat {40s}); // the ACD's clock is 40 s ahead of ours
    hall.fold(-30);
    QCOMPARE(*hall.value("longest_wait").number, 10.0);
}

void TestEngine::rollingWindowForgets()
{
    Hall hall;
    const WindowId quarter = hall.engine.watch(WindowSpec::rolling(15min));
    hall.ryazan.joins("adult", "c1").at(1).ends("adult", "c1", Outcome::Abandoned, 1);
    hall.ryazan.at(600).joins("adult", "c2").at(601).answered("adult", "c2", "op1", 1);
    hall.fold(900);
    QCOMPARE(hall.engine.sums(Scope::centre(), quarter)[Sum::Offered], 2);
    hall.clock.set(Start + 900001ms);
    hall.engine.tick();
    QCOMPARE(hall.engine.sums(Scope::centre(), quarter)[Sum::Offered], 1);
    QCOMPARE(hall.engine.sums(Scope::centre(), hall.today)[Sum::Offered], 2);
}

void TestEngine::dayChange()
{
    Hall hall;
    const double midnight = 15 * 3600;
    hall.ryazan.member("adult", "op1").at(midnight - 0.1).joins("adult", "c1");
    hall.fold(midnight - 0.1);
    hall.ryazan.at(midnight + 5).answered("adult", "c1", "op1", 5.1).at(midnight + 10).joins("adult", "c2");
    hall.fold(midnight + 10);
    // The call of 23:59:59.9 belongs to the old day, with everything that happens to it later.
    QCOMPARE(hall.engine.sums(Scope::centre(), hall.today)[Sum::Offered], 1);
    QCOMPARE(hall.engine.sums(Scope::centre(), hall.today)[Sum::Answered], 0);
    QCOMPARE(hall.engine.ledger().persons().today(State::PersonIndex {0}).answered, 0);
    const auto ready = static_cast<std::size_t>(Domain::OperatorState::Ready);
    QVERIFY(hall.engine.ledger().persons().today(State::PersonIndex {0}).inState[ready] == 5s);
}

void TestEngine::targetsAndWilson()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").at(4).answered("adult", "c1", "op1", 4);
    hall.fold(4);
    const Value few = hall.value("sl");
    QVERIFY(few.verdict == Verdict::Good);
    QCOMPARE(*few.target, 0.8);
    QVERIFY(few.wilson && few.wilson->low < 0.3);
    for (int i = 0; i < 40; ++i) {
        const std::string call = "x" + std::to_string(i);
        hall.ryazan.joins("adult", call).ends("adult", call, Outcome::TimedOut, 30);
    }
    hall.fold(5);
    QVERIFY(hall.value("sl").verdict == Verdict::Bad);
    QVERIFY(!hall.value("sl").wilson);
}

void TestEngine::gapInsideTheWindow()
{
    Hall hall;
    const WindowId quarter = hall.engine.watch(WindowSpec::rolling(15min));
    hall.ryazan.at(10).lost().at(20).connected().snapshotBegan().snapshotEnded();
    hall.fold(20);
    QVERIFY(hall.value("offered").hasGaps);
    hall.ryazan.at(2000).heartbeat();
    hall.fold(2000);
    QVERIFY(hall.value("offered").hasGaps);
    QVERIFY(!hall.engine.value("offered", Scope::centre(), quarter).hasGaps);
}

void TestEngine::personsAreCountedOnce()
{
    Hall hall;
    hall.ryazan.member("adult", "op1").member("expert", "op1").member("adult", "op2");
    hall.fold(0);
    const auto ready = static_cast<std::size_t>(Domain::OperatorState::Ready);
    QCOMPARE(hall.engine.operators(Scope::centre())[ready], 2);
    QCOMPARE(hall.engine.operators(Scope::ofSite(hall.engine.state().queues()[0].site))[ready], 2);
    QCOMPARE(hall.engine.operators(Scope::ofLine(hall.engine.state().queues()[1].line))[ready], 1);
    hall.ryazan.at(1).removed("expert", "op1");
    hall.fold(1);
    QCOMPARE(hall.engine.operators(Scope::ofLine(hall.engine.state().queues()[1].line))[ready], 0);
    QCOMPARE(hall.engine.operators(Scope::centre())[ready], 2);
}

void TestEngine::runningStateIsIncluded()
{
    Hall hall;
    hall.ryazan.member("adult", "op1");
    hall.fold(0);
    hall.clock.set(Start + 90s);
    const auto ready = static_cast<std::size_t>(Domain::OperatorState::Ready);
    QVERIFY(hall.engine.person(State::PersonIndex {0}, true).inState[ready] == 90s);
}

void TestEngine::lateWatchSeesThePast()
{
    Hall hall;
    hall.ryazan.joins("adult", "c1").at(1).ends("adult", "c1", Outcome::Abandoned, 1);
    hall.fold(10);
    const WindowId late = hall.engine.watch(WindowSpec::since(Start - 1h));
    QCOMPARE(hall.engine.sums(Scope::centre(), late)[Sum::Offered], 1);
    QVERIFY(hall.engine.watch(WindowSpec::since(Start - 1h)) == late);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
