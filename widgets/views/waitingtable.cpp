// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/waitingtable.h"

namespace Pult::Widgets {

WaitingTable::WaitingTable(const Theme &theme, QWidget *parent)
    : LiveTable(theme, parent)
{
    retranslate();
}

void WaitingTable::retranslate()
{
    setAccessibleName(tr("Waiting calls"));
    setPlaceholder(tr("Nobody is waiting"));
    fitColumns();
}

} // namespace Pult::Widgets
