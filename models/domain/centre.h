// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre as its administrator describes it: sites, lines, groups, people, feeds. Plain values; `Store` reads them
// from the centre file. An empty Centre is a valid one: unknown queues and operators appear by themselves.

#pragma once

#include "domain/operatorstate.h"
#include "domain/simulation.h"
#include "domain/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace Pult::Domain {

struct Site
{
    std::string id;
    std::string name;     ///< shown; the id when empty
    std::string timeZone; ///< IANA; empty: the centre's
    int seats = 0;        ///< 0: not told
};

/// Targets of one line; what is absent has no target. Ratios are 0..1, durations seconds.
/// Keys are metric ids without a variant: "sl", "lcr", "aht", "asa", "fcr", "conversion", "csi".
using Targets = std::map<std::string, double>;

struct Line
{
    std::string id;
    std::string name;
    Duration answerThreshold {std::chrono::seconds {20}}; ///< T, inclusive
    Duration shortAbandon {std::chrono::seconds {5}};     ///< S, exclusive
    std::string slFormula = "sl.offered";                 ///< id of one of the SL metrics
    Duration wrapUp {}; ///< wrap-up time of the line's queues where the ACD does not tell it
    Targets targets;
    bool defined = true; ///< false: made up for a queue that no line claims
};

struct Group
{
    std::string id;
    std::string name;
    std::string lead; ///< operator id or a name
    std::string site;
};

/// A person. `names` are how feeds call him or her: (feed id, member name).
struct Person
{
    std::string id;
    std::string name;
    std::string site;  ///< home site
    std::string group; ///< home group
    std::set<std::string> skills;
    std::vector<std::pair<std::string, std::string>> names;
    bool remote = false;
};

enum class TlsMode : std::uint8_t { Off, On };

/// One ACD connection. The secret is named, never written: see `secretEnv` and `secretCredential`.
struct FeedSpec
{
    std::string id;
    std::string kind; ///< "asterisk-ami", "queue-log" or "simulator"
    std::string site; ///< site of its queues where no mapping says otherwise
    std::string host;
    std::uint16_t port = 0;
    TlsMode tls = TlsMode::Off;
    std::string tlsCa; ///< PEM file of an authority of one's own
    std::string account;
    std::string secretEnv;        ///< name of the environment variable that holds the secret; may be empty
    std::string secretCredential; ///< name of the systemd credential that holds it; empty: «pult.» and the id
    bool allowPlainLogin = false; ///< permits an unencrypted link to another machine; logged
    std::string path;             ///< of the queue_log file
};

/// Which line and site a queue of a feed belongs to.
struct QueueMapping
{
    std::string feed;
    std::string queue;
    std::string line;
    std::string site; ///< empty: the feed's
};

struct Centre
{
    std::string name;
    std::string timeZone;                          ///< IANA; empty: the system's
    std::chrono::minutes dayStart {0};             ///< after local midnight
    std::vector<std::chrono::minutes> shiftStarts; ///< after local midnight, ascending; empty: a shift is a day
    std::chrono::hours repeatWindow {7 * 24};      ///< W of FCR by repeat
    std::vector<Site> sites;
    std::vector<Line> lines;
    std::vector<Group> groups;
    std::vector<Person> persons;
    std::vector<FeedSpec> feeds;
    std::vector<QueueMapping> queues;
    std::set<std::string> acwReasons; ///< pause reasons that mean after-call work, compared without case
    /// How long a state may last before it calls for attention; twice as long is bad. What is absent has no limit.
    std::map<OperatorState, Duration> stateLimits;
    Line defaults;                        ///< thresholds, formula and targets of lines that are not described
    std::optional<Simulation> simulation; ///< what the feeds of kind "simulator" live by, all of them together
};

} // namespace Pult::Domain
