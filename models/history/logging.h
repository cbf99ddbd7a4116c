// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The category of this library's log lines. No personal data in them (see resources/docs/logging.md). Any thread.

#pragma once

#include <QLoggingCategory>

namespace Pult::History {

Q_DECLARE_LOGGING_CATEGORY(lcHistory) // pult.history: stores, what is written and read there

} // namespace Pult::History
