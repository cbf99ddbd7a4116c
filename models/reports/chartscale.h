// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scale from 0 with round steps for a unit: of ten for counts, of minutes for durations. Pure, any thread.

#pragma once

#include "reports/table.h"

namespace Pult::Reports {

struct ChartScale
{
    double step = 1;
    int steps = 1;

    double top() const { return step * steps; }

    /// Holds 0 … `largest` in at most five steps.
    static ChartScale of(Unit unit, double largest);
};

} // namespace Pult::Reports
