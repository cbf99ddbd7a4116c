// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amitranslator.h"

#include "feeds/asterisk/ami/amivalues.h"

#include <utility>

namespace Pult::Feeds {

using namespace Domain;

namespace {

/// Uptime is in whole seconds and read at another moment than the clock.
constexpr Duration StartTolerance {std::chrono::seconds {5}};
constexpr std::size_t MaxSystemName = 256;

std::string_view numberOf(const AmiMessage &message)
{
    return message.firstOf(AmiKey::CallerIdNum, AmiKey::CallerId);
}

} // namespace

AmiTranslator::AmiTranslator(FeedId feed)
    : m_names(feed)
    , m_visits(feed)
    , m_feed(feed)
{
}

template<typename Body>
bool AmiTranslator::emit(Body &&body)
{
    m_out->push_back({m_at, m_feed, std::forward<Body>(body)});
    return true;
}

void AmiTranslator::feed(std::string_view bytes, Timestamp received, Events &out)
{
    m_received = received;
    m_out = &out;
    m_framer.feed(bytes, *this);
    m_out = nullptr;
}

void AmiTranslator::advance(Timestamp received, Events &out)
{
    m_received = received;
    m_at = estimate(received);
    m_visits.advance(m_at, out);
}

void AmiTranslator::finish(Events &out)
{
    m_out = &out;
    m_framer.finish(*this);
    m_visits.finish(m_at, out);
    m_out = nullptr;
    m_ownList.clear();
    m_connected = false;
}

// --- time ------------------------------------------------------------------------------------------------------------

Timestamp AmiTranslator::estimate(Timestamp received) const
{
    return received + m_offset.value_or(Duration::zero());
}

/// With `timestampevents=yes` every event tells its instant. Responses and records of lists never do: they get the time
/// of receipt on the ACD's clock, which the last told instant (an event's, or Ping's) has shown.
Timestamp AmiTranslator::instantOf(const AmiMessage &message)
{
    const std::string_view text = message[AmiKey::Timestamp];
    if (text.empty())
        return estimate(m_received);
    const auto told = amiTimestamp(text);
    if (!told)
        return estimate(m_received);
    ++m_sightings.timestamps;
    learnOffset(*told - m_received);
    return *told;
}

void AmiTranslator::learnOffset(Duration offset)
{
    if (!m_offset && m_aliveSince)
        *m_aliveSince += offset; // until now it was on our clock
    m_offset = offset;
}

AmiSightings AmiTranslator::sightings() const
{
    AmiSightings seen = m_sightings;
    seen.guesses = m_visits.guesses();
    return seen;
}

// --- messages --------------------------------------------------------------------------------------------------------

void AmiTranslator::messageArrived(const AmiMessage &message)
{
    ++m_counts.messages;
    m_at = instantOf(message);
    m_visits.advance(m_at, *m_out);
    if (!take(message))
        ++m_counts.malformed;
}

void AmiTranslator::messageDropped()
{
    ++m_counts.messages;
    ++m_counts.malformed;
}

void AmiTranslator::bannerArrived(std::string_view line)
{
    if (m_connected) {
        // A second greeting in one recording: the recorder was cut off and came back, and what happened between is
        // lost.
        m_at = estimate(m_received);
        m_visits.finish(m_at, *m_out);
        m_ownList.clear();
        emit(FeedLost {LostReason::Closed});
        emit(FeedConnected {});
    }
    m_connected = true;
    if (m_listener.banner)
        m_listener.banner(line);
}

bool AmiTranslator::ignore()
{
    ++m_counts.ignored;
    return true;
}

bool AmiTranslator::take(const AmiMessage &message)
{
    if (!m_aliveSince)
        m_aliveSince = m_at;
    if (message.has(AmiKey::Event)) {
        learnSystemName(message);
        return takeEvent(message);
    }
    if (message.has(AmiKey::Response))
        return takeResponse(message);
    // A session typed by hand has the client's actions in it.
    return message.has(AmiKey::Action) && ignore();
}

void AmiTranslator::learnSystemName(const AmiMessage &message)
{
    const std::string_view name = message[AmiKey::SystemName];
    if (!name.empty() && name != m_systemName && name.size() <= MaxSystemName)
        m_systemName = name;
}

bool AmiTranslator::takeResponse(const AmiMessage &message)
{
    if (m_listener.response)
        m_listener.response(message);
    const std::string_view action = message[AmiKey::ActionId];
    if (message.has(AmiKey::Ping) || message[AmiKey::Response] == "Pong") {
        const bool timed = message.has(AmiKey::Timestamp);
        return emit(Heartbeat {timed ? m_offset : std::nullopt});
    }
    // `EventList: start` is younger than the sentence.
    if (action.starts_with(OwnActionPrefix) && message[AmiKey::Response] == "Success"
        && message[AmiKey::Message].starts_with("Queue status will follow")) {
        m_ownList = action;
        m_visits.snapshotBegan();
        return emit(SnapshotBegan {});
    }
    return ignore();
}

bool AmiTranslator::takeEvent(const AmiMessage &message)
{
    switch (message.event()) {
    case AmiEvent::None:
    case AmiEvent::OriginateResponse:
        if (message[AmiKey::Privilege].starts_with("call"))
            ++m_sightings.callEvents;
        return ignore();
    case AmiEvent::QueueCallerJoin:
        ++m_sightings.joins;
        return takeJoin(message, Duration::zero());
    case AmiEvent::QueueCallerLeave:
        return takeLeave(message);
    case AmiEvent::QueueCallerAbandon:
        return takeAbandon(message);
    case AmiEvent::AgentCalled:
        return takeRing(message);
    case AmiEvent::AgentRingNoAnswer:
    case AmiEvent::AgentDump:
        return takeRingEnd(message);
    case AmiEvent::AgentConnect:
        return takeConnect(message);
    case AmiEvent::AgentComplete:
        return takeComplete(message);
    case AmiEvent::QueueMemberStatus:
    case AmiEvent::QueueMemberAdded:
    case AmiEvent::QueueMemberPause:
    case AmiEvent::QueueMemberPenalty:
    case AmiEvent::QueueMemberRinginuse:
        ++m_sightings.agentEvents;
        return takeMember(message);
    case AmiEvent::QueueMemberRemoved:
        ++m_sightings.agentEvents;
        return takeMemberRemoved(message);
    case AmiEvent::QueueParams:
        return takeQueueParams(message);
    case AmiEvent::QueueMember:
        if (m_listener.listItem)
            m_listener.listItem(message);
        return takeMember(message);
    case AmiEvent::QueueEntry:
        if (m_listener.listItem)
            m_listener.listItem(message);
        return takeJoin(message, amiSeconds(message[AmiKey::Wait]).value_or(Duration::zero()));
    case AmiEvent::QueueStatusComplete:
        return takeListEnd(message);
    case AmiEvent::Hangup:
        return takeHangup(message);
    case AmiEvent::HangupRequest:
        ++m_sightings.callEvents;
        m_visits.hangupRequested(callKey(message[AmiKey::Uniqueid]));
        return true;
    case AmiEvent::Hold:
        // Before Asterisk 12 both were one event with a status.
        return takeHold(message, !equalsIgnoringCase(message[AmiKey::Status], "Off"));
    case AmiEvent::Unhold:
        return takeHold(message, false);
    case AmiEvent::VarSet:
        return takeVarSet(message);
    case AmiEvent::Newexten:
        return takeNewexten(message);
    case AmiEvent::UserEvent:
        return takeUserEvent(message);
    case AmiEvent::FullyBooted:
        return takeFullyBooted(message);
    case AmiEvent::Shutdown:
        return takeShutdown();
    case AmiEvent::Reload:
        return takeReload(message);
    }
    return ignore();
}

// --- callers ---------------------------------------------------------------------------------------------------------

std::optional<QueueNo> AmiTranslator::queueOf(const AmiMessage &message)
{
    return m_names.queue(message[AmiKey::Queue], m_at, *m_out);
}

bool AmiTranslator::takeJoin(const AmiMessage &message, Duration waited)
{
    const std::string_view id = message[AmiKey::Uniqueid];
    const auto queue = queueOf(message);
    if (id.empty() || !queue)
        return false;
    const std::string_view linked = message[AmiKey::Linkedid];
    const std::string_view number = numberOf(message);
    const CallerKey caller = callerKey(number);
    m_visits.joined(m_at,
        CallerJoined {
            .queue = *queue,
            .call = callKey(id),
            .contact = linked.empty() ? ContactKey {} : contactKey(linked),
            .caller = caller,
            .waited = waited,
            .callId = std::string(id),
            .callerNumber = caller == CallerKey {} ? std::string() : std::string(number),
        },
        *m_out);
    return true;
}

bool AmiTranslator::takeLeave(const AmiMessage &message)
{
    const std::string_view id = message[AmiKey::Uniqueid];
    const auto queue = queueOf(message);
    if (id.empty() || !queue)
        return false;
    ++m_sightings.leaves;
    m_visits.left(m_at, *queue, callKey(id), *m_out);
    return true;
}

bool AmiTranslator::takeAbandon(const AmiMessage &message)
{
    const std::string_view id = message[AmiKey::Uniqueid];
    const auto queue = queueOf(message);
    if (id.empty() || !queue)
        return false;
    ++m_sightings.abandons;
    m_visits.abandoned(m_at, *queue, callKey(id), amiSeconds(message[AmiKey::HoldTime]), *m_out);
    return true;
}

bool AmiTranslator::takeHangup(const AmiMessage &message)
{
    const std::string_view id = message[AmiKey::Uniqueid];
    if (id.empty())
        return false;
    ++m_sightings.hangups;
    ++m_sightings.callEvents;
    m_visits.hungUp(m_at, callKey(id), *m_out);
    return true;
}

bool AmiTranslator::takeVarSet(const AmiMessage &message)
{
    ++m_sightings.dialplanEvents;
    m_visits.dialplanSeen();
    if (message[AmiKey::Variable] != "QUEUESTATUS")
        return ignore();
    const std::string_view id = message[AmiKey::Uniqueid];
    if (id.empty())
        return false;
    ++m_sightings.queueStatuses;
    m_visits.queueStatus(m_at, callKey(id), message[AmiKey::Value], *m_out);
    return true;
}

bool AmiTranslator::takeNewexten(const AmiMessage &message)
{
    ++m_sightings.dialplanEvents;
    m_visits.dialplanSeen();
    const bool hangingUp = message.firstOf(AmiKey::Extension, AmiKey::Exten) == "h";
    m_visits.wentOn(m_at, callKey(message[AmiKey::Uniqueid]), hangingUp, *m_out);
    return true;
}

// --- operators and calls ---------------------------------------------------------------------------------------------

std::optional<OperatorNo> AmiTranslator::operatorOf(const AmiMessage &message)
{
    const std::string_view name = message.firstOf(AmiKey::MemberName, AmiKey::Name, AmiKey::AgentName);
    const std::string_view interface = message.firstOf(
        AmiKey::Interface, AmiKey::Location, AmiKey::Member, AmiKey::AgentCalled);
    return m_names.op(name, interface, m_at, *m_out);
}

bool AmiTranslator::takeRing(const AmiMessage &message)
{
    ++m_sightings.agentEvents;
    const std::string_view id = message[AmiKey::Uniqueid];
    if (id.empty() && message.has(AmiKey::AgentCalled))
        return ignore(); // Asterisk 1.4 does not say whose call it is
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (id.empty() || !queue || !op)
        return false;
    return emit(OperatorRung {*queue, callKey(id), *op});
}

bool AmiTranslator::takeRingEnd(const AmiMessage &message)
{
    ++m_sightings.agentEvents;
    const std::string_view id = message[AmiKey::Uniqueid];
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (id.empty() || !queue || !op)
        return false;
    return emit(RingEnded {*queue, callKey(id), *op});
}

bool AmiTranslator::takeConnect(const AmiMessage &message)
{
    ++m_sightings.agentEvents;
    const std::string_view id = message[AmiKey::Uniqueid];
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (id.empty() || !queue || !op)
        return false;
    const CallKey call = callKey(id);
    const std::string_view leg = message[AmiKey::DestUniqueid];
    m_visits.answered(m_at, *queue, call, *op, leg.empty() ? 0 : raw(callKey(leg)));
    // RingTime is in seconds here and in milliseconds in AgentRingNoAnswer; the documentation calls both a date.
    const Duration ring = amiSeconds(message[AmiKey::RingTime]).value_or(Duration::zero());
    return emit(CallerAnswered {*queue, call, *op, amiSeconds(message[AmiKey::HoldTime]), ring});
}

bool AmiTranslator::takeComplete(const AmiMessage &message)
{
    ++m_sightings.agentEvents;
    ++m_sightings.completes;
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (!queue || !op)
        return false;
    // The caller's channel may be gone already: then the event has only the operator's, or none at all.
    const std::string_view id = message[AmiKey::Uniqueid];
    const std::string_view leg = message[AmiKey::DestUniqueid];
    const auto told = id.empty() ? std::nullopt : std::optional(callKey(id));
    const auto call = m_visits.completed(told, leg.empty() ? 0 : raw(callKey(leg)), *queue, *op);
    if (!call)
        return ignore(); // of a conversation that began before we listened
    const std::string_view reason = message[AmiKey::Reason];
    EndedBy endedBy = EndedBy::Unknown;
    if (reason == "caller")
        endedBy = EndedBy::Caller;
    else if (reason == "agent")
        endedBy = EndedBy::Operator;
    else if (reason == "transfer")
        endedBy = EndedBy::Transfer;
    return emit(HandlingEnded {*queue, *call, *op, amiSeconds(message[AmiKey::TalkTime]), endedBy});
}

bool AmiTranslator::takeHold(const AmiMessage &message, bool begins)
{
    const std::string_view id = message[AmiKey::Uniqueid];
    if (id.empty())
        return false;
    // The one who presses «hold» is as a rule the operator, so the event tells the operator's channel.
    const auto call = m_visits.conversationOf(callKey(id));
    if (!call)
        return ignore();
    return begins ? emit(HoldBegan {*call}) : emit(HoldEnded {*call});
}

bool AmiTranslator::takeUserEvent(const AmiMessage &message)
{
    if (!equalsIgnoringCase(message[AmiKey::UserEvent], "ContactOutcome"))
        return ignore();
    const std::string_view id = message[AmiKey::CallUniqueid];
    ContactOutcome outcome;
    outcome.call = callKey(id);
    outcome.resolved = amiBool(message[AmiKey::Resolved]);
    outcome.booked = amiBool(message[AmiKey::Booked]);
    if (const auto score = amiNumber(message[AmiKey::Score]); score && *score >= 1 && *score <= 5)
        outcome.score = static_cast<int>(*score);
    if (id.empty() || !(outcome.resolved || outcome.booked || outcome.score))
        return false;
    return emit(outcome);
}

// --- memberships -----------------------------------------------------------------------------------------------------

bool AmiTranslator::takeMember(const AmiMessage &message)
{
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (!queue || !op)
        return false;
    return emit(MemberState(m_members.changed(*queue, *op, message, m_names, m_at, *m_out)));
}

bool AmiTranslator::takeMemberRemoved(const AmiMessage &message)
{
    const auto queue = queueOf(message);
    const auto op = operatorOf(message);
    if (!queue || !op)
        return false;
    m_members.removed(*queue, *op);
    return emit(MemberRemoved {*queue, *op});
}

bool AmiTranslator::takeQueueParams(const AmiMessage &message)
{
    // Its numbers are moving averages and counters since the last reload: only the name is of use.
    return queueOf(message).has_value();
}

bool AmiTranslator::takeListEnd(const AmiMessage &message)
{
    if (m_ownList.empty() || message[AmiKey::ActionId] != m_ownList)
        return ignore();
    m_ownList.clear();
    m_listEnded = true;
    m_visits.snapshotEnded();
    return emit(SnapshotEnded {});
}

// --- Asterisk itself -------------------------------------------------------------------------------------------------

bool AmiTranslator::takeFullyBooted(const AmiMessage &message)
{
    ++m_sightings.fullyBooted;
    m_resyncWish = true;
    bool startedAnew = m_shutDown;
    if (const auto uptime = amiSeconds(message[AmiKey::Uptime])) {
        const Timestamp start = m_at - *uptime;
        startedAnew = startedAnew || start > *m_aliveSince + StartTolerance;
        m_aliveSince = startedAnew ? start : std::min(start, *m_aliveSince);
    }
    if (startedAnew)
        restarted();
    return true;
}

void AmiTranslator::restarted()
{
    m_shutDown = false;
    m_visits.clear();
    m_members.clear();
    emit(AcdRestarted {});
}

bool AmiTranslator::takeShutdown()
{
    m_shutDown = true;
    m_visits.finish(m_at, *m_out);
    return emit(FeedLost {LostReason::AcdShutdown});
}

bool AmiTranslator::takeReload(const AmiMessage &message)
{
    const std::string_view module = message[AmiKey::Module];
    if (!module.empty() && !equalsIgnoringCase(module, "All") && !module.starts_with("app_queue"))
        return ignore();
    m_resyncWish = true;
    return true;
}

} // namespace Pult::Feeds
