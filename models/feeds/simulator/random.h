// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random numbers of a simulation: the same seed gives the same numbers on every machine and with every standard
// library, which the distributions of <random> do not promise. Any one thread.

#pragma once

#include "domain/simulation.h"
#include "domain/time.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace Pult::Feeds {

class Random
{
public:
    /// Streams of one seed are independent of each other, so that a change in one part of a model leaves the others.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0, std::uint64_t subStream = 0);

    /// In [0, 1).
    double uniform();
    bool chance(double probability) { return uniform() < probability; }
    double uniform(double from, double to) { return from + (to - from) * uniform(); }
    /// In [0, count).
    std::size_t index(std::size_t count);
    /// Index of one of `weights`; 0 when all are 0.
    std::size_t weighted(std::span<const double> weights);

    /// Of mean 1.
    double exponential();
    double normal();
    /// Log-normal of mean 1 with that coefficient of variation.
    double logNormal(double variation);

    Domain::Duration time(const Domain::RandomTime &distribution);

private:
    std::mt19937_64 m_engine;
};

} // namespace Pult::Feeds
