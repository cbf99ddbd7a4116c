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
    std::vector<TileNumber> numbers() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    struct Shown
    {
        Metrics::StateCounts counts {};
        QString age;     ///< why the numbers are not live, in full
        QString running; ///< the age alone
        QString missing;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;
        bool known = false;

        bool operator==(const Shown &) const = default;
    };

    bool isLive() const { return m_shown.freshness == Metrics::Freshness::Live; }
    int count(Domain::OperatorState state) const { return m_shown.counts[static_cast<std::size_t>(state)]; }
    int onDuty() const;
    QString heading() const;
    QRectF headingRect() const;
    int numberSize() const;
    /// Place of the state that stands there in reading order.
    QRectF cellRect(int place) const;
    void paintBar(QPainter &painter, const QRectF &rect) const;
    void paintHeading(QPainter &painter);
    void paintState(QPainter &painter, const QRectF &rect, Domain::OperatorState state);

    Shown m_shown;
};

} // namespace Pult::Widgets
