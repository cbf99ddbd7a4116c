// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a report as lines, bars and words with their places, so that the web page and the paper show the same
// one and neither needs a screen. Pure, any thread.

#pragma once

#include "reports/exportformat.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <vector>

namespace Pult::Reports {

/// Colours of the series on paper and on a light page, and on a dark page (Okabe and Ito, as far apart in lightness as
/// in hue; a dash or its place tells a series too). In turn.
inline constexpr std::array<const char *, 4> ChartColours {"#0072b2", "#d55e00", "#007a5a", "#7a3e76"};
inline constexpr std::array<const char *, 4> DarkChartColours {"#56b4e9", "#e69f00", "#2fd0a0", "#d9a0d0"};

struct ChartDrawing
{
    enum class Pen : std::uint8_t { Grid, Axis, Series, Target };
    enum class Align : std::uint8_t { Start, Middle, End };
    struct Stroke
    {
        std::vector<QPointF> points;
        Pen pen = Pen::Grid;
        int series = 0;
    };
    struct Bar
    {
        QRectF rect;
        int series = 0;
    };
    struct Dot ///< a value between two that are missing
    {
        QPointF centre;
        int series = 0;
    };
    struct Word
    {
        QPointF baseline;
        QString text;
        Align align = Align::Start;
    };
    QSizeF size;
    double textSize = 0;
    std::vector<Stroke> strokes;
    std::vector<Bar> bars;
    std::vector<Dot> dots;
    std::vector<Word> words;

    /// Of the dashes of a series, in widths of its line; empty: a full line.
    static std::vector<double> dashesOf(int series);
};

/// Absent when the table describes no picture, has no such columns, no rows, or more than can be told apart.
std::optional<ChartDrawing> drawChart(
    const Table &table, const ExportOptions &options, const QSizeF &size, double textSize);

/// Columns of the series that can be drawn, by Table::chart: those of the first one's unit.
std::vector<ChartSeries> drawnSeries(const Table &table);
/// The largest number or target among them, at least 0.
double largestDrawn(const Table &table);
/// More points than that lie on top of each other.
inline constexpr std::size_t MostChartPoints = 2000;

} // namespace Pult::Reports
