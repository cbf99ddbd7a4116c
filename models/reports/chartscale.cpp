// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartscale.h"

#include <algorithm>
#include <cmath>

namespace Pult::Reports {

namespace {

constexpr int MostSteps = 5;
constexpr double Hair = 1e-9;

/// Steps of a clock, in seconds; beyond them hours by tens.
constexpr std::array<double, 14> ClockSteps {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

double decimalStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - Hair))
            return factor * power;
    }
    return 10 * power;
}

double stepOf(Unit unit, double least)
{
    if (unit == Unit::Count)
        return std::max(1.0, decimalStep(least));
    if (unit != Unit::Seconds)
        return decimalStep(least);
    for (const double step : ClockSteps) {
        if (step >= least)
            return step;
    }
    return decimalStep(least / 3600) * 3600;
}

} // namespace

ChartScale ChartScale::of(Unit unit, double largest)
{
    const double top = std::isfinite(largest) && largest > 0 ? std::min(largest, 1e15) : 1;
    const double step = stepOf(unit, top / MostSteps);
    return {step, std::max(1, static_cast<int>(std::ceil(top / step - Hair)))};
}

} // namespace Pult::Reports
