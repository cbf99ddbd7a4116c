// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values as programs read them: the same in JSON and in the CSV for programs, and those of `pult replay`. Pure, any
// thread.

#pragma once

#include "reports/table.h"

#include <QJsonValue>

namespace Pult::Reports {

/// «2026-11-22T07:15:00Z»; with milliseconds where there are any.
QString isoInstant(Domain::Timestamp at);
/// «10:00–10:15» with the given dash; 24:00 is the end of the day.
QString spanText(const DaySpan &span, QChar dash);
/// Without a thousand's separator, as many digits as tell the number apart from its neighbours.
QString plainNumber(double number);

/// Ratios 0..1, seconds with decimals, dates by ISO 8601, instants in UTC; empty where there is no value.
QString machineText(Unit unit, const Value &value);
/// The same; null where there is no value.
QJsonValue machineJson(Unit unit, const Value &value);
/// A sum as `pult replay` prints it: durations in seconds.
QJsonValue sumJson(const SumColumn &sum, std::int64_t value);

/// In which machine formats a row has a member of its own: the table's keys, then its columns. A column of texts
/// that is named after such a key holds its title and is written as «line_name».
struct MachineField
{
    QString name;
    int key = -1;    ///< of Key, or
    int column = -1; ///< of the table
};
std::vector<MachineField> machineFields(const Table &table);

} // namespace Pult::Reports
