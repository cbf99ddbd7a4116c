// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// «Did you mean» suggests what is near and nothing else.

#include "store/suggestion.h"
#include "support/testcase.h"

using namespace Pult;
using namespace std::string_literals;

class TestSuggestion : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
    void nearestWord_data();
    void nearestWord();
};

void TestSuggestion::distance_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("expected");
    QTest::newRow("same") << QByteArray("queue") << QByteArray("queue") << 0;
    QTest::newRow("case") << QByteArray("QUEUE") << QByteArray("queue") << 0;
    QTest::newRow("insert") << QByteArray("quee") << QByteArray("queue") << 1;
    QTest::newRow("delete") << QByteArray("queuee") << QByteArray("queue") << 1;
    QTest::newRow("replace") << QByteArray("quene") << QByteArray("queue") << 1;
    QTest::newRow("swap") << QByteArray("qeuue") << QByteArray("queue") << 1;
    QTest::newRow("empty") << QByteArray() << QByteArray("abc") << 3;
    QTest::newRow("letters, not bytes") << QByteArray("дед") << QByteArray("лед") << 1;
    QTest::newRow("beyond the limit") << QByteArray("abcdefghij") << QByteArray("z") << 6;
}

void TestSuggestion::distance()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, expected);
    QCOMPARE(Store::editDistance(a.toStdString(), b.toStdString(), 5), expected);
    QCOMPARE(Store::editDistance(b.toStdString(), a.toStdString(), 5), expected);
}

void TestSuggestion::nearestWord_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("one letter") << QByteArray("hots") << QByteArray("host");
    QTest::newRow("two of many") << QByteArray("anwser_witin") << QByteArray("answer_within");
    QTest::newRow("nothing near") << QByteArray("colour") << QByteArray();
    QTest::newRow("short and different") << QByteArray("xy") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("very long") << QByteArray(100'000, 'h') << QByteArray();
}

void TestSuggestion::nearestWord()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, expected);
    const std::vector candidates {"host"s, "port"s, "answer_within"s, "secret_env"s};
    QCOMPARE(QByteArray::fromStdString(std::string(Store::nearest(word.toStdString(), candidates))), expected);
}

QTEST_GUILESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"
