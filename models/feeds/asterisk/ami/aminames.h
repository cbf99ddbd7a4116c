// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives the queues, operators and pause reasons of one feed their numbers and announces each before its first use.
// Numbers hold for the life of the feed, reconnects included. Lives with its AmiTranslator.

#pragma once

#include "domain/event.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Pult::Feeds {

class AmiNames
{
public:
    /// A server that makes up names without end must not fill the memory: beyond this nothing new is learnt.
    static constexpr std::size_t MaxNames = 200'000;

    explicit AmiNames(Domain::FeedId feed)
        : m_feed(feed)
    {
    }

    /// Nothing when the name is empty or there are too many.
    std::optional<Domain::QueueNo> queue(std::string_view name, Domain::Timestamp at, Domain::Events &out);
    /// `name` is the human key; where there is none, the interface stands for it.
    std::optional<Domain::OperatorNo> op(
        std::string_view name, std::string_view interface, Domain::Timestamp at, Domain::Events &out);
    /// An empty text is «no reason», 0.
    Domain::ReasonNo reason(std::string_view text, Domain::Timestamp at, Domain::Events &out);

    std::size_t queues() const { return m_queues.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    Numbers m_queues;
    Numbers m_operators;
    Numbers m_reasons;
    const Domain::FeedId m_feed;
};

} // namespace Pult::Feeds
