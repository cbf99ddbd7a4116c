// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a day's trend: the curves, their axes, and what stands at their ends. Kept until something in it is
// another. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"
#include "widgets/tiles/trendchart.h"

#include <QPixmap>

namespace Pult::Widgets {

/// What stands at the end of a curve.
struct TrendEnd
{
    QString name;
    Items::FormattedValue value;
    QString target;      ///< «target 80 %»; empty: none
    QString targetWords; ///< «≥ 80.0 %»
    Metrics::Verdict verdict = Metrics::Verdict::None;
    std::optional<std::size_t> point; ///< where the curve ends; absent: no calls yet
    double ratio = 0;

    bool operator==(const TrendEnd &) const = default;
};

/// All that is in the picture.
struct TrendFace
{
    TrendCurves curves;
    TrendEnd sl;
    TrendEnd lcr;
    QString hundred; ///< «100 %»: the language of the axes

    bool operator==(const TrendFace &) const = default;
};

/// «80 %», where the decimal says nothing.
QString wholePercent(const Items::ValueFormatter &formatter, double ratio);

class TrendPicture
{
public:
    /// `context` must outlive it.
    explicit TrendPicture(const TileContext &context);

    /// `size` in the units of the painter, `ratio` of them in a pixel of the device. Made only when anything differs.
    const QPixmap &of(const TrendFace &face, const QSize &size, double ratio);
    /// Pictures made so far.
    qint64 made() const { return m_made; }

    struct Ends
    {
        QRectF sl;
        QRectF lcr;
    };
    /// Where the labels are in a picture of that size.
    Ends ends(const TrendFace &face, const QSize &size) const;

private:
    /// All that the picture depends on.
    struct Key
    {
        TrendFace face;
        QSize size;
        int smallText = 0;
        double ratio = 1;
        ThemeKind theme = ThemeKind::Dark;

        bool operator==(const Key &) const = default;
    };

    QFont font(int pixelSize, QFont::Weight weight = QFont::Normal) const;
    int numberSize(const QRectF &picture) const;
    /// Second line of a label: the target, in a roomy tile after the verdict in words.
    QString secondLine(const TrendEnd &label, const QRectF &picture) const;
    QSizeF sizeOf(const TrendEnd &label, const QRectF &picture) const;
    QRectF plotIn(const TrendFace &face, const QRectF &picture) const;
    /// Each label at the end of its curve, moved aside as far as the other one wants.
    Ends endsIn(const TrendFace &face, const QRectF &picture, const QRectF &plot) const;
    void makePicture(const Key &key);
    void paintAxes(QPainter &painter, const TrendFace &face, const QRectF &plot);
    void paintEnd(QPainter &painter, const QPointF &at, const TrendEnd &label, const QRectF &picture, bool live);

    const TileContext &m_context;
    TrendChart m_chart;
    Key m_key;
    QPixmap m_picture;
    qint64 m_made = 0;
};

} // namespace Pult::Widgets
