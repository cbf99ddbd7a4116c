// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The trend of the day: after every batch of random, spoilt events each quarter hour equals what its visits say, and
// gaps, running and incomplete quarter hours are told apart.

#include "metrics/daytrend.h"
#include "metrics/naivecentre.h"
#include "metrics/randomcentre.h"
#include "support/testcase.h"

#include <algorithm>

using namespace Pult;
using namespace Pult::Metrics;
using namespace std::chrono_literals;
using Domain::FeedId;
using Domain::raw;
using Domain::Timestamp;
using Test::NaiveCentre;
using Manner = Test::RandomCentre::Manner;

namespace {

// Late in the evening: the days change in the middle of the run.
const Timestamp Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 23h + 10min;

struct Ratio
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::optional<double> number() const
    {
        return denominator > 0 ? std::optional(static_cast<double>(numerator) / static_cast<double>(denominator))
                               : std::nullopt;
    }
};

/// Every visit of `feed` (all feeds: none given) looked at anew.
std::pair<Ratio, Ratio> naiveRatios(
    const NaiveCentre &centre, const Engine &engine, std::optional<FeedId> feed, Timestamp from, Timestamp before)
{
    using Domain::Outcome;
    Ratio sl;
    Ratio lcr;
    for (const NaiveCentre::Visit &visit : centre.visits) {
        if ((feed && visit.feed != *feed) || visit.arrival < from || visit.arrival >= before)
            continue;
        const bool answered = visit.outcome == Outcome::Answered;
        const bool lost = visit.outcome == Outcome::Abandoned || visit.outcome == Outcome::TimedOut
            || visit.outcome == Outcome::LeftEmpty || visit.outcome == Outcome::Withdrawn;
        const bool overdue = visit.phase == NaiveCentre::Visit::Waiting
            && engine.freshness(visit.feed) != Freshness::NoData && engine.clock().now() - visit.arrival > 20s;
        sl.numerator += answered && visit.wait <= 20s;
        sl.denominator += answered || lost || overdue;
        lcr.numerator += lost;
        lcr.denominator += answered || lost;
    }
    return {sl, lcr};
}

/// One queue of one feed, an engine and a trend of it.
struct Small
{
    explicit Small(Domain::Centre centre = {}, Timestamp start = Start)
        : clock(start)
        , engine(std::move(centre), {"a"}, clock)
        , script(start)
        , trend(engine)
    {
        script.connected();
        fold(0);
    }

    bool fold(double now)
    {
        script.at(now).heartbeat();
        return pass(now);
    }
    /// Nothing is heard of the feed.
    bool pass(double now)
    {
        clock.set(script.at(now).now());
        engine.apply(script.take());
        return trend.update();
    }
    const TrendPoint &running() const { return trend.points()[trend.running()]; }

    Domain::ManualClock clock;
    Engine engine;
    Test::EventScript script;
    DayTrend trend;
};

Domain::Centre inZone(const char *zone)
{
    Domain::Centre centre;
    centre.timeZone = zone;
    return centre;
}

Timestamp utc(int year, unsigned month, unsigned day, std::chrono::minutes time)
{
    return std::chrono::sys_days {std::chrono::year {year} / std::chrono::month {month} / std::chrono::day {day}}
    + time;
}

} // namespace

class TestDayTrend : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void equalsNaive_data();
    void equalsNaive();
    void daysOfClockChange();
    void gapIsNotZero();
    void overdueCallersCountWhereTheyArrived();
    void runningMovesOn();
    void dayBeginsAnew();
    void awayFeedMakesIncomplete();
    void lineHasItsOwnFormula();
    void nothingChangedIsSaidSo();
};

void TestDayTrend::equalsNaive_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("spoilt");
    for (unsigned seed = 1; seed <= 20; ++seed) {
        QTest::addRow("clean %u", seed) << seed << false;
        QTest::addRow("spoilt %u", seed) << seed << true;
    }
}

void TestDayTrend::equalsNaive()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, spoilt);
    const Manner manner = spoilt ? Manner::Spoilt : Manner::Clean;
    Domain::Centre description;
    description.timeZone = "UTC";
    description.acwReasons = {"wrap-up"};
    description.feeds.resize(2);
    description.feeds[0].id = "a";
    description.feeds[0].site = "north";
    description.feeds[1].id = "b";
    description.feeds[1].site = "south";
    description.sites.resize(2);
    description.sites[0].id = "north";
    description.sites[1].id = "south";
    Domain::ManualClock clock(Start);
    Engine engine(description, {"a", "b"}, clock);
    NaiveCentre naive(2, {}, "wrap-up");
    std::array sources {Test::RandomCentre(seed, Start, FeedId {0}, manner),
        Test::RandomCentre(seed + 1'000'000, Start, FeedId {1}, manner)};
    DayTrend centre(engine);
    DayTrend north(engine);
    int withCalls = 0;
    for (int i = 0; i < 40; ++i) {
        Domain::Events events;
        for (Test::RandomCentre &source : sources) {
            const Domain::Events more = source.next(12, 180);
            events.insert(events.end(), more.begin(), more.end());
        }
        clock.set(std::max({clock.now(), sources[0].now(), sources[1].now()}));
        engine.apply(events);
        for (const Domain::Event &event : events)
            naive.fold(event);
        naive.passTime(clock.now());
        centre.update();
        north.setScope(Scope::ofSite(State::SiteIndex {0}));
        north.update();

        QCOMPARE(centre.points().size(), std::size_t {96});
        for (const DayTrend *trend : {&centre, &north}) {
            const std::optional<FeedId> feed = trend == &north ? std::optional(FeedId {0}) : std::nullopt;
            for (const TrendPoint &point : trend->points()) {
                const auto [sl, lcr] = naiveRatios(naive, engine, feed, point.from, point.from + 15min);
                QCOMPARE(point.sl, sl.number());
                QCOMPARE(point.lcr, lcr.number());
                QCOMPARE(point.few, sl.denominator < FewCalls);
                QCOMPARE(point.running, point.from == Domain::intervalStart(clock.now()));
                withCalls += lcr.denominator > 0;
            }
        }
        // What was kept up to date is what one finds who comes now.
        DayTrend fresh(engine);
        fresh.update();
        QVERIFY(fresh.points() == centre.points());
    }
    QVERIFY(withCalls > 50);
}

void TestDayTrend::daysOfClockChange()
{
    const auto points = [](Timestamp at) {
        Small day(inZone("Europe/Berlin"), at);
        const auto &all = day.trend.points();
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].from - all[i - 1].from != 15min)
                return std::size_t {0};
        }
        return all.size();
    };
    QCOMPARE(points(utc(2026, 3, 29, 12h)), std::size_t {92});
    QCOMPARE(points(utc(2026, 10, 25, 12h)), std::size_t {100});
    QCOMPARE(points(utc(2026, 11, 22, 12h)), std::size_t {96});
}

void TestDayTrend::gapIsNotZero()
{
    Small day;
    day.script.at(5).joins("adult", "c1");
    day.fold(6); // waits, within T: nothing is decided
    for (const TrendPoint &point : day.trend.points())
        QVERIFY(!point.sl && !point.lcr);
    day.script.at(8).ends("adult", "c1", Domain::Outcome::Abandoned, 3);
    QVERIFY(day.fold(9));
    QCOMPARE(day.running().sl, std::optional(0.0));
    QCOMPARE(day.running().lcr, std::optional(1.0));
    QVERIFY(!day.trend.points()[day.trend.running() - 1].sl);
}

void TestDayTrend::overdueCallersCountWhereTheyArrived()
{
    // 23:10 and 290 s: ten seconds before the quarter hour ends.
    Small day;
    day.script.at(100).joins("adult", "c0").answered("adult", "c0", "op", 4);
    day.script.at(290).joins("adult", "c1");
    day.fold(291);
    const std::size_t slot = day.trend.running();
    QCOMPARE(day.trend.points()[slot].sl, std::optional(1.0));
    day.fold(320); // T has passed; the caller still waits, and the next quarter hour runs
    QCOMPARE(day.trend.running(), slot + 1);
    QCOMPARE(day.trend.points()[slot].sl, std::optional(0.5));
    QCOMPARE(day.trend.points()[slot].lcr, std::optional(0.0)); // not lost yet
    QVERIFY(!day.running().sl);
    day.script.at(321).answered("adult", "c1", "op", 31);
    day.fold(322);
    QCOMPARE(day.trend.points()[slot].sl, std::optional(0.5));
}

void TestDayTrend::runningMovesOn()
{
    Small day;
    const std::size_t slot = day.trend.running();
    QVERIFY(!day.fold(290));
    QVERIFY(day.fold(300));
    QCOMPARE(day.trend.running(), slot + 1);
    QCOMPARE(std::ranges::count(day.trend.points(), true, &TrendPoint::running), 1);
}

void TestDayTrend::dayBeginsAnew()
{
    Small day(inZone("UTC"));
    day.script.at(5).joins("adult", "c1").answered("adult", "c1", "op", 4);
    day.fold(10);
    QCOMPARE(day.running().sl, std::optional(1.0));
    QVERIFY(day.fold(50 * 60));
    QCOMPARE(day.trend.day(), QDate(2026, 11, 23));
    QCOMPARE(day.trend.running(), std::size_t {0});
    for (const TrendPoint &point : day.trend.points())
        QVERIFY(!point.sl && !point.lcr);
}

void TestDayTrend::awayFeedMakesIncomplete()
{
    Small day;
    const std::size_t slot = day.trend.running();
    const auto incomplete = [&day] { return std::ranges::count(day.trend.points(), true, &TrendPoint::incomplete); };
    QCOMPARE(incomplete(), 0);
    day.script.at(100).lost();
    QVERIFY(day.pass(100));
    QVERIFY(day.trend.points()[slot].incomplete);
    day.pass(290 + 900); // on the last seconds of the next quarter hour it is still away
    QCOMPARE(incomplete(), 2);
    day.script.at(291 + 900).connected();
    day.fold(1300);
    QCOMPARE(incomplete(), 2);
    QVERIFY(!day.running().incomplete);
    QVERIFY(day.pass(1300 + 16)); // silent for longer than is believed
    QCOMPARE(incomplete(), 3);
    QVERIFY(day.fold(1330));
    QCOMPARE(incomplete(), 2);
}

void TestDayTrend::lineHasItsOwnFormula()
{
    Domain::Centre centre;
    centre.defaults.targets = {{"sl", 0.8}};
    Domain::Line line;
    line.id = "adult";
    line.slFormula = "sl.answered";
    line.targets = {{"sl", 0.9}, {"lcr", 0.03}};
    centre.lines.push_back(line);
    centre.queues.push_back({.feed = "a", .queue = "adult", .line = "adult", .site = {}});
    Small day(centre);
    day.script.at(5).joins("adult", "c1").answered("adult", "c1", "op", 4);
    day.script.at(6).joins("adult", "c2").ends("adult", "c2", Domain::Outcome::Abandoned, 9);
    day.fold(20);
    QCOMPARE(day.running().sl, std::optional(0.5));
    QCOMPARE(day.trend.slTarget(), std::optional(0.8));
    QVERIFY(!day.trend.lcrTarget());
    day.trend.setScope(Scope::ofLine(State::LineIndex {0}));
    QVERIFY(day.trend.update());
    QCOMPARE(day.trend.slMetric().id, std::string_view("sl.answered"));
    QCOMPARE(day.running().sl, std::optional(1.0));
    QCOMPARE(day.running().lcr, std::optional(0.5));
    QCOMPARE(day.trend.slTarget(), std::optional(0.9));
    QCOMPARE(day.trend.lcrTarget(), std::optional(0.03));
}

void TestDayTrend::nothingChangedIsSaidSo()
{
    Small day;
    day.script.at(5).joins("adult", "c1").answered("adult", "c1", "op", 4);
    QVERIFY(day.fold(10));
    QVERIFY(!day.fold(11));
    day.script.at(12).handled("adult", "c1", "op", 7); // booked in the interval, but neither ratio is another
    QVERIFY(!day.fold(20));
}

QTEST_GUILESS_MAIN(TestDayTrend)
#include "tst_daytrend.moc"
