// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/linetable.h"

#include <QHeaderView>

namespace Pult::Widgets {

LineTable::LineTable(const Theme &theme, QWidget *parent)
    : LiveTable(theme, parent)
{
    retranslate();
}

void LineTable::retranslate()
{
    setAccessibleName(tr("Lines"));
    setPlaceholder(tr("No lines yet"));
    fitColumns();
}

} // namespace Pult::Widgets
