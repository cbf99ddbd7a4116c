// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/columnarrangement.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Pult::Widgets {

namespace {

constexpr int WidestKept = 10'000;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray()) {
        if (text.isString() && !texts.contains(text.toString()))
            texts << text.toString();
    }
    return texts;
}

} // namespace

QJsonObject ColumnArrangement::toJson() const
{
    QJsonObject json {{u"order"_s, QJsonArray::fromStringList(order)},
        {u"hidden"_s, QJsonArray::fromStringList(hidden)}, {u"sorted-by"_s, sortedBy}, {u"descending"_s, descending}};
    QJsonObject sizes;
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        sizes.insert(width.key(), width.value());
    if (!sizes.isEmpty())
        json.insert(u"widths"_s, sizes);
    return json;
}

ColumnArrangement ColumnArrangement::fromJson(const QJsonObject &json)
{
    ColumnArrangement result;
    result.order = textsOf(json.value("order"_L1));
    result.hidden = textsOf(json.value("hidden"_L1));
    result.sortedBy = json.value("sorted-by"_L1).toString();
    result.descending = json.value("descending"_L1).toBool();
    const QJsonObject sizes = json.value("widths"_L1).toObject();
    for (auto width = sizes.begin(); width != sizes.end(); ++width) {
        const int pixels = width.value().toInt();
        if (pixels > 0 && pixels < WidestKept)
            result.widths.insert(width.key(), pixels);
    }
    return result;
}

} // namespace Pult::Widgets
