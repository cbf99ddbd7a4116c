// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A duration that ticks. It reads its text anew at every paint; the view's ticker asks for the paint, the model stays
// silent. GUI thread.

#pragma once

#include "widgets/delegates/celldelegate.h"

namespace Pult::Widgets {

class DurationDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell) const override;
};

} // namespace Pult::Widgets
