// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/rowruns.h"
#include "support/testcase.h"

using namespace Pult;
using Items::ChangedRow;
using Items::RowRun;

class TestRowRuns : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfRows_data();
    void runsOfRows();
    void columnsKeepRunsApart();
    void theSameRowTwiceIsWidened();
};

void TestRowRuns::runsOfRows_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QList<int> {} << QString();
    QTest::newRow("one") << QList<int> {4} << QStringLiteral("4-4");
    QTest::newRow("two neighbours") << QList<int> {4, 5} << QStringLiteral("4-5");
    QTest::newRow("a hole") << QList<int> {4, 6} << QStringLiteral("4-4 6-6");
    QTest::newRow("unsorted") << QList<int> {6, 0, 5, 1} << QStringLiteral("0-1 5-6");
    QTest::newRow("twice") << QList<int> {3, 3, 3} << QStringLiteral("3-3");
    QTest::newRow("all even") << QList<int> {0, 2, 4, 6} << QStringLiteral("0-0 2-2 4-4 6-6");
    QTest::newRow("long") << QList<int> {7, 8, 9, 10, 11, 1} << QStringLiteral("1-1 7-11");
}

void TestRowRuns::runsOfRows()
{
    QFETCH(QList<int>, rows);
    QFETCH(QString, expected);
    QStringList runs;
    for (const RowRun &run : Items::rowRuns(std::vector<int>(rows.begin(), rows.end())))
        runs << QStringLiteral("%1-%2").arg(run.first).arg(run.last);
    QCOMPARE(runs.join(u' '), expected);
}

void TestRowRuns::columnsKeepRunsApart()
{
    const std::vector<RowRun> runs = Items::rowRuns(std::vector<ChangedRow> {{2, 1, 3}, {3, 1, 3}, {4, 0, 3}});
    const std::vector<RowRun> expected {{2, 3, 1, 3}, {4, 4, 0, 3}};
    QVERIFY(runs == expected);
}

void TestRowRuns::theSameRowTwiceIsWidened()
{
    const std::vector<RowRun> runs = Items::rowRuns(std::vector<ChangedRow> {{2, 4, 5}, {2, 1, 1}});
    const std::vector<RowRun> expected {{2, 2, 1, 5}};
    QVERIFY(runs == expected);
}

QTEST_GUILESS_MAIN(TestRowRuns)
#include "tst_rowruns.moc"
