// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The base of Pult's live tables: follows a model that changes thousands of times a second and repaints only the cells
// that changed, at most 25 times a second; one ticker, running while the table is visible, repaints the columns whose
// text ages. GUI thread.

#pragma once

#include "widgets/theme/theme.h"

#include <QRegion>
#include <QTableView>
#include <QTimer>

#include <vector>

namespace Pult::Widgets {

class LiveTable : public QTableView
{
    Q_OBJECT

public:
    /// `theme` must outlive the table.
    explicit LiveTable(const Theme &theme, QWidget *parent = nullptr);

    /// Also chooses a delegate for each column by its CellKind and gives it a first width.
    void setModel(QAbstractItemModel *model) override;
    /// Widths by the columns' widest texts, in the present language and font; what is left over is shared among them.
    void fitColumns();

    /// Widths were chosen by the user (now or in a former run): they stay as they are.
    void keepWidths() { m_widthsChosen = true; }

    /// Shown in the middle while the table has no rows.
    void setPlaceholder(const QString &text);

    /// Repaints what the model has announced since the last paint at once.
    void flushChanges();

public Q_SLOTS:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    const Theme &theme() const { return m_theme; }

private:
    void tick();
    void chooseDelegates();
    void spreadColumns();
    QRect cellsRect(int firstRow, int lastRow, int firstColumn, int lastColumn) const;

    const Theme &m_theme;
    QTimer m_refit;  ///< rows came: their texts may need wider columns
    QTimer m_ticker; ///< one second
    QTimer m_gate;   ///< runs while the last repaint is younger than the shortest time between two
    QRegion m_dirty;
    QString m_placeholder;
    std::vector<int> m_fitted;   ///< width each column needs
    bool m_widthsChosen = false; ///< by the user: then they stay
    int m_seconds = 0;
};

} // namespace Pult::Widgets
