// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/eventtext.h"

#include <array>

namespace Pult::Test {

using namespace Domain;
using namespace Qt::StringLiterals;

namespace {

template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

QString secondsText(Duration duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1000.0);
}

QString optionalText(const QString &key, const std::optional<Duration> &duration)
{
    return duration ? u" %1=%2"_s.arg(key, secondsText(*duration)) : QString();
}

QString yesNoText(const QString &key, std::optional<bool> value)
{
    return value ? u" %1=%2"_s.arg(key, *value ? u"yes"_s : u"no"_s) : QString();
}

QString outcomeText(Outcome outcome)
{
    static constexpr std::array Names {
        "open", "answered", "abandoned", "timedout", "empty", "key", "withdrawn", "unknown"};
    return QString::fromLatin1(Names[static_cast<std::size_t>(outcome)]);
}

QString endedByText(EndedBy by)
{
    static constexpr std::array Names {"unknown", "caller", "operator", "transfer"};
    return QString::fromLatin1(Names[static_cast<std::size_t>(by)]);
}

QString membershipText(Membership membership)
{
    static constexpr std::array Names {"dynamic", "static", "realtime"};
    return QString::fromLatin1(Names[static_cast<std::size_t>(membership)]);
}

template<typename Id>
QString nameIn(const std::map<Id, std::string> &names, Id id)
{
    const auto found = names.find(id);
    return found == names.end() ? u"#%1"_s.arg(raw(id)) : QString::fromStdString(found->second);
}

} // namespace

QString EventText::queue(QueueNo no) const
{
    return nameIn(m_queues, no);
}

QString EventText::op(OperatorNo no) const
{
    return nameIn(m_operators, no);
}

QString EventText::call(CallKey key) const
{
    return nameIn(m_calls, key);
}

QString EventText::body(const EventBody &body)
{
    return std::visit(
        Overloaded {
            [this](const QueueNamed &e) {
                m_queues[e.queue] = e.name;
                return u"queue %1"_s.arg(QString::fromStdString(e.name));
            },
            [this](const OperatorNamed &e) {
                m_operators[e.op] = e.name;
                return u"operator %1 %2"_s.arg(QString::fromStdString(e.name), QString::fromStdString(e.interface));
            },
            [this](const ReasonNamed &e) {
                m_reasons[e.reason] = e.text;
                return u"reason %1"_s.arg(QString::fromStdString(e.text));
            },
            [this](const CallerJoined &e) -> QString {
                m_calls[e.call] = e.callId;
                const QString number = e.caller == CallerKey {} ? u"-"_s : QString::fromStdString(e.callerNumber);
                return u"joined %1 %2 %3"_s.arg(queue(e.queue), call(e.call), number)
                    + (e.waited > Duration::zero() ? u" waited=%1"_s.arg(secondsText(e.waited)) : QString());
            },
            [this](const CallerLeft &e) { return u"left %1 %2"_s.arg(queue(e.queue), call(e.call)); },
            [this](const OperatorRung &e) { return u"rung %1 %2 %3"_s.arg(queue(e.queue), call(e.call), op(e.op)); },
            [this](const RingEnded &e) { return u"ringended %1 %2 %3"_s.arg(queue(e.queue), call(e.call), op(e.op)); },
            [this](const CallerAnswered &e) -> QString {
                return u"answered %1 %2 %3"_s.arg(queue(e.queue), call(e.call), op(e.op))
                    + optionalText(u"wait"_s, e.wait) + u" ring=%1"_s.arg(secondsText(e.ring));
            },
            [this](const VisitEnded &e) -> QString {
                return u"ended %1 %2 %3"_s.arg(queue(e.queue), call(e.call), outcomeText(e.outcome))
                    + optionalText(u"wait"_s, e.wait);
            },
            [this](const HandlingEnded &e) -> QString {
                return u"handled %1 %2 %3"_s.arg(queue(e.queue), call(e.call), op(e.op))
                    + optionalText(u"talk"_s, e.talk) + u" by=%1"_s.arg(endedByText(e.endedBy));
            },
            [this](const HoldBegan &e) { return u"hold %1"_s.arg(call(e.call)); },
            [this](const HoldEnded &e) { return u"unhold %1"_s.arg(call(e.call)); },
            [this](const ContactOutcome &e) -> QString {
                return u"outcome %1"_s.arg(call(e.call)) + yesNoText(u"resolved"_s, e.resolved)
                    + yesNoText(u"booked"_s, e.booked) + (e.score ? u" score=%1"_s.arg(*e.score) : QString());
            },
            [this](const CallbackAsked &e) { return u"callback %1 %2 asked"_s.arg(queue(e.queue), call(e.call)); },
            [this](const CallbackTried &e) {
                return u"callback %1 %2 %3"_s.arg(queue(e.queue), call(e.call), e.reached ? u"reached"_s : u"missed"_s);
            },
            [this](const MemberState &e) -> QString {
                QString text = u"member %1 %2 %3"_s.arg(queue(e.queue), op(e.op), membershipText(e.membership));
                if (e.paused)
                    text += u" paused"_s;
                if (e.reason != ReasonNo {})
                    text += u"(%1)"_s.arg(nameIn(m_reasons, e.reason));
                if (e.penalty > 0)
                    text += u" penalty=%1"_s.arg(e.penalty);
                if (e.device != DeviceStatus::Unknown)
                    text += u" device=%1"_s.arg(static_cast<int>(e.device));
                if (e.inCall)
                    text += u" incall"_s;
                if (e.wrapUp > Duration::zero())
                    text += u" wrapup=%1"_s.arg(secondsText(e.wrapUp));
                return text;
            },
            [this](const MemberRemoved &e) { return u"removed %1 %2"_s.arg(queue(e.queue), op(e.op)); },
            [](const FeedConnected &) { return u"connected"_s; },
            [](const FeedLost &e) { return u"lost %1"_s.arg(static_cast<int>(e.reason)); },
            [](const Heartbeat &e) -> QString { return u"heartbeat"_s + optionalText(u"offset"_s, e.clockOffset); },
            [](const SnapshotBegan &) { return u"snapshot"_s; },
            [](const SnapshotEnded &) { return u"endsnapshot"_s; },
            [](const AcdRestarted &) { return u"restarted"_s; },
        },
        body);
}

void EventText::know(std::string_view callId)
{
    m_calls[callKey(callId)] = callId;
}

QString EventText::line(const Event &event)
{
    return secondsText(event.at.time_since_epoch()) + QLatin1Char(' ') + body(event.body);
}

QStringList EventText::lines(const Events &events)
{
    QStringList result;
    for (const Event &event : events) {
        const QString text = line(event);
        const bool names = std::holds_alternative<QueueNamed>(event.body)
            || std::holds_alternative<OperatorNamed>(event.body) || std::holds_alternative<ReasonNamed>(event.body);
        if (!names)
            result.append(text);
    }
    return result;
}

} // namespace Pult::Test
