// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths that grow with the text: what is so many pixels at 100 % zoom is more at 150 %. GUI thread.

#pragma once

#include "widgets/theme/fonts.h"

#include <QApplication>
#include <QFontInfo>

#include <cmath>

namespace Pult::Widgets {

/// Pixel size of the window's text at 100 %.
inline constexpr int UsualTextSize = 13;

/// `pixels` at 100 % are how many beside text of this size?
inline int scaled(int pixels, int textSize)
{
    return static_cast<int>(std::lround(pixels * static_cast<double>(textSize) / UsualTextSize));
}

/// The same at the application's present zoom.
inline int scaled(int pixels)
{
    const int size = QApplication::font().pixelSize();
    return size > 0 ? scaled(pixels, size) : pixels;
}

} // namespace Pult::Widgets
