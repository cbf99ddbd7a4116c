// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/jsonexport.h"

#include "reports/machinetext.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

QJsonObject sumsObject(const Table &table, const Row &row)
{
    QJsonObject sums;
    for (std::size_t i = 0; i < row.sums.size() && i < table.sums.size(); ++i)
        sums[table.sums[i].id] = sumJson(table.sums[i], row.sums[i]);
    return sums;
}

QJsonObject marksObject(const Table &table, const Row &row)
{
    QJsonObject marks;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (row.cells[c].marks != 0)
            marks[table.columns[c].id] = QJsonArray::fromStringList(markIds(row.cells[c].marks));
    }
    return marks;
}

QJsonObject rowObject(const Table &table, const std::vector<MachineField> &fields, const Row &row, bool isTotal)
{
    QJsonObject object;
    for (const MachineField &field : fields) {
        if (field.key >= 0) {
            if (const auto &key = row.keys[static_cast<std::size_t>(field.key)])
                object[field.name] = *key;
            continue;
        }
        const auto column = static_cast<std::size_t>(field.column);
        const Unit unit = table.columns[column].unit;
        if (isTotal && !isNumeric(unit)) // «Total» is a wording for people
            continue;
        object[field.name] = machineJson(unit, row.cells[column].value);
    }
    object[u"sums"_s] = sumsObject(table, row);
    if (const QJsonObject marks = marksObject(table, row); !marks.isEmpty())
        object[u"marks"_s] = marks;
    return object;
}

QJsonArray columnsArray(const Table &table)
{
    QJsonArray columns;
    for (const Column &column : table.columns)
        columns.append(
            QJsonObject {{u"id"_s, column.id}, {u"unit"_s, idOf(column.unit)}, {u"heading"_s, column.heading}});
    return columns;
}

QJsonArray gapsArray(const Table &table)
{
    QJsonArray gaps;
    for (const Gap &gap : table.gaps)
        gaps.append(QJsonObject {{u"feed"_s, gap.feed}, {u"from"_s, isoInstant(gap.from)},
            {u"to"_s, isoInstant(gap.to)}, {u"reason"_s, gap.reason}});
    return gaps;
}

QJsonArray footnotesArray(const Table &table)
{
    QJsonArray footnotes;
    for (const Footnote &footnote : table.footnotes)
        footnotes.append(QJsonObject {{u"mark"_s, markIds(footnote.mark).value(0)}, {u"text"_s, footnote.text}});
    return footnotes;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// A text as a JSON string with its quotes.
QByteArray quoted(const QString &text)
{
    const QByteArray array = compact(QJsonArray {text});
    return array.mid(1, array.size() - 2);
}

QByteArray head(const Table &table)
{
    return "{\"report\":" + quoted(table.id) + ",\"title\":" + quoted(table.title)
        + ",\n \"subtitle\":" + compact(QJsonArray::fromStringList(table.subtitle))
        + ",\n \"time_zone\":" + quoted(QString::fromLatin1(table.timeZone.id()))
        + ",\n \"columns\":" + compact(columnsArray(table)) + ",\n \"rows\":[";
}

QByteArray tail(const Table &table, const std::vector<MachineField> &fields)
{
    return "],\n \"total\":" + (table.total ? compact(rowObject(table, fields, *table.total, true)) : "null")
        + ",\n \"gaps\":" + compact(gapsArray(table)) + ",\n \"footnotes\":" + compact(footnotesArray(table))
        + ",\n \"notes\":" + compact(QJsonArray::fromStringList(table.notes)) + "}\n";
}

} // namespace

std::optional<ExportProblem> writeJson(const Table &table, QIODevice &device, const ExportOptions &)
{
    const std::vector<MachineField> fields = machineFields(table);
    const auto write = [&device](const QByteArray &bytes) { return device.write(bytes) == bytes.size(); };
    bool isGood = write(head(table));
    bool isFirst = true;
    for (const Row &row : table.rows) {
        isGood = isGood && write((isFirst ? "\n  " : ",\n  ") + compact(rowObject(table, fields, row, false)));
        if (!isGood)
            break;
        isFirst = false;
    }
    isGood = isGood && write(tail(table, fields));
    return isGood ? std::nullopt : std::optional(writeProblem(device));
}

} // namespace Pult::Reports
