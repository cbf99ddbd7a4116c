// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/operatorstate.h"

namespace Pult::Domain {

namespace {
constexpr std::array<std::string_view, OperatorStateCount> Ids {
    "offline", "ready", "ringing", "talking", "hold", "wrapup", "paused", "other_call", "unreachable"};
}

std::string_view idOf(OperatorState state)
{
    return Ids[static_cast<std::size_t>(state)];
}

std::optional<OperatorState> operatorStateFrom(std::string_view id)
{
    for (std::size_t i = 0; i < Ids.size(); ++i) {
        if (Ids[i] == id)
            return static_cast<OperatorState>(i);
    }
    return std::nullopt;
}

} // namespace Pult::Domain
