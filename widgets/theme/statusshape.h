// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second cue beside the colour: a circle for «on target», a triangle for «attention», a square for «bad». Drawn as
// paths, since the fonts lack these glyphs. GUI thread.

#pragma once

#include "widgets/theme/theme.h"

#include <QPainterPath>

class QPainter;

namespace Pult::Widgets {

/// The shape inside a square; empty for None.
QPainterPath statusPath(Metrics::Verdict verdict, const QRectF &square);

/// Fills the shape in the theme's colour. With `known` false it is drawn grey: the status rests on data that are late.
void drawStatus(
    QPainter &painter, const QRectF &square, Metrics::Verdict verdict, const Theme &theme, bool known = true);

/// Which shape stands for a feed's freshness.
Metrics::Verdict freshnessVerdict(Metrics::Freshness freshness);

} // namespace Pult::Widgets
