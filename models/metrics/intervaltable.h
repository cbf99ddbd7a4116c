// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows by quarter hour in ascending order: nearly all bookings go to the last ones.

#pragma once

#include "domain/time.h"

#include <algorithm>
#include <deque>

namespace Pult::Metrics {

/// The row that begins at `from`, made when there is none.
template<typename Row>
Row &intervalAt(std::deque<Row> &rows, Domain::Timestamp from)
{
    auto place = rows.end();
    while (place != rows.begin() && std::prev(place)->from >= from)
        --place;
    if (place != rows.end() && place->from == from)
        return *place;
    Row row;
    row.from = from;
    return *rows.insert(place, row);
}

template<typename Row>
void dropIntervalsBefore(std::deque<Row> &rows, Domain::Timestamp limit)
{
    while (!rows.empty() && rows.front().from < limit)
        rows.pop_front();
}

} // namespace Pult::Metrics
