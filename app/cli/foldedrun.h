// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events of the past folded through an engine of its own, with the window of everything: what a replay and a simulation
// report on. Main thread.

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/translator.h"
#include "metrics/engine.h"

#include <span>
#include <string>
#include <vector>

namespace Pult::App {

class FoldedRun
{
public:
    FoldedRun(Domain::Centre centre, std::vector<std::string> feedNames, Domain::Timestamp from);

    /// As fast as it goes, in the order given.
    void fold(std::span<const Domain::Event> events);
    /// One batch, of which all is known at `now`.
    void fold(std::span<const Domain::Event> events, Domain::Timestamp now);
    /// Ends what is open in a feed that has no more to say.
    void finish(Domain::FeedId feed) { m_engine.finish(feed); }

    const Metrics::Engine &engine() const { return m_engine; }
    /// The window of everything.
    Metrics::WindowId window() const { return m_window; }
    Domain::Timestamp from() const { return m_from; }
    /// Time of the last event so far.
    Domain::Timestamp to() const { return m_to; }

    /// What became of the input, for the report.
    Feeds::InputCounts counts;

private:
    Domain::ManualClock m_clock;
    Metrics::Engine m_engine;
    Metrics::WindowId m_window {};
    const Domain::Timestamp m_from;
    Domain::Timestamp m_to;
};

} // namespace Pult::App
