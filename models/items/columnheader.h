// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a header tells of a column: the same for every table whose columns are descriptors.

#pragma once

#include "items/roles.h"

#include <QString>
#include <QVariant>

namespace Pult::Items {

/// `translated` turns a column's source text into the user's language: each table has its own context.
template<typename Column>
QVariant columnHeader(const Column &column, int role, QString (*translated)(const char *))
{
    switch (role) {
    case Qt::DisplayRole:
        return translated(column.header);
    case Qt::ToolTipRole:
        return translated(column.toolTip);
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment);
    case WidestRole:
        return translated(column.widest);
    case AgeingRole:
        return column.ageing;
    case CellRole:
        return static_cast<int>(column.kind);
    case ColumnIdRole:
        return QString::fromLatin1(column.id);
    default:
        return {};
    }
}

} // namespace Pult::Items
