// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/reporttext.h"

#include "reports/machinetext.h"

namespace Pult::Items {

namespace {

constexpr int PlacesOfNumber = 2;

QString numberText(const ValueFormatter &formatter, Reports::Unit unit, double number)
{
    switch (unit) {
    case Reports::Unit::Ratio:
        return formatter.text(Metrics::Unit::Ratio, number);
    case Reports::Unit::Seconds:
        return formatter.text(Metrics::Unit::Seconds, number);
    case Reports::Unit::Mark:
        return formatter.text(Metrics::Unit::Mark, number);
    case Reports::Unit::Number:
        return formatter.decimals(number, PlacesOfNumber);
    default:
        return formatter.text(Metrics::Unit::Count, number);
    }
}

} // namespace

Reports::ValueText reportText(const ValueFormatter &formatter)
{
    return [own = formatter](Reports::Unit unit, const Reports::Value &value, const QTimeZone &zone) {
        if (Reports::isAbsent(value))
            return ValueFormatter::none();
        if (const auto number = Reports::numberOf(unit, value))
            return numberText(own, unit, *number);
        if (const auto *text = std::get_if<QString>(&value))
            return *text;
        if (const auto *date = std::get_if<QDate>(&value))
            return own.date(*date);
        if (const auto *at = std::get_if<Domain::Timestamp>(&value)) {
            const ValueFormatter zoned(own.locale(), zone);
            return QString(zoned.date(*at) + u' ' + zoned.timeOfDay(*at, true));
        }
        return Reports::spanText(std::get<Reports::DaySpan>(value), u'–');
    };
}

} // namespace Pult::Items
