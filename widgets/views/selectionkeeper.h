// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps a table's selection and current cell by what the rows stand for: rows that a filter or a lost feed has taken
// away are selected again when they come back, unless the user has chosen something else meanwhile. GUI thread.

#pragma once

#include <QObject>
#include <QTableView>

#include <optional>
#include <unordered_set>

namespace Pult::Widgets {

class SelectionKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit SelectionKeeper(QTableView &view);

    /// Before the view takes the model: a selection model forgets removed rows as soon as it hears of them.
    void listenBefore(QAbstractItemModel &model);
    /// After the view has taken it.
    void listenAfter(QAbstractItemModel &model);

private:
    void keep(int first, int last);
    void restore(int first, int last);
    void bringBack(int first, int last);
    void forget();

    QTableView &m_view;
    std::unordered_set<quint64> m_lost; ///< keys of selected rows that are not shown now
    std::optional<quint64> m_lostCurrent;
    int m_lostColumn = 0;
    bool m_ours = false; ///< what happens now is not the user's doing
};

} // namespace Pult::Widgets
