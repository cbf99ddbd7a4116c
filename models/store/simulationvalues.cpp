// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/simulationvalues.h"

#include <algorithm>
#include <cmath>

namespace Pult::Store {

using Domain::RandomTime;

namespace {

constexpr double MostShare = 1'000'000;
constexpr double MostVariation = 5;
constexpr double ShortestHours = 0.25;
constexpr double MostHours = 24;

const std::string LogNormal = "log-normal";
const std::string Exponential = "exponential";

} // namespace

void readNumber(TableReader &reader, std::string_view key, double from, double to, double &value)
{
    if (const auto number = reader.number(key, from, to))
        value = *number;
}

void readProbability(TableReader &reader, std::string_view key, double &value)
{
    readNumber(reader, key, 0, 1, value);
}

void readShare(TableReader &reader, std::string_view key, double &value)
{
    readNumber(reader, key, 0, MostShare, value);
}

void readSeconds(
    TableReader &reader, std::string_view key, double from, double to, std::chrono::duration<double> &value)
{
    if (const auto seconds = reader.number(key, from, to))
        value = std::chrono::duration<double> {*seconds};
}

void readRandom(TableReader &reader, std::string_view key, double from, double to, RandomTime &time)
{
    const toml::table *table = reader.table(key);
    if (!table)
        return;
    TableReader random = reader.inner(*table, key);
    random.require({"mean"});
    readSeconds(random, "mean", from, to, time.mean);
    readNumber(random, "variation", 0, MostVariation, time.variation);
    if (random.choice("shape", {LogNormal, Exponential}) == Exponential) {
        time.shape = RandomTime::Shape::Exponential;
        time.variation = 1;
        withoutEffect(random, "variation", "shape = \"log-normal\"");
    }
    random.finish();
}

void readHours(TableReader &reader, std::string_view key, std::chrono::minutes &value)
{
    if (const auto hours = reader.number(key, ShortestHours, MostHours))
        value = std::chrono::minutes {std::llround(*hours * 60)};
}

void readWeights(TableReader &reader, std::string_view key, std::span<double> weights)
{
    const auto numbers = reader.numbers(key, weights.size(), 0, MostShare);
    if (!numbers)
        return;
    if (std::ranges::all_of(*numbers, [](double weight) { return weight == 0; }))
        reader.error(ErrorKind::NoShare, key);
    std::ranges::copy(*numbers, weights.begin());
}

void readHourWeights(TableReader &reader, std::string_view key, std::vector<double> &weights)
{
    if (!reader.has(key))
        return;
    weights.resize(HoursOfDay, 1);
    readWeights(reader, key, weights);
}

void withoutEffect(TableReader &reader, std::string_view key, const char *needed)
{
    if (reader.has(key))
        reader.warning(ErrorKind::WithoutEffect, key).detail = QLatin1String(needed);
}

} // namespace Pult::Store
