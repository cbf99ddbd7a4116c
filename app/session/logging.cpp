// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/logging.h"

namespace Pult::App {

Q_LOGGING_CATEGORY(lcSession, "pult.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLog, "pult.log", QtInfoMsg)

} // namespace Pult::App
