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
        QString shortName;
        QString name;
        Items::FormattedValue value;
        QString target;
        QString age;     ///< why the number is not live, in full; empty: it is
        QString missing; ///< «without Volgograd»; empty: nothing is
        QString running; ///< the age alone
        Metrics::Verdict verdict = Metrics::Verdict::None;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };

    /// Low tiles of a desk put name and target beside the number.
    bool isCompact() const;
    QRectF headingRect() const;
    QRectF numberRect() const;
    QRectF footerRect() const;
    bool isLive() const { return m_shown.freshness == Metrics::Freshness::Live; }
    QColor numberInk() const;
    int unitSize(int digits) const;
    qreal numberWidth(int digits) const;
    int digitsIn(const QRectF &rect) const;
    void paintNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment);
    void paintHeading(QPainter &painter);
    void paintFooter(QPainter &painter);
    void paintCompact(QPainter &painter);

    Shown m_shown;
    Metrics::Unit m_unit = Metrics::Unit::Ratio;
    int m_digits = 0;
};

} // namespace Pult::Widgets
