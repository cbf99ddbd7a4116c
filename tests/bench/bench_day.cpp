// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory a whole day takes with the window open: 15 000 contacts and 500 operators, read from a queue_log by
// the program itself, beside the program with one call in it.
//   bench_day [contacts] [operators]

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <sys/resource.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr long Start = 1'795'132'800; ///< a midnight in UTC
constexpr long Day = 86'000;
constexpr double GoalMegabytes = 80;
const std::vector<std::string> Queues {"adult", "paediatric", "expert", "telemarketing", "regional"};

using Lines = std::vector<std::pair<long, std::string>>;

void addLine(Lines &lines, long at, const std::string &rest)
{
    lines.emplace_back(at, std::to_string(at) + '|' + rest + '\n');
}

void writeDay(const QString &path, int contacts, int operators)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<long> arrival(20, Day);
    std::exponential_distribution<double> wait(1 / 20.0);
    std::exponential_distribution<double> talk(1 / 180.0);
    std::uniform_int_distribution<int> number(0, 3'000'000);
    Lines lines;
    for (int i = 0; i < operators; ++i)
        addLine(lines, Start + 10, "MANAGER|" + Queues[size_t(i) % 5] + "|op" + std::to_string(i) + "|ADDMEMBER|");
    for (int i = 0; i < contacts; ++i) {
        const long at = Start + arrival(random);
        const std::string &queue = Queues[size_t(i) % 5];
        const std::string op = "op" + std::to_string(int(random() % unsigned(operators)) / 5 * 5 + i % 5);
        const std::string call = "ryazan-" + std::to_string(at) + '.' + std::to_string(i) + '|' + queue + '|';
        const long answered = at + long(wait(random));
        const long seconds = long(talk(random));
        addLine(lines, at, call + "NONE|ENTERQUEUE||7916" + std::to_string(1'000'000 + number(random)) + "|1");
        if (i % 20 == 0) {
            addLine(lines, answered, call + "NONE|ABANDON|1|1|" + std::to_string(answered - at));
            continue;
        }
        const std::string waited = std::to_string(answered - at);
        addLine(lines, answered, call + op + "|CONNECT|" + waited + "|x|3");
        addLine(
            lines, answered + seconds, call + op + "|COMPLETECALLER|" + waited + '|' + std::to_string(seconds) + "|1");
    }
    std::ranges::stable_sort(lines, {}, &Lines::value_type::first);
    std::ofstream file(path.toStdString(), std::ios::binary);
    for (const auto &[at, line] : lines)
        file << line;
}

/// Peak resident memory of the program that reads `path` and draws its window, in MB; the largest child so far counts,
/// so ask for the small ones first.
double megabytes(const QString &path)
{
    const int code = QProcess::execute(QStringLiteral(PULT_PROGRAM),
        {u"snapshot"_s, u"supervisor"_s, u"--play"_s, path, u"--size"_s, u"1920x1080"_s, u"--output"_s,
            path + u".png"_s});
    if (code != 0) {
        std::fprintf(stderr, "bench_day: pult snapshot ended with %d\n", code);
        std::exit(1);
    }
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int contacts = argc > 1 ? std::atoi(argv[1]) : 15'000;
    const int operators = argc > 2 ? std::atoi(argv[2]) : 500;
    const QTemporaryDir folder;
    const QString small = folder.filePath(u"small.log"_s);
    const QString day = folder.filePath(u"day.log"_s);
    writeDay(small, 1, 5);
    writeDay(day, contacts, operators);
    const double baseline = megabytes(small);
    const double whole = megabytes(day);
    std::printf("%-44s %8s %10s\n", "peak resident memory with the window open", "MB", "ratio");
    std::printf("%-44s %8.1f %10.2f\n", "one call, five operators", baseline, 1.0);
    std::printf("%d contacts, %d operators%*s %8.1f %10.2f\n", contacts, operators, 19, "", whole, whole / baseline);
    std::printf("aim, %.0f MB for 15 000 contacts and 500 operators: %s\n", GoalMegabytes,
        whole <= GoalMegabytes ? "reached" : "MISSED");
    return 0;
}
