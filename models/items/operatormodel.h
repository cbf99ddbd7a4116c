// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live operator table: one row a person, filtered and sorted in the model itself. Follows the engine by change
// sets, announces exact runs, never resets, re-sorts at most twice a second. GUI thread.

#pragma once

#include "items/operatorcolumns.h"
#include "items/operatorfilter.h"
#include "items/operatorrow.h"
#include "items/rowruns.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QTimer>

#include <vector>

namespace Pult::Items {

class OperatorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Both must outlive the model.
    OperatorModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    const OperatorFilter &filter() const { return m_filter; }
    void setFilter(const OperatorFilter &filter);

    /// Persons known at all, whatever the filter.
    int totalCount() const { return m_knownCount; }

    State::PersonIndex personAt(int row) const;
    /// -1 when the person is not shown.
    int rowOf(State::PersonIndex person) const;

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    /// Once a second: feeds may have gone stale, the day may have begun anew.
    void tick();
    /// The language has changed: headers and texts are other ones.
    void retranslate();
    /// Puts the rows in order at once instead of within half a second.
    void sortNow();

private:
    using Person = std::uint32_t;

    void take(Person person, std::vector<ChangedRow> &changed);
    void takeAll();
    void resolveFilter();
    void refilter(const std::vector<Person> &persons, std::vector<ChangedRow> &changed);
    bool accepts(Person person) const;
    bool before(Person a, Person b) const;
    bool orderBrokenAt(int row) const;
    void rankNewcomers(const std::vector<Person> &persons);
    void rankAnew(Person person);
    void numberRanks(std::size_t from, std::size_t to);
    void removeRowsOf(std::vector<int> rows);
    void insertPersons(std::vector<Person> persons);
    void reorder(std::vector<Person> order);
    void renumber(std::size_t from = 0);
    void announce(std::vector<ChangedRow> changed);

    static constexpr std::uint32_t NoRank = ~std::uint32_t {0};

    const Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    std::vector<OperatorRow> m_rows;   ///< by person
    std::vector<QString> m_searched;   ///< by person: what a text filter looks into
    std::vector<int> m_rowOf;          ///< by person; -1: not shown
    std::vector<std::uint32_t> m_rank; ///< by person: place in m_order
    /// Everybody who is known, in the order of the last sort. What is shown is always a part of it in the same order,
    /// so that a filter need not compare a single name.
    std::vector<Person> m_order;
    std::vector<Person> m_shown; ///< by row
    OperatorFilter m_filter;
    ResolvedFilter m_resolved;
    QCollator m_collator;
    QTimer m_resort;
    Domain::Timestamp m_day {};
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_knownCount = 0;
    bool m_hiddenChanged = false; ///< somebody who is not shown may have another place by now
};

} // namespace Pult::Items
