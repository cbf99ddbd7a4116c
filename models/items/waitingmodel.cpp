// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/waitingmodel.h"

#include "items/rowruns.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace Pult::Items {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("WaitingColumn", text);
}

struct Header
{
    const char *id;
    const char *text;
    const char *toolTip;
    const char *widest;
    CellKind kind;
    Qt::Alignment alignment;
    int ageing;
};

constexpr Header Headers[WaitingModel::ColumnCount] = {
    {"wait", QT_TRANSLATE_NOOP("WaitingColumn", "Waits"),
        QT_TRANSLATE_NOOP("WaitingColumn", "How long the caller has been waiting"), "88:88", CellKind::Duration,
        Qt::AlignRight | Qt::AlignVCenter, 1},
    {"line", QT_TRANSLATE_NOOP("WaitingColumn", "Line"), QT_TRANSLATE_NOOP("WaitingColumn", "Line of the queue"),
        QT_TRANSLATE_NOOP("WaitingColumn", "Telemarketing"), CellKind::Text, Qt::AlignLeft | Qt::AlignVCenter, 0},
    {"site", QT_TRANSLATE_NOOP("WaitingColumn", "Site"), QT_TRANSLATE_NOOP("WaitingColumn", "Site of the queue"),
        QT_TRANSLATE_NOOP("WaitingColumn", "Volgograd"), CellKind::Text, Qt::AlignLeft | Qt::AlignVCenter, 0},
    {"number", QT_TRANSLATE_NOOP("WaitingColumn", "Number"),
        QT_TRANSLATE_NOOP("WaitingColumn", "The caller's number, masked"), "+7 888 888-88-88", CellKind::Number,
        Qt::AlignLeft | Qt::AlignVCenter, 0},
};

} // namespace

WaitingModel::WaitingModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
{
    m_rows = waiting(); // looks at the rows before
}

int WaitingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WaitingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Metrics::Verdict WaitingModel::verdict(const Row &row) const
{
    const Domain::Duration wait = m_engine.age(row.feed, row.since);
    if (wait > row.threshold)
        return Metrics::Verdict::Bad;
    return wait > row.threshold / 2 ? Metrics::Verdict::Warning : Metrics::Verdict::Good;
}

QString WaitingModel::verdictNote(const Row &row) const
{
    //: %1 is «On target», «Attention» or «Bad», %2 the answer threshold of the line
    return translated(QT_TRANSLATE_NOOP("WaitingColumn", "%1: the threshold is %2"))
        .arg(verdictName(verdict(row)), m_formatter.duration(row.threshold));
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case WaitColumn:
            return m_formatter.running(m_engine.age(row.feed, row.since));
        case LineColumn:
            return row.line;
        case SiteColumn:
            return row.site;
        default:
            return row.number.isEmpty() ? translated(QT_TRANSLATE_NOOP("WaitingColumn", "withheld")) : row.number;
        }
    case ValueRole:
        return column == WaitColumn ? QVariant(static_cast<double>(m_engine.age(row.feed, row.since).count()) / 1000.0)
                                    : data(index, Qt::DisplayRole);
    case SinceRole:
        return column == WaitColumn ? QVariant(qint64 {row.sinceOurs.time_since_epoch().count()}) : QVariant();
    case VerdictRole:
        return static_cast<int>(column == WaitColumn ? verdict(row) : Metrics::Verdict::None);
    case FreshnessRole:
        return static_cast<int>(row.freshness);
    case KeyRole:
        return quint64 {Domain::raw(row.visit)};
    case NumberRole: {
        // A caller's wait is explained by the queue's: who waits there, and how long the first has been.
        const State::Visit *visit = m_engine.state().visit(row.visit);
        if (column != WaitColumn || !visit)
            return {};
        return QVariant::fromValue(Metrics::NumberRef {"longest_wait", Metrics::Scope::ofQueue(visit->facts.queue)});
    }
    case Qt::TextAlignmentRole:
        return QVariant(Headers[column].alignment);
    case Qt::ToolTipRole:
        return column == WaitColumn ? verdictNote(row) : QVariant();
    case Qt::AccessibleTextRole: {
        QString text = translated(Headers[column].text) + QLatin1String(": ") + data(index, Qt::DisplayRole).toString();
        if (column == WaitColumn)
            text += QLatin1String(", ") + verdictNote(row);
        return text;
    }
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const Header &header = Headers[section];
    switch (role) {
    case Qt::DisplayRole:
        return translated(header.text);
    case Qt::ToolTipRole:
        return translated(header.toolTip);
    case Qt::TextAlignmentRole:
        return QVariant(header.alignment);
    case WidestRole:
        return translated(header.widest);
    case AgeingRole:
        return header.ageing;
    case CellRole:
        return static_cast<int>(header.kind);
    case ColumnIdRole:
        return QString::fromLatin1(header.id);
    default:
        return {};
    }
}

WaitingModel::Row WaitingModel::rowOf(State::VisitNo no, const State::Visit &visit, const State::QueueRow &queue) const
{
    const State::CentreState &state = m_engine.state();
    Row row;
    row.visit = no;
    row.feed = queue.feed;
    row.line = lineName(state, queue.line);
    if (queue.line != State::LineIndex::None)
        row.threshold = state.line(queue.line).spec.answerThreshold;
    if (queue.site != State::SiteIndex::None)
        row.site = QString::fromStdString(state.site(queue.site).name);
    row.number = ValueFormatter::maskedNumber(visit.callerNumber);
    return row;
}

std::vector<WaitingModel::Row> WaitingModel::waiting(bool namesChanged) const
{
    const State::CentreState &state = m_engine.state();
    std::unordered_map<std::uint64_t, const Row *> known; // whose texts need not be made anew
    for (const Row &row : m_rows)
        known.emplace(Domain::raw(row.visit), &row);
    std::vector<Row> rows;
    for (const State::QueueRow &queue : state.queues()) {
        const Metrics::Freshness freshness = m_engine.freshness(queue.feed);
        if (freshness == Metrics::Freshness::NoData)
            continue; // whether they still wait is not known
        for (const State::VisitNo no : queue.waiting) {
            const State::Visit *visit = state.visit(no);
            if (!visit)
                continue;
            const auto found = known.find(Domain::raw(no));
            const bool isKnown = found != known.end() && !namesChanged && !found->second->number.isEmpty();
            Row row = isKnown ? *found->second : rowOf(no, *visit, queue);
            row.since = visit->facts.arrival;
            row.sinceOurs = row.since - state.feed(queue.feed).clockOffset.value_or(Domain::Duration::zero());
            row.freshness = freshness;
            rows.push_back(std::move(row));
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.sinceOurs != b.sinceOurs ? a.sinceOurs < b.sinceOurs : a.visit < b.visit;
    });
    return rows;
}

void WaitingModel::apply(const State::ChangeSet &changes)
{
    const bool fresher = m_freshness.changed(m_engine, changes.feeds);
    if (changes.queues.empty() && !fresher && !changes.namesChanged)
        return;
    merge(waiting(changes.namesChanged));
}

void WaitingModel::tick()
{
    merge(waiting());
}

void WaitingModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// Makes the rows equal to `fresh` by exact removals, insertions and changes.
void WaitingModel::merge(std::vector<Row> fresh)
{
    std::unordered_set<std::uint64_t> stay;
    for (const Row &row : fresh)
        stay.insert(Domain::raw(row.visit));
    std::vector<int> gone;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!stay.contains(Domain::raw(m_rows[i].visit)))
            gone.push_back(static_cast<int>(i));
    }
    // A measured clock offset may reorder feeds against each other: then the rows after the first wrong one are remade.
    std::size_t at = 0;
    std::size_t kept = 0;
    std::vector<bool> leaving(m_rows.size());
    for (const int row : gone)
        leaving[static_cast<std::size_t>(row)] = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (leaving[i])
            continue;
        while (at < fresh.size() && fresh[at].visit != m_rows[i].visit)
            ++at;
        if (at == fresh.size()) {
            leaving[i] = true;
            gone.push_back(static_cast<int>(i));
            at = kept;
        } else {
            kept = ++at;
        }
    }
    const std::vector<RowRun> runs = rowRuns(gone);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    std::vector<ChangedRow> changed;
    for (std::size_t i = 0; i < fresh.size();) {
        if (i < m_rows.size() && m_rows[i].visit == fresh[i].visit) {
            const bool same = m_rows[i].freshness == fresh[i].freshness && m_rows[i].line == fresh[i].line
                && m_rows[i].site == fresh[i].site && m_rows[i].number == fresh[i].number;
            m_rows[i] = fresh[i];
            if (!same)
                changed.push_back({static_cast<int>(i), 0, ColumnCount - 1});
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

} // namespace Pult::Items
