// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/foldedrun.h"

#include <algorithm>

namespace Pult::App {

using namespace Domain;

namespace {

/// Visits that bear on FCR by repeat over its default window, with a day to spare.
constexpr Duration KeepVisits {std::chrono::hours {8 * 24}};
/// The clock of a fold stands still within a batch, so a batch must not span more than a quiet hour.
constexpr Duration LongestBatch {std::chrono::hours {1}};

Metrics::Engine::Retention retentionFor(const Centre &centre)
{
    return {std::max(KeepVisits, Duration {centre.repeatWindow}), Duration::max()};
}

} // namespace

FoldedRun::FoldedRun(Centre centre, std::vector<std::string> feedNames, Timestamp from)
    : m_clock(from)
    , m_engine(centre, std::move(feedNames), m_clock, retentionFor(centre))
    , m_window(m_engine.watch(Metrics::WindowSpec::all()))
    , m_from(from)
    , m_to(from)
{
}

void FoldedRun::fold(std::span<const Event> events)
{
    while (!events.empty()) {
        const Timestamp limit = std::max(m_clock.now(), events.front().at) + LongestBatch;
        const auto end = std::ranges::find_if(events, [limit](const Event &event) { return event.at > limit; });
        const auto count = static_cast<std::size_t>(end - events.begin());
        fold(events.first(count), Timestamp::min());
        events = events.subspan(count);
    }
}

void FoldedRun::fold(std::span<const Event> events, Timestamp now)
{
    for (const Event &event : events)
        m_to = std::max(m_to, event.at);
    // Where it is not told, the events tell it; where it is, the ACD's clock may be another one.
    m_clock.set(std::max(m_clock.now(), now == Timestamp::min() ? m_to : now));
    m_engine.apply(events);
}

} // namespace Pult::App
