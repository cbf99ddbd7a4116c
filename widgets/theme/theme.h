// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of Pult, dark and light: roles, never literal colours in painting code. The status colours are those of
// Okabe and Ito, which colour-blind people tell apart; each always comes with a shape and a word. GUI thread.

#pragma once

#include "domain/operatorstate.h"
#include "metrics/value.h"

#include <QColor>
#include <QPalette>

namespace Pult::Widgets {

enum class ThemeKind { Dark, Light };

struct Theme
{
    ThemeKind kind = ThemeKind::Dark;
    QColor window; ///< behind everything
    QColor card;   ///< surface of a tile or table
    QColor raised; ///< headers, buttons, the total row
    QColor border;
    QColor text;
    QColor muted; ///< secondary text; at least 7:1 on the window
    QColor stale; ///< numbers whose feed is late: colour gone
    QColor accent;
    QColor selection;
    QColor hover;

    static Theme dark();
    static Theme light();
    static Theme of(ThemeKind kind) { return kind == ThemeKind::Dark ? dark() : light(); }

    /// Colour of a filled status shape.
    QColor fill(Metrics::Verdict verdict) const;
    /// Colour of text that carries a status: readable on card and window.
    QColor ink(Metrics::Verdict verdict) const;
    /// Surface of a tile in that status: the card with a breath of the colour.
    QColor wash(Metrics::Verdict verdict) const;
    /// Colour of an operator state: bars, dots.
    QColor state(Domain::OperatorState state) const;

    QPalette palette() const;
};

/// Contrast of two opaque colours by WCAG 2: 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace Pult::Widgets
