// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/aminames.h"

namespace Pult::Feeds {

using namespace Domain;

std::optional<QueueNo> AmiNames::queue(std::string_view name, Timestamp at, Events &out)
{
    if (const auto known = m_queues.find(name); known != m_queues.end())
        return QueueNo {known->second};
    if (name.empty() || m_queues.size() >= MaxNames)
        return std::nullopt;
    const auto number = static_cast<std::uint32_t>(m_queues.size());
    m_queues.emplace(name, number);
    out.push_back({at, m_feed, QueueNamed {QueueNo {number}, std::string(name)}});
    return QueueNo {number};
}

std::optional<OperatorNo> AmiNames::op(std::string_view name, std::string_view interface, Timestamp at, Events &out)
{
    const std::string_view key = name.empty() ? interface : name;
    if (const auto known = m_operators.find(key); known != m_operators.end())
        return OperatorNo {known->second};
    if (key.empty() || m_operators.size() >= MaxNames)
        return std::nullopt;
    const auto number = static_cast<std::uint32_t>(m_operators.size());
    m_operators.emplace(key, number);
    out.push_back({at, m_feed, OperatorNamed {OperatorNo {number}, std::string(key), std::string(interface)}});
    return OperatorNo {number};
}

ReasonNo AmiNames::reason(std::string_view text, Timestamp at, Events &out)
{
    if (const auto known = m_reasons.find(text); known != m_reasons.end())
        return ReasonNo {known->second};
    if (text.empty() || m_reasons.size() >= MaxNames)
        return ReasonNo {0};
    const auto number = static_cast<std::uint32_t>(m_reasons.size() + 1);
    m_reasons.emplace(text, number);
    out.push_back({at, m_feed, ReasonNamed {ReasonNo {number}, std::string(text)}});
    return ReasonNo {number};
}

} // namespace Pult::Feeds
