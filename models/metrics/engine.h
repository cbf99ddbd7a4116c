// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// State and ledger under one roof, with a clock: what feeds are poured into and what models read. Lives on one thread,
// in the program the GUI's; the session hands it whole batches.

#pragma once

#include "domain/clock.h"
#include "metrics/catalogue.h"
#include "metrics/ledger.h"
#include "metrics/staffbook.h"
#include "metrics/timelinebook.h"
#include "metrics/value.h"
#include "state/centrestate.h"

#include <span>

namespace Pult::Metrics {

class Engine
{
public:
    /// How long things are kept in memory. FCR by repeat needs visits for W to be exact for past days.
    struct Retention
    {
        Domain::Duration visits {std::chrono::hours {48}};
        Domain::Duration intervals {std::chrono::hours {48}}; ///< Duration::max(): for ever
    };

    /// `clock` must outlive the engine.
    Engine(Domain::Centre centre, std::vector<std::string> feedNames, const Domain::Clock &clock,
        Retention retention = defaultRetention());

    /// Folds a batch and books it. The returned set is valid until the next call.
    const State::ChangeSet &apply(std::span<const Domain::Event> events);
    /// Lets time pass: wrap-ups end, windows move.
    const State::ChangeSet &tick();
    /// Ends the open visits of a feed as unknown (end of a log).
    const State::ChangeSet &finish(Domain::FeedId feed);

    const State::CentreState &state() const { return m_state; }
    const Ledger &ledger() const { return m_ledger; }
    const Domain::Clock &clock() const { return m_clock; }

    WindowId watch(const WindowSpec &spec);

    /// Sums of all queues of a scope in a window.
    Sums sums(const Scope &scope, WindowId window) const;
    /// The same without the feeds in `missing`: what a value is made of.
    Sums knownSums(const Scope &scope, WindowId window, const std::vector<Domain::FeedId> &missing) const;
    /// Queues of a scope.
    std::vector<State::QueueIndex> queuesOf(const Scope &scope) const;
    bool isInScope(State::QueueIndex queue, const Scope &scope) const;
    /// Feeds whose queues are in a scope, ascending; of the centre all.
    std::vector<Domain::FeedId> feedsOf(const Scope &scope) const;
    /// The metric that is meant: the family "sl" is the formula of the scope's line, "fcr" is by outcome where CRM has
    /// told any in the window, else by repeat. Null for an unknown id.
    const MetricDescriptor *resolve(std::string_view metric, const Scope &scope, WindowId window) const;

    /// Whose thresholds, formula and targets hold for a scope: its line's, else the centre's defaults.
    const Domain::Line &lineOf(const Scope &scope) const;
    /// Callers of a queue who wait longer than T now and arrived at `from` or later.
    std::int64_t overdue(State::QueueIndex queue, Domain::Timestamp from) const;

    /// `metric` is an id of the catalogue, or a family: see resolve().
    /// Counts a waiting caller as decided as soon as T has passed (live SL and LCR stay comparable with history).
    Value value(std::string_view metric, const Scope &scope, WindowId window) const;

    Freshness freshness(Domain::FeedId feed) const;
    /// Operators by state; persons whose memberships (or, without any, home site) touch the scope, each once.
    const StateCounts &operators(const Scope &scope) const { return m_staff.counts(scope); }
    const TimelineBook &timelines() const { return m_timelines; }
    /// Sums of a person with the running span of his or her state, since the start of the day or over everything.
    PersonSums person(State::PersonIndex person, bool todayOnly) const;
    /// Age of the state, of a wait …: never negative, on the clock of the feed that timed it.
    Domain::Duration age(Domain::FeedId feed, Domain::Timestamp since) const;

private:
    static Retention defaultRetention() { return {}; }
    const State::ChangeSet &book();
    void describeFeeds(Value &value, const std::vector<Domain::FeedId> &feeds) const;
    void evaluateLive(Value &value, const Scope &scope) const;
    void evaluateSums(Value &value, const MetricDescriptor &metric, const Scope &scope, WindowId window) const;

    const Domain::Clock &m_clock;
    State::CentreState m_state;
    Ledger m_ledger;
    StaffBook m_staff;
    TimelineBook m_timelines;
    State::ChangeSet m_changes;
};

} // namespace Pult::Metrics
