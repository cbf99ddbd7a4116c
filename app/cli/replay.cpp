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

} // namespace

Replay::Replay(Centre centre)
    : m_centre(std::move(centre))
{
}

bool Replay::open(const QStringList &paths)
{
    if (!m_playback.open(paths))
        return false;
    m_run.emplace(m_centre, m_playback.feedNames(), m_playback.next().value_or(Timestamp {}));
    return true;
}

void Replay::run()
{
    if (m_playback.hasReceipts())
        runByReceipts();
    while (m_playback.read(m_events, BatchSize)) {
        m_run->fold(m_events);
        m_events.clear();
    }
    finish();
}

/// What was recorded live was known when it came, not when the ACD says that it happened.
void Replay::runByReceipts()
{
    constexpr Duration Step {std::chrono::seconds {1}};
    Timestamp now = m_run->from();
    while (const auto next = m_playback.next()) {
        now = std::max(now + Step, *next);
        m_playback.readUntil(now, m_events);
        m_run->fold(m_events, now);
        m_events.clear();
    }
}

void Replay::runLive(const Clock &wall, const Sleep &sleep)
{
    const Feeds::PlaybackClock clock(wall, m_run->from());
    while (const auto next = m_playback.next()) {
        const Timestamp now = clock.now();
        if (*next > now) {
            m_run->fold({}, now);
            sleep(std::min(*next - now, Duration {std::chrono::seconds {1}}));
            continue;
        }
        m_playback.readUntil(now, m_events);
        m_run->fold(m_events, now);
        m_events.clear();
    }
    finish();
}

void Replay::finish()
{
    // An AMI recording that ends is a connection that ends: its callers wait on. A log that ends has no more to say.
    for (const auto &input : m_playback.inputs()) {
        if (input->kind() == Feeds::InputFile::Kind::QueueLog)
            m_run->finish(input->feed());
    }
    m_run->counts = m_playback.counts();
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
