// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Local days and times of a simulated centre. A value; any one thread.

#pragma once

#include "domain/time.h"

#include <QDate>
#include <QTimeZone>

#include <string>

namespace Pult::Feeds {

class LocalCalendar
{
public:
    /// `timeZone`: an IANA name; empty or unknown: the system's.
    explicit LocalCalendar(const std::string &timeZone);

    QDate dateOf(Domain::Timestamp at) const;
    /// Hours since local midnight, by the clock on the wall.
    double hourOf(Domain::Timestamp at) const;
    /// The instant of a local time; 24 hours and more are of the days after.
    Domain::Timestamp at(QDate date, std::chrono::minutes afterMidnight) const;

private:
    QTimeZone m_zone;
};

} // namespace Pult::Feeds
