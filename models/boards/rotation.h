// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the pages of a board: each stays long enough to be read aloud twice, pages of key figures have at least half of
// the time, a hand or a pause takes precedence. Time is told from outside. Pure; any one thread.

#pragma once

#include "domain/time.h"

#include <optional>
#include <vector>

namespace Pult::Boards {

/// One turn: a page, or one sheet of a page whose rows do not fit at once.
struct Turn
{
    int page = 0;
    int sheet = 0;
    bool isKey = false;                       ///< of a page of key figures
    int words = 0;                            ///< to be read on it
    std::optional<Domain::Duration> dwell {}; ///< fixed by the board

    bool operator==(const Turn &) const = default;
};

/// How long each turn stays: max(10 s, 2 × words / 2.5 s), unless fixed; turns of key figures that would have less than
/// half of the whole time together get more, in proportion.
std::vector<Domain::Duration> dwells(const std::vector<Turn> &turns);

class Rotation
{
public:
    /// The same turn stays shown, with the time it has had, as long as its page and sheet exist.
    void setTurns(std::vector<Turn> turns);
    const std::vector<Turn> &turns() const { return m_turns; }
    int current() const { return m_current; }
    bool isPaused() const { return m_isPaused; }
    void setPaused(bool paused) { m_isPaused = paused; }

    /// Lets time pass; true when another turn is due and has become the current one.
    bool pass(Domain::Duration elapsed);
    /// By hand, forward or back, around the ends; its time begins anew. False when there is nowhere to go.
    bool step(int by);
    /// The first sheet of a page; false when there is none.
    bool showPage(int page);

private:
    std::vector<Turn> m_turns;
    std::vector<Domain::Duration> m_dwells;
    int m_current = 0;
    Domain::Duration m_shown {}; ///< how long the current turn has been shown
    bool m_isPaused = false;
};

} // namespace Pult::Boards
