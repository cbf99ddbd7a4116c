// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/selectionkeeper.h"

#include "items/roles.h"

#include <algorithm>

namespace Pult::Widgets {

SelectionKeeper::SelectionKeeper(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
}

void SelectionKeeper::listenBefore(QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { keep(first, last); });
    // A selection that is only cut in two or moved is announced as changed, too.
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_ours = true; });
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_ours = true; });
}

void SelectionKeeper::listenAfter(QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { m_ours = false; });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { restore(first, last); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_ours = false; });
    const auto chosen = [this] {
        if (!m_ours)
            forget();
    };
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this, chosen);
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, this, chosen);
}

void SelectionKeeper::keep(int first, int last)
{
    m_ours = true;
    const QItemSelectionModel *selection = m_view.selectionModel();
    if (!selection)
        return;
    const auto keyOf = [this](int row) { return m_view.model()->index(row, 0).data(Items::KeyRole).toULongLong(); };
    const QItemSelection ranges = selection->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = std::max(first, range.top()); row <= std::min(last, range.bottom()); ++row)
            m_lost.insert(keyOf(row));
    }
    const QModelIndex current = selection->currentIndex();
    if (current.isValid() && current.row() >= first && current.row() <= last && !m_lostCurrent) {
        m_lostCurrent = keyOf(current.row());
        m_lostColumn = current.column();
    }
}

void SelectionKeeper::restore(int first, int last)
{
    if (!m_lost.empty() || m_lostCurrent) {
        // The view would scroll to a current cell; where it scrolls is decided by what is looked at.
        m_view.setAutoScroll(false);
        bringBack(first, last);
        m_view.setAutoScroll(true);
    }
    m_ours = false;
}

void SelectionKeeper::bringBack(int first, int last)
{
    QItemSelection back;
    const QAbstractItemModel &model = *m_view.model();
    const int lastColumn = model.columnCount() - 1;
    for (int row = first; row <= last; ++row) {
        const quint64 key = model.index(row, 0).data(Items::KeyRole).toULongLong();
        if (m_lost.erase(key) > 0)
            back.select(model.index(row, 0), model.index(row, lastColumn));
        if (m_lostCurrent == key) {
            m_lostCurrent.reset();
            m_view.selectionModel()->setCurrentIndex(model.index(row, m_lostColumn), QItemSelectionModel::NoUpdate);
        }
    }
    if (!back.isEmpty())
        m_view.selectionModel()->select(back, QItemSelectionModel::Select);
}

void SelectionKeeper::forget()
{
    m_lost.clear();
    m_lostCurrent.reset();
}

} // namespace Pult::Widgets
