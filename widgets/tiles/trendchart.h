// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The curves of a day's trend, drawn with Qt Charts in a scene of its own: service level as a line, lost call rate as
// bars, their targets dashed. It paints no text. GUI thread.

#pragma once

#include "metrics/daytrend.h"
#include "widgets/theme/theme.h"

#include <QGraphicsScene>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QBarSet;
class QChart;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QLineSeries;
class QScatterSeries;
class QStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace Pult::Widgets {

/// All that the picture of the curves depends on, beside the theme.
struct TrendCurves
{
    std::vector<Metrics::TrendPoint> points;
    std::size_t first = 0; ///< the points [first, end) fill the width
    std::size_t end = 1;
    std::size_t reached = 0; ///< the last point with a number: targets and grid go no further
    std::optional<double> slTarget;
    std::optional<double> lcrTarget;
    bool live = true; ///< false: the colours are gone, since the feed is late

    bool operator==(const TrendCurves &) const = default;
};

class TrendChart
{
public:
    TrendChart();

    /// The curves fill `plot`; `unit` is the size of small text, by which strokes are measured.
    void set(const TrendCurves &curves, const QRectF &plot, int unit, const Theme &theme);
    void render(QPainter &painter);

    /// Where the middle of a quarter hour and a ratio are, in the coordinates of `plot`.
    QPointF positionOf(std::size_t point, double ratio) const;

private:
    void setRanges(const TrendCurves &curves, int unit);
    void setGrid(int unit, const Theme &theme);
    void setLook(int unit, const Theme &theme, bool live);
    void setBars(const TrendCurves &curves);
    void setLine(const TrendCurves &curves);
    void setTargets(const TrendCurves &curves);
    void setBands(const TrendCurves &curves, int unit, const Theme &theme);
    QLineSeries *lineSeries(std::vector<QLineSeries *> &pool, std::size_t index);
    double reachedX() const;
    template<typename Series>
    Series *add(Series *series);

    QGraphicsScene m_scene;
    QChart *m_chart; ///< the scene's
    QValueAxis *m_time;
    QValueAxis *m_ratio;
    QStackedBarSeries *m_bars;
    QBarSet *m_within; ///< LCR not above its target, or of few calls
    QBarSet *m_beyond;
    QBarSet *m_running;
    QLineSeries *m_slTarget;
    QLineSeries *m_lcrTarget;
    QScatterSeries *m_end;
    std::vector<QLineSeries *> m_thick; ///< one for each run of quarter hours with calls; the unused are empty
    std::vector<QLineSeries *> m_thin;  ///< the same of quarter hours with few calls
    std::array<QGraphicsLineItem *, 3> m_grid {};
    std::vector<QGraphicsRectItem *> m_bands;
    QRectF m_plot;
    std::size_t m_first = 0;
    std::size_t m_count = 1;
    std::size_t m_reached = 0;
    double m_margin = 0; ///< around the plot, so that strokes on its edge are whole
};

} // namespace Pult::Widgets
