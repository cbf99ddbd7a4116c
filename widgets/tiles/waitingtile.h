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
    std::vector<TileNumber> numbers() const override;
    int wishedDigits() const override;
    void setDigits(int pixelSize) override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;
    Metrics::Verdict verdict() const override;

private:
    struct Shown
    {
        QString count;
        QString longest; ///< empty: nobody waits
        QString age;     ///< why the numbers are not live, in full
        QString running; ///< the age alone
        QString missing;
        int overdue = 0;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };

    bool isLive() const { return m_shown.freshness == Metrics::Freshness::Live; }
    QRectF headingRect() const;
    QRectF numberRect() const;
    QRectF footerRect() const;
    void paintHeading(QPainter &painter);
    void paintFooter(QPainter &painter);

    Shown m_shown;
    int m_digits = 0;
};

} // namespace Pult::Widgets
