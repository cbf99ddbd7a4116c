// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/tilecatalogue.h"

#include "widgets/tiles/headertile.h"
#include "widgets/tiles/kpitile.h"
#include "widgets/tiles/linestile.h"
#include "widgets/tiles/operatorstile.h"
#include "widgets/tiles/scorecardtile.h"
#include "widgets/tiles/trendtile.h"
#include "widgets/tiles/waitingtile.h"

#include <array>

namespace Pult::Widgets {

namespace {

template<typename Kind>
Tile *make(const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
{
    return new Kind(context, description, window, parent);
}

constexpr std::array Catalogue {
    TileKind {"header", &make<HeaderTile>},
    TileKind {"kpi", &make<KpiTile>},
    TileKind {"waiting", &make<WaitingTile>},
    TileKind {"operators", &make<OperatorsTile>},
    TileKind {"lines", &make<LinesTile>},
    TileKind {"scorecard", &make<ScorecardTile>},
    TileKind {"trend", &make<TrendTile>},
};

} // namespace

std::span<const TileKind> tileCatalogue()
{
    return Catalogue;
}

Tile *makeTile(
    const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
{
    for (const TileKind &kind : Catalogue) {
        if (description.type == QLatin1String(kind.id.data(), static_cast<qsizetype>(kind.id.size())))
            return kind.make(context, description, window, parent);
    }
    return nullptr;
}

} // namespace Pult::Widgets
