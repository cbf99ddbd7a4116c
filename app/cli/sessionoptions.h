// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that say what a window shows: --centre, --play, --demo and when they play. Main thread.

#pragma once

#include "app/cli/command.h"
#include "app/session/session.h"

#include <QCommandLineParser>

#include <memory>

namespace Pult::App {

/// How the files of --play are played.
enum class PlayMode : std::uint8_t {
    AsLive, ///< at the recorded pace
    AtEnd,  ///< folded at once, standing at the end, or at the moment of --at
};

void addSessionOptions(QCommandLineParser &parser);
/// Something else is asked for than the live feeds of a centre file: openSession() makes it.
bool hasSessionOfItsOwn(const QCommandLineParser &parser);

/// The demo centre is asked for, as it is and now.
bool isPlainDemo(const QCommandLineParser &parser);

/// The session that the options ask for, not started: the recordings of --play, the demo centre, else the feeds of the
/// centre. `clock` must outlive it. Prints what is wrong; null when there is nothing to show: exit with `code` then.
std::unique_ptr<Session> openSession(
    const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode, ExitCode &code);

} // namespace Pult::App
