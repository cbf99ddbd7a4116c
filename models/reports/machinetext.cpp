// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/machinetext.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

QString clock(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

/// Counts and durations that are whole are written without a point.
bool isWhole(double number)
{
    return std::abs(number) < 1e15 && number == std::trunc(number);
}

} // namespace

QString isoInstant(Domain::Timestamp at)
{
    const auto ms = at.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString spanText(const DaySpan &span, QChar dash)
{
    return clock(span.from) + dash + clock(span.to);
}

QString plainNumber(double number)
{
    return isWhole(number) ? QString::number(static_cast<qint64>(number))
                           : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString machineText(Unit unit, const Value &value)
{
    if (isAbsent(value))
        return {};
    if (const auto number = numberOf(unit, value))
        return plainNumber(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    if (const auto *at = std::get_if<Domain::Timestamp>(&value))
        return isoInstant(*at);
    return spanText(std::get<DaySpan>(value), u'/');
}

QJsonValue machineJson(Unit unit, const Value &value)
{
    if (isAbsent(value))
        return QJsonValue::Null;
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*whole);
    if (const auto number = numberOf(unit, value))
        return isWhole(*number) ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue(*number);
    return machineText(unit, value);
}

QJsonValue sumJson(const SumColumn &sum, std::int64_t value)
{
    if (!sum.isDuration || value % 1000 == 0)
        return static_cast<qint64>(sum.isDuration ? value / 1000 : value);
    return static_cast<double>(value) / 1000.0;
}

std::vector<MachineField> machineFields(const Table &table)
{
    std::vector<MachineField> fields;
    for (const Key key : table.keys)
        fields.push_back({idOf(key), static_cast<int>(key), -1});
    const std::size_t keys = fields.size();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column &column = table.columns[c];
        bool isKey = false;
        for (std::size_t k = 0; k < keys; ++k)
            isKey = isKey || fields[k].name == column.id;
        if (!isKey)
            fields.push_back({column.id, -1, static_cast<int>(c)});
        else if (column.unit == Unit::Text)
            fields.push_back({column.id + u"_name"_s, -1, static_cast<int>(c)});
    }
    return fields;
}

} // namespace Pult::Reports
