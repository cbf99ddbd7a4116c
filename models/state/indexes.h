// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Positions in the lists of CentreState. Lists only grow while the program runs, so an index stays valid.

#pragma once

#include <cstdint>
#include <limits>

namespace Pult::State {

enum class QueueIndex : std::uint32_t { None = std::numeric_limits<std::uint32_t>::max() };
enum class LineIndex : std::uint32_t { None = std::numeric_limits<std::uint32_t>::max() };
enum class SiteIndex : std::uint32_t { None = std::numeric_limits<std::uint32_t>::max() };
enum class PersonIndex : std::uint32_t { None = std::numeric_limits<std::uint32_t>::max() };
enum class ReasonIndex : std::uint32_t { None = std::numeric_limits<std::uint32_t>::max() };
/// Visits are numbered from 0 in the order in which they were first heard of; old ones are dropped from the front.
enum class VisitNo : std::uint64_t { None = std::numeric_limits<std::uint64_t>::max() };

} // namespace Pult::State
