// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/logmodel.h"

#include "widgets/theme/statusshape.h"

#include <QDateTime>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

Metrics::Verdict verdictOf(LogLevel level)
{
    if (level >= LogLevel::Critical)
        return Metrics::Verdict::Bad;
    return level == LogLevel::Warning ? Metrics::Verdict::Warning : Metrics::Verdict::None;
}

/// Empty for lines without a verdict, but as wide: the words stand in one column.
QIcon iconOf(LogLevel level, const Widgets::Theme &theme)
{
    constexpr int Size = 16;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(Size * scale, Size * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.scale(scale, scale);
        Widgets::drawStatus(painter, QRectF(3, 3, Size - 6, Size - 6), verdictOf(level), theme);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // Qt would tint it
    }
    return icon;
}

QString timeText(Domain::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(u"dd.MM. HH:mm:ss.zzz"_s);
}

} // namespace

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return LogModel::tr("Detail");
    case LogLevel::Info:
        return LogModel::tr("Information");
    case LogLevel::Warning:
        return LogModel::tr("Warning");
    case LogLevel::Critical:
        return LogModel::tr("Error");
    case LogLevel::Fatal:
        break;
    }
    return LogModel::tr("Fatal error");
}

LogModel::LogModel(std::size_t most, QObject *parent)
    : QAbstractTableModel(parent)
    , m_most(most)
{
}

void LogModel::append(std::vector<LogRecord> records)
{
    if (records.size() > m_most)
        records.erase(records.begin(), records.end() - static_cast<std::ptrdiff_t>(m_most));
    if (const std::size_t all = m_all.size() + records.size(); all > m_most)
        removeOldest(all - m_most);
    std::vector<std::size_t> shown;
    for (LogRecord &record : records) {
        addCategory(record.category);
        if (passes(record))
            shown.push_back(m_removed + m_all.size());
        m_all.push_back(std::move(record));
    }
    if (shown.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void LogModel::removeOldest(std::size_t count)
{
    const std::size_t firstKept = m_removed + count;
    const auto end = std::lower_bound(m_shown.begin(), m_shown.end(), firstKept);
    const auto rows = static_cast<int>(end - m_shown.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_shown.erase(m_shown.begin(), end);
    m_all.erase(m_all.begin(), m_all.begin() + static_cast<std::ptrdiff_t>(count));
    m_removed = firstKept;
    if (rows > 0)
        endRemoveRows();
}

void LogModel::addCategory(const QString &category)
{
    const auto place = std::lower_bound(m_categories.begin(), m_categories.end(), category);
    if (place != m_categories.end() && *place == category)
        return;
    m_categories.insert(place, category);
    Q_EMIT categoriesChanged();
}

bool LogModel::passes(const LogRecord &record) const
{
    return record.level >= m_filter.lowest && (m_filter.category.isEmpty() || record.category == m_filter.category)
        && (m_filter.text.isEmpty() || record.text.contains(m_filter.text, Qt::CaseInsensitive));
}

void LogModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (passes(m_all[i]))
            m_shown.push_back(m_removed + i);
    }
    endResetModel();
}

void LogModel::setTheme(const Widgets::Theme &theme)
{
    for (std::size_t i = 0; i < m_icons.size(); ++i)
        m_icons[i] = iconOf(static_cast<LogLevel>(i), theme);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LevelColumn), index(rowCount() - 1, LevelColumn), {Qt::DecorationRole});
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::textOf(const LogRecord &record, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(record.at);
    case LevelColumn:
        return levelText(record.level);
    case CategoryColumn:
        return record.category;
    default:
        return record.text;
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return textOf(record(index.row()), index.column());
    if (role == Qt::DecorationRole && index.column() == LevelColumn)
        return m_icons[static_cast<std::size_t>(record(index.row()).level)];
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case CategoryColumn:
        return tr("Part of the program");
    default:
        return tr("Text");
    }
}

} // namespace Pult::App
