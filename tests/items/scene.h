// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small centre with an engine and a clock set by hand, for the tests of models and views. One thread.

#pragma once

#include "metrics/engine.h"
#include "support/eventscript.h"

namespace Pult::Test {

inline constexpr Domain::Timestamp SceneStart {
    std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + std::chrono::hours {9}};

/// Two sites, two lines, one feed for each site.
Domain::Centre sceneCentre();

class Scene
{
public:
    explicit Scene(Domain::Centre centre = sceneCentre(), std::vector<std::string> feeds = {"ryazan", "volgograd"});

    Domain::ManualClock clock {SceneStart};
    Metrics::Engine engine;
    EventScript ryazan {SceneStart, Domain::FeedId {0}};
    EventScript volgograd {SceneStart, Domain::FeedId {1}};

    /// Folds what both scripts have written; «now» is that many seconds after the start.
    const State::ChangeSet &fold(double now);
    /// Lets time pass; both feeds stay alive when `alive`.
    const State::ChangeSet &pass(double now, bool alive = true);

    /// Both feeds connected, so many operators on the line adult in Ryazan: op0, op1 …
    const State::ChangeSet &open(int operators);
    /// Applies events and gives every listener's slot the changes.
    template<typename... Models>
    void fold(double now, Models &...models)
    {
        const State::ChangeSet &changes = fold(now);
        (models.apply(changes), ...);
    }
};

} // namespace Pult::Test
