// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of tiles, one entry each: a new kind is a class and one line here. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

#include <string_view>

namespace Pult::Widgets {

struct TileKind
{
    std::string_view id; ///< as in a board's JSON
    Tile *(*make)(const TileContext &, const TileDescription &, Metrics::WindowId, QWidget *parent);
};

std::span<const TileKind> tileCatalogue();
/// Null for an unknown type.
Tile *makeTile(
    const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

} // namespace Pult::Widgets
