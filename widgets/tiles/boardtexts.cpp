// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/boardtexts.h"

#include "items/texts.h"
#include "metrics/catalogue.h"

#include <QCoreApplication>

namespace Pult::Widgets {

namespace {

constexpr QChar NarrowSpace {0x202F};

QString translated(const char *text)
{
    return QCoreApplication::translate("BoardTexts", text);
}

} // namespace

QString targetText(const Metrics::Value &value, const Items::ValueFormatter &formatter)
{
    if (!value.target)
        return {};
    const Metrics::MetricDescriptor *descriptor = Metrics::findMetric(value.metric);
    const bool least = descriptor && descriptor->direction == Metrics::Direction::HigherIsBetter;
    Items::FormattedValue target = formatter.parts(value.unit, value.target);
    if (value.unit == Metrics::Unit::Ratio && target.number.size() > 2 && target.number.endsWith(u'0')
        && !target.number.at(target.number.size() - 2).isDigit())
        target.number.chop(2);
    return (least ? QStringLiteral("≥") : QStringLiteral("≤")) + NarrowSpace + target.text();
}

QString incompleteText()
{
    //: On a board, beside a number from which a site is missing; as short as possible
    return translated(QT_TRANSLATE_NOOP("BoardTexts", "partial"));
}

QStringList ageWordings(const QString &full, const QString &running)
{
    QStringList wordings {full};
    if (!running.isEmpty()) {
        //: On a board: how long ago the data were told, e.g. «0:07 ago»; as short as possible
        wordings << translated(QT_TRANSLATE_NOOP("BoardTexts", "%1 ago")).arg(running);
    }
    return wordings;
}

QString upTo(const QString &wait)
{
    //: On a board, of the callers who wait: the longest wait, e.g. «up to 2:15»; as short as possible
    return translated(QT_TRANSLATE_NOOP("BoardTexts", "up to %1")).arg(wait);
}

QString rowName(std::string_view metric)
{
    if (metric == "waiting") {
        //: On a board, the name of the row of waiting callers; as short as possible
        return translated(QT_TRANSLATE_NOOP("BoardTexts", "Wait"));
    }
    const QString name = Items::metricShortName(metric);
    const std::string_view id = metric == "sl" ? "sl.offered" : metric == "fcr" ? "fcr.repeat" : metric;
    const Metrics::MetricDescriptor *descriptor = Metrics::findMetric(id);
    return descriptor && descriptor->unit == Metrics::Unit::Ratio ? QString(name + NarrowSpace + u'%') : name;
}

} // namespace Pult::Widgets
