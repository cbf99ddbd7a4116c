// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How commands speak: results to stdout, sentences to stderr, both in UTF-8. Main thread.

#pragma once

#include "app/cli/command.h"

#include <QByteArray>
#include <QString>

namespace Pult::App {

/// Writes `text` to stdout as it is.
void print(const QByteArray &text);
void print(const QString &text);
/// Writes one line to stderr, with «pult: » before it.
void printError(const QString &sentence);
/// Says what is wrong with the command line and gives ExitCode::Usage.
/// A line on stderr that the next one replaces, only where somebody watches: on a terminal. An empty one clears it.
void showStatus(const QString &line);
/// Whether somebody watches stdout.
bool isTerminal();
ExitCode usageError(const QString &sentence);
/// Whether everything printed so far has reached stdout; false e.g. for a full disk.
bool flushOutput();

} // namespace Pult::App
