// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a report on sheets of paper: title and picture first, the header of the table on every page, notes last, «page
// x of y» below. For PDF and printers alike. One device, its thread.

#pragma once

#include "widgets/reports/paperlayout.h"

#include <QPainter>

namespace Pult::Widgets {

class ReportPaper
{
public:
    /// `table`, `options` and `device` must outlive it.
    ReportPaper(const Reports::Table &table, const Reports::ExportOptions &options, QPagedPaintDevice &device,
        const QString &family);

    /// False when nothing can be painted on the device.
    bool paint();

private:
    /// Goes over the report from page to page; paints only when there is a painter. Counting pages and painting them is
    /// one code, so that they agree.
    void run();
    void title();
    void chart();
    void headings();
    void row(const Reports::Row &row, double height, bool total);
    void table();
    void lines(const QStringList &texts);
    void line(const QString &text, const QFont &font, const QColor &ink);
    /// A new page when `height` does not fit on this one.
    bool need(double height);
    void foot();
    double bottom() const { return m_layout.page().height() - m_layout.footHeight(); }
    QFont small() const { return m_layout.fontOf(8, false); }

    const Reports::Table &m_table;
    const Reports::ExportOptions &m_options;
    QPagedPaintDevice &m_device;
    PaperLayout m_layout;
    QString m_family;
    std::vector<double> m_heights; ///< of the rows
    QPainter *m_painter = nullptr;
    double m_y = 0;
    int m_page = 1;
    int m_pages = 0;
};

} // namespace Pult::Widgets
