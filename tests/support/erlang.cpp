// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/erlang.h"

#include <algorithm>
#include <cmath>

namespace Pult::Test {

double erlangB(double load, int servers)
{
    double blocked = 1;
    for (int k = 1; k <= servers; ++k)
        blocked = load * blocked / (k + load * blocked);
    return blocked;
}

// --- Erlang C
// ----------------------------------------------------------------------------------------------------------

std::optional<ErlangC> ErlangC::of(const ErlangLine &line)
{
    if (line.agents <= line.load())
        return std::nullopt;
    return ErlangC(line);
}

ErlangC::ErlangC(const ErlangLine &line)
    : m_line(line)
{
    const double blocked = erlangB(line.load(), line.agents);
    m_waitProbability = line.agents * blocked / (line.agents - line.load() * (1 - blocked));
}

double ErlangC::occupancy() const
{
    return m_line.load() / m_line.agents;
}

double ErlangC::serviceLevel(Seconds threshold) const
{
    return 1 - m_waitProbability * std::exp(-(m_line.agents - m_line.load()) * (threshold / m_line.handling));
}

Seconds ErlangC::speedOfAnswer() const
{
    return m_waitProbability * m_line.handling / (m_line.agents - m_line.load());
}

double ErlangC::queueLength() const
{
    return m_waitProbability * m_line.load() / (m_line.agents - m_line.load());
}

// --- Erlang A
// ----------------------------------------------------------------------------------------------------------

namespace {

/// Below e^-50 of the largest a probability changes no sum in double precision.
constexpr double Negligible = -50;

} // namespace

ErlangA::ErlangA(const ErlangLine &line, Seconds patience)
    : m_line(line)
    , m_patience(patience)
{
    const double arrivals = line.callsPerHour / 3600.0;
    const double service = 1 / line.handling.count();
    const double impatience = 1 / patience.count();
    // By logarithms: at a thousand Erlangs the plain products leave the range of double.
    std::vector<double> logs {0};
    double largest = 0;
    for (int calls = 1; calls <= line.agents || logs.back() > largest + Negligible; ++calls) {
        const double leaving = std::min(calls, line.agents) * service + std::max(0, calls - line.agents) * impatience;
        logs.push_back(logs.back() + std::log(arrivals / leaving));
        largest = std::max(largest, logs.back());
    }
    double total = 0;
    for (const double value : logs)
        total += m_probabilities.emplace_back(std::exp(value - largest));
    for (double &value : m_probabilities)
        value /= total;
    for (int calls = line.agents; calls < static_cast<int>(m_probabilities.size()); ++calls)
        m_queueLength += (calls - line.agents) * probability(calls);
}

double ErlangA::probability(int calls) const
{
    return calls < static_cast<int>(m_probabilities.size()) ? m_probabilities[static_cast<std::size_t>(calls)] : 0;
}

double ErlangA::waitProbability() const
{
    double sum = 0;
    for (int calls = m_line.agents; calls < static_cast<int>(m_probabilities.size()); ++calls)
        sum += probability(calls);
    return sum;
}

double ErlangA::abandonProbability() const
{
    return wait() / m_patience;
}

Seconds ErlangA::wait() const
{
    return Seconds {m_queueLength / (m_line.callsPerHour / 3600.0)};
}

double ErlangA::occupancy() const
{
    return m_line.load() * (1 - abandonProbability()) / m_line.agents;
}

// Who finds j callers waiting is served after j + 1 departures from the queue ahead, at the rates nμ + iθ for i = j …
// 0. With c = nμ/θ, e^(-θ·that time) has the distribution Beta(c, j + 1) (Rényi's representation of order statistics),
// and the caller's own patience survives it with just this probability. So
//     P(served, wait ≤ T) = c / (c + j + 1) · I(1 - e^(-θT); j + 1, c + 1)
// with the regularised incomplete beta function I, which goes from j to j + 1 by subtracting one term.
double ErlangA::serviceLevel(Seconds threshold) const
{
    const double c = m_line.agents * (m_patience / m_line.handling);
    const double gone = -std::expm1(-(threshold / m_patience)); // share of patience that has run out by then
    const double b = c + 1;
    const double left = std::exp(-(threshold / m_patience) * b);
    double beta = 1 - left;
    double term = b * gone * left;
    double sum = 0;
    for (int calls = 0; calls < m_line.agents; ++calls)
        sum += probability(calls);
    for (int ahead = 0; m_line.agents + ahead < static_cast<int>(m_probabilities.size()); ++ahead) {
        sum += probability(m_line.agents + ahead) * c / (c + ahead + 1) * beta;
        beta = std::max(0.0, beta - term);
        term *= gone * (ahead + 1 + b) / (ahead + 2);
    }
    return sum;
}

double ErlangA::serviceLevelOfServed(Seconds threshold) const
{
    return serviceLevel(threshold) / (1 - abandonProbability());
}

} // namespace Pult::Test
