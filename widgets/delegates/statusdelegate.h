// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A status in words, with its shape and colour before them. GUI thread.

#pragma once

#include "widgets/delegates/celldelegate.h"

namespace Pult::Widgets {

class StatusDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const Cell &cell) const override;
};

} // namespace Pult::Widgets
