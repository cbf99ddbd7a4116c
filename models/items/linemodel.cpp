// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/linemodel.h"

#include "items/columnheader.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pult::Items {

namespace {

/// Four times a second is as much as eyes follow in a row of numbers; the first change after a pause shows at once.
constexpr std::chrono::milliseconds RefreshInterval {250};

QString translated(const char *text)
{
    return QCoreApplication::translate("LineColumn", text);
}

bool touches(const Metrics::Scope &scope, State::QueueIndex index, const State::QueueRow &queue)
{
    switch (scope.kind) {
    case Metrics::Scope::Kind::Centre:
        return true;
    case Metrics::Scope::Kind::Line:
        return scope.line == queue.line;
    case Metrics::Scope::Kind::Site:
        return scope.site == queue.site;
    case Metrics::Scope::Kind::LineAtSite:
        return scope.line == queue.line && scope.site == queue.site;
    case Metrics::Scope::Kind::Queue:
        return scope.queue == index;
    }
    return true;
}

} // namespace

LineModel::LineModel(
    const Metrics::Engine &engine, Metrics::WindowId window, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_window(window)
{
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, [this] {
        if (m_pending)
            flush();
    });
    arrange();
    flush();
    m_gate.stop(); // the first change after the start shows at once
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(lineColumns().size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const LineColumn &column = lineColumns()[static_cast<std::size_t>(index.column())];
    const LineCell &cell = row.cells[static_cast<std::size_t>(index.column())];
    const bool ageing = column.kind == CellKind::Duration && row.longestSince;
    switch (role) {
    case Qt::DisplayRole:
        return ageing ? m_formatter.running(m_engine.clock().now() - *row.longestSince) : cell.text;
    case ValueRole:
        return cell.value;
    case SinceRole:
        return ageing ? QVariant(qint64 {row.longestSince->time_since_epoch().count()}) : QVariant();
    case VerdictRole:
        return static_cast<int>(cell.verdict);
    case TargetRole:
        return cell.target;
    case FreshnessRole:
        return static_cast<int>(row.freshness);
    case RatioRole:
        return column.kind == CellKind::Metric ? cell.value : QVariant();
    case TotalRole:
        return row.total;
    case KeyRole:
        return row.scope.kind == Metrics::Scope::Kind::Queue
            ? QVariant(quint64 {Domain::raw(row.scope.queue)})
            : QVariant((quint64 {Domain::raw(row.scope.line)} << 32) | Domain::raw(row.scope.site));
    case IncompleteRole:
        return cell.incomplete;
    case SharedRole:
        return cell.shared;
    case NumberRole: {
        if (*column.metric == '\0')
            return {};
        Metrics::NumberRef number {column.metric, row.scope, m_engine.ledger().spec(m_window)};
        number.states = column.states;
        return QVariant::fromValue(number);
    }
    case Qt::TextAlignmentRole:
        return QVariant(column.alignment);
    case Qt::ToolTipRole: {
        QStringList parts;
        if (!cell.target.isEmpty())
            parts << QCoreApplication::translate("LineColumn", "Target: %1").arg(cell.target);
        if (cell.verdict != Metrics::Verdict::None)
            parts << verdictName(cell.verdict);
        if (!cell.note.isEmpty())
            parts << cell.note;
        if (cell.incomplete)
            parts << row.missing;
        return parts.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        QString text = translated(column.header) + QLatin1String(": ") + data(index, Qt::DisplayRole).toString();
        if (cell.verdict != Metrics::Verdict::None)
            text += QLatin1String(", ") + verdictName(cell.verdict);
        if (cell.incomplete)
            text += QLatin1String(", ") + row.missing;
        if (cell.shared)
            text += QLatin1String(", ") + cell.note;
        return text;
    }
    default:
        return {};
    }
}

QVariant LineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return columnHeader(lineColumns()[static_cast<std::size_t>(section)], role, translated);
}

// --- rows
// --------------------------------------------------------------------------------------------------------------

std::vector<Metrics::Scope> LineModel::scopes() const
{
    const State::CentreState &state = m_engine.state();
    std::vector<Metrics::Scope> scopes;
    if (m_grouping == Grouping::ByQueue) {
        for (std::uint32_t i = 0; i < state.queues().size(); ++i)
            scopes.push_back(Metrics::Scope::ofQueue(static_cast<State::QueueIndex>(i)));
        std::ranges::stable_sort(scopes, {}, [&state](const Metrics::Scope &scope) {
            const State::QueueRow &queue = state.queue(scope.queue);
            return std::pair(queue.line, queue.site);
        });
    } else if (m_grouping == Grouping::BySite) {
        for (std::uint32_t i = 0; i < state.sites().size(); ++i)
            scopes.push_back(Metrics::Scope::ofSite(static_cast<State::SiteIndex>(i)));
    } else {
        for (std::uint32_t i = 0; i < state.lines().size(); ++i) {
            const auto line = static_cast<State::LineIndex>(i);
            if (m_grouping == Grouping::ByLine) {
                scopes.push_back(Metrics::Scope::ofLine(line));
                continue;
            }
            std::vector<State::SiteIndex> sites;
            for (const State::QueueIndex queue : state.line(line).queues)
                sites.push_back(state.queue(queue).site);
            std::sort(sites.begin(), sites.end());
            sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
            for (const State::SiteIndex site : sites)
                scopes.push_back(Metrics::Scope::ofLineAtSite(line, site));
        }
    }
    scopes.push_back(Metrics::Scope::centre());
    return scopes;
}

void LineModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    arrange();
    flush();
}

void LineModel::setWindow(Metrics::WindowId window)
{
    m_window = window;
    markAll();
    flush();
}

/// Makes the rows those of scopes(), by exact removals and insertions: both lists follow the same order.
void LineModel::arrange()
{
    const std::vector<Metrics::Scope> wanted = scopes();
    std::vector<int> gone;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::find(wanted.begin(), wanted.end(), m_rows[i].scope) == wanted.end())
            gone.push_back(static_cast<int>(i));
    }
    const std::vector<RowRun> runs = rowRuns(gone);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < wanted.size();) {
        if (i < m_rows.size() && m_rows[i].scope == wanted[i]) {
            ++i;
            continue;
        }
        std::vector<Row> fresh;
        std::size_t end = i;
        for (; end < wanted.size() && (i >= m_rows.size() || !(m_rows[i].scope == wanted[end])); ++end) {
            Row row;
            row.scope = wanted[end];
            row.total = row.scope.kind == Metrics::Scope::Kind::Centre;
            int first = 0;
            int last = 0;
            row.cells.resize(lineColumns().size());
            take(row, first, last);
            fresh.push_back(std::move(row));
        }
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), fresh.begin(), fresh.end());
        endInsertRows();
        i = end;
    }
}

// --- following the engine
// ----------------------------------------------------------------------------------------------

void LineModel::mark(State::QueueIndex index)
{
    const State::QueueRow &queue = m_engine.state().queue(index);
    for (Row &row : m_rows)
        row.dirty = row.dirty || touches(row.scope, index, queue);
}

void LineModel::markAll()
{
    for (Row &row : m_rows)
        row.dirty = true;
}

void LineModel::apply(const State::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    const State::CentreState &state = m_engine.state();
    if (changes.namesChanged) {
        arrange();
        markAll();
    }
    if (m_freshness.changed(m_engine, changes.feeds))
        markAll();
    for (const State::QueueIndex queue : changes.queues)
        mark(queue);
    for (const State::VisitNo no : changes.visits) {
        if (const State::Visit *visit = state.visit(no))
            mark(visit->facts.queue);
    }
    // Ready and talking are counted over memberships; people without any count for the centre and their home site.
    for (const State::PersonIndex person : changes.persons) {
        for (const State::MembershipRow &membership : state.person(person).memberships)
            mark(membership.queue);
        m_rows.back().dirty = true;
    }
    m_pending = true;
    if (!m_gate.isActive())
        flush();
}

void LineModel::tick()
{
    markAll(); // windows move and waiting callers pass T without an event
    flush();
}

void LineModel::retranslate()
{
    markAll();
    flush();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void LineModel::flush()
{
    m_pending = false;
    m_gate.start();
    std::vector<ChangedRow> changed;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!row.dirty)
            continue;
        int first = 0;
        int last = 0;
        if (take(row, first, last))
            changed.push_back({static_cast<int>(i), first, last});
    }
    for (const RowRun &run : rowRuns(std::move(changed)))
        Q_EMIT dataChanged(index(run.first, run.firstColumn), index(run.last, run.lastColumn));
}

/// Reads the row anew; true when a shown cell became different, with the columns from first to last.
bool LineModel::take(Row &row, int &first, int &last) const
{
    row.dirty = false;
    const LineFacts now = facts(row);
    const auto columns = lineColumns();
    first = static_cast<int>(columns.size());
    last = -1;
    std::optional<Domain::Timestamp> longestSince;
    if (now.longestWait) {
        longestSince = m_engine.clock().now() - *now.longestWait;
        // The age is recomputed from two clocks: within a moment of the same instant it is the same wait.
        if (row.longestSince && std::chrono::abs(*row.longestSince - *longestSince) < std::chrono::milliseconds(500))
            longestSince = row.longestSince;
    }
    row.missing = now.missing;
    const bool otherWait = longestSince != row.longestSince;
    row.longestSince = longestSince;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const LineColumn &column = columns[static_cast<std::size_t>(i)];
        LineCell cell = column.cell(now, m_formatter);
        LineCell &shown = row.cells[static_cast<std::size_t>(i)];
        const bool same = column.kind == CellKind::Duration
            ? !otherWait && cell.verdict == shown.verdict && cell.value.isValid() == shown.value.isValid()
            : cell == shown;
        cell.incomplete = !now.missing.isEmpty() && *column.metric != '\0';
        const bool sameMark = cell.incomplete == shown.incomplete;
        shown = std::move(cell);
        if (same && sameMark)
            continue;
        first = std::min(first, i);
        last = i;
    }
    const Metrics::Freshness freshness = now.hasData ? now.sl.freshness : Metrics::Freshness::NoData;
    if (freshness != row.freshness) {
        row.freshness = freshness;
        first = 0;
        last = static_cast<int>(columns.size()) - 1;
    }
    return last >= 0;
}

LineFacts LineModel::facts(const Row &row) const
{
    LineFacts facts;
    facts.scope = row.scope;
    facts.total = row.total;
    facts.sl = m_engine.value("sl", row.scope, m_window);
    facts.lcr = m_engine.value("lcr", row.scope, m_window);
    facts.asa = m_engine.value("asa", row.scope, m_window);
    facts.aht = m_engine.value("aht", row.scope, m_window);
    facts.fcr = m_engine.value("fcr", row.scope, m_window);
    facts.sums = m_engine.knownSums(row.scope, m_window, facts.sl.missing);
    facts.operators = m_engine.operators(row.scope);
    const WaitingNow waiting = waitingNow(m_engine, row.scope);
    facts.waiting = waiting.count;
    facts.overdue = waiting.overdue;
    facts.longestWait = waiting.longest;
    facts.hasData = waiting.known;
    if (waiting.known)
        facts.missing = missingText(m_engine, facts.sl.missing);
    nameRow(facts);
    if (row.total)
        countSeveral(facts);
    return facts;
}

void LineModel::nameRow(LineFacts &facts) const
{
    using Kind = Metrics::Scope::Kind;
    const State::CentreState &state = m_engine.state();
    const Metrics::Scope &scope = facts.scope;
    const auto siteName = [&state](State::SiteIndex site) {
        return site == State::SiteIndex::None ? QString() : QString::fromStdString(state.site(site).name);
    };
    switch (scope.kind) {
    case Kind::Centre:
        facts.line = QCoreApplication::translate("LineColumn", "Total");
        if (!facts.missing.isEmpty())
            facts.line += QLatin1String(", ") + facts.missing;
        break;
    case Kind::Site: // its place is the column that tells the rows apart
        facts.line = siteName(scope.site);
        break;
    case Kind::Line:
        facts.line = lineName(state, scope.line);
        break;
    case Kind::LineAtSite:
        facts.line = lineName(state, scope.line);
        facts.site = siteName(scope.site);
        break;
    case Kind::Queue: {
        const State::QueueRow &queue = state.queue(scope.queue);
        facts.line = lineName(state, queue.line);
        facts.site = siteName(queue.site);
        facts.queue = QString::fromStdString(queue.name);
        break;
    }
    }
}

/// People who serve several rows stand in each of them, and once in the total.
void LineModel::countSeveral(LineFacts &facts) const
{
    const auto in = [](const Metrics::StateCounts &counts, Domain::OperatorState state) {
        return counts[static_cast<std::size_t>(state)];
    };
    const auto talking = [&in](const Metrics::StateCounts &counts) {
        return in(counts, Domain::OperatorState::Talking) + in(counts, Domain::OperatorState::Hold);
    };
    int ready = 0;
    int onCall = 0;
    for (const Row &row : m_rows) {
        if (row.total)
            continue;
        const Metrics::StateCounts &counts = m_engine.operators(row.scope);
        ready += in(counts, Domain::OperatorState::Ready);
        onCall += talking(counts);
    }
    facts.severalReady = std::max(0, ready - in(facts.operators, Domain::OperatorState::Ready));
    facts.severalTalking = std::max(0, onCall - talking(facts.operators));
}

} // namespace Pult::Items
