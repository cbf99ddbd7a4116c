// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/legibility.h"
#include "support/testcase.h"

using namespace Pult::Boards;

class TestLegibility : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void densityDoesNotMatter();
    void nothingIsNotLegible();
};

/// The table of capital heights for 22 and 16 minutes of arc, and pixels of a screen of 1080 rows.
void TestLegibility::table_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<double>("minutes");
    QTest::addColumn<int>("millimetres");
    QTest::addColumn<double>("inches");
    QTest::addColumn<int>("pixels");
    QTest::newRow("5 m") << 5.0 << 22.0 << 32 << 43.0 << 65;
    QTest::newRow("8 m") << 8.0 << 22.0 << 51 << 65.0 << 68;
    QTest::newRow("10 m, 43 inches") << 10.0 << 22.0 << 64 << 43.0 << 129;
    QTest::newRow("10 m, 55 inches") << 10.0 << 22.0 << 64 << 55.0 << 101;
    QTest::newRow("10 m, 75 inches") << 10.0 << 22.0 << 64 << 75.0 << 74;
    QTest::newRow("10 m, 16 minutes") << 10.0 << 16.0 << 47 << 55.0 << 73;
    QTest::newRow("15 m") << 15.0 << 22.0 << 96 << 55.0 << 151;
    QTest::newRow("20 m") << 20.0 << 22.0 << 128 << 75.0 << 148;
    QTest::newRow("20 m, 16 minutes") << 20.0 << 16.0 << 93 << 55.0 << 147;
}

void TestLegibility::table()
{
    QFETCH(double, metres);
    QFETCH(double, minutes);
    QFETCH(int, millimetres);
    QFETCH(double, inches);
    QFETCH(int, pixels);
    const Screen screen {inches, metres};
    const QSize size(1920, 1080);
    QCOMPARE(qRound(heightMillimetres(metres, minutes)), millimetres);
    const double height = capHeightPixels(screen, size, minutes);
    QCOMPARE(qRound(height), pixels);
    QVERIFY(qAbs(arcMinutes(height, screen, size) - minutes) < 1e-9);
}

void TestLegibility::densityDoesNotMatter()
{
    const Screen screen {55, 10};
    const double fullHd = capHeightPixels(screen, {1920, 1080}, LeastArcMinutes);
    QVERIFY(qAbs(capHeightPixels(screen, {3840, 2160}, LeastArcMinutes) - 2 * fullHd) < 1e-9);
    QVERIFY(arcMinutes(fullHd, screen, {3840, 2160}) < LeastArcMinutes / 1.9);
}

void TestLegibility::nothingIsNotLegible()
{
    QCOMPARE(arcMinutes(100, {55, 10}, {}), 0.0);
    QCOMPARE(arcMinutes(100, {0, 10}, {1920, 1080}), 0.0);
    QCOMPARE(pixelsPerMillimetre({55, 10}, {0, 1080}), 0.0);
}

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
