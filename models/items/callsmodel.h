// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls behind a number: a row a visit, with what it adds to the number. Follows the engine by change sets, sorted
// in the model. No caller's number or name is in it. GUI thread.

#pragma once

#include "items/freshnesswatch.h"
#include "items/roles.h"
#include "items/valueformatter.h"
#include "metrics/callsbehind.h"

#include <QAbstractTableModel>

#include <optional>
#include <span>
#include <vector>

namespace Pult::Items {

/// What a column of the table is made of.
struct CallFacts
{
    const State::Visit &visit;
    const Metrics::CallShare &share;
    const Metrics::Engine &engine;
    const ValueFormatter &formatter;
    const Metrics::MetricDescriptor *metric; ///< null: a number of a person
};

struct CallColumn
{
    const char *id;
    const char *header; ///< English source text, context "CallColumn"
    const char *toolTip;
    const char *widest;
    CellKind kind;
    Qt::Alignment alignment;
    int ageing; ///< as in OperatorColumn
    QString (*text)(const CallFacts &);
    QVariant (*value)(const CallFacts &); ///< sorted by it; invalid ones stand last
};

std::span<const CallColumn> callColumns();

class CallsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Both must outlive the model.
    CallsModel(Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent = nullptr);

    /// An invalid number empties the table.
    void setNumber(const Metrics::NumberRef &number);
    /// Whether the number has calls at all.
    bool hasCalls() const { return m_calls && m_calls->hasCalls(); }
    State::VisitNo visitAt(int row) const { return m_rows[static_cast<std::size_t>(row)].visit; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    /// The window has moved on, callers have waited beyond the threshold, feeds have fallen silent.
    void tick();
    void retranslate();

private:
    void take(State::VisitNo no);
    void insert(const Metrics::CallShare &share);
    void remove(int row);
    void renew();
    void merge(const std::vector<Metrics::CallShare> &fresh);
    int rowOf(State::VisitNo no) const;
    bool before(const Metrics::CallShare &a, const Metrics::CallShare &b) const;
    bool before(const QVariant &left, State::VisitNo a, const QVariant &right, State::VisitNo b) const;
    void arrange(std::vector<Metrics::CallShare> &rows) const;
    QVariant valueOf(const Metrics::CallShare &share, int column) const;

    Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    std::optional<Metrics::CallsBehind> m_calls;
    const Metrics::MetricDescriptor *m_metric = nullptr;
    std::vector<Metrics::CallShare> m_rows;
    FreshnessWatch m_freshness;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder; ///< the newest call first
};

} // namespace Pult::Items
