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
    LineCell cell;
    cell.text = ValueFormatter::none();
    return cell;
}

LineCell countCell(const LineFacts &facts, qint64 number, const ValueFormatter &formatter)
{
    if (!facts.hasData)
        return noCell(); // nothing is known is not nothing
    LineCell cell;
    cell.text = formatter.count(number);
    cell.value = number;
    return cell;
}

LineCell textCell(const QString &text)
{
    LineCell cell;
    cell.text = text;
    cell.value = text;
    return cell;
}

/// The total of people whose rows overlap says so.
LineCell peopleCell(const LineFacts &facts, qint64 number, int several, const ValueFormatter &formatter)
{
    LineCell cell = countCell(facts, number, formatter);
    cell.shared = facts.hasData && several > 0;
    if (cell.shared)
        cell.note = QCoreApplication::translate("LineColumn",
            "People who serve several lines are counted once: the rows together have %n more", nullptr, several);
    return cell;
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

constexpr std::uint32_t bit(Domain::OperatorState state)
{
    return 1u << static_cast<unsigned>(state);
}
constexpr std::uint32_t ReadyBit = bit(Domain::OperatorState::Ready);
constexpr std::uint32_t OnCallBits = bit(Domain::OperatorState::Talking) | bit(Domain::OperatorState::Hold);

/// The worst of what is judged, and what it is: shape, colour and word stand beside the numbers.
LineCell statusCell(const LineFacts &facts, const ValueFormatter &)
{
    const std::array judged {std::pair(&facts.sl, "sl"), std::pair(&facts.lcr, "lcr"), std::pair(&facts.asa, "asa"),
        std::pair(&facts.aht, "aht"), std::pair(&facts.fcr, "fcr")};
    LineCell cell;
    QStringList names;
    for (const auto &[value, family] : judged) {
        if (value->verdict < cell.verdict || value->verdict == Verdict::None)
            continue;
        if (value->verdict > cell.verdict)
            names.clear();
        cell.verdict = value->verdict;
        names << metricShortName(family);
    }
    if (cell.verdict == Verdict::None)
        return noCell();
    cell.text = verdictName(cell.verdict);
    if (cell.verdict != Verdict::Good)
        cell.text += QLatin1String(": ") + names.join(QStringLiteral(", "));
    cell.value = static_cast<int>(cell.verdict);
    return cell;
}

const std::array Columns {
    LineColumn {"line", QT_TRANSLATE_NOOP("LineColumn", "Line"),
        QT_TRANSLATE_NOOP("LineColumn", "Line, or the row's place"), QT_TRANSLATE_NOOP("LineColumn", "Telemarketing"),
        CellKind::Text, Left, 0, "", 0, [](const LineFacts &f, const ValueFormatter &) { return textCell(f.line); }},
    LineColumn {"site", QT_TRANSLATE_NOOP("LineColumn", "Site"),
        QT_TRANSLATE_NOOP("LineColumn", "Site of the row's queues"), QT_TRANSLATE_NOOP("LineColumn", "Volgograd"),
        CellKind::Text, Left, 0, "", 0, [](const LineFacts &f, const ValueFormatter &) { return textCell(f.site); }},
    LineColumn {"queue", QT_TRANSLATE_NOOP("LineColumn", "Queue"),
        QT_TRANSLATE_NOOP("LineColumn", "The telephone system's name of the queue"),
        QT_TRANSLATE_NOOP("LineColumn", "adult-msk"), CellKind::Text, Left, 0, "", 0,
        [](const LineFacts &f, const ValueFormatter &) { return textCell(f.queue); }},
    LineColumn {"status", QT_TRANSLATE_NOOP("LineColumn", "Status"),
        QT_TRANSLATE_NOOP("LineColumn", "The worst of the numbers that have a target"),
        QT_TRANSLATE_NOOP("LineColumn", "Attention: SL, ASA"), CellKind::Status, Left, 0, "", 0, &statusCell},
    LineColumn {"waiting", QT_TRANSLATE_NOOP("LineColumn", "Waiting"),
        QT_TRANSLATE_NOOP("LineColumn", "Callers waiting now"), "8888", CellKind::Number, Right, 0, "waiting", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            LineCell cell = countCell(f, f.waiting, formatter);
            if (f.hasData && f.overdue > 0)
                cell.verdict = Verdict::Bad;
            return cell;
        }},
    LineColumn {"longest", QT_TRANSLATE_NOOP("LineColumn", "Longest"),
        QT_TRANSLATE_NOOP("LineColumn", "Longest wait of the callers in the queue now"), "88:88", CellKind::Duration,
        Right, 1, "longest_wait", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            if (!f.longestWait)
                return noCell();
            LineCell cell;
            cell.text = formatter.running(*f.longestWait);
            cell.value = static_cast<double>(f.longestWait->count()) / 1000.0;
            cell.verdict = f.overdue > 0 ? Verdict::Bad : Verdict::None;
            return cell;
        }},
    LineColumn {"ready", QT_TRANSLATE_NOOP("LineColumn", "Ready"),
        QT_TRANSLATE_NOOP("LineColumn", "Operators who can be given a call; each person once in the total"), "8888",
        CellKind::Number, Right, 0, "operators", ReadyBit,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            LineCell cell = peopleCell(f, in(f, Domain::OperatorState::Ready), f.severalReady, formatter);
            if (f.hasData && f.waiting > 0 && cell.value.toLongLong() == 0)
                cell.verdict = Verdict::Warning;
            return cell;
        }},
    LineColumn {"talking", QT_TRANSLATE_NOOP("LineColumn", "On call"),
        QT_TRANSLATE_NOOP("LineColumn", "Operators in a queue call, hold included"), "8888", CellKind::Number, Right, 0,
        "operators", OnCallBits,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            const qint64 number = in(f, Domain::OperatorState::Talking) + in(f, Domain::OperatorState::Hold);
            return peopleCell(f, number, f.severalTalking, formatter);
        }},
    LineColumn {"offered", QT_TRANSLATE_NOOP("LineColumn", "Offered"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls that joined the queues"), "88888", CellKind::Number, Right, 0, "offered",
        0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Offered], formatter);
        }},
    LineColumn {"answered", QT_TRANSLATE_NOOP("LineColumn", "Answered"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls connected to an operator"), "88888", CellKind::Number, Right, 0,
        "answered", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Answered], formatter);
        }},
    LineColumn {"lost", QT_TRANSLATE_NOOP("LineColumn", "Lost"),
        QT_TRANSLATE_NOOP("LineColumn", "Calls decided without an answer; callbacks are not among them"), "88888",
        CellKind::Number, Right, 0, "lost", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) {
            return countCell(f, f.sums[Sum::Decided] - f.sums[Sum::Answered], formatter);
        }},
    LineColumn {"sl", QT_TRANSLATE_NOOP("LineColumn", "SL"),
        QT_TRANSLATE_NOOP("LineColumn", "Service level, by the line's own formula"), "100,0 %", CellKind::Metric, Right,
        0, "sl", 0, [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.sl, formatter); }},
    LineColumn {"lcr", QT_TRANSLATE_NOOP("LineColumn", "LCR"), QT_TRANSLATE_NOOP("LineColumn", "Lost call rate"),
        "100,0 %", CellKind::Metric, Right, 0, "lcr", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.lcr, formatter); }},
    LineColumn {"asa", QT_TRANSLATE_NOOP("LineColumn", "ASA"),
        QT_TRANSLATE_NOOP("LineColumn", "Average speed of answer"), "88:88", CellKind::Metric, Right, 0, "asa", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.asa, formatter); }},
    LineColumn {"aht", QT_TRANSLATE_NOOP("LineColumn", "AHT"), QT_TRANSLATE_NOOP("LineColumn", "Average handle time"),
        "88:88", CellKind::Metric, Right, 0, "aht", 0,
        [](const LineFacts &f, const ValueFormatter &formatter) { return valueCell(f.aht, formatter); }},
    LineColumn {"fcr", QT_TRANSLATE_NOOP("LineColumn", "FCR"),
        QT_TRANSLATE_NOOP("LineColumn", "First contact resolution"), "100,0 %", CellKind::Metric, Right, 0, "fcr", 0,
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
