// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds out what an AMI account may not see. Asterisk never says it: a class that is missing from `read`, or an
// eventfilter, is only silence. So lists are compared with what came between them. Pure; lives with its AmiFeed.

#pragma once

#include "domain/time.h"
#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/feedproblem.h"

#include <QStringList>

#include <cstdint>
#include <unordered_map>

namespace Pult::Feeds {

class AmiDiagnosis
{
public:
    /// A new connection: what was seen before proves nothing about the account's rights now.
    void begin(const AmiSightings &seen, Domain::Timestamp now);

    /// One of our own QueueStatus lists is asked for, its records come, it is complete.
    void listBegan(const AmiSightings &seen, Domain::Timestamp now);
    void listItem(const AmiMessage &record);
    void listEnded(const AmiSightings &seen);
    /// A reload or a restart changes much without telling it by events.
    void forgetLists();

    /// An action was answered with «Permission denied».
    void denied(const QString &action);
    /// Looks at what has come since begin(). The gravest thing that is wrong, or Kind::None.
    FeedProblem assess(const AmiSightings &seen, std::optional<Domain::Duration> clockOffset, Domain::Timestamp now);

private:
    struct List
    {
        std::unordered_map<std::uint64_t, std::uint64_t> members;    ///< hash of (queue, member) to that of its status
        std::unordered_map<std::uint64_t, Domain::Duration> callers; ///< hash of (queue, call) to its wait
        AmiSightings seen;                                           ///< when it was asked for
        Domain::Timestamp at {};
        bool valid = false;
    };

    void compare(const List &before, const List &after, const AmiSightings &now);

    AmiSightings m_start;
    Domain::Timestamp m_began {};
    List m_last;
    List m_coming;
    QStringList m_hidden; ///< kinds of events that must have happened and did not come
    QStringList m_denied;
};

} // namespace Pult::Feeds
