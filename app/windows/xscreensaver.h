// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stops the timers of the X server that blank the screen and switch the monitor off. They go on by themselves when the
// program leaves the server, however it ends. GUI thread.

#pragma once

namespace Pult::App::XScreenSaver {

/// False where there is no X server, or none with the extension. Each success wants one resume().
bool suspend();
void resume();

} // namespace Pult::App::XScreenSaver
