// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast `pult replay` is: a file of AMI and a queue_log through the whole path, from the disk to the JSON, beside a
// bare count of the file's lines in the same run.
//   bench_replay [events]

#include "app/cli/replay.h"
#include "app/cli/replayreport.h"
#include "bench/amitraffic.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 3;
constexpr double Goal = 1.5; ///< seconds for 500 000 events of AMI, 260 MB

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void check(bool right, const char *what)
{
    if (right)
        return;
    std::fprintf(stderr, "bench_replay: %s\n", what);
    std::exit(1);
}

/// As `wc -l` does.
std::size_t countLines(const QString &path)
{
    QFile file(path);
    check(file.open(QIODevice::ReadOnly | QIODevice::Unbuffered), "cannot read back");
    std::vector<char> block(256 * 1024);
    std::size_t lines = 0;
    for (qint64 size = 0; (size = file.read(block.data(), static_cast<qint64>(block.size()))) > 0;)
        lines += static_cast<std::size_t>(std::count(block.begin(), block.begin() + size, '\n'));
    return lines;
}

std::uint64_t replay(const QString &path)
{
    App::Replay replay({});
    check(replay.open({path}), "cannot replay");
    replay.run();
    std::size_t written = 0;
    App::writeReplayJson(
        replay.result(), [&written](const QByteArray &piece) { written += static_cast<std::size_t>(piece.size()); });
    check(written > 1000, "no result");
    check(replay.playback().counts().malformed == 0, "the traffic is malformed");
    return replay.playback().counts().messages;
}

/// Peak of the resident memory so far, in MB.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Calls of 24 queues, four lines each; memberships at the start.
QByteArray queueLog(int lines)
{
    QByteArray text;
    for (int op = 0; op < 500; ++op)
        text += "1795311000|MANAGER|line-" + QByteArray::number(op % 24) + "|Operator " + QByteArray::number(op)
            + "|ADDMEMBER|\n";
    for (int call = 0; call < lines / 3; ++call) {
        const QByteArray start
            = "|1795311453." + QByteArray::number(call) + "|line-" + QByteArray::number(call % 24) + '|';
        const QByteArray op = "Operator " + QByteArray::number(call % 500);
        const int at = 1'795'311'453 + call / 4;
        text
            += QByteArray::number(at) + start + "NONE|ENTERQUEUE||7916" + QByteArray::number(1'000'000 + call) + "|1\n";
        text += QByteArray::number(at + 7) + start + op + "|CONNECT|7|1795311453." + QByteArray::number(call) + "1|3\n";
        text += QByteArray::number(at + 187) + start + op + "|COMPLETECALLER|7|180|1\n";
    }
    return text;
}

void measure(const char *what, const QString &path, double goal)
{
    std::vector<double> counting;
    std::vector<double> replaying;
    std::uint64_t messages = 0;
    for (int round = 0; round < Rounds; ++round) {
        counting.push_back(secondsOf([&] { countLines(path); }));
        replaying.push_back(secondsOf([&] { messages = replay(path); }));
    }
    const double size = static_cast<double>(QFile(path).size()) / 1e6;
    const double seconds = median(replaying);
    std::printf("%-34s %6.1f MB %8llu messages: replay %.2f s, %.2f M/s, %.0f MB/s; %.1f x a bare count of its lines "
                "(%.2f s)\n",
        what, size, static_cast<unsigned long long>(messages), seconds, static_cast<double>(messages) / seconds / 1e6,
        size / seconds, seconds / median(counting), median(counting));
    if (goal > 0)
        std::printf("  aim: at most %.1f s: %s\n", goal, seconds <= goal ? "reached" : "MISSED");
}

QString write(const QTemporaryDir &dir, const QString &name, const char *bytes, std::size_t size)
{
    const QString path = dir.filePath(name);
    QFile file(path);
    check(file.open(QIODevice::WriteOnly) && file.write(bytes, static_cast<qint64>(size)) == static_cast<qint64>(size),
        "no room for the traffic");
    return path;
}

void measureAmi(const QTemporaryDir &dir, std::uint64_t events, std::uint32_t operators, double goal)
{
    QString path;
    {
        const Bench::AmiTraffic traffic = Bench::makeAmiTraffic(events, operators);
        path = write(dir, u"bench.ami"_s, traffic.bytes.data(), traffic.bytes.size());
    }
    measure(qPrintable(u"AMI, %1 operators"_s.arg(operators)), path, goal);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const std::uint64_t events = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500'000;
    check(events >= 1000, "too few events");
    const QTemporaryDir dir;
    check(dir.isValid(), "no folder for the traffic");
    {
        const QByteArray log = queueLog(static_cast<int>(std::min<std::uint64_t>(events, 100'000'000)));
        const QString path = write(dir, u"queue_log"_s, log.constData(), static_cast<std::size_t>(log.size()));
        measure("queue_log, 500 operators", path, 0);
    }
    measureAmi(dir, events, 500, Goal * static_cast<double>(events) / 500'000);
    for (const std::uint32_t operators : {2000U, 10'000U})
        measureAmi(dir, events, operators, 0);
    std::printf("peak of resident memory, the traffic's making included: %.0f MB\n", peakMemory());
    return 0;
}
