// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live table of lines with the centre's total in its last row. GUI thread.

#pragma once

#include "widgets/views/livetable.h"

namespace Pult::Widgets {

class LineTable final : public LiveTable
{
    Q_OBJECT

public:
    explicit LineTable(const Theme &theme, QWidget *parent = nullptr);
    /// After a change of the language.
    void retranslate();
};

} // namespace Pult::Widgets
