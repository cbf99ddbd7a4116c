// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatorcolumns.h"

#include "items/texts.h"

#include <array>
#include <cstring>

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
        }},
    OperatorColumn {"answered", QT_TRANSLATE_NOOP("OperatorColumn", "Answered"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Calls answered today"), "88888", CellKind::Number, Right, 0,
        [](const OperatorRow &row, const ColumnContext &context) { return context.formatter.count(row.answered); },
        [](const OperatorRow &row, const ColumnContext &) { return QVariant(static_cast<qint64>(row.answered)); },
        [](const OperatorRow &a, const OperatorRow &b) { return a.answered == b.answered; },
        [](const OperatorRow &a, const OperatorRow &b, const QCollator &) {
            return compareValues(a.answered, b.answered);
        }},
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
        }},
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
        }},
    textColumn<&OperatorRow::lines>("lines", QT_TRANSLATE_NOOP("OperatorColumn", "Lines"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Lines the operator serves now"),
        QT_TRANSLATE_NOOP("OperatorColumn", "Telemarketing, adult")),
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

int operatorColumn(std::string_view id)
{
    for (std::size_t i = 0; i < Columns.size(); ++i) {
        if (id == Columns[i].id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace Pult::Items
