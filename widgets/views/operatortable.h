// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live table of operators: sorted by a click on a header, in the model. GUI thread.

#pragma once

#include "widgets/views/livetable.h"

namespace Pult::Widgets {

class OperatorTable final : public LiveTable
{
    Q_OBJECT

public:
    explicit OperatorTable(const Theme &theme, QWidget *parent = nullptr);
    /// After a change of the language.
    void retranslate();
};

} // namespace Pult::Widgets
