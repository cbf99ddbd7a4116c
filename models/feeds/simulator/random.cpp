// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/simulator/random.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace Pult::Feeds {

namespace {

/// Steele, Lea, Flood: SplitMix64; spreads neighbouring seeds over the whole range.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream, std::uint64_t subStream)
    : m_engine(mixed(mixed(mixed(seed) + stream) + subStream))
{
}

double Random::uniform()
{
    return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53;
}

std::size_t Random::index(std::size_t count)
{
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

std::size_t Random::weighted(std::span<const double> weights)
{
    double rest = uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return i;
    }
    return 0;
}

double Random::exponential()
{
    return -std::log1p(-uniform());
}

double Random::normal()
{
    // Box and Muller; the second number is thrown away so that a stream has no hidden state.
    const double radius = std::sqrt(2 * exponential());
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Random::logNormal(double variation)
{
    const double variance = std::log1p(variation * variation);
    return std::exp(std::sqrt(variance) * normal() - variance / 2);
}

Domain::Duration Random::time(const Domain::RandomTime &distribution)
{
    using Shape = Domain::RandomTime::Shape;
    double factor = 1;
    if (distribution.shape == Shape::Exponential)
        factor = exponential();
    else if (distribution.variation > 0)
        factor = logNormal(distribution.variation);
    return std::chrono::round<Domain::Duration>(distribution.mean * factor);
}

} // namespace Pult::Feeds
