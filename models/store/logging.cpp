// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/logging.h"

namespace Pult::Store {

Q_LOGGING_CATEGORY(lcStore, "pult.store", QtInfoMsg)

} // namespace Pult::Store
