// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes people's numbers and names out of what Asterisk's manager interface sends. Every value is searched for numbers;
// only the headers that must stay as they are (ids of calls, times, names of queues and operators) are left alone. Free
// texts (values of variables, arguments of applications, what a UserEvent carries) and names are replaced whole. Lives
// on the thread of its recorder's writer.

#pragma once

#include "feeds/recording/disguise.h"

namespace Pult::Feeds {

class AmiDisguise final : public Disguise
{
public:
    enum class Way : std::uint8_t;

    explicit AmiDisguise(Pseudonyms &pseudonyms);

private:
    void takeLine(std::string_view line, std::string &out) override;
    void reset() override;
    void takeValue(Way way, std::string_view value, std::string &out);
    void takeChannel(std::string_view value, std::string &out);
    void takeVariable(std::string_view value, std::string &out);

    bool m_isUserEvent = false;   ///< the message in hand
    bool m_isQueueStatus = false; ///< its Variable was QUEUESTATUS
};

} // namespace Pult::Feeds
