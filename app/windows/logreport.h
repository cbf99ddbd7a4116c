// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of «Copy report»: what a developer asks first, and nothing of what a clinic must keep to itself. Feeds have
// numbers instead of names and hosts. GUI thread.

#pragma once

#include "app/session/logrecord.h"

#include <QStringList>

#include <vector>

namespace Pult::App {

class Appearance;
class Session;

struct LogReport
{
    QStringList program; ///< version, Qt, system
    QStringList screens;
    QStringList look;   ///< language, theme
    QStringList feeds;  ///< one line each
    QStringList counts; ///< how many there is of what
    std::vector<LogRecord> lines;

    /// English, for whoever looks for the mistake, in plain text.
    QString text() const;
};

inline constexpr std::size_t ReportLines = 200;

/// `lines`: of which the last ReportLines are taken.
LogReport makeReport(const Session &session, const Appearance &appearance, std::vector<LogRecord> lines);

} // namespace Pult::App
