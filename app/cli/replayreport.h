// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a replay or a simulation has found, as JSON for scripts and as a table for people. Main thread.

#pragma once

#include "app/cli/foldedrun.h"

#include <QByteArray>
#include <QLocale>

#include <functional>

namespace Pult::App {

/// Takes the next piece of output.
using Output = std::function<void(const QByteArray &)>;

/// The stable JSON of `pult replay` and `pult simulate`; durations in seconds, no data is null. One queue, interval or
/// operator a line.
void writeReplayJson(const FoldedRun &run, const Output &output);

/// Queues and their main numbers in aligned columns.
QString replayTable(const FoldedRun &run, const QLocale &locale);

} // namespace Pult::App
