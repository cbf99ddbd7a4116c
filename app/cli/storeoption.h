// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// --store: where a history is kept, and the secrets that it needs. Main thread.

#pragma once

#include "history/storeurl.h"
#include "store/secret.h"

#include <QCommandLineParser>

#include <optional>

namespace Pult::App {

void addStoreOption(QCommandLineParser &parser);
/// The store that is named; without the option the user's own. Nothing after a message.
std::optional<History::StoreUrl> storeOf(const QCommandLineParser &parser);

/// Password of the store, from PULT_STORE_PASSWORD or the systemd credential pult.store; empty: none, which is right
/// for SQLite and where the server trusts the user. Nothing after a message.
std::optional<QString> storePassword();

/// The key by which callers are known again, from PULT_HISTORY_KEY or the systemd credential pult.history; an empty
/// array: it is kept in neither. Nothing after a message.
std::optional<QByteArray> historyKey();

} // namespace Pult::App
