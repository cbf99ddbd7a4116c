// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The week of the demo centre for many seeds: do its figures come out near those of the centre it is modelled on, and
// how long does a day take? Arguments: number of seeds (20), a centre file (the demo centre), «hours» for a profile of
// the day.

#include "app/cli/simulation.h"
#include "metrics/catalogue.h"
#include "store/centrefile.h"

#include <QCoreApplication>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

struct Goal
{
    const char *name;
    const char *metric;
    double scale;
    double value;
    double tolerance;
};

/// The customer's year (product), in per cent and seconds.
constexpr std::array Goals {
    Goal {"SL", "sl.offered", 100, 80.5, 2},
    Goal {"LCR", "lcr", 100, 4.9, 1},
    Goal {"AHT", "aht", 1, 218, 5},
    Goal {"ASA", "asa", 1, 27.6, 5},
    Goal {"FCR outcome", "fcr.outcome", 100, 80, 3},
    Goal {"FCR repeat", "fcr.repeat", 100, 80, 3},
};

constexpr int Days = 7;
const QDate Monday(2026, 1, 5);

double valueOf(const Goal &goal, const Metrics::Sums &sums)
{
    return Metrics::evaluate(*Metrics::findMetric(goal.metric), sums).value_or(-1) * goal.scale;
}

/// True when every figure of that week is within its tolerance.
bool printWeek(std::uint64_t seed, const Metrics::Sums &sums)
{
    bool all = true;
    std::printf("%4llu %8lld", static_cast<unsigned long long>(seed),
        static_cast<long long>(sums[Metrics::Sum::Offered] / Days));
    for (const Goal &goal : Goals) {
        const double value = valueOf(goal, sums);
        const bool near = std::abs(value - goal.value) <= goal.tolerance;
        all &= near;
        std::printf("  %9.2f%c", value, near ? ' ' : '!');
    }
    std::printf("\n");
    return all;
}

void printProfile(const App::FoldedRun &run)
{
    std::vector<Metrics::Sums> hours(24);
    for (std::uint32_t q = 0; q < run.engine().state().queues().size(); ++q) {
        for (const auto &interval : run.engine().ledger().intervals(State::QueueIndex {q})) {
            const auto hour = (interval.from - run.from()) / std::chrono::hours {1} % 24;
            hours[static_cast<std::size_t>(hour)] += interval.sums;
        }
    }
    std::printf("hour  calls/h     SL    LCR    ASA  Erlangs\n");
    for (std::size_t h = 0; h < hours.size(); ++h) {
        const Metrics::Sums &s = hours[h];
        const double work = static_cast<double>(s[Metrics::Sum::Talk] + s[Metrics::Sum::Hold] + s[Metrics::Sum::Acw]);
        std::printf("%4zu %8.0f %6.1f %6.1f %6.1f %8.1f\n", h, static_cast<double>(s[Metrics::Sum::Offered]) / Days,
            valueOf(Goals[0], s), valueOf(Goals[1], s), valueOf(Goals[3], s), work / 3'600'000 / Days);
    }
    std::printf("queue                    calls/d     SL    LCR    ASA    AHT\n");
    for (std::uint32_t q = 0; q < run.engine().state().queues().size(); ++q) {
        const Metrics::Sums &s = run.engine().ledger().sums(run.window(), State::QueueIndex {q});
        const auto &row = run.engine().state().queues()[q];
        std::printf("%-10s %-13s %7lld %6.1f %6.1f %6.1f %6.1f\n", run.engine().state().feed(row.feed).name.c_str(),
            row.name.c_str(), static_cast<long long>(s[Metrics::Sum::Offered] / Days), valueOf(Goals[0], s),
            valueOf(Goals[1], s), valueOf(Goals[3], s), valueOf(Goals[2], s));
    }
    std::array<double, Domain::OperatorStateCount> states {};
    for (std::uint32_t p = 0; p < run.engine().state().persons().size(); ++p) {
        const auto person = run.engine().person(State::PersonIndex {p}, false);
        for (std::size_t s = 0; s < states.size(); ++s)
            states[s] += static_cast<double>(person.inState[s].count()) / 3'600'000 / 24 / Days;
    }
    for (std::size_t s = 0; s < states.size(); ++s)
        std::printf("%-14s %7.1f persons on average\n",
            std::string(Domain::idOf(static_cast<Domain::OperatorState>(s))).c_str(), states[s]);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto seeds = static_cast<std::uint64_t>(arguments.value(1, u"20"_s).toInt());
    const QString path = arguments.value(2, u":/centres/demo.toml"_s);
    const Store::CentreFileResult file = Store::readCentreFile(path);
    if (!file.ok() || !file.centre.simulation || seeds == 0) {
        std::fprintf(stderr, "usage: bench_demo [SEEDS] [CENTRE FILE] [hours]\n");
        return 2;
    }
    std::printf("seed  calls/d");
    for (const Goal &goal : Goals)
        std::printf("  %10s", goal.name);
    std::printf("\n");
    std::uint64_t good = 0;
    double seconds = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Domain::Centre centre = file.centre;
        centre.simulation->seed = seed;
        const auto start = std::chrono::steady_clock::now();
        const auto run = App::simulate(std::move(centre), Monday, Days);
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        good += printWeek(seed, run->engine().sums(Metrics::Scope::centre(), run->window()));
        if (arguments.contains(u"hours"_s))
            printProfile(*run);
    }
    std::printf("goal         ");
    for (const Goal &goal : Goals)
        std::printf("  %6.1f±%-3.0f", goal.value, goal.tolerance);
    std::printf("\n%llu of %llu weeks within every tolerance; a day takes %.3f s, generated and folded\n",
        static_cast<unsigned long long>(good), static_cast<unsigned long long>(seeds),
        seconds / static_cast<double>(seeds) / Days);
    return good * 20 >= seeds * 19 ? 0 : 1;
}
