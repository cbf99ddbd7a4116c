// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/simulator/simulatorfeed.h"

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;
using namespace std::chrono_literals;

namespace {

constexpr Duration BeatEvery = 1s;
/// Simulated time that is told in one piece while the feed catches up; between two pieces it can be stopped.
constexpr Duration Piece = 10min;
/// Many events in a row are given together: nobody sees the difference, and the processor sleeps longer.
constexpr std::chrono::milliseconds ShortestSleep {50};
/// A clock that stands or jumps is looked at this often.
constexpr std::chrono::milliseconds LongestSleep {1000};

} // namespace

SimulatorFeed::SimulatorFeed(
    std::unique_ptr<Simulator> simulator, Simulator::Feeds feeds, Inbox &inbox, const Clock &clock, QObject *parent)
    : Feed(parent)
    , m_simulator(std::move(simulator))
    , m_feeds(std::move(feeds))
    , m_inbox(inbox)
    , m_clock(clock)
    , m_counts(m_feeds.size())
    , m_begin(m_simulator->now())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimulatorFeed::advance);
}

void SimulatorFeed::start()
{
    m_running = true;
    m_nextBeat = m_clock.now();
    advance();
}

void SimulatorFeed::stop()
{
    m_running = false;
    m_timer.stop();
}

void SimulatorFeed::execute(quint64 id, const MemberCommand &command)
{
    const MemberReply reply = m_simulator->execute(command, m_events);
    give();
    Q_EMIT commandAnswered(id, reply);
}

void SimulatorFeed::tapSet()
{
    if (!tap() || !m_running)
        return;
    Events present;
    m_simulator->tellPresent(present);
    tap()->events(m_clock.now(), present);
}

void SimulatorFeed::advance()
{
    if (!m_running)
        return;
    const Timestamp now = m_clock.now();
    m_simulator->run(std::min(now, m_simulator->now() + Piece), m_events);
    const bool caughtUp = m_simulator->now() >= now;
    if (caughtUp)
        beat(now);
    give();
    reportProgress(now);
    if (caughtUp)
        sleep(now);
    else
        m_timer.start(0ms);
}

void SimulatorFeed::give()
{
    for (const Event &event : m_events) {
        for (std::size_t i = 0; i < m_feeds.size(); ++i)
            m_counts[i].messages += m_feeds[i].second == event.feed;
    }
    if (tap() && !m_events.empty())
        tap()->events(m_clock.now(), m_events);
    m_inbox.put(m_events);
}

void SimulatorFeed::beat(Timestamp now)
{
    if (now < m_nextBeat)
        return;
    for (const auto &[name, feed] : m_feeds)
        m_events.push_back({now, feed, Heartbeat {}});
    m_nextBeat = now + BeatEvery;
    for (std::size_t i = 0; i < m_feeds.size(); ++i)
        Q_EMIT feedCounted(m_feeds[i].second, m_counts[i]);
}

void SimulatorFeed::reportProgress(Timestamp now)
{
    const auto done = m_simulator->now() - m_begin;
    const int percent
        = now <= m_begin ? 100 : static_cast<int>(std::min<std::int64_t>(100, done * 100 / (now - m_begin)));
    if (percent <= m_percent)
        return;
    m_percent = percent;
    Q_EMIT progressed(percent);
}

void SimulatorFeed::sleep(Timestamp now)
{
    const Timestamp wake = std::min(m_nextBeat, m_simulator->next());
    const std::chrono::duration<double, std::milli> wait = (wake - now) / m_clock.speed();
    m_timer.start(std::clamp(std::chrono::ceil<std::chrono::milliseconds>(wait), ShortestSleep, LongestSleep));
}

} // namespace Pult::Feeds
