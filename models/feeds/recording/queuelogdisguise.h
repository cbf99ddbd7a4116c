// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes people's numbers and names out of the lines of a queue_log: time, queue, operator and event stay, and the
// call's id when it is one; all data are searched for numbers, and what no event of Asterisk's explains is replaced
// whole. Lives on the thread of its recorder's writer.

#pragma once

#include "feeds/recording/disguise.h"

namespace Pult::Feeds {

class QueueLogDisguise final : public Disguise
{
public:
    explicit QueueLogDisguise(Pseudonyms &pseudonyms);

private:
    void takeLine(std::string_view line, std::string &out) override;
};

} // namespace Pult::Feeds
