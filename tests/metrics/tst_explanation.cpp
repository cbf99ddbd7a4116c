// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls listed behind a number add up to it, for every metric, scope and window, while random events are folded;
// and what else is told of a number is true.

#include "metrics/callsbehind.h"
#include "metrics/explanation.h"
#include "metrics/randomcentre.h"
#include "support/eventscript.h"
#include "support/testcase.h"

#include <algorithm>

using namespace Pult;
using namespace Pult::Metrics;
using namespace std::chrono_literals;
using Domain::FeedId;
using Domain::OperatorState;
using Domain::Timestamp;
using State::PersonIndex;

namespace {

const Timestamp Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 23h + 20min;

Domain::Centre description()
{
    Domain::Centre centre;
    centre.timeZone = "UTC";
    centre.acwReasons = {"wrap-up"};
    centre.defaults.wrapUp = 9s;
    return centre;
}

struct Run
{
    explicit Run(unsigned seed)
        : clock(Start)
        , engine(description(), {"a", "b"}, clock)
        , sources {Test::RandomCentre(seed, Start, FeedId {0}, Test::RandomCentre::Manner::Spoilt),
              Test::RandomCentre(seed + 1'000'000, Start, FeedId {1}, Test::RandomCentre::Manner::Spoilt)}
    {
    }

    /// The visits that became different are in the returned set until the next batch.
    const State::ChangeSet &batch(int steps, double seconds)
    {
        Domain::Events events;
        for (Test::RandomCentre &source : sources) {
            const Domain::Events more = source.next(steps, seconds);
            events.insert(events.end(), more.begin(), more.end());
        }
        clock.set(std::max({clock.now(), sources[0].now(), sources[1].now()}));
        return engine.apply(events);
    }

    std::vector<Scope> scopes() const
    {
        std::vector<Scope> scopes {Scope::centre()};
        for (std::uint32_t i = 0; i < engine.state().queues().size(); ++i) {
            const State::QueueRow &queue = engine.state().queues()[i];
            scopes.push_back(Scope::ofQueue(State::QueueIndex {i}));
            scopes.push_back(Scope::ofLine(queue.line));
            scopes.push_back(Scope::ofSite(queue.site));
            scopes.push_back(Scope::ofLineAtSite(queue.line, queue.site));
        }
        return scopes;
    }

    Domain::ManualClock clock;
    Engine engine;
    std::array<Test::RandomCentre, 2> sources;
};

struct Total
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::int64_t longest = 0;
    std::int64_t count = 0;
};

Total totalOf(const std::vector<CallShare> &shares)
{
    Total total;
    for (const CallShare &share : shares) {
        total.numerator += share.numerator;
        total.denominator += share.denominator;
        total.longest = std::max(total.longest, share.numerator);
        ++total.count;
    }
    return total;
}

} // namespace

class TestExplanation : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void callsAddUp_data();
    void callsAddUp();
    void callsOfPersonsAddUp();
    void sharesFollowChanges();
    void peopleAreCountedOnce();
    void timelineFillsTheDay();
    void formulasNameSums();
    void liveAndSettledDiffer();

private:
    void compare(Run &run, const NumberRef &number);
};

void TestExplanation::compare(Run &run, const NumberRef &number)
{
    const Value value = valueOf(run.engine, number);
    const Total total = totalOf(CallsBehind(run.engine, number).all());
    const MetricDescriptor *metric = findMetric(value.metric);
    if (value.freshness == Freshness::NoData) {
        QCOMPARE(total.count, 0);
        return;
    }
    QVERIFY2(metric, number.metric.c_str());
    if (metric->id == "longest_wait") {
        QCOMPARE(total.longest, value.numerator);
        return;
    }
    if (metric->percentile == 0)
        QCOMPARE(total.numerator, value.numerator);
    QCOMPARE(total.denominator, value.denominator);
}

void TestExplanation::callsAddUp_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestExplanation::callsAddUp()
{
    QFETCH(unsigned, seed);
    Run run(seed);
    qint64 seen = 0;
    for (int i = 0; i < 30; ++i) {
        run.batch(15, 180);
        if (i % 6 == 5) // one feed may have been silent for long
            run.clock.advance(8s);
        for (const Scope &scope : run.scopes()) {
            for (const WindowSpec &window : {WindowSpec::today(), WindowSpec::rolling(30min), WindowSpec::interval()}) {
                std::vector<std::string> metrics {"sl", "fcr"};
                for (const MetricDescriptor &metric : metricCatalogue())
                    metrics.emplace_back(metric.id);
                for (const std::string &metric : metrics) {
                    compare(run, {metric, scope, window});
                    if (QTest::currentTestFailed()) {
                        qDebug() << metric.c_str() << int(scope.kind) << int(window.kind);
                        return;
                    }
                }
                seen += valueOf(run.engine, {"offered", scope, window}).numerator;
            }
        }
    }
    QVERIFY(seen > 1000);
}

void TestExplanation::callsOfPersonsAddUp()
{
    Run run(3);
    std::int64_t answered = 0;
    for (int i = 0; i < 25; ++i) {
        run.batch(15, 180);
        for (std::uint32_t p = 0; p < run.engine.state().persons().size(); ++p) {
            for (const char *metric : {"answered", "aht"}) {
                NumberRef number {metric, Scope::centre()};
                number.person = PersonIndex {p};
                const Value value = valueOf(run.engine, number);
                const Total total = totalOf(CallsBehind(run.engine, number).all());
                QCOMPARE(total.numerator, value.numerator);
                QCOMPARE(total.denominator, value.denominator);
                answered += std::string_view(metric) == "answered" ? value.numerator : 0;
            }
        }
    }
    QVERIFY(answered > 100);
}

void TestExplanation::sharesFollowChanges()
{
    Run run(5);
    run.batch(15, 180);
    const NumberRef number {"lcr", Scope::centre()};
    CallsBehind calls(run.engine, number);
    const auto byVisit = [](const CallShare &a, const CallShare &b) { return a.visit < b.visit; };
    std::vector<CallShare> followed = calls.all();
    for (int i = 0; i < 8; ++i) { // within the day: nothing leaves the window
        const State::ChangeSet &changes = run.batch(10, 60);
        for (const State::VisitNo no : changes.visits) {
            std::erase_if(followed, [no](const CallShare &share) { return share.visit == no; });
            if (const State::Visit *visit = run.engine.state().visit(no)) {
                if (const auto share = calls.shareOf(*visit))
                    followed.push_back(*share);
            }
        }
        std::vector<CallShare> fresh = calls.all();
        std::ranges::sort(followed, byVisit);
        std::ranges::sort(fresh, byVisit);
        QVERIFY(!fresh.empty());
        QVERIFY(followed == fresh);
    }
}

void TestExplanation::peopleAreCountedOnce()
{
    Run run(7);
    bool several = false;
    for (int i = 0; i < 20; ++i) {
        run.batch(15, 120);
        for (const Scope &scope : run.scopes()) {
            for (std::uint32_t states : {1u << 1, 1u << 3, (1u << 3) | (1u << 4), ~0u}) {
                NumberRef number {std::string(OperatorsMetric), scope};
                number.states = states;
                const Explanation explanation = explain(run.engine, number);
                if (explanation.value.freshness == Freshness::NoData)
                    continue;
                QCOMPARE(std::int64_t(explanation.persons.size()), explanation.value.numerator);
                QVERIFY(std::ranges::is_sorted(explanation.persons));
                QVERIFY(std::ranges::adjacent_find(explanation.persons) == explanation.persons.end());
            }
        }
        several |= std::ranges::any_of(
            run.engine.state().persons(), [](const State::PersonRow &p) { return p.memberships.size() > 1; });
    }
    QVERIFY(several); // else «once» would mean nothing
}

void TestExplanation::timelineFillsTheDay()
{
    Run run(11);
    std::size_t spansSeen = 0;
    for (int i = 0; i < 40; ++i) {
        run.batch(15, 240);
        const Timestamp day = run.engine.ledger().dayStart();
        for (std::uint32_t p = 0; p < run.engine.state().persons().size(); ++p) {
            const auto &spans = run.engine.timelines().spans(PersonIndex {p});
            std::array<Domain::Duration, Domain::OperatorStateCount> sums {};
            Timestamp before = Timestamp::min();
            for (const TimelineSpan &span : spans) {
                QVERIFY(span.from < span.to && span.from >= before && span.from >= day);
                before = span.to;
                sums[static_cast<std::size_t>(span.state)] += span.to - span.from;
            }
            // Two ways to the same: the picture of the day and the sums of the day.
            QVERIFY(sums == run.engine.ledger().persons().today(PersonIndex {p}).inState);
            spansSeen += spans.size();
        }
    }
    QVERIFY(spansSeen > 500);
}

void TestExplanation::formulasNameSums()
{
    QVERIFY((sumsIn("answered_in_t / (decided - abandoned_short)")
        == std::vector {Sum::AnsweredInT, Sum::Decided, Sum::AbandonedShort}));
    QVERIFY((sumsIn("(talk + hold + acw) / handled") == std::vector {Sum::Talk, Sum::Hold, Sum::Acw, Sum::Handled}));
    QVERIFY(sumsIn("histogram of waits, linear inside a bucket").empty());
    QVERIFY(sumsIn("").empty());
    for (const MetricDescriptor &metric : metricCatalogue()) {
        if (metric.numerator) // its formula must name what it is made of
            QVERIFY2(!sumsIn(metric.formula).empty(), metric.formula);
    }
}

void TestExplanation::liveAndSettledDiffer()
{
    Domain::ManualClock clock(Start);
    Domain::Centre centre = description();
    Engine engine(centre, {"a"}, clock);
    Test::EventScript script(Start, FeedId {0});
    script.connected().member("q", "op").joins("q", "first").answered("q", "first", "op", 3).at(5).joins("q", "second");
    engine.apply(script.take());
    clock.set(Start + 40s); // the second has been waiting for more than T, but nothing is decided
    script.at(40).heartbeat();
    engine.apply(script.take());

    const Explanation explanation = explain(engine, {"sl", Scope::centre()});
    QCOMPARE(explanation.overdue, 1);
    QCOMPARE(explanation.value.number, 0.5);
    QCOMPARE(explanation.settled, 1.0);
    QCOMPARE(explanation.metric->id, "sl.offered");
    QCOMPARE(explanation.variants.size(), std::size_t {4});
    QCOMPARE(explanation.thresholds.size(), std::size_t {1});
    QVERIFY(explanation.thresholds.front().answer == 20s);
    QCOMPARE(explanation.terms.size(), std::size_t {2});
    QCOMPARE(explanation.terms[0].value, 1); // answered in time
    QCOMPARE(explanation.terms[1].value, 2); // decided, the one who waits too long among them
    QVERIFY(explanation.gaps.empty());
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
