// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/timelinebook.h"

#include <algorithm>

namespace Pult::Metrics {

using Domain::raw;

void TimelineBook::update(const State::ChangeSet &changes, Domain::Timestamp dayStart)
{
    if (dayStart != m_dayStart) {
        m_dayStart = dayStart;
        for (std::deque<TimelineSpan> &spans : m_spans) {
            while (!spans.empty() && spans.front().to <= dayStart)
                spans.pop_front();
        }
    }
    for (const State::StateSpan &span : changes.spans)
        add(span);
}

void TimelineBook::add(const State::StateSpan &span)
{
    if (span.to <= m_dayStart)
        return;
    if (raw(span.person) >= m_spans.size())
        m_spans.resize(raw(span.person) + 1);
    std::deque<TimelineSpan> &spans = m_spans[raw(span.person)];
    const Domain::Timestamp from = std::max(span.from, m_dayStart);
    // Counting may have been stopped and begun anew in the middle of a state: it is one span all the same.
    if (!spans.empty() && spans.back().to == from && spans.back().state == span.state
        && spans.back().reason == span.reason) {
        spans.back().to = span.to;
        return;
    }
    if (spans.size() == MostSpans)
        spans.pop_front();
    spans.push_back({from, span.to, span.reason, span.state});
}

const std::deque<TimelineSpan> &TimelineBook::spans(State::PersonIndex person) const
{
    static const std::deque<TimelineSpan> None;
    return raw(person) < m_spans.size() ? m_spans[raw(person)] : None;
}

} // namespace Pult::Metrics
