// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/rotation.h"
#include "support/testcase.h"

#include <numeric>

using namespace Pult;
using namespace Pult::Boards;
using namespace std::chrono_literals;
using Domain::Duration;

namespace {

Turn turnOf(int page, int sheet = 0, bool isKey = false, int words = 0)
{
    return {page, sheet, isKey, words, {}};
}

} // namespace

class TestRotation : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void dwellFollowsTheWords();
    void keyFiguresHaveHalfOfTheTime();
    void fixedDwellIsKept();
    void turnsWhenItIsTime();
    void onePageStays();
    void pauseHoldsThePage();
    void handGoesAroundTheEnds();
    void turnsThatChangeKeepThePlace();
};

void TestRotation::dwellFollowsTheWords()
{
    const auto times = dwells({turnOf(0, 0, true, 3), turnOf(1, 0, true, 30), turnOf(2, 0, true, 13)});
    QCOMPARE(times.at(0), Duration(10s)); // never less
    QCOMPARE(times.at(1), Duration(24s)); // 2 × 30 / 2.5
    QCOMPARE(times.at(2), Duration(10400ms));
}

void TestRotation::keyFiguresHaveHalfOfTheTime()
{
    const auto times = dwells({turnOf(0, 0, true, 10), turnOf(1, 0, false, 50), turnOf(2, 0, false, 25)});
    QCOMPARE(times.at(1), Duration(40s));
    QCOMPARE(times.at(2), Duration(20s));
    QCOMPARE(times.at(0), Duration(60s));
    // Nothing is taken from them where they have more.
    QCOMPARE(dwells({turnOf(0, 0, true, 50), turnOf(1)}).at(0), Duration(40s));
    // Without any there is nobody to give it to.
    QCOMPARE(dwells({turnOf(0), turnOf(1)}).at(0), Duration(10s));
}

void TestRotation::fixedDwellIsKept()
{
    std::vector<Turn> turns {turnOf(0, 0, true, 50), turnOf(1, 0, true, 5), turnOf(2, 0, false, 100)};
    turns[0].dwell = Duration(7s);
    const auto times = dwells(turns);
    QCOMPARE(times.at(0), Duration(7s));
    QCOMPARE(times.at(1), Duration(73s)); // the rest of the 80 s that page 2 has
}

void TestRotation::turnsWhenItIsTime()
{
    Rotation rotation;
    rotation.setTurns({turnOf(0, 0, true), turnOf(1, 0, true), turnOf(1, 1, true)});
    QCOMPARE(rotation.current(), 0);
    for (int second = 1; second < 10; ++second)
        QVERIFY(!rotation.pass(1s));
    QVERIFY(rotation.pass(1s));
    QCOMPARE(rotation.current(), 1);
    QVERIFY(!rotation.pass(-5s)); // a clock that was set back
    QVERIFY(!rotation.pass(0s));
    QVERIFY(rotation.pass(10s));
    QVERIFY(rotation.pass(10s));
    QCOMPARE(rotation.current(), 0); // around
}

void TestRotation::onePageStays()
{
    Rotation rotation;
    rotation.setTurns({turnOf(0, 0, true)});
    QVERIFY(!rotation.pass(1h));
    QVERIFY(!rotation.step(1));
    QCOMPARE(rotation.current(), 0);
    rotation.setTurns({});
    QVERIFY(!rotation.pass(1h));
    QVERIFY(!rotation.showPage(0));
}

void TestRotation::pauseHoldsThePage()
{
    Rotation rotation;
    rotation.setTurns({turnOf(0), turnOf(1)});
    rotation.setPaused(true);
    QVERIFY(!rotation.pass(1h));
    QVERIFY(rotation.step(1)); // by hand it still turns
    QCOMPARE(rotation.current(), 1);
    rotation.setPaused(false);
    QVERIFY(!rotation.pass(9s));
    QVERIFY(rotation.pass(1s));
}

void TestRotation::handGoesAroundTheEnds()
{
    Rotation rotation;
    rotation.setTurns({turnOf(0), turnOf(1), turnOf(2)});
    QVERIFY(!rotation.pass(9s));
    QVERIFY(rotation.step(-1));
    QCOMPARE(rotation.current(), 2);
    QVERIFY(!rotation.pass(9s)); // its time began anew
    QVERIFY(rotation.step(1));
    QCOMPARE(rotation.current(), 0);
    QVERIFY(rotation.showPage(1));
    QVERIFY(!rotation.showPage(7));
    QCOMPARE(rotation.current(), 1);
}

void TestRotation::turnsThatChangeKeepThePlace()
{
    Rotation rotation;
    rotation.setTurns({turnOf(0), turnOf(1, 0), turnOf(1, 1), turnOf(2)});
    rotation.showPage(2);
    QVERIFY(!rotation.pass(6s));
    // A sheet more before it: the page stays, and so does the time it has had.
    rotation.setTurns({turnOf(0), turnOf(1, 0), turnOf(1, 1), turnOf(1, 2), turnOf(2)});
    QCOMPARE(rotation.current(), 4);
    QVERIFY(rotation.pass(4s));
    rotation.step(-2); // sheet 2 of page 1
    QCOMPARE(rotation.current(), 3);
    // That sheet is gone: the one before it.
    rotation.setTurns({turnOf(0), turnOf(1, 0), turnOf(1, 1), turnOf(2)});
    QCOMPARE(rotation.current(), 2);
    rotation.setTurns({turnOf(0)});
    QCOMPARE(rotation.current(), 0);
}

QTEST_MAIN(TestRotation)
#include "tst_rotation.moc"
