// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/rowruns.h"

#include <algorithm>

namespace Pult::Items {

std::vector<RowRun> rowRuns(std::vector<ChangedRow> rows)
{
    std::sort(rows.begin(), rows.end(), [](const ChangedRow &a, const ChangedRow &b) { return a.row < b.row; });
    // The same row twice is one row with the wider columns.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kept > 0 && rows[kept - 1].row == rows[i].row) {
            rows[kept - 1].firstColumn = std::min(rows[kept - 1].firstColumn, rows[i].firstColumn);
            rows[kept - 1].lastColumn = std::max(rows[kept - 1].lastColumn, rows[i].lastColumn);
        } else {
            rows[kept++] = rows[i];
        }
    }
    rows.resize(kept);

    std::vector<RowRun> runs;
    for (const ChangedRow &row : rows) {
        const bool continues = !runs.empty() && runs.back().last + 1 == row.row
            && runs.back().firstColumn == row.firstColumn && runs.back().lastColumn == row.lastColumn;
        if (continues)
            runs.back().last = row.row;
        else
            runs.push_back({row.row, row.row, row.firstColumn, row.lastColumn});
    }
    return runs;
}

std::vector<RowRun> rowRuns(const std::vector<int> &rows)
{
    std::vector<ChangedRow> changed;
    changed.reserve(rows.size());
    for (const int row : rows)
        changed.push_back({row, 0, 0});
    return rowRuns(std::move(changed));
}

} // namespace Pult::Items
