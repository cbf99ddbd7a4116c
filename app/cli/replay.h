// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recordings folded through the engine, as fast as it goes or at the recorded pace. Main thread.

#pragma once

#include "app/cli/foldedrun.h"
#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/recording/playback.h"

#include <functional>
#include <optional>

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
    const FoldedRun &result() const { return *m_run; }

private:
    void runByReceipts();
    void finish();

    Domain::Centre m_centre;
    Feeds::Playback m_playback;
    std::optional<FoldedRun> m_run;
    Domain::Events m_events;
};

/// Gives all lines of a centre, described or not, the same thresholds; an absent one stays.
void overrideThresholds(
    Domain::Centre &centre, std::optional<Domain::Duration> answer, std::optional<Domain::Duration> shortAbandon);

} // namespace Pult::App
