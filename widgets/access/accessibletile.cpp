// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/access/accessibletile.h"

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *tile = qobject_cast<Tile *>(object);
    return tile ? new AccessibleTile(tile) : nullptr;
}

} // namespace

AccessibleTile::AccessibleTile(Tile *tile)
    : QAccessibleWidget(tile, QAccessible::Indicator)
{
}

QString AccessibleTile::text(QAccessible::Text kind) const
{
    const auto *tile = static_cast<const Tile *>(widget());
    switch (kind) {
    case QAccessible::Name:
        return tile->spokenName();
    case QAccessible::Value:
    case QAccessible::Description:
        return tile->spokenValue();
    default:
        return QAccessibleWidget::text(kind);
    }
}

void installAccessibleTiles()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps each factory once
}

} // namespace Pult::Widgets
