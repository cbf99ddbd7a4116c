// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Qt::StringLiterals;

class TestCsv : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fields_data();
    void fields();
    void dialects();
    void textIsNoFormula_data();
    void textIsNoFormula();
    void whatIsWrittenIsReadBack();
};

void TestCsv::fields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << u"Anna"_s << u"Anna"_s;
    QTest::newRow("separator") << u"a;b"_s << u"\"a;b\""_s;
    QTest::newRow("comma is no separator here") << u"a,b"_s << u"a,b"_s;
    QTest::newRow("quote") << u"the \"best\""_s << u"\"the \"\"best\"\"\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("blank at the end") << u"a "_s << u"\"a \""_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("russian") << u"Королёва"_s << u"Королёва"_s;
}

void TestCsv::fields()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(Reports::csvLine({text}, Reports::CsvDialect::of(QLocale(u"ru_RU"_s))), field + u"\r\n");
}

void TestCsv::dialects()
{
    const Reports::CsvRow row {u"Anna"_s, qint64 {15'000}, 2.5, Reports::CsvRatio {0.8049},
        Reports::CsvSeconds {218.18}, Reports::CsvSeconds {7325}};
    QCOMPARE(Reports::csvLine(row, Reports::CsvDialect::of(QLocale(u"ru_RU"_s))),
        u"Anna;15000;2,500;80,5%;0:03:38;2:02:05\r\n"_s);
    QCOMPARE(Reports::csvLine(row, Reports::CsvDialect::of(QLocale(u"en_GB"_s))),
        u"Anna,15000,2.500,80.5%,0:03:38,2:02:05\r\n"_s);
    QVERIFY(Reports::csvDocument({row}, Reports::CsvDialect::of(QLocale(u"ru_RU"_s)))
                .startsWith("\xEF\xBB\xBF"
                            "Anna;"));
    Reports::CsvDialect plain;
    plain.byteOrderMark = false;
    QVERIFY(Reports::csvDocument({row}, plain).startsWith("Anna,"));
}

void TestCsv::textIsNoFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"=HYPERLINK(\"http://x\")"_s, u"+7 916 000"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\t=1"_s,
             u"\r=1"_s, u"\n=1"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCsv::textIsNoFormula()
{
    QFETCH(QString, text);
    const QString line = Reports::csvLine({text}, {});
    QVERIFY2(line.startsWith(u'\'') || line.startsWith(u"\"'"_s), qPrintable(line));
}

/// A reader by RFC 4180 gets back every cell, whatever stands in it.
void TestCsv::whatIsWrittenIsReadBack()
{
    const std::vector<QString> cells {u"a;b"_s, u"\"\""_s, u"line\r\nbreak"_s, QString(), u";"_s, u"'"_s, u"я \" ё"_s};
    const QString document
        = QString::fromUtf8(Reports::csvDocument({{cells.begin(), cells.end()}}, {u';', u',', false}));
    std::vector<QString> read(1);
    bool quoted = false;
    for (qsizetype i = 0; i < document.size() - 2; ++i) {
        const QChar c = document[i];
        if (c == u'"' && quoted && document[i + 1] == u'"') {
            read.back() += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u';' && !quoted) {
            read.emplace_back();
        } else {
            read.back() += c;
        }
    }
    QVERIFY(document.endsWith(u"\r\n"_s));
    QCOMPARE(read.size(), cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        QCOMPARE(read[i], cells[i]);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
