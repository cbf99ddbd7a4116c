// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ids.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace Pult::Domain {

namespace {
std::uint64_t hashed(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}
} // namespace

CallKey callKey(std::string_view uniqueId)
{
    return CallKey {hashed(uniqueId)};
}

ContactKey contactKey(std::string_view linkedId)
{
    return ContactKey {hashed(linkedId)};
}

CallerKey callerKey(std::string_view number)
{
    // Longer than any E.164 number; what follows would not tell two callers apart.
    std::array<char, 32> digits {};
    std::size_t count = 0;
    for (const char c : number) {
        if (c >= '0' && c <= '9' && count < digits.size())
            digits[count++] = c;
    }
    if (count < 3)
        return CallerKey {0};
    return CallerKey {hashed({digits.data(), count})};
}

} // namespace Pult::Domain
