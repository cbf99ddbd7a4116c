// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options that say what a window shows: --centre and --play. Main thread.

#pragma once

#include "app/session/session.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace Pult::App {

/// How the files of --play are played.
enum class PlayMode : std::uint8_t {
    AsLive, ///< at the recorded pace
    AtEnd,  ///< folded at once, standing at the end
};

void addSessionOptions(QCommandLineParser &parser);

/// The session that the options ask for, not started: the recordings of --play, else the feeds of the centre. `clock`
/// must outlive it. Prints what is wrong; null when there is nothing to show: exit with ExitCode::Failed then.
/// `length`: how much of a recording is folded with PlayMode::AtEnd; absent: all.
std::unique_ptr<Session> openSession(const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode,
    std::optional<Domain::Duration> length = {});

} // namespace Pult::App
