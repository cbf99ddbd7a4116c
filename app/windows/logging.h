// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Categories of this library's log lines; see feeds/logging.h. GUI thread.

#pragma once

#include <QLoggingCategory>

namespace Pult::App {

Q_DECLARE_LOGGING_CATEGORY(lcWindow) // pult.window: windows, screens, look

} // namespace Pult::App
