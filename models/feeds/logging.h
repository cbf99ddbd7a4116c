// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Categories of this library's log lines. No personal data in them: a feed is named by its number, an operator or a
// caller not at all (see resources/docs/logging.md). Any thread.

#pragma once

#include <QLoggingCategory>

namespace Pult::Feeds {

Q_DECLARE_LOGGING_CATEGORY(lcAmi)       // pult.feed.ami: the conversation with an Asterisk
Q_DECLARE_LOGGING_CATEGORY(lcQueueLog)  // pult.feed.queuelog: following a queue_log
Q_DECLARE_LOGGING_CATEGORY(lcRecording) // pult.feed.recording: recording and playing
Q_DECLARE_LOGGING_CATEGORY(lcDemo)      // pult.feed.demo: the simulated centre

} // namespace Pult::Feeds
