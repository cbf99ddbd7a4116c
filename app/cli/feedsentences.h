// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What commands that run without a window say of their feeds. Main thread.

#pragma once

#include "app/session/session.h"

namespace Pult::App {

/// «live» or «not connected».
QString linkText(bool isLive);
/// From now on a sentence on stderr for each problem of a feed, as long as `context` lives. What is said of secrets is
/// said by HeadlessSecrets.
void sayFeedProblems(const Session &session, QObject *context);

} // namespace Pult::App
