// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/linemodel.h"

#include "items/texts.h"

#include <QCoreApplication>

#include <array>

namespace Pult::Items {

namespace {

using Metrics::Sum;
using Metrics::Verdict;

constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment Left = Qt::AlignLeft | Qt::AlignVCenter;

LineCell noCell()
{
    return {ValueFormatter::none(), {}, Verdict::None, {}, {}};
}

LineCell countCell(const LineFacts &facts, qint64 number, const ValueFormatter &formatter)
{
    if (!facts.hasData)
        return noCell(); // nothing is known is not nothing
    return {formatter.count(number), number, Verdict::None, {}, {}};
}

LineCell valueCell(const Metrics::Value &value, const ValueFormatter &formatter)
{
    LineCell cell;
    cell.text = formatter.text(value.unit, value.number);
    if (value.number)
        cell.value = *value.number;
    cell.verdict = value.verdict;
    if (value.target)
        cell.target = formatter.text(value.unit, value.target);
    if (value.wilson) {
        cell.note = QCoreApplication::translate("LineColumn", "Few calls: between %1 and %2")
                        .arg(formatter.percent(value.wilson->low), formatter.percent(value.wilson->high));
    } else if (value.provisional) {
        cell.note = QCoreApplication::translate("LineColumn", "Provisional: callers may still come back");
    }
    return cell;
}

qint64 in(const LineFacts &facts, Domain::OperatorState state)
{
    return facts.operators[static_cast<std::size_t>(state)];
}

const std::array Columns {
    LineColumn {"line", QT_TRANSLATE_NOOP("LineColumn", "Line"),
        QT_TRANSLATE_NOOP("LineColumn", "Line, or the row's place"), QT_TRANSLATE_NOOP("LineColumn", "Telemarketing"),
        CellKind::Text, Left, 0,
        [](const LineFacts &f, const ValueFormatter &) {
            return LineCell {f.line, f.line, {}, {}, {}};
        }},
    LineColumn {"site", QT_TRANSLATE_NOOP("LineColumn", "Site"),
        QT_TRANSLATE_NOOP("LineColumn", "Site of the row's queues"), QT_TRANSLATE_NOOP("LineColumn", "Volgograd"),
        CellKind::Text, Left, 0,
        [](const LineFacts &f, const ValueFormatter &) {
            return LineCell {f.site, f.site, {}, {}, {}};
        }},
    LineColumn {"waiting", QT_TRANSLATE_NOOP("LineColumn", "Waiting"),
        QT_TRANSLATE_NOOP("LineColumn", "Callers waiting now"), "8888", CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            LineCell cell = countCell(f, f.waiting, formatter);
            if (f.hasData && f.overdue > 0)
                cell.verdict = Verdict::Bad;
            return cell;
        }},
    LineColumn {"longest", QT_TRANSLATE_NOOP("LineColumn", "Longest"),
        QT_TRANSLATE_NOOP("LineColumn", "Longest wait of the callers in the queue now"), "88:88", CellKind::Duration,
        Right, 1,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            if (!f.longestWait)
                return noCell();
            return LineCell {formatter.running(*f.longestWait), static_cast<double>(f.longestWait->count()) / 1000.0,
                f.overdue > 0 ? Verdict::Bad : Verdict::None, {}, {}};
        }},
    LineColumn {"ready", QT_TRANSLATE_NOOP("LineColumn", "Ready"),
        QT_TRANSLATE_NOOP("LineColumn", "Operators who can be given a call; each person once in the total"), "8888",
        CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            LineCell cell = countCell(f, in(f, Domain::OperatorState::Ready), formatter);
            if (f.hasData && f.waiting > 0 && cell.value.toLongLong() == 0)
                cell.verdict = Verdict::Warning;
            return cell;
        }},
    LineColumn {"talking", QT_TRANSLATE_NOOP("LineColumn", "On call"),
        QT_TRANSLATE_NOOP("LineColumn", "Operators in a queue call, hold included"), "8888", CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, in(f, Domain::OperatorState::Talking) + in(f, Domain::OperatorState::Hold), formatter);
        }},
    LineColumn {"offered", QT_TRANSLATE_NOOP("LineColumn", "Offered"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls that joined the queues"), "88888", CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Offered], formatter);
        }},
    LineColumn {"answered", QT_TRANSLATE_NOOP("LineColumn", "Answered"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls connected to an operator"), "88888", CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Answered], formatter);
        }},
    LineColumn {"lost", QT_TRANSLATE_NOOP("LineColumn", "Lost"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls decided without an answer; callbacks are not among them"), "88888",
        CellKind::Number, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Decided] - f.sums[Sum::Answered], formatter);
        }},
    LineColumn {"sl", QT_TRANSLATE_NOOP("LineColumn", "SL"),
        QT_TRANSLATE_NOOP("LineColumn", "Service level, by the line's own formula"), "100,0 %", CellKind::Metric, Right,
        0, [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.sl, formatter); }},
    LineColumn {"lcr", QT_TRANSLATE_NOOP("LineColumn", "LCR"), QT_TRANSLATE_NOOP("LineColumn", "Lost call rate"),
        "100,0 %", CellKind::Metric, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.lcr, formatter); }},
    LineColumn {"asa", QT_TRANSLATE_NOOP("LineColumn", "ASA"),
        QT_TRANSLATE_NOOP("LineColumn", "Average speed of answer"), "88:88", CellKind::Metric, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.asa, formatter); }},
    LineColumn {"aht", QT_TRANSLATE_NOOP("LineColumn", "AHT"), QT_TRANSLATE_NOOP("LineColumn", "Average handle time"),
        "88:88", CellKind::Metric, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.aht, formatter); }},
    LineColumn {"fcr", QT_TRANSLATE_NOOP("LineColumn", "FCR"),
        QT_TRANSLATE_NOOP("LineColumn", "First contact resolution"), "100,0 %", CellKind::Metric, Right, 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.fcr, formatter); }},
};

} // namespace

std::span<const LineColumn> lineColumns()
{
    return Columns;
}

int lineColumn(std::string_view id)
{
    for (std::size_t i = 0; i < Columns.size(); ++i) {
        if (id == Columns[i].id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace Pult::Items
