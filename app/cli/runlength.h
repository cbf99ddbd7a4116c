// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// --for: how long a command runs that would not end by itself. Main thread.

#pragma once

#include <QCommandLineParser>

#include <chrono>
#include <optional>

namespace Pult::App {

void addRunLengthOption(QCommandLineParser &parser);
/// Nothing when the option is absent, or after a message: then `ok` is false.
std::optional<std::chrono::seconds> runLengthOf(const QCommandLineParser &parser, bool &ok);

} // namespace Pult::App
