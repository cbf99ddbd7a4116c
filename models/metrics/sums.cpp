// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/sums.h"

#include <algorithm>

namespace Pult::Metrics {

using Domain::Outcome;

namespace {

constexpr std::array<SumDescriptor, SumCount> Catalogue {{
    {Sum::Offered, "offered", false, true},
    {Sum::Decided, "decided", false, true},
    {Sum::Answered, "answered", false, true},
    {Sum::Abandoned, "abandoned", false, true},
    {Sum::AbandonedShort, "abandoned_short", false, true},
    {Sum::TimedOut, "timed_out", false, true},
    {Sum::LeftEmpty, "left_empty", false, true},
    {Sum::LeftByKey, "left_by_key", false, true},
    {Sum::Withdrawn, "withdrawn", false, true},
    {Sum::Unknown, "unknown", false, true},
    {Sum::Waiting, "waiting", false, true},
    {Sum::AnsweredInT, "answered_in_t", false, true},
    {Sum::AbandonedInT, "abandoned_in_t", false, true},
    {Sum::WaitAnswered, "wait_answered", true, true},
    {Sum::WaitLost, "wait_lost", true, true},
    {Sum::Ring, "ring", true, true},
    {Sum::Talk, "talk", true, true},
    {Sum::Hold, "hold", true, true},
    {Sum::Acw, "acw", true, true},
    {Sum::Handled, "handled", false, true},
    {Sum::Transferred, "transferred", false, true},
    {Sum::CallbacksAsked, "callbacks_asked", false, true},
    {Sum::CallbacksReached, "callbacks_reached", false, true},
    {Sum::OutcomesKnown, "outcomes_known", false, true},
    {Sum::Resolved, "resolved", false, true},
    {Sum::Booked, "booked", false, true},
    {Sum::Marks, "marks", false, true},
    {Sum::MarksGood, "marks_good", false, true},
    {Sum::MarksTotal, "marks_total", false, false},
    {Sum::RepeatKnown, "repeat_known", false, false},
    {Sum::RepeatKept, "repeat_kept", false, false},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < SumCount; ++i) {
        if (static_cast<std::size_t>(Catalogue[i].sum) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "the catalogue lists the sums in the order of the enum");

constexpr int GoodMark = 4;

std::size_t waitBucket(Domain::Duration wait)
{
    const auto bound
        = std::ranges::find_if(WaitBounds, [wait](int seconds) { return wait <= std::chrono::seconds {seconds}; });
    return static_cast<std::size_t>(bound - WaitBounds.begin());
}

void addAnswered(Sums &sums, const State::VisitFacts &visit, const Domain::Line &line)
{
    sums[Sum::Decided] = 1;
    sums[Sum::Answered] = 1;
    sums[Sum::AnsweredInT] = visit.wait <= line.answerThreshold;
    sums[Sum::WaitAnswered] = visit.wait.count();
    sums[Sum::Ring] = visit.ring.count();
    sums[Sum::Talk] = visit.talk.count();
    sums[Sum::Hold] = visit.hold.count();
    sums[Sum::Acw] = visit.acw.count();
    sums[Sum::Handled] = visit.handled;
    sums[Sum::Transferred] = visit.endedBy == Domain::EndedBy::Transfer;
    sums[Sum::RepeatKnown] = visit.repeatCounted;
    sums[Sum::RepeatKept] = visit.repeatCounted && !visit.repeatReturned;
    sums.answeredWaits[waitBucket(visit.wait)] = 1;
}

void addLost(Sums &sums, Sum outcome, const State::VisitFacts &visit)
{
    sums[Sum::Decided] = 1;
    sums[outcome] = 1;
    sums[Sum::WaitLost] = visit.wait.count();
}

void addOutcome(Sums &sums, const State::VisitFacts &visit)
{
    using State::Tri;
    sums[Sum::OutcomesKnown] = visit.resolved != Tri::Unknown || visit.booked != Tri::Unknown;
    sums[Sum::Resolved] = visit.resolved == Tri::Yes;
    sums[Sum::Booked] = visit.booked == Tri::Yes;
    sums[Sum::Marks] = visit.score != 0;
    sums[Sum::MarksGood] = visit.score >= GoodMark;
    sums[Sum::MarksTotal] = visit.score;
}

} // namespace

Sums &Sums::operator+=(const Sums &other)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] += other.values[i];
    for (std::size_t i = 0; i < answeredWaits.size(); ++i)
        answeredWaits[i] += other.answeredWaits[i];
    return *this;
}

Sums &Sums::operator-=(const Sums &other)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] -= other.values[i];
    for (std::size_t i = 0; i < answeredWaits.size(); ++i)
        answeredWaits[i] -= other.answeredWaits[i];
    return *this;
}

std::span<const SumDescriptor> sumCatalogue()
{
    return Catalogue;
}

Sums sumsOf(const State::VisitFacts &visit, const Domain::Line &line)
{
    Sums sums;
    sums[Sum::Offered] = 1;
    switch (visit.outcome) {
    case Outcome::Open:
        sums[Sum::Waiting] = visit.phase == State::VisitPhase::Waiting;
        break;
    case Outcome::Answered:
        addAnswered(sums, visit, line);
        break;
    case Outcome::Abandoned:
        addLost(sums, Sum::Abandoned, visit);
        sums[Sum::AbandonedShort] = visit.wait < line.shortAbandon;
        sums[Sum::AbandonedInT] = visit.wait <= line.answerThreshold;
        break;
    case Outcome::TimedOut:
        addLost(sums, Sum::TimedOut, visit);
        break;
    case Outcome::LeftEmpty:
        addLost(sums, Sum::LeftEmpty, visit);
        break;
    case Outcome::Withdrawn:
        addLost(sums, Sum::Withdrawn, visit);
        break;
    case Outcome::LeftByKey:
        sums[Sum::LeftByKey] = 1;
        break;
    case Outcome::Unknown:
        sums[Sum::Unknown] = 1;
        break;
    }
    addOutcome(sums, visit);
    sums[Sum::CallbacksAsked] = visit.callback != State::Callback::None;
    sums[Sum::CallbacksReached] = visit.callback == State::Callback::Reached;
    return sums;
}

} // namespace Pult::Metrics
