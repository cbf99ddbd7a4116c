// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of the operator table, one descriptor each: a new column is one entry here and nothing else. GUI thread.

#pragma once

#include "items/operatorrow.h"
#include "items/roles.h"
#include "items/valueformatter.h"
#include "metrics/numberref.h"

#include <QCollator>
#include <QStringList>
#include <QVariant>

#include <span>

namespace Pult::Items {

/// What a column needs beside the row.
struct ColumnContext
{
    const Metrics::Engine &engine;
    const ValueFormatter &formatter;
};

struct OperatorColumn
{
    const char *id;      ///< stable, for settings
    const char *header;  ///< English source text, context "OperatorColumn"
    const char *toolTip; ///< the same, a whole sentence
    const char *widest;  ///< sample that gives the column its first width, context "OperatorColumn"
    CellKind kind;
    Qt::Alignment alignment;
    int ageing; ///< seconds after which the text may have aged without an event; 0: never
    QString (*text)(const OperatorRow &, const ColumnContext &);
    QVariant (*value)(const OperatorRow &, const ColumnContext &);
    /// Whether the shown cell is the same; ageing alone is no change.
    bool (*same)(const OperatorRow &, const OperatorRow &);
    /// Ascending order; 0 for equal. Never depends on what only ages, so that a table sorted by it stands still.
    int (*compare)(const OperatorRow &, const OperatorRow &, const QCollator &);
    /// What is to be thought of the cell at this moment; null: nothing. Computed when asked, since it may come by
    /// ageing.
    Metrics::Verdict (*verdict)(const OperatorRow &, const ColumnContext &) = nullptr;
    /// What the cell does not say in its text: for tool tips and screen readers. Null: nothing.
    QStringList (*notes)(const OperatorRow &, const ColumnContext &) = nullptr;
    /// The number's metric, so that it can be explained; empty: the cell shows none.
    std::string_view metric {};
    bool showsLines = false; ///< carries the mark of those who serve several lines
};

std::span<const OperatorColumn> operatorColumns();
/// -1 for an unknown id.
int operatorColumn(std::string_view id);

/// How long a state may last in this centre before it calls for attention; absent: for as long as it likes.
std::optional<Domain::Duration> limitOf(Domain::OperatorState state, const Metrics::Engine &engine);

} // namespace Pult::Items
