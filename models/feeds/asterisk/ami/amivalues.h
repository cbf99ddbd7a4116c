// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of headers of the Asterisk Manager Interface. Pure; any thread. What cannot be read is nothing, never a guess.

#pragma once

#include "domain/operatorstate.h"
#include "domain/time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace Pult::Feeds {

/// A non-negative whole number of at most `limit`; more digits than that are cut to it.
std::optional<std::uint32_t> amiNumber(std::string_view text, std::uint32_t limit = 1'000'000'000);
/// Whole seconds. Asterisk subtracts wall clock times: a step of its clock may make them negative, which is zero here.
std::optional<Domain::Duration> amiSeconds(std::string_view text);
/// «1795311453.777236»: seconds and microseconds since 1970.
std::optional<Domain::Timestamp> amiTimestamp(std::string_view text);
/// yes, no, true, false, on, off, 1, 0; without case.
std::optional<bool> amiBool(std::string_view text);
std::optional<Domain::DeviceStatus> amiDevice(std::string_view text);

} // namespace Pult::Feeds
