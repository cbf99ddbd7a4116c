// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the members of one JSON object and gathers what is wrong with them, each with its place. Used only inside
// Boards; any thread.

#pragma once

#include "boards/boarddescription.h"
#include "boards/boardproblem.h"

#include <QJsonObject>

#include <vector>

namespace Pult::Boards {

class MembersReader
{
public:
    /// `problems` must outlive the reader.
    MembersReader(QJsonObject object, QString where, std::vector<BoardProblem> &problems);

    QString path(const QString &key) const { return m_where.isEmpty() ? key : m_where + u'.' + key; }
    void problem(BoardProblem::Kind kind, const QString &key, const QString &detail);
    bool has(const QString &key) { return !value(key).isUndefined(); }

    /// A whole number; `least` after a mistake.
    int integer(const QString &key, int least, int most);
    double number(const QString &key, double least, double most);
    bool flag(const QString &key);
    /// Empty when it is absent; not one of `allowed` (unless that is empty) is a mistake.
    QString text(const QString &key, bool needed, const QStringList &allowed = {});
    QStringList texts(const QString &key, const QStringList &allowed = {});
    /// "Text", or {"ru": "…", "en": "…"}.
    LocalText localText(const QString &key);
    /// An array of objects that must not be empty.
    std::vector<QJsonObject> objects(const QString &key);
    std::optional<QJsonObject> object(const QString &key);

    /// To be called last: what was never asked for is a mistake, too.
    void finish();

private:
    QJsonValue value(const QString &key);

    QJsonObject m_object;
    QString m_where;
    QStringList m_asked;
    std::vector<BoardProblem> &m_problems;
};

} // namespace Pult::Boards
