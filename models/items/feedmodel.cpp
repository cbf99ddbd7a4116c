// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/feedmodel.h"

#include "items/rowruns.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pult::Items {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FeedColumn", text);
}

constexpr std::array<const char *, FeedModel::ColumnCount> Headers {QT_TRANSLATE_NOOP("FeedColumn", "Feed"),
    QT_TRANSLATE_NOOP("FeedColumn", "Status"), QT_TRANSLATE_NOOP("FeedColumn", "Age"),
    QT_TRANSLATE_NOOP("FeedColumn", "Lag"), QT_TRANSLATE_NOOP("FeedColumn", "Clock"),
    QT_TRANSLATE_NOOP("FeedColumn", "Problem")};

} // namespace

FeedModel::FeedModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_problems(engine.state().feeds().size())
{
    // The session numbers its feeds before the first event: their count never changes.
    for (std::size_t i = 0; i < m_problems.size(); ++i)
        m_rows.push_back(rowOf(i));
}

int FeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FeedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        const std::array texts {&row.name, &row.status, &row.age, &row.lag, &row.offset, &row.problem};
        return *texts[static_cast<std::size_t>(index.column())];
    }
    case Qt::ToolTipRole:
        return row.problem;
    case FreshnessRole:
        return static_cast<int>(row.freshness);
    case KeyRole:
        return static_cast<quint64>(index.row());
    case Qt::AccessibleTextRole:
        return QString(translated(Headers[static_cast<std::size_t>(index.column())]) + QLatin1String(": ")
            + data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant FeedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return translated(Headers[static_cast<std::size_t>(section)]);
}

void FeedModel::setProblem(Domain::FeedId feed, const QString &sentence)
{
    if (Domain::raw(feed) >= m_problems.size())
        return;
    m_problems[Domain::raw(feed)] = sentence;
    refresh();
}

void FeedModel::apply(const State::ChangeSet &changes)
{
    if (!changes.feeds.empty() || changes.namesChanged)
        refresh(Figures::AreLeft);
}

void FeedModel::tick()
{
    refresh();
}

void FeedModel::retranslate()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

FeedModel::Row FeedModel::rowOf(std::size_t index) const
{
    const auto id = static_cast<Domain::FeedId>(index);
    const State::FeedRow &feed = m_engine.state().feeds()[index];
    Row row;
    row.name = QString::fromStdString(feed.name);
    row.freshness = m_engine.freshness(id);
    row.problem = m_problems[index];
    if (feed.lastAlive)
        row.age = m_formatter.running(m_engine.clock().now() - *feed.lastAlive);
    if (feed.lag)
        row.lag = m_formatter.tenths(*feed.lag);
    if (feed.clockOffset)
        row.offset = m_formatter.offset(*feed.clockOffset);
    if (feed.inSnapshot)
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "reading the present state"));
    else if (feed.connected && row.freshness == Metrics::Freshness::Live)
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "live"));
    else if (feed.connected)
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "silent"));
    else if (feed.everConnected)
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "connection lost"));
    else if (!row.problem.isEmpty())
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "not connected"));
    else
        row.status = translated(QT_TRANSLATE_NOOP("FeedColumn", "connecting"));
    if (row.problem.isEmpty() && !feed.connected && feed.lost)
        row.problem = lostReasonName(*feed.lost);
    return row;
}

/// A feed's state shows at once; its age, lag and clock are new with every event and are read once a second.
void FeedModel::refresh(Figures figures)
{
    std::vector<ChangedRow> changed;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row fresh = rowOf(i);
        const bool isSame = fresh.status == m_rows[i].status && fresh.freshness == m_rows[i].freshness;
        if (figures == Figures::AreLeft && isSame) {
            fresh.age = m_rows[i].age;
            fresh.lag = m_rows[i].lag;
            fresh.offset = m_rows[i].offset;
        }
        if (fresh == m_rows[i])
            continue;
        m_rows[i] = std::move(fresh);
        changed.push_back({static_cast<int>(i), 0, ColumnCount - 1});
    }
    for (const RowRun &run : rowRuns(std::move(changed)))
        Q_EMIT dataChanged(index(run.first, run.firstColumn), index(run.last, run.lastColumn));
}

} // namespace Pult::Items
