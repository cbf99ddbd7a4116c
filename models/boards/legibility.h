// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a text can be read from the farthest seat: how large an angle its capitals fill. ISO 9241-303 and NUREG-0700
// want at least 16 minutes of arc, better 20 to 22. Pure; any thread.

#pragma once

#include <QSize>

namespace Pult::Boards {

/// The screen a board is made for and the room it hangs in.
struct Screen
{
    double diagonalInches = 0;
    double farthestMetres = 0; ///< distance of the farthest reader

    bool operator==(const Screen &) const = default;
};

/// Capitals below that cannot be read by everybody.
inline constexpr double LeastArcMinutes = 16;
/// What numbers should have.
inline constexpr double PreferredArcMinutes = 20;

/// Height that fills `arcMinutes` from `metres` away, in millimetres: 6.283 · D · MA / 21600 (NUREG-0700).
double heightMillimetres(double metres, double arcMinutes);

/// Pixels in a millimetre, when `pixels` fill the whole screen; 0 for an empty size.
double pixelsPerMillimetre(const Screen &screen, const QSize &pixels);

/// Height in pixels of a capital of `arcMinutes`.
double capHeightPixels(const Screen &screen, const QSize &pixels, double arcMinutes);

/// Minutes of arc of a capital of `capHeight` pixels; 0 for an empty size.
double arcMinutes(double capHeight, const Screen &screen, const QSize &pixels);

} // namespace Pult::Boards
