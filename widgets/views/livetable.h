// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The base of Pult's live tables: follows a model that changes thousands of times a second and repaints only the cells
// that changed, at most 50 times a second; one ticker, running while the table is visible, repaints the columns whose
// text ages. GUI thread.

#pragma once

#include "items/tabletext.h"
#include "metrics/numberref.h"
#include "reports/csv.h"
#include "widgets/delegates/shapedtexts.h"
#include "widgets/theme/theme.h"
#include "widgets/views/rowanchor.h"
#include "widgets/views/tablecolumns.h"

#include <QElapsedTimer>
#include <QRegion>
#include <QTableView>
#include <QTimer>

#include <optional>
#include <vector>

namespace Pult::Widgets {

class SelectionKeeper;

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
    /// No text is elided for want of room: the table is scrolled sideways instead.
    void keepTextsWhole() { m_textsWhole = true; }

    /// Widths were chosen by the user (now or in a former run): they stay as they are.
    void keepWidths() { m_widthsChosen = true; }

    TableColumns &columns() { return *m_columns; }
    /// Columns, their order and, where the user chose them, their widths.
    ColumnArrangement arrangement() const;
    void arrange(const ColumnArrangement &arrangement);

    /// Shown in the middle while the table has no rows.
    void setPlaceholder(const QString &text);
    /// Less air between the rows.
    void setCompact(bool compact);

    /// The number under the current cell; absent: it shows none, or there is no current cell.
    std::optional<Metrics::NumberRef> currentNumber() const;
    /// Asks for an explanation of the current cell's number; without one, activates the row.
    void activateCurrent();
    /// Only a number is explained.
    void explainCurrent();

    /// Selected rows, else the current one, in the order in which they are shown, with the visible columns.
    Items::TablePart selectedPart() const;
    /// Every row that is shown.
    Items::TablePart shownPart() const;
    void copyText() const;
    void copyCsv(const Reports::CsvDialect &dialect) const;

    /// Repaints what the model has announced since the last paint at once.
    void flushChanges();

Q_SIGNALS:
    /// The user wants to know what a number is made of.
    void explainAsked(const Pult::Metrics::NumberRef &number);
    /// Double click or Enter on a cell that shows no number.
    void rowActivated(const QModelIndex &index);
    /// By mouse or by the menu key; the cell in question is the current one.
    void menuAsked(const QPoint &globalPosition);
    /// The same on the header.
    void columnMenuAsked(const QPoint &globalPosition);
    /// The user has arranged the columns or sorted by another.
    void arrangementChanged();

public Q_SLOTS:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    const Theme &theme() const { return m_theme; }

private:
    void tick();
    void chooseDelegates();
    void spreadColumns();
    void holdStill();
    void layOutRows();
    void settle();
    void activate(const QModelIndex &index);
    QRect cellsRect(int firstRow, int lastRow, int firstColumn, int lastColumn) const;

    const Theme &m_theme;
    ShapedTexts m_texts; ///< of all delegates
    TableColumns *m_columns;
    SelectionKeeper *m_selections;
    RowAnchor m_anchor;
    QTimer m_refit;  ///< rows came: their texts may need wider columns
    QTimer m_ticker; ///< one second
    QTimer m_gate;   ///< runs while changes wait because the last repaint is too young
    QElapsedTimer m_flushed;
    QRegion m_dirty;
    QString m_placeholder;
    std::vector<int> m_fitted;   ///< width each column needs
    std::vector<int> m_headings; ///< width that each heading needs
    bool m_textsWhole = false;
    bool m_widthsChosen = false; ///< by the user: then they stay
    bool m_compact = false;
    int m_seconds = 0;
};

} // namespace Pult::Widgets
