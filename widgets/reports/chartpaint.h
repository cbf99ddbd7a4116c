// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the picture of a report as models/reports has laid it out, on paper or on a window. Pure but for the painter's
// device.

#pragma once

#include "reports/chartdrawing.h"

#include <QColor>
#include <QString>

class QPainter;

namespace Pult::Widgets {

struct ChartInk
{
    QString family; ///< of the words
    QColor text;
    QColor grid;
    QColor axis;
    bool isDark = false; ///< the page is: which colours the series have

    static ChartInk onPaper(const QString &family);
};

/// From the painter's origin on; `unit`: widths of lines are told in it (a point on paper).
void paintChart(QPainter &painter, const Reports::ChartDrawing &drawing, const ChartInk &ink, double unit);

} // namespace Pult::Widgets
