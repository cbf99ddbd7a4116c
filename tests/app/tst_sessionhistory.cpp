// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was kept, folded again, is the state that there was; callers are kept by keyed hashes; a past that is told again
// is counted once.

#include "app/session/sessionhistory.h"
#include "metrics/randomcentre.h"
#include "support/testcase.h"

#include <QTemporaryDir>

using namespace Pult;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using App::FoldClock;
using App::RetoldPast;
using App::SessionHistory;
using Domain::FeedId;
using Domain::Timestamp;
using Metrics::Engine;
using Metrics::WindowSpec;

namespace {

const Timestamp Start {std::chrono::sys_days {std::chrono::year {2026} / 11 / 12} + 9h + 50min};
const std::vector<std::string> FeedNames {"a", "b"};
constexpr auto Key = "0123456789abcdef";

Domain::Centre centre()
{
    Domain::Centre centre;
    centre.name = "Test";
    centre.timeZone = "Europe/Moscow";
    for (const std::string &feed : FeedNames) {
        Domain::FeedSpec spec;
        spec.id = feed;
        spec.kind = "ami";
        centre.feeds.push_back(spec);
    }
    return centre;
}

/// All that an engine counts, as text, with names instead of numbers.
QStringList told(Engine &engine)
{
    QStringList lines;
    const State::CentreState &state = engine.state();
    for (const WindowSpec &spec : {WindowSpec::all(), WindowSpec::today(), WindowSpec::rolling(30min)}) {
        const auto window = engine.watch(spec);
        for (std::uint32_t i = 0; i < state.queues().size(); ++i) {
            const Metrics::Sums &sums = engine.ledger().sums(window, State::QueueIndex {i});
            QString line = QString::fromStdString(state.queues()[i].name) + u'@'
                + QString::fromStdString(state.feeds()[raw(state.queues()[i].feed)].name);
            for (const Metrics::SumDescriptor &sum : Metrics::sumCatalogue())
                line += u' ' + QString::number(qlonglong(sums[sum.sum]));
            lines << line;
        }
    }
    for (std::uint32_t i = 0; i < state.persons().size(); ++i) {
        const State::PersonRow &row = state.persons()[i];
        const Metrics::PersonSums sums = engine.person(State::PersonIndex {i}, false);
        QString line = QString::fromStdString(row.name) + u' ' + QString::number(static_cast<int>(row.state));
        line += u" %1 %2 %3"_s.arg(sums.answered).arg(sums.talk.count()).arg(sums.acw.count());
        for (const auto value : sums.inState)
            line += u' ' + QString::number(qlonglong(value.count()));
        lines << line;
    }
    lines.sort();
    return lines;
}

SessionHistory::Options optionsIn(const QTemporaryDir &folder)
{
    return {History::StoreUrl::parse(u"sqlite://"_s + folder.filePath(u"h.db"_s)).url, {}, Key,
        folder.filePath(u"spool"_s)};
}

} // namespace

class TestSessionHistory : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keptIsWhatWas_data();
    void keptIsWhatWas();
    void feedsMayChangePlaces();
    void callersAreKnownByTheKeyAlone();
    void aRetoldPastIsCountedOnce();
};

void TestSessionHistory::keptIsWhatWas_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// A day in three runs of the program, the second of which begins within an hour of the first.
void TestSessionHistory::keptIsWhatWas()
{
    QFETCH(const unsigned, seed);
    const QTemporaryDir folder;
    Domain::ManualClock clock(Start);
    std::array sources {Test::RandomCentre(seed, Start, FeedId {0}, Test::RandomCentre::Manner::Spoilt),
        Test::RandomCentre(seed + 100, Start, FeedId {1}, Test::RandomCentre::Manner::Spoilt)};
    FoldClock never(clock);
    Engine whole(centre(), FeedNames, never); // one run, never interrupted but for what the others lost
    for (int run = 0; run < 3; ++run) {
        FoldClock folding(clock);
        Engine engine(centre(), FeedNames, folding);
        SessionHistory history(optionsIn(folder), FeedNames);
        QCOMPARE(history.open(), History::StoreProblem {});
        const auto resumed = history.resume(engine, folding, Start - 1h);
        QCOMPARE(resumed.until.has_value(), run > 0);
        QCOMPARE(resumed.unreadable, 0U);
        history.start();
        if (run > 0) {
            Domain::Events lost;
            for (const FeedId feed : {FeedId {0}, FeedId {1}}) {
                const State::FeedRow &row = whole.state().feeds()[raw(feed)];
                if (row.connected)
                    lost.push_back({*resumed.until + row.clockOffset.value_or(0ms), feed,
                        Domain::FeedLost {Domain::LostReason::Stopped}});
            }
            whole.apply(lost);
            QCOMPARE(told(engine), told(whole));
        }
        for (int batch = 0; batch < 60; ++batch) {
            Domain::Events events;
            for (Test::RandomCentre &source : sources) {
                Domain::Events more = batch == 0 ? source.present() : Domain::Events();
                const Domain::Events next = source.next(4, 40);
                more.insert(more.end(), next.begin(), next.end());
                events.insert(events.end(), more.begin(), more.end());
            }
            clock.set(std::max({clock.now(), sources[0].now(), sources[1].now()}));
            history.prepare(events);
            folding.hold(clock.now());
            whole.apply(events);
            engine.apply(events);
            folding.release();
            history.keep(clock.now(), events);
        }
        QCOMPARE(told(engine), told(whole));
        history.stop();
        QCOMPARE(history.status().waiting, 0U);
    }
}

void TestSessionHistory::feedsMayChangePlaces()
{
    const QTemporaryDir folder;
    Domain::ManualClock clock(Start);
    const auto fill = [&](std::vector<std::string> feeds, bool write) {
        FoldClock folding(clock);
        Engine engine(centre(), feeds, folding);
        SessionHistory history(optionsIn(folder), feeds);
        if (history.open())
            return QStringList();
        history.resume(engine, folding, Start - 1h);
        history.start();
        if (write) {
            Test::RandomCentre source(5, Start, FeedId {1}, Test::RandomCentre::Manner::Clean);
            for (int i = 0; i < 20; ++i) {
                Domain::Events events = source.next(4, 20);
                clock.set(source.now());
                engine.apply(events);
                history.keep(clock.now(), events);
            }
            Domain::Events lost {{clock.now(), FeedId {1}, Domain::FeedLost {Domain::LostReason::Stopped}}};
            engine.apply(lost);
            history.keep(clock.now(), lost);
        }
        history.stop();
        return told(engine);
    };
    const QStringList before = fill({"a", "b"}, true);
    QVERIFY(before.size() > 5);
    QCOMPARE(fill({"b", "new"}, false), before);
    QCOMPARE(fill({"new", "a"}, false), QStringList()); // a feed that is gone is left out
}

void TestSessionHistory::callersAreKnownByTheKeyAlone()
{
    const QTemporaryDir folder;
    const auto hidden = [&folder](std::uint64_t caller, const QByteArray &key) {
        SessionHistory::Options options = optionsIn(folder);
        options.key = key;
        SessionHistory history(options, FeedNames);
        Domain::Events events {
            {Start, {}, Domain::CallerJoined {{}, {}, {}, Domain::CallerKey {caller}, {}, "id", "79160000001"}}};
        history.prepare(events);
        return raw(std::get<Domain::CallerJoined>(events.front().body).caller);
    };
    QCOMPARE(hidden(17, Key), hidden(17, Key));
    QVERIFY(hidden(17, Key) != 17);
    QVERIFY(hidden(17, Key) != hidden(18, Key));
    QVERIFY(hidden(17, Key) != hidden(17, "another key, as long"));
    QCOMPARE(hidden(0, Key), 0U); // nobody stays nobody
}

void TestSessionHistory::aRetoldPastIsCountedOnce()
{
    // Four events within each second, as a log of whole seconds has them.
    Domain::Events log;
    for (std::uint64_t i = 0; i < 100; ++i)
        log.push_back({Start + std::chrono::seconds {i / 4}, FeedId {1},
            Domain::CallerLeft {Domain::QueueNo {1}, Domain::CallKey {i}}});
    const Domain::Event name {Start, FeedId {1}, Domain::QueueNamed {Domain::QueueNo {1}, "adult"}};
    for (std::size_t known = 0; known <= log.size(); ++known) {
        RetoldPast past;
        past.expect(FeedId {1});
        for (std::size_t i = 0; i < known; ++i)
            past.journaled(log[i]);
        Domain::Events told = log;
        told.insert(told.begin(), name);
        past.takeOut(told);
        QCOMPARE(told.size(), log.size() - known + 1);
        QVERIFY(std::holds_alternative<Domain::QueueNamed>(told.front().body));
        if (told.size() > 1)
            QCOMPARE(raw(std::get<Domain::CallerLeft>(told[1].body).call), known);
        // What comes now is new, whatever its time.
        Domain::Events later {{Start - 1h, FeedId {1}, Domain::CallerLeft {}}};
        if (known < log.size()) {
            past.takeOut(later);
            QCOMPARE(later.size(), 1U);
        }
    }
    RetoldPast past;
    past.journaled(log.back());
    Domain::Events live = log;
    past.takeOut(live); // nobody expects this feed to tell anything again
    QCOMPARE(live.size(), log.size());
}

QTEST_GUILESS_MAIN(TestSessionHistory)
#include "tst_sessionhistory.moc"
