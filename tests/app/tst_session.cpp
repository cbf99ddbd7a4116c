// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session brings what feeds say to the engine, tells of it, ages it by its clock, and ends clean.

#include "app/session/session.h"
#include "fakefeed.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Pult;
using namespace Pult::Domain;
using namespace std::chrono_literals;
using App::Session;
using Metrics::Freshness;
using Metrics::Scope;
using Metrics::WindowSpec;

namespace {

const Timestamp Noon {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 12h};

Centre centreOf(std::initializer_list<const char *> feeds)
{
    Centre centre;
    for (const char *id : feeds) {
        FeedSpec spec;
        spec.id = id;
        spec.kind = "queue-log";
        spec.path = "/nowhere/queue_log";
        centre.feeds.push_back(spec);
    }
    return centre;
}

/// A session of fake feeds at noon.
struct Fixture
{
    explicit Fixture(std::initializer_list<const char *> names = {"north"})
        : session(std::make_unique<Session>(centreOf(names), clock, [this](const App::FeedParts &parts) {
            auto feed = std::make_unique<Test::FakeFeed>(parts.id, parts.inbox, alive);
            feeds.push_back(feed.get());
            return feed;
        }))
    {
    }

    std::optional<double> number(const char *metric)
    {
        const auto window = session->engine().watch(WindowSpec::today());
        return session->engine().value(metric, Scope::centre(), window).number;
    }

    std::atomic<int> alive = 0;
    ManualClock clock {Noon};
    std::vector<Test::FakeFeed *> feeds;
    std::unique_ptr<Session> session;
};

const std::vector<EventBody> OneWaits {FeedConnected {}, QueueNamed {QueueNo {0}, "adult"},
    CallerJoined {.queue = QueueNo {0}, .call = CallKey {1}, .callId = "1", .callerNumber = {}}};

std::unique_ptr<Feeds::Playback> recordings(const QStringList &files)
{
    auto playback = std::make_unique<Feeds::Playback>();
    return playback->open(files) ? std::move(playback) : nullptr;
}

QStringList bothSites()
{
    return {PULT_DATA("ryazan.ami.gz"), PULT_DATA("volgograd.ami.gz")};
}

} // namespace

class TestSession : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eventsReachTheEngine();
    void floodHidesNothing();
    void nothingHappensBeforeStart();
    void freshnessFalls();
    void ticksEverySecond();
    void silenceIsToldInTime();
    void problemsAreTold();
    void missingSecret();
    void followsALogFile();
    void feedsHaveThreadsOfTheirOwn();
    void stopsWhileAFeedWaitsForRoom();
    void twoSessionsAtOnce();
    void standsAtTheEndOfARecording();
    void recordingAsLiveGivesTheSame();
    void stopsAPlayback();
};

void TestSession::eventsReachTheEngine()
{
    Fixture f;
    QSignalSpy updated(f.session.get(), &Session::updated);
    f.session->start();
    f.feeds[0]->say(Noon, OneWaits);
    QTRY_COMPARE(f.number("waiting"), std::optional<double> {1});
    QVERIFY(updated.count() >= 1);
    const auto &state = f.session->engine().state();
    QCOMPARE(state.queues().size(), std::size_t {1});
    QCOMPARE(state.queues()[0].name, "adult");
    f.feeds[0]->say(Noon, {VisitEnded {QueueNo {0}, CallKey {1}, Outcome::Abandoned, 7s}});
    QTRY_COMPARE(f.number("abandoned"), std::optional<double> {1});
    QCOMPARE(f.number("waiting"), std::optional<double> {0});
}

void TestSession::floodHidesNothing()
{
    Fixture f;
    f.session->start();
    f.feeds[0]->say(Noon, OneWaits);
    QTRY_COMPARE(f.number("waiting"), std::optional<double> {1});
    // A flood is folded in pieces; what comes between two of them must not wait for the next flood.
    bool said = false;
    connect(f.session.get(), &Session::updated, f.session.get(), [&] {
        if (!std::exchange(said, true))
            f.feeds[0]->say(
                Noon, {CallerJoined {.queue = QueueNo {0}, .call = CallKey {2}, .callId = "2", .callerNumber = {}}});
    });
    f.feeds[0]->say(Noon, std::vector<EventBody>(35'000, CallbackAsked {QueueNo {0}, CallKey {1}}));
    QTRY_COMPARE(f.number("waiting"), std::optional<double> {2});
    QCOMPARE(f.session->engine().state().ignored(), 0U);
}

void TestSession::nothingHappensBeforeStart()
{
    Fixture f;
    QCOMPARE(f.feeds.size(), std::size_t {1});
    QVERIFY(!f.session->isRunning());
    QCOMPARE(f.session->engine().freshness(FeedId {0}), Freshness::NoData);
    f.session.reset();
    QCOMPARE(f.alive, 0);
}

void TestSession::freshnessFalls()
{
    Fixture f;
    f.session->start();
    f.feeds[0]->say(Noon, OneWaits);
    const auto freshness = [&f] { return f.session->engine().freshness(FeedId {0}); };
    QTRY_COMPARE(freshness(), Freshness::Live);
    f.clock.advance(3s);
    QCOMPARE(freshness(), Freshness::Live);
    f.clock.advance(1ms);
    QCOMPARE(freshness(), Freshness::Stale);
    f.clock.set(Noon + 15s);
    QCOMPARE(freshness(), Freshness::Stale);
    f.clock.advance(1ms);
    QCOMPARE(freshness(), Freshness::NoData);
    QVERIFY(!f.number("waiting")); // not a confident zero
    f.feeds[0]->say(f.clock.now(), {Heartbeat {}});
    QTRY_COMPARE(freshness(), Freshness::Live);
    QCOMPARE(f.number("waiting"), std::optional<double> {1});
}

void TestSession::ticksEverySecond()
{
    Fixture f;
    QSignalSpy ticked(f.session.get(), &Session::ticked);
    f.session->start();
    QVERIFY(ticked.wait());
    f.session->stop();
    QCOMPARE(ticked.count(), 1);
}

/// On the machine's own time: whoever follows ticked() knows of a silent feed within 50 ms of the limit.
void TestSession::silenceIsToldInTime()
{
    const SystemClock clock;
    std::atomic<int> alive = 0;
    Test::FakeFeed *feed = nullptr;
    Session session(centreOf({"north"}), clock, [&](const App::FeedParts &parts) {
        auto made = std::make_unique<Test::FakeFeed>(parts.id, parts.inbox, alive);
        feed = made.get();
        return made;
    });
    QElapsedTimer sinceLife;
    qint64 told = -1;
    qint64 toldLive = -1;
    connect(&session, &Session::updated, &session, [&] {
        if (!sinceLife.isValid())
            sinceLife.start();
    });
    connect(&session, &Session::ticked, &session, [&] {
        const bool isLive = session.engine().freshness(FeedId {0}) == Freshness::Live;
        if (isLive)
            toldLive = sinceLife.elapsed();
        else if (told < 0 && sinceLife.isValid())
            told = sinceLife.elapsed();
    });
    session.start();
    // How late a timer is on this machine now is no fault of the session's.
    QTimer own;
    own.setTimerType(Qt::PreciseTimer);
    QElapsedTimer ownTime;
    qint64 lateness = 0;
    connect(&own, &QTimer::timeout, &own, [&] {
        if (ownTime.isValid())
            lateness = std::max(lateness, ownTime.elapsed() - 10);
        ownTime.start();
    });
    own.start(10ms);
    // Not a whole second: the feed falls between two ticks.
    QTimer::singleShot(370, &session, [&] { feed->say(clock.now(), {FeedConnected {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(told >= 0, 10'000);
    QVERIFY(toldLive >= 0);
    QVERIFY2(told >= 3000 && told <= 3050 + lateness, qPrintable(QStringLiteral("%1 ms").arg(told)));
}

void TestSession::problemsAreTold()
{
    using Feeds::FeedProblem;
    Fixture f({"north", "south"});
    QSignalSpy changed(f.session.get(), &Session::feedProblemChanged);
    f.session->start();
    const FeedProblem problem {FeedProblem::Kind::LoginRefused, {}};
    f.feeds[1]->complain(problem);
    f.feeds[1]->complain(problem);
    QVERIFY(changed.wait());
    QCOMPARE(changed[0][0].value<FeedId>(), FeedId {1});
    QCOMPARE(changed[0][1].value<FeedProblem>(), problem);
    QCOMPARE(f.session->feeds()[1].problem, problem);
    QCOMPARE(f.session->feeds()[0].problem, FeedProblem {});
    f.feeds[1]->complain({});
    QTRY_COMPARE(changed.count(), 2); // the repeated one was not told again
    QCOMPARE(f.session->feeds()[1].problem, FeedProblem {});
}

void TestSession::missingSecret()
{
    qunsetenv("PULT_TEST_SECRET");
    Centre centre;
    FeedSpec spec;
    spec.id = "north";
    spec.kind = "asterisk-ami";
    spec.host = "127.0.0.1";
    spec.port = 1;
    spec.account = "pult";
    spec.secretEnv = "PULT_TEST_SECRET";
    centre.feeds.push_back(spec);
    const ManualClock clock {Noon};
    const Session session(centre, clock);
    const App::FeedStatus &feed = session.feeds().at(0);
    QCOMPARE(feed.problem.kind, Feeds::FeedProblem::Kind::SecretMissing);
    QCOMPARE(feed.problem.detail, QStringLiteral("PULT_TEST_SECRET"));
    QCOMPARE(feed.where, QStringLiteral("127.0.0.1:1"));
}

void TestSession::followsALogFile()
{
    const QTemporaryDir dir;
    QFile log(dir.filePath(QStringLiteral("queue_log")));
    Centre centre = centreOf({"north", "south"});
    centre.feeds[0].path = log.fileName().toStdString();
    centre.feeds[1].path = dir.filePath(QStringLiteral("none")).toStdString();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(SystemClock().now().time_since_epoch());
    const QByteArray now = QByteArray::number(qint64 {seconds.count()});
    const auto append = [&](const QByteArray &lines) {
        QVERIFY(log.open(QIODevice::Append));
        log.write(lines);
        log.close();
    };
    append(now + "|NONE|NONE|NONE|QUEUESTART|\n" + now + "|c1|adult|NONE|ENTERQUEUE||555|1\n");

    const SystemClock clock;
    Session session(centre, clock);
    session.start();
    const auto window = session.engine().watch(WindowSpec::all());
    const auto sum = [&](Metrics::Sum which) { return session.engine().sums(Scope::centre(), window)[which]; };
    QTRY_COMPARE(sum(Metrics::Sum::Offered), 1);
    append(now + "|c1|adult|NONE|ABANDON|1|1|7\n");
    QTRY_COMPARE(sum(Metrics::Sum::Abandoned), 1);
    QTRY_COMPARE(session.feeds()[1].problem.kind, Feeds::FeedProblem::Kind::FileMissing);
    QCOMPARE(session.feeds()[0].problem.kind, Feeds::FeedProblem::Kind::None);
    QTRY_COMPARE(session.feeds()[0].counts.messages, std::uint64_t {3});
}

void TestSession::feedsHaveThreadsOfTheirOwn()
{
    Fixture f({"north", "south"});
    QCOMPARE(f.alive, 2);
    f.session->start();
    QTRY_VERIFY(f.feeds[0]->startedOn() && f.feeds[1]->startedOn());
    QVERIFY(f.feeds[0]->startedOn() != f.feeds[1]->startedOn());
    QVERIFY(f.feeds[0]->startedOn() != QThread::currentThread());
    f.session->stop();
    QCOMPARE(f.alive, 0);
    QVERIFY(!f.session->isRunning());
    f.session->stop();
    f.session->start();
    QVERIFY(!f.session->isRunning());
}

void TestSession::stopsWhileAFeedWaitsForRoom()
{
    Fixture f;
    f.session->start();
    f.feeds[0]->flood(Noon);
    // Nobody takes from the inbox: this thread does not return to its event loop.
    QDeadlineTimer deadline(5s);
    while (f.feeds[0]->batches() < 20 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    QVERIFY(f.feeds[0]->batches() < 100);
    f.session.reset();
    QCOMPARE(f.alive, 0);
}

void TestSession::twoSessionsAtOnce()
{
    Fixture one;
    Fixture two;
    one.session->start();
    two.session->start();
    one.feeds[0]->say(Noon, OneWaits);
    QTRY_COMPARE(one.number("waiting"), std::optional<double> {1});
    one.session.reset();
    QVERIFY(two.session->engine().state().queues().empty());
    two.feeds[0]->say(Noon, OneWaits);
    QTRY_COMPARE(two.number("waiting"), std::optional<double> {1});
}

void TestSession::standsAtTheEndOfARecording()
{
    const auto session = Session::playToEnd(recordings(bothSites()), {});
    QVERIFY(session->isPlayback());
    QCOMPARE(session->feeds().size(), std::size_t {2});
    QCOMPARE(session->feeds()[0].name, QStringLiteral("ryazan"));
    QCOMPARE(session->feeds()[1].name, QStringLiteral("volgograd"));
    QVERIFY(session->feeds()[0].counts.messages > 1000);
    QCOMPARE(session->failures().size(), std::size_t {0});
    QCOMPARE(session->engine().freshness(FeedId {0}), Freshness::Live);
    QCOMPARE(session->engine().freshness(FeedId {1}), Freshness::Live);
    const auto window = session->engine().watch(WindowSpec::all());
    const auto sums = session->engine().sums(Scope::centre(), window);
    QCOMPARE(sums[Metrics::Sum::Offered], 860); // 600 and 260 callers, see resources/samples/README.md
    const Metrics::Value value = session->engine().value("sl", Scope::centre(), window);
    QVERIFY(value.number.has_value());
    QVERIFY(value.missing.empty());
}

void TestSession::recordingAsLiveGivesTheSame()
{
    const auto atEnd = Session::playToEnd(recordings(bothSites()), {});
    const SystemClock wall;
    const auto live = Session::play(recordings(bothSites()), {}, wall, {.speed = 1000.0, .loop = false});
    QSignalSpy played(live.get(), &Session::played);
    live->start();
    QVERIFY(played.wait(30'000));
    const auto sumsOf = [](Session &session) {
        return session.engine().sums(Scope::centre(), session.engine().watch(WindowSpec::all()));
    };
    const auto firstDifference = [&] {
        const Metrics::Sums expected = sumsOf(*atEnd);
        const Metrics::Sums actual = sumsOf(*live);
        for (const auto &sum : Metrics::sumCatalogue()) {
            // Wrap-up ends by the clock, which goes on between the last event and now.
            if (sum.sum != Metrics::Sum::Acw && actual[sum.sum] != expected[sum.sum])
                return std::string(sum.id);
        }
        return std::string();
    };
    QTRY_COMPARE(firstDifference(), std::string()); // the last batch may still be in the inbox
}

void TestSession::stopsAPlayback()
{
    const SystemClock wall;
    const auto session = Session::play(recordings(bothSites()), {}, wall, {});
    QSignalSpy updated(session.get(), &Session::updated);
    session->start();
    QVERIFY(updated.wait());
    session->stop();
    QVERIFY(!session->isRunning());
    QVERIFY(session->engine().state().feed(FeedId {0}).everConnected);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
