// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An explanation in words: formula, terms, thresholds, other formulas, completeness. GUI thread (it translates).

#pragma once

#include "items/valueformatter.h"
#include "metrics/explanation.h"

#include <QString>

#include <vector>

namespace Pult::Items {

/// «answered in time», «decided» …
QString sumName(Metrics::Sum sum);
/// «sl.offered»'s formula in words: «answered in time / decided».
QString formulaText(const Metrics::MetricDescriptor &metric);
/// «answered», «lost: hung up», «waiting» …
QString visitOutcomeName(const State::VisitFacts &visit);

/// «Service level (SL)», «Occupancy», «Operators: Ready» …
QString numberTitle(const Metrics::NumberRef &number);
/// «Adult, Ryazan», «whole centre», a person's name.
QString scopeName(const Metrics::Engine &engine, const Metrics::NumberRef &number);

/// One line of an explanation: what it is, and its value.
struct ExplanationLine
{
    QString name;
    QString value;
    QString note; ///< in smaller words under it; may be empty

    bool operator==(const ExplanationLine &) const = default;
};

/// Lines under a heading of their own.
struct ExplanationPart
{
    QString heading;
    std::vector<ExplanationLine> lines;

    bool operator==(const ExplanationPart &) const = default;
};

/// Everything that is told beside the value itself, in the order in which people ask. Parts without lines are left out.
std::vector<ExplanationPart> explanationParts(
    const Metrics::Engine &engine, const Metrics::Explanation &explanation, const ValueFormatter &formatter);

} // namespace Pult::Items
