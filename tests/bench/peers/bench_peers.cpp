// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pult beside other AMI clients on the same bytes from the same server in one run: who reads how many events a second.
//   bench_peers [events] [name=command …]
// A command gets the port and the number of events as arguments and prints the seconds from its login to the last
// event.

#include "bench/amitraffic.h"
#include "bench/peers/amiserver.h"
#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/inbox.h"
#include "metrics/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTcpSocket>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 3;
constexpr double Goal = 6; ///< times the Node split parser
constexpr QLatin1StringView GoalPeer = "node-split"_L1;

struct Runner
{
    QString name;
    QStringList command; ///< empty: Pult itself
    std::vector<double> seconds;

    double median()
    {
        std::ranges::sort(seconds);
        return seconds[seconds.size() / 2];
    }
};

/// What the program does with a feed: QTcpSocket and translation on the feed's thread, fold and sums on the engine's,
/// the inbox between them.
std::optional<double> runPult(quint16 port, std::uint64_t events)
{
    const Domain::ManualClock clock(Domain::Timestamp {std::chrono::seconds {1'795'311'453}});
    Metrics::Engine engine({}, {"bench"}, clock);
    Feeds::AmiTranslator translator(Domain::FeedId {0});
    Feeds::Inbox inbox;
    Domain::Events read;
    Domain::Events taken;
    std::vector<char> buffer(256 * 1024);
    QElapsedTimer timer;
    QEventLoop loop;
    const auto fold = [&] {
        inbox.take(taken);
        engine.apply(taken);
    };
    QObject::connect(&inbox, &Feeds::Inbox::filled, &loop, fold, Qt::QueuedConnection);

    QThread thread;
    auto *worker = new QObject;
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    QObject::connect(&thread, &QThread::started, worker, [&, worker] {
        auto *socket = new QTcpSocket(worker);
        const auto end = [&](int code) {
            QMetaObject::invokeMethod(&loop, [&fold, &loop, code] {
                fold();
                loop.exit(code);
            });
        };
        QObject::connect(socket, &QTcpSocket::connected, worker, [&, socket] {
            timer.start();
            socket->write("Action: Login\r\nUsername: bench\r\nSecret: bench\r\n\r\n");
        });
        QObject::connect(socket, &QTcpSocket::readyRead, worker, [&, socket, end] {
            for (qint64 size = 0; (size = socket->read(buffer.data(), qint64(buffer.size()))) > 0;) {
                translator.feed({buffer.data(), std::size_t(size)}, clock.now(), read);
                inbox.put(read);
            }
            if (translator.counts().messages > events) // the answer to the login is one more
                end(0);
        });
        QObject::connect(socket, &QTcpSocket::errorOccurred, worker, [end] { end(1); });
        socket->connectToHost(u"127.0.0.1"_s, port);
    });
    thread.start();
    const int code = loop.exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    inbox.close();
    thread.quit();
    thread.wait();
    return code == 0 ? std::optional(seconds) : std::nullopt;
}

std::optional<double> runPeer(const QStringList &command, quint16 port, std::uint64_t events)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(command.first(), command.sliced(1) + QStringList {QString::number(port), QString::number(events)});
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    bool isNumber = false;
    const double seconds = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber && process.exitCode() == 0 ? std::optional(seconds) : std::nullopt;
}

void print(std::vector<Runner> &runners, std::uint64_t events)
{
    const double own = runners.front().median();
    std::printf("%-28s %14s %22s\n", "", "events/s", "Pult is faster by");
    for (Runner &runner : runners) {
        const double seconds = runner.median();
        std::printf("%-28s %14.0f %20.1f x\n", qPrintable(runner.name), double(events) / seconds, seconds / own);
        if (runner.name == GoalPeer)
            std::printf("%-28s %37s\n", "", seconds / own >= Goal ? "aim, 6 x: reached" : "aim, 6 x: MISSED");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const std::uint64_t wanted = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 200'000;
    std::vector<Runner> runners {{u"Pult: parse, fold, sums"_s, {}, {}}};
    for (const QString &argument : app.arguments().sliced(std::min(argc, 2)))
        runners.push_back({argument.section(u'=', 0, 0), QProcess::splitCommand(argument.section(u'=', 1)), {}});

    const Bench::AmiTraffic traffic = Bench::makeAmiTraffic(wanted, 500);
    std::printf("%llu events, %.1f MB over loopback, 500 operators, median of %d rounds\n\n",
        static_cast<unsigned long long>(traffic.events), double(traffic.bytes.size()) / 1e6, Rounds);
    const Bench::AmiServer server(traffic.bytes);
    for (int round = 0; round < Rounds; ++round) {
        for (Runner &runner : runners) {
            const auto seconds = runner.command.isEmpty() ? runPult(server.port(), traffic.events)
                                                          : runPeer(runner.command, server.port(), traffic.events);
            if (!seconds) {
                std::fprintf(stderr, "bench_peers: %s failed\n", qPrintable(runner.name));
                return 1;
            }
            runner.seconds.push_back(*seconds);
        }
    }
    print(runners, traffic.events);
    return 0;
}
