// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the AMI feed is, as ratios within one run: absolute figures of a shared machine mean little.
//   bench_ami [events]

#include "bench/amitraffic.h"
#include "feeds/asterisk/ami/amitranslator.h"
#include "metrics/engine.h"

#include <QCoreApplication>
#include <QTcpSocket>

#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <thread>
#include <vector>

using namespace Pult;
using namespace Pult::Domain;
using Bench::AmiTraffic;
using Feeds::AmiFramer;
using Feeds::AmiMessage;
using Feeds::AmiTranslator;

namespace {

constexpr int Rounds = 3;
constexpr std::size_t Block = 256 * 1024; ///< as AmiFeed reads

/// Of this thread, so that what else runs on the machine does not count.
double cpuSeconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Cost
{
    double wall = 0;
    double cpu = 0;
};

Cost costOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    const double cpuStart = cpuSeconds();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), cpuSeconds() - cpuStart};
}

class NullSink final : public Feeds::AmiSink
{
public:
    std::uint64_t messages = 0;
    void messageArrived(const AmiMessage &) override { ++messages; }
    void bannerArrived(std::string_view) override { }
    void messageDropped() override { }
};

/// What the program does with a feed: translate, fold, sum.
class Pipe
{
public:
    Pipe()
        : m_clock(Timestamp {std::chrono::seconds {1'795'311'453}})
        , m_engine({}, {"bench"}, m_clock)
    {
    }

    void take(std::string_view bytes)
    {
        m_translator.feed(bytes, m_clock.now(), m_events);
        m_engine.apply(m_events);
        m_events.clear();
    }
    std::uint64_t messages() const { return m_translator.counts().messages; }
    std::size_t queues() const { return m_engine.state().queues().size(); }

private:
    ManualClock m_clock;
    Metrics::Engine m_engine;
    AmiTranslator m_translator {FeedId {0}};
    Events m_events;
};

void inBlocks(const AmiTraffic &traffic, const std::function<void(std::string_view)> &take)
{
    const std::string_view bytes = traffic.bytes;
    for (std::size_t at = 0; at < bytes.size(); at += Block)
        take(bytes.substr(at, Block));
}

void check(bool right, const char *what)
{
    if (right)
        return;
    std::fprintf(stderr, "bench_ami: %s\n", what);
    std::exit(1);
}

// --- loopback --------------------------------------------------------------------------------------------------------

/// Sends the traffic once to the first who connects.
class Sender
{
public:
    explicit Sender(const AmiTraffic &traffic)
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        check(::bind(m_listener, generic, size) == 0 && ::listen(m_listener, 1) == 0, "cannot listen on loopback");
        check(::getsockname(m_listener, generic, &size) == 0, "cannot learn the port");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this, &traffic] {
            const int peer = ::accept(m_listener, nullptr, nullptr);
            const char *at = traffic.bytes.data();
            const char *const end = at + traffic.bytes.size();
            while (at != end) {
                const ssize_t sent = ::send(peer, at, static_cast<std::size_t>(end - at), MSG_NOSIGNAL);
                if (sent <= 0)
                    break;
                at += sent;
            }
            ::close(peer);
        });
    }
    Sender(const Sender &) = delete;
    Sender &operator=(const Sender &) = delete;
    ~Sender()
    {
        m_thread.join();
        ::close(m_listener);
    }
    std::uint16_t port() const { return m_port; }

private:
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

Cost bareRecv(const AmiTraffic &traffic)
{
    const Sender sender(traffic);
    return costOf([&] {
        const int link = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(sender.port());
        check(::connect(link, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0, "cannot connect");
        std::vector<char> buffer(Block);
        std::size_t total = 0;
        for (ssize_t size = 0; (size = ::recv(link, buffer.data(), buffer.size(), 0)) > 0;)
            total += static_cast<std::size_t>(size);
        ::close(link);
        check(total == traffic.bytes.size(), "bytes were lost");
    });
}

Cost overTcpSocket(const AmiTraffic &traffic, const std::function<void(std::string_view)> &take)
{
    const Sender sender(traffic);
    return costOf([&] {
        QTcpSocket socket;
        socket.setReadBufferSize(1024 * 1024);
        std::vector<char> buffer(Block);
        const auto readAll = [&] {
            for (qint64 size = 0; (size = socket.read(buffer.data(), static_cast<qint64>(buffer.size()))) > 0;)
                take({buffer.data(), static_cast<std::size_t>(size)});
        };
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, readAll);
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] {
            readAll();
            QCoreApplication::exit();
        });
        socket.connectToHost(QStringLiteral("127.0.0.1"), sender.port());
        QCoreApplication::exec();
    });
}

// --- the table -------------------------------------------------------------------------------------------------------

class Table
{
public:
    void note(const std::string &name, Cost cost) { m_costs[name].push_back(cost); }
    double wall(const std::string &name) const { return median(name, &Cost::wall); }
    double cpu(const std::string &name) const { return median(name, &Cost::cpu); }

private:
    double median(const std::string &name, double Cost::*part) const
    {
        std::vector<double> times;
        for (const Cost &cost : m_costs.at(name))
            times.push_back(cost.*part);
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }

    std::map<std::string, std::vector<Cost>> m_costs;
};

void measureTraffic(std::uint64_t events)
{
    const AmiTraffic traffic = Bench::makeAmiTraffic(events, 500);
    const auto count = static_cast<double>(traffic.events);
    std::printf("%llu events, %.1f MB, %.0f bytes an event, 500 operators, median of %d rounds\n\n",
        static_cast<unsigned long long>(traffic.events), static_cast<double>(traffic.bytes.size()) / 1e6,
        static_cast<double>(traffic.bytes.size()) / count, Rounds);

    Table table;
    for (int round = 0; round < Rounds; ++round) {
        table.note("recv", bareRecv(traffic));
        {
            Pipe pipe;
            table.note("socket", overTcpSocket(traffic, [&](std::string_view bytes) { pipe.take(bytes); }));
            check(pipe.messages() == traffic.events, "events were lost over the socket");
        }
        {
            NullSink sink;
            AmiFramer framer;
            table.note("frame", costOf([&] { inBlocks(traffic, [&](std::string_view b) { framer.feed(b, sink); }); }));
            check(sink.messages == traffic.events, "messages were lost");
        }
        {
            AmiTranslator translator(FeedId {0});
            Events out;
            table.note("translate", costOf([&] {
                inBlocks(traffic, [&](std::string_view b) {
                    translator.feed(b, Timestamp {}, out);
                    out.clear();
                });
            }));
            check(translator.counts().malformed == 0, "the traffic is malformed");
        }
        {
            Pipe pipe;
            table.note("whole", costOf([&] { inBlocks(traffic, [&](std::string_view b) { pipe.take(b); }); }));
            check(pipe.queues() == 24, "queues are missing");
        }
    }
    std::printf("%-54s %14s %10s %14s %10s\n", "", "M events/s", "of recv()", "M events/cpu s", "of recv()");
    const auto line = [&](const char *what, const char *name) {
        std::printf("%-54s %14.2f %8.1f %% %14.2f %8.1f %%\n", what, count / table.wall(name) / 1e6,
            100 * table.wall("recv") / table.wall(name), count / table.cpu(name) / 1e6,
            100 * table.cpu("recv") / table.cpu(name));
    };
    line("bare recv() over loopback", "recv");
    line("QTcpSocket + translate + fold + sums over loopback", "socket");
    line("in memory: cut into messages", "frame");
    line("in memory: translate", "translate");
    line("in memory: translate + fold + sums", "whole");
    std::printf("\naim: QTcpSocket + translate + fold + sums at least 20 %% of recv(): %s\n\n",
        table.wall("recv") / table.wall("socket") >= 0.2 ? "reached" : "MISSED");
}

void measureGrowth(std::uint64_t events)
{
    std::printf("cost of an event by the number of operators (in memory, cpu time, median of %d rounds)\n", Rounds);
    constexpr std::array Sizes {500U, 2000U, 10'000U};
    std::vector<AmiTraffic> traffics;
    for (const std::uint32_t operators : Sizes)
        traffics.push_back(Bench::makeAmiTraffic(events, operators));
    Table table;
    for (int round = 0; round < Rounds; ++round) {
        for (std::size_t i = 0; i < Sizes.size(); ++i) {
            AmiTranslator translator(FeedId {0});
            Events out;
            table.note("translate" + std::to_string(Sizes[i]), costOf([&] {
                inBlocks(traffics[i], [&](std::string_view b) {
                    translator.feed(b, Timestamp {}, out);
                    out.clear();
                });
            }));
            Pipe pipe;
            table.note("whole" + std::to_string(Sizes[i]),
                costOf([&] { inBlocks(traffics[i], [&](std::string_view b) { pipe.take(b); }); }));
        }
    }
    for (std::size_t i = 0; i < Sizes.size(); ++i) {
        const auto cost = [&](const char *name, std::size_t size) {
            return table.cpu(name + std::to_string(Sizes[size])) / static_cast<double>(traffics[size].events) * 1e9;
        };
        std::printf("%6u operators: translate %5.0f ns (x %.2f), translate + fold + sums %5.0f ns (x %.2f)\n", Sizes[i],
            cost("translate", i), cost("translate", i) / cost("translate", 0), cost("whole", i),
            cost("whole", i) / cost("whole", 0));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const std::uint64_t events = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500'000;
    check(events >= 1000, "too few events");
    measureTraffic(events);
    measureGrowth(std::min<std::uint64_t>(events, 300'000));
    return 0;
}
