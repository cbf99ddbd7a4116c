// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/csv.h"
#include "items/linemodel.h"
#include "items/operatormodel.h"
#include "items/scene.h"
#include "items/tabletext.h"
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
    void operatorsAsCsv();
    void linesAsCsv();
    void copiedTextIsAsShown();
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
    QCOMPARE(Items::csvLine({text}, Items::CsvDialect::of(QLocale(u"ru_RU"_s))), field + u"\r\n");
}

void TestCsv::dialects()
{
    const Items::CsvRow row {u"Anna"_s, qint64 {15'000}, 2.5, Items::CsvRatio {0.8049}, Items::CsvSeconds {218.18},
        Items::CsvSeconds {7325}};
    QCOMPARE(Items::csvLine(row, Items::CsvDialect::of(QLocale(u"ru_RU"_s))),
        u"Anna;15000;2,500;80,5%;0:03:38;2:02:05\r\n"_s);
    QCOMPARE(Items::csvLine(row, Items::CsvDialect::of(QLocale(u"en_GB"_s))),
        u"Anna,15000,2.500,80.5%,0:03:38,2:02:05\r\n"_s);
    QVERIFY(Items::csvDocument({row}, Items::CsvDialect::of(QLocale(u"ru_RU"_s)))
                .startsWith("\xEF\xBB\xBF"
                            "Anna;"));
    Items::CsvDialect plain;
    plain.byteOrderMark = false;
    QVERIFY(Items::csvDocument({row}, plain).startsWith("Anna,"));
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
    const QString line = Items::csvLine({text}, {});
    QVERIFY2(line.startsWith(u'\'') || line.startsWith(u"\"'"_s), qPrintable(line));
}

/// A reader by RFC 4180 gets back every cell, whatever stands in it.
void TestCsv::whatIsWrittenIsReadBack()
{
    const std::vector<QString> cells {u"a;b"_s, u"\"\""_s, u"line\r\nbreak"_s, QString(), u";"_s, u"'"_s, u"я \" ё"_s};
    const QString document = QString::fromUtf8(Items::csvDocument({{cells.begin(), cells.end()}}, {u';', u',', false}));
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

void TestCsv::operatorsAsCsv()
{
    Test::Scene scene;
    scene.ryazan.connected().member("adult", "=cmd|' /C calc'!A0").member("adult", "op1");
    scene.ryazan.at(10).joins("adult", "c1", "79160000001").answered("adult", "c1", "op1", 4);
    scene.ryazan.at(40).handled("adult", "c1", "op1", 30);
    scene.fold(40);
    const Items::ValueFormatter formatter(QLocale(u"ru_RU"_s));
    Items::OperatorModel model(scene.engine, formatter);
    const Items::TablePart part {model, {0, 1},
        {Items::operatorColumn("name"), Items::operatorColumn("answered"), Items::operatorColumn("aht"),
            Items::operatorColumn("occupancy")}};
    const QString csv = QString::fromUtf8(
        Items::csvDocument(Items::tableCsv(part), Items::CsvDialect::of(formatter.locale())).mid(3));
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4); // headings, two people, the end
    QCOMPARE(lines[0].count(u';'), 3);
    QCOMPARE(lines[1], u"'=cmd|' /C calc'!A0;0;—;0,0%"_s);
    QCOMPARE(lines[2], u"op1;1;0:00:30;75,0%"_s);
}

void TestCsv::linesAsCsv()
{
    Test::Scene scene;
    scene.open(1);
    scene.ryazan.at(10).joins("adult", "c1", "79160000001").answered("adult", "c1", "op0", 4);
    scene.fold(40);
    const Items::ValueFormatter formatter(QLocale(u"en_GB"_s));
    Items::LineModel model(scene.engine, scene.engine.watch(Metrics::WindowSpec::today()), formatter);
    const Items::TablePart part {model, {0},
        {Items::lineColumn("line"), Items::lineColumn("answered"), Items::lineColumn("sl"), Items::lineColumn("asa"),
            Items::lineColumn("fcr")}};
    QCOMPARE(Items::csvLine(Items::tableCsv(part)[1], Items::CsvDialect::of(formatter.locale())),
        u"Adult,1,100.0%,0:00:04,100.0%\r\n"_s);
}

void TestCsv::copiedTextIsAsShown()
{
    Test::Scene scene;
    scene.ryazan.connected().member("adult", "-1\tAnna");
    scene.fold(0);
    const Items::ValueFormatter formatter(QLocale(u"en_GB"_s));
    Items::OperatorModel model(scene.engine, formatter);
    const Items::TablePart part {model, {0}, {Items::operatorColumn("state"), Items::operatorColumn("name")}};
    QCOMPARE(Items::tableText(part), u"State\tOperator\nReady\t'-1 Anna\n"_s);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
