// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many callers wait and how long the first of them has been waiting. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class WaitingTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;
    Metrics::Verdict verdict() const override;

private:
    struct Shown
    {
        QString count;
        QString longest;
        QString note;
        Metrics::Verdict verdict = Metrics::Verdict::None;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };

    Shown m_shown;
};

} // namespace Pult::Widgets
