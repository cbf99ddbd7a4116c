// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options --theme, --zoom and --compact and the look that a command's windows share. Main thread.

#pragma once

#include "app/windows/appearance.h"

#include <QCommandLineParser>

#include <memory>

namespace Pult::App {

void addThemeOption(QCommandLineParser &parser);
/// --zoom and --compact, for commands with a desk.
void addDeskLookOptions(QCommandLineParser &parser);

enum class AppearanceMemory : std::uint8_t {
    Kept, ///< begins with what the user chose last and keeps what he or she chooses
    None, ///< only what the command line says
};

/// By --lang and the options of the look, else by `memory`. Prints what is wrong with them; null: exit with
/// ExitCode::Usage then.
std::unique_ptr<Appearance> makeAppearance(const QCommandLineParser &parser, AppearanceMemory memory);
/// What --lang and --theme say, as far as they say something that is there.
void applyAppearance(const QCommandLineParser &parser, Appearance &appearance);

} // namespace Pult::App
