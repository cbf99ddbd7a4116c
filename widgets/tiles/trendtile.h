// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The day in one picture: service level and lost call rate by quarter hours against their targets. The curves are drawn
// into a picture that is made anew only when something in it has changed, and at most twice a second. GUI thread.

#pragma once

#include "metrics/daytrend.h"
#include "metrics/numberref.h"
#include "widgets/tiles/tile.h"
#include "widgets/tiles/trendchart.h"

#include <QPixmap>

namespace Pult::Widgets {

class TrendTile final : public Tile
{
    Q_OBJECT

public:
    TrendTile(
        const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

    QString spokenName() const override;
    QString spokenValue() const override;

    /// The number that the tile as a whole stands for.
    std::optional<Metrics::NumberRef> numberOfTrend() const;
    /// Pictures made so far: a repaint of the same day makes none.
    qint64 pictures() const { return m_pictures; }

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    /// What stands at the end of a curve.
    struct EndLabel
    {
        QString name;
        Items::FormattedValue value;
        QString target;      ///< «цель 80 %»; empty: none
        QString targetWords; ///< «≥ 80,0 %»
        Metrics::Verdict verdict = Metrics::Verdict::None;
        std::optional<std::size_t> point; ///< where the curve ends; absent: no calls yet
        double ratio = 0;

        bool operator==(const EndLabel &) const = default;
    };
    struct Shown
    {
        QString title;
        QString hundred; ///< «100 %»: the language of the axes
        TrendCurves curves;
        EndLabel sl;
        EndLabel lcr;
        QString words; ///< of what is in the picture, for a screen reader
        QString note;  ///< freshness, or what is missing
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };
    /// All that the picture depends on.
    struct PictureKey
    {
        QString hundred;
        TrendCurves curves;
        EndLabel sl;
        EndLabel lcr;
        QSize size;
        int smallText = 0;
        double ratio = 1;
        ThemeKind theme = ThemeKind::Dark;

        bool operator==(const PictureKey &) const = default;
    };
    EndLabel endLabel(const Metrics::MetricDescriptor &metric, std::optional<double> Metrics::TrendPoint::*ratio,
        const std::optional<double> &target) const;
    QString wordsOf(const Shown &shown) const;
    QString scopeName() const;
    QString wholePercent(double ratio) const;

    bool hasTitle() const;
    QRect pictureRect() const;
    int numberSize(const QRectF &picture) const;
    QSizeF sizeOf(const EndLabel &label, const QRectF &picture) const;
    /// Second line of a label: the target, in a roomy tile after the verdict in words.
    QString secondLine(const EndLabel &label, const QRectF &picture) const;
    QRectF plotIn(const QRectF &picture) const;
    void paintTitle(QPainter &painter);
    void makePicture(const PictureKey &key);
    void paintAxes(QPainter &painter, const QRectF &plot);
    void paintEnds(QPainter &painter, const QRectF &picture, const QRectF &plot);
    void paintEnd(QPainter &painter, const QPointF &at, const EndLabel &label, const QRectF &picture);

    Metrics::DayTrend m_trend;
    TrendChart m_chart;
    Shown m_shown;
    PictureKey m_key;
    QPixmap m_picture;
    Domain::Timestamp m_shownSince {}; ///< when the numbers shown were taken
    qint64 m_pictures = 0;
};

} // namespace Pult::Widgets
