// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/logging.h"

namespace Pult::Feeds {

Q_LOGGING_CATEGORY(lcAmi, "pult.feed.ami", QtInfoMsg)
Q_LOGGING_CATEGORY(lcQueueLog, "pult.feed.queuelog", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRecording, "pult.feed.recording", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDemo, "pult.feed.demo", QtInfoMsg)

} // namespace Pult::Feeds
