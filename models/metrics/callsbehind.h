// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls that a number rests on: which visits, and what each of them adds above and below the fraction bar. The
// parts of all of them sum up to the number, to the bit. Reads the engine; engine's thread.

#pragma once

#include "metrics/engine.h"
#include "metrics/numberref.h"

#include <optional>
#include <vector>

namespace Pult::Metrics {

struct CallShare
{
    State::VisitNo visit = State::VisitNo::None;
    std::int64_t numerator = 0; ///< ms for durations
    std::int64_t denominator = 0;

    bool operator==(const CallShare &) const = default;
};

class CallsBehind
{
public:
    /// `engine` must outlive it. The window is watched from now on.
    CallsBehind(Engine &engine, const NumberRef &number);

    /// Whether calls can be told at all: numbers of people and of their states have none.
    bool hasCalls() const { return m_metric || m_ofPerson; }
    /// Absent: the visit is none of the number's calls (now).
    std::optional<CallShare> shareOf(const State::Visit &visit) const;
    /// All of them, queue by queue, by arrival.
    std::vector<CallShare> all() const;
    /// First instant of the number's window now.
    Domain::Timestamp from() const;

private:
    bool isMissing(Domain::FeedId feed) const;
    CallShare ofSums(const State::Visit &visit) const;
    CallShare ofLive(const State::Visit &visit) const;
    CallShare ofPerson(const State::Visit &visit) const;
    bool isOverdue(const State::Visit &visit) const;

    Engine &m_engine;
    const NumberRef m_number;
    const WindowId m_window;
    const MetricDescriptor *m_metric = nullptr; ///< null: a number of a person, or of people
    bool m_ofPerson = false;
};

} // namespace Pult::Metrics
