// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells whether feeds have become fresher or staler since one last looked: every event proves its feed alive, but only
// that is news to what is shown. GUI thread.

#pragma once

#include "metrics/engine.h"

#include <vector>

namespace Pult::Items {

class FreshnessWatch
{
public:
    /// Looks at `feeds`; true when one of them is not as it was.
    bool changed(const Metrics::Engine &engine, const std::vector<Domain::FeedId> &feeds)
    {
        m_known.resize(engine.state().feeds().size(), Metrics::Freshness::NoData);
        bool changed = false;
        for (const Domain::FeedId feed : feeds) {
            const Metrics::Freshness now = engine.freshness(feed);
            changed |= now != m_known[Domain::raw(feed)];
            m_known[Domain::raw(feed)] = now;
        }
        return changed;
    }

private:
    std::vector<Metrics::Freshness> m_known; ///< by feed
};

} // namespace Pult::Items
