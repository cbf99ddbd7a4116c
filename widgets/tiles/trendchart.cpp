// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/trendchart.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <utility>

namespace Pult::Widgets {

using Metrics::TrendPoint;

namespace {

// Percent: what is drawn of a rate of nothing lost, so that it differs from no calls at all.
constexpr double LeastBar = 0.7;
// Strokes by the size of small text.
constexpr double ThickShare = 0.12;
constexpr double ThinShare = 0.045;
constexpr double TargetShare = 0.05;
constexpr double MarginShare = 0.22;
// By which grid and targets go beyond the last point.
constexpr double OverhangShare = 0.4;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

/// Oblique, and as coarse as the texts: Qt's patterns are of single pixels.
QBrush stripes(const Theme &theme, int unit)
{
    const double width = std::max(3.0, unit * 0.16);
    QLinearGradient gradient(0, 0, width, width);
    gradient.setSpread(QGradient::RepeatSpread);
    const QColor stripe = mixed(theme.card, theme.muted, 0.42);
    for (const auto &[position, colour] :
        {std::pair(0.0, stripe), {0.4, stripe}, {0.5, theme.card}, {0.9, theme.card}, {1.0, stripe}})
        gradient.setColorAt(position, colour);
    return gradient;
}

} // namespace

template<typename Series>
Series *TrendChart::add(Series *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_ratio);
    return series;
}

TrendChart::TrendChart()
    : m_chart(new QChart)
    , m_time(new QValueAxis)
    , m_ratio(new QValueAxis)
    , m_within(new QBarSet({}))
    , m_beyond(new QBarSet({}))
    , m_running(new QBarSet({}))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_scene.addItem(m_chart);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_ratio, Qt::AlignLeft);
    m_time->setVisible(false);
    m_ratio->setVisible(false);
    for (QGraphicsLineItem *&line : m_grid) {
        line = m_scene.addLine({});
        line->setZValue(-1);
    }

    auto *bars = new QStackedBarSeries;
    for (QBarSet *set : {m_within, m_beyond, m_running})
        bars->append(set);
    bars->setBarWidth(0.76);
    m_bars = add(bars);
    m_lcrTarget = add(new QLineSeries);
    m_slTarget = add(new QLineSeries);
    m_end = add(new QScatterSeries);
}

QLineSeries *TrendChart::lineSeries(std::vector<QLineSeries *> &pool, std::size_t index)
{
    while (pool.size() <= index)
        pool.push_back(add(new QLineSeries));
    return pool[index];
}

void TrendChart::set(const TrendCurves &curves, const QRectF &plot, int unit, const Theme &theme)
{
    m_plot = plot;
    m_first = curves.first;
    m_count = std::max<std::size_t>(1, curves.end - curves.first);
    m_reached = curves.reached;
    setRanges(curves, unit);
    setGrid(unit, theme);
    setBars(curves);
    setTargets(curves);
    setLine(curves);
    setLook(unit, theme, curves.live);
    setBands(curves, unit, theme);
}

void TrendChart::setRanges(const TrendCurves &curves, int unit)
{
    m_margin = std::max(2.0, unit * MarginShare);
    const QRectF whole = m_plot.adjusted(-m_margin, -m_margin, m_margin, m_margin);
    m_scene.setSceneRect(whole);
    m_chart->setGeometry(whole);
    m_chart->setPlotArea(m_chart->mapRectFromScene(whole));
    const double side = m_margin * static_cast<double>(m_count) / std::max(1.0, m_plot.width());
    const double rise = m_margin * 100 / std::max(1.0, m_plot.height());
    m_time->setRange(
        static_cast<double>(curves.first) - 0.5 - side, static_cast<double>(curves.first + m_count) - 0.5 + side);
    m_ratio->setRange(-rise, 100 + rise);
}

double TrendChart::reachedX() const
{
    return std::min(m_plot.right(), positionOf(m_reached, 0).x() + m_margin * OverhangShare / MarginShare);
}

void TrendChart::setGrid(int unit, const Theme &theme)
{
    for (std::size_t i = 0; i < m_grid.size(); ++i) {
        const double y = m_plot.bottom() - m_plot.height() * static_cast<double>(i) / 2;
        m_grid[i]->setLine(m_plot.left(), y, i == 0 ? m_plot.right() : reachedX(), y);
        m_grid[i]->setPen(QPen(mixed(theme.card, theme.muted, i == 0 ? 0.8 : 0.35), std::max(1.0, unit * 0.02)));
    }
}

QPointF TrendChart::positionOf(std::size_t point, double ratio) const
{
    const double share
        = (static_cast<double>(point) + 0.5 - static_cast<double>(m_first)) / static_cast<double>(m_count);
    return {m_plot.left() + m_plot.width() * share, m_plot.bottom() - m_plot.height() * ratio};
}

void TrendChart::setLook(int unit, const Theme &theme, bool live)
{
    const QColor line = live ? theme.accent : theme.stale;
    QPen pen(line, std::max(2.0, unit * ThickShare));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    for (QLineSeries *series : m_thick)
        series->setPen(pen);
    pen.setWidthF(std::max(1.0, unit * ThinShare));
    for (QLineSeries *series : m_thin)
        series->setPen(pen);
    QPen dashed(theme.text, std::max(1.0, unit * TargetShare));
    dashed.setDashPattern({4, 3});
    dashed.setCapStyle(Qt::FlatCap);
    m_slTarget->setPen(dashed);
    m_lcrTarget->setPen(dashed);

    const QColor within = mixed(theme.card, theme.muted, 0.75);
    const QColor beyond = live ? theme.fill(Metrics::Verdict::Bad) : theme.stale;
    const auto paint = [](QBarSet *set, const QBrush &brush, const QPen &edge) {
        set->setBrush(brush);
        set->setPen(edge);
    };
    paint(m_within, within, Qt::NoPen);
    paint(m_beyond, beyond, Qt::NoPen);
    // Not over yet: an outline, not a body.
    paint(m_running, theme.card, QPen(theme.text, std::max(1.0, unit * 0.03)));
    m_end->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    m_end->setMarkerSize(std::max(5.0, unit * 0.26));
    m_end->setColor(theme.card);
    m_end->setBorderColor(line);
    QPen ring(line, std::max(1.5, unit * 0.07));
    m_end->setPen(ring);
}

void TrendChart::setBars(const TrendCurves &curves)
{
    QList<qreal> within;
    QList<qreal> beyond;
    QList<qreal> running;
    for (const TrendPoint &point : curves.points) {
        const double percent = point.lcr ? std::max(LeastBar, *point.lcr * 100) : 0;
        const bool isBeyond = curves.lcrTarget && !point.few && point.lcr.value_or(0) > *curves.lcrTarget;
        running << (point.running ? percent : 0);
        within << (!point.running && !isBeyond ? percent : 0);
        beyond << (!point.running && isBeyond ? percent : 0);
    }
    const auto take = [](QBarSet *set, const QList<qreal> &values) {
        if (set->count() > values.size())
            set->remove(0, set->count());
        for (int i = 0; i < static_cast<int>(values.size()); ++i) {
            if (i == set->count())
                set->append(values[i]);
            else if (set->at(i) != values[i])
                set->replace(i, values[i]);
        }
    };
    take(m_within, within);
    take(m_beyond, beyond);
    take(m_running, running);
}

/// The line is cut where no calls are, and thin where there are few.
void TrendChart::setLine(const TrendCurves &curves)
{
    std::size_t thick = 0;
    std::size_t thin = 0;
    QList<QPointF> points;
    bool isThin = false;
    const auto finish = [&] {
        // A quarter hour alone is a dash of its width.
        if (points.size() == 1)
            points = {points[0] - QPointF(0.3, 0), points[0] + QPointF(0.3, 0)};
        if (!points.isEmpty())
            (isThin ? lineSeries(m_thin, thin++) : lineSeries(m_thick, thick++))->replace(points);
        points.clear();
    };
    QList<QPointF> end;
    const std::size_t count = std::min(curves.end, curves.points.size());
    for (std::size_t i = curves.first; i < count; ++i) {
        const TrendPoint &point = curves.points[i];
        if (!point.sl) {
            finish();
            continue;
        }
        const QPointF here(static_cast<double>(i), *point.sl * 100);
        // The way to a quarter hour looks as the less certain of its two ends.
        const bool joined = i > curves.first && curves.points[i - 1].sl;
        const bool thinWay = joined && (point.few || curves.points[i - 1].few);
        if (joined && points.size() > 1 && thinWay != isThin) {
            const QPointF corner = points.back();
            finish();
            points << corner;
        }
        isThin = joined ? thinWay : point.few;
        points << here;
        end = {here};
    }
    finish();
    for (; thick < m_thick.size(); ++thick)
        m_thick[thick]->clear();
    for (; thin < m_thin.size(); ++thin)
        m_thin[thin]->clear();
    m_end->replace(end);
}

void TrendChart::setTargets(const TrendCurves &curves)
{
    const auto across = [&](QLineSeries *series, const std::optional<double> &target) {
        if (!target) {
            series->clear();
            return;
        }
        const double to = (reachedX() - m_plot.left()) / std::max(1.0, m_plot.width()) * static_cast<double>(m_count);
        const double from = static_cast<double>(m_first) - 0.5;
        series->replace(QList<QPointF> {{from, *target * 100}, {from + to, *target * 100}});
    };
    across(m_slTarget, curves.slTarget);
    across(m_lcrTarget, curves.lcrTarget);
}

/// Behind the curves: the quarter hour that runs, and hatched what is not complete.
void TrendChart::setBands(const TrendCurves &curves, int unit, const Theme &theme)
{
    std::size_t used = 0;
    for (std::size_t i = curves.first; i < std::min(curves.end, curves.points.size()); ++i) {
        const TrendPoint &point = curves.points[i];
        if (!point.running && !point.incomplete)
            continue;
        if (used == m_bands.size()) {
            m_bands.push_back(m_scene.addRect({}, Qt::NoPen));
            m_bands.back()->setZValue(-1);
        }
        QGraphicsRectItem *band = m_bands[used++];
        const double width = m_plot.width() / static_cast<double>(m_count);
        band->setRect(QRectF(positionOf(i, 1) - QPointF(width / 2, 0), QSizeF(width, m_plot.height())));
        band->setBrush(point.incomplete ? stripes(theme, unit) : QBrush(mixed(theme.card, theme.muted, 0.2)));
        band->show();
    }
    for (; used < m_bands.size(); ++used)
        m_bands[used]->hide();
}

void TrendChart::render(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect());
}

} // namespace Pult::Widgets
