// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operators of a simulated centre: invented people with a group, lines, a shift and a home. Pure; the same centre
// and seed give the same people.

#pragma once

#include "domain/centre.h"
#include "domain/simulation.h"

#include <string>
#include <vector>

namespace Pult::Feeds {

struct RosterEntry
{
    std::string id;        ///< of the person, «op0001»
    std::string name;      ///< also the member name in the feeds
    std::string interface; ///< «PJSIP/1001»
    std::string feed;      ///< the ACD of the home site
    std::string site;
    std::size_t team = 0;  ///< index in Simulation::teams
    std::size_t shift = 0; ///< index in Simulation::shifts
    int cycleDay = 0;      ///< where in the cycle of working and free days the operator is on day 0
    double pace = 1;       ///< factor of the length of calls
    bool remote = false;
};

/// `centre.simulation` must be there.
std::vector<RosterEntry> makeRoster(const Domain::Centre &centre);

/// Describes the operators of the roster in `centre.persons`, so that site, group and lines are known before they sign
/// in.
void addStaff(Domain::Centre &centre);

} // namespace Pult::Feeds
