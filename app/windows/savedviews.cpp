// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/savedviews.h"

#include "domain/operatorstate.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

constexpr int LongestText = 1000;

QJsonArray toArray(const std::set<std::string> &ids)
{
    QJsonArray array;
    for (const std::string &id : ids)
        array.append(QString::fromStdString(id));
    return array;
}

std::set<std::string> idsOf(const QJsonValue &value)
{
    std::set<std::string> ids;
    for (const QJsonValue &id : value.toArray()) {
        if (id.isString())
            ids.insert(id.toString().toStdString());
    }
    return ids;
}

} // namespace

QJsonObject filterToJson(const Items::OperatorFilter &filter)
{
    QJsonArray states;
    for (std::size_t i = 0; i < Domain::OperatorStateCount; ++i) {
        const std::string_view id = Domain::idOf(static_cast<Domain::OperatorState>(i));
        if ((filter.states & (1u << i)) != 0)
            states.append(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
    }
    return {{u"text"_s, filter.text}, {u"states"_s, states}, {u"sites"_s, toArray(filter.sites)},
        {u"lines"_s, toArray(filter.lines)}, {u"groups"_s, toArray(filter.groups)}};
}

Items::OperatorFilter filterFromJson(const QJsonObject &json)
{
    Items::OperatorFilter filter;
    filter.text = json.value("text"_L1).toString().left(LongestText);
    for (const QJsonValue &id : json.value("states"_L1).toArray()) {
        if (const auto state = Domain::operatorStateFrom(id.toString().toStdString()))
            filter.states |= 1u << static_cast<unsigned>(*state);
    }
    filter.sites = idsOf(json.value("sites"_L1));
    filter.lines = idsOf(json.value("lines"_L1));
    filter.groups = idsOf(json.value("groups"_L1));
    return filter;
}

SavedViews SavedViews::fromText(const QString &json)
{
    SavedViews result;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        const QString name = object.value("name"_L1).toString().simplified().left(LongestName);
        if (name.isEmpty() || result.m_views.size() >= MostViews)
            continue;
        result.put({name, filterFromJson(object.value("filter"_L1).toObject()),
            Widgets::ColumnArrangement::fromJson(object.value("columns"_L1).toObject())});
    }
    return result;
}

QString SavedViews::toText() const
{
    QJsonArray array;
    for (const DeskView &view : m_views) {
        array.append(QJsonObject {
            {u"name"_s, view.name}, {u"filter"_s, filterToJson(view.filter)}, {u"columns"_s, view.columns.toJson()}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

const DeskView *SavedViews::find(const QString &name) const
{
    const auto found
        = std::find_if(m_views.begin(), m_views.end(), [&name](const DeskView &view) { return view.name == name; });
    return found != m_views.end() ? &*found : nullptr;
}

void SavedViews::put(DeskView view)
{
    remove(view.name);
    view.columns.widths.clear();
    const auto place = std::upper_bound(m_views.begin(), m_views.end(), view,
        [](const DeskView &a, const DeskView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_views.insert(place, std::move(view));
}

void SavedViews::rename(const QString &from, const QString &to)
{
    const DeskView *found = find(from);
    if (!found || from == to)
        return;
    DeskView view = *found;
    remove(from);
    view.name = to;
    put(std::move(view));
}

void SavedViews::remove(const QString &name)
{
    std::erase_if(m_views, [&name](const DeskView &view) { return view.name == name; });
}

} // namespace Pult::App
