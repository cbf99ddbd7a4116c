// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns row numbers into contiguous runs: what an item model announces with one signal each. Pure, any thread.

#pragma once

#include <vector>

namespace Pult::Items {

/// Rows first..last, both inclusive, and the columns that changed in any of them.
struct RowRun
{
    int first = 0;
    int last = 0;
    int firstColumn = 0;
    int lastColumn = 0;

    int count() const { return last - first + 1; }
    bool operator==(const RowRun &) const = default;
};

/// One row with the columns firstColumn..lastColumn that changed in it.
struct ChangedRow
{
    int row = 0;
    int firstColumn = 0;
    int lastColumn = 0;
};

/// Runs of `rows` in ascending order; rows may come unsorted and twice. Neighbouring rows share a run only when the
/// same columns changed in both: a wider range would repaint cells that did not change.
std::vector<RowRun> rowRuns(std::vector<ChangedRow> rows);

/// Runs of plain row numbers, columns 0.
std::vector<RowRun> rowRuns(const std::vector<int> &rows);

} // namespace Pult::Items
