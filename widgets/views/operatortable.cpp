// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/operatortable.h"

#include <QHeaderView>

namespace Pult::Widgets {

OperatorTable::OperatorTable(const Theme &theme, QWidget *parent)
    : LiveTable(theme, parent)
{
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
    retranslate();
}

void OperatorTable::retranslate()
{
    setAccessibleName(tr("Operators"));
    setPlaceholder(tr("No operator matches"));
    fitColumns();
}

} // namespace Pult::Widgets
