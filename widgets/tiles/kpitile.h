// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One number against its target: name, the number as large as the tile allows, status as shape, word and edge, target,
// and the age or the gaps of its data. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class KpiTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;
    int wishedDigits() const override;
    void setDigits(int pixelSize) override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;
    Metrics::Verdict verdict() const override;

private:
    struct Shown
    {
        QString shortName;
        QString name;
        Items::FormattedValue value;
        QString target;
        QString note; ///< freshness, or what is missing
        Metrics::Verdict verdict = Metrics::Verdict::None;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };

    /// Low tiles put name and target beside the number.
    bool isCompact() const;
    QRectF numberRect() const;
    void paintNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment);
    void paintFooter(QPainter &painter, const QRectF &rect);

    Shown m_shown;
    Metrics::Unit m_unit = Metrics::Unit::Ratio;
    int m_digits = 0;
};

} // namespace Pult::Widgets
