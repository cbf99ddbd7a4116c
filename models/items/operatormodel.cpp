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

/// So many are sorted while a key is pressed; more wait for the re-sort.
constexpr std::size_t SortedAtOnce = 2000;

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
        return static_cast<int>(column.verdict ? column.verdict(row, context) : Metrics::Verdict::None);
    case SinceRole:
        return column.kind == CellKind::Duration ? QVariant(qint64 {row.sinceOurs.time_since_epoch().count()})
                                                 : QVariant();
    case KeyRole:
        return quint64 {person};
    case NumberRole: {
        if (column.metric.empty())
            return {};
        Metrics::NumberRef number {std::string(column.metric), Metrics::Scope::centre()};
        number.person = static_cast<State::PersonIndex>(person);
        return QVariant::fromValue(number);
    }
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment);
    case LinesServedRole:
        return column.showsLines ? QVariant(static_cast<int>(row.servedLines.size())) : QVariant();
    case Qt::ToolTipRole: {
        const QStringList notes = column.notes ? column.notes(row, context) : QStringList();
        return column.kind == CellKind::Text ? QVariant((QStringList(column.text(row, context)) + notes).join(u'\n'))
                                             : (notes.isEmpty() ? QVariant() : QVariant(notes.join(u'\n')));
    }
    case Qt::AccessibleTextRole: {
        const QStringList notes = column.notes ? column.notes(row, context) : QStringList();
        const QString text = translated(column.header) + QLatin1String(": ") + column.text(row, context);
        return (QStringList(text) + notes).join(QLatin1String(", "));
    }
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
    for (QString &text : m_searched)
        text.clear(); // names of states are other ones
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
    m_hiddenChanged = m_hiddenChanged || (last >= 0 && m_rowOf[person] < 0);
    row = std::move(fresh);
    if (last >= 0 || m_searched[person].isEmpty())
        m_searched[person] = searchText(row);
    if (last >= 0 && m_rowOf[person] >= 0)
        changed.push_back({m_rowOf[person], first, last});
}

void OperatorModel::takeAll()
{
    const std::size_t count = m_engine.state().persons().size();
    m_rows.resize(count);
    m_searched.resize(count);
    m_rowOf.resize(count, -1);
    m_rank.resize(count, NoRank);
    resolveFilter(); // a site or line may have got its name only now
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
    const bool orderMatters = std::any_of(changed.begin(), changed.end(),
        [this](const ChangedRow &row) { return row.firstColumn <= m_sortColumn && m_sortColumn <= row.lastColumn; });
    announce(std::move(changed)); // before rows move: its row numbers are those of now
    rankNewcomers(persons);
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
    if (!come.empty() && come.size() <= ManyRuns) {
        for (const Person person : come)
            rankAnew(person); // while hidden, he or she kept the place of long ago
    }
    const bool isLonger = !come.empty();
    if (isLonger)
        insertPersons(std::move(come));
    if (m_resort.isActive() || !(orderMatters || isLonger))
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
    resolveFilter();
    std::vector<int> gone;
    std::vector<Person> come;
    for (const Person person : m_order) {
        const bool accepted = accepts(person);
        const int row = m_rowOf[person];
        if (!accepted && row >= 0)
            gone.push_back(row);
        else if (accepted && row < 0)
            come.push_back(person);
    }
    if (!gone.empty())
        removeRowsOf(std::move(gone));
    if (come.empty())
        return;
    insertPersons(std::move(come));
    if (!m_hiddenChanged)
        return;
    if (m_order.size() <= SortedAtOnce)
        sortNow();
    else if (!m_resort.isActive())
        m_resort.start();
}

void OperatorModel::resolveFilter()
{
    m_resolved = ResolvedFilter(m_filter, m_engine.state());
}

bool OperatorModel::accepts(Person person) const
{
    return m_rows[person].known && m_resolved.accepts(m_rows[person], m_searched[person]);
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
    m_hiddenChanged = false;
    const auto less = [this](Person a, Person b) { return before(a, b); };
    if (std::is_sorted(m_order.begin(), m_order.end(), less))
        return;
    std::sort(m_order.begin(), m_order.end(), less);
    numberRanks(0, m_order.size());
    std::vector<Person> order;
    order.reserve(m_shown.size());
    for (const Person person : m_order) {
        if (m_rowOf[person] >= 0)
            order.push_back(person);
    }
    if (order != m_shown)
        reorder(std::move(order));
}

void OperatorModel::numberRanks(std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i)
        m_rank[m_order[i]] = static_cast<std::uint32_t>(i);
}

/// Gives those a place who have none yet.
void OperatorModel::rankNewcomers(const std::vector<Person> &persons)
{
    std::vector<Person> fresh;
    for (const Person person : persons) {
        if (m_rows[person].known && m_rank[person] == NoRank)
            fresh.push_back(person);
    }
    if (fresh.empty())
        return;
    const auto less = [this](Person a, Person b) { return before(a, b); };
    std::sort(fresh.begin(), fresh.end(), less);
    const auto middle = static_cast<std::ptrdiff_t>(m_order.size());
    m_order.insert(m_order.end(), fresh.begin(), fresh.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end(), less);
    numberRanks(0, m_order.size());
}

/// Takes somebody who is not shown to the place that he or she would have now.
void OperatorModel::rankAnew(Person person)
{
    const auto less = [this](Person a, Person b) { return before(a, b); };
    const std::size_t from = m_rank[person];
    m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(from));
    const auto place = std::upper_bound(m_order.begin(), m_order.end(), person, less);
    const auto to = static_cast<std::size_t>(place - m_order.begin());
    m_order.insert(place, person);
    numberRanks(std::min(from, to), std::max(from, to) + 1);
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
    const auto less = [this](Person a, Person b) { return m_rank[a] < m_rank[b]; };
    if (!std::is_sorted(persons.begin(), persons.end(), less))
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
    for (auto insertion = insertions.rbegin(); insertion != insertions.rend(); ++insertion) {
        const int first = static_cast<int>(insertion->at);
        beginInsertRows({}, first, first + static_cast<int>(insertion->persons.size()) - 1);
        m_shown.insert(m_shown.begin() + first, insertion->persons.begin(), insertion->persons.end());
        renumber(insertion->at);
        endInsertRows();
    }
    if (!together)
        return;
    std::vector<Person> order = m_shown;
    std::inplace_merge(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(insertions.front().at), order.end(), less);
    reorder(std::move(order));
}

} // namespace Pult::Items
