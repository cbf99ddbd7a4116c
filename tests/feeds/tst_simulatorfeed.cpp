// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The simulated centre as a feed: it catches up with the day, beats, obeys and can be listened in on.

#include "feeds/simulator/simulatorfeed.h"
#include "support/testcase.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace std::chrono_literals;

namespace {

const Timestamp Midnight {std::chrono::sys_days {std::chrono::year {2026} / 1 / 5}};

Centre smallCentre()
{
    Centre centre;
    centre.timeZone = "UTC";
    for (const char *id : {"north", "south"}) {
        FeedSpec feed;
        feed.id = id;
        feed.kind = SimulatorKind;
        feed.site = id;
        centre.feeds.push_back(feed);
        Group group;
        group.id = id;
        group.site = id;
        centre.groups.push_back(group);
    }
    Simulation model;
    model.callersPerDay = 2000;
    SimulatedFlow flow;
    flow.line = "a";
    flow.queues = {{"north", "a", 1}, {"south", "a", 1}};
    model.flows.push_back(flow);
    for (const char *id : {"north", "south"}) {
        SimulatedTeam team;
        team.group = id;
        team.operators = 8;
        team.lines = {"a"};
        model.teams.push_back(team);
    }
    SimulatedShift shift;
    shift.id = "day";
    shift.length = 24h;
    shift.daysOff = 0;
    model.shifts.push_back(shift);
    centre.simulation = model;
    return centre;
}

template<typename Body>
auto countOf(const Events &events)
{
    return std::ranges::count_if(events, [](const Event &event) { return std::holds_alternative<Body>(event.body); });
}

/// Keeps all that it is told.
class Listener final : public InputTap
{
public:
    Events heard;

    void bytes(FeedId, Timestamp, std::string_view) override { }
    void passed(FeedId, Timestamp) override { }
    void ended(FeedId, Timestamp) override { }
    void connected(FeedId, Timestamp, Timestamp) override { }
    void lost(FeedId, Timestamp, Timestamp, LostReason) override { }
    void events(Timestamp, const Events &events) override { heard.insert(heard.end(), events.begin(), events.end()); }
};

/// A feed whose clock the test sets, on the test's own thread.
struct Bench
{
    explicit Bench(Duration sinceMidnight)
        : clock(Midnight + sinceMidnight)
    {
    }

    /// Appends what has come to `all`.
    void takeInto(Events &all)
    {
        const Events news = taken();
        all.insert(all.end(), news.begin(), news.end());
    }

    Events taken()
    {
        Events events;
        inbox.take(events);
        return events;
    }

    Centre centre = smallCentre();
    ManualClock clock;
    Inbox inbox;
    SimulatorFeed feed {std::make_unique<Simulator>(centre, Simulator::feedsOf(centre), Midnight),
        Simulator::feedsOf(centre), inbox, clock};
};

} // namespace

class TestSimulatorFeed : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void catchesUp();
    void livesOn();
    void stopsInTheMiddle();
    void beatsForEveryFeed();
    void obeys();
    void newListenerHearsThePresent();
};

void TestSimulatorFeed::catchesUp()
{
    Bench bench(14h);
    QSignalSpy progress(&bench.feed, &SimulatorFeed::progressed);
    bench.feed.start();
    QTRY_COMPARE(progress.isEmpty() ? 0 : progress.last().first().toInt(), 100);
    for (qsizetype i = 1; i < progress.size(); ++i)
        QVERIFY(progress[i].first().toInt() > progress[i - 1].first().toInt());
    QVERIFY(progress.size() > 10);
    const Events events = bench.taken();
    QCOMPARE(countOf<FeedConnected>(events), 2);
    QVERIFY(countOf<CallerAnswered>(events) > 800);
    QVERIFY(events.back().at <= bench.clock.now());
    QCOMPARE(countOf<Heartbeat>(events), 2); // alive now, not at noon
}

void TestSimulatorFeed::livesOn()
{
    Bench bench(9h);
    QSignalSpy progress(&bench.feed, &SimulatorFeed::progressed);
    bench.feed.start();
    QTRY_COMPARE(progress.isEmpty() ? 0 : progress.last().first().toInt(), 100);
    bench.taken();
    bench.clock.advance(5min);
    Events events;
    QTRY_VERIFY((bench.takeInto(events), countOf<CallerJoined>(events) > 0));
    for (const Event &event : events)
        QVERIFY(event.at > Midnight + 9h && event.at <= bench.clock.now());
    QCOMPARE(progress.last().first().toInt(), 100);
}

void TestSimulatorFeed::stopsInTheMiddle()
{
    Bench bench(23h);
    bench.feed.start(); // tells a first piece, then comes back to the loop
    bench.feed.stop();
    bench.taken();
    QCoreApplication::processEvents();
    QVERIFY(bench.taken().empty());
}

void TestSimulatorFeed::beatsForEveryFeed()
{
    Bench bench(0h);
    bench.feed.start();
    bench.taken();
    bench.clock.advance(1s);
    Events events;
    QTRY_VERIFY((bench.takeInto(events), countOf<Heartbeat>(events) == 2));
}

void TestSimulatorFeed::obeys()
{
    Bench bench(10min);
    QSignalSpy progress(&bench.feed, &SimulatorFeed::progressed);
    QSignalSpy answers(&bench.feed, &SimulatorFeed::commandAnswered);
    bench.feed.start();
    QTRY_COMPARE(progress.isEmpty() ? 0 : progress.last().first().toInt(), 100);
    bench.taken();
    bench.feed.execute(17, {MemberCommand::Kind::Pause, "north", {}, "PJSIP/1001", 0, false, "Training"});
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().first().toULongLong(), 17U);
    QCOMPARE(answers.first().last().value<MemberReply>(), MemberReply::Done);
    QVERIFY(countOf<MemberState>(bench.taken()) > 0); // and the ACD's own event tells of it
    bench.feed.execute(18, {MemberCommand::Kind::Add, "south", "x", "PJSIP/1001"});
    QCOMPARE(answers.last().last().value<MemberReply>(), MemberReply::NoSuchQueue);
}

void TestSimulatorFeed::newListenerHearsThePresent()
{
    Bench bench(10h);
    QSignalSpy progress(&bench.feed, &SimulatorFeed::progressed);
    bench.feed.start();
    QTRY_COMPARE(progress.isEmpty() ? 0 : progress.last().first().toInt(), 100);
    const auto listener = std::make_shared<Listener>();
    bench.feed.setTap(listener);
    QCOMPARE(countOf<FeedConnected>(listener->heard), 2);
    QCOMPARE(countOf<OperatorNamed>(listener->heard), 16);
    QCOMPARE(countOf<SnapshotEnded>(listener->heard), 2);
    const auto before = listener->heard.size();
    bench.clock.advance(10min);
    QTRY_VERIFY(listener->heard.size() > before);
}

QTEST_GUILESS_MAIN(TestSimulatorFeed)
#include "tst_simulatorfeed.moc"
