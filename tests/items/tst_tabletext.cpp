// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/linemodel.h"
#include "items/operatormodel.h"
#include "items/scene.h"
#include "items/tabletext.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Qt::StringLiterals;

class TestTableText : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsAsCsv();
    void linesAsCsv();
    void copiedTextIsAsShown();
};

void TestTableText::operatorsAsCsv()
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
        Reports::csvDocument(Items::tableCsv(part), Reports::CsvDialect::of(formatter.locale())).mid(3));
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4); // headings, two people, the end
    QCOMPARE(lines[0].count(u';'), 3);
    QCOMPARE(lines[1], u"'=cmd|' /C calc'!A0;0;—;0,0%"_s);
    QCOMPARE(lines[2], u"op1;1;0:00:30;75,0%"_s);
}

void TestTableText::linesAsCsv()
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
    QCOMPARE(Reports::csvLine(Items::tableCsv(part)[1], Reports::CsvDialect::of(formatter.locale())),
        u"Adult,1,100.0%,0:00:04,100.0%\r\n"_s);
}

void TestTableText::copiedTextIsAsShown()
{
    Test::Scene scene;
    scene.ryazan.connected().member("adult", "-1\tAnna");
    scene.fold(0);
    const Items::ValueFormatter formatter(QLocale(u"en_GB"_s));
    Items::OperatorModel model(scene.engine, formatter);
    const Items::TablePart part {model, {0}, {Items::operatorColumn("state"), Items::operatorColumn("name")}};
    QCOMPARE(Items::tableText(part), u"State\tOperator\nReady\t'-1 Anna\n"_s);
}

QTEST_GUILESS_MAIN(TestTableText)
#include "tst_tabletext.moc"
