// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The callers who wait now, the longest wait first. A row is a visit and never changes while it is shown: only its age
// does, which views repaint by themselves. Numbers are masked here, the clear number never leaves the model. GUI
// thread.

#pragma once

#include "items/freshnesswatch.h"
#include "items/roles.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"
#include "metrics/numberref.h"

#include <QAbstractTableModel>

#include <vector>

namespace Pult::Items {

class WaitingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WaitColumn, LineColumn, SiteColumn, NumberColumn, ColumnCount };

    /// Both must outlive the model.
    WaitingModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    /// Feeds may have gone stale.
    void tick();
    void retranslate();

private:
    struct Row
    {
        Domain::Timestamp sinceOurs {}; ///< begin of the wait on our clock
        State::VisitNo visit = State::VisitNo::None;
        Domain::FeedId feed {};
        Domain::Timestamp since {}; ///< the feed's clock
        Domain::Duration threshold {};
        QString line;
        QString site;
        QString number;
        Metrics::Freshness freshness = Metrics::Freshness::Live;
    };

    Row rowOf(State::VisitNo no, const State::Visit &visit, const State::QueueRow &queue) const;
    std::vector<Row> waiting(bool namesChanged = false) const;
    void merge(std::vector<Row> fresh);
    Metrics::Verdict verdict(const Row &row) const;
    QString verdictNote(const Row &row) const;

    const Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    FreshnessWatch m_freshness;
    std::vector<Row> m_rows;
};

} // namespace Pult::Items
