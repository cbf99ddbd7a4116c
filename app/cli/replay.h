// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recordings folded through the engine, as fast as it goes or at the recorded pace. Main thread.

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/recording/playback.h"
#include "metrics/engine.h"

#include <functional>
#include <optional>
#include <span>

namespace Pult::App {

class Replay
{
public:
    explicit Replay(Domain::Centre centre);

    /// False when there is nothing to read in any of the files; playback().failures() says why.
    bool open(const QStringList &paths);
    /// Folds everything.
    void run();

    /// Waits for that long, and may look at the state meanwhile.
    using Sleep = std::function<void(Domain::Duration)>;
    /// Folds at the recorded pace: as much as `wall` says has passed since the call.
    void runLive(const Domain::Clock &wall, const Sleep &sleep);

    const Feeds::Playback &playback() const { return m_playback; }
    /// Only after open().
    const Metrics::Engine &engine() const { return *m_engine; }
    /// The window of everything.
    Metrics::WindowId window() const { return m_window; }
    Domain::Timestamp from() const { return m_from; }
    /// Time of the last event so far.
    Domain::Timestamp to() const { return m_to; }

private:
    void fold(std::span<const Domain::Event> events, Domain::Timestamp now);
    void finish();

    Domain::Centre m_centre;
    Feeds::Playback m_playback;
    Domain::ManualClock m_clock;
    std::optional<Metrics::Engine> m_engine;
    Metrics::WindowId m_window {};
    Domain::Events m_events;
    Domain::Timestamp m_from {};
    Domain::Timestamp m_to {};
};

/// Gives all lines of a centre, described or not, the same thresholds; an absent one stays.
void overrideThresholds(
    Domain::Centre &centre, std::optional<Domain::Duration> answer, std::optional<Domain::Duration> shortAbandon);

} // namespace Pult::App
