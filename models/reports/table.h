// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as one table: what every export format is made of, so that all hold the same numbers. Values, any thread.

#pragma once

#include "domain/time.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace Pult::Reports {

/// What the values of a column are.
enum class Unit : std::uint8_t {
    Text,
    Count,    ///< whole
    Number,   ///< with decimals
    Mark,     ///< of quality, one decimal
    Ratio,    ///< 0..1
    Seconds,  ///< a duration
    Date,     ///< of the centre's calendar
    DateTime, ///< an instant
    Interval, ///< a span of the day
};

/// Stable, as `pult list-metrics` prints it: "text", "count", "number", "mark", "ratio", "seconds", "date", "datetime",
/// "interval".
QString idOf(Unit unit);
/// Whether its values are aligned to the right and may be drawn.
bool isNumeric(Unit unit);

/// A number of the report with the two exact sums under it: of a ratio two counts, of a duration milliseconds over a
/// count (1 for a plain duration). An empty denominator is no value.
struct Quotient
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    bool operator==(const Quotient &) const = default;
};

/// A span of the centre's day in minutes since its midnight; the end is outside and may be 1440.
struct DaySpan
{
    int from = 0;
    int to = 0;
    bool operator==(const DaySpan &) const = default;
};

/// monostate: there is no value («—»), which is not 0. A double is an estimate without sums (seconds in Unit::Seconds).
using Value = std::variant<std::monostate, QString, std::int64_t, double, Quotient, QDate, Domain::Timestamp, DaySpan>;

/// The number in the column's unit (seconds for durations); absent for texts, dates, 0 / 0 and what is not finite.
std::optional<double> numberOf(Unit unit, const Value &value);
/// Whether there is nothing to tell: monostate, 0 / 0, not finite, an invalid date.
bool isAbsent(const Value &value);

/// Why a number is to be read with care; combinable.
enum CellMark : std::uint8_t {
    Incomplete = 1,  ///< a feed was away for a part of it
    Provisional = 2, ///< may still change
};
/// Stable: "incomplete", "provisional".
QStringList markIds(std::uint8_t marks);
/// What stands behind the number and before its footnote: «*», «†», «*†».
QString markSigns(std::uint8_t marks);

struct Cell
{
    Value value;
    std::uint8_t marks = 0; ///< CellMark
};

struct Column
{
    QString id; ///< stable: a key's name, a metric's or a sum's id
    QString heading;
    Unit unit = Unit::Text;
};

/// What a row is about; a report uses those that apply.
enum class Key : std::uint8_t { Line, Site, Group, Operator, Interval };
inline constexpr std::size_t KeyCount = 5;
/// Stable: "line", "site", "group", "operator", "interval".
QString idOf(Key key);

/// One of the exact sums that rows carry.
struct SumColumn
{
    QString id;
    bool isDuration = false; ///< kept in ms, written in seconds
};

struct Row
{
    std::vector<Cell> cells;                           ///< as many as there are columns
    std::array<std::optional<QString>, KeyCount> keys; ///< ids, not titles; by Key
    std::vector<std::int64_t> sums;                    ///< as many as Table::sums, or none

    std::optional<QString> &key(Key k) { return keys[static_cast<std::size_t>(k)]; }
    const std::optional<QString> &key(Key k) const { return keys[static_cast<std::size_t>(k)]; }
};

/// Feeds were away then.
struct Gap
{
    QString feed;
    Domain::Timestamp from {};
    Domain::Timestamp to {};
    QString reason;
};

/// What a mark means in this report.
struct Footnote
{
    CellMark mark = Incomplete;
    QString text;
};

struct ChartSeries
{
    QString column; ///< id
    std::optional<double> target;
};

/// A picture of some columns. All series have the unit of the first; others are left out.
struct Chart
{
    enum class Kind : std::uint8_t { Line, Bar };
    Kind kind = Kind::Line;
    QString title;
    QString category; ///< id of the column that is written below
    std::vector<ChartSeries> series;
};

struct Table
{
    QString id; ///< of the report
    QString title;
    QStringList subtitle;                  ///< period, scope, thresholds, time zone …
    QTimeZone timeZone = QTimeZone::utc(); ///< in which instants are told to people
    std::vector<Column> columns;
    std::vector<Key> keys; ///< that rows have, in the order of Key
    std::vector<SumColumn> sums;
    std::vector<Row> rows;
    std::optional<Row> total; ///< ratios of sums, given by whoever fills the table; texts in it are its label
    std::vector<Footnote> footnotes;
    std::vector<Gap> gaps;
    QStringList notes; ///< formulas, printed below
    std::optional<Chart> chart;

    /// -1 when there is none.
    int columnOf(const QString &columnId) const;
    bool hasMarks() const;
};

} // namespace Pult::Reports
