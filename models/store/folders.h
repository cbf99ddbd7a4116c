// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every place outside the centre's own data where Pult reads or writes files, by the XDG base directory specification
// (https://specifications.freedesktop.org/basedir-spec). Nothing else in Pult makes up a path. No state, any thread.

#pragma once

#include <QString>

namespace Pult::Store::Folders {

/// Settings that a person makes: $XDG_CONFIG_HOME/pult.
QString config();
/// What is worth keeping between starts but belongs to this computer, as the log: $XDG_STATE_HOME/pult.
QString state();
/// What a person has collected, as recordings: $XDG_DATA_HOME/pult.
QString data();
/// What can be made again: $XDG_CACHE_HOME/pult.
QString cache();
/// Sockets and locks of running programs; gone after logout: $XDG_RUNTIME_DIR/pult.
QString runtime();

/// The centre that is shown when no other is named: config()/centre.toml.
QString centreFile();
/// What windows remember: config()/pult.ini, where QSettings keeps it.
QString settingsFile();
/// state()/pult.log; older ones are pult.log.1 to .4.
QString logFile();

/// Makes the folder and those above it, for this user alone. False when that failed.
bool make(const QString &folder);

} // namespace Pult::Store::Folders
