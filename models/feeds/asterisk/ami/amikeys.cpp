// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amikeys.h"

#include "feeds/asterisk/ami/amiwords.h"

namespace Pult::Feeds {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

AmiKeyOfLine amiKeyOfLine(std::string_view line) noexcept
{
    const auto *word = AmiWords::Keys.keyOf(line);
    return word ? AmiKeyOfLine {word->id, static_cast<std::uint16_t>(word->text.size())} : AmiKeyOfLine {};
}

AmiEvent amiEvent(std::string_view name) noexcept
{
    const auto *word = AmiWords::Events.whole(name);
    return word ? word->id : AmiEvent::None;
}

} // namespace Pult::Feeds
