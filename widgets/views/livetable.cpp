// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/livetable.h"

#include "items/roles.h"
#include "widgets/delegates/metricdelegate.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/delegates/statusdelegate.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/selectionkeeper.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>
#include <numeric>

namespace Pult::Widgets {

using namespace std::chrono_literals;

namespace {

/// The eye follows no table faster; the first change after a pause is painted at once. Shorter than the time between
/// two updates of a session, whose changes therefore never wait here.
constexpr std::chrono::milliseconds RepaintInterval {20};

/// Callers come and go all the time; columns need not be measured at each of them.
constexpr std::chrono::milliseconds RefitInterval {1000};

/// An elided text keeps so many letters.
constexpr int LeastLetters = 12;

/// Texts of so many rows are looked at for the width of a column, which they widen at most to this.
constexpr int MeasuredRows = 60;
constexpr int WidestText = 220;

} // namespace

LiveTable::LiveTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_columns(new TableColumns(*this))
    , m_selections(new SelectionKeeper(*this))
    , m_anchor(*this)
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
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new CellDelegate(theme, m_texts, this));

    // Only a drag is a wish: hiding and laying out resize sections too.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons() & Qt::LeftButton)
            keepWidths();
    });
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { Q_EMIT columnMenuAsked(horizontalHeader()->mapToGlobal(at)); });
    // Before the model is told to sort: this order is the user's wish.
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        m_anchor.expectWish();
        // If the rows stand in that order already, there is nothing to wait for.
        QMetaObject::invokeMethod(
            this, [this] { m_anchor.forgetWish(); }, Qt::QueuedConnection);
    });
    connect(m_columns, &TableColumns::changed, this, [this] {
        spreadColumns();
        Q_EMIT arrangementChanged();
    });
    connect(m_columns, &TableColumns::resetAsked, this, [this] {
        m_widthsChosen = false;
        fitColumns();
    });
    connect(this, &QAbstractItemView::activated, this, &LiveTable::activate);
    m_refit.setSingleShot(true);
    m_refit.setInterval(RefitInterval);
    connect(&m_refit, &QTimer::timeout, this, &LiveTable::fitColumns);

    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, &LiveTable::tick);
    m_gate.setSingleShot(true);
    connect(&m_gate, &QTimer::timeout, this, &LiveTable::flushChanges);
}

void LiveTable::setModel(QAbstractItemModel *model)
{
    m_selections->listenBefore(*model);
    for (const auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(model, signal, this, &LiveTable::holdStill);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &LiveTable::holdStill);
    QTableView::setModel(model);
    m_selections->listenAfter(*model);
    m_columns->follow();
    chooseDelegates();
    fitColumns();
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (!m_widthsChosen && first < MeasuredRows && !m_refit.isActive())
            m_refit.start();
    });
}

// --- standing still
// ----------------------------------------------------------------------------------------------------

/// A change may come in several steps, so what follows from it is done once, but before the next paint.
void LiveTable::holdStill()
{
    if (m_anchor.isHolding())
        return;
    m_anchor.hold();
    if (m_anchor.isHolding())
        QMetaObject::invokeMethod(this, &LiveTable::settle, Qt::QueuedConnection);
}

/// A new layout makes the view repaint the whole viewport; a caller who joins moves nobody above.
void LiveTable::layOutRows()
{
    viewport()->setAttribute(Qt::WA_UpdatesDisabled);
    executeDelayedItemsLayout();
    viewport()->setAttribute(Qt::WA_UpdatesDisabled, false);
    const int top = m_anchor.unmovedHeight();
    viewport()->update(0, top, viewport()->width(), viewport()->height() - top);
}

void LiveTable::settle()
{
    layOutRows();
    if (const auto value = m_anchor.release())
        verticalScrollBar()->setValue(*value);
}

// --- columns
// -----------------------------------------------------------------------------------------------------------

void LiveTable::chooseDelegates()
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAbstractItemDelegate *delegate = nullptr;
        switch (static_cast<Items::CellKind>(model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt())) {
        case Items::CellKind::State:
            delegate = new StateDelegate(m_theme, m_texts, this);
            break;
        case Items::CellKind::Metric:
            delegate = new MetricDelegate(m_theme, m_texts, this);
            break;
        case Items::CellKind::Status:
            delegate = new StatusDelegate(m_theme, m_texts, this);
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
    verticalHeader()->setDefaultSectionSize(metrics.height() + scaled(m_compact ? 3 : 9));
    horizontalHeader()->setMinimumSectionSize(scaled(28));
    m_fitted.clear();
    m_headings.clear();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const auto text = [&](int role) { return model()->headerData(column, Qt::Horizontal, role).toString(); };
        const auto kind
            = static_cast<Items::CellKind>(model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt());
        const bool marked = kind == Items::CellKind::State || kind == Items::CellKind::Metric
            || kind == Items::CellKind::Duration || kind == Items::CellKind::Status
            || model()->index(0, column).data(Items::LinesServedRole).isValid();
        const int mark = marked ? metrics.height() + scaled(4) : 0;
        const int sortMark = isSortingEnabled() ? scaled(14) : 0;
        int cells = metrics.horizontalAdvance(text(Items::WidestRole)) + mark;
        const bool isWords = kind == Items::CellKind::Text || kind == Items::CellKind::Status;
        for (int row = 0; isWords && row < std::min(MeasuredRows, model()->rowCount()); ++row) {
            const int width = metrics.horizontalAdvance(model()->index(row, column).data().toString());
            cells = std::max(cells, std::min(width, scaled(WidestText)) + mark);
        }
        const int header = metrics.horizontalAdvance(text(Qt::DisplayRole)) + sortMark;
        const int slack = scaled(4); // a header that fits to the pixel is elided
        const int air = 2 * CellDelegate::padding(font()) + slack;
        m_fitted.push_back(std::max(cells, header) + air);
        m_headings.push_back(header + air);
    }
    spreadColumns();
}

namespace {

/// What a text may take at most, so that all of `widths` fit into `room`: the longest give first, down to `least`.
int widestText(std::vector<int> widths, int room, int least)
{
    std::sort(widths.begin(), widths.end());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = room / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return std::max(share, least);
        room -= widths[i];
    }
    return std::numeric_limits<int>::max();
}

} // namespace

/// Wide windows get wide columns, each by its share; the user's own widths are left alone.
void LiveTable::spreadColumns()
{
    if (!model() || m_widthsChosen || std::ssize(m_fitted) != model()->columnCount())
        return;
    int needed = 0;
    std::vector<int> texts;
    const auto isText = [this](int column) {
        return model()->headerData(column, Qt::Horizontal, Items::CellRole).toInt()
            == static_cast<int>(Items::CellKind::Text);
    };
    // Whom or what a row is about stays whole as long as anything else can give.
    const auto gives = [&isText](int column) { return column > 0 && isText(column); };
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = m_fitted[static_cast<std::size_t>(column)];
        needed += width;
        if (gives(column))
            texts.push_back(width);
    }
    const int room = viewport()->width();
    const double factor = std::max(1.0, room / std::max(1.0, static_cast<double>(needed)));
    // With too little room texts are elided, numbers never; below that there is a scroll bar.
    const int numbers = needed - std::accumulate(texts.begin(), texts.end(), 0);
    const int cap = m_textsWhole ? std::numeric_limits<int>::max()
                                 : widestText(texts, room - numbers, fontMetrics().averageCharWidth() * LeastLetters);
    double exact = 0;
    int given = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int fitted = m_fitted[static_cast<std::size_t>(column)];
        const int least = std::min(fitted, m_headings[static_cast<std::size_t>(column)]);
        exact += factor * (gives(column) ? std::max(least, std::min(fitted, cap)) : fitted);
        const int width = static_cast<int>(exact) - given;
        given += width;
        setColumnWidth(column, width);
    }
}

ColumnArrangement LiveTable::arrangement() const
{
    ColumnArrangement result = m_columns->arrangement();
    for (int column = 0; m_widthsChosen && column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            result.widths.insert(m_columns->idOf(column), columnWidth(column));
    }
    return result;
}

void LiveTable::arrange(const ColumnArrangement &arrangement)
{
    m_columns->arrange(arrangement);
    if (arrangement.widths.isEmpty())
        return;
    keepWidths();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (const int width = arrangement.widths.value(m_columns->idOf(column)); width > 0)
            setColumnWidth(column, std::max(width, horizontalHeader()->minimumSectionSize()));
    }
}

void LiveTable::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    fitColumns();
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
    if (m_gate.isActive())
        return;
    const auto rest = m_flushed.isValid() ? RepaintInterval - std::chrono::milliseconds(m_flushed.elapsed()) : 0ms;
    if (rest > 0ms)
        m_gate.start(rest);
    else
        flushChanges();
}

void LiveTable::flushChanges()
{
    m_gate.stop();
    if (m_dirty.isEmpty())
        return;
    viewport()->update(m_dirty);
    m_dirty = {};
    m_flushed.start();
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

// --- asking and copying
// ------------------------------------------------------------------------------------------------

std::optional<Metrics::NumberRef> LiveTable::currentNumber() const
{
    const QVariant number = currentIndex().data(Items::NumberRole);
    if (!number.canConvert<Metrics::NumberRef>())
        return std::nullopt;
    const auto ref = number.value<Metrics::NumberRef>();
    return ref.isValid() ? std::optional(ref) : std::nullopt;
}

void LiveTable::explainCurrent()
{
    if (const auto number = currentNumber())
        Q_EMIT explainAsked(*number);
}

void LiveTable::activateCurrent()
{
    if (currentIndex().isValid())
        activate(currentIndex());
}

void LiveTable::activate(const QModelIndex &index)
{
    if (index == currentIndex() && currentNumber())
        explainCurrent();
    else
        Q_EMIT rowActivated(index);
}

Items::TablePart LiveTable::selectedPart() const
{
    Items::TablePart part {*model(), {}, m_columns->visible()};
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        part.rows.push_back(index.row());
    if (part.rows.empty() && currentIndex().isValid())
        part.rows.push_back(currentIndex().row());
    std::sort(part.rows.begin(), part.rows.end());
    return part;
}

Items::TablePart LiveTable::shownPart() const
{
    Items::TablePart part {*model(), {}, m_columns->visible()};
    for (int row = 0; row < model()->rowCount(); ++row)
        part.rows.push_back(row);
    return part;
}

void LiveTable::copyText() const
{
    const Items::TablePart part = selectedPart();
    if (!part.rows.empty())
        QGuiApplication::clipboard()->setText(Items::tableText(part));
}

void LiveTable::copyCsv(const Reports::CsvDialect &dialect) const
{
    const Items::TablePart part = selectedPart();
    if (part.rows.empty())
        return;
    Reports::CsvDialect pasted = dialect;
    pasted.byteOrderMark = false;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(Reports::csvDocument(Items::tableCsv(part), pasted)));
}

void LiveTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyText();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        activateCurrent(); // the view itself passes the key on to the window as well
        return;
    }
    QTableView::keyPressEvent(event);
}

/// With Ctrl the wheel belongs to the window, which zooms.
void LiveTable::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void LiveTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT menuAsked(event->globalPos());
        return;
    }
    const QRect cell = visualRect(currentIndex());
    Q_EMIT menuAsked(viewport()->mapToGlobal(cell.isValid() ? cell.bottomLeft() : QPoint()));
}

/// The frame around the current cell tells more than the view repaints by itself: rows are selected, cells are meant.
void LiveTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(visualRect(index));
    }
}

} // namespace Pult::Widgets
