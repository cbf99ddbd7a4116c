// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/catalogue.h"

#include <QtGlobal>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Pult::Metrics {

namespace {

using enum Sum;

template<Sum sum>
std::int64_t of(const Sums &sums)
{
    return sums[sum];
}

std::int64_t lost(const Sums &sums)
{
    return sums[Decided] - sums[Answered];
}

std::int64_t handling(const Sums &sums)
{
    return sums[Talk] + sums[Hold] + sums[Acw];
}

template<Sum excluded>
std::int64_t decidedWithout(const Sums &sums)
{
    return sums[Decided] - sums[excluded];
}

std::int64_t lostWithoutShort(const Sums &sums)
{
    return lost(sums) - sums[AbandonedShort];
}

std::int64_t inTimeEitherWay(const Sums &sums)
{
    return sums[AnsweredInT] + sums[AbandonedInT];
}

constexpr auto Higher = Direction::HigherIsBetter;
constexpr auto Lower = Direction::LowerIsBetter;
constexpr auto Neutral = Direction::Neutral;

// clang-format off
const std::array Catalogue {
    MetricDescriptor {"sl.offered", "sl", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "SL"), QT_TRANSLATE_NOOP("Metric", "Service level: answered in time of all decided calls"), "answered_in_t / decided", of<AnsweredInT>, of<Decided>, true, false},
    MetricDescriptor {"sl.answered", "sl", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "SL of answered"), QT_TRANSLATE_NOOP("Metric", "Service level: answered in time of the answered calls"), "answered_in_t / answered", of<AnsweredInT>, of<Answered>, true, false},
    MetricDescriptor {"sl.no_short", "sl", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "SL without short"), QT_TRANSLATE_NOOP("Metric", "Service level without short abandons"), "answered_in_t / (decided - abandoned_short)", of<AnsweredInT>, decidedWithout<AbandonedShort>, true, false},
    MetricDescriptor {"sl.ignore_abandoned", "sl", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "SL ignoring abandons"), QT_TRANSLATE_NOOP("Metric", "Service level ignoring calls abandoned in time"), "answered_in_t / (decided - abandoned_in_t)", of<AnsweredInT>, decidedWithout<AbandonedInT>, true, false},
    MetricDescriptor {"sl.positive", "sl", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "SL positive"), QT_TRANSLATE_NOOP("Metric", "Service level counting calls abandoned in time as served"), "(answered_in_t + abandoned_in_t) / decided", inTimeEitherWay, of<Decided>, true, false},
    MetricDescriptor {"lcr", "lcr", Unit::Ratio, Lower, QT_TRANSLATE_NOOP("Metric", "LCR"), QT_TRANSLATE_NOOP("Metric", "Lost call rate"), "(decided - answered) / decided", lost, of<Decided>, true, false},
    MetricDescriptor {"lcr.no_short", "lcr", Unit::Ratio, Lower, QT_TRANSLATE_NOOP("Metric", "LCR without short"), QT_TRANSLATE_NOOP("Metric", "Lost call rate without short abandons"), "(decided - answered - abandoned_short) / (decided - abandoned_short)", lostWithoutShort, decidedWithout<AbandonedShort>, true, false},
    MetricDescriptor {"asa", "asa", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "ASA"), QT_TRANSLATE_NOOP("Metric", "Average speed of answer"), "wait_answered / answered", of<WaitAnswered>, of<Answered>, true, false},
    MetricDescriptor {"aht", "aht", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "AHT"), QT_TRANSLATE_NOOP("Metric", "Average handle time"), "(talk + hold + acw) / handled", handling, of<Handled>, true, false},
    MetricDescriptor {"att", "att", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "ATT"), QT_TRANSLATE_NOOP("Metric", "Average talk time"), "talk / handled", of<Talk>, of<Handled>, true, false},
    MetricDescriptor {"hold", "hold", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "Hold"), QT_TRANSLATE_NOOP("Metric", "Average hold time"), "hold / handled", of<Hold>, of<Handled>, false, false},
    MetricDescriptor {"acw", "acw", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "ACW"), QT_TRANSLATE_NOOP("Metric", "Average after-call work"), "acw / handled", of<Acw>, of<Handled>, false, false},
    MetricDescriptor {"fcr.repeat", "fcr", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "FCR"), QT_TRANSLATE_NOOP("Metric", "First contact resolution: callers who did not come back"), "repeat_kept / repeat_known", of<RepeatKept>, of<RepeatKnown>, true, false},
    MetricDescriptor {"fcr.outcome", "fcr", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "FCR (CRM)"), QT_TRANSLATE_NOOP("Metric", "First contact resolution by CRM outcome"), "resolved / outcomes_known", of<Resolved>, of<OutcomesKnown>, true, false},
    MetricDescriptor {"conversion", "conversion", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "Conversion"), QT_TRANSLATE_NOOP("Metric", "Conversion into bookings"), "booked / outcomes_known", of<Booked>, of<OutcomesKnown>, true, false},
    MetricDescriptor {"csi", "csi", Unit::Ratio, Higher, QT_TRANSLATE_NOOP("Metric", "CSI"), QT_TRANSLATE_NOOP("Metric", "Satisfaction: marks of 4 and 5"), "marks_good / marks", of<MarksGood>, of<Marks>, true, false},
    MetricDescriptor {"csi.mean", "csi.mean", Unit::Mark, Higher, QT_TRANSLATE_NOOP("Metric", "Mean mark"), QT_TRANSLATE_NOOP("Metric", "Mean mark of the callers"), "marks_total / marks", of<MarksTotal>, of<Marks>, false, false},
    MetricDescriptor {"offered", "offered", Unit::Count, Neutral, QT_TRANSLATE_NOOP("Metric", "Offered"), QT_TRANSLATE_NOOP("Metric", "Calls that entered the queue"), "offered", of<Offered>, nullptr, false, false},
    MetricDescriptor {"answered", "answered", Unit::Count, Neutral, QT_TRANSLATE_NOOP("Metric", "Answered"), QT_TRANSLATE_NOOP("Metric", "Calls that were answered"), "answered", of<Answered>, nullptr, false, false},
    MetricDescriptor {"lost", "lost", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Lost"), QT_TRANSLATE_NOOP("Metric", "Lost calls of every kind"), "decided - answered", lost, nullptr, false, false},
    MetricDescriptor {"abandoned", "abandoned", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Abandoned"), QT_TRANSLATE_NOOP("Metric", "Callers who hung up in the queue"), "abandoned", of<Abandoned>, nullptr, false, false},
    MetricDescriptor {"timed_out", "timed_out", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Timed out"), QT_TRANSLATE_NOOP("Metric", "Calls that the queue gave up"), "timed_out", of<TimedOut>, nullptr, false, false},
    MetricDescriptor {"left_by_key", "left_by_key", Unit::Count, Neutral, QT_TRANSLATE_NOOP("Metric", "Left by key"), QT_TRANSLATE_NOOP("Metric", "Callers who left by a key (callback, voicemail)"), "left_by_key", of<LeftByKey>, nullptr, false, false},
    MetricDescriptor {"unknown", "unknown", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Unknown"), QT_TRANSLATE_NOOP("Metric", "Calls whose end was not seen"), "unknown", of<Unknown>, nullptr, false, false},
    MetricDescriptor {"wait.p50", "wait.p50", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "Median wait"), QT_TRANSLATE_NOOP("Metric", "Median wait of the answered calls (estimate)"), "histogram of waits, linear inside a bucket", nullptr, of<Answered>, false, false, 0.50},
    MetricDescriptor {"wait.p90", "wait.p90", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "Wait, 90 %"), QT_TRANSLATE_NOOP("Metric", "Wait that 90 % of the answered calls stayed below (estimate)"), "histogram of waits, linear inside a bucket", nullptr, of<Answered>, false, false, 0.90},
    MetricDescriptor {"wait.p95", "wait.p95", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "Wait, 95 %"), QT_TRANSLATE_NOOP("Metric", "Wait that 95 % of the answered calls stayed below (estimate)"), "histogram of waits, linear inside a bucket", nullptr, of<Answered>, false, false, 0.95},
    MetricDescriptor {"waiting", "waiting", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Waiting"), QT_TRANSLATE_NOOP("Metric", "Callers in the queue now"), "callers in the queue now", nullptr, nullptr, false, true},
    MetricDescriptor {"longest_wait", "longest_wait", Unit::Seconds, Lower, QT_TRANSLATE_NOOP("Metric", "Longest wait"), QT_TRANSLATE_NOOP("Metric", "Wait of the caller who waits longest now"), "now - arrival of the oldest waiting caller", nullptr, nullptr, false, true},
    MetricDescriptor {"overdue", "overdue", Unit::Count, Lower, QT_TRANSLATE_NOOP("Metric", "Overdue"), QT_TRANSLATE_NOOP("Metric", "Callers who wait longer than the threshold now"), "waiting callers with now - arrival > T", nullptr, nullptr, false, true},
};
// clang-format on

} // namespace

std::span<const MetricDescriptor> metricCatalogue()
{
    return Catalogue;
}

const MetricDescriptor *findMetric(std::string_view id)
{
    const auto found = std::ranges::find(Catalogue, id, &MetricDescriptor::id);
    return found == Catalogue.end() ? nullptr : &*found;
}

std::optional<double> evaluate(const MetricDescriptor &metric, const Sums &sums)
{
    if (metric.percentile > 0)
        return waitPercentile(sums, metric.percentile);
    if (!metric.numerator)
        return std::nullopt;
    const auto numerator = static_cast<double>(metric.numerator(sums));
    const double scale = metric.unit == Unit::Seconds ? 1000.0 : 1.0;
    if (!metric.denominator)
        return numerator / scale;
    const std::int64_t denominator = metric.denominator(sums);
    if (denominator <= 0)
        return std::nullopt;
    return numerator / scale / static_cast<double>(denominator);
}

std::optional<double> waitPercentile(const Sums &sums, double p)
{
    std::int64_t total = 0;
    for (const std::int64_t count : sums.answeredWaits)
        total += count;
    if (total <= 0)
        return std::nullopt;
    const double rank = p * static_cast<double>(total);
    double below = 0;
    for (std::size_t i = 0; i < WaitBounds.size(); ++i) {
        const auto here = static_cast<double>(sums.answeredWaits[i]);
        if (here > 0 && below + here >= rank) {
            const double low = i == 0 ? 0 : WaitBounds[i - 1];
            return low + (WaitBounds[i] - low) * std::max(0.0, rank - below) / here;
        }
        below += here;
    }
    return WaitBounds.back(); // in the open bucket: at least that
}

Bounds wilsonInterval(std::int64_t successes, std::int64_t trials)
{
    constexpr double Z = 1.959963984540054;
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double centre = share + Z * Z / (2 * n);
    const double spread = Z * std::sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    const double scale = 1 + Z * Z / n;
    return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

Verdict judge(const MetricDescriptor &metric, double number, double target)
{
    if (metric.direction == Direction::Neutral)
        return Verdict::None;
    const double excess = metric.direction == Direction::HigherIsBetter ? target - number : number - target;
    const double tolerance = metric.unit == Unit::Ratio ? 0.05 : 0.1 * target;
    // What is shown as equal to the target is not behind it.
    constexpr double Equal = 1e-9;
    if (excess <= Equal)
        return Verdict::Good;
    return excess <= tolerance + Equal ? Verdict::Warning : Verdict::Bad;
}

} // namespace Pult::Metrics
