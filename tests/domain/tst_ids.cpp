// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys of calls and callers, and the quarter hours that sums are booked in.

#include "domain/ids.h"
#include "domain/time.h"
#include "support/testcase.h"

using namespace Pult::Domain;

class TestIds : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void callersAreComparedByDigits_data();
    void callersAreComparedByDigits();
    void keysDiffer();
    void quarterHours();
};

void TestIds::callersAreComparedByDigits_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("same");
    QTest::newRow("plus and spaces") << QByteArray("+7 916 000-03-25") << QByteArray("79160000325");
    QTest::newRow("anonymous") << QByteArray("anonymous") << QByteArray();
    QTest::newRow("unknown") << QByteArray("<unknown>") << QByteArray();
    QTest::newRow("too short") << QByteArray("12") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestIds::callersAreComparedByDigits()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, same);
    const CallerKey key = callerKey(std::string_view(number.constData(), static_cast<std::size_t>(number.size())));
    if (same.isEmpty())
        QCOMPARE(raw(key), 0ULL);
    else
        QCOMPARE(raw(key), raw(callerKey(same.toStdString())));
}

void TestIds::keysDiffer()
{
    QVERIFY(callKey("1795311453.1") != callKey("1795311453.11"));
    QVERIFY(callerKey("79160000325") != callerKey("79160000326"));
    QCOMPARE(raw(callKey("1795311453.1")), raw(callKey("1795311453.1")));
}

void TestIds::quarterHours()
{
    using namespace std::chrono;
    const Timestamp nine = sys_days {year {2026} / 11 / 22} + 9h;
    QVERIFY(intervalStart(nine) == nine);
    QVERIFY(intervalStart(nine + 14min + 59s + 999ms) == nine);
    QVERIFY(intervalStart(nine + 15min) == nine + 15min);
    QVERIFY(intervalStart(Timestamp {} - 1ms) == Timestamp {} - 15min);
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
