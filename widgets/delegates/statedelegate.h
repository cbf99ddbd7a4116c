// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state badge: a mark in the state's colour and the state's word. GUI thread.

#pragma once

#include "widgets/delegates/celldelegate.h"

namespace Pult::Widgets {

class StateDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell) const override;
};

/// The mark of a state inside a square: shapes differ, so that colours need not be told apart.
void drawStateMark(QPainter &painter, const QRectF &square, Domain::OperatorState state, const QColor &colour);

} // namespace Pult::Widgets
