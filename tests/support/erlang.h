// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What queueing theory says of a line in steady state, to hold simulations against. Pure functions, any thread.
//
// Erlang B, C: arrivals are Poisson, durations exponential, callers infinitely patient (C) or lost at once (B).
// Erlang A (M/M/n+M): patience is exponential too; Garnett, Mandelbaum, Reiman 2002, «Designing a call center with
// impatient customers», M&SOM 4(3).

#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace Pult::Test {

using Seconds = std::chrono::duration<double>;

/// A line and the people on it.
struct ErlangLine
{
    double callsPerHour = 0;
    Seconds handling {0}; ///< mean, talk and wrap-up
    int agents = 0;

    /// Erlangs.
    double load() const { return callsPerHour / 3600.0 * handling.count(); }
};

/// Probability that all of `servers` are busy when callers who find it so are lost. Any size: no factorials.
double erlangB(double load, int servers);

/// Steady state of a line whose callers wait however long it takes.
class ErlangC
{
public:
    /// Absent when there are not more agents than Erlangs: the queue would grow without end.
    static std::optional<ErlangC> of(const ErlangLine &line);

    double occupancy() const;
    double waitProbability() const { return m_waitProbability; }
    /// Share of callers answered within `threshold`.
    double serviceLevel(Seconds threshold) const;
    /// Mean over all callers.
    Seconds speedOfAnswer() const;
    double queueLength() const;

private:
    explicit ErlangC(const ErlangLine &line);

    ErlangLine m_line;
    double m_waitProbability = 0;
};

/// Steady state of a line whose callers hang up after an exponential patience.
class ErlangA
{
public:
    /// `patience`: its mean, above 0.
    ErlangA(const ErlangLine &line, Seconds patience);

    /// Of the agents: share of the time with a call.
    double occupancy() const;
    double waitProbability() const;
    /// Share of offered calls that hang up before an answer.
    double abandonProbability() const;
    /// Mean over all callers, those who hang up included.
    Seconds wait() const;
    double queueLength() const { return m_queueLength; }
    /// Share of offered calls that are answered, and within `threshold`.
    double serviceLevel(Seconds threshold) const;
    /// Share of answered calls that were answered within `threshold`.
    double serviceLevelOfServed(Seconds threshold) const;
    /// Probability of `calls` in the line, waiting or with an agent.
    double probability(int calls) const;

private:
    ErlangLine m_line;
    Seconds m_patience;
    std::vector<double> m_probabilities; ///< by calls in the line; the rest is below the precision of double
    double m_queueLength = 0;
};

} // namespace Pult::Test
