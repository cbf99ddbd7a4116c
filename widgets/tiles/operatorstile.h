// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many people are in each state: a bar of shares and a number with mark and word for each. No names: the hall reads
// it. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class OperatorsTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    struct Shown
    {
        Metrics::StateCounts counts {};
        QString note;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;
        bool known = false;

        bool operator==(const Shown &) const = default;
    };

    void paintBar(QPainter &painter, const QRectF &rect) const;
    int onDuty() const;

    Shown m_shown;
};

} // namespace Pult::Widgets
