// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Views of the operators that somebody has given a name: filter, columns and order, in stable ids. A value that is read
// from and written to a text; what makes no sense in it is left out. Any thread.

#pragma once

#include "items/operatorfilter.h"
#include "widgets/views/columnarrangement.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace Pult::App {

struct DeskView
{
    QString name;
    Items::OperatorFilter filter;
    Widgets::ColumnArrangement columns; ///< without widths

    bool operator==(const DeskView &) const = default;
};

QJsonObject filterToJson(const Items::OperatorFilter &filter);
Items::OperatorFilter filterFromJson(const QJsonObject &json);

/// In the order of their names.
class SavedViews
{
public:
    static SavedViews fromText(const QString &json);
    QString toText() const;

    const std::vector<DeskView> &views() const { return m_views; }
    const DeskView *find(const QString &name) const;
    /// Adds it, or takes the place of the one of that name.
    void put(DeskView view);
    /// A view that has the new name already is replaced.
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);

    static constexpr int LongestName = 60;
    static constexpr std::size_t MostViews = 100;

private:
    std::vector<DeskView> m_views;
};

} // namespace Pult::App
