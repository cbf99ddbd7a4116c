// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The option --page of the commands that show a board: with which of its pages to begin. GUI thread.

#pragma once

#include "boards/boarddescription.h"

#include <QCommandLineParser>

#include <optional>

namespace Pult::App {

void addPageOption(QCommandLineParser &parser);
/// Index of the page, the first when none is asked for; absent after a message when there is no such page.
std::optional<int> pageOf(const QCommandLineParser &parser, const Boards::BoardDescription &board);

} // namespace Pult::App
