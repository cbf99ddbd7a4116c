// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One person's day: a row a span of a state, the present one last. Follows the engine by change sets. GUI thread.

#pragma once

#include "items/roles.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"

#include <QAbstractTableModel>

#include <vector>

namespace Pult::Items {

class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FromColumn, ToColumn, StateColumn, ReasonColumn, LengthColumn, ColumnCount };

    /// Both must outlive the model.
    TimelineModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent = nullptr);

    /// None empties it.
    void setPerson(State::PersonIndex person);
    State::PersonIndex person() const { return m_person; }
    /// The centre's day that is shown, on the clock of the person's feed.
    Domain::Timestamp dayStart() const;
    Domain::Timestamp dayEnd() const;
    /// «Now» on that clock.
    Domain::Timestamp now() const;

    struct Span
    {
        Domain::Timestamp from {};
        Domain::Timestamp to {}; ///< of the present one: now
        Domain::OperatorState state = Domain::OperatorState::Offline;
        QString reason;
        bool running = false;
    };
    Span spanAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    void retranslate();

private:
    using Spans = std::vector<Metrics::TimelineSpan>;

    Spans read() const;
    void refresh();

    const Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    State::PersonIndex m_person = State::PersonIndex::None;
    Spans m_spans; ///< one that lasts ends at Timestamp::max()
};

} // namespace Pult::Items
