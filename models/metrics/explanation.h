// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that can be said of a number: its formula with the sums in it, thresholds, other legal variants, gaps, and what
// history will say when the callers who wait now are decided. Made on demand; engine's thread.

#pragma once

#include "metrics/engine.h"
#include "metrics/numberref.h"

#include <optional>
#include <vector>

namespace Pult::Metrics {

/// A sum that stands in the formula.
struct FormulaTerm
{
    Sum sum {};
    std::int64_t value = 0; ///< ms for durations
};

/// The same thing by another formula.
struct Variant
{
    const MetricDescriptor *metric = nullptr;
    std::optional<double> number;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
};

/// T, S and SL formula of a line whose calls are in the number.
struct LineThresholds
{
    State::LineIndex line = State::LineIndex::None;
    Domain::Duration answer {};
    Domain::Duration shortAbandon {};
};

/// A span in which a feed of the number told nothing.
struct FeedGap
{
    Domain::FeedId feed {};
    State::Gap gap;
};

/// A part of a person's day spent in one state.
struct StateShare
{
    Domain::OperatorState state {};
    Domain::Duration time {};
    bool counts = false; ///< above the fraction bar of occupancy
};

struct Explanation
{
    NumberRef number;
    Value value;
    const MetricDescriptor *metric = nullptr; ///< null: a number of a person, or of people
    std::vector<FormulaTerm> terms;
    std::vector<Variant> variants;
    std::vector<LineThresholds> thresholds;  ///< of ratios of waits; the same for all lines: one entry without a line
    std::vector<FeedGap> gaps;               ///< in the window
    std::vector<StateShare> states;          ///< of occupancy
    std::vector<State::PersonIndex> persons; ///< behind a count of people
    std::int64_t overdue = 0;                ///< callers who wait longer than T and are counted as late already
    std::optional<double> settled; ///< the number without them, where it is another: what history says of the decided
};

/// The value of any number, also of a person's. The window is watched from now on.
Value valueOf(Engine &engine, const NumberRef &number);
Explanation explain(Engine &engine, const NumberRef &number);
/// Persons in one of `number.states` whom the scope counts, ascending.
std::vector<State::PersonIndex> personsBehind(const Engine &engine, const NumberRef &number);
/// Sums that a formula names, in their order, each once.
std::vector<Sum> sumsIn(std::string_view formula);

} // namespace Pult::Metrics
