// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The roles by which views and delegates read item models. Models say what is true, delegates choose how it looks.

#pragma once

#include <Qt>

namespace Pult::Items {

enum Role {
    ValueRole = Qt::UserRole + 1, ///< the raw value a cell is sorted by: double, qint64 or QString; invalid: no value
    SinceRole,       ///< qint64, ms since the epoch on our clock: begin of what the cell ages; invalid: it does not age
    StateRole,       ///< int of Domain::OperatorState
    VerdictRole,     ///< int of Metrics::Verdict
    FreshnessRole,   ///< int of Metrics::Freshness
    TargetRole,      ///< text of the target
    RatioRole,       ///< double 0..1 for a bar
    KeyRole,         ///< quint64 that names the row for good
    IncompleteRole,  ///< bool: a feed is missing in the number; the tool tip names it
    SharedRole,      ///< bool: people who stand in several rows are counted once in this number
    TotalRole,       ///< bool: the row sums up the others
    AgeingRole,      ///< horizontal header: int, seconds after which the column's text may have aged; 0: it does not
    WidestRole,      ///< horizontal header: a text as wide as the column's texts get
    CellRole,        ///< horizontal header: int of CellKind
    ColumnIdRole,    ///< horizontal header: stable id of the column, for settings
    NumberRole,      ///< Metrics::NumberRef: which number the cell shows, so that it can be explained; invalid: none
    LinesServedRole, ///< int: how many lines the person serves; from two on the cell carries a mark
};

/// How a column wants to be painted.
enum class CellKind { Text, Number, State, Duration, Metric, Feed, Status };

} // namespace Pult::Items
