// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/queuelogdisguise.h"

#include "feeds/asterisk/queuelog/queuelogline.h"

#include <algorithm>

namespace Pult::Feeds {

namespace {

// The fields of a line.
constexpr std::size_t Call = 1;
constexpr std::size_t EventName = 4;
constexpr std::size_t Bars = EventName;

bool isEpoch(std::string_view text)
{
    constexpr std::size_t Longest = 10;
    return !text.empty() && text.size() <= Longest
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QueueLogDisguise::QueueLogDisguise(Pseudonyms &pseudonyms)
    : Disguise(pseudonyms)
{
}

void QueueLogDisguise::takeLine(std::string_view line, std::string &out)
{
    // The begin of a line may be missing where a rotation cut it: then nothing says what is what.
    if (static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) < Bars
        || !isEpoch(line.substr(0, line.find('|'))))
        return pseudonyms().numbers(line, out);
    QueueLogEvent event = QueueLogEvent::Other;
    for (std::size_t field = 0;; ++field) {
        const auto bar = line.find('|');
        const std::string_view value = line.substr(0, bar);
        if (field == EventName)
            event = queueLogEvent(value);
        const bool isData = field > EventName;
        if ((!isData && field != Call) || isCallId(value))
            out += value;
        else if (isData && event == QueueLogEvent::EnterQueue)
            pseudonyms().callerId(value, out); // and what a web page told of the caller
        else if (isData && event == QueueLogEvent::Other)
            pseudonyms().name(value, out); // of the dialplan's author
        else
            pseudonyms().numbers(value, out);
        if (bar == std::string_view::npos)
            break;
        out += '|';
        line.remove_prefix(bar + 1);
    }
}

} // namespace Pult::Feeds
