// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables behind amikeys.h, in a header so that the framer's innermost loop has them inline. Pure; any thread.

#pragma once

#include "feeds/asterisk/ami/amikeys.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace Pult::Feeds::AmiWords {

template<typename Id>
struct Word
{
    std::string_view text;
    Id id {};
};

using Prefix = std::uint32_t;
constexpr std::size_t PrefixSize = sizeof(Prefix); ///< no word is shorter

/// The first letters without case. Other characters may fall together: the words are compared in full afterwards.
constexpr Prefix prefixOf(const char *text)
{
    const auto letter = [text](std::size_t i) { return static_cast<Prefix>(static_cast<unsigned char>(text[i])); };
    // Written out, so that compilers make one load of it.
    return (letter(0) | letter(1) << 8U | letter(2) << 16U | letter(3) << 24U) | 0x20202020U;
}

template<typename Chunk>
bool sameEnds(const char *a, const char *b, std::size_t size)
{
    Chunk a1 {};
    Chunk b1 {};
    Chunk a2 {};
    Chunk b2 {};
    std::memcpy(&a1, a, sizeof a1);
    std::memcpy(&b1, b, sizeof b1);
    std::memcpy(&a2, a + size - sizeof a2, sizeof a2);
    std::memcpy(&b2, b + size - sizeof b2, sizeof b2);
    return ((a1 ^ b1) | (a2 ^ b2)) == 0;
}

/// Equal but for case. The common case, equal to the letter, takes a few loads instead of a call.
inline bool isWord(std::string_view word, const char *text)
{
    const std::size_t size = word.size();
    bool same = false;
    if (size <= 8)
        same = sameEnds<std::uint32_t>(word.data(), text, size);
    else if (size <= 16)
        same = sameEnds<std::uint64_t>(word.data(), text, size);
    else
        same = std::memcmp(word.data(), text, size) == 0;
    return same || equalsIgnoringCase(word, {text, size});
}

/// Words by their first four letters: a perfect hash of the prefixes, found by the compiler, then the few words of that
/// prefix. Most lines of a message are of no use, and end at the first compare.
template<typename Id, std::size_t N>
class WordTable
{
public:
    consteval explicit WordTable(std::array<Word<Id>, N> words)
        : m_words(words)
    {
        // So that the words of one prefix are neighbours.
        std::sort(m_words.begin(), m_words.end(),
            [](const Word<Id> &a, const Word<Id> &b) { return prefixOf(a.text.data()) < prefixOf(b.text.data()); });
        while (!fill())
            m_seed = (m_seed * 1664525U + 1013904223U) | 1U;
    }

    /// The word that `line` begins with, a colon after it.
    const Word<Id> *keyOf(std::string_view line) const noexcept { return find<true>(line); }
    /// The word that `text` is.
    const Word<Id> *whole(std::string_view text) const noexcept { return find<false>(text); }

private:
    struct Slot
    {
        Prefix prefix = 0;
        std::uint8_t first = 0;
        std::uint8_t end = 0;
    };

    static constexpr unsigned Bits = 8;

    template<bool IsLine>
    const Word<Id> *find(std::string_view text) const noexcept
    {
        if (text.size() < PrefixSize)
            return nullptr;
        const Prefix prefix = prefixOf(text.data());
        const Slot &slot = m_slots[slotOf(prefix)];
        return slot.prefix == prefix ? findIn<IsLine>(slot, text) : nullptr;
    }

    /// Apart, so that the common case, a line of no use, stays small.
    template<bool IsLine>
    [[gnu::noinline]] const Word<Id> *findIn(const Slot &slot, std::string_view text) const noexcept
    {
        for (std::size_t i = slot.first; i < slot.end; ++i) {
            const std::string_view word = m_words[i].text;
            const bool fits
                = IsLine ? text.size() > word.size() && text[word.size()] == ':' : text.size() == word.size();
            if (fits && isWord(word, text.data()))
                return &m_words[i];
        }
        return nullptr;
    }

    constexpr std::size_t slotOf(Prefix prefix) const { return (prefix * m_seed) >> (32U - Bits); }

    consteval bool fill()
    {
        m_slots = {};
        for (std::size_t i = 0; i < N; ++i) {
            const Prefix prefix = prefixOf(m_words[i].text.data());
            Slot &slot = m_slots[slotOf(prefix)];
            if (slot.end != 0 && slot.prefix != prefix)
                return false;
            if (slot.end == 0)
                slot = {prefix, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i)};
            slot.end = static_cast<std::uint8_t>(i + 1);
        }
        return true;
    }

    std::array<Word<Id>, N> m_words;
    std::array<Slot, std::size_t {1} << Bits> m_slots {};
    std::uint32_t m_seed = 0x9E3779B1U;
};

inline constexpr WordTable Keys {std::to_array<Word<AmiKey>>({
    {"Event", AmiKey::Event},
    {"Response", AmiKey::Response},
    {"Action", AmiKey::Action},
    {"ActionID", AmiKey::ActionId},
    {"Message", AmiKey::Message},
    {"Timestamp", AmiKey::Timestamp},
    {"Privilege", AmiKey::Privilege},
    {"SystemName", AmiKey::SystemName},
    {"Exten", AmiKey::Exten},
    {"Extension", AmiKey::Extension},
    {"Queue", AmiKey::Queue},
    {"Uniqueid", AmiKey::Uniqueid},
    {"Linkedid", AmiKey::Linkedid},
    {"DestUniqueid", AmiKey::DestUniqueid},
    {"CallerIDNum", AmiKey::CallerIdNum},
    {"CallerID", AmiKey::CallerId},
    {"Interface", AmiKey::Interface},
    {"Location", AmiKey::Location},
    {"MemberName", AmiKey::MemberName},
    {"Name", AmiKey::Name},
    {"Member", AmiKey::Member},
    {"AgentCalled", AmiKey::AgentCalled},
    {"AgentName", AmiKey::AgentName},
    {"HoldTime", AmiKey::HoldTime},
    {"RingTime", AmiKey::RingTime},
    {"TalkTime", AmiKey::TalkTime},
    {"Reason", AmiKey::Reason},
    {"Status", AmiKey::Status},
    {"Paused", AmiKey::Paused},
    {"PausedReason", AmiKey::PausedReason},
    {"Penalty", AmiKey::Penalty},
    {"Membership", AmiKey::Membership},
    {"InCall", AmiKey::InCall},
    {"CallsTaken", AmiKey::CallsTaken},
    {"Wrapuptime", AmiKey::WrapupTime},
    {"Wait", AmiKey::Wait},
    {"Variable", AmiKey::Variable},
    {"Value", AmiKey::Value},
    {"UserEvent", AmiKey::UserEvent},
    {"CallUniqueid", AmiKey::CallUniqueid},
    {"Resolved", AmiKey::Resolved},
    {"Booked", AmiKey::Booked},
    {"Score", AmiKey::Score},
    {"Uptime", AmiKey::Uptime},
    {"Module", AmiKey::Module},
    {"Ping", AmiKey::Ping},
    {"Challenge", AmiKey::Challenge},
})};

inline constexpr WordTable Events {std::to_array<Word<AmiEvent>>({
    {"QueueCallerJoin", AmiEvent::QueueCallerJoin},
    {"Join", AmiEvent::QueueCallerJoin},
    {"QueueCallerLeave", AmiEvent::QueueCallerLeave},
    {"Leave", AmiEvent::QueueCallerLeave},
    {"QueueCallerAbandon", AmiEvent::QueueCallerAbandon},
    {"AgentCalled", AmiEvent::AgentCalled},
    {"AgentRingNoAnswer", AmiEvent::AgentRingNoAnswer},
    {"AgentConnect", AmiEvent::AgentConnect},
    {"AgentComplete", AmiEvent::AgentComplete},
    {"AgentDump", AmiEvent::AgentDump},
    {"QueueMemberStatus", AmiEvent::QueueMemberStatus},
    {"QueueMemberAdded", AmiEvent::QueueMemberAdded},
    {"QueueMemberRemoved", AmiEvent::QueueMemberRemoved},
    {"QueueMemberPause", AmiEvent::QueueMemberPause},
    {"QueueMemberPaused", AmiEvent::QueueMemberPause},
    {"QueueMemberPenalty", AmiEvent::QueueMemberPenalty},
    {"QueueMemberRinginuse", AmiEvent::QueueMemberRinginuse},
    {"QueueParams", AmiEvent::QueueParams},
    {"QueueMember", AmiEvent::QueueMember},
    {"QueueEntry", AmiEvent::QueueEntry},
    {"QueueStatusComplete", AmiEvent::QueueStatusComplete},
    {"Hangup", AmiEvent::Hangup},
    {"HangupRequest", AmiEvent::HangupRequest},
    {"Hold", AmiEvent::Hold},
    {"Unhold", AmiEvent::Unhold},
    {"VarSet", AmiEvent::VarSet},
    {"Newexten", AmiEvent::Newexten},
    {"UserEvent", AmiEvent::UserEvent},
    {"OriginateResponse", AmiEvent::OriginateResponse},
    {"FullyBooted", AmiEvent::FullyBooted},
    {"Shutdown", AmiEvent::Shutdown},
    {"Reload", AmiEvent::Reload},
})};

} // namespace Pult::Feeds::AmiWords
