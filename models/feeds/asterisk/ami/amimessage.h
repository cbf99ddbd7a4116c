// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message of the Asterisk Manager Interface, as views into the framer's bytes. The framer keeps one and fills it
// again and again; it is valid only inside AmiSink::messageArrived(). Lives on the thread of its framer.

#pragma once

#include "feeds/asterisk/ami/amikeys.h"

#include <array>
#include <cstddef>
#include <vector>

namespace Pult::Feeds {

class AmiMessage
{
public:
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

    /// All headers in their order, duplicates included.
    std::size_t size() const { return m_fields.size(); }
    std::string_view key(std::size_t i) const { return {m_base + m_fields[i].key, m_fields[i].keySize}; }
    std::string_view value(std::size_t i) const { return {m_base + m_fields[i].value, m_fields[i].valueSize}; }

    /// Lines without a colon; they are skipped.
    std::size_t strayLines() const { return m_strayLines; }
    bool isEmpty() const { return m_fields.empty() && m_strayLines == 0; }

    // --- for the framer ----------------------------------------------------------------------------------------------

    void clear()
    {
        m_fields.clear();
        m_slots.fill(0);
        m_event = AmiEvent::None;
        m_strayLines = 0;
    }
    /// Offsets from the start of the message, so that a message which is still coming may move in memory.
    void add(AmiKey id, std::size_t key, std::size_t keySize, std::size_t value, std::size_t valueSize)
    {
        m_fields.push_back({static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(keySize),
            static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(valueSize)});
        std::uint16_t &slot = m_slots[static_cast<std::size_t>(id)];
        if (slot == 0 && id != AmiKey::None)
            slot = static_cast<std::uint16_t>(m_fields.size());
    }
    void addStrayLine() { ++m_strayLines; }
    void setEvent(AmiEvent event) { m_event = event; }
    void setBase(const char *base) { m_base = base; }

private:
    struct Field
    {
        std::uint32_t key;
        std::uint32_t keySize;
        std::uint32_t value;
        std::uint32_t valueSize;
    };

    const char *m_base = nullptr;
    std::vector<Field> m_fields;
    std::array<std::uint16_t, static_cast<std::size_t>(AmiKey::Count_)> m_slots {}; ///< index + 1 of the first one
    std::size_t m_strayLines = 0;
    AmiEvent m_event = AmiEvent::None;
};

} // namespace Pult::Feeds
