// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatormodel.h"

#include "items/columnheader.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace Pult::Items {

namespace {

/// A faster re-sort makes the table unreadable, a slower one shows an outdated order.
constexpr std::chrono::milliseconds ResortDelay {500};

/// From so many runs on, rows are first brought together by one move: many small removals cost a view O(rows) each.
constexpr std::size_t ManyRuns = 8;

QString translated(const char *text)
{
    return QCoreApplication::translate("OperatorColumn", text);
}

} // namespace

OperatorModel::OperatorModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_collator(formatter.locale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_resort.setSingleShot(true);
    m_resort.setInterval(ResortDelay);
    connect(&m_resort, &QTimer::timeout, this, &OperatorModel::sortNow);
    m_day = m_engine.ledger().calendar().dayStart(m_engine.clock().now());
    takeAll();
}

int OperatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OperatorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(operatorColumns().size());
}

QVariant OperatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person person = m_shown[static_cast<std::size_t>(index.row())];
    const OperatorRow &row = m_rows[person];
    const OperatorColumn &column = operatorColumns()[static_cast<std::size_t>(index.column())];
    const ColumnContext context {m_engine, m_formatter};
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, context);
    case ValueRole:
        return column.value(row, context);
    case StateRole:
        return static_cast<int>(row.state);
    case FreshnessRole:
        return static_cast<int>(row.freshness);
    case VerdictRole:
        return static_cast<int>(
            row.state == Domain::OperatorState::Unreachable ? Metrics::Verdict::Warning : Metrics::Verdict::None);
    case SinceRole:
        return column.kind == CellKind::Duration ? QVariant(qint64 {row.sinceOurs.time_since_epoch().count()})
                                                 : QVariant();
    case KeyRole:
        return quint64 {person};
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment);
    case Qt::ToolTipRole:
        return column.kind == CellKind::Text ? QVariant(column.text(row, context)) : QVariant();
    case Qt::AccessibleTextRole:
        return QString(translated(column.header) + QLatin1String(": ") + column.text(row, context));
    default:
        return {};
    }
}

QVariant OperatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return columnHeader(operatorColumns()[static_cast<std::size_t>(section)], role, translated);
}

State::PersonIndex OperatorModel::personAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return State::PersonIndex::None;
    return static_cast<State::PersonIndex>(m_shown[static_cast<std::size_t>(row)]);
}

int OperatorModel::rowOf(State::PersonIndex person) const
{
    const auto index = Domain::raw(person);
    return index < m_rowOf.size() ? m_rowOf[index] : -1;
}

// --- following the engine
// ----------------------------------------------------------------------------------------------

void OperatorModel::apply(const State::ChangeSet &changes)
{
    if (changes.namesChanged) {
        takeAll();
        return;
    }
    std::vector<ChangedRow> changed;
    std::vector<Person> moved;
    for (const State::PersonIndex index : changes.persons) {
        const Person person = Domain::raw(index);
        if (person >= m_rows.size()) {
            takeAll(); // a person without a name change: never trust a counterpart with one's memory
            return;
        }
        take(person, changed);
        moved.push_back(person);
    }
    refilter(moved, changed);
}

void OperatorModel::tick()
{
    const Domain::Timestamp day = m_engine.ledger().calendar().dayStart(m_engine.clock().now());
    const bool newDay = day != m_day;
    m_day = day;
    std::vector<Metrics::Freshness> freshness;
    for (std::size_t i = 0; i < m_engine.state().feeds().size(); ++i)
        freshness.push_back(m_engine.freshness(static_cast<Domain::FeedId>(i)));

    const int lastColumn = columnCount() - 1;
    std::vector<ChangedRow> changed;
    for (Person person = 0; person < m_rows.size(); ++person) {
        OperatorRow &row = m_rows[person];
        if (newDay)
            take(person, changed);
        const std::size_t feed = Domain::raw(row.feed);
        if (feed >= freshness.size() || row.freshness == freshness[feed])
            continue;
        row.freshness = freshness[feed];
        if (m_rowOf[person] >= 0)
            changed.push_back({m_rowOf[person], 0, lastColumn});
    }
    announce(std::move(changed));
}

void OperatorModel::retranslate()
{
    m_collator.setLocale(m_formatter.locale());
    takeAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    sortNow();
}

/// Reads one person anew; the columns that changed go to `changed` when the person is shown.
void OperatorModel::take(Person person, std::vector<ChangedRow> &changed)
{
    OperatorRow fresh = operatorRow(m_engine, static_cast<State::PersonIndex>(person));
    OperatorRow &row = m_rows[person];
    const auto columns = operatorColumns();
    int first = static_cast<int>(columns.size());
    int last = -1;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        if (columns[static_cast<std::size_t>(i)].same(row, fresh))
            continue;
        first = std::min(first, i);
        last = i;
    }
    if (row.freshness != fresh.freshness) {
        first = 0;
        last = static_cast<int>(columns.size()) - 1;
    }
    m_knownCount += static_cast<int>(fresh.known) - static_cast<int>(row.known);
    row = std::move(fresh);
    if (last >= 0 && m_rowOf[person] >= 0)
        changed.push_back({m_rowOf[person], first, last});
}

void OperatorModel::takeAll()
{
    const std::size_t count = m_engine.state().persons().size();
    m_rows.resize(count);
    m_rowOf.resize(count, -1);
    std::vector<ChangedRow> changed;
    std::vector<Person> all(count);
    std::iota(all.begin(), all.end(), Person {0});
    for (const Person person : all)
        take(person, changed);
    refilter(all, changed);
}

/// Shows and hides `persons` as the filter says, announces `changed` and looks after the order.
void OperatorModel::refilter(const std::vector<Person> &persons, std::vector<ChangedRow> &changed)
{
    announce(std::move(changed)); // before rows move: its row numbers are those of now
    std::vector<int> gone;
    std::vector<Person> come;
    for (const Person person : persons) {
        const bool accepted = accepts(person);
        const int row = m_rowOf[person];
        if (!accepted && row >= 0)
            gone.push_back(row);
        else if (accepted && row < 0)
            come.push_back(person);
    }
    if (!gone.empty())
        removeRowsOf(std::move(gone));
    if (!come.empty())
        insertPersons(std::move(come));
    if (m_resort.isActive())
        return;
    const bool broken = std::any_of(persons.begin(), persons.end(),
        [this](Person person) { return m_rowOf[person] >= 0 && orderBrokenAt(m_rowOf[person]); });
    if (broken)
        m_resort.start();
}

void OperatorModel::announce(std::vector<ChangedRow> changed)
{
    for (const RowRun &run : rowRuns(std::move(changed)))
        Q_EMIT dataChanged(index(run.first, run.firstColumn), index(run.last, run.lastColumn));
}

// --- filter
// ------------------------------------------------------------------------------------------------------------

void OperatorModel::setFilter(const OperatorFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_filterWords = filter.text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    std::vector<Person> all(m_rows.size());
    std::iota(all.begin(), all.end(), Person {0});
    std::vector<ChangedRow> none;
    refilter(all, none);
}

bool OperatorModel::accepts(Person person) const
{
    const OperatorRow &row = m_rows[person];
    if (!row.known)
        return false;
    if (m_filter.states != 0 && (m_filter.states & (1u << static_cast<unsigned>(row.state))) == 0)
        return false;
    if (m_filterWords.isEmpty())
        return true;
    const QString text = searchText(row);
    return std::all_of(
        m_filterWords.begin(), m_filterWords.end(), [&text](const QString &word) { return text.contains(word); });
}

// --- order
// -------------------------------------------------------------------------------------------------------------

void OperatorModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortNow();
}

bool OperatorModel::before(Person a, Person b) const
{
    const OperatorRow &left = m_rows[a];
    const OperatorRow &right = m_rows[b];
    const int order = operatorColumns()[static_cast<std::size_t>(m_sortColumn)].compare(left, right, m_collator);
    if (order != 0)
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    // Equal rows stand in one order for good, whichever way the column is sorted.
    if (m_sortColumn != 0 && left.name != right.name) {
        const int byName = m_collator.compare(left.name, right.name);
        if (byName != 0)
            return byName < 0;
    }
    return a < b;
}

bool OperatorModel::orderBrokenAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return (at > 0 && before(m_shown[at], m_shown[at - 1]))
        || (at + 1 < m_shown.size() && before(m_shown[at + 1], m_shown[at]));
}

void OperatorModel::sortNow()
{
    m_resort.stop();
    const auto less = [this](Person a, Person b) { return before(a, b); };
    if (std::is_sorted(m_shown.begin(), m_shown.end(), less))
        return;
    std::vector<Person> order = m_shown;
    std::sort(order.begin(), order.end(), less);
    reorder(std::move(order));
}

/// Shows the same persons in another order; selection, current row and editors follow their person.
void OperatorModel::reorder(std::vector<Person> order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Person> persons;
    persons.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        persons.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_shown = std::move(order);
    renumber();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_rowOf[persons[static_cast<std::size_t>(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void OperatorModel::renumber(std::size_t from)
{
    for (std::size_t i = from; i < m_shown.size(); ++i)
        m_rowOf[m_shown[i]] = static_cast<int>(i);
}

void OperatorModel::removeRowsOf(std::vector<int> rows)
{
    std::vector<RowRun> runs = rowRuns(rows);
    if (runs.size() > ManyRuns) {
        // Brought to the end by one change of layout, they go in one removal.
        std::vector<bool> leaves(m_shown.size());
        for (const int row : rows)
            leaves[static_cast<std::size_t>(row)] = true;
        std::vector<Person> order;
        order.reserve(m_shown.size());
        for (const bool leaving : {false, true}) {
            for (std::size_t i = 0; i < m_shown.size(); ++i) {
                if (leaves[i] == leaving)
                    order.push_back(m_shown[i]);
            }
        }
        reorder(std::move(order));
        const int last = rowCount() - 1;
        runs = {{last - static_cast<int>(rows.size()) + 1, last, 0, 0}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        for (int row = run->first; row <= run->last; ++row)
            m_rowOf[m_shown[static_cast<std::size_t>(row)]] = -1;
        m_shown.erase(m_shown.begin() + run->first, m_shown.begin() + run->last + 1);
        renumber(static_cast<std::size_t>(run->first));
        endRemoveRows();
    }
}

void OperatorModel::insertPersons(std::vector<Person> persons)
{
    const auto less = [this](Person a, Person b) { return before(a, b); };
    std::sort(persons.begin(), persons.end(), less);

    struct Insertion
    {
        std::size_t at;
        std::vector<Person> persons;
    };
    std::vector<Insertion> insertions;
    for (const Person person : persons) {
        const auto at = static_cast<std::size_t>(
            std::upper_bound(m_shown.begin(), m_shown.end(), person, less) - m_shown.begin());
        if (insertions.empty() || insertions.back().at != at)
            insertions.push_back({at, {}});
        insertions.back().persons.push_back(person);
    }
    const bool together = insertions.size() > ManyRuns;
    if (together)
        insertions = {{m_shown.size(), std::move(persons)}};
    // The shown rows may be out of order for up to half a second; then positions are not ascending.
    std::stable_sort(
        insertions.begin(), insertions.end(), [](const Insertion &a, const Insertion &b) { return a.at > b.at; });
    for (const Insertion &insertion : insertions) {
        const int first = static_cast<int>(insertion.at);
        beginInsertRows({}, first, first + static_cast<int>(insertion.persons.size()) - 1);
        m_shown.insert(m_shown.begin() + first, insertion.persons.begin(), insertion.persons.end());
        renumber(insertion.at);
        endInsertRows();
    }
    if (together)
        sortNow();
}

} // namespace Pult::Items
