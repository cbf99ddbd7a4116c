// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message of the Asterisk Manager Interface, as views into the framer's bytes. The framer keeps one and fills it
// again and again; it is valid only inside AmiSink::messageArrived(). Lives on the thread of its framer.

#pragma once

#include "feeds/asterisk/ami/amikeys.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace Pult::Feeds {

class AmiMessage
{
public:
    static constexpr std::size_t MaxSize = 512;

    /// Value of the first header of this name, empty when there is none. Bytes: Latin-1 or broken UTF-8 may come.
    std::string_view operator[](AmiKey key) const
    {
        const std::uint16_t slot = m_slots[static_cast<std::size_t>(key)];
        return slot == 0 ? std::string_view {} : value(slot - 1U);
    }
    bool has(AmiKey key) const { return m_slots[static_cast<std::size_t>(key)] != 0; }

    /// The first of several spellings that is present and not empty.
    template<typename... Keys>
    std::string_view firstOf(AmiKey key, Keys... others) const
    {
        const std::string_view found = (*this)[key];
        if constexpr (sizeof...(others) > 0)
            return found.empty() ? firstOf(others...) : found;
        else
            return found;
    }

    /// None for a response and for events of no use.
    AmiEvent event() const { return m_event; }
    /// True as soon as the header that says what the message is has come.
    bool isTyped() const { return has(AmiKey::Event) || has(AmiKey::Response); }

    /// All lines in their order, duplicates included. A line without a colon has no value.
    std::size_t size() const { return m_size; }
    std::string_view key(std::size_t i) const
    {
        const std::string_view line = this->line(i);
        return line.substr(0, m_fields[i].keySize ? m_fields[i].keySize : line.find(':'));
    }
    std::string_view value(std::size_t i) const
    {
        const std::string_view line = this->line(i);
        const std::size_t colon = m_fields[i].keySize ? m_fields[i].keySize : line.find(':');
        if (colon == std::string_view::npos)
            return {};
        const std::string_view value = line.substr(colon + 1);
        return value.starts_with(' ') ? value.substr(1) : value;
    }

    // --- for the framer ----------------------------------------------------------------------------------------------

    void clear()
    {
        m_size = 0;
        m_slots.fill(0);
        m_event = AmiEvent::None;
    }
    /// Not beyond MaxSize. `line` is an offset from the start of the message, so that a message which is still coming
    /// may move in memory.
    void add(AmiKeyOfLine key, std::size_t line, std::size_t size)
    {
        m_fields[m_size++] = {static_cast<std::uint32_t>(line), static_cast<std::uint16_t>(size), key.size};
        std::uint16_t &slot = m_slots[static_cast<std::size_t>(key.key)];
        if (slot == 0 && key.key != AmiKey::None)
            slot = static_cast<std::uint16_t>(m_size);
    }
    void setEvent(AmiEvent event) { m_event = event; }
    void setBase(const char *base) { m_base = base; }

private:
    struct Field
    {
        std::uint32_t line;
        std::uint16_t size;    ///< of the line
        std::uint16_t keySize; ///< 0: a header of no use, its colon was not even looked for
    };

    std::string_view line(std::size_t i) const { return {m_base + m_fields[i].line, m_fields[i].size}; }

    const char *m_base = nullptr;
    std::array<Field, MaxSize> m_fields;
    std::size_t m_size = 0;
    std::array<std::uint16_t, static_cast<std::size_t>(AmiKey::Count_)> m_slots {}; ///< index + 1 of the first one
    AmiEvent m_event = AmiEvent::None;
};

} // namespace Pult::Feeds
