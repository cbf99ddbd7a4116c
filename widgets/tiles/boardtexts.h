// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The short wordings of a board, where a letter costs as much room as a number: each stands for a full one that is
// spoken and shown where it fits. GUI thread (it translates).

#pragma once

#include "items/valueformatter.h"
#include "metrics/value.h"

#include <QStringList>

namespace Pult::Widgets {

/// «≥ 80 %», «≤ 3:40»: without decimals that say nothing; empty without a target.
QString targetText(const Metrics::Value &value, const Items::ValueFormatter &formatter);
/// What is said of a number from which a site is missing, when there is no room to name the site.
QString incompleteText();
/// «Data are out of date (0:07)», then «0:07 ago»; of no data only the one. `running` is the age alone.
QStringList ageWordings(const QString &full, const QString &running);
/// «up to 2:15»: the longest wait of those who wait.
QString upTo(const QString &wait);
/// A metric as the row of a scorecard: «SL %», «Wait».
QString rowName(std::string_view metric);

} // namespace Pult::Widgets
