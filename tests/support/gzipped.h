// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a gzipped test file whole. For the test's thread.

#pragma once

#include <QString>

#include <string>

namespace Pult::Test {

/// Empty when there is no such file.
std::string gunzipped(const QString &path);

} // namespace Pult::Test
