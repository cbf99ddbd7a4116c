// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words for codes: the names of states, verdicts and metrics, and the sentences about fresh and missing data, each in
// one place for tables, tiles and screen readers. GUI thread (it translates).

#pragma once

#include "domain/event.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"

#include <QStringList>

namespace Pult::Items {

/// «Ready», «On call» …
QString stateName(Domain::OperatorState state);
/// «On target», «Attention», «Bad»; empty for None.
QString verdictName(Metrics::Verdict verdict);
/// From the catalogue: «SL», «AHT» …; the id itself when it is unknown.
QString metricShortName(std::string_view metric);
/// «Service level», «Average handle time» …
QString metricName(std::string_view metric);
/// «Service level (SL)»: for tool tips and screen readers.
QString metricFullName(std::string_view metric);
/// The line's name, or its id when it has none; empty for None.
QString lineName(const State::CentreState &state, State::LineIndex line);
/// «today», «last 30 min» …
QString windowName(const Metrics::WindowSpec &window, const ValueFormatter &formatter);
/// Why a feed is not connected: «connection refused» …
QString lostReasonName(Domain::LostReason reason);

/// «Data are out of date (0:07)» for stale, «No data» for none, empty for live.
QString freshnessText(
    Metrics::Freshness freshness, std::optional<Domain::Duration> age, const ValueFormatter &formatter);
/// What the feeds of `feeds` are called by people: the names of their sites, else their own.
QStringList feedPlaces(const Metrics::Engine &engine, const std::vector<Domain::FeedId> &feeds);
/// «without Volgograd»; empty when nothing is missing.
QString missingText(const Metrics::Engine &engine, const std::vector<Domain::FeedId> &feeds);

/// The worst freshness of all feeds and the age of the oldest proof of life.
struct OverallFreshness
{
    Metrics::Freshness freshness = Metrics::Freshness::NoData;
    std::optional<Domain::Duration> age;
    std::vector<Domain::FeedId> missing; ///< feeds without data, unless all are
};
OverallFreshness overallFreshness(const Metrics::Engine &engine);

/// Callers who wait now in the queues of a scope.
struct WaitingNow
{
    int count = 0;
    int overdue = 0; ///< waiting longer than the line's T
    std::optional<Domain::Duration> longest;
    Domain::Duration threshold {}; ///< T of the line of the longest wait
    bool known = false;            ///< some feed of the scope has data
};
WaitingNow waitingNow(const Metrics::Engine &engine, const Metrics::Scope &scope);

} // namespace Pult::Items
