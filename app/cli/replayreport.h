// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a replay has found, as JSON for scripts and as a table for people. Main thread.

#pragma once

#include "app/cli/replay.h"

#include <QByteArray>
#include <QLocale>

#include <functional>

namespace Pult::App {

/// Takes the next piece of output.
using Output = std::function<void(const QByteArray &)>;

/// The stable JSON of `pult replay`; durations in seconds, no data is null. One queue, interval or operator a line.
void writeReplayJson(const Replay &replay, const Output &output);

/// Queues and their main numbers in aligned columns.
QString replayTable(const Replay &replay, const QLocale &locale);

} // namespace Pult::App
