// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/logging.h"

namespace Pult::App {

Q_LOGGING_CATEGORY(lcWindow, "pult.window", QtInfoMsg)

} // namespace Pult::App
