// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/legibility.h"

#include <cmath>

namespace Pult::Boards {

namespace {

constexpr double MillimetresPerMetre = 1000;
constexpr double MillimetresPerInch = 25.4;
constexpr double TwoPi = 6.283;             // as the rule is printed
constexpr double MinutesOfACircle = 21'600; // 360 · 60

} // namespace

double heightMillimetres(double metres, double arcMinutes)
{
    return TwoPi * metres * MillimetresPerMetre * arcMinutes / MinutesOfACircle;
}

double pixelsPerMillimetre(const Screen &screen, const QSize &pixels)
{
    if (pixels.isEmpty() || screen.diagonalInches <= 0)
        return 0;
    return std::hypot(pixels.width(), pixels.height()) / (screen.diagonalInches * MillimetresPerInch);
}

double capHeightPixels(const Screen &screen, const QSize &pixels, double arcMinutes)
{
    return heightMillimetres(screen.farthestMetres, arcMinutes) * pixelsPerMillimetre(screen, pixels);
}

double arcMinutes(double capHeight, const Screen &screen, const QSize &pixels)
{
    const double minute = capHeightPixels(screen, pixels, 1);
    return minute > 0 ? capHeight / minute : 0;
}

} // namespace Pult::Boards
