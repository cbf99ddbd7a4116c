// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/explanation.h"

#include <algorithm>
#include <array>

namespace Pult::Metrics {

using Domain::Duration;
using Domain::OperatorState;
using Domain::raw;
using State::PersonIndex;

namespace {

constexpr std::array BusyStates {
    OperatorState::Talking, OperatorState::Hold, OperatorState::WrapUp, OperatorState::Ringing};

std::size_t at(OperatorState state)
{
    return static_cast<std::size_t>(state);
}

/// What a person's number shares with every other: where it comes from and how fresh that is.
Value personFrame(Engine &engine, const NumberRef &number)
{
    const State::PersonRow &person = engine.state().person(number.person);
    Value value;
    value.window = WindowSpec::today();
    value.from = engine.ledger().calendar().dayStart(engine.clock().now());
    value.freshness = Freshness::NoData;
    if (raw(person.feed) >= engine.state().feeds().size())
        return value;
    const State::FeedRow &feed = engine.state().feed(person.feed);
    value.freshness = engine.freshness(person.feed);
    value.newestEvent = feed.newestEvent;
    if (feed.lastAlive)
        value.age = engine.clock().now() - *feed.lastAlive;
    if (value.freshness == Freshness::NoData)
        value.missing.push_back(person.feed);
    value.hasGaps
        = std::ranges::any_of(feed.gaps, [&](const State::Gap &gap) { return !gap.to || *gap.to >= value.from; });
    return value;
}

Value personValue(Engine &engine, const NumberRef &number)
{
    Value value = personFrame(engine, number);
    const PersonSums sums = engine.person(number.person, true);
    const auto ratio = [&value](Duration above, std::int64_t below, double scale) {
        value.numerator = above.count();
        value.denominator = below;
        if (below > 0)
            value.number = static_cast<double>(above.count()) / scale / static_cast<double>(below);
    };
    if (number.metric == "answered") {
        value.metric = "answered";
        value.numerator = sums.answered;
        value.number = static_cast<double>(sums.answered);
    } else if (number.metric == "aht") {
        value.metric = "aht";
        value.unit = Unit::Seconds;
        ratio(sums.talk + sums.hold + sums.acw, sums.handled, 1000);
    } else if (number.metric == OccupancyMetric) {
        value.metric = OccupancyMetric;
        value.unit = Unit::Ratio;
        Duration busy {};
        for (const OperatorState state : BusyStates)
            busy += sums.inState[at(state)];
        ratio(busy, (busy + sums.inState[at(OperatorState::Ready)]).count(), 1);
    } else if (number.metric == StateTimeMetric) {
        const State::PersonRow &person = engine.state().person(number.person);
        value.metric = StateTimeMetric;
        value.unit = Unit::Seconds;
        value.from = person.since;
        value.numerator = engine.age(person.feed, person.since).count();
        value.number = static_cast<double>(value.numerator / 1000); // cut, as all that ticks
    }
    return value;
}

Value peopleValue(Engine &engine, const NumberRef &number)
{
    // Whether anything is known of the scope's people is what is known of its queues.
    Value value = engine.value("waiting", number.scope, engine.watch(number.window));
    value.metric = OperatorsMetric;
    value.unit = Unit::Count;
    value.number.reset();
    value.target.reset();
    value.verdict = Verdict::None;
    value.numerator = 0;
    if (value.freshness == Freshness::NoData)
        return value;
    const StateCounts &counts = engine.operators(number.scope);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (number.states & (1u << i))
            value.numerator += counts[i];
    }
    value.number = static_cast<double>(value.numerator);
    return value;
}

/// The parts of a ratio are worth seeing beside it; variants of one family are the same question asked otherwise.
bool isRelated(const MetricDescriptor &metric, const MetricDescriptor &other)
{
    if (&metric == &other)
        return false;
    if (metric.family == other.family)
        return true;
    const auto isWait = [](const MetricDescriptor &m) { return m.id == "asa" || m.percentile > 0; };
    const auto isHandling
        = [](const MetricDescriptor &m) { return m.id == "aht" || m.id == "att" || m.id == "hold" || m.id == "acw"; };
    return (isWait(metric) && isWait(other)) || (isHandling(metric) && isHandling(other))
        || (metric.liveOnly && other.liveOnly);
}

std::vector<LineThresholds> thresholdsOf(const Engine &engine, const Scope &scope)
{
    std::vector<LineThresholds> result;
    for (const State::QueueIndex queue : engine.queuesOf(scope)) {
        const State::LineIndex line = engine.state().queue(queue).line;
        if (line == State::LineIndex::None || std::ranges::find(result, line, &LineThresholds::line) != result.end())
            continue;
        const Domain::Line &spec = engine.state().line(line).spec;
        result.push_back({line, spec.answerThreshold, spec.shortAbandon});
    }
    const auto same = [&result](const LineThresholds &t) {
        return t.answer == result.front().answer && t.shortAbandon == result.front().shortAbandon;
    };
    if (result.size() > 1 && std::ranges::all_of(result, same))
        result = {{State::LineIndex::None, result.front().answer, result.front().shortAbandon}};
    return result;
}

bool restsOnThresholds(const MetricDescriptor &metric)
{
    return metric.family == "sl" || metric.family == "lcr" || metric.id == "overdue" || metric.id == "waiting";
}

void explainSums(Explanation &explanation, Engine &engine)
{
    const NumberRef &number = explanation.number;
    const WindowId window = engine.watch(number.window);
    const MetricDescriptor &metric = *explanation.metric;
    for (const MetricDescriptor &other : metricCatalogue()) {
        if (!isRelated(metric, other))
            continue;
        const Value value = engine.value(other.id, number.scope, window);
        explanation.variants.push_back({&other, value.number, value.numerator, value.denominator});
    }
    if (restsOnThresholds(metric))
        explanation.thresholds = thresholdsOf(engine, number.scope);
    if (metric.liveOnly || explanation.value.freshness == Freshness::NoData)
        return;
    Sums sums = engine.knownSums(number.scope, window, explanation.value.missing);
    for (const Sum sum : sumsIn(metric.formula))
        explanation.terms.push_back({sum, sums[sum]});
    if (metric.family != "sl")
        return;
    const std::optional<double> settled = evaluate(metric, sums);
    explanation.overdue = explanation.value.denominator - metric.denominator(sums);
    if (explanation.overdue > 0)
        explanation.settled = settled;
    for (FormulaTerm &term : explanation.terms) {
        if (term.sum == Sum::Decided)
            term.value += explanation.overdue; // as it is counted
    }
}

void explainGaps(Explanation &explanation, const Engine &engine)
{
    const NumberRef &number = explanation.number;
    std::vector<Domain::FeedId> feeds = engine.feedsOf(number.scope);
    if (number.person != PersonIndex::None)
        feeds = {engine.state().person(number.person).feed};
    for (const Domain::FeedId feed : feeds) {
        if (raw(feed) >= engine.state().feeds().size())
            continue;
        for (const State::Gap &gap : engine.state().feed(feed).gaps) {
            if (!gap.to || *gap.to >= explanation.value.from)
                explanation.gaps.push_back({feed, gap});
        }
    }
}

void explainOccupancy(Explanation &explanation, const Engine &engine)
{
    const PersonSums sums = engine.person(explanation.number.person, true);
    for (std::size_t i = 0; i < sums.inState.size(); ++i) {
        const auto state = static_cast<OperatorState>(i);
        if (sums.inState[i] > Duration::zero())
            explanation.states.push_back(
                {state, sums.inState[i], std::ranges::find(BusyStates, state) != BusyStates.end()});
    }
}

} // namespace

std::vector<Sum> sumsIn(std::string_view formula)
{
    constexpr std::string_view Letters = "abcdefghijklmnopqrstuvwxyz_";
    std::vector<Sum> sums;
    for (std::size_t begin = formula.find_first_of(Letters); begin != std::string_view::npos;) {
        const std::size_t end = std::min(formula.find_first_not_of(Letters, begin), formula.size());
        const auto known = std::ranges::find(sumCatalogue(), formula.substr(begin, end - begin), &SumDescriptor::id);
        if (known != sumCatalogue().end() && std::ranges::find(sums, known->sum) == sums.end())
            sums.push_back(known->sum);
        begin = formula.find_first_of(Letters, end);
    }
    return sums;
}

std::vector<PersonIndex> personsBehind(const Engine &engine, const NumberRef &number)
{
    std::vector<PersonIndex> persons;
    for (std::uint32_t i = 0; i < engine.state().persons().size(); ++i) {
        const State::PersonRow &person = engine.state().persons()[i];
        if (!(number.states & (1u << at(person.state))))
            continue;
        if (std::ranges::binary_search(scopesOf(engine.state(), person), number.scope))
            persons.push_back(PersonIndex {i});
    }
    return persons;
}

Value valueOf(Engine &engine, const NumberRef &number)
{
    if (number.person != PersonIndex::None)
        return personValue(engine, number);
    if (number.metric == OperatorsMetric)
        return peopleValue(engine, number);
    return engine.value(number.metric, number.scope, engine.watch(number.window));
}

Explanation explain(Engine &engine, const NumberRef &number)
{
    Explanation explanation;
    explanation.number = number;
    explanation.value = valueOf(engine, number);
    if (number.metric == OperatorsMetric)
        explanation.persons = personsBehind(engine, number);
    else if (number.person != PersonIndex::None && number.metric == OccupancyMetric)
        explainOccupancy(explanation, engine);
    else if (number.person == PersonIndex::None)
        explanation.metric = engine.resolve(number.metric, number.scope, engine.watch(number.window));
    if (explanation.metric)
        explainSums(explanation, engine);
    explainGaps(explanation, engine);
    return explanation;
}

} // namespace Pult::Metrics
