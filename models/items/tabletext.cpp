// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/tabletext.h"

#include "items/roles.h"
#include "metrics/catalogue.h"

namespace Pult::Items {

namespace {

QVariant header(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    return model.headerData(column, Qt::Horizontal, role);
}

QString pasted(const QString &text)
{
    QString line = text;
    return Reports::defused(line.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' '));
}

/// Of a column of numbers, by its id: that of a metric, or of a metric's family.
Metrics::Unit unitOf(const QAbstractItemModel &model, int column)
{
    if (static_cast<CellKind>(header(model, column, CellRole).toInt()) == CellKind::Duration)
        return Metrics::Unit::Seconds;
    const std::string id = header(model, column, ColumnIdRole).toString().toStdString();
    if (id == "occupancy")
        return Metrics::Unit::Ratio;
    for (const Metrics::MetricDescriptor &metric : Metrics::metricCatalogue()) {
        if (metric.id == id || metric.family == id)
            return metric.unit;
    }
    return Metrics::Unit::Count;
}

Reports::CsvCell cellOf(const QModelIndex &index, CellKind kind, Metrics::Unit unit)
{
    const QVariant value = index.data(ValueRole);
    if (kind == CellKind::Text || kind == CellKind::State || kind == CellKind::Feed || kind == CellKind::Status)
        return index.data().toString();
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toLongLong();
    case QMetaType::Double:
        if (unit == Metrics::Unit::Ratio)
            return Reports::CsvRatio {value.toDouble()};
        if (unit == Metrics::Unit::Seconds)
            return Reports::CsvSeconds {value.toDouble()};
        return value.toDouble();
    default:
        return index.data().toString(); // no value: «—»
    }
}

} // namespace

QString tableText(const TablePart &part)
{
    QStringList lines;
    QStringList cells;
    for (const int column : part.columns)
        cells << pasted(header(part.model, column).toString());
    lines << cells.join(u'\t');
    for (const int row : part.rows) {
        cells.clear();
        for (const int column : part.columns)
            cells << pasted(part.model.index(row, column).data().toString());
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::vector<Reports::CsvRow> tableCsv(const TablePart &part)
{
    std::vector<Reports::CsvRow> rows;
    rows.reserve(part.rows.size() + 1);
    Reports::CsvRow headings;
    std::vector<CellKind> kinds;
    std::vector<Metrics::Unit> units;
    for (const int column : part.columns) {
        headings.emplace_back(header(part.model, column).toString());
        kinds.push_back(static_cast<CellKind>(header(part.model, column, CellRole).toInt()));
        units.push_back(unitOf(part.model, column));
    }
    rows.push_back(std::move(headings));
    for (const int row : part.rows) {
        Reports::CsvRow cells;
        for (std::size_t i = 0; i < part.columns.size(); ++i)
            cells.push_back(cellOf(part.model.index(row, part.columns[i]), kinds[i], units[i]));
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace Pult::Items
