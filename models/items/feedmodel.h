// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The feeds and how they are: for the status strip. GUI thread.

#pragma once

#include "items/roles.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"

#include <QAbstractTableModel>

#include <vector>

namespace Pult::Items {

class FeedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StatusColumn, AgeColumn, LagColumn, OffsetColumn, ProblemColumn, ColumnCount };

    /// Both must outlive the model.
    FeedModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// A sentence made where the problem's context is known; empty: none.
    void setProblem(Domain::FeedId feed, const QString &sentence);

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    void retranslate();

private:
    struct Row
    {
        QString name;
        QString status;
        QString age;
        QString lag; ///< how old its newest event was when it came
        QString offset;
        QString problem;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Row &) const = default;
    };

    enum class Figures : std::uint8_t { AreRead, AreLeft };

    Row rowOf(std::size_t feed) const;
    void refresh(Figures figures = Figures::AreRead);

    const Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    std::vector<Row> m_rows;
    std::vector<QString> m_problems; ///< by feed
};

} // namespace Pult::Items
