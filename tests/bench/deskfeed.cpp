// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskfeed.h"

#include <algorithm>
#include <chrono>

namespace Pult::Bench {

using namespace std::chrono_literals;

namespace {

constexpr int Queues = 5;
constexpr std::size_t PoolSize = 40'000;

std::string queueOf(int number)
{
    return "queue-" + std::to_string(number % Queues);
}

} // namespace

qint64 steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

std::string DeskFeed::nameOf(int op)
{
    const std::string digits = std::to_string(op);
    return "Operator " + std::string(5 - digits.size(), '0') + digits;
}

DeskFeed::DeskFeed(Domain::FeedId id, Feeds::Inbox &inbox, const Domain::Clock &clock, const Load &load,
    std::shared_ptr<std::vector<Stamp>> stamps)
    : m_inbox(inbox)
    , m_clock(clock)
    , m_id(id)
    , m_load(load)
    , m_stamps(std::move(stamps))
    , m_script(clock.now(), id)
    , m_paused(static_cast<std::size_t>(load.operators))
{
}

void DeskFeed::start()
{
    m_elapsed.start();
    m_script.connected().snapshotBegan();
    for (int op = 0; op < m_load.operators; ++op)
        m_script.member(queueOf(op), nameOf(op));
    m_script.member(queueOf(0), nameOf(0), Domain::DeviceStatus::NotInUse, "lunch"); // the reason gets its number
    m_script.member(queueOf(0), nameOf(0));
    m_script.snapshotEnded();
    m_batch = m_script.take();
    m_inbox.put(m_batch);
    makePool();
    m_timer = std::make_unique<QTimer>();
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(10ms); // at 100 events a second each wakes the feed, as packets would
    connect(m_timer.get(), &QTimer::timeout, this, &DeskFeed::beat);
    m_timer->start();
}

void DeskFeed::stop()
{
    m_timer.reset();
}

void DeskFeed::setLoad(const Load &load)
{
    QMetaObject::invokeMethod(this, [this, load] { m_load = load; });
}

void DeskFeed::makePool()
{
    std::uniform_int_distribution<int> any(0, m_load.operators - 1);
    std::vector<bool> paused(m_paused.size());
    while (m_pool.size() < PoolSize) {
        const auto op = static_cast<std::size_t>(any(m_random));
        paused[op] = !paused[op];
        m_script.member(queueOf(static_cast<int>(op)), nameOf(static_cast<int>(op)), Domain::DeviceStatus::NotInUse,
            paused[op] ? "lunch" : "");
        if (m_script.events.size() >= 1000) {
            for (Domain::Event &event : m_script.events)
                m_pool.push_back(std::move(event));
            m_script.events.clear();
        }
    }
}

/// Everything that has become due since the last time, with the instant at which it is said.
void DeskFeed::beat()
{
    const qint64 elapsed = m_elapsed.elapsed();
    const double seconds = static_cast<double>(elapsed - m_last) / 1000.0;
    m_last = elapsed;
    m_script.at(static_cast<double>(elapsed) / 1000.0);
    if (elapsed - m_lastBeat >= 1000) {
        m_lastBeat = elapsed;
        m_script.heartbeat();
    }
    m_callsDue += seconds * m_load.callsPerSecond;
    m_pausesDue += seconds * m_load.pausesPerSecond;
    m_changesDue += seconds * m_load.changesPerSecond;
    call(elapsed);
    for (; m_pausesDue >= 1; m_pausesDue -= 1)
        pause();
    m_batch = m_script.take();
    const auto changes = static_cast<qint64>(m_changesDue);
    m_changesDue -= static_cast<double>(changes);
    change(changes);
    m_said += static_cast<qint64>(m_batch.size());
    if (!m_batch.empty())
        m_inbox.put(m_batch);
}

/// Who takes the next call: never a stamped operator, whose pause would only show after it.
int DeskFeed::nextTalker(int last) const
{
    const int stamped = static_cast<int>(m_stamps->size());
    return stamped + (last + 7) % std::max(1, m_load.operators - stamped);
}

void DeskFeed::call(qint64 elapsed)
{
    for (; m_callsDue >= 1; m_callsDue -= 1) {
        const std::string id = "call-" + std::to_string(++m_calls);
        m_nextOperator = nextTalker(m_nextOperator);
        m_script.joins(queueOf(m_nextOperator), id, "7916" + std::to_string(1'000'000 + m_calls));
        m_waiting.push_back({elapsed + 2000, id, m_nextOperator, false});
    }
    while (!m_waiting.empty() && m_waiting.front().until <= elapsed) {
        Talk talk = m_waiting.front();
        m_waiting.pop_front();
        const std::string queue = queueOf(talk.op);
        m_script.rings(queue, talk.call, nameOf(talk.op)).leaves(queue, talk.call);
        m_script.answered(queue, talk.call, nameOf(talk.op), 2, 1);
        talk.until = elapsed + 4000;
        m_talking.push_back(talk);
    }
    while (!m_talking.empty() && m_talking.front().until <= elapsed) {
        const Talk talk = m_talking.front();
        m_talking.pop_front();
        m_script.handled(queueOf(talk.op), talk.call, nameOf(talk.op), 4);
    }
}

/// In turn: of two changes of one operator between two paints the second would leave nothing to paint.
void DeskFeed::pause()
{
    m_nextPause = (m_nextPause + 1) % m_stamps->size();
    const std::size_t op = m_nextPause;
    m_paused[op] = !m_paused[op];
    const bool paused = m_paused[op];
    Stamp &stamp = (*m_stamps)[op];
    stamp.paused = paused;
    stamp.at = steadyNow();
    m_script.member(queueOf(static_cast<int>(op)), nameOf(static_cast<int>(op)), Domain::DeviceStatus::NotInUse,
        paused ? "lunch" : "");
}

void DeskFeed::change(qint64 count)
{
    const Domain::Timestamp now = m_clock.now();
    for (qint64 i = 0; i < count; ++i) {
        m_batch.push_back(m_pool[m_poolAt]);
        m_batch.back().at = now;
        m_poolAt = (m_poolAt + 1) % m_pool.size();
    }
}

} // namespace Pult::Bench
