// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The option --log and the variable PULT_LOG, alike for every command, and the log's first and last lines. Main thread.

#pragma once

#include "app/cli/command.h"

#include <QStringList>

#include <optional>
#include <span>
#include <string_view>

namespace Pult::App {

/// Which log lines a run of the program wants.
struct LogWish
{
    QString filter;       ///< for QLoggingCategory::setFilterRules()
    bool verbose = false; ///< asked for: stderr shows them too
    QString mistake;      ///< one sentence; empty: none
};

/// What the option does, for `pult help`.
QString logOptionHelp();
void addLogOption(QCommandLineParser &parser);
/// `rules`: the values of --log, of which the later ones win; they go before those of `environment` (PULT_LOG).
LogWish readLogWish(const QStringList &rules, const QString &environment);
/// Every category that Pult has.
std::span<const std::string_view> logCategories();

/// What anybody needs to know first who reads the log: the program, Qt, the system, the language.
void logStart(const QString &command);
void logEnd(ExitCode code);

} // namespace Pult::App
