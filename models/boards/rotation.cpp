// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/rotation.h"

#include <algorithm>
#include <cmath>

namespace Pult::Boards {

using Domain::Duration;

namespace {

constexpr Duration LeastDwell {std::chrono::seconds {10}};
constexpr double WordsPerSecond = 2.5; // reading aloud
constexpr int Readings = 2;

} // namespace

std::vector<Duration> dwells(const std::vector<Turn> &turns)
{
    std::vector<Duration> result;
    Duration key {};
    Duration adjustable {}; // of the key turns, what is not fixed
    Duration other {};
    for (const Turn &turn : turns) {
        const double seconds = Readings * turn.words / WordsPerSecond;
        const Duration read {static_cast<Duration::rep>(std::lround(seconds * 1000))};
        const Duration dwell = turn.dwell.value_or(std::max(LeastDwell, read));
        result.push_back(dwell);
        (turn.isKey ? key : other) += dwell;
        if (turn.isKey && !turn.dwell)
            adjustable += dwell;
    }
    if (key >= other || adjustable == Duration::zero())
        return result;
    const double factor
        = static_cast<double>((other - (key - adjustable)).count()) / static_cast<double>(adjustable.count());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].isKey && !turns[i].dwell)
            result[i]
                = Duration {static_cast<Duration::rep>(std::ceil(static_cast<double>(result[i].count()) * factor))};
    }
    return result;
}

void Rotation::setTurns(std::vector<Turn> turns)
{
    const Turn before = m_turns.empty() ? Turn {} : m_turns[static_cast<std::size_t>(m_current)];
    m_turns = std::move(turns);
    m_dwells = dwells(m_turns);
    // The same sheet, else the nearest sheet before it of that page, else the beginning.
    int found = -1;
    for (std::size_t i = 0; i < m_turns.size(); ++i) {
        if (m_turns[i].page == before.page && m_turns[i].sheet <= before.sheet)
            found = static_cast<int>(i);
    }
    m_current = std::max(0, found);
    if (found < 0 || m_turns[static_cast<std::size_t>(found)].sheet != before.sheet)
        m_shown = {};
}

bool Rotation::pass(Duration elapsed)
{
    if (m_isPaused || m_turns.size() < 2 || elapsed <= Duration::zero())
        return false;
    m_shown += elapsed;
    if (m_shown < m_dwells[static_cast<std::size_t>(m_current)])
        return false;
    return step(1);
}

bool Rotation::step(int by)
{
    const int count = static_cast<int>(m_turns.size());
    m_shown = {};
    if (count < 2)
        return false;
    m_current = ((m_current + by) % count + count) % count;
    return true;
}

bool Rotation::showPage(int page)
{
    const auto found = std::ranges::find(m_turns, page, &Turn::page);
    if (found == m_turns.end())
        return false;
    m_current = static_cast<int>(found - m_turns.begin());
    m_shown = {};
    return true;
}

} // namespace Pult::Boards
