// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/queuelog/queuelogline.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace Pult::Feeds {

namespace {

using enum QueueLogEvent;

constexpr std::array<std::pair<std::string_view, QueueLogEvent>, 27> EventNames {{
    {"ENTERQUEUE", EnterQueue},
    {"CONNECT", Connect},
    {"COMPLETECALLER", CompleteCaller},
    {"COMPLETEAGENT", CompleteAgent},
    {"RINGNOANSWER", RingNoAnswer},
    {"RINGCANCELED", RingCanceled},
    {"ABANDON", Abandon},
    {"PAUSE", Pause},
    {"UNPAUSE", Unpause},
    {"PAUSEALL", PauseAll},
    {"UNPAUSEALL", UnpauseAll},
    {"ADDMEMBER", AddMember},
    {"REMOVEMEMBER", RemoveMember},
    {"EXITWITHTIMEOUT", ExitWithTimeout},
    {"EXITWITHKEY", ExitWithKey},
    {"EXITEMPTY", ExitEmpty},
    {"BLINDTRANSFER", BlindTransfer},
    {"ATTENDEDTRANSFER", AttendedTransfer},
    {"TRANSFER", Transfer},
    {"WITHDRAW", Withdraw},
    {"SYSCOMPAT", SysCompat},
    {"PENALTY", Penalty},
    {"QUEUESTART", QueueStart},
    {"AGENTLOGIN", AgentLogin},
    {"AGENTCALLBACKLOGIN", AgentLogin},
    {"AGENTLOGOFF", AgentLogoff},
    {"AGENTCALLBACKLOGOFF", AgentLogoff},
}};

/// The year 2100: a later time is a damaged number, and would carry the replay's clock away with it.
constexpr std::int64_t LastEpoch = 4'102'444'800;

std::optional<Domain::Timestamp> parseEpoch(std::string_view text)
{
    std::int64_t seconds = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, seconds);
    if (error != std::errc {} || stop != end || seconds < 0 || seconds > LastEpoch)
        return std::nullopt;
    return Domain::Timestamp {std::chrono::seconds {seconds}};
}

bool hasControlByte(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

/// Cuts the text up to the next `|` off `rest`; absent when nothing is left to cut.
std::optional<std::string_view> cutField(std::optional<std::string_view> &rest)
{
    if (!rest)
        return std::nullopt;
    const auto bar = rest->find('|');
    const std::string_view field = rest->substr(0, bar);
    if (bar == std::string_view::npos)
        rest.reset();
    else
        rest->remove_prefix(bar + 1);
    return field;
}

} // namespace

QueueLogEvent queueLogEvent(std::string_view name)
{
    const auto found
        = std::find_if(EventNames.begin(), EventNames.end(), [&](const auto &row) { return row.first == name; });
    return found == EventNames.end() ? Other : found->second;
}

std::optional<QueueLogLine> parseQueueLogLine(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    std::optional<std::string_view> rest {line};
    const auto epoch = parseEpoch(*cutField(rest));
    const auto call = cutField(rest);
    const auto queue = cutField(rest);
    const auto agent = cutField(rest);
    const auto event = cutField(rest);
    if (!epoch || !event || event->empty() || hasControlByte(line))
        return std::nullopt;

    QueueLogLine result;
    result.at = *epoch;
    result.call = *call;
    result.queue = *queue;
    result.agent = *agent;
    result.event = queueLogEvent(*event);
    result.rest = rest.value_or(std::string_view {});
    for (auto &field : result.data)
        field = cutField(rest).value_or(std::string_view {});
    return result;
}

} // namespace Pult::Feeds
