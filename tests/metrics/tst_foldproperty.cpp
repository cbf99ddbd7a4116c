// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random events, spoilt as networks spoil them: after every batch the engine's state and every sum of every window
// equal a naive recomputation from the first event on.

#include "metrics/engine.h"
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
const Timestamp Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 23h + 20min;

Domain::Centre description()
{
    Domain::Centre centre;
    centre.timeZone = "UTC";
    centre.shiftStarts = {8h, 23h + 30min};
    centre.acwReasons = {"wrap-up"};
    centre.defaults.wrapUp = 9s;
    return centre;
}

struct Run
{
    Run(unsigned seed, Manner manner)
        : clock(Start)
        , engine(description(), {"a", "b"}, clock)
        , naive(2, 9s, "wrap-up")
        , sources {Test::RandomCentre(seed, Start, FeedId {0}, manner),
              Test::RandomCentre(seed + 1'000'000, Start, FeedId {1}, manner)}
    {
        for (const WindowSpec &spec :
            {WindowSpec::all(), WindowSpec::today(), WindowSpec::interval(), WindowSpec::rolling(15min),
                WindowSpec::rolling(60min), WindowSpec::shift(), WindowSpec::since(Start + 10min)})
            windows.push_back(engine.watch(spec));
    }

    void batch(int steps, double seconds)
    {
        Domain::Events events;
        for (Test::RandomCentre &source : sources) {
            const Domain::Events more = source.next(steps, seconds);
            events.insert(events.end(), more.begin(), more.end());
        }
        clock.set(std::max({clock.now(), sources[0].now(), sources[1].now()}));
        engine.apply(events);
        for (const Domain::Event &event : events)
            naive.fold(event);
        naive.passTime(clock.now());
    }

    Domain::ManualClock clock;
    Engine engine;
    NaiveCentre naive;
    std::array<Test::RandomCentre, 2> sources;
    std::vector<WindowId> windows;
};

QByteArray differences(const Sums &sums, const NaiveCentre::Totals &totals)
{
    QByteArray text;
    for (const SumDescriptor &sum : sumCatalogue()) {
        const auto found = totals.find(std::string(sum.id));
        const std::int64_t expected = found == totals.end() ? 0 : found->second;
        if (sums[sum.sum] != expected)
            text += QByteArray(sum.id.data()) + " is " + QByteArray::number(qlonglong(sums[sum.sum])) + ", should be "
                + QByteArray::number(qlonglong(expected)) + "; ";
    }
    return text;
}

} // namespace

class TestFoldProperty : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void engineEqualsNaive_data();
    void engineEqualsNaive();
    void batchesDoNotMatter();
    void snapshotAndRestIsTheWhole_data();
    void snapshotAndRestIsTheWhole();

private:
    void compareWindows(const Run &run);
    void compareIntervals(const Run &run);
    void compareWaiting(const Run &run);
    void compareOperators(const Run &run);
    void compareStaff(const Run &run);
    void compareLiveServiceLevel(const Run &run);
};

void TestFoldProperty::engineEqualsNaive_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("spoilt");
    for (unsigned seed = 1; seed <= 25; ++seed) {
        QTest::addRow("clean %u", seed) << seed << false;
        QTest::addRow("spoilt %u", seed) << seed << true;
    }
}

void TestFoldProperty::engineEqualsNaive()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, spoilt);
    Run run(seed, spoilt ? Manner::Spoilt : Manner::Clean);
    for (int i = 0; i < 40; ++i) {
        run.batch(12, 180);
        compareWindows(run);
        compareIntervals(run);
        compareWaiting(run);
        compareOperators(run);
        compareStaff(run);
        compareLiveServiceLevel(run);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(run.engine.state().visit(State::VisitNo {50}));
}

void TestFoldProperty::compareWindows(const Run &run)
{
    const auto &queues = run.engine.state().queues();
    for (std::uint32_t q = 0; q < queues.size(); ++q) {
        const auto &names = run.naive.feeds[raw(queues[q].feed)].queues;
        const auto name
            = std::ranges::find_if(names, [&](const auto &entry) { return entry.second == queues[q].name; });
        for (const WindowId window : run.windows) {
            const Timestamp from = run.engine.ledger().start(window);
            const auto totals = run.naive.totals(queues[q].feed, name->first, from, Timestamp::max(), 20s, 5s);
            const QByteArray wrong = differences(run.engine.ledger().sums(window, State::QueueIndex {q}), totals);
            QVERIFY2(wrong.isEmpty(),
                qPrintable(QString::fromLatin1(wrong) + QStringLiteral("in window %1").arg(raw(window))));
        }
    }
}

void TestFoldProperty::compareIntervals(const Run &run)
{
    const auto &queues = run.engine.state().queues();
    for (std::uint32_t q = 0; q < queues.size(); ++q) {
        const auto &names = run.naive.feeds[raw(queues[q].feed)].queues;
        const auto name
            = std::ranges::find_if(names, [&](const auto &entry) { return entry.second == queues[q].name; });
        for (const IntervalSums &interval : run.engine.ledger().intervals(State::QueueIndex {q})) {
            const auto totals = run.naive.totals(
                queues[q].feed, name->first, interval.from, interval.from + Domain::IntervalLength, 20s, 5s);
            const QByteArray wrong = differences(interval.sums, totals);
            QVERIFY2(wrong.isEmpty(), wrong.constData());
        }
    }
}

void TestFoldProperty::compareWaiting(const Run &run)
{
    for (const State::QueueRow &queue : run.engine.state().queues()) {
        std::vector<std::pair<Timestamp, Domain::CallKey>> waiting;
        std::uint32_t talking = 0;
        for (const NaiveCentre::Visit &visit : run.naive.visits) {
            if (visit.feed != queue.feed || run.naive.feeds[raw(visit.feed)].queues.at(visit.queue) != queue.name)
                continue;
            if (visit.phase == NaiveCentre::Visit::Waiting)
                waiting.emplace_back(visit.arrival, visit.call);
            talking += visit.phase == NaiveCentre::Visit::Talking;
        }
        std::ranges::stable_sort(waiting, {}, &std::pair<Timestamp, Domain::CallKey>::first);
        QCOMPARE(queue.waiting.size(), waiting.size());
        for (std::size_t i = 0; i < waiting.size(); ++i)
            QVERIFY(run.engine.state().visit(queue.waiting[i])->facts.arrival == waiting[i].first);
        QCOMPARE(queue.talking, talking);
    }
}

void TestFoldProperty::compareOperators(const Run &run)
{
    for (std::uint32_t p = 0; p < run.engine.state().persons().size(); ++p) {
        const State::PersonRow &person = run.engine.state().persons()[p];
        const auto &operators = run.naive.feeds[raw(person.feed)].operators;
        const auto found = std::ranges::find_if(
            operators, [&](const auto &entry) { return entry.second.name == person.memberName; });
        const NaiveCentre::Operator &naive = found->second;
        QCOMPARE(Domain::idOf(person.state), Domain::idOf(naive.state));
        const auto apart = (person.since - naive.since).count();
        QVERIFY2(apart == 0,
            qPrintable(QStringLiteral("%1 is %2, since %3 ms after what it should be")
                           .arg(QString::fromStdString(person.memberName),
                               QString::fromUtf8(Domain::idOf(person.state).data()), QString::number(apart))));
        QCOMPARE(run.engine.state().reason(person.reason), std::string_view(naive.reason));

        PersonSums sums;
        for (const NaiveCentre::Span &span : naive.spans)
            sums.inState[static_cast<std::size_t>(span.state)] += span.to - span.from;
        Domain::Duration today {};
        const Timestamp midnight = std::chrono::floor<std::chrono::days>(run.clock.now());
        for (const NaiveCentre::Span &span : naive.spans)
            today += std::max(Domain::Duration {}, span.to - std::max(span.from, midnight));
        for (const NaiveCentre::Visit &visit : run.naive.visits) {
            if (visit.feed != person.feed || visit.op != found->first)
                continue;
            ++sums.answered;
            sums.handled += visit.handled;
            sums.talk += visit.talk;
            sums.hold += visit.hold;
            sums.acw += visit.acw;
            sums.ring += visit.ring;
        }
        const PersonLedger &ledger = run.engine.ledger().persons();
        QVERIFY(ledger.all(State::PersonIndex {p}) == sums);
        PersonSums fromIntervals;
        for (const PersonInterval &interval : ledger.intervals(State::PersonIndex {p}))
            fromIntervals += interval.sums;
        QVERIFY(fromIntervals == sums);
        Domain::Duration todayInState {};
        for (const Domain::Duration inState : ledger.today(State::PersonIndex {p}).inState)
            todayInState += inState;
        QVERIFY(todayInState == today);
    }
}

void TestFoldProperty::compareStaff(const Run &run)
{
    StateCounts centre {};
    StateCounts siteA {};
    for (std::size_t f = 0; f < run.naive.feeds.size(); ++f) {
        for (const auto &[no, op] : run.naive.feeds[f].operators) {
            if (!op.seen)
                continue;
            ++centre[static_cast<std::size_t>(op.state)];
            if (f == 0)
                ++siteA[static_cast<std::size_t>(op.state)];
        }
    }
    QVERIFY(run.engine.operators(Scope::centre()) == centre);
    QVERIFY(run.engine.operators(Scope::ofSite(run.engine.state().queues()[0].site)) == siteA);
}

void TestFoldProperty::compareLiveServiceLevel(const Run &run)
{
    std::int64_t inTime = 0;
    std::int64_t decided = 0;
    for (const NaiveCentre::Visit &visit : run.naive.visits) {
        const bool answered = visit.outcome == Domain::Outcome::Answered;
        inTime += answered && visit.wait <= 20s;
        decided += visit.outcome != Domain::Outcome::Open && visit.outcome != Domain::Outcome::Unknown
            && visit.outcome != Domain::Outcome::LeftByKey;
        decided += visit.phase == NaiveCentre::Visit::Waiting && run.clock.now() - visit.arrival > 20s;
    }
    const Value value = run.engine.value("sl", Scope::centre(), run.windows[0]);
    if (value.freshness == Freshness::NoData || !value.missing.empty())
        return; // a feed was silent in this batch
    QCOMPARE(value.numerator, inTime);
    QCOMPARE(value.denominator, decided);
}

void TestFoldProperty::batchesDoNotMatter()
{
    for (unsigned seed = 100; seed < 110; ++seed) {
        Test::RandomCentre source(seed, Start, FeedId {0}, Manner::Spoilt);
        const Domain::Events events = source.next(400, 3000);
        Domain::ManualClock clock(Start);
        Engine whole(description(), {"a"}, clock);
        Engine pieces(description(), {"a"}, clock);
        const WindowId all = whole.watch(WindowSpec::all());
        pieces.watch(WindowSpec::all());
        for (const Domain::Event &event : events) {
            clock.set(std::max(clock.now(), event.at));
            pieces.apply({&event, 1});
        }
        clock.set(source.now());
        pieces.tick();
        whole.apply(events);
        for (std::uint32_t q = 0; q < whole.state().queues().size(); ++q)
            QVERIFY(
                whole.ledger().sums(all, State::QueueIndex {q}) == pieces.ledger().sums(all, State::QueueIndex {q}));
        for (std::uint32_t p = 0; p < whole.state().persons().size(); ++p) {
            QVERIFY(whole.state().persons()[p].state == pieces.state().persons()[p].state);
            QVERIFY(whole.person(State::PersonIndex {p}, false) == pieces.person(State::PersonIndex {p}, false));
        }
    }
}

void TestFoldProperty::snapshotAndRestIsTheWhole_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 25; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// One engine hears everything, the other is connected in the middle of it.
void TestFoldProperty::snapshotAndRestIsTheWhole()
{
    QFETCH(unsigned, seed);
    Domain::Centre plain = description();
    plain.defaults.wrapUp = {};
    Domain::ManualClock clock(Start);
    Engine whole(plain, {"a"}, clock);
    Engine late(plain, {"a"}, clock);
    Test::RandomCentre source(seed, Start, FeedId {0}, Manner::Plain);
    whole.apply(source.next(200, 1200));
    const Timestamp connected = source.now();
    clock.set(connected);
    late.apply(source.present());
    const WindowSpec since = WindowSpec::since(connected + 1ms);
    const WindowId inWhole = whole.watch(since);
    const WindowId inLate = late.watch(since);
    for (int i = 0; i < 30; ++i) {
        const Domain::Events events = source.next(10, 60);
        whole.apply(events);
        late.apply(events);
        clock.set(source.now() + 2s); // a device that lags behind its call has come after
        whole.tick();
        late.tick();
        for (const State::QueueRow &queue : whole.state().queues()) {
            const auto other = std::ranges::find(late.state().queues(), queue.name, &State::QueueRow::name);
            QVERIFY(other != late.state().queues().end());
            QCOMPARE(other->waiting.size(), queue.waiting.size());
            for (std::size_t w = 0; w < queue.waiting.size(); ++w) {
                QVERIFY(late.state().visit(other->waiting[w])->facts.arrival
                    == whole.state().visit(queue.waiting[w])->facts.arrival);
            }
            const auto a = static_cast<std::uint32_t>(&queue - whole.state().queues().data());
            const auto b = static_cast<std::uint32_t>(other - late.state().queues().begin());
            const Sums &heard = whole.ledger().sums(inWhole, State::QueueIndex {a});
            QVERIFY(late.ledger().sums(inLate, State::QueueIndex {b}) == heard);
        }
        for (const State::PersonRow &person : whole.state().persons()) {
            const auto other
                = std::ranges::find(late.state().persons(), person.memberName, &State::PersonRow::memberName);
            QVERIFY(other != late.state().persons().end());
            QCOMPARE(Domain::idOf(other->state), Domain::idOf(person.state));
            QCOMPARE(late.state().reason(other->reason), whole.state().reason(person.reason));
            QCOMPARE(other->memberships.size(), person.memberships.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestFoldProperty)
#include "tst_foldproperty.moc"
