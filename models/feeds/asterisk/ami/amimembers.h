// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last record of every membership of one feed: old events tell only a part of it (QueueMemberPaused: no status),
// and what is absent stays as it was. Pure; lives with its AmiTranslator.

#pragma once

#include "feeds/asterisk/ami/amimessage.h"
#include "feeds/asterisk/ami/aminames.h"

#include <unordered_map>

namespace Pult::Feeds {

class AmiMembers
{
public:
    static constexpr std::size_t MaxMembers = 1'000'000;

    /// The record after an event or a record of QueueStatus. A new pause reason is announced in `out`.
    const Domain::MemberState &changed(Domain::QueueNo queue, Domain::OperatorNo op, const AmiMessage &message,
        AmiNames &names, Domain::Timestamp at, Domain::Events &out);
    void removed(Domain::QueueNo queue, Domain::OperatorNo op);
    void clear() { m_records.clear(); }

private:
    Domain::MemberState &recordOf(Domain::QueueNo queue, Domain::OperatorNo op);

    std::unordered_map<std::uint64_t, Domain::MemberState> m_records; ///< by (queue, operator)
};

} // namespace Pult::Feeds
