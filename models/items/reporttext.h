// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of reports in the words of the one formatter, so that a web page or a paper says what the window says. GUI
// thread (it translates).

#pragma once

#include "items/valueformatter.h"
#include "reports/exportformat.h"

namespace Pult::Items {

/// Keeps a copy of the formatter; instants are told in the zone that is asked for.
Reports::ValueText reportText(const ValueFormatter &formatter);

} // namespace Pult::Items
