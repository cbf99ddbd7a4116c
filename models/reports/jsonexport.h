// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as JSON, with the names and units of `pult replay`; a row a line, never the whole document in memory. Pure
// but for the device, any thread.

#pragma once

#include "reports/exportformat.h"

namespace Pult::Reports {

/// {"report":…,"title":…,"subtitle":[…],"time_zone":…,"columns":[{"id","unit","heading"}],
///  "rows":[{keys and columns by id,"sums":{…},"marks":{id:[…]}}],"total":{…} or null,
///  "gaps":[{"feed","from","to","reason"}],"footnotes":[…],"notes":[…]}. A JSON string is never a formula: texts are as
///  they are.
std::optional<ExportProblem> writeJson(const Table &table, QIODevice &device, const ExportOptions &options);

} // namespace Pult::Reports
