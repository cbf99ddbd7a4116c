// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Categories of this library's log lines. No personal data in them: a feed is named by its number, an operator or a
// caller not at all (see resources/docs/logging.md). Any thread.

#pragma once

#include <QLoggingCategory>

namespace Pult::Store {

Q_DECLARE_LOGGING_CATEGORY(lcStore) // pult.store: the centre file, settings, secrets

} // namespace Pult::Store
