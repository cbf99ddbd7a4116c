// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of several given files belong together: the parts of one rotated queue_log. Pure.

#pragma once

#include <QStringList>

#include <vector>

namespace Pult::Feeds {

/// Groups `paths`, each group one feed, groups in the order of their first path. Together go only the files of one
/// folder whose names differ in nothing but what a rotation appends (`queue_log`, `queue_log.1`,
/// `queue_log-20261122.gz`), which are queue_logs and begin at different times; they are put in the order of time. All
/// others stay alone.
std::vector<QStringList> groupLogParts(const QStringList &paths);

} // namespace Pult::Feeds
