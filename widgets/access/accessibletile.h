// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives painted tiles a voice: name, value and role for screen readers. GUI thread.

#pragma once

#include <QAccessibleWidget>

namespace Pult::Widgets {

class Tile;

class AccessibleTile final : public QAccessibleWidget
{
public:
    explicit AccessibleTile(Tile *tile);

    QString text(QAccessible::Text kind) const override;
};

/// Makes Qt use AccessibleTile for tiles; calls after the first do nothing.
void installAccessibleTiles();

} // namespace Pult::Widgets
