// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/window.h"

namespace Pult::Metrics {

Domain::Timestamp windowStart(const WindowSpec &spec, const Calendar &calendar, Domain::Timestamp now)
{
    switch (spec.kind) {
    case WindowKind::Interval:
        return Domain::intervalStart(now);
    case WindowKind::Rolling:
        return now - spec.length;
    case WindowKind::Shift:
        return calendar.shiftStart(now);
    case WindowKind::Today:
        return calendar.dayStart(now);
    case WindowKind::Since:
        return spec.start;
    case WindowKind::All:
        break;
    }
    return Domain::Timestamp::min();
}

} // namespace Pult::Metrics
