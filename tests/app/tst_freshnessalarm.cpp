// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The alarm rings in the instant in which a silent feed falls, once for each limit, and never while feeds are alive.

#include "app/session/freshnessalarm.h"
#include "support/eventscript.h"
#include "support/testcase.h"

#include <QSignalSpy>

#include <utility>

using namespace Pult;
using namespace std::chrono_literals;
using App::FreshnessAlarm;
using App::GateTimer;
using Metrics::Freshness;

namespace {

constexpr Domain::Duration Second = 1s;

/// Time that the test moves, of the alarm and of the engine alike.
class FakeTimer final : public GateTimer
{
public:
    explicit FakeTimer(Domain::ManualClock &clock)
        : m_clock(clock)
    {
    }

    Span now() const override { return m_clock.now().time_since_epoch(); }
    void arm(Span after, std::function<void()> due) override
    {
        ++arms;
        m_dueAt = now() + after;
        m_due = std::move(due);
    }
    void disarm() override { m_due = {}; }

    void advance(Domain::Duration by)
    {
        const Domain::Timestamp end = m_clock.now() + by;
        while (m_due && m_dueAt <= Span(end.time_since_epoch())) {
            m_clock.set(Domain::Timestamp(std::chrono::ceil<Domain::Duration>(m_dueAt)));
            const auto due = std::exchange(m_due, {});
            due();
        }
        m_clock.set(end);
    }

    int arms = 0;

private:
    Domain::ManualClock &m_clock;
    Span m_dueAt {};
    std::function<void()> m_due;
};

struct Fixture
{
    Fixture()
        : engine({}, {"north", "south"}, clock)
        , timer(new FakeTimer(clock))
        , alarm(std::unique_ptr<GateTimer>(timer))
    {
        QObject::connect(&alarm, &FreshnessAlarm::fell, &alarm, [this] {
            falls.push_back(clock.now());
            alarm.watch(engine, Horizon);
        });
    }

    void beat(std::uint16_t feed)
    {
        const Domain::Event event {clock.now(), Domain::FeedId {feed}, Domain::Heartbeat {}};
        engine.apply({&event, 1});
    }

    /// As a session ticks, once a second.
    void live(int seconds, const std::vector<std::uint16_t> &alive)
    {
        for (int i = 0; i < seconds; ++i) {
            for (const std::uint16_t feed : alive)
                beat(feed);
            timer->advance(Second);
            alarm.watch(engine, Horizon);
        }
    }

    static constexpr Domain::Duration Horizon {1100};
    const Domain::Timestamp start {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22}};
    Domain::ManualClock clock {start};
    Metrics::Engine engine;
    FakeTimer *timer;
    FreshnessAlarm alarm;
    std::vector<Domain::Timestamp> falls;
};

} // namespace

class TestFreshnessAlarm : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aliveFeedsWakeNobody();
    void ringsInTheInstantOfEachLimit();
    void feedThatSpeaksInTimeDoesNotFall();
    void eachFeedFallsForItself();
    void stopped();
};

void TestFreshnessAlarm::aliveFeedsWakeNobody()
{
    Fixture f;
    f.live(600, {0, 1});
    QCOMPARE(f.timer->arms, 0);
    QVERIFY(f.falls.empty());
}

void TestFreshnessAlarm::ringsInTheInstantOfEachLimit()
{
    Fixture f;
    f.live(5, {0, 1});
    f.timer->advance(Domain::Duration(470)); // between two ticks
    f.beat(0);
    const Domain::Timestamp last = f.clock.now();
    for (int i = 0; i < 40; ++i) {
        f.beat(1);
        f.timer->advance(Second);
        f.alarm.watch(f.engine, Fixture::Horizon);
    }
    QCOMPARE(f.falls.size(), std::size_t {2});
    QCOMPARE(f.falls[0], last + Metrics::LiveLimit + Domain::Duration(1));
    QCOMPARE(f.falls[1], last + Metrics::StaleLimit + Domain::Duration(1));
    QCOMPARE(f.engine.freshness(Domain::FeedId {0}), Freshness::NoData);
    QCOMPARE(f.engine.freshness(Domain::FeedId {1}), Freshness::Live);
}

void TestFreshnessAlarm::feedThatSpeaksInTimeDoesNotFall()
{
    Fixture f;
    f.beat(0);
    f.timer->advance(2500ms);
    f.alarm.watch(f.engine, Fixture::Horizon); // will fall in half a second
    QCOMPARE(f.timer->arms, 1);
    f.timer->advance(400ms);
    f.beat(0);
    f.timer->advance(600ms);
    QVERIFY(f.falls.empty());
}

void TestFreshnessAlarm::eachFeedFallsForItself()
{
    Fixture f;
    f.beat(0);
    f.timer->advance(300ms);
    f.beat(1);
    for (int i = 0; i < 5; ++i) {
        f.alarm.watch(f.engine, Fixture::Horizon);
        f.timer->advance(Second);
    }
    QCOMPARE(f.falls.size(), std::size_t {2});
    QCOMPARE(f.falls[0], f.start + Metrics::LiveLimit + Domain::Duration(1));
    QCOMPARE(f.falls[1], f.start + 300ms + Metrics::LiveLimit + Domain::Duration(1));
}

void TestFreshnessAlarm::stopped()
{
    Fixture f;
    f.beat(0);
    f.timer->advance(2500ms);
    f.alarm.watch(f.engine, Fixture::Horizon);
    f.alarm.stop();
    f.timer->advance(20s);
    QVERIFY(f.falls.empty());
}

QTEST_GUILESS_MAIN(TestFreshnessAlarm)
#include "tst_freshnessalarm.moc"
