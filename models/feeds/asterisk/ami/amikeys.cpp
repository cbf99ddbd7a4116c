// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amikeys.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

namespace Pult::Feeds {

namespace {

constexpr unsigned char folded(char c)
{
    return static_cast<unsigned char>(static_cast<unsigned char>(c) | 0x20U);
}

template<typename Id>
struct Word
{
    std::string_view text;
    Id id {};
};

/// A perfect hash of a fixed set of words, found by the compiler: length and three letters, folded, times a seed.
template<typename Id, std::size_t N>
class WordTable
{
public:
    consteval explicit WordTable(const std::array<Word<Id>, N> &words)
    {
        while (!fits(words))
            m_seed = (m_seed * 1664525U + 1013904223U) | 1U;
        for (const Word<Id> &word : words)
            m_slots[slot(word.text)] = word;
    }

    Id find(std::string_view text) const noexcept
    {
        if (text.empty())
            return Id {};
        const Word<Id> &word = m_slots[slot(text)];
        if (word.text.size() != text.size())
            return Id {};
        if (std::memcmp(word.text.data(), text.data(), text.size()) == 0 || equalsIgnoringCase(word.text, text))
            return word.id;
        return Id {};
    }

private:
    static constexpr unsigned Bits = 9;
    static constexpr std::size_t Size = std::size_t {1} << Bits;

    constexpr std::size_t slot(std::string_view text) const
    {
        const auto size = static_cast<std::uint32_t>(text.size());
        const std::uint32_t letters = (std::uint32_t {folded(text.front())} << 16U)
            ^ (std::uint32_t {folded(text[size / 2])} << 8U) ^ std::uint32_t {folded(text.back())};
        return ((letters ^ (size << 21U)) * m_seed) >> (32U - Bits);
    }

    consteval bool fits(const std::array<Word<Id>, N> &words) const
    {
        std::array<bool, Size> taken {};
        for (const Word<Id> &word : words) {
            if (std::exchange(taken[slot(word.text)], true))
                return false;
        }
        return true;
    }

    std::array<Word<Id>, Size> m_slots {};
    std::uint32_t m_seed = 0x9E3779B1U;
};

constexpr WordTable Keys {std::to_array<Word<AmiKey>>({
    {"Event", AmiKey::Event},
    {"Response", AmiKey::Response},
    {"Action", AmiKey::Action},
    {"ActionID", AmiKey::ActionId},
    {"Message", AmiKey::Message},
    {"Timestamp", AmiKey::Timestamp},
    {"Privilege", AmiKey::Privilege},
    {"SystemName", AmiKey::SystemName},
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

constexpr WordTable Events {std::to_array<Word<AmiEvent>>({
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

AmiKey amiKey(std::string_view name) noexcept
{
    return Keys.find(name);
}

AmiEvent amiEvent(std::string_view name) noexcept
{
    return Events.find(name);
}

} // namespace Pult::Feeds
