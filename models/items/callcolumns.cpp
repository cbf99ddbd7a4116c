// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/callsmodel.h"
#include "items/explanationtexts.h"
#include "items/texts.h"

#include <array>

namespace Pult::Items {

namespace {

using State::VisitPhase;

constexpr Qt::Alignment Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment Left = Qt::AlignLeft | Qt::AlignVCenter;

const State::QueueRow &queueOf(const CallFacts &facts)
{
    return facts.engine.state().queue(facts.visit.facts.queue);
}

QString siteOf(const CallFacts &facts)
{
    const State::SiteIndex site = queueOf(facts).site;
    return site == State::SiteIndex::None ? QString() : QString::fromStdString(facts.engine.state().site(site).name);
}

QString operatorOf(const CallFacts &facts)
{
    const State::PersonIndex person = facts.visit.facts.person;
    return person == State::PersonIndex::None ? QString()
                                              : QString::fromStdString(facts.engine.state().person(person).name);
}

Domain::Duration waitOf(const CallFacts &facts)
{
    const State::VisitFacts &visit = facts.visit.facts;
    return visit.phase == VisitPhase::Waiting ? facts.engine.age(facts.visit.feed, visit.arrival) : visit.wait;
}

double inSeconds(Domain::Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// Absent for what has not happened: a lost call has no talk of 0 s.
template<Domain::Duration State::VisitFacts::*Part>
QString handlingText(const CallFacts &facts)
{
    const State::VisitFacts &visit = facts.visit.facts;
    return visit.handled ? facts.formatter.duration(visit.*Part) : ValueFormatter::none();
}

template<Domain::Duration State::VisitFacts::*Part>
QVariant handlingValue(const CallFacts &facts)
{
    const State::VisitFacts &visit = facts.visit.facts;
    return visit.handled ? QVariant(inSeconds(visit.*Part)) : QVariant();
}

bool isOfTime(const CallFacts &facts)
{
    return facts.metric ? facts.metric->unit == Metrics::Unit::Seconds : facts.share.denominator != 0;
}

QString amount(const CallFacts &facts, std::int64_t number)
{
    return isOfTime(facts) ? facts.formatter.duration(Domain::Duration {number}) : facts.formatter.count(number);
}

const std::array Columns {
    CallColumn {"arrival", QT_TRANSLATE_NOOP("CallColumn", "Arrived"),
        QT_TRANSLATE_NOOP("CallColumn", "When the caller joined the queue, by the telephone system's clock"),
        "88:88:88", CellKind::Text, Left, 0,
        [](const CallFacts &f) { return f.formatter.timeOfDay(f.visit.facts.arrival, true); },
        [](const CallFacts &f) { return QVariant(qint64 {f.visit.facts.arrival.time_since_epoch().count()}); }},
    CallColumn {"line", QT_TRANSLATE_NOOP("CallColumn", "Line"), QT_TRANSLATE_NOOP("CallColumn", "Line of the queue"),
        QT_TRANSLATE_NOOP("CallColumn", "Telemarketing"), CellKind::Text, Left, 0,
        [](const CallFacts &f) { return lineName(f.engine.state(), queueOf(f).line); },
        [](const CallFacts &f) { return QVariant(lineName(f.engine.state(), queueOf(f).line)); }},
    CallColumn {"site", QT_TRANSLATE_NOOP("CallColumn", "Site"), QT_TRANSLATE_NOOP("CallColumn", "Site of the queue"),
        QT_TRANSLATE_NOOP("CallColumn", "Volgograd"), CellKind::Text, Left, 0, &siteOf,
        [](const CallFacts &f) { return QVariant(siteOf(f)); }},
    CallColumn {"outcome", QT_TRANSLATE_NOOP("CallColumn", "Outcome"),
        QT_TRANSLATE_NOOP("CallColumn", "How the stay in the queue ended"),
        QT_TRANSLATE_NOOP("CallColumn", "left by a key"), CellKind::Text, Left, 0,
        [](const CallFacts &f) { return visitOutcomeName(f.visit.facts); },
        [](const CallFacts &f) { return QVariant(visitOutcomeName(f.visit.facts)); }},
    CallColumn {"wait", QT_TRANSLATE_NOOP("CallColumn", "Wait"),
        QT_TRANSLATE_NOOP("CallColumn", "Time in the queue until the outcome"), "88:88", CellKind::Duration, Right, 1,
        [](const CallFacts &f) { return f.formatter.duration(waitOf(f)); },
        [](const CallFacts &f) { return QVariant(inSeconds(waitOf(f))); }},
    CallColumn {"talk", QT_TRANSLATE_NOOP("CallColumn", "Talk"),
        QT_TRANSLATE_NOOP("CallColumn", "Conversation without hold"), "88:88", CellKind::Duration, Right, 0,
        &handlingText<&State::VisitFacts::talk>, &handlingValue<&State::VisitFacts::talk>},
    CallColumn {"hold", QT_TRANSLATE_NOOP("CallColumn", "Hold"), QT_TRANSLATE_NOOP("CallColumn", "Caller on hold"),
        "88:88", CellKind::Duration, Right, 0, &handlingText<&State::VisitFacts::hold>,
        &handlingValue<&State::VisitFacts::hold>},
    CallColumn {"acw", QT_TRANSLATE_NOOP("CallColumn", "Wrap-up"),
        QT_TRANSLATE_NOOP("CallColumn", "After-call work of this call"), "88:88", CellKind::Duration, Right, 0,
        &handlingText<&State::VisitFacts::acw>, &handlingValue<&State::VisitFacts::acw>},
    CallColumn {"operator", QT_TRANSLATE_NOOP("CallColumn", "Operator"),
        QT_TRANSLATE_NOOP("CallColumn", "Who answered"), QT_TRANSLATE_NOOP("CallColumn", "Konstantinova Alexandra"),
        CellKind::Text, Left, 0, &operatorOf, [](const CallFacts &f) { return QVariant(operatorOf(f)); }},
    CallColumn {"share", QT_TRANSLATE_NOOP("CallColumn", "Counts as"),
        QT_TRANSLATE_NOOP("CallColumn", "What the call adds above and below the fraction bar"), "88:88 / 8",
        CellKind::Metric, Right, 0,
        [](const CallFacts &f) {
            const QString above = amount(f, f.share.numerator);
            return f.share.denominator == 0
                ? above
                : QString(above + QLatin1String(" / ") + f.formatter.count(f.share.denominator));
        },
        [](const CallFacts &f) {
            return isOfTime(f) ? QVariant(inSeconds(Domain::Duration {f.share.numerator}))
                               : QVariant(qint64 {f.share.numerator});
        }},
    CallColumn {"call", QT_TRANSLATE_NOOP("CallColumn", "Call"),
        QT_TRANSLATE_NOOP("CallColumn", "Id of the call at the telephone system"), "1764000000.12345", CellKind::Text,
        Left, 0, [](const CallFacts &f) { return QString::fromStdString(f.visit.callId); },
        [](const CallFacts &f) { return QVariant(QString::fromStdString(f.visit.callId)); }},
};

} // namespace

std::span<const CallColumn> callColumns()
{
    return Columns;
}

} // namespace Pult::Items
