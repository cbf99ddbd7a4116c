// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A simulated centre run through an engine as fast as it goes. Main thread.

#pragma once

#include "app/cli/foldedrun.h"

#include <QDate>

#include <functional>
#include <memory>

namespace Pult::App {

/// As many callers and operators as `factor` times those of the model; teams keep at least one operator.
void scale(Domain::Simulation &simulation, double factor);

/// Told after each simulated hour: how much of the whole is done, 0 to 1.
using Progress = std::function<void(double done)>;

/// `days` days of the centre, from the start of the centre's day on `firstDay`. The centre must have a simulation.
std::unique_ptr<FoldedRun> simulate(Domain::Centre centre, QDate firstDay, int days, const Progress &progress = {});

} // namespace Pult::App
