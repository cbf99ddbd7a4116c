// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the simulated ACD can be told about its members: the same that Asterisk's manager interface takes (QueueAdd,
// QueueRemove, QueuePenalty, QueuePause). A value.

#pragma once

#include <cstdint>
#include <string>

namespace Pult::Feeds {

struct MemberCommand
{
    enum class Kind : std::uint8_t { Add, Remove, SetPenalty, Pause, Unpause };

    Kind kind = Kind::Add;
    std::string feed {};
    std::string queue {}; ///< for Pause and Unpause: empty means every queue of the feed
    std::string interface {
    };                     ///< of the operator, e.g. «PJSIP/1001»
    int penalty = 0;       ///< for Add and SetPenalty
    bool paused = false;   ///< for Add: join paused
    std::string reason {}; ///< for Pause
};

enum class MemberReply : std::uint8_t {
    Done,
    NoSuchQueue,
    NoSuchInterface,
    AlreadyThere, ///< Add: is a member of that queue
    NotThere,     ///< is no member of that queue
};

} // namespace Pult::Feeds
