// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/table.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

QString idOf(Unit unit)
{
    static const std::array ids {u"text"_s, u"count"_s, u"number"_s, u"mark"_s, u"ratio"_s, u"seconds"_s, u"date"_s,
        u"datetime"_s, u"interval"_s};
    return ids[static_cast<std::size_t>(unit)];
}

bool isNumeric(Unit unit)
{
    return unit == Unit::Count || unit == Unit::Number || unit == Unit::Mark || unit == Unit::Ratio
        || unit == Unit::Seconds;
}

std::optional<double> numberOf(Unit unit, const Value &value)
{
    if (const auto *quotient = std::get_if<Quotient>(&value)) {
        if (quotient->denominator <= 0)
            return {};
        // In the order in which Metrics::evaluate divides, so that both give the same bits.
        const double scale = unit == Unit::Seconds ? 1000 : 1;
        return static_cast<double>(quotient->numerator) / scale / static_cast<double>(quotient->denominator);
    }
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto *number = std::get_if<double>(&value); number && std::isfinite(*number))
        return *number;
    return {};
}

bool isAbsent(const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    if (std::holds_alternative<Quotient>(value) || std::holds_alternative<double>(value))
        return !numberOf(Unit::Number, value);
    const auto *date = std::get_if<QDate>(&value);
    return date && !date->isValid();
}

QStringList markIds(std::uint8_t marks)
{
    QStringList ids;
    if (marks & Incomplete)
        ids << u"incomplete"_s;
    if (marks & Provisional)
        ids << u"provisional"_s;
    return ids;
}

QString markSigns(std::uint8_t marks)
{
    QString signs;
    if (marks & Incomplete)
        signs += u'*';
    if (marks & Provisional)
        signs += u'†';
    return signs;
}

QString idOf(Key key)
{
    static const std::array ids {u"line"_s, u"site"_s, u"group"_s, u"operator"_s, u"interval"_s};
    return ids[static_cast<std::size_t>(key)];
}

int Table::columnOf(const QString &columnId) const
{
    const auto found = std::ranges::find(columns, columnId, &Column::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

bool Table::hasMarks() const
{
    const auto isMarked = [](const Row &row) {
        return std::ranges::any_of(row.cells, [](const Cell &cell) { return cell.marks != 0; });
    };
    return std::ranges::any_of(rows, isMarked) || (total && isMarked(*total));
}

} // namespace Pult::Reports
