// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a live table as the user arranges them: shows and hides them, brings them into an order, tells and
// takes an arrangement by stable ids, and fills the menu that does it. GUI thread.

#pragma once

#include "widgets/views/columnarrangement.h"

#include <QObject>
#include <QTableView>

#include <vector>

class QMenu;

namespace Pult::Widgets {

class TableColumns final : public QObject
{
    Q_OBJECT

public:
    explicit TableColumns(QTableView &view);

    /// After the view has taken its model.
    void follow();

    /// Whether the column makes sense at all now; one that does not is neither shown nor offered.
    void setAvailable(int column, bool available);
    bool isAvailable(int column) const;
    /// The first column says whose row it is: it stays.
    bool canHide(int column) const { return column != 0; }
    void setShown(int column, bool shown);
    bool isShown(int column) const;

    /// Without widths.
    ColumnArrangement arrangement() const;
    void arrange(const ColumnArrangement &arrangement);
    /// All columns, in their usual order and of their usual width, in the usual order of rows.
    void reset();
    ColumnArrangement usual() const;

    /// One entry for each column that makes sense, and «reset».
    void fill(QMenu &menu);

    /// Visible ones in visual order.
    std::vector<int> visible() const;
    QString idOf(int column) const;

Q_SIGNALS:
    /// Shown columns or their order have become others.
    void changed();
    /// The user wants the usual columns: widths, too.
    void resetAsked();

private:
    void apply();
    int columnOf(const QString &id) const;

    QTableView &m_view;
    std::vector<bool> m_available;
    std::vector<bool> m_hidden; ///< by the user
    int m_usualSort = -1;
    Qt::SortOrder m_usualOrder = Qt::AscendingOrder;
    bool m_arranging = false;
};

} // namespace Pult::Widgets
