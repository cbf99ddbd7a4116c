// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of the log as a table, of which a filter shows a part; it only grows at its end and, being bounded, loses
// lines at its begin. GUI thread.

#pragma once

#include "app/session/logrecord.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>
#include <deque>

namespace Pult::App {

/// «Warning» in the user's language.
QString levelText(LogLevel level);

class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, CategoryColumn, TextColumn, ColumnCount };

    struct Filter
    {
        LogLevel lowest = LogLevel::Debug;
        QString category; ///< empty: all
        QString text;     ///< that the line contains, whatever the case; empty: any

        bool operator==(const Filter &) const = default;
    };

    /// Keeps the last `most` lines.
    explicit LogModel(std::size_t most, QObject *parent = nullptr);

    /// Newer lines than all before.
    void append(std::vector<LogRecord> records);
    void setFilter(const Filter &filter);
    /// Colours of the levels' shapes.
    void setTheme(const Widgets::Theme &theme);

    const LogRecord &record(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)] - m_removed]; }
    std::size_t totalCount() const { return m_all.size(); }
    /// Those that have come, sorted.
    const QStringList &categories() const { return m_categories; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void categoriesChanged();

private:
    bool passes(const LogRecord &record) const;
    QString textOf(const LogRecord &record, int column) const;
    void addCategory(const QString &category);
    void removeOldest(std::size_t count);

    const std::size_t m_most;
    Filter m_filter;
    std::deque<LogRecord> m_all;
    std::size_t m_removed = 0;       ///< lines that were in m_all before its first
    std::deque<std::size_t> m_shown; ///< places in m_all, m_removed added
    QStringList m_categories;
    std::array<QIcon, 5> m_icons; ///< by level
};

} // namespace Pult::App
