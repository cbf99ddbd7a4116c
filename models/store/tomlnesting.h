// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds keys nested too deep before the TOML library sees them. toml++ 3.3 bounds nested values (256) but not dotted
// keys, and frees tables recursively: `[a.a.a. …]` with some ten thousand parts overflows the stack. Pure, any thread.

#pragma once

#include <optional>
#include <string_view>

namespace Pult::Store {

struct TextPosition
{
    int line = 1;
    int column = 1; ///< in bytes
};

/// Where a dotted key gets more than `limit` parts; dots in strings and comments do not count.
std::optional<TextPosition> tooManyKeyParts(std::string_view toml, int limit);

} // namespace Pult::Store
