// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amivalues.h"

#include "feeds/asterisk/ami/amikeys.h"

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<std::uint32_t> amiNumber(std::string_view text, std::uint32_t limit)
{
    if (text.empty())
        return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        number = std::min<std::uint64_t>(limit, number * 10 + static_cast<unsigned>(c - '0'));
    }
    return static_cast<std::uint32_t>(number);
}

std::optional<Duration> amiSeconds(std::string_view text)
{
    const bool negative = text.starts_with('-');
    const auto number = amiNumber(negative ? text.substr(1) : text);
    if (!number)
        return std::nullopt;
    return negative ? Duration::zero() : Duration {std::chrono::seconds {*number}};
}

std::optional<Timestamp> amiTimestamp(std::string_view text)
{
    constexpr std::size_t MaxDigits = 11; // the year 5138
    const std::size_t dot = std::min(text.find('.'), text.size());
    if (dot == 0 || dot > MaxDigits)
        return std::nullopt;
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < dot; ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        milliseconds = milliseconds * 10 + (text[i] - '0');
    }
    for (std::size_t i = dot + 1; i < dot + 4; ++i)
        milliseconds = milliseconds * 10 + (i < text.size() && isDigit(text[i]) ? text[i] - '0' : 0);
    return Timestamp {Duration {milliseconds}};
}

std::optional<bool> amiBool(std::string_view text)
{
    // Asterisk itself writes digits, people write words.
    if (text.size() == 1 && (text.front() == '0' || text.front() == '1'))
        return text.front() == '1';
    using namespace std::string_view_literals;
    for (const std::string_view yes : {"yes"sv, "true"sv, "on"sv}) {
        if (equalsIgnoringCase(text, yes))
            return true;
    }
    for (const std::string_view no : {"no"sv, "false"sv, "off"sv}) {
        if (equalsIgnoringCase(text, no))
            return false;
    }
    return std::nullopt;
}

std::optional<DeviceStatus> amiDevice(std::string_view text)
{
    if (text.size() != 1 || text.front() < '0' || text.front() > '8')
        return std::nullopt;
    return static_cast<DeviceStatus>(text.front() - '0');
}

} // namespace Pult::Feeds
