// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/replay.h"

#include "feeds/recording/playbackclock.h"

#include <algorithm>

namespace Pult::App {

using namespace Domain;

namespace {

/// Large enough to make the cost of a batch vanish, small enough to stay in the processor's cache.
constexpr std::size_t BatchSize = 4096;
/// Visits that bear on FCR by repeat over its default window, with a day to spare.
constexpr Duration KeepVisits {std::chrono::hours {8 * 24}};
/// The clock of a fold stands still within a batch, so a batch must not span more than a quiet hour.
constexpr Duration LongestBatch {std::chrono::hours {1}};

} // namespace

Replay::Replay(Centre centre)
    : m_centre(std::move(centre))
{
}

bool Replay::open(const QStringList &paths)
{
    if (!m_playback.open(paths))
        return false;
    m_from = m_playback.next().value_or(Timestamp {});
    m_to = m_from;
    m_clock.set(m_from);
    const Metrics::Engine::Retention retention {
        std::max(KeepVisits, Duration {m_centre.repeatWindow}), Duration::max()};
    m_engine.emplace(m_centre, m_playback.feedNames(), m_clock, retention);
    m_window = m_engine->watch(Metrics::WindowSpec::all());
    return true;
}

void Replay::run()
{
    while (m_playback.read(m_events, BatchSize)) {
        std::span<const Event> rest(m_events);
        while (!rest.empty()) {
            const Timestamp limit = std::max(m_clock.now(), rest.front().at) + LongestBatch;
            const auto end = std::ranges::find_if(rest, [limit](const Event &event) { return event.at > limit; });
            const auto count = static_cast<std::size_t>(end - rest.begin());
            fold(rest.first(count), Timestamp::min());
            rest = rest.subspan(count);
        }
        m_events.clear();
    }
    finish();
}

void Replay::runLive(const Clock &wall, const Sleep &sleep)
{
    const Feeds::PlaybackClock clock(wall, m_from);
    while (const auto next = m_playback.next()) {
        const Timestamp now = clock.now();
        if (*next > now) {
            fold({}, now);
            sleep(std::min(*next - now, Duration {std::chrono::seconds {1}}));
            continue;
        }
        m_playback.readUntil(now, m_events);
        fold(m_events, now);
        m_events.clear();
    }
    finish();
}

void Replay::fold(std::span<const Event> events, Timestamp now)
{
    Timestamp newest = m_to;
    for (const Event &event : events)
        newest = std::max(newest, event.at);
    m_to = newest;
    m_clock.set(std::max({m_clock.now(), newest, now}));
    m_engine->apply(events);
}

void Replay::finish()
{
    // An AMI recording that ends is a connection that ends: its callers wait on. A log that ends has no more to say.
    for (const auto &input : m_playback.inputs()) {
        if (input->kind() == Feeds::InputFile::Kind::QueueLog)
            m_engine->finish(input->feed());
    }
}

void overrideThresholds(Centre &centre, std::optional<Duration> answer, std::optional<Duration> shortAbandon)
{
    const auto change = [&](Line &line) {
        line.answerThreshold = answer.value_or(line.answerThreshold);
        line.shortAbandon = shortAbandon.value_or(line.shortAbandon);
    };
    change(centre.defaults);
    std::ranges::for_each(centre.lines, change);
}

} // namespace Pult::App
