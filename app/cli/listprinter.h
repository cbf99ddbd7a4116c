// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the `--list-…` kind of result as an aligned table for people or as JSON for programs. Main thread.

#pragma once

#include "app/cli/command.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace Pult::App {

enum class OutputFormat : std::uint8_t { Table, Json };

void addFormatOption(QCommandLineParser &parser);
/// Of --format; nothing, with the usage error printed, for another word.
std::optional<OutputFormat> formatOf(const QCommandLineParser &parser);

/// Columns separated by two blanks, the last one not padded; the first row is the heading.
QString alignedTable(const std::vector<QStringList> &rows);

void printJson(const QJsonArray &array);

/// For lists: no positional arguments are allowed. True when there are none, else the usage error is printed.
bool takesNoArguments(const QCommandLineParser &parser);

} // namespace Pult::App
