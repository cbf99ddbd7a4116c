// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amidiagnosis.h"

#include "domain/ids.h"
#include "feeds/asterisk/ami/amivalues.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace Pult::Feeds {

using namespace Domain;
using namespace Qt::StringLiterals;
using Kind = FeedProblem::Kind;

namespace {

/// FullyBooted comes with the login, or at the end of a boot.
constexpr Duration BootPatience {std::chrono::seconds {60}};
/// A caller who gave up hangs up at once; so many without one hang-up are no chance.
constexpr std::uint64_t EnoughCalls = 3;
/// Whole seconds of Wait, and the time a list takes.
constexpr Duration WaitTolerance {std::chrono::seconds {3}};
constexpr Duration TolerableSkew {std::chrono::seconds {10}};
constexpr std::size_t MaxRecords = 1'000'000;

std::uint64_t hashOf(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        text += part;
        text += '\n';
    }
    return raw(callKey(text));
}

} // namespace

void AmiDiagnosis::begin(const AmiSightings &seen, Timestamp now)
{
    m_start = seen;
    m_began = now;
    m_last = {};
    m_coming = {};
    m_hidden.clear();
    m_denied.clear();
}

void AmiDiagnosis::listItem(const AmiMessage &record)
{
    const std::string_view queue = record[AmiKey::Queue];
    if (m_coming.members.size() + m_coming.callers.size() >= MaxRecords)
        return;
    if (record.event() == AmiEvent::QueueMember) {
        const std::string_view name = record.firstOf(AmiKey::Name, AmiKey::Location);
        // Only the status: InCall and CallsTaken (asterisk.md 1.6.10), and all that a realtime table tells, change in
        // silence.
        m_coming.members[hashOf({queue, name})] = hashOf({record[AmiKey::Status]});
    } else if (record.event() == AmiEvent::QueueEntry) {
        m_coming.callers[hashOf({queue, record[AmiKey::Uniqueid]})]
            = amiSeconds(record[AmiKey::Wait]).value_or(Duration::zero());
    }
}

void AmiDiagnosis::listBegan(const AmiSightings &seen, Timestamp now)
{
    m_coming = {};
    m_coming.seen = seen;
    m_coming.at = now;
    m_coming.valid = true;
}

void AmiDiagnosis::listEnded(const AmiSightings &seen)
{
    if (!m_coming.valid)
        return;
    if (m_last.valid)
        compare(m_last, m_coming, seen);
    m_last = std::exchange(m_coming, {});
}

void AmiDiagnosis::forgetLists()
{
    m_last = {};
    m_coming = {};
}

void AmiDiagnosis::compare(const List &before, const List &after, const AmiSightings &now)
{
    const auto hide = [this](const QString &kind) {
        if (!m_hidden.contains(kind))
            m_hidden << kind;
    };
    const auto came = [&](std::uint64_t AmiSightings::*kind) { return now.*kind != before.seen.*kind; };

    bool membersChanged = false;
    for (const auto &[member, record] : after.members) {
        const auto known = before.members.find(member);
        membersChanged = membersChanged || (known != before.members.end() && known->second != record);
    }
    if (membersChanged && !came(&AmiSightings::agentEvents))
        hide(u"QueueMemberStatus"_s);

    bool someJoined = false;
    for (const auto &[caller, wait] : after.callers)
        someJoined = someJoined || (!before.callers.contains(caller) && wait + WaitTolerance < after.at - before.at);
    if (someJoined && !came(&AmiSightings::joins))
        hide(u"QueueCallerJoin"_s);

    bool someLeft = false;
    for (const auto &[caller, wait] : before.callers)
        someLeft = someLeft || !after.callers.contains(caller);
    if (someLeft && !came(&AmiSightings::leaves))
        hide(u"QueueCallerLeave"_s);
}

void AmiDiagnosis::denied(const QString &action)
{
    if (!m_denied.contains(action))
        m_denied << action;
}

FeedProblem AmiDiagnosis::assess(const AmiSightings &seen, std::optional<Duration> clockOffset, Timestamp now)
{
    const auto came = [&](std::uint64_t AmiSightings::*kind) { return seen.*kind - m_start.*kind; };

    QStringList missing = m_denied;
    QStringList hidden = m_hidden;
    // Any event of class `agent` proves the right to read it; then what is missing is filtered.
    const bool agentRead
        = came(&AmiSightings::agentEvents) + came(&AmiSightings::joins) + came(&AmiSightings::leaves) > 0;
    if (!hidden.isEmpty() && !agentRead) {
        missing << u"agent"_s;
        hidden.clear();
    }
    const bool hangupsOverdue = came(&AmiSightings::hangups) == 0
        && (came(&AmiSightings::abandons) >= EnoughCalls || came(&AmiSightings::completes) >= EnoughCalls);
    if (hangupsOverdue && came(&AmiSightings::callEvents) == 0)
        missing << u"call"_s;
    else if (hangupsOverdue)
        hidden << u"Hangup"_s;
    if (came(&AmiSightings::guesses) > 0 && came(&AmiSightings::dialplanEvents) == 0)
        missing << u"dialplan"_s;
    else if (came(&AmiSightings::guesses) >= EnoughCalls && came(&AmiSightings::queueStatuses) == 0)
        hidden << u"VarSet QUEUESTATUS"_s;
    if (came(&AmiSightings::fullyBooted) == 0 && now - m_began >= BootPatience)
        missing << u"system"_s;

    if (!missing.isEmpty())
        return {Kind::RightsTooNarrow, missing.join(u", "_s)};
    if (!hidden.isEmpty())
        return {Kind::EventsFiltered, hidden.join(u", "_s)};
    if (clockOffset && std::chrono::abs(*clockOffset) >= TolerableSkew)
        return {Kind::ClockSkew, QString::number(std::chrono::round<std::chrono::seconds>(*clockOffset).count())};
    return {};
}

} // namespace Pult::Feeds
