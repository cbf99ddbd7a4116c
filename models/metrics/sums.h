// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The additive sums of metrics.md. Every ratio is one sum of these over another; nothing else counts anything.

#pragma once

#include "domain/centre.h"
#include "state/visit.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace Pult::Metrics {

enum class Sum : std::uint8_t {
    Offered,
    Decided,
    Answered,
    Abandoned,
    AbandonedShort,
    TimedOut,
    LeftEmpty,
    LeftByKey,
    Withdrawn,
    Unknown,
    Waiting,
    AnsweredInT,
    AbandonedInT,
    WaitAnswered, ///< ms, as all durations here
    WaitLost,     ///< of abandoned, timed_out, left_empty and withdrawn
    Ring,
    Talk,
    Hold,
    Acw,
    Handled,
    Transferred,
    CallbacksAsked,   ///< to be called back
    CallbacksReached, ///< of these, called back and spoken to
    OutcomesKnown,
    Resolved,
    Booked,
    Marks,
    MarksGood,   ///< marks of 4 and 5
    MarksTotal,  ///< sum of the marks
    RepeatKnown, ///< answered contacts with a known caller
    RepeatKept,  ///< of these, the caller has not come back
    Count,
};

inline constexpr std::size_t SumCount = static_cast<std::size_t>(Sum::Count);

/// Upper bounds (inclusive) of the wait histogram in seconds; the last bucket is open.
inline constexpr std::array<int, 13> WaitBounds {0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600};
inline constexpr std::size_t WaitBucketCount = WaitBounds.size() + 1;

struct Sums
{
    std::array<std::int64_t, SumCount> values {};
    std::array<std::int64_t, WaitBucketCount> answeredWaits {}; ///< histogram of the waits of answered visits

    std::int64_t operator[](Sum sum) const { return values[static_cast<std::size_t>(sum)]; }
    std::int64_t &operator[](Sum sum) { return values[static_cast<std::size_t>(sum)]; }
    Sums &operator+=(const Sums &other);
    Sums &operator-=(const Sums &other);
    bool operator==(const Sums &) const = default;
    bool isZero() const { return *this == Sums {}; }
};

/// One line of the catalogue of sums: its stable id (JSON, CSV) and its kind.
struct SumDescriptor
{
    Sum sum;
    std::string_view id;
    bool isDuration; ///< kept in ms, printed in seconds
    bool isPublic;   ///< part of the JSON of `pult replay`
};

std::span<const SumDescriptor> sumCatalogue();

/// What one visit adds to the sums: the definition of every count, in one pure function. `line` gives T and S.
Sums sumsOf(const State::VisitFacts &visit, const Domain::Line &line);

} // namespace Pult::Metrics
