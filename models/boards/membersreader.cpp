// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/membersreader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace Pult::Boards {

using Kind = BoardProblem::Kind;

MembersReader::MembersReader(QJsonObject object, QString where, std::vector<BoardProblem> &problems)
    : m_object(std::move(object))
    , m_where(std::move(where))
    , m_problems(problems)
{
}

void MembersReader::problem(Kind kind, const QString &key, const QString &detail)
{
    m_problems.push_back({kind, path(key), detail});
}

QJsonValue MembersReader::value(const QString &key)
{
    m_asked << key;
    return m_object.value(key);
}

int MembersReader::integer(const QString &key, int least, int most)
{
    const QJsonValue found = value(key);
    const QString allowed = QStringLiteral("%1…%2").arg(least).arg(most);
    if (found.isUndefined()) {
        problem(Kind::Missing, key, allowed);
        return least;
    }
    const int result = found.toInt(least - 1);
    if (result < least || result > most)
        problem(Kind::WrongValue, key, allowed);
    return std::clamp(result, least, most);
}

double MembersReader::number(const QString &key, double least, double most)
{
    const QJsonValue found = value(key);
    const QString allowed = QStringLiteral("%1…%2").arg(least).arg(most);
    if (found.isUndefined()) {
        problem(Kind::Missing, key, allowed);
        return least;
    }
    const double result = found.toDouble(std::nan(""));
    if (!(result >= least && result <= most)) {
        problem(Kind::WrongValue, key, allowed);
        return least;
    }
    return result;
}

bool MembersReader::flag(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        problem(Kind::WrongValue, key, QStringLiteral("true, false"));
    return found.toBool();
}

QString MembersReader::text(const QString &key, bool needed, const QStringList &allowed)
{
    const QJsonValue found = value(key);
    const QString listed = allowed.isEmpty() ? QStringLiteral("\"…\"") : allowed.join(QStringLiteral(", "));
    if (found.isUndefined()) {
        if (needed)
            problem(Kind::Missing, key, listed);
        return {};
    }
    if (!found.isString() || (!allowed.isEmpty() && !allowed.contains(found.toString())))
        problem(Kind::WrongValue, key, listed);
    return found.toString();
}

QStringList MembersReader::texts(const QString &key, const QStringList &allowed)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    const QString listed = allowed.isEmpty() ? QStringLiteral("\"…\"") : allowed.join(QStringLiteral(", "));
    if (!found.isArray()) {
        problem(Kind::WrongValue, key, QLatin1Char('[') + listed + QLatin1Char(']'));
        return {};
    }
    QStringList texts;
    const QJsonArray array = found.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array[i].toString();
        if (text.isEmpty() || (!allowed.isEmpty() && !allowed.contains(text)))
            problem(Kind::WrongValue, QStringLiteral("%1[%2]").arg(key).arg(i), listed);
        texts << text;
    }
    return texts;
}

LocalText MembersReader::localText(const QString &key)
{
    const QJsonValue found = value(key);
    LocalText text;
    if (found.isString()) {
        text.insert(QString(), found.toString());
    } else if (found.isObject()) {
        const QJsonObject object = found.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it->isString())
                problem(Kind::WrongValue, key + u'.' + it.key(), QStringLiteral("\"…\""));
            text.insert(it.key(), it->toString());
        }
    } else if (!found.isUndefined()) {
        problem(Kind::WrongValue, key, QStringLiteral("\"…\", {\"ru\": \"…\", \"en\": \"…\"}"));
    }
    return text;
}

std::vector<QJsonObject> MembersReader::objects(const QString &key)
{
    const QJsonValue found = value(key);
    const QJsonArray array = found.toArray();
    if (array.isEmpty())
        problem(found.isUndefined() ? Kind::Missing : Kind::WrongValue, key, QStringLiteral("[{…}]"));
    std::vector<QJsonObject> objects;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isObject())
            problem(Kind::WrongValue, QStringLiteral("%1[%2]").arg(key).arg(i), QStringLiteral("{…}"));
        objects.push_back(array[i].toObject());
    }
    return objects;
}

std::optional<QJsonObject> MembersReader::object(const QString &key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isObject())
        problem(Kind::WrongValue, key, QStringLiteral("{…}"));
    return found.toObject();
}

void MembersReader::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            problem(Kind::UnknownKey, key, m_asked.join(QStringLiteral(", ")));
    }
}

} // namespace Pult::Boards
