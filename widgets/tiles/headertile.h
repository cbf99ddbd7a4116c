// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a board: whose centre it is, how its feeds are, date and time. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class HeaderTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;
    bool hasSurface() const override { return false; }

private:
    struct Shown
    {
        QString title;
        QString time;
        QString date;
        QString status;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;
        bool complete = true;

        bool operator==(const Shown &) const = default;
    };

    Shown m_shown;
};

} // namespace Pult::Widgets
