// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/freshnessalarm.h"

#include <algorithm>

namespace Pult::App {

using Domain::Timestamp;
using Metrics::Freshness;

FreshnessAlarm::FreshnessAlarm(QObject *parent)
    : FreshnessAlarm(machineTimer(), parent)
{
}

FreshnessAlarm::FreshnessAlarm(std::unique_ptr<GateTimer> timer, QObject *parent)
    : QObject(parent)
    , m_timer(std::move(timer))
{
}

FreshnessAlarm::~FreshnessAlarm() = default;

void FreshnessAlarm::watch(const Metrics::Engine &engine, Domain::Duration horizon)
{
    m_engine = &engine;
    m_horizon = engine.clock().now() + horizon;
    m_known = present();
    arm();
}

void FreshnessAlarm::stop()
{
    m_engine = nullptr;
    m_timer->disarm();
}

void FreshnessAlarm::arm()
{
    m_timer->disarm();
    const auto next = nextFall();
    if (next && *next <= m_horizon)
        m_timer->arm(*next - m_engine->clock().now(), [this] { ring(); });
}

void FreshnessAlarm::ring()
{
    if (!m_engine)
        return;
    std::vector<Freshness> now = present();
    const bool hasFallen = std::ranges::mismatch(now, m_known, std::ranges::less_equal {}).in1 != now.end();
    m_known = std::move(now);
    arm(); // the feed may have spoken meanwhile, and another may fall before the next look
    if (hasFallen)
        Q_EMIT fell();
}

std::vector<Freshness> FreshnessAlarm::present() const
{
    std::vector<Freshness> all;
    for (std::size_t i = 0; i < m_engine->state().feeds().size(); ++i)
        all.push_back(m_engine->freshness(static_cast<Domain::FeedId>(i)));
    return all;
}

std::optional<Timestamp> FreshnessAlarm::nextFall() const
{
    const Timestamp now = m_engine->clock().now();
    std::optional<Timestamp> next;
    for (const State::FeedRow &feed : m_engine->state().feeds()) {
        for (const Domain::Duration limit : {Metrics::LiveLimit, Metrics::StaleLimit}) {
            if (!feed.lastAlive)
                continue;
            const Timestamp fall = *feed.lastAlive + limit + Domain::Duration(1); // the limit itself still holds
            if (fall > now)
                next = std::min(next.value_or(fall), fall);
        }
    }
    return next;
}

} // namespace Pult::App
