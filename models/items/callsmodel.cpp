// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/callsmodel.h"

#include "items/columnheader.h"
#include "items/rowruns.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pult::Items {

namespace {

/// More new calls in one batch than this are taken all anew: each insertion costs a search and a signal.
constexpr std::size_t ManyVisits = 200;

QString translated(const char *text)
{
    return QCoreApplication::translate("CallColumn", text);
}

/// Whether the call helped or hurt a ratio; durations have no such side.
Metrics::Verdict verdictOf(const Metrics::CallShare &share, const Metrics::MetricDescriptor *metric)
{
    if (!metric || metric->unit != Metrics::Unit::Ratio || share.denominator == 0
        || metric->direction == Metrics::Direction::Neutral)
        return Metrics::Verdict::None;
    const bool counts = share.numerator > 0;
    const bool wanted = metric->direction == Metrics::Direction::HigherIsBetter;
    return counts == wanted ? Metrics::Verdict::Good : Metrics::Verdict::Bad;
}

} // namespace

CallsModel::CallsModel(Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
{
}

void CallsModel::setNumber(const Metrics::NumberRef &number)
{
    beginResetModel(); // another number is another table: there is no selection to keep
    m_rows.clear();
    m_calls.reset();
    m_metric = nullptr;
    if (number.isValid()) {
        m_calls.emplace(m_engine, number);
        if (number.person == State::PersonIndex::None)
            m_metric = m_engine.resolve(number.metric, number.scope, m_engine.watch(number.window));
        m_rows = m_calls->all();
        arrange(m_rows);
    }
    endResetModel();
}

int CallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(callColumns().size());
}

QVariant CallsModel::valueOf(const Metrics::CallShare &share, int column) const
{
    const State::Visit *visit = m_engine.state().visit(share.visit);
    if (!visit)
        return {};
    return callColumns()[static_cast<std::size_t>(column)].value({*visit, share, m_engine, m_formatter, m_metric});
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Metrics::CallShare &share = m_rows[static_cast<std::size_t>(index.row())];
    const CallColumn &column = callColumns()[static_cast<std::size_t>(index.column())];
    const State::Visit *visit = m_engine.state().visit(share.visit);
    if (!visit)
        return {}; // dropped since the last tick
    switch (role) {
    case Qt::DisplayRole:
        return column.text({*visit, share, m_engine, m_formatter, m_metric});
    case ValueRole:
        return valueOf(share, index.column());
    case VerdictRole:
        return static_cast<int>(column.kind == CellKind::Metric ? verdictOf(share, m_metric) : Metrics::Verdict::None);
    case KeyRole:
        return quint64 {Domain::raw(share.visit)};
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment);
    case Qt::AccessibleTextRole:
        return QString(translated(column.header) + QLatin1String(": ") + data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return columnHeader(callColumns()[static_cast<std::size_t>(section)], role, translated);
}

void CallsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// --- order -----------------------------------------------------------------------------------------------------------

bool CallsModel::before(const Metrics::CallShare &a, const Metrics::CallShare &b) const
{
    return before(valueOf(a, m_sortColumn), a.visit, valueOf(b, m_sortColumn), b.visit);
}

bool CallsModel::before(const QVariant &left, State::VisitNo a, const QVariant &right, State::VisitNo b) const
{
    if (left.isValid() != right.isValid())
        return left.isValid(); // what has no value stands last, whichever way
    const QPartialOrdering order = QVariant::compare(left, right);
    if (order == QPartialOrdering::Less || order == QPartialOrdering::Greater)
        return (order == QPartialOrdering::Less) == (m_sortOrder == Qt::AscendingOrder);
    return a > b; // the newer one first
}

/// Each value is read once, not at every comparison.
void CallsModel::arrange(std::vector<Metrics::CallShare> &rows) const
{
    struct Keyed
    {
        QVariant value;
        Metrics::CallShare share;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const Metrics::CallShare &share : rows)
        keyed.push_back({valueOf(share, m_sortColumn), share});
    std::ranges::sort(keyed,
        [this](const Keyed &a, const Keyed &b) { return before(a.value, a.share.visit, b.value, b.share.visit); });
    std::ranges::transform(keyed, rows.begin(), &Keyed::share);
}

void CallsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<State::VisitNo> visits;
    for (const QModelIndex &index : before)
        visits.push_back(visitAt(index.row()));
    arrange(m_rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(visits[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int CallsModel::rowOf(State::VisitNo no) const
{
    const auto found = std::ranges::find(m_rows, no, &Metrics::CallShare::visit);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

// --- following the engine --------------------------------------------------------------------------------------------

void CallsModel::apply(const State::ChangeSet &changes)
{
    if (!m_calls || changes.visits.empty())
        return;
    if (changes.visits.size() > ManyVisits) {
        renew();
        return;
    }
    for (const State::VisitNo no : changes.visits)
        take(no);
}

/// Brings the row of one visit up to date: it may come, go, change, or move.
void CallsModel::take(State::VisitNo no)
{
    const State::Visit *visit = m_engine.state().visit(no);
    const auto share = visit ? m_calls->shareOf(*visit) : std::nullopt;
    const int row = rowOf(no);
    if (row < 0) {
        if (share)
            insert(*share);
        return;
    }
    if (!share) {
        remove(row);
        return;
    }
    const auto at = static_cast<std::size_t>(row);
    m_rows[at] = *share;
    const bool inOrder = (at == 0 || !before(m_rows[at], m_rows[at - 1]))
        && (at + 1 == m_rows.size() || !before(m_rows[at + 1], m_rows[at]));
    if (inOrder) {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    remove(row);
    insert(*share);
}

void CallsModel::insert(const Metrics::CallShare &share)
{
    const auto place = std::upper_bound(
        m_rows.begin(), m_rows.end(), share, [this](const auto &a, const auto &b) { return before(a, b); });
    const int row = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, share);
    endInsertRows();
}

void CallsModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

/// Takes everything anew: removals, insertions and changes in runs where the order is the same, which it nearly always
/// is.
void CallsModel::renew()
{
    std::vector<Metrics::CallShare> fresh = m_calls->all();
    arrange(fresh);
    if (fresh == m_rows)
        return;
    std::vector<State::VisitNo> stay;
    for (const Metrics::CallShare &share : fresh)
        stay.push_back(share.visit);
    std::ranges::sort(stay);
    std::vector<int> gone;
    for (int row = 0; row < rowCount(); ++row) {
        if (!std::ranges::binary_search(stay, visitAt(row)))
            gone.push_back(row);
    }
    const std::vector<RowRun> runs = rowRuns(gone);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    std::size_t kept = 0;
    for (const Metrics::CallShare &share : fresh)
        kept += kept < m_rows.size() && m_rows[kept].visit == share.visit;
    if (kept == m_rows.size()) {
        merge(fresh);
        return;
    }
    beginResetModel(); // the order has become another
    m_rows = std::move(fresh);
    endResetModel();
}

/// Every row stands in `fresh`, in the same order.
void CallsModel::merge(const std::vector<Metrics::CallShare> &fresh)
{
    std::vector<ChangedRow> changed;
    for (std::size_t i = 0; i < fresh.size();) {
        if (i < m_rows.size() && m_rows[i].visit == fresh[i].visit) {
            if (!(m_rows[i] == fresh[i]))
                changed.push_back({static_cast<int>(i), 0, columnCount() - 1});
            m_rows[i] = fresh[i];
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < fresh.size() && (i >= m_rows.size() || fresh[end].visit != m_rows[i].visit))
            ++end;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), fresh.begin() + static_cast<std::ptrdiff_t>(i),
            fresh.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        i = end;
    }
    for (const RowRun &run : rowRuns(std::move(changed)))
        Q_EMIT dataChanged(index(run.first, run.firstColumn), index(run.last, run.lastColumn));
}

void CallsModel::tick()
{
    if (!m_calls)
        return;
    if (m_freshness.changed(m_engine, m_engine.feedsOf(Metrics::Scope::centre()))) {
        renew();
        return;
    }
    // Only what has left the window, and who waits, can have become different without an event.
    std::vector<State::VisitNo> due;
    for (const Metrics::CallShare &share : m_rows) {
        const State::Visit *visit = m_engine.state().visit(share.visit);
        if (!visit || visit->facts.arrival < m_calls->from() || visit->facts.phase == State::VisitPhase::Waiting)
            due.push_back(share.visit);
    }
    if (due.size() > ManyVisits) { // a new day, or a quarter hour of it
        renew();
        return;
    }
    for (const State::VisitNo no : due)
        take(no);
    for (const State::QueueRow &queue : m_engine.state().queues()) {
        for (const State::VisitNo no : queue.waiting) {
            if (rowOf(no) < 0)
                take(no);
        }
    }
}

} // namespace Pult::Items
