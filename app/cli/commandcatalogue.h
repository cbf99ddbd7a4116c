// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue of commands: a new command is one line in commandcatalogue.cpp. Main thread.

#pragma once

#include "app/cli/command.h"

#include <memory>
#include <span>
#include <string_view>

namespace Pult::App {

struct CommandDescriptor
{
    std::string_view name;
    std::unique_ptr<Command> (*make)();
};

/// In the order in which `pult help` lists them.
std::span<const CommandDescriptor> commandCatalogue();
/// Null for an unknown name.
std::unique_ptr<Command> makeCommand(const QString &name);

/// What `pult` without a command does.
inline constexpr std::string_view DefaultCommand = "supervisor";

} // namespace Pult::App
