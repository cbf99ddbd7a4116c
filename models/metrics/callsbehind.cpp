// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/callsbehind.h"

namespace Pult::Metrics {

using Domain::Duration;
using State::QueueIndex;
using State::VisitPhase;

namespace {

bool isOfCalls(const NumberRef &number)
{
    return number.metric == "answered" || number.metric == "aht";
}

} // namespace

CallsBehind::CallsBehind(Engine &engine, const NumberRef &number)
    : m_engine(engine)
    , m_number(number)
    , m_window(engine.watch(number.window))
{
    if (number.person != State::PersonIndex::None)
        m_ofPerson = isOfCalls(number);
    else
        m_metric = engine.resolve(number.metric, number.scope, m_window);
}

Domain::Timestamp CallsBehind::from() const
{
    return m_engine.ledger().start(m_window);
}

bool CallsBehind::isMissing(Domain::FeedId feed) const
{
    return m_engine.freshness(feed) == Freshness::NoData;
}

bool CallsBehind::isOverdue(const State::Visit &visit) const
{
    const State::QueueRow &queue = m_engine.state().queue(visit.facts.queue);
    return visit.facts.phase == VisitPhase::Waiting
        && m_engine.age(queue.feed, visit.facts.arrival) > m_engine.state().line(queue.line).spec.answerThreshold;
}

CallShare CallsBehind::ofSums(const State::Visit &visit) const
{
    const State::QueueRow &queue = m_engine.state().queue(visit.facts.queue);
    Sums sums = sumsOf(visit.facts, m_engine.state().line(queue.line).spec);
    // As in Engine::evaluateSums(): who waits longer than T can no longer be answered in time.
    if (m_metric->family == "sl" && isOverdue(visit))
        sums[Sum::Decided] += 1;
    CallShare share {visit.no, 0, m_metric->denominator ? m_metric->denominator(sums) : 0};
    if (m_metric->numerator)
        share.numerator = m_metric->numerator(sums);
    else if (m_metric->percentile > 0 && share.denominator > 0)
        share.numerator = visit.facts.wait.count(); // what the percentile is taken of
    return share;
}

CallShare CallsBehind::ofLive(const State::Visit &visit) const
{
    if (visit.facts.phase != VisitPhase::Waiting || (m_metric->id == "overdue" && !isOverdue(visit)))
        return {visit.no, 0, 0};
    const bool isTime = m_metric->unit == Unit::Seconds;
    return {visit.no, isTime ? m_engine.age(visit.feed, visit.facts.arrival).count() : 1, 0};
}

CallShare CallsBehind::ofPerson(const State::Visit &visit) const
{
    if (visit.facts.person != m_number.person)
        return {visit.no, 0, 0};
    const PersonSums sums = personSumsOf(visit.facts);
    if (m_number.metric == "answered")
        return {visit.no, sums.answered, 0};
    return {visit.no, (sums.talk + sums.hold + sums.acw).count(), sums.handled};
}

std::optional<CallShare> CallsBehind::shareOf(const State::Visit &visit) const
{
    const QueueIndex queue = visit.facts.queue;
    if (!hasCalls() || queue == QueueIndex::None)
        return std::nullopt;
    CallShare share;
    if (m_ofPerson) {
        if (visit.facts.arrival < from())
            return std::nullopt;
        share = ofPerson(visit);
    } else {
        if (!m_engine.isInScope(queue, m_number.scope) || isMissing(visit.feed)
            || (!m_metric->liveOnly && visit.facts.arrival < from()))
            return std::nullopt;
        share = m_metric->liveOnly ? ofLive(visit) : ofSums(visit);
    }
    if (share.numerator == 0 && share.denominator == 0)
        return std::nullopt;
    return share;
}

std::vector<CallShare> CallsBehind::all() const
{
    std::vector<CallShare> shares;
    if (!hasCalls())
        return shares;
    const State::CentreState &state = m_engine.state();
    const auto take = [&](State::VisitNo no) {
        const State::Visit *visit = state.visit(no);
        if (const auto share = visit ? shareOf(*visit) : std::nullopt)
            shares.push_back(*share);
    };
    const Scope scope = m_ofPerson ? Scope::centre() : m_number.scope;
    for (const QueueIndex queue : m_engine.queuesOf(scope)) {
        if (m_metric && m_metric->liveOnly)
            std::ranges::for_each(state.queue(queue).waiting, take);
        else
            std::ranges::for_each(m_engine.ledger().visits(m_window, queue), take);
    }
    return shares;
}

} // namespace Pult::Metrics
