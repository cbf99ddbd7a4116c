// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/reporttables.h"

#include "items/reporttext.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::Test {

using namespace Reports;

namespace {

constexpr std::int64_t Midnight = 1'795'294'800'000; // 22 November 2026 in Moscow, milliseconds since 1970

Domain::Timestamp instant(std::int64_t ms)
{
    return Domain::Timestamp(Domain::Duration(ms));
}

void addSums(Row &row, std::int64_t answered, std::int64_t inT, std::int64_t lost, std::int64_t wait, std::int64_t busy)
{
    row.sums = {answered + lost, answered, inT, wait, busy};
    row.cells = {{}, {answered + lost}, {answered}, {lost}, {Quotient {inT, answered + lost}},
        {Quotient {lost, answered + lost}}, {Quotient {wait, answered}}, {Quotient {busy, answered}}};
}

Row dayRow(int quarter, Row &total)
{
    const double load
        = std::exp(-std::pow((quarter - 42) / 16.0, 2)) + 0.6 * std::exp(-std::pow((quarter - 64) / 10.0, 2));
    const auto offered = static_cast<std::int64_t>(std::llround(60 * load));
    const auto lost
        = static_cast<std::int64_t>(std::llround(static_cast<double>(offered) * 0.04 * load * (1 + quarter % 5)));
    const std::int64_t answered = offered - std::min(lost, offered);
    const auto inT = static_cast<std::int64_t>(std::llround(static_cast<double>(answered) * (0.97 - 0.25 * load)));
    Row row;
    addSums(row, answered, inT, offered - answered, answered * (9000 + 500 * (quarter % 13)), answered * 214'370);
    row.cells[0].value = DaySpan {quarter * 15, quarter * 15 + 15};
    row.key(Key::Interval) = u"%1"_s.arg(quarter);
    if (quarter == 46 || quarter == 47)
        row.cells[4].marks = row.cells[5].marks = Incomplete;
    for (std::size_t i = 0; i < row.sums.size(); ++i)
        total.sums[i] += row.sums[i];
    return row;
}

Value randomValue(Unit unit, QRandomGenerator &random)
{
    if (random.bounded(6) == 0)
        return random.bounded(2) == 0 ? Value() : isNumeric(unit) ? Value(Quotient {0, 0}) : Value();
    switch (unit) {
    case Unit::Text:
        return nastyText(random);
    case Unit::Count:
        return std::int64_t {random.bounded(3) == 0 ? random.bounded(2'000'000'000) : random.bounded(100)};
    case Unit::Number:
        return (random.generateDouble() - 0.5) * 1000;
    case Unit::Mark:
        return Quotient {random.bounded(1000), 1 + random.bounded(300)};
    case Unit::Ratio: {
        const int whole = 1 + random.bounded(5000);
        return Quotient {random.bounded(whole + 1), whole};
    }
    case Unit::Seconds:
        return Quotient {random.bounded(2'000'000'000), 1 + random.bounded(200)};
    case Unit::Date:
        return QDate(2026, 1, 1).addDays(random.bounded(700));
    case Unit::DateTime:
        return instant(Midnight + 1000LL * random.bounded(30'000'000));
    case Unit::Interval:
        break;
    }
    const int quarter = random.bounded(96);
    return DaySpan {quarter * 15, quarter * 15 + 15};
}

Row randomRow(const Table &table, QRandomGenerator &random)
{
    Row row;
    for (const Column &column : table.columns) {
        const bool isMarked = isNumeric(column.unit) && random.bounded(20) == 0;
        row.cells.push_back(
            {randomValue(column.unit, random), static_cast<std::uint8_t>(isMarked ? 1 + random.bounded(3) : 0)});
    }
    for (const SumColumn &sum : table.sums)
        row.sums.push_back(sum.isDuration ? random.bounded(1'000'000) : random.bounded(1000));
    return row;
}

} // namespace

Table dayTable()
{
    Table table;
    table.id = u"intervals"_s;
    table.keys = {Key::Interval};
    table.title = u"Интервалы дня: Взрослые"_s;
    table.subtitle = QStringList {u"22 ноября 2026, воскресенье"_s, u"Рязань и Волгоград"_s,
        u"T = 20 с, короткие потери до 5 с"_s, u"Europe/Moscow"_s};
    table.timeZone = QTimeZone("Europe/Moscow");
    table.columns = {{u"interval"_s, u"Интервал"_s, Unit::Interval}, {u"offered"_s, u"Поступило"_s, Unit::Count},
        {u"answered"_s, u"Принято"_s, Unit::Count}, {u"lost"_s, u"Потеряно"_s, Unit::Count},
        {u"sl.offered"_s, u"SL"_s, Unit::Ratio}, {u"lcr"_s, u"LCR"_s, Unit::Ratio}, {u"asa"_s, u"ASA"_s, Unit::Seconds},
        {u"aht"_s, u"AHT"_s, Unit::Seconds}};
    table.sums = {{u"offered"_s, false}, {u"answered"_s, false}, {u"answered_in_t"_s, false},
        {u"wait_answered"_s, true}, {u"talk"_s, true}};
    Row total;
    total.sums.assign(table.sums.size(), 0);
    for (int quarter = 28; quarter < 88; ++quarter)
        table.rows.push_back(dayRow(quarter, total));
    const std::vector<std::int64_t> sums = total.sums;
    addSums(total, sums[1], sums[2], sums[0] - sums[1], sums[3], sums[4]);
    total.cells[0].value = u"Итого"_s;
    total.cells[4].marks = total.cells[5].marks = Incomplete;
    table.total = total;
    table.footnotes = {{Incomplete, u"Часть времени данных АТС не было: число неполное."_s}};
    table.gaps = {{u"ryazan"_s, instant(Midnight + 11 * 3'600'000 + 40 * 60'000),
        instant(Midnight + 11 * 3'600'000 + 52 * 60'000), u"соединение закрыто"_s}};
    table.notes = QStringList {u"SL = answered_in_t / decided"_s, u"LCR = (decided − answered) / decided"_s};
    table.chart = Chart {
        Chart::Kind::Line, u"SL и LCR по интервалам"_s, u"interval"_s, {{u"sl.offered"_s, 0.8}, {u"lcr"_s, 0.05}}};
    return table;
}

void addRandomTables(quint32 middling)
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 1U << 0;
    QTest::newRow("one") << 2U << 1;
    for (quint32 seed = 3; seed < 3 + middling; ++seed)
        QTest::addRow("some %u", seed) << seed << 200;
    QTest::newRow("many") << 13U << 10'000;
}

QString nastyText(QRandomGenerator &random)
{
    static const std::vector<QString> Texts {u"=HYPERLINK(\"http://x\";\"y\")"_s, u"=cmd|' /C calc'!A0"_s, u"+7 916"_s,
        u"-2+3"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"\n=1"_s, u"＝1"_s, u"'quoted"_s, u"a;b,c"_s, u"say \"so\""_s,
        u"two\nlines"_s, u"two\r\nlines"_s, u"<b>&amp;</b><script>alert(1)</script>"_s, u"]]>"_s,
        u"Королёва-Щербакова Юлия"_s, u"😀 семья 👨‍👩‍👧"_s, u" blank "_s, u"NUL\u0001\u001B\u007F"_s,
        u"_x0041_"_s, u"12"_s, u"1,5"_s, u"2026-11-22"_s, u"TRUE"_s, u"—"_s, u"x"_s.repeated(40),
        u"длинно "_s.repeated(600), u"&"_s};
    const auto index = random.bounded(static_cast<int>(Texts.size()) + 20);
    return index < static_cast<int>(Texts.size()) ? Texts[static_cast<std::size_t>(index)]
                                                  : u"Оператор %1"_s.arg(random.bounded(1000));
}

Table randomTable(quint32 seed, std::size_t rows)
{
    QRandomGenerator random(seed);
    Table table;
    table.id = u"operators"_s;
    table.keys = {Key::Operator};
    table.title = nastyText(random);
    table.subtitle = QStringList {nastyText(random), nastyText(random)};
    table.timeZone = QTimeZone("Europe/Moscow");
    table.columns = {{u"operator"_s, nastyText(random), Unit::Text}, {u"remark"_s, u"Remark"_s, Unit::Text},
        {u"date"_s, u"Date"_s, Unit::Date}, {u"at"_s, u"At"_s, Unit::DateTime},
        {u"interval"_s, u"Interval"_s, Unit::Interval}, {u"answered"_s, u"Answered"_s, Unit::Count},
        {u"change"_s, u"Change"_s, Unit::Number}, {u"mark"_s, u"Mark"_s, Unit::Mark}, {u"sl"_s, u"SL"_s, Unit::Ratio},
        {u"aht"_s, u"AHT"_s, Unit::Seconds}};
    table.sums = {{u"answered"_s, false}, {u"talk"_s, true}};
    for (std::size_t i = 0; i < rows; ++i) {
        Row row = randomRow(table, random);
        row.key(Key::Operator) = u"op%1"_s.arg(i);
        table.rows.push_back(std::move(row));
    }
    table.total = randomRow(table, random);
    table.footnotes = {{Incomplete, nastyText(random)}, {Provisional, u"may still change"_s}};
    table.gaps = {{nastyText(random), instant(Midnight), instant(Midnight + 61'500), nastyText(random)}};
    table.notes = QStringList {nastyText(random)};
    table.chart = Chart {Chart::Kind::Bar, nastyText(random), u"operator"_s, {{u"sl"_s, 0.8}}};
    return table;
}

ExportOptions russianOptions()
{
    const QLocale locale(u"ru_RU"_s);
    return {Items::reportText(Items::ValueFormatter(locale)), locale};
}

QByteArray exported(const Table &table, ExportFunction write)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto problem = write(table, buffer, russianOptions());
    if (problem) {
        QTest::qFail(qPrintable(sentenceOf(*problem)), __FILE__, __LINE__);
        return {};
    }
    return bytes;
}

bool isSameNumber(double a, double b)
{
    return std::abs(a - b) <= 1e-14 * std::max(std::abs(a), std::abs(b));
}

std::vector<QStringList> readCsv(const QString &text, QChar separator)
{
    std::vector<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            field += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            field += c;
        } else if (c == separator || c == u'\n') {
            record << field;
            field.clear();
            if (c == u'\n') {
                records.push_back(record);
                record.clear();
            }
        } else if (c != u'\r' || i + 1 >= text.size() || text[i + 1] != u'\n') {
            field += c;
        }
    }
    if (!field.isEmpty() || !record.isEmpty())
        records.push_back(record << field);
    return records;
}

} // namespace Pult::Test
