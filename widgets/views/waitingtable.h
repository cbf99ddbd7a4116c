// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The callers who wait now, the longest wait first. GUI thread.

#pragma once

#include "widgets/views/livetable.h"

namespace Pult::Widgets {

class WaitingTable final : public LiveTable
{
    Q_OBJECT

public:
    explicit WaitingTable(const Theme &theme, QWidget *parent = nullptr);
    /// After a change of the language.
    void retranslate();
};

} // namespace Pult::Widgets
