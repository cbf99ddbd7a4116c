// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parameters of a simulated centre: who calls, how long they wait and talk, who works and when. Plain values;
// `Store` reads them from the [simulation] part of a centre file, `Feeds::Simulator` lives by them.

#pragma once

#include "domain/time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace Pult::Domain {

/// The kind of the feeds that a simulation speaks for.
inline constexpr const char *SimulatorKind = "simulator";

/// A random length of time by its mean and its coefficient of variation (standard deviation / mean): log-normal, as
/// conversations are, or exponential (then the variation is 1), as queueing theory likes it.
struct RandomTime
{
    enum class Shape : std::uint8_t { LogNormal, Exponential };

    std::chrono::duration<double> mean {};
    double variation = 0; ///< 0: always the mean
    Shape shape = Shape::LogNormal;
};

/// Where the callers of a line are queued: `share` of them in the queue `queue` of the feed `feed`.
struct SimulatedQueue
{
    std::string feed;
    std::string queue;
    double share = 1;
};

/// The callers of one line.
struct SimulatedFlow
{
    std::string line;
    double share = 1; ///< of all new callers, relative to the other flows
    RandomTime talk {std::chrono::seconds {180}, 0.7};
    RandomTime wrapUp {std::chrono::seconds {30}, 0.6};
    double resolved = 0.8;     ///< probability that CRM books an answered contact as resolved
    double booked = 0.3;       ///< probability that it becomes an appointment
    double held = 0;           ///< probability that the operator puts the caller on hold once
    double transferred = 0;    ///< probability that the operator passes the caller on to `transferTo`
    std::string transferTo;    ///< a line
    std::vector<double> hours; ///< 24 weights of the hours of a day; empty: those of the simulation
    std::vector<SimulatedQueue> queues;
};

/// A kind of working day. Operators of a shift work `daysOn` days and rest `daysOff`, each from a day of their own.
struct SimulatedShift
{
    std::string id;
    std::chrono::minutes start {};  ///< after local midnight
    std::chrono::minutes length {}; ///< may reach into the next day
    int daysOn = 2;
    int daysOff = 2;
    double share = 1; ///< of the operators, relative to the other shifts
};

/// The operators of one group of the centre file.
struct SimulatedTeam
{
    std::string group;
    int operators = 0;
    /// Lines served, best first: the n-th (from 0) with penalty n. Lines not queued at the group's site have no effect.
    std::vector<std::string> lines;
    std::vector<std::string> shifts; ///< ids; empty: all
    double outboundPerHour = 0;      ///< outbound calls that an operator makes in an hour of being ready
};

/// A time away from the phone that returns: breaks, meals, other work.
struct SimulatedPause
{
    std::string reason;            ///< as the ACD names it
    std::chrono::minutes every {}; ///< of work between two of them
    RandomTime length;
    double share = 1; ///< probability that an operator takes it on a given day
};

/// More callers than usual for some hours.
struct SimulatedSurge
{
    double factor = 1.26;
    double perDay = 0;             ///< probability for each day
    std::chrono::minutes from {};  ///< begins at a random time between `from` …
    std::chrono::minutes until {}; ///< … and `until`
    std::chrono::minutes length {120};
    std::string line; ///< empty: all lines
};

/// Invented names, all in one language.
struct SimulatedNames
{
    std::string language; ///< "ru", "en"
    std::vector<std::string> women;
    std::vector<std::string> men;
    std::vector<std::string> surnamesOfWomen;
    std::vector<std::string> surnamesOfMen;
};

struct Simulation
{
    std::uint64_t seed = 1;
    double callersPerDay = 12'000; ///< who call for the first time; repeats and redials come on top
    std::array<double, 7> weekdays {1, 1, 1, 1, 1, 1, 1}; ///< Monday first; their mean is taken as 1
    std::vector<double> hours;                            ///< 24 weights; empty: all alike
    std::vector<SimulatedFlow> flows;

    std::chrono::duration<double> patience {560};    ///< mean of an exponential distribution
    double hangsUpAtOnce = 0;                        ///< probability that a caller leaves within three seconds
    std::chrono::seconds longestWait {900};          ///< then the queue gives up: timed out
    double redials = 0.3;                            ///< probability that a lost caller tries again …
    std::chrono::duration<double> redialAfter {300}; ///< … after this mean time
    double returns = 0.2;                            ///< probability that an answered caller calls again within a week
    /// When they do: weights of the same day and of the six days after it.
    std::array<double, 7> returnDays {0.35, 0.3, 0.15, 0.08, 0.05, 0.04, 0.03};
    double anonymous = 0.02;                  ///< probability that a number is withheld
    std::chrono::seconds callbackOffered {0}; ///< wait after which a callback is offered; 0: never
    double lostCalledBack = 0;                ///< probability that the centre calls a lost caller who does not redial
    double callbackTaken = 0;                 ///< probability that the caller takes it
    double callbackReached = 0.7;             ///< probability that the caller answers when called back
    RandomTime callbackAfter {std::chrono::minutes {20}, 0.5};
    double marks = 0;                                 ///< probability that an answered caller gives a mark …
    std::array<double, 5> markShares {0, 0, 0, 1, 1}; ///< … and how marks from 1 to 5 are spread

    RandomTime ring {std::chrono::seconds {4}, 0.5}; ///< until an operator answers
    double missed = 0.01;                            ///< probability that an operator does not
    std::chrono::seconds ringTimeout {15};
    std::string wrapUpReason; ///< reason of the pause that stands for after-call work
    RandomTime hold {std::chrono::seconds {40}, 0.6};
    double paceVariation = 0.1; ///< how much operators differ in the length of their calls (standard deviation / mean)
    double remote = 0.3;        ///< share of operators who work from home
    std::chrono::minutes remoteDropEvery {0}; ///< mean time between two losses of a remote line; 0: never
    RandomTime remoteDrop {std::chrono::minutes {2}, 0.8};
    RandomTime outboundTalk {std::chrono::seconds {90}, 0.8};

    std::vector<SimulatedTeam> teams;
    std::vector<SimulatedShift> shifts;
    std::vector<SimulatedPause> pauses;
    std::vector<SimulatedSurge> surges;
    std::vector<SimulatedNames> names;
};

} // namespace Pult::Domain
