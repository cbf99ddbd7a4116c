// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/jsonexport.h"
#include "reports/reporttables.h"
#include "support/testcase.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestJsonExport : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBack_data();
    void everyCellComesBack();
    void head();
    void wholeNumbersHaveNoPoint();
};

namespace {

bool isJsonCell(const QJsonValue &json, Unit unit, const Value &value)
{
    if (isAbsent(value))
        return json.isNull();
    if (const auto number = numberOf(unit, value))
        return json.isDouble() && json.toDouble() == *number;
    if (!json.isString())
        return false;
    if (const auto *text = std::get_if<QString>(&value))
        return json.toString() == *text;
    if (const auto *date = std::get_if<QDate>(&value))
        return json.toString() == date->toString(Qt::ISODate);
    if (const auto *at = std::get_if<Domain::Timestamp>(&value))
        return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()
            == at->time_since_epoch().count();
    return json.toString().size() == 11 && json.toString()[5] == u'/';
}

bool areSums(const QJsonObject &object, const Row &row)
{
    return object[u"answered"_s].toInteger() == row.sums[0]
        && object[u"talk"_s].toDouble() == static_cast<double>(row.sums[1]) / 1000;
}

} // namespace

void TestJsonExport::everyCellComesBack_data()
{
    Test::addRandomTables(10);
}

void TestJsonExport::everyCellComesBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = Test::randomTable(seed, static_cast<std::size_t>(rows));
    QJsonParseError error {};
    const QJsonObject report = QJsonDocument::fromJson(Test::exported(table, writeJson), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(report[u"title"_s].toString(), table.title);
    const QJsonArray jsonRows = report[u"rows"_s].toArray();
    QCOMPARE(jsonRows.size(), rows);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const QJsonObject object = jsonRows[static_cast<qsizetype>(r)].toObject();
        QCOMPARE(object[u"operator"_s].toString(), u"op%1"_s.arg(r));
        QVERIFY(areSums(object[u"sums"_s].toObject(), table.rows[r]));
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Column &column = table.columns[c];
            const Cell &cell = table.rows[r].cells[c];
            const QString name = column.id == u"operator" ? u"operator_name"_s : column.id;
            QVERIFY2(object.contains(name), qPrintable(name));
            QVERIFY2(isJsonCell(object[name], column.unit, cell.value), qPrintable(column.id));
            const QJsonArray marks = object[u"marks"_s].toObject()[column.id].toArray();
            QCOMPARE(marks.contains(u"incomplete"_s), (cell.marks & Incomplete) != 0);
            QCOMPARE(marks.contains(u"provisional"_s), (cell.marks & Provisional) != 0);
        }
    }
    const QJsonObject total = report[u"total"_s].toObject();
    QVERIFY(areSums(total[u"sums"_s].toObject(), *table.total));
    for (const QString &id : {u"answered"_s, u"change"_s, u"mark"_s, u"sl"_s, u"aht"_s}) {
        const auto c = static_cast<std::size_t>(table.columnOf(id));
        QVERIFY2(isJsonCell(total[id], table.columns[c].unit, table.total->cells[c].value), qPrintable(id));
    }
}

void TestJsonExport::head()
{
    const QJsonObject report = QJsonDocument::fromJson(Test::exported(Test::dayTable(), writeJson)).object();
    QCOMPARE(report[u"report"_s].toString(), u"intervals"_s);
    QCOMPARE(report[u"time_zone"_s].toString(), u"Europe/Moscow"_s);
    const QJsonArray columns = report[u"columns"_s].toArray();
    QCOMPARE(columns.size(), 8);
    QCOMPARE(columns[4].toObject()[u"id"_s].toString(), u"sl.offered"_s);
    QCOMPARE(columns[4].toObject()[u"unit"_s].toString(), u"ratio"_s);
    QCOMPARE(columns[6].toObject()[u"unit"_s].toString(), u"seconds"_s);
    const QJsonObject gap = report[u"gaps"_s].toArray()[0].toObject();
    QCOMPARE(gap[u"feed"_s].toString(), u"ryazan"_s);
    QCOMPARE(gap[u"from"_s].toString(), u"2026-11-22T08:40:00Z"_s);
    QCOMPARE(gap[u"to"_s].toString(), u"2026-11-22T08:52:00Z"_s);
    QCOMPARE(report[u"rows"_s].toArray()[0].toObject()[u"interval"_s].toString(), u"28"_s);
    QVERIFY(!report[u"total"_s].toObject().contains(u"interval"_s)); // its label is for people
    Table bare;
    bare.id = u"gaps"_s;
    QVERIFY(QJsonDocument::fromJson(Test::exported(bare, writeJson)).object()[u"total"_s].isNull());
}

void TestJsonExport::wholeNumbersHaveNoPoint()
{
    const QByteArray json = Test::exported(Test::dayTable(), writeJson);
    QVERIFY(json.contains("\"offered\":"));
    QVERIFY(!json.contains(".0,"));
    QVERIFY(!json.contains("e+"));
}

QTEST_GUILESS_MAIN(TestJsonExport)
#include "tst_jsonexport.moc"
