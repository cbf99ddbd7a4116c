// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/livetable.h"

#include "items/roles.h"
#include "widgets/delegates/metricdelegate.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/delegates/statusdelegate.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Pult::Widgets {

namespace {

/// The eye follows no table faster; the first change after a pause is painted at once.
constexpr std::chrono::milliseconds RepaintInterval {40};

/// Texts of so many rows are looked at for the width of a column, which they widen at most to this.
constexpr int MeasuredRows = 60;
constexpr int WidestText = 220;

} // namespace

LiveTable::LiveTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // All rows are of one height: the header then keeps no list of sizes, and 10 000 rows cost no more than 50.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(28);
    setItemDelegate(new CellDelegate(theme, this));

    // Only a drag is a wish: hiding and laying out resize sections too.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons() & Qt::LeftButton)
            keepWidths();
    });
    m_refit.setSingleShot(true);
    m_refit.setInterval(0);
    connect(&m_refit, &QTimer::timeout, this, &LiveTable::fitColumns);

    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, &LiveTable::tick);
    m_gate.setSingleShot(true);
    m_gate.setInterval(RepaintInterval);
    connect(&m_gate, &QTimer::timeout, this, &LiveTable::flushChanges);
}

void LiveTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    chooseDelegates();
    fitColumns();
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (!m_widthsChosen && first < MeasuredRows)
            m_refit.start();
    });
}

void LiveTable::chooseDelegates()
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAbstractItemDelegate *delegate = nullptr;
        switch (static_cast<Items::CellKind>(model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt())) {
        case Items::CellKind::State:
            delegate = new StateDelegate(m_theme, this);
            break;
        case Items::CellKind::Metric:
            delegate = new MetricDelegate(m_theme, this);
            break;
        case Items::CellKind::Status:
            delegate = new StatusDelegate(m_theme, this);
            break;
        case Items::CellKind::Text:
        case Items::CellKind::Number:
        case Items::CellKind::Duration:
        case Items::CellKind::Feed:
            break;
        }
        if (delegate)
            setItemDelegateForColumn(column, delegate);
    }
}

void LiveTable::fitColumns()
{
    if (!model())
        return;
    const QFontMetrics metrics(font());
    verticalHeader()->setMinimumSectionSize(metrics.height());
    verticalHeader()->setDefaultSectionSize(metrics.height() + 9);
    m_fitted.clear();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const auto text = [&](int role) { return model()->headerData(column, Qt::Horizontal, role).toString(); };
        const auto kind
            = static_cast<Items::CellKind>(model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt());
        const bool marked
            = kind == Items::CellKind::State || kind == Items::CellKind::Metric || kind == Items::CellKind::Duration;
        const int mark = marked ? metrics.height() : 0;
        const int sortMark = isSortingEnabled() ? 14 : 0;
        int cells = metrics.horizontalAdvance(text(Items::WidestRole)) + mark;
        for (int row = 0; kind == Items::CellKind::Text && row < std::min(MeasuredRows, model()->rowCount()); ++row) {
            const int width = metrics.horizontalAdvance(model()->index(row, column).data().toString());
            cells = std::max(cells, std::min(width, WidestText));
        }
        const int header = metrics.horizontalAdvance(text(Qt::DisplayRole)) + sortMark;
        constexpr int Slack = 4; // a header that fits to the pixel is elided
        m_fitted.push_back(std::max(cells, header) + 2 * CellDelegate::Padding + Slack);
    }
    spreadColumns();
}

/// Wide windows get wide columns, each by its share; the user's own widths are left alone.
void LiveTable::spreadColumns()
{
    if (!model() || m_widthsChosen || std::ssize(m_fitted) != model()->columnCount())
        return;
    int needed = 0;
    int texts = 0;
    const auto isText = [this](int column) {
        return model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt()
            == static_cast<int>(Items::CellKind::Text);
    };
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int width = isColumnHidden(column) ? 0 : m_fitted[static_cast<std::size_t>(column)];
        needed += width;
        texts += isText(column) ? width : 0;
    }
    const int room = viewport()->width();
    // With too little room texts are elided, numbers never; below that there is a scroll bar.
    const double textFactor = room >= needed
        ? room / std::max(1.0, static_cast<double>(needed))
        : std::max(0.65, 1 - (needed - room) / std::max(1.0, static_cast<double>(texts)));
    const double numberFactor = std::max(1.0, room / std::max(1.0, static_cast<double>(needed)));
    double exact = 0;
    int given = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        exact += m_fitted[static_cast<std::size_t>(column)] * (isText(column) ? textFactor : numberFactor);
        const int width = static_cast<int>(exact) - given;
        given += width;
        setColumnWidth(column, width);
    }
}

void LiveTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
}

void LiveTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

QRect LiveTable::cellsRect(int firstRow, int lastRow, int firstColumn, int lastColumn) const
{
    const int top = rowViewportPosition(firstRow);
    const int bottom = rowViewportPosition(lastRow) + rowHeight(lastRow);
    int left = viewport()->width();
    int right = 0;
    for (int column = firstColumn; column <= lastColumn; ++column) { // columns may have been moved
        if (isColumnHidden(column))
            continue;
        left = std::min(left, columnViewportPosition(column));
        right = std::max(right, columnViewportPosition(column) + columnWidth(column));
    }
    return QRect(QPoint(left, top), QPoint(right - 1, bottom - 1)) & viewport()->rect();
}

/// QAbstractItemView repaints the whole viewport for a range of more than one cell. Here only the range is repainted.
void LiveTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    if (!isVisible() || !topLeft.isValid() || !bottomRight.isValid())
        return;
    const QRect rect = cellsRect(topLeft.row(), bottomRight.row(), topLeft.column(), bottomRight.column());
    if (rect.isEmpty())
        return;
    m_dirty += rect;
    if (!m_gate.isActive())
        flushChanges();
}

void LiveTable::flushChanges()
{
    if (m_dirty.isEmpty())
        return; // the gate stays open: the next change shows at once
    viewport()->update(m_dirty);
    m_dirty = {};
    m_gate.start();
}

void LiveTable::tick()
{
    ++m_seconds;
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        const int period = model()->headerData(column, Qt::Horizontal, Items::AgeingRole).toInt();
        if (period <= 0 || m_seconds % period != 0 || isColumnHidden(column))
            continue;
        const int rows = std::min(viewport()->height(), verticalHeader()->length());
        viewport()->update(columnViewportPosition(column), 0, columnWidth(column), rows);
    }
}

void LiveTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_ticker.start();
}

void LiveTable::hideEvent(QHideEvent *event)
{
    m_ticker.stop();
    m_gate.stop();
    m_dirty = {};
    QTableView::hideEvent(event);
}

void LiveTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.muted);
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

/// What waits for its repaint stands where it is before the scroll: handed over now, it moves with the contents.
void LiveTable::scrollContentsBy(int dx, int dy)
{
    flushChanges();
    QTableView::scrollContentsBy(dx, dy);
}

void LiveTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace Pult::Widgets
