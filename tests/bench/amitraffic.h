// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the traffic of a busy Asterisk 18 as one AMI connection sees it: the same bytes for the same numbers, in the
// mix that our measurements of other clients used (per 100 events: 42 member status, 15 offers, 10 joins, 10 leaves, 10
// answers, 10 ends, 2 pauses, 1 abandon; 521 bytes an event).

#pragma once

#include <cstdint>
#include <string>

namespace Pult::Bench {

struct AmiTraffic
{
    std::string bytes;
    std::uint64_t events = 0;
};

/// At least `events` events of `operators` operators in 24 queues, half of the operators talking at any time.
AmiTraffic makeAmiTraffic(std::uint64_t events, std::uint32_t operators);

} // namespace Pult::Bench
