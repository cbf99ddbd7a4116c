// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/explanationtexts.h"

#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pult::Items {

using Domain::Outcome;
using Domain::raw;
using Metrics::Explanation;
using Metrics::Sum;
using Metrics::Unit;

namespace {

constexpr std::array<const char *, Metrics::SumCount> SumNames {QT_TRANSLATE_NOOP("Sum", "offered"),
    QT_TRANSLATE_NOOP("Sum", "decided"), QT_TRANSLATE_NOOP("Sum", "answered"), QT_TRANSLATE_NOOP("Sum", "hung up"),
    QT_TRANSLATE_NOOP("Sum", "hung up at once"), QT_TRANSLATE_NOOP("Sum", "given up by the queue"),
    QT_TRANSLATE_NOOP("Sum", "left an empty queue"), QT_TRANSLATE_NOOP("Sum", "left by a key"),
    QT_TRANSLATE_NOOP("Sum", "taken out"), QT_TRANSLATE_NOOP("Sum", "end not seen"),
    QT_TRANSLATE_NOOP("Sum", "waiting"), QT_TRANSLATE_NOOP("Sum", "answered in time"),
    QT_TRANSLATE_NOOP("Sum", "hung up in time"), QT_TRANSLATE_NOOP("Sum", "wait of the answered"),
    QT_TRANSLATE_NOOP("Sum", "wait of the lost"), QT_TRANSLATE_NOOP("Sum", "ringing"), QT_TRANSLATE_NOOP("Sum", "talk"),
    QT_TRANSLATE_NOOP("Sum", "hold"), QT_TRANSLATE_NOOP("Sum", "after-call work"), QT_TRANSLATE_NOOP("Sum", "handled"),
    QT_TRANSLATE_NOOP("Sum", "transferred"), QT_TRANSLATE_NOOP("Sum", "callbacks asked for"),
    QT_TRANSLATE_NOOP("Sum", "callbacks that reached"), QT_TRANSLATE_NOOP("Sum", "outcomes known"),
    QT_TRANSLATE_NOOP("Sum", "resolved"), QT_TRANSLATE_NOOP("Sum", "booked"), QT_TRANSLATE_NOOP("Sum", "marks"),
    QT_TRANSLATE_NOOP("Sum", "marks of 4 and 5"), QT_TRANSLATE_NOOP("Sum", "sum of the marks"),
    QT_TRANSLATE_NOOP("Sum", "contacts of known callers"), QT_TRANSLATE_NOOP("Sum", "of these, not come back")};

/// Formulas that are not made of sums.
[[maybe_unused]] constexpr std::array PlainFormulas {
    QT_TRANSLATE_NOOP("Formula", "histogram of waits, linear inside a bucket"),
    QT_TRANSLATE_NOOP("Formula", "callers in the queue now"),
    QT_TRANSLATE_NOOP("Formula", "now - arrival of the oldest waiting caller"),
    QT_TRANSLATE_NOOP("Formula", "waiting callers with now - arrival > T"),
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

/// Of the numbers that are no metric of the catalogue, or mean something else for a person.
struct OwnMetric
{
    std::string_view id;
    const char *name;
    const char *formula;
};

constexpr std::array OwnMetrics {
    OwnMetric {Metrics::OperatorsMetric, QT_TRANSLATE_NOOP("Explanation", "Operators"),
        QT_TRANSLATE_NOOP("Explanation", "people in these states now, each once, however many lines they serve")},
    OwnMetric {Metrics::StateTimeMetric, QT_TRANSLATE_NOOP("Explanation", "Time in state"),
        QT_TRANSLATE_NOOP("Explanation", "now − begin of the present state")},
    OwnMetric {Metrics::OccupancyMetric, QT_TRANSLATE_NOOP("Explanation", "Occupancy"),
        QT_TRANSLATE_NOOP("Explanation", "(talk + hold + wrap-up + ringing) / (the same + ready)")},
    OwnMetric {"answered", QT_TRANSLATE_NOOP("Explanation", "Answered calls"),
        QT_TRANSLATE_NOOP("Explanation", "calls that this person answered")},
    OwnMetric {"aht", QT_TRANSLATE_NOOP("Explanation", "Average handle time"),
        QT_TRANSLATE_NOOP("Explanation", "(talk + hold + after-call work) / handled calls")},
};

const OwnMetric *ownMetric(std::string_view id)
{
    const auto found = std::ranges::find(OwnMetrics, id, &OwnMetric::id);
    return found == OwnMetrics.end() ? nullptr : &*found;
}

bool isDuration(Sum sum)
{
    return Metrics::sumCatalogue()[static_cast<std::size_t>(sum)].isDuration;
}

QString sumText(Sum sum, std::int64_t value, const ValueFormatter &formatter)
{
    return isDuration(sum) ? formatter.duration(Domain::Duration {value}) : formatter.count(value);
}

QString stateNames(std::uint32_t states)
{
    QStringList names;
    for (std::size_t i = 0; i < Domain::OperatorStateCount; ++i) {
        if (states & (1u << i))
            names << stateName(static_cast<Domain::OperatorState>(i));
    }
    return names.join(QStringLiteral(", "));
}

// --- parts -----------------------------------------------------------------------------------------------------------

ExplanationPart formulaPart(const Explanation &explanation, const ValueFormatter &formatter)
{
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "Formula")), {}};
    QString formula;
    if (explanation.metric)
        formula = formulaText(*explanation.metric);
    else if (const OwnMetric *own = ownMetric(explanation.number.metric))
        formula = translated(own->formula);
    part.lines.push_back({formula, {}, {}});
    for (const Metrics::FormulaTerm &term : explanation.terms)
        part.lines.push_back({sumName(term.sum), sumText(term.sum, term.value, formatter), {}});
    if (explanation.number.person != State::PersonIndex::None && explanation.number.metric == "aht") {
        part.lines.push_back({translated(QT_TRANSLATE_NOOP("Explanation", "handling")),
            formatter.duration(Domain::Duration {explanation.value.numerator}), {}});
        part.lines.push_back({sumName(Sum::Handled), formatter.count(explanation.value.denominator), {}});
    }
    for (const Metrics::StateShare &share : explanation.states) {
        part.lines.push_back({stateName(share.state), formatter.duration(share.time),
            share.counts ? translated(QT_TRANSLATE_NOOP("Explanation", "busy")) : QString()});
    }
    if (explanation.settled) {
        part.lines.push_back(
            {translated(QT_TRANSLATE_NOOP("Explanation", "of these, waiting longer than the threshold")),
                formatter.count(explanation.overdue),
                translated(QT_TRANSLATE_NOOP(
                               "Explanation", "they can no longer be answered in time; among decided calls only: %1"))
                    .arg(formatter.text(explanation.value.unit, explanation.settled))});
    }
    return part;
}

ExplanationPart thresholdPart(
    const Metrics::Engine &engine, const Explanation &explanation, const ValueFormatter &formatter)
{
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "Thresholds")), {}};
    for (const Metrics::LineThresholds &thresholds : explanation.thresholds) {
        const QString line = lineName(engine.state(), thresholds.line);
        part.lines.push_back({line.isEmpty() ? translated(QT_TRANSLATE_NOOP("Explanation", "answer in time")) : line,
            QStringLiteral("≤ ") + formatter.duration(thresholds.answer),
            translated(QT_TRANSLATE_NOOP("Explanation", "hung up at once: below %1"))
                .arg(formatter.duration(thresholds.shortAbandon))});
    }
    return part;
}

ExplanationPart windowPart(
    const Metrics::Engine &engine, const Explanation &explanation, const ValueFormatter &formatter)
{
    const Metrics::Value &value = explanation.value;
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "Time")), {}};
    const bool isOfNow
        = (explanation.metric && explanation.metric->liveOnly) || explanation.number.metric == Metrics::OperatorsMetric;
    if (isOfNow) {
        part.lines.push_back({translated(QT_TRANSLATE_NOOP("Explanation", "Window")),
            translated(QT_TRANSLATE_NOOP("Explanation", "now")), {}});
    } else if (value.window.kind == Metrics::WindowKind::All) {
        part.lines.push_back(
            {translated(QT_TRANSLATE_NOOP("Explanation", "Window")), windowName(value.window, formatter), {}});
    } else {
        part.lines.push_back(
            {translated(QT_TRANSLATE_NOOP("Explanation", "Window")), windowName(value.window, formatter),
                //: A span of time: from when to when
                translated(QT_TRANSLATE_NOOP("Explanation", "%1 – now, by the time of arrival"))
                    .arg(formatter.timeOfDay(value.from, explanation.number.metric == Metrics::StateTimeMetric))});
    }
    if (value.newestEvent) {
        part.lines.push_back({translated(QT_TRANSLATE_NOOP("Explanation", "Newest event")),
            formatter.timeOfDay(*value.newestEvent, true), {}});
    }
    const QString stale = freshnessText(value.freshness, value.age, formatter);
    part.lines.push_back({translated(QT_TRANSLATE_NOOP("Explanation", "Data")),
        stale.isEmpty() ? translated(QT_TRANSLATE_NOOP("Explanation", "live")) : stale,
        missingText(engine, value.missing)});
    return part;
}

ExplanationPart gapPart(const Metrics::Engine &engine, const Explanation &explanation, const ValueFormatter &formatter)
{
    constexpr std::size_t MostGaps = 8;
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "Gaps: what happened then is in no number")), {}};
    const std::size_t first = explanation.gaps.size() - std::min(explanation.gaps.size(), MostGaps);
    for (std::size_t i = first; i < explanation.gaps.size(); ++i) {
        const auto &[feed, gap] = explanation.gaps[i];
        const QString to
            = gap.to ? formatter.timeOfDay(*gap.to, true) : translated(QT_TRANSLATE_NOOP("Explanation", "now"));
        part.lines.push_back({feedPlaces(engine, {feed}).join(QStringLiteral(", ")),
            formatter.timeOfDay(gap.from, true) + QStringLiteral(" – ") + to, lostReasonName(gap.reason)});
    }
    if (const int earlier = static_cast<int>(first); earlier > 0) { // lupdate reads no cast inside the call
        const QString more = QCoreApplication::translate("Explanation", "and %n earlier one(s)", nullptr, earlier);
        part.lines.push_back({more, {}, {}});
    }
    return part;
}

ExplanationPart certaintyPart(const Explanation &explanation, const ValueFormatter &formatter)
{
    const Metrics::Value &value = explanation.value;
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "How sure it is")), {}};
    if (value.wilson) {
        part.lines.push_back({translated(QT_TRANSLATE_NOOP("Explanation", "few calls: 95 % interval")),
            formatter.percent(value.wilson->low) + QStringLiteral(" – ") + formatter.percent(value.wilson->high), {}});
    }
    if (value.provisional) {
        part.lines.push_back(
            {translated(QT_TRANSLATE_NOOP("Explanation", "provisional: callers may still come back")), {}, {}});
    }
    if (explanation.metric && explanation.metric->percentile > 0)
        part.lines.push_back(
            {translated(QT_TRANSLATE_NOOP("Explanation", "an estimate from a histogram of waits")), {}, {}});
    return part;
}

ExplanationPart variantPart(const Explanation &explanation, const ValueFormatter &formatter)
{
    ExplanationPart part {translated(QT_TRANSLATE_NOOP("Explanation", "By other formulas")), {}};
    for (const Metrics::Variant &variant : explanation.variants) {
        part.lines.push_back({metricShortName(variant.metric->id), formatter.text(variant.metric->unit, variant.number),
            formulaText(*variant.metric)});
    }
    return part;
}

} // namespace

QString sumName(Sum sum)
{
    return QCoreApplication::translate("Sum", SumNames[static_cast<std::size_t>(sum)]);
}

QString formulaText(const Metrics::MetricDescriptor &metric)
{
    QString formula = QString::fromLatin1(metric.formula);
    const std::vector<Sum> sums = Metrics::sumsIn(metric.formula);
    if (!metric.numerator) // told in words, not in sums
        return QCoreApplication::translate("Formula", metric.formula);
    // Longest ids first: «answered» is a part of «answered_in_t».
    std::vector<Metrics::SumDescriptor> descriptors;
    for (const Sum sum : sums)
        descriptors.push_back(Metrics::sumCatalogue()[static_cast<std::size_t>(sum)]);
    std::ranges::sort(descriptors, std::ranges::greater {}, [](const auto &d) { return d.id.size(); });
    for (std::size_t i = 0; i < descriptors.size(); ++i)
        formula.replace(QLatin1String(descriptors[i].id.data(), static_cast<qsizetype>(descriptors[i].id.size())),
            QChar(static_cast<char16_t>(0xE000 + i)));
    for (std::size_t i = 0; i < descriptors.size(); ++i)
        formula.replace(QChar(static_cast<char16_t>(0xE000 + i)), sumName(descriptors[i].sum));
    return formula.replace(QLatin1String(" - "), QStringLiteral(" − "));
}

QString visitOutcomeName(const State::VisitFacts &visit)
{
    switch (visit.outcome) {
    case Outcome::Open:
        return sumName(Sum::Waiting);
    case Outcome::Answered:
        return sumName(Sum::Answered);
    case Outcome::Abandoned:
        return sumName(Sum::Abandoned);
    case Outcome::TimedOut:
        return sumName(Sum::TimedOut);
    case Outcome::LeftEmpty:
        return sumName(Sum::LeftEmpty);
    case Outcome::LeftByKey:
        return sumName(Sum::LeftByKey);
    case Outcome::Withdrawn:
        return sumName(Sum::Withdrawn);
    case Outcome::Unknown:
        return sumName(Sum::Unknown);
    }
    return {};
}

QString numberTitle(const Metrics::NumberRef &number)
{
    if (number.metric == Metrics::OperatorsMetric)
        return translated("Operators") + QStringLiteral(": ") + stateNames(number.states);
    const OwnMetric *own = ownMetric(number.metric);
    if (own && (number.person != State::PersonIndex::None || !Metrics::findMetric(number.metric)))
        return translated(own->name);
    return metricFullName(number.metric);
}

QString scopeName(const Metrics::Engine &engine, const Metrics::NumberRef &number)
{
    const State::CentreState &state = engine.state();
    if (number.person != State::PersonIndex::None)
        return QString::fromStdString(state.person(number.person).name);
    const Metrics::Scope &scope = number.scope;
    QStringList parts;
    if (scope.kind == Metrics::Scope::Kind::Queue)
        parts << QString::fromStdString(state.queue(scope.queue).name);
    if (scope.line != State::LineIndex::None)
        parts << lineName(state, scope.line);
    if (scope.site != State::SiteIndex::None)
        parts << QString::fromStdString(state.site(scope.site).name);
    return parts.isEmpty() ? translated(QT_TRANSLATE_NOOP("Explanation", "Whole centre"))
                           : parts.join(QStringLiteral(", "));
}

std::vector<ExplanationPart> explanationParts(
    const Metrics::Engine &engine, const Explanation &explanation, const ValueFormatter &formatter)
{
    std::vector<ExplanationPart> parts {formulaPart(explanation, formatter), certaintyPart(explanation, formatter),
        thresholdPart(engine, explanation, formatter), windowPart(engine, explanation, formatter),
        gapPart(engine, explanation, formatter), variantPart(explanation, formatter)};
    std::erase_if(parts, [](const ExplanationPart &part) { return part.lines.empty(); });
    return parts;
}

} // namespace Pult::Items
