// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gate opens at once when it has been quiet, not more often than its pause, and never forgets the last knock.

#include "app/session/updategate.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace Pult;
using namespace std::chrono_literals;
using App::GateTimer;
using App::UpdateGate;

namespace {

/// Time that the test moves.
class FakeTimer final : public GateTimer
{
public:
    Span now() const override { return m_now; }
    void arm(Span after, std::function<void()> due) override
    {
        m_dueAt = m_now + after;
        m_due = std::move(due);
    }
    void disarm() override { m_due = {}; }

    bool isArmed() const { return bool(m_due); }
    Span dueIn() const { return m_dueAt - m_now; }

    void advance(Span by)
    {
        const Span end = m_now + by;
        while (m_due && m_dueAt <= end) {
            m_now = std::max(m_now, m_dueAt);
            const auto due = std::exchange(m_due, {});
            due();
        }
        m_now = std::max(m_now, end);
    }

    /// Time that passes inside an update.
    void spend(Span by) { m_now += by; }

private:
    Span m_now {1s};
    Span m_dueAt {};
    std::function<void()> m_due;
};

struct Fixture
{
    Fixture()
        : timer(new FakeTimer)
        , gate(std::unique_ptr<GateTimer>(timer))
        , opened(&gate, &UpdateGate::opened)
    {
    }

    FakeTimer *timer;
    UpdateGate gate;
    QSignalSpy opened;
};

} // namespace

class TestUpdateGate : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtOnceWhenIdle();
    void opensOnceMoreAfterABurst();
    void isIdleAgainAfterAPause();
    void knockInsideAnUpdateIsNotLost();
    void slowUpdatesMakeThePauseLonger();
    void floodOpensEveryPause();
    void staysShut();
    void worksWithTheMachinesTime();
};

void TestUpdateGate::opensAtOnceWhenIdle()
{
    Fixture f;
    f.gate.knock();
    QCOMPARE(f.opened.count(), 1);
    QVERIFY(!f.timer->isArmed());
}

void TestUpdateGate::opensOnceMoreAfterABurst()
{
    Fixture f;
    f.gate.knock();
    f.timer->advance(2ms);
    for (int i = 0; i < 100; ++i)
        f.gate.knock();
    QCOMPARE(f.opened.count(), 1);
    QVERIFY(f.timer->isArmed());
    QCOMPARE(f.timer->dueIn(), UpdateGate::Shortest - 2ms);
    f.timer->advance(UpdateGate::Shortest - 2ms);
    QCOMPARE(f.opened.count(), 2);
    f.timer->advance(1s);
    QCOMPARE(f.opened.count(), 2);
}

void TestUpdateGate::isIdleAgainAfterAPause()
{
    Fixture f;
    f.gate.knock();
    f.timer->advance(UpdateGate::Shortest);
    f.gate.knock();
    QCOMPARE(f.opened.count(), 2);
    QVERIFY(!f.timer->isArmed());
}

void TestUpdateGate::knockInsideAnUpdateIsNotLost()
{
    Fixture f;
    int left = 1;
    connect(&f.gate, &UpdateGate::opened, &f.gate, [&] {
        if (left-- > 0)
            f.gate.knock();
    });
    f.gate.knock();
    QCOMPARE(f.opened.count(), 1);
    QVERIFY(f.timer->isArmed());
    f.timer->advance(UpdateGate::Shortest);
    QCOMPARE(f.opened.count(), 2);
    f.timer->advance(1s);
    QCOMPARE(f.opened.count(), 2);
}

void TestUpdateGate::slowUpdatesMakeThePauseLonger()
{
    Fixture f;
    GateTimer::Span cost = 1ms;
    connect(&f.gate, &UpdateGate::opened, &f.gate, [&] { f.timer->spend(cost); });
    f.gate.knock();
    QCOMPARE(f.gate.pause(), UpdateGate::Shortest);
    cost = UpdateGate::Shortest / 2 + 1ms;
    f.timer->advance(1s);
    f.gate.knock();
    QCOMPARE(f.gate.pause(), UpdateGate::Shortest + 2ms);
    f.gate.knock();
    QCOMPARE(f.timer->dueIn(), UpdateGate::Shortest + 2ms); // from the end of the update
    cost = 500ms;
    f.timer->advance(UpdateGate::Shortest + 2ms);
    QCOMPARE(f.opened.count(), 3);
    QCOMPARE(f.gate.pause(), UpdateGate::Longest);
}

void TestUpdateGate::floodOpensEveryPause()
{
    Fixture f;
    for (int i = 0; i < 10'000; ++i) { // a knock every 100 µs for a second
        f.gate.knock();
        f.timer->advance(100us);
    }
    QVERIFY2(f.opened.count() >= 38 && f.opened.count() <= 41, qPrintable(QString::number(f.opened.count())));
}

void TestUpdateGate::staysShut()
{
    Fixture f;
    f.gate.knock();
    f.gate.knock();
    f.gate.shut();
    f.gate.knock();
    f.timer->advance(1s);
    f.gate.knock();
    QCOMPARE(f.opened.count(), 1);
}

void TestUpdateGate::worksWithTheMachinesTime()
{
    UpdateGate gate;
    QSignalSpy opened(&gate, &UpdateGate::opened);
    gate.knock();
    QCOMPARE(opened.count(), 1);
    gate.knock();
    gate.knock();
    QVERIFY(opened.wait());
    QCOMPARE(opened.count(), 2);
}

QTEST_GUILESS_MAIN(TestUpdateGate)
#include "tst_updategate.moc"
