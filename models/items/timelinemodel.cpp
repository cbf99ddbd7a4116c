// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/timelinemodel.h"

#include "items/columnheader.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pult::Items {

using Domain::Timestamp;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TimelineColumn", text);
}

struct Header
{
    const char *id;
    const char *header;
    const char *toolTip;
    const char *widest;
    CellKind kind;
    Qt::Alignment alignment;
    int ageing;
};

constexpr Qt::Alignment Left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;

constexpr std::array<Header, TimelineModel::ColumnCount> Headers {{
    {"from", QT_TRANSLATE_NOOP("TimelineColumn", "From"), QT_TRANSLATE_NOOP("TimelineColumn", "Begin of the state"),
        "88:88:88", CellKind::Number, Left, 0},
    {"to", QT_TRANSLATE_NOOP("TimelineColumn", "To"), QT_TRANSLATE_NOOP("TimelineColumn", "End of the state"),
        "88:88:88", CellKind::Number, Left, 0},
    {"state", QT_TRANSLATE_NOOP("TimelineColumn", "State"),
        QT_TRANSLATE_NOOP("TimelineColumn", "What the operator did"),
        QT_TRANSLATE_NOOP("TimelineColumn", "Unreachable"), CellKind::State, Left, 0},
    {"reason", QT_TRANSLATE_NOOP("TimelineColumn", "Reason"),
        QT_TRANSLATE_NOOP("TimelineColumn", "Reason of the pause"), QT_TRANSLATE_NOOP("TimelineColumn", "training"),
        CellKind::Text, Left, 0},
    {"length", QT_TRANSLATE_NOOP("TimelineColumn", "Time"), QT_TRANSLATE_NOOP("TimelineColumn", "How long it lasted"),
        QT_TRANSLATE_NOOP("TimelineColumn", "88 h 88 min"), CellKind::Duration, Right, 1},
}};

} // namespace

TimelineModel::TimelineModel(const Metrics::Engine &engine, const ValueFormatter &formatter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_engine(engine)
    , m_formatter(formatter)
{
}

void TimelineModel::setPerson(State::PersonIndex person)
{
    beginResetModel(); // another person's day has nothing in common with this one
    m_person = person;
    m_spans = read();
    endResetModel();
}

Timestamp TimelineModel::now() const
{
    const Timestamp ours = m_engine.clock().now();
    return m_person == State::PersonIndex::None
        ? ours
        : m_engine.state().onFeedClock(m_engine.state().person(m_person).feed, ours);
}

Timestamp TimelineModel::dayStart() const
{
    return m_engine.ledger().calendar().dayStart(now());
}

Timestamp TimelineModel::dayEnd() const
{
    const Metrics::Calendar &calendar = m_engine.ledger().calendar();
    return calendar.dayStart(calendar.dayOf(now()).addDays(1));
}

TimelineModel::Spans TimelineModel::read() const
{
    if (m_person == State::PersonIndex::None)
        return {};
    const auto &booked = m_engine.timelines().spans(m_person);
    Spans spans(booked.begin(), booked.end());
    const State::PersonRow &person = m_engine.state().person(m_person);
    if (person.countedFrom) {
        const Timestamp from = std::max(*person.countedFrom, dayStart());
        // Counting may have begun anew inside a state.
        if (!spans.empty() && spans.back().to == from && spans.back().state == person.state
            && spans.back().reason == person.reason)
            spans.back().to = Timestamp::max();
        else
            spans.push_back({from, Timestamp::max(), person.reason, person.state});
    }
    return spans;
}

TimelineModel::Span TimelineModel::spanAt(int row) const
{
    const Metrics::TimelineSpan &span = m_spans[static_cast<std::size_t>(row)];
    const bool running = span.to == Timestamp::max();
    const std::string_view reason = m_engine.state().reason(span.reason);
    return {span.from, running ? std::max(span.from, now()) : span.to, span.state,
        QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size())), running};
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spans.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Span span = spanAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FromColumn:
            return m_formatter.timeOfDay(span.from, true);
        case ToColumn:
            return span.running ? translated(QT_TRANSLATE_NOOP("TimelineColumn", "now"))
                                : m_formatter.timeOfDay(span.to, true);
        case StateColumn:
            return stateName(span.state);
        case ReasonColumn:
            return span.reason;
        default:
            return m_formatter.running(span.to - span.from);
        }
    case ValueRole:
        return index.column() == LengthColumn ? QVariant(static_cast<double>((span.to - span.from).count()) / 1000)
                                              : data(index, Qt::DisplayRole);
    case StateRole:
        return static_cast<int>(span.state);
    case KeyRole:
        return static_cast<quint64>(span.from.time_since_epoch().count());
    case Qt::TextAlignmentRole:
        return QVariant(Headers[static_cast<std::size_t>(index.column())].alignment);
    case Qt::AccessibleTextRole:
        return QString(translated(Headers[static_cast<std::size_t>(index.column())].header) + QLatin1String(": ")
            + data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnHeader(Headers[static_cast<std::size_t>(section)], role, translated);
}

void TimelineModel::apply(const State::ChangeSet &changes)
{
    if (std::ranges::find(changes.persons, m_person) != changes.persons.end()
        || std::ranges::find(changes.spans, m_person, &State::StateSpan::person) != changes.spans.end())
        refresh();
}

void TimelineModel::tick()
{
    refresh(); // the day may have begun anew
}

/// Spans only come at the end and go at the beginning.
void TimelineModel::refresh()
{
    Spans fresh = read();
    if (fresh == m_spans)
        return;
    std::size_t gone = 0;
    while (gone < m_spans.size() && (fresh.empty() || m_spans[gone].from < fresh.front().from))
        ++gone;
    if (gone > 0) {
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
        m_spans.erase(m_spans.begin(), m_spans.begin() + static_cast<std::ptrdiff_t>(gone));
        endRemoveRows();
    }
    if (m_spans.size() > fresh.size()) {
        beginRemoveRows({}, static_cast<int>(fresh.size()), rowCount() - 1);
        m_spans.resize(fresh.size());
        endRemoveRows();
    }
    const std::size_t kept = m_spans.size();
    std::size_t same = 0;
    while (same < kept && m_spans[same] == fresh[same])
        ++same;
    std::copy(fresh.begin() + static_cast<std::ptrdiff_t>(same), fresh.begin() + static_cast<std::ptrdiff_t>(kept),
        m_spans.begin() + static_cast<std::ptrdiff_t>(same));
    if (same < kept)
        Q_EMIT dataChanged(index(static_cast<int>(same), 0), index(static_cast<int>(kept) - 1, ColumnCount - 1));
    if (fresh.size() > kept) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(fresh.size()) - 1);
        m_spans.insert(m_spans.end(), fresh.begin() + static_cast<std::ptrdiff_t>(kept), fresh.end());
        endInsertRows();
    }
}

void TimelineModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_spans.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Pult::Items
