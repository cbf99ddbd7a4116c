// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parameters of a simulated centre ask of its staff, hour by hour, before anything is simulated. Pure, any
// thread.

#pragma once

#include "domain/simulation.h"

#include <QString>

#include <array>

namespace Pult::App {

/// An hour of an average day.
struct HourLoad
{
    int hour = 0;         ///< local, 0 – 23
    double callers = 0;   ///< who call for the first time: without returns, redials and surges
    double work = 0;      ///< erlangs: how many operators they keep busy on average, with after-call work
    double operators = 0; ///< on duty, pauses not taken off
};

std::array<HourLoad, 24> hourlyLoad(const Domain::Simulation &simulation);

/// How large the simulated centre is and how busy at its busiest, in lines. Translated.
QString simulationSummary(const Domain::Simulation &simulation);

} // namespace Pult::App
