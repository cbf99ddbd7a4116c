// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number against its target: the value, with shape and colour of its status before it. GUI thread.

#pragma once

#include "widgets/delegates/celldelegate.h"

namespace Pult::Widgets {

class MetricDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell) const override;
};

} // namespace Pult::Widgets
