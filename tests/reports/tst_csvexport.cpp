// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"
#include "reports/csvexport.h"
#include "reports/reporttables.h"
#include "support/testcase.h"

#include <QDateTime>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestCsvExport : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBack_data();
    void everyCellComesBack();
    void russianCellsComeBack_data();
    void russianCellsComeBack();
    void dayForPrograms();
    void dayForRussianExcel();
};

namespace {

/// A field of the CSV for programs against the table.
bool isMachineField(const QString &field, Unit unit, const Value &value)
{
    if (isAbsent(value))
        return field.isEmpty();
    if (const auto number = numberOf(unit, value)) {
        bool isNumber = false;
        return field.toDouble(&isNumber) == *number && isNumber;
    }
    if (const auto *text = std::get_if<QString>(&value))
        return field == defused(*text);
    if (const auto *date = std::get_if<QDate>(&value))
        return QDate::fromString(field, Qt::ISODate) == *date;
    if (const auto *at = std::get_if<Domain::Timestamp>(&value))
        return field.endsWith(u'Z')
            && QDateTime::fromString(field, Qt::ISODateWithMs).toMSecsSinceEpoch() == at->time_since_epoch().count();
    const auto span = std::get<DaySpan>(value);
    return field
        == u"%1:%2/%3:%4"_s.arg(span.from / 60, 2, 10, QChar(u'0'))
               .arg(span.from % 60, 2, 10, QChar(u'0'))
               .arg(span.to / 60, 2, 10, QChar(u'0'))
               .arg(span.to % 60, 2, 10, QChar(u'0'));
}

double secondsOf(const QString &clock)
{
    const QStringList parts = QString(clock).replace(u',', u'.').split(u':');
    return parts.size() == 3 ? parts[0].toInt() * 3600 + parts[1].toInt() * 60 + parts[2].toDouble() : -1;
}

bool isRussianField(const QString &field, Unit unit, const Value &value, const QTimeZone &zone)
{
    if (isAbsent(value))
        return field == u"—";
    const auto number = numberOf(unit, value);
    if (unit == Unit::Seconds)
        return std::abs(secondsOf(field) - *number) <= 0.0005 + 1e-9;
    if (number && field.contains(u'.'))
        return false;
    if (unit == Unit::Ratio)
        return field.endsWith(u'%')
            && Test::isSameNumber(field.chopped(1).replace(u',', u'.').toDouble() / 100, *number);
    if (number)
        return Test::isSameNumber(QString(field).replace(u',', u'.').toDouble(), *number);
    if (const auto *text = std::get_if<QString>(&value))
        return field == defused(*text);
    if (const auto *date = std::get_if<QDate>(&value))
        return QDate::fromString(field, u"dd.MM.yyyy"_s) == *date;
    if (const auto *at = std::get_if<Domain::Timestamp>(&value)) {
        QDateTime local = QDateTime::fromString(field, u"dd.MM.yyyy HH:mm:ss"_s);
        local.setTimeZone(zone);
        return local.toMSecsSinceEpoch() == at->time_since_epoch().count();
    }
    return field.contains(u'–') && field.size() == 11;
}

} // namespace

void TestCsvExport::everyCellComesBack_data()
{
    Test::addRandomTables(10);
}

void TestCsvExport::everyCellComesBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = Test::randomTable(seed, static_cast<std::size_t>(rows));
    const QByteArray bytes = Test::exported(table, writeMachineCsv);
    QVERIFY(!bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.endsWith("\r\n"));
    const auto records = Test::readCsv(QString::fromUtf8(bytes), u',');
    QCOMPARE(records.size(), table.rows.size() + 1);
    QCOMPARE(records[0].mid(0, 3), QStringList({u"operator"_s, u"operator_name"_s, u"remark"_s}));
    QCOMPARE(records[0].contains(u"marks"_s), table.hasMarks());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const QStringList &record = records[r + 1];
        QCOMPARE(record.size(), records[0].size());
        QCOMPARE(record[0], u"op%1"_s.arg(r));
        QStringList marks;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Cell &cell = table.rows[r].cells[c];
            const QString &field = record[static_cast<qsizetype>(c) + 1];
            QVERIFY2(isMachineField(field, table.columns[c].unit, cell.value), qPrintable(field));
            if (cell.marks & Incomplete)
                marks << table.columns[c].id + u":incomplete"_s;
            if (cell.marks & Provisional)
                marks << table.columns[c].id + u":provisional"_s;
        }
        if (table.hasMarks())
            QCOMPARE(record.last(), marks.join(u' '));
    }
}

void TestCsvExport::russianCellsComeBack_data()
{
    Test::addRandomTables(10);
}

void TestCsvExport::russianCellsComeBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = Test::randomTable(seed, static_cast<std::size_t>(rows));
    const QByteArray bytes = Test::exported(table, writeRussianCsv);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const auto records = Test::readCsv(QString::fromUtf8(bytes.mid(3)), u';');
    // Headings, rows, total, an empty line, title, two lines about it, two footnotes, a gap, a note.
    QCOMPARE(records.size(), table.rows.size() + 10);
    for (std::size_t r = 0; r <= table.rows.size(); ++r) {
        const Row &row = r < table.rows.size() ? table.rows[r] : *table.total;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const QString &field = records[r + 1][static_cast<qsizetype>(c)];
            QVERIFY2(isRussianField(field, table.columns[c].unit, row.cells[c].value, table.timeZone),
                qPrintable(table.columns[c].id + u": "_s + field));
        }
    }
    const QStringList below = table.subtitle + QStringList(defused(u"† may still change"_s)) + table.notes;
    for (const QString &line : below) {
        const bool isThere = std::ranges::any_of(
            records, [&](const QStringList &record) { return record.size() == 1 && record[0] == defused(line); });
        QVERIFY2(isThere, qPrintable(line));
    }
}

void TestCsvExport::dayForPrograms()
{
    const QStringList lines = QString::fromUtf8(Test::exported(Test::dayTable(), writeMachineCsv)).split(u"\r\n"_s);
    QCOMPARE(lines[0], u"interval,offered,answered,lost,sl.offered,lcr,asa,aht,marks"_s);
    QCOMPARE(lines.size(), 62); // headings, 60 quarter hours, the end: no total
    QVERIFY(lines[19].endsWith(u"sl.offered:incomplete lcr:incomplete"_s));
    QCOMPARE(lines[1].count(u','), 8);
}

void TestCsvExport::dayForRussianExcel()
{
    Table table = Test::dayTable();
    table.rows.resize(1);
    table.rows[0].cells = {{DaySpan {600, 615}}, {std::int64_t {15'000}}, {std::int64_t {1}}, {}, {Quotient {1, 8}},
        {Quotient {0, 0}}, {Quotient {218'180, 1}}, {Quotient {7'325'000, 1}}};
    const QStringList lines = QString::fromUtf8(Test::exported(table, writeRussianCsv)).split(u"\r\n"_s);
    QCOMPARE(lines[1], u"10:00–10:15;15000;1;—;12,5%;—;0:03:38,180;2:02:05;"_s);
    QVERIFY(lines[2].startsWith(u"Итого;"_s));
    QVERIFY(lines[2].endsWith(u"SL *, LCR *"_s));
    QVERIFY(lines.contains(u"No data from ryazan: 22.11.2026 11:40:00 – 22.11.2026 11:52:00 (соединение закрыто)"_s));
}

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
