// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a cell of a live table from its roles: text, alignment, stale data, the total row. The other delegates add to
// it. Paints with little: no style calls, one text draw. GUI thread.

#pragma once

#include "items/roles.h"
#include "metrics/value.h"
#include "widgets/delegates/shapedtexts.h"
#include "widgets/theme/theme.h"

#include <QStyledItemDelegate>

namespace Pult::Widgets {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `theme`, which may change between two paints, and `texts`, which a table's delegates share, must outlive the
    /// delegate.
    CellDelegate(const Theme &theme, ShapedTexts &texts, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Horizontal room inside a cell, each side, beside text of this font.
    static int padding(const QFont &font);

protected:
    struct Cell
    {
        const QModelIndex &index;
        QRectF rect; ///< without padding
        qreal padding;
        QFont font;
        QColor ink; ///< of the row: stale rows have lost their colour
        Metrics::Freshness freshness;
        bool total;
    };

    /// Paints what stands in the cell; background and selection are there already.
    virtual void paintContent(QPainter &painter, const Cell &cell) const;
    /// Room for the mark of those who serve several lines; drawn where somebody does.
    QRectF besideLinesMark(QPainter &painter, const Cell &cell) const;
    /// Marks of a right-aligned number: dots under one in which a feed is missing, two persons before one in which
    /// people of several rows are counted once. `right` is where there is room up to.
    void drawNumberMarks(QPainter &painter, const Cell &cell, const QString &text, qreal right) const;
    /// With the painter's pen and the cell's font.
    void drawText(
        QPainter &painter, const Cell &cell, const QRectF &rect, Qt::Alignment alignment, const QString &text) const;
    qreal textWidth(const Cell &cell, const QString &text) const { return m_texts.width(text, cell.font); }
    const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    ShapedTexts &m_texts;
};

} // namespace Pult::Widgets
