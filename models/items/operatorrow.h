// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the operator table shows of one person: a value taken from the engine, compared column by column to tell what
// has changed. GUI thread.

#pragma once

#include "metrics/engine.h"

#include <QString>

#include <vector>

namespace Pult::Items {

struct OperatorRow
{
    QString name;
    QString reason;
    QString lines;
    QString site;
    QString group;
    std::vector<State::LineIndex> servedLines; ///< ascending, each once
    State::SiteIndex homeSite = State::SiteIndex::None;
    int homeGroup = -1; ///< index into Centre::groups
    Domain::FeedId feed {};
    Domain::OperatorState state = Domain::OperatorState::Offline;
    Metrics::Freshness freshness = Metrics::Freshness::NoData;
    Domain::Timestamp since {};                   ///< the feed's clock
    Domain::Timestamp sinceOurs {};               ///< our clock: comparable over feeds
    std::optional<Domain::Timestamp> countedFrom; ///< the feed's clock: the state's time since then is not in the sums
    std::int64_t answered = 0;                    ///< today, as all below
    std::int64_t handled = 0;
    Domain::Duration handling {}; ///< talk, hold and after-call work
    Domain::Duration busy {};     ///< finished spans of talking, hold, wrap-up and ringing
    Domain::Duration ready {};    ///< finished spans of ready
    bool known = false;           ///< has been a member of a queue or taken a call

    /// Seconds; absent before the first handled call.
    std::optional<double> aht() const;
    /// 0..1 of the day, with `running` of the present state that the sums do not hold yet; absent without any time on
    /// duty.
    std::optional<double> occupancy(Domain::Duration running) const;
};

OperatorRow operatorRow(const Metrics::Engine &engine, State::PersonIndex person);

/// Everything a text filter looks into, as folded().
QString searchText(const OperatorRow &row);

/// The text as filters compare it: without case, and «ё» is «е», as people type it.
QString folded(const QString &text);

} // namespace Pult::Items
