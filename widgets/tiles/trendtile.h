// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The day in one picture: service level and lost call rate by quarter hours against their targets. The curves are drawn
// into a picture that is made anew only when something in it has changed, and at most twice a second. GUI thread.

#pragma once

#include "metrics/daytrend.h"
#include "metrics/numberref.h"
#include "widgets/tiles/tile.h"
#include "widgets/tiles/trendpicture.h"

namespace Pult::Widgets {

class TrendTile final : public Tile
{
    Q_OBJECT

public:
    TrendTile(
        const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

    QString spokenName() const override;
    QString spokenValue() const override;

    /// The numbers at the ends of the curves; service level first.
    std::vector<TileNumber> numbers() const override;
    /// Pictures made so far: a repaint of the same day makes none.
    qint64 pictures() const { return m_picture.made(); }

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    struct Shown
    {
        QString title;
        TrendFace face;
        QString words; ///< of what is in the picture, for a screen reader
        QString note;  ///< freshness, or what is missing
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };
    TrendEnd endLabel(const Metrics::MetricDescriptor &metric, std::optional<double> Metrics::TrendPoint::*ratio,
        const std::optional<double> &target) const;
    QString wordsOf(const Shown &shown) const;
    QString scopeName() const;

    bool hasTitle() const;
    QRect pictureRect() const;
    void paintTitle(QPainter &painter);

    Metrics::DayTrend m_trend;
    TrendPicture m_picture;
    Shown m_shown;
    Domain::Timestamp m_shownSince {}; ///< when the numbers shown were taken
};

} // namespace Pult::Widgets
