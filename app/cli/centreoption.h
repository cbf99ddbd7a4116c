// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The option --centre, alike in every command that has it. Main thread.

#pragma once

#include "app/cli/command.h"
#include "domain/centre.h"

#include <QCommandLineParser>

#include <optional>

namespace Pult::App {

/// $XDG_CONFIG_HOME/pult/centre.toml (on other systems the matching place).
QString defaultCentrePath();

/// The file chosen in the preferences, else defaultCentrePath().
QString usualCentrePath();

void addCentreOption(QCommandLineParser &parser);
/// The path of --centre, else of the usual file where there is one; empty: none.
QString centreFileOf(const QCommandLineParser &parser);

/// The centre of --centre, else of the default file. Prints every mistake of the file, or that there is none, and gives
/// nothing then: exit with ExitCode::Failed.
std::optional<Domain::Centre> readCentre(const QCommandLineParser &parser);

/// Where the demo centre is described, inside the program.
inline constexpr const char *DemoCentrePath = ":/centres/demo.toml";

/// --seed, for centres that are simulated.
void addSeedOption(QCommandLineParser &parser);
bool hasSeed(const QCommandLineParser &parser);
/// Gives the simulation of `centre` the seed of --seed, if there is one. False after a message when it is no number.
bool overrideSeed(const QCommandLineParser &parser, Domain::Centre &centre);
/// The demo centre with the seed of --seed.
std::optional<Domain::Centre> readDemoCentre(const QCommandLineParser &parser, ExitCode &code);

/// --centre for commands that simulate: without it the demo centre.
void addSimulatedCentreOption(QCommandLineParser &parser);
/// The simulated centre that the options ask for; nothing after a message, then `code` says what to exit with.
std::optional<Domain::Centre> readSimulatedCentre(const QCommandLineParser &parser, ExitCode &code);

/// The centre of --centre, and an empty one where the option is absent (recordings need no description).
std::optional<Domain::Centre> readCentreIfNamed(const QCommandLineParser &parser);

} // namespace Pult::App
