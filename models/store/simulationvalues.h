// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The single values of a simulation as its tables tell them: shares, times, weights. A value that is absent or wrong
// stays as it was. Used only inside Store; any thread.

#pragma once

#include "domain/simulation.h"
#include "store/tablereader.h"

#include <chrono>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace Pult::Store {

/// Seconds.
inline constexpr double ShortestTime = 0.1;
inline constexpr double Hour = 3600;
inline constexpr double Day = 24 * Hour;
inline constexpr std::size_t HoursOfDay = 24;

void readNumber(TableReader &reader, std::string_view key, double from, double to, double &value);
void readProbability(TableReader &reader, std::string_view key, double &value);
/// Relative to others: 0 or more.
void readShare(TableReader &reader, std::string_view key, double &value);
void readSeconds(
    TableReader &reader, std::string_view key, double from, double to, std::chrono::duration<double> &value);
/// { mean = 185, variation = 0.7 }, the mean in seconds between `from` and `to`.
void readRandom(TableReader &reader, std::string_view key, double from, double to, Domain::RandomTime &time);
/// A length of time told in hours, at most a day.
void readHours(TableReader &reader, std::string_view key, std::chrono::minutes &value);
/// As many weights as `weights` has, one of them above 0.
void readWeights(TableReader &reader, std::string_view key, std::span<double> weights);
/// One weight for each hour of the day.
void readHourWeights(TableReader &reader, std::string_view key, std::vector<double> &weights);

/// An integer of whatever `Unit` is.
template<typename Unit>
void readWhole(TableReader &reader, std::string_view key, std::int64_t from, std::int64_t to, Unit &value)
{
    if (const auto number = reader.integer(key, from, to))
        value = Unit(*number);
}

template<typename List>
double sumOfShares(const List &list)
{
    return std::accumulate(
        list.begin(), list.end(), 0.0, [](double sum, const auto &entry) { return sum + entry.share; });
}

/// Warns that a key does nothing without another one.
void withoutEffect(TableReader &reader, std::string_view key, const char *needed);

} // namespace Pult::Store
