// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Only dots of keys count, and they are found where the TOML library would find them.

#include "store/tomlnesting.h"
#include "support/testcase.h"

using namespace Pult;

class TestTomlNesting : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void position_data();
    void position();
};

void TestTomlNesting::position_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<int>("line"); // 0: nothing found
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray() << 0 << 0;
    QTest::newRow("three parts") << QByteArray("[a.b.c]\nx.y = 1.5") << 0 << 0;
    QTest::newRow("header") << QByteArray("x = 1\n[a.b.c.d]") << 2 << 7;
    QTest::newRow("key") << QByteArray("a.b.c.d = 1") << 1 << 6;
    QTest::newRow("key in an inline table") << QByteArray("x = { a.b.c.d = 1 }") << 1 << 12;
    QTest::newRow("quoted parts") << QByteArray("\"a\".'b'.\"c\".d = 1") << 1 << 12;
    QTest::newRow("dots in a string") << QByteArray("x = \"a.b.c.d.e\"") << 0 << 0;
    QTest::newRow("dots in a literal") << QByteArray("x = 'a.b.c.d.e'") << 0 << 0;
    QTest::newRow("dots in a comment") << QByteArray("x = 1 # a.b.c.d.e\n# .......") << 0 << 0;
    QTest::newRow("escaped quote") << QByteArray("x = \"\\\"\"\na.b.c.d = 1") << 2 << 6;
    QTest::newRow("long string") << QByteArray("x = \"\"\"\n.....\n\"\"\"\"\na.b.c.d = 1") << 4 << 6;
    QTest::newRow("long literal") << QByteArray("x = '''\n.....'''\n") << 0 << 0;
    QTest::newRow("unclosed string") << QByteArray("x = \"a\na.b.c.d = 1") << 2 << 6;
    QTest::newRow("unclosed long string") << QByteArray("x = \"\"\"a\na.b.c.d = 1") << 0 << 0;
    QTest::newRow("backslash at the end") << QByteArray("x = \"\\") << 0 << 0;
    QTest::newRow("list of numbers") << QByteArray("x = [1.5, 1.5, 1.5, 1.5, 1.5]") << 0 << 0;
}

void TestTomlNesting::position()
{
    QFETCH(QByteArray, toml);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto found = Store::tooManyKeyParts(toml.toStdString(), 3);
    QCOMPARE(found.has_value(), line > 0);
    if (found) {
        QCOMPARE(found->line, line);
        QCOMPARE(found->column, column);
    }
}

QTEST_GUILESS_MAIN(TestTomlNesting)
#include "tst_tomlnesting.moc"
