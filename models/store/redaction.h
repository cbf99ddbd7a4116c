// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second safety net of the log: what should never have been written to it is masked before it reaches a file, a
// window or a report. The first is not to log it. Pure functions, any thread.

#pragma once

#include <QString>

namespace Pult::Store {

/// `text` with masks in place of: numbers of seven digits and more (also written in groups, as telephone numbers are;
/// dates as 2026-11-22 stay), e-mail and SIP addresses, IP addresses, the values of pairs like «Secret: x» and
/// «password=x», credentials in URLs, and home folders (`home`, this user's, becomes «~»).
/// Takes time linear in the text. Applied twice it changes nothing more.
QString redacted(const QString &text, const QString &home);

/// `text` as one line: line ends, other control characters and those that only steer the direction or joining of text
/// become visible escapes, so that nothing foreign can pretend to be a line of its own.
QString escapedLine(const QString &text);

} // namespace Pult::Store
