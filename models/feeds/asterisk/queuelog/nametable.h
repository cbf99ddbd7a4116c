// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives the names of one feed numbers in the order in which they are first heard. Lives with its translator, one
// thread.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace Pult::Feeds {

/// `Id` is one of the numbered ids of the domain, e.g. QueueNo.
template<typename Id>
class NameTable
{
public:
    explicit NameTable(std::uint32_t first = 0)
        : m_next(first)
    {
    }

    /// The number of `name`, and whether the name is new and has to be announced.
    std::pair<Id, bool> number(std::string_view name)
    {
        if (const auto found = m_numbers.find(name); found != m_numbers.end())
            return {found->second, false};
        const Id id {m_next++};
        m_numbers.emplace(name, id);
        return {id, true};
    }

    /// The number of a name that has been heard; null otherwise.
    const Id *find(std::string_view name) const
    {
        const auto found = m_numbers.find(name);
        return found == m_numbers.end() ? nullptr : &found->second;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };

    std::unordered_map<std::string, Id, Hash, std::equal_to<>> m_numbers;
    std::uint32_t m_next;
};

} // namespace Pult::Feeds
