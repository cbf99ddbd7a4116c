// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csvexport.h"

#include "reports/csv.h"
#include "reports/machinetext.h"
#include "reports/reportlines.h"
#include "reports/reporttexts.h"

#include <QDateTime>
#include <QIODevice>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

const CsvDialect MachineDialect {u',', u'.', false};
const CsvDialect RussianDialect {u';', u',', true};

/// Writes records and remembers whether the device took them all.
class Records
{
public:
    Records(QIODevice &device, const CsvDialect &dialect)
        : m_device(device)
        , m_dialect(dialect)
    {
        if (dialect.byteOrderMark)
            write("\xEF\xBB\xBF");
    }

    void add(const CsvRow &row) { write(csvLine(row, m_dialect).toUtf8()); }
    std::optional<ExportProblem> problem() const
    {
        return m_isGood ? std::nullopt : std::optional(writeProblem(m_device));
    }
    bool isGood() const { return m_isGood; }

private:
    void write(const QByteArray &bytes) { m_isGood = m_isGood && m_device.write(bytes) == bytes.size(); }

    QIODevice &m_device;
    CsvDialect m_dialect;
    bool m_isGood = true;
};

QString marksOf(const Table &table, const Row &row)
{
    QStringList marks;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        for (const QString &id : markIds(row.cells[c].marks))
            marks << table.columns[c].id + u':' + id;
    }
    return marks.join(u' ');
}

CsvCell machineCell(const Table &table, const Row &row, const MachineField &field)
{
    if (field.key >= 0)
        return row.keys[static_cast<std::size_t>(field.key)].value_or(QString());
    const auto column = static_cast<std::size_t>(field.column);
    const Value &value = row.cells[column].value;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return CsvLiteral {machineText(table.columns[column].unit, value)};
}

/// Excel keeps 15 digits.
QString russianNumber(double number)
{
    QString text = QString::number(number, 'g', 15);
    if (text.contains(u'e'))
        text = QString::number(number, 'f', 6);
    return text.replace(u'.', u',');
}

/// Hours, because «3:38» is three hours and 38 minutes to a spreadsheet; with milliseconds where there are any.
QString russianDuration(double seconds)
{
    const auto ms = std::llround(std::abs(seconds) * 1000);
    QString text = u"%1:%2:%3"_s.arg(ms / 3'600'000)
                       .arg(ms / 60'000 % 60, 2, 10, QChar(u'0'))
                       .arg(ms / 1000 % 60, 2, 10, QChar(u'0'));
    if (ms % 1000 != 0)
        text += u",%1"_s.arg(ms % 1000, 3, 10, QChar(u'0'));
    return seconds < 0 && ms > 0 ? QString(u'-' + text) : text;
}

CsvCell russianCell(Unit unit, const Value &value, const QTimeZone &zone)
{
    if (isAbsent(value))
        return CsvLiteral {u"—"_s};
    if (const auto number = numberOf(unit, value)) {
        if (unit == Unit::Ratio)
            return CsvLiteral {russianNumber(*number * 100) + u'%'};
        return CsvLiteral {unit == Unit::Seconds ? russianDuration(*number) : russianNumber(*number)};
    }
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *date = std::get_if<QDate>(&value))
        return CsvLiteral {date->toString(u"dd.MM.yyyy"_s)};
    if (const auto *at = std::get_if<Domain::Timestamp>(&value)) {
        const auto local = QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count(), zone);
        return CsvLiteral {local.toString(u"dd.MM.yyyy HH:mm:ss"_s)};
    }
    return CsvLiteral {spanText(std::get<DaySpan>(value), u'–')};
}

void addRussianRow(Records &records, const Table &table, const Row &row, bool withMarks)
{
    CsvRow record;
    QString marks;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        record.push_back(russianCell(table.columns[c].unit, row.cells[c].value, table.timeZone));
        if (row.cells[c].marks != 0)
            marks += (marks.isEmpty() ? QString() : u", "_s) + table.columns[c].heading + u' '
                + markSigns(row.cells[c].marks);
    }
    if (withMarks)
        record.emplace_back(marks);
    records.add(record);
}

} // namespace

std::optional<ExportProblem> writeMachineCsv(const Table &table, QIODevice &device, const ExportOptions &)
{
    const std::vector<MachineField> fields = machineFields(table);
    const bool withMarks = table.hasMarks();
    Records records(device, MachineDialect);
    CsvRow record;
    for (const MachineField &field : fields)
        record.emplace_back(field.name);
    if (withMarks)
        record.emplace_back(u"marks"_s);
    records.add(record);
    for (const Row &row : table.rows) {
        record.clear();
        for (const MachineField &field : fields)
            record.push_back(machineCell(table, row, field));
        if (withMarks)
            record.emplace_back(marksOf(table, row));
        records.add(record);
        if (!records.isGood())
            break;
    }
    return records.problem();
}

std::optional<ExportProblem> writeRussianCsv(const Table &table, QIODevice &device, const ExportOptions &)
{
    const bool withMarks = table.hasMarks();
    Records records(device, RussianDialect);
    CsvRow record;
    for (const Column &column : table.columns)
        record.emplace_back(column.heading);
    if (withMarks)
        record.emplace_back(ReportTexts::tr("Marks"));
    records.add(record);
    for (const Row &row : table.rows) {
        addRussianRow(records, table, row, withMarks);
        if (!records.isGood())
            return records.problem();
    }
    if (table.total)
        addRussianRow(records, table, *table.total, withMarks);
    records.add({QString()});
    records.add({table.title});
    for (const QString &line : table.subtitle + linesBelow(table))
        records.add({line});
    return records.problem();
}

} // namespace Pult::Reports
