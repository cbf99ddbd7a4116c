// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/playbackfeed.h"

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;

namespace {
constexpr Duration BeatEvery {std::chrono::seconds {1}};
/// Between the end of one round and the begin of the next.
constexpr Duration RoundPause {std::chrono::seconds {2}};
/// A clock that stands or jumps is looked at this often.
constexpr std::chrono::milliseconds LongestSleep {1000};
} // namespace

PlaybackFeed::PlaybackFeed(
    std::unique_ptr<Playback> playback, Inbox &inbox, const Clock &clock, Options options, QObject *parent)
    : Feed(parent)
    , m_playback(std::move(playback))
    , m_inbox(inbox)
    , m_clock(clock)
    , m_options(options)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackFeed::advance);
}

PlaybackFeed::PlaybackFeed(std::unique_ptr<Playback> playback, Inbox &inbox, const Clock &clock, QObject *parent)
    : PlaybackFeed(std::move(playback), inbox, clock, Options {}, parent)
{
}

void PlaybackFeed::start()
{
    m_running = true;
    m_nextBeat = m_clock.now();
    advance();
}

void PlaybackFeed::stop()
{
    m_running = false;
    m_timer.stop();
}

void PlaybackFeed::advance()
{
    if (!m_running)
        return;
    const Timestamp now = m_clock.now();
    playDue(now);
    if (!m_playback->next() && !startAgain()) {
        end();
        return;
    }
    beat(now);
    m_inbox.put(m_events);
    sleep(now);
}

void PlaybackFeed::playDue(Timestamp now)
{
    const std::size_t before = m_events.size();
    m_playback->readUntil(now - m_shift, m_events);
    for (std::size_t i = before; i < m_events.size(); ++i)
        m_events[i].at += m_shift;
    if (m_events.size() == before)
        return;
    m_lastPlayed = m_playback->position() + m_shift;
    Q_EMIT countsChanged(m_playback->counts());
}

bool PlaybackFeed::startAgain()
{
    if (!m_options.loop || !m_playback->rewind())
        return false;
    const auto first = m_playback->next();
    if (!first)
        return false;
    // Nothing of the last round may go on in the next one, in which the same calls come again.
    for (const auto &input : m_playback->inputs())
        m_events.push_back({m_lastPlayed, input->feed(), AcdRestarted {}});
    m_shift = m_lastPlayed + RoundPause - *first;
    return true;
}

void PlaybackFeed::beat(Timestamp now)
{
    if (now < m_nextBeat)
        return;
    for (const auto &input : m_playback->inputs()) {
        if (!input->received()) // a recording has its own signs of life, and its own silence
            m_events.push_back({now, input->feed(), Heartbeat {}});
    }
    m_nextBeat = now + BeatEvery;
}

void PlaybackFeed::sleep(Timestamp now)
{
    Timestamp wake = m_nextBeat;
    if (const auto next = m_playback->next())
        wake = std::min(wake, *next + m_shift);
    const std::chrono::duration<double, std::milli> wait = (wake - now) / m_options.speed;
    m_timer.start(
        std::clamp(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds {1}, LongestSleep));
}

void PlaybackFeed::end()
{
    m_running = false;
    for (const auto &input : m_playback->inputs())
        m_events.push_back({m_lastPlayed, input->feed(), FeedLost {LostReason::Stopped}});
    m_inbox.put(m_events);
    Q_EMIT finished();
}

} // namespace Pult::Feeds
