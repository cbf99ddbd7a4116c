// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/amidisguise.h"

#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/asterisk/ami/amiwords.h"

#include <algorithm>
#include <array>

namespace Pult::Feeds {

/// What is done with the value of a header.
enum class AmiDisguise::Way : std::uint8_t {
    Event,    ///< says what message this is
    Keep,     ///< stays
    KeepName, ///< stays, but in a UserEvent it may be anybody's
    ActionId, ///< stays when it is ours
    Numbers,  ///< loses its numbers, unless it is the id of a call
    Channel,  ///< loses its numbers, but keeps the serial at its end
    Name,     ///< is replaced
    CallerId, ///< a number, a name or both
    Variable, ///< the name of a variable
    Value,    ///< of that variable
};

namespace {

using Way = AmiDisguise::Way;

constexpr AmiWords::WordTable Ways {std::to_array<AmiWords::Word<Way>>({
    {"Event", Way::Event},
    {"Response", Way::Event},
    {"Privilege", Way::Keep},
    {"Timestamp", Way::Keep},
    {"SystemName", Way::Keep},
    {"UserEvent", Way::Numbers},
    {"ActionID", Way::ActionId},
    // names of queues and operators
    {"Queue", Way::KeepName},
    {"MemberName", Way::KeepName},
    {"Name", Way::KeepName},
    {"AgentName", Way::KeepName},
    // times and durations may have many digits
    {"Uptime", Way::KeepName},
    {"LastReload", Way::KeepName},
    {"LoginTime", Way::KeepName},
    {"LastCall", Way::KeepName},
    {"LastPause", Way::KeepName},
    {"HoldTime", Way::KeepName},
    {"RingTime", Way::KeepName},
    {"TalkTime", Way::KeepName},
    {"Wait", Way::KeepName},
    // ids of calls
    {"Uniqueid", Way::Numbers},
    {"Linkedid", Way::Numbers},
    {"DestUniqueid", Way::Numbers},
    {"DestLinkedid", Way::Numbers},
    {"CallUniqueid", Way::Numbers},
    // people
    {"CallerIDName", Way::Name},
    {"ConnectedLineName", Way::Name},
    {"DestCallerIDName", Way::Name},
    {"DestConnectedLineName", Way::Name},
    {"CallerID", Way::CallerId},
    {"Caller", Way::Name},
    {"CallerName", Way::Name},
    {"Subject", Way::Name},
    {"Description", Way::Name},
    {"Comment", Way::Name},
    // texts of the dialplan's author
    {"Variable", Way::Variable},
    {"Value", Way::Value},
    {"AppData", Way::Name},
    // what all channels tell, and what Pult reads
    {"Channel", Way::Channel},
    {"DestChannel", Way::Channel},
    {"ChannelState", Way::Numbers},
    {"ChannelStateDesc", Way::Numbers},
    {"CallerIDNum", Way::CallerId},
    {"ConnectedLineNum", Way::CallerId},
    {"DestCallerIDNum", Way::CallerId},
    {"DestConnectedLineNum", Way::CallerId},
    {"Language", Way::Numbers},
    {"AccountCode", Way::Numbers},
    {"Context", Way::Numbers},
    {"Exten", Way::Numbers},
    {"Extension", Way::Numbers},
    {"Priority", Way::Numbers},
    {"Resolved", Way::Numbers},
    {"Booked", Way::Numbers},
    {"Score", Way::Numbers},
})};

/// What QUEUESTATUS may say; a variable's value that is one of these is nobody's name.
constexpr std::array<std::string_view, 8> QueueStatuses {
    "TIMEOUT", "FULL", "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL", "LEAVEUNAVAIL", "CONTINUE", "WITHDRAW"};

bool endsWith(std::string_view key, std::string_view end)
{
    return key.size() >= end.size() && equalsIgnoringCase(key.substr(key.size() - end.size()), end);
}

bool beginsWith(std::string_view key, std::string_view begin)
{
    return key.size() >= begin.size() && equalsIgnoringCase(key.substr(0, begin.size()), begin);
}

/// The other headers. Asterisk puts a word before the names of a channel's headers for each further channel of an event
/// («TransfererCallerIDName»).
Way wayOfOther(std::string_view key, bool isUserEvent)
{
    if (endsWith(key, "Uniqueid") || endsWith(key, "Linkedid"))
        return Way::Numbers;
    if (endsWith(key, "CallerIDName") || endsWith(key, "LineName") || beginsWith(key, "ChanVariable")
        || endsWith(key, "ChanVariable"))
        return Way::Name;
    if (isUserEvent)
        return Way::Name;
    return endsWith(key, "Channel") ? Way::Channel : Way::Numbers;
}

bool isHex(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

AmiDisguise::AmiDisguise(Pseudonyms &pseudonyms)
    : Disguise(pseudonyms)
{
}

void AmiDisguise::reset()
{
    m_isUserEvent = false;
    m_isQueueStatus = false;
}

void AmiDisguise::takeLine(std::string_view line, std::string &out)
{
    if (line.empty())
        return reset();
    const auto *word = Ways.keyOf(line);
    const std::size_t keySize = word ? word->text.size() : line.find(':');
    if (keySize == std::string_view::npos)
        return pseudonyms().numbers(line, out);
    const std::string_view key = line.substr(0, keySize);
    std::size_t start = keySize + 1;
    if (start < line.size() && line[start] == ' ')
        ++start;
    const std::string_view value = line.substr(start);
    pseudonyms().numbers(key, out);
    out += line.substr(keySize, start - keySize);
    takeValue(word ? word->id : wayOfOther(key, m_isUserEvent), value, out);
}

void AmiDisguise::takeValue(Way way, std::string_view value, std::string &out)
{
    switch (way) {
    case Way::Event:
        m_isUserEvent = beginsWith(value, "UserEvent");
        return pseudonyms().numbers(value, out);
    case Way::Keep:
        out += value;
        return;
    case Way::KeepName:
        if (m_isUserEvent)
            return pseudonyms().name(value, out);
        out += value;
        return;
    case Way::ActionId:
        if (!value.starts_with(AmiTranslator::OwnActionPrefix))
            return pseudonyms().numbers(value, out);
        out += value;
        return;
    case Way::Numbers:
        if (!isCallId(value))
            return pseudonyms().numbers(value, out);
        out += value;
        return;
    case Way::Channel:
        return takeChannel(value, out);
    case Way::Name:
        return pseudonyms().name(value, out);
    case Way::CallerId:
        return pseudonyms().callerId(value, out);
    case Way::Variable:
        m_isQueueStatus = value == "QUEUESTATUS";
        return pseudonyms().numbers(value, out);
    case Way::Value:
        return takeVariable(value, out);
    }
}

/// The serial at the end («-0000001f», perhaps «;1» after it) is no part of a number.
void AmiDisguise::takeChannel(std::string_view value, std::string &out)
{
    constexpr std::size_t Serial = 8;
    const std::size_t end = std::min(value.rfind(';'), value.size());
    const bool hasSerial = end > Serial && value[end - Serial - 1] == '-' && isHex(value.substr(end - Serial, Serial));
    const std::size_t cut = hasSerial ? end - Serial - 1 : value.size();
    pseudonyms().numbers(value.substr(0, cut), out);
    out += value.substr(cut);
}

void AmiDisguise::takeVariable(std::string_view value, std::string &out)
{
    const bool isStatus
        = m_isQueueStatus || std::find(QueueStatuses.begin(), QueueStatuses.end(), value) != QueueStatuses.end();
    isStatus ? pseudonyms().numbers(value, out) : pseudonyms().name(value, out);
}

} // namespace Pult::Feeds
