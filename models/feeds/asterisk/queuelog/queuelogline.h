// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of an Asterisk queue_log, cut into its fields without copying. Pure; any thread.
// Source: asterisk main/logger.c (ast_queue_log) and apps/app_queue.c.

#pragma once

#include "domain/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Pult::Feeds {

/// What a line says. Custom events of the dialplan (QueueLog()) and those Pult has no use for are Other.
enum class QueueLogEvent : std::uint8_t {
    Other,
    QueueStart,
    EnterQueue,
    Connect,
    CompleteCaller,
    CompleteAgent,
    BlindTransfer,
    AttendedTransfer,
    Transfer, ///< before Asterisk 12
    Abandon,
    ExitWithTimeout,
    ExitWithKey,
    ExitEmpty,
    Withdraw,
    SysCompat,
    RingNoAnswer,
    RingCanceled,
    AddMember,
    RemoveMember,
    Pause,
    Unpause,
    PauseAll,
    UnpauseAll,
    Penalty,
    AgentLogin,  ///< also AGENTCALLBACKLOGIN
    AgentLogoff, ///< also AGENTCALLBACKLOGOFF
};

QueueLogEvent queueLogEvent(std::string_view name);

/// `epoch|callid|queue|agent|EVENT|data1|data2…`. There is no escaping: a `|` in a value shifts what follows.
struct QueueLogLine
{
    Domain::Timestamp at {};
    std::string_view call;
    std::string_view queue;
    std::string_view agent;
    QueueLogEvent event = QueueLogEvent::Other;
    std::array<std::string_view, 6> data; ///< missing ones are empty
    std::string_view rest;                ///< all data as written: for a value that may contain `|`

    /// Data field `n`, counted from 1 as in Asterisk's documentation.
    std::string_view field(std::size_t n) const { return data[n - 1]; }
};

/// Absent when it is no line of a queue_log: fewer than five fields, no number at the front, control bytes.
/// A final carriage return is tolerated.
std::optional<QueueLogLine> parseQueueLogLine(std::string_view line);

} // namespace Pult::Feeds
