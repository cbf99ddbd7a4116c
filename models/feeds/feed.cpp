// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/feed.h"

#include <utility>

namespace Pult::Feeds {

void Feed::setTap(std::shared_ptr<InputTap> tap)
{
    m_tap = std::move(tap);
    if (m_tap)
        tapSet();
}

void Feed::reportProblem(const FeedProblem &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

void Feed::reportCounts(const InputCounts &counts)
{
    if (counts.messages == m_counts.messages)
        return;
    m_counts = counts;
    Q_EMIT countsChanged(counts);
}

} // namespace Pult::Feeds
