// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of the log, as it is shown, kept and written: redacted, and without line ends. A value, any thread.

#pragma once

#include "domain/time.h"

#include <QString>

#include <cstdint>

namespace Pult::App {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Critical, Fatal };

/// As the rules of --log and the file name it.
QLatin1StringView levelWord(LogLevel level);

struct LogRecord
{
    std::uint64_t number = 0; ///< from 1, in the order of writing
    Domain::Timestamp at {};
    LogLevel level = LogLevel::Info;
    QString category;
    QString text;
};

/// «2026-11-22T08:38:08.123+03:00 info     pult.session text», without a line end. `process`: which of several programs
/// writes it; absent when 0.
QString logLine(const LogRecord &record, qint64 process = 0);

} // namespace Pult::App
