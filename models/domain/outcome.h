// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a queue visit ended, and by whom a conversation was ended (metrics.md, «The unit: a queue visit»).

#pragma once

#include <cstdint>

namespace Pult::Domain {

enum class Outcome : std::uint8_t {
    Open,      ///< not decided yet
    Answered,  ///< an operator was connected to the caller
    Abandoned, ///< the caller hung up in the queue
    TimedOut,  ///< the queue gave up
    LeftEmpty, ///< no operators were logged in
    LeftByKey, ///< the caller pressed a key (callback, voicemail)
    Withdrawn, ///< taken out by a program or a redirect
    Unknown,   ///< the end was not seen: ACD restart, feed gap, end of a log
};

enum class EndedBy : std::uint8_t { Unknown, Caller, Operator, Transfer };

} // namespace Pult::Domain
