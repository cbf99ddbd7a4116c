// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tomlnesting.h"

#include <algorithm>

namespace Pult::Store {

namespace {

/// End of the string that begins at `from` (its first quote), one past the closing quotes. An unclosed string ends
/// where the TOML library gives up, too: at the end of the line, or of the text for a multi-line one.
std::size_t endOfString(std::string_view toml, std::size_t from)
{
    const char quote = toml[from];
    const bool isLong = toml.substr(from, 3) == std::string_view(quote == '"' ? "\"\"\"" : "'''");
    std::size_t i = from + (isLong ? 3 : 1);
    for (; i < toml.size(); ++i) {
        if (toml[i] == '\\' && quote == '"') {
            ++i;
        } else if (!isLong && toml[i] == '\n') {
            return i;
        } else if (toml[i] == quote) {
            if (!isLong)
                return i + 1;
            if (toml.substr(i, 3) == toml.substr(from, 3)) {
                // up to two quotes may stand before the closing ones
                i += 3;
                for (int extra = 0; extra < 2 && i < toml.size() && toml[i] == quote; ++extra)
                    ++i;
                return i;
            }
        }
    }
    return toml.size();
}

class Scanner
{
public:
    Scanner(std::string_view toml, int limit)
        : m_toml(toml)
        , m_limit(limit)
    {
    }

    std::optional<TextPosition> run()
    {
        while (m_at < m_toml.size()) {
            const char c = m_toml[m_at];
            if (c == '"' || c == '\'') {
                moveTo(endOfString(m_toml, m_at));
                continue;
            }
            if (c == '#') {
                moveTo(std::min(m_toml.find('\n', m_at), m_toml.size()));
                continue;
            }
            if (c == '.' && ++m_dots >= m_limit)
                return m_position;
            if (c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '\n')
                m_dots = 0;
            moveTo(m_at + 1);
        }
        return std::nullopt;
    }

private:
    void moveTo(std::size_t to)
    {
        for (; m_at < to && m_at < m_toml.size(); ++m_at) {
            ++m_position.column;
            if (m_toml[m_at] == '\n') {
                ++m_position.line;
                m_position.column = 1;
            }
        }
    }

    std::string_view m_toml;
    std::size_t m_at = 0;
    TextPosition m_position;
    int m_dots = 0;
    int m_limit;
};

} // namespace

std::optional<TextPosition> tooManyKeyParts(std::string_view toml, int limit)
{
    return Scanner(toml, limit).run();
}

} // namespace Pult::Store
