// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a report's table is laid on paper: which way the sheet lies, how large the letters are, how wide the columns, how
// high the rows and which stand on which page. In dots of the paged device. One device, its thread.

#pragma once

#include "reports/exportformat.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPagedPaintDevice>

#include <vector>

namespace Pult::Widgets {

class PaperLayout
{
public:
    /// More of them would leave no room for a number on a sheet that lies across.
    static constexpr std::size_t MostColumns = 30;

    /// Turns the sheet when the table needs it. All three must outlive the layout.
    PaperLayout(const Reports::Table &table, const Reports::ExportOptions &options, QPagedPaintDevice &device,
        const QString &family);

    double dots(double points) const { return points * m_dotsPerPoint; }
    /// Of the sheet without its margins, from (0, 0) on; the page's foot is in it.
    QSizeF page() const { return m_page; }
    double footHeight() const;
    const QFont &font() const { return m_font; }
    const QFont &boldFont() const { return m_bold; }
    /// Letters of another size and weight.
    QFont fontOf(double points, bool bold) const;

    const std::vector<double> &widths() const { return m_widths; }
    double padding() const;         ///< beside a text
    double verticalPadding() const; ///< above and below it
    double headingHeight() const { return m_headingHeight; }
    /// As written in the cell, shortened where it would fill a page. A number is without its marks, which hang beside
    /// it so that digits stand below each other.
    QString textOf(const Reports::Cell &cell, std::size_t column, bool bold) const;
    double rowHeight(const Reports::Row &row, bool bold) const;
    /// Height of a text that wraps in `width`.
    double textHeight(const QString &text, const QFont &font, double width) const;

private:
    void chooseSheet();
    void setSize(double points);
    void turn(bool across);
    /// As if there were room for everything, by all headings and many rows.
    std::vector<double> wishes() const;
    void shrink();
    void stretch();
    void measureHeadings();
    QString plainText(const Reports::Cell &cell, std::size_t column) const;

    const Reports::Table &m_table;
    const Reports::ExportOptions &m_options;
    QPagedPaintDevice &m_device;
    QString m_family;
    double m_dotsPerPoint;
    double m_points = 0; ///< size of the letters
    QSizeF m_page;
    QFont m_font;
    QFont m_bold;
    std::vector<double> m_widths;
    double m_headingHeight = 0;
};

} // namespace Pult::Widgets
