// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which number is meant: what a table's cell or a tile says when it is asked to explain what it shows. A plain value;
// any thread.

#pragma once

#include "metrics/value.h"
#include "metrics/window.h"
#include "state/indexes.h"

#include <cstdint>
#include <string>

namespace Pult::Metrics {

/// The metric of a count of people by state: not in the catalogue, since it is no sum of calls.
inline constexpr std::string_view OperatorsMetric = "operators";
/// The metric of the time a person has been in his or her present state.
inline constexpr std::string_view StateTimeMetric = "state_time";
/// The metric of a person's occupancy.
inline constexpr std::string_view OccupancyMetric = "occupancy";

struct NumberRef
{
    std::string
        metric; ///< id in the catalogue, a family («sl», «fcr»: as the scope's line wants it), or one of those above
    Scope scope; ///< of what; of no meaning when `person` is set
    WindowSpec window = WindowSpec::today();
    std::uint32_t states = 0;                             ///< OperatorsMetric only: bit (1 << state) of those counted
    State::PersonIndex person = State::PersonIndex::None; ///< a number of one person; None: of the scope

    bool isValid() const { return !metric.empty(); }
    bool operator==(const NumberRef &) const = default;
};

} // namespace Pult::Metrics
