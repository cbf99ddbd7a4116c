// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which columns a table shows, in which order, how wide and by which it is sorted: by the columns' stable ids, so that
// it can be kept between two versions of the program. A plain value, any thread.

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Pult::Widgets {

struct ColumnArrangement
{
    QStringList order;         ///< ids, the visible ones and the hidden ones; what is missing keeps its usual place
    QStringList hidden;        ///< ids
    QMap<QString, int> widths; ///< by id; only where the user chose them
    QString sortedBy;          ///< id; empty: as usual
    bool descending = false;

    bool operator==(const ColumnArrangement &) const = default;

    QJsonObject toJson() const;
    /// Whatever makes no sense is left out.
    static ColumnArrangement fromJson(const QJsonObject &json);
};

} // namespace Pult::Widgets
