// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue of metrics: one descriptor each. Columns, tooltips, tiles, JSON and `pult list-metrics` come from it.

#pragma once

#include "metrics/sums.h"
#include "metrics/value.h"

#include <span>
#include <string_view>

namespace Pult::Metrics {

/// Whether more is better, for verdicts and arrows.
enum class Direction : std::uint8_t { Neutral, HigherIsBetter, LowerIsBetter };

struct MetricDescriptor
{
    std::string_view id;     ///< stable
    std::string_view family; ///< key of its target: "sl", "lcr", "aht" …
    Unit unit;
    Direction direction;
    const char *shortName;                   ///< column header, English source text, context "Metric"
    const char *name;                        ///< full name, English source text, context "Metric"
    const char *formula;                     ///< in the ids of the sums, e.g. "answered_in_t / decided"; not translated
    std::int64_t (*numerator)(const Sums &); ///< null: a percentile, or live only and read from the state
    std::int64_t (*denominator)(const Sums &); ///< null: a plain count
    bool isPublic;                             ///< part of the JSON of `pult replay`
    bool liveOnly;                             ///< has no meaning for a past window
    double percentile = 0;                     ///< of the waits of answered calls; 0: not a percentile
};

std::span<const MetricDescriptor> metricCatalogue();
/// Null for an unknown id.
const MetricDescriptor *findMetric(std::string_view id);

/// The ratio, absent for an empty denominator. Seconds for durations.
std::optional<double> evaluate(const MetricDescriptor &metric, const Sums &sums);

/// Linear inside a bucket; absent without answered calls. An estimate. `p` is 0..1, the result in seconds.
std::optional<double> waitPercentile(const Sums &sums, double p);

/// 95 % Wilson interval of `successes` out of `trials`; trials > 0.
Bounds wilsonInterval(std::int64_t successes, std::int64_t trials);

/// Good on the right side of the target; Warning within a tenth of the target (ratios: 5 points) beyond it; then Bad.
Verdict judge(const MetricDescriptor &metric, double number, double target);

} // namespace Pult::Metrics
