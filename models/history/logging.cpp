// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/logging.h"

namespace Pult::History {

Q_LOGGING_CATEGORY(lcHistory, "pult.history", QtInfoMsg)

} // namespace Pult::History
