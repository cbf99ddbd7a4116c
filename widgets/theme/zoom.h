// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths that grow with the text: what is so many pixels at 100 % zoom is more at 150 %. GUI thread.

#pragma once

#include "widgets/theme/fonts.h"

#include <QApplication>
#include <QFontInfo>

#include <algorithm>
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

/// The same font, so many times as large; fonts are sized in pixels or in points.
inline QFont enlarged(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

/// Of a heading that stands `factor` above the text, at the application's present zoom.
inline QFont headingFont(double factor = 1)
{
    QFont font = enlarged(QApplication::font(), factor);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace Pult::Widgets
