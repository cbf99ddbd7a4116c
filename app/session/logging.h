// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Categories of this library's log lines; see feeds/logging.h. Any thread.

#pragma once

#include <QLoggingCategory>

namespace Pult::App {

Q_DECLARE_LOGGING_CATEGORY(lcSession) // pult.session: start, feeds, time, end
Q_DECLARE_LOGGING_CATEGORY(lcLog)     // pult.log: the log about itself

} // namespace Pult::App
