// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives the commands' texts their translation context. No state, any thread.

#pragma once

#include <QCoreApplication>

namespace Pult::App {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace Pult::App
