// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mark of a person whom several lines share, so that their numbers of operators add up to more than there are
// people. GUI thread.

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace Pult::Widgets {

/// Two persons, one behind the other.
void drawPeopleMark(QPainter &painter, const QRectF &rect, const QColor &colour);

} // namespace Pult::Widgets
