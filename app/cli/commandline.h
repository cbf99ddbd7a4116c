// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes the command line apart and runs what it asks for. Main thread.

#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace Pult::App {

/// The command line before options are parsed: which command, and in which language to speak.
struct Invocation
{
    enum class Wish : std::uint8_t { Run, Help, Version };

    Wish wish = Wish::Run;
    QString command;       ///< empty: none was named
    QStringList arguments; ///< of the command
    QString language;      ///< as given with --lang; empty: the system's
    QStringList logRules;  ///< as given with --log
};

/// Pure. `arguments` without the program's name. `pult help X`, `pult X --help` and `pult --help X` are the same.
Invocation readInvocation(const QStringList &arguments);

/// What every command has: --lang, --log and --help.
void addCommonOptions(QCommandLineParser &parser);

/// Whether running it needs widgets.
bool needsGui(const Invocation &invocation);

/// Parses the command's options and runs it. There is an application object and the translators are installed.
ExitCode execute(const Invocation &invocation);

} // namespace Pult::App
