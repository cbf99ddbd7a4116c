// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatorcolumns.h"

#include "items/texts.h"

#include <QCoreApplication>

#include <array>

namespace Pult::Items {

namespace {

template<typename T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

/// Empty texts stand last in ascending order: a table sorted by reason begins with the reasons.
int compareTexts(const QString &a, const QString &b, const QCollator &collator)
{
    if (a.isEmpty() || b.isEmpty())
        return compareValues(a.isEmpty(), b.isEmpty());
    return a == b ? 0 : collator.compare(a, b);
}

QVariant optionalValue(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

Domain::Duration ageOf(const OperatorRow &row, const ColumnContext &context)
{
    return context.engine.age(row.feed, row.since);
}

std::optional<double> occupancyNow(const OperatorRow &row, const ColumnContext &context)
{
    return row.occupancy(row.countedFrom ? context.engine.age(row.feed, *row.countedFrom) : Domain::Duration::zero());
}

/// Occupancy up to the begin of the present state: what the order is made of, since it does not move by itself.
double settledOccupancy(const OperatorRow &row)
{
    return row.occupancy(Domain::Duration::zero()).value_or(-1);
}

bool dayIsSame(const OperatorRow &a, const OperatorRow &b)
{
    return a.busy == b.busy && a.ready == b.ready && a.state == b.state && a.since == b.since;
}

Metrics::Verdict stateTimeVerdict(const OperatorRow &row, const ColumnContext &context)
{
    if (row.freshness == Metrics::Freshness::NoData)
        return Metrics::Verdict::None;
    if (const auto limit = limitOf(row.state, context.engine)) {
        const Domain::Duration age = ageOf(row, context);
        if (age >= 2 * *limit)
            return Metrics::Verdict::Bad;
        if (age >= *limit)
            return Metrics::Verdict::Warning;
    }
    return row.state == Domain::OperatorState::Unreachable ? Metrics::Verdict::Warning : Metrics::Verdict::None;
}

QStringList stateTimeNotes(const OperatorRow &row, const ColumnContext &context)
{
    const Metrics::Verdict verdict = stateTimeVerdict(row, context);
    if (verdict == Metrics::Verdict::None)
        return {};
    const auto limit = limitOf(row.state, context.engine);
    if (!limit || ageOf(row, context) < *limit)
        return {verdictName(verdict)};
    //: %1 is «Attention» or «Bad», %2 the state, %3 a duration
    return {QCoreApplication::translate("OperatorColumn", "%1: «%2» lasts longer than %3")
                .arg(verdictName(verdict), stateName(row.state), context.formatter.duration(*limit))};
}

QStringList linesNotes(const OperatorRow &row, const ColumnContext &)
{
    const int lines = static_cast<int>(row.servedLines.size());
    if (lines < 2)
        return {};
    return {QCoreApplication::translate(
        "OperatorColumn", "serves %n lines, counts once in every total", "of a person", lines)};
}

template<QString OperatorRow::*Text>
constexpr OperatorColumn textColumn(const char *id, const char *header, const char *toolTip, const char *widest)
{
    return {id, header, toolTip, widest, CellKind::Text, Qt::AlignLeft | Qt::AlignVCenter, 0,
        [](const OperatorRow &row, const ColumnContext &) { return row.*Text; },
        [](const OperatorRow &row, const ColumnContext &) { return QVariant(row.*Text); },
        [](const OperatorRow &a, const OperatorRow &b) { return a.*Text == b.*Text; },
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &c) {
            return compareTexts(a.*Text, b.*Text, c);
        }};
}

constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment Left = Qt::AlignLeft | Qt::AlignVCenter;

constexpr OperatorColumn linesColumn()
{
    OperatorColumn column = textColumn<&OperatorRow::lines>("lines", QT_TRANSLATE_NOOP("OperatorColumn", "Lines"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Lines the operator serves now"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Telemarketing, adult"));
    column.notes = linesNotes;
    column.showsLines = true;
    return column;
}

// What an event changes stands together, so that one change is one narrow range of columns.
const std::array Columns {
    textColumn<&OperatorRow::name>("name", QT_TRANSLATE_NOOP("OperatorColumn", "Operator"),
        QT_TRANSLATE_NOOP("OperatorColumn", "The operator's name"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Konstantinova Alexandra")),
    OperatorColumn {"state", QT_TRANSLATE_NOOP("OperatorColumn", "State"),
        QT_TRANSLATE_NOOP("OperatorColumn", "What the operator does now, over all lines"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Unreachable"), CellKind::State, Left, 0,
        [](const OperatorRow &row, const ColumnContext &) { return stateName(row.state); },
        [](const OperatorRow &row, const ColumnContext &) { return QVariant(static_cast<int>(row.state)); },
        [](const OperatorRow &a, const OperatorRow &b) { return a.state == b.state; },
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            const int byState = compareValues(a.state, b.state);
            return byState != 0 ? byState : compareValues(a.sinceOurs, b.sinceOurs);
        }},
    textColumn<&OperatorRow::reason>("reason", QT_TRANSLATE_NOOP("OperatorColumn", "Reason"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Why the operator is not ready"),
        QT_TRANSLATE_NOOP("OperatorColumn", "training")),
    OperatorColumn {"since", QT_TRANSLATE_NOOP("OperatorColumn", "In state"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Time in the present state"),
        QT_TRANSLATE_NOOP("OperatorColumn", "88 h 88 min"), CellKind::Duration, Right, 1,
        [](const OperatorRow &row, const ColumnContext &context) {
            return context.formatter.running(ageOf(row, context));
        },
        [](const OperatorRow &row, const ColumnContext &context) {
            return QVariant(static_cast<double>(ageOf(row, context).count()) / 1000.0);
        },
        [](const OperatorRow &a, const OperatorRow &b) { return a.since == b.since; },
        // By the begin of the state, which stands still: the youngest state is the shortest time.
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            return compareValues(b.sinceOurs, a.sinceOurs);
        },
        stateTimeVerdict, stateTimeNotes, Metrics::StateTimeMetric},
    OperatorColumn {"answered", QT_TRANSLATE_NOOP("OperatorColumn", "Answered"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Calls answered today"), "88888", CellKind::Number, Right, 0,
        [](const OperatorRow &row, const ColumnContext &context) { return context.formatter.count(row.answered); },
        [](const OperatorRow &row, const ColumnContext &) { return QVariant(static_cast<qint64>(row.answered)); },
        [](const OperatorRow &a, const OperatorRow &b) { return a.answered == b.answered; },
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            return compareValues(a.answered, b.answered);
        },
        nullptr, nullptr, "answered"},
    OperatorColumn {"aht", QT_TRANSLATE_NOOP("OperatorColumn", "AHT"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Average handle time today: talk, hold and after-call work"), "88:88",
        CellKind::Number, Right, 0,
        [](const OperatorRow &row, const ColumnContext &context) {
            return context.formatter.text(Metrics::Unit::Seconds, row.aht());
        },
        [](const OperatorRow &row, const ColumnContext &) { return optionalValue(row.aht()); },
        [](const OperatorRow &a, const OperatorRow &b) { return a.handled == b.handled && a.handling == b.handling; },
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            return compareValues(a.aht().value_or(-1), b.aht().value_or(-1));
        },
        nullptr, nullptr, "aht"},
    OperatorColumn {"occupancy", QT_TRANSLATE_NOOP("OperatorColumn", "Occupancy"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Share of the time on duty today that went into calls"), "100,0 %",
        CellKind::Number, Right, 10,
        [](const OperatorRow &row, const ColumnContext &context) {
            return context.formatter.text(Metrics::Unit::Ratio, occupancyNow(row, context));
        },
        [](const OperatorRow &row, const ColumnContext &context) { return optionalValue(occupancyNow(row, context)); },
        dayIsSame,
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            return compareValues(settledOccupancy(a), settledOccupancy(b));
        },
        nullptr, nullptr, Metrics::OccupancyMetric},
    linesColumn(),
    textColumn<&OperatorRow::site>("site", QT_TRANSLATE_NOOP("OperatorColumn", "Site"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Home site"), QT_TRANSLATE_NOOP("OperatorColumn", "Volgograd")),
    textColumn<&OperatorRow::group>("group", QT_TRANSLATE_NOOP("OperatorColumn", "Group"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Home group"), QT_TRANSLATE_NOOP("OperatorColumn", "Group 12")),
};

} // namespace

std::span<const OperatorColumn> operatorColumns()
{
    return Columns;
}

std::optional<Domain::Duration> limitOf(Domain::OperatorState state, const Metrics::Engine &engine)
{
    const auto &limits = engine.state().centre().stateLimits;
    const auto limit = limits.find(state);
    return limit != limits.end() ? std::optional(limit->second) : std::nullopt;
}

int operatorColumn(std::string_view id)
{
    for (std::size_t i = 0; i < Columns.size(); ++i) {
        if (id == Columns[i].id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace Pult::Items
