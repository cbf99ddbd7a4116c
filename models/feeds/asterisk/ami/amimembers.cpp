// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amimembers.h"

#include "feeds/asterisk/ami/amivalues.h"

namespace Pult::Feeds {

using namespace Domain;

namespace {

constexpr std::uint64_t keyOf(QueueNo queue, OperatorNo op)
{
    return (std::uint64_t {raw(queue)} << 32U) | raw(op);
}

Membership membershipFrom(std::string_view text, Membership before)
{
    if (text == "dynamic")
        return Membership::Dynamic;
    if (text == "realtime")
        return Membership::Realtime;
    // Lists call realtime members static.
    return text == "static" && before != Membership::Realtime ? Membership::Static : before;
}

} // namespace

MemberState &AmiMembers::recordOf(QueueNo queue, OperatorNo op)
{
    const std::uint64_t key = keyOf(queue, op);
    if (m_records.size() >= MaxMembers && !m_records.contains(key))
        m_records.clear(); // a hostile server; records of real ones are told whole again with the next change
    MemberState &record = m_records[key];
    record.queue = queue;
    record.op = op;
    return record;
}

const MemberState &AmiMembers::changed(
    QueueNo queue, OperatorNo op, const AmiMessage &message, AmiNames &names, Timestamp at, Events &out)
{
    MemberState &record = recordOf(queue, op);
    if (const auto device = amiDevice(message[AmiKey::Status]))
        record.device = *device;
    if (const auto penalty = amiNumber(message[AmiKey::Penalty]))
        record.penalty = *penalty;
    if (const auto wrapUp = amiSeconds(message[AmiKey::WrapupTime]))
        record.wrapUp = *wrapUp;
    if (const auto inCall = amiBool(message[AmiKey::InCall]))
        record.inCall = *inCall;
    record.membership = membershipFrom(message[AmiKey::Membership], record.membership);

    const bool wasPaused = record.paused;
    if (const auto paused = amiBool(message[AmiKey::Paused]))
        record.paused = *paused;
    // On unpause Asterisk tells the reason once more: that of the unpause, which means nothing.
    if (!record.paused)
        record.reason = ReasonNo {0};
    else if (message.has(AmiKey::PausedReason) || message.has(AmiKey::Reason) || !wasPaused)
        record.reason = names.reason(message.firstOf(AmiKey::PausedReason, AmiKey::Reason), at, out);
    return record;
}

void AmiMembers::removed(QueueNo queue, OperatorNo op)
{
    m_records.erase(keyOf(queue, op));
}

} // namespace Pult::Feeds
