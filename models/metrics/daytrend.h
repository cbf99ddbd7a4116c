// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre's day by quarter hours: service level and lost call rate of each, as one looks back on the day. Works out
// anew only what has changed. Lives on the engine's thread.

#pragma once

#include "metrics/engine.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace Pult::Metrics {

/// Of fewer decided calls than that a ratio is more chance than service.
inline constexpr std::int64_t FewCalls = 10;

/// One quarter hour. Ratios are 0..1 and absent where nothing was decided: a gap, never a zero.
struct TrendPoint
{
    Domain::Timestamp from {};
    std::optional<double> sl;  ///< by the formula of the scope's line; callers who wait longer than T count
    std::optional<double> lcr; ///< of the calls that are decided
    bool few = false;          ///< fewer than FewCalls are decided
    bool running = false;      ///< contains «now»: it is not over
    bool incomplete = false;   ///< a feed of the scope was away in a part of it

    bool operator==(const TrendPoint &) const = default;
};

class DayTrend
{
public:
    /// `engine` must outlive it. There are no points before the first update().
    explicit DayTrend(const Engine &engine, const Scope &scope = Scope::centre());

    /// A scope whose names were not known before; does nothing when it is the same.
    void setScope(const Scope &scope);
    const Scope &scope() const { return m_scope; }

    /// Takes what has changed since the last call, in O(queues + quarter hours that changed); true when any point
    /// became different.
    bool update();

    QDate day() const { return m_day; }
    Domain::Timestamp dayStart() const { return m_dayStart; }
    /// All quarter hours of the day, 92, 96 or 100; those to come are empty.
    const std::vector<TrendPoint> &points() const { return m_points; }
    /// The quarter hour that contains «now»: a position in points().
    std::size_t running() const { return m_running; }

    /// The metrics whose numbers `sl` and `lcr` are.
    const MetricDescriptor &slMetric() const;
    const MetricDescriptor &lcrMetric() const;
    /// 0..1; absent: the line has no such target.
    std::optional<double> slTarget() const;
    std::optional<double> lcrTarget() const;

private:
    void beginDay(Domain::Timestamp now);
    void findChanged();
    void findOverdue();
    bool evaluate(std::size_t slot);
    bool markIncomplete(Domain::Timestamp now);
    std::vector<Domain::FeedId> feeds() const;
    std::optional<std::size_t> slotOf(Domain::Timestamp at) const;

    const Engine &m_engine;
    Scope m_scope;
    std::vector<State::QueueIndex> m_queues; ///< of the scope
    QDate m_day;
    Domain::Timestamp m_dayStart = Domain::Timestamp::max(); ///< no day has begun yet
    Domain::Timestamp m_dayEnd = Domain::Timestamp::min();
    std::vector<TrendPoint> m_points;
    std::vector<std::int64_t> m_overdue; ///< by slot: callers who wait longer than T
    std::vector<bool> m_changed;         ///< by slot: to be worked out anew
    std::size_t m_running = 0;
    std::uint64_t m_seen = 0; ///< revision of the ledger that the points hold
};

} // namespace Pult::Metrics
