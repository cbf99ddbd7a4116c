// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/recorder.h"

#include "domain/eventcodec.h"
#include "feeds/recording/recordingwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>

namespace Pult::Feeds {

using namespace Domain;
namespace Format = RecordingFormat;
using Kind = RecorderProblem::Kind;

namespace {

/// What has come is given to the system after so long at the latest, and to the disk after a second.
constexpr std::chrono::milliseconds FlushEvery {100};
constexpr std::chrono::milliseconds SyncEvery {1000};
/// Gathered without waking the writer.
constexpr std::size_t WakeAt = 512 * 1024;

/// A file that grows beyond the process's limit raises a signal that would end the program; blocked in the one thread
/// that writes, the write fails as any other.
void blockFileSizeSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

std::uint64_t RecorderStatus::lost() const
{
    std::uint64_t total = 0;
    for (const auto &[feed, part] : feeds)
        total += part.lost;
    return total;
}

Recorder::Recorder(const Clock &clock)
    : m_clock(clock)
{
}

Recorder::~Recorder()
{
    stop();
}

RecorderProblem Recorder::start(RecorderOptions options, std::vector<RecordedFeedInfo> feeds)
{
    m_queueBytes = options.queueBytes;
    m_status.started = m_clock.now();
    for (const RecordedFeedInfo &feed : feeds)
        m_status.feeds[feed.feed];
    m_writer = std::make_unique<RecordingWriter>(m_clock);
    // Also the first bytes are written by a thread that has the signal blocked.
    RecorderProblem problem;
    std::thread([&] {
        blockFileSizeSignal();
        problem = m_writer->open(options, feeds);
    }).join();
    m_status.bytes = m_writer->bytes();
    m_status.problem = problem;
    m_status.isRunning = problem.kind == Kind::None;
    if (m_status.isRunning)
        m_thread = std::thread([this] { run(); });
    return problem;
}

void Recorder::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

RecorderStatus Recorder::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

bool Recorder::isCrowded() const
{
    const std::lock_guard lock(m_mutex);
    return m_status.isRunning && m_queue.payloads.size() > m_queueBytes / 2;
}

// --- the tap ---------------------------------------------------------------------------------------------------------

void Recorder::put(FrameType type, FeedId feed, Timestamp received, std::string_view payload)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_status.isRunning || m_stopping)
            return;
        RecorderStatus::FeedPart &part = m_status.feeds[feed];
        part.bytes += payload.size();
        Missing &missing = m_missing[feed];
        if (m_queue.payloads.size() + payload.size() > m_queueBytes || m_queue.items.size() > m_queueBytes / 32) {
            ++missing.pieces;
            missing.bytes += payload.size();
            ++part.lost;
            return;
        }
        if (missing.pieces > 0) {
            const std::string gap = Format::gapPayload(missing.pieces, missing.bytes);
            add(FrameType::Gap, feed, received, gap);
            missing = {};
        }
        wake = m_queue.payloads.size() < WakeAt && m_queue.payloads.size() + payload.size() >= WakeAt;
        add(type, feed, received, payload);
    }
    if (wake)
        m_wake.notify_one();
}

void Recorder::add(FrameType type, FeedId feed, Timestamp received, std::string_view payload)
{
    m_queue.items.push_back({type, feed, received, payload.size()});
    m_queue.payloads += payload;
}

void Recorder::bytes(FeedId feed, Timestamp received, std::string_view bytes)
{
    for (; bytes.size() > Format::MaxPayload; bytes.remove_prefix(Format::MaxPayload))
        put(FrameType::Bytes, feed, received, bytes.substr(0, Format::MaxPayload));
    if (!bytes.empty())
        put(FrameType::Bytes, feed, received, bytes);
}

void Recorder::passed(FeedId feed, Timestamp received)
{
    put(FrameType::Passed, feed, received, {});
}

void Recorder::ended(FeedId feed, Timestamp received)
{
    put(FrameType::Ended, feed, received, {});
}

void Recorder::connected(FeedId feed, Timestamp received, Timestamp at)
{
    put(FrameType::Connected, feed, received, Format::timePayload(at));
}

void Recorder::lost(FeedId feed, Timestamp received, Timestamp at, LostReason reason)
{
    put(FrameType::Lost, feed, received, Format::lostPayload(at, reason));
}

void Recorder::events(Timestamp received, const Events &events)
{
    // So few that even with the longest texts they fit into a frame.
    constexpr std::size_t AtOnce = Format::MaxPayload / (2 * MaxCodedText + 128);
    const auto write = [&](FeedId feed, Events &some) {
        std::string payload;
        encodeEvents(some, payload);
        put(FrameType::Events, feed, received, payload);
        some.clear();
    };
    std::map<FeedId, Events> byFeed;
    for (const Event &event : events) {
        Events &some = byFeed[event.feed];
        some.push_back(event);
        if (some.size() == AtOnce)
            write(event.feed, some);
    }
    for (auto &[feed, some] : byFeed) {
        if (!some.empty())
            write(feed, some);
    }
}

// --- the writer's thread ---------------------------------------------------------------------------------------------

void Recorder::run()
{
    blockFileSizeSignal();
    using Steady = std::chrono::steady_clock;
    auto nextSync = Steady::now() + SyncEvery;
    Queue queue;
    bool stopping = false;
    while (!stopping && m_writer->isGood()) {
        queue.items.clear();
        queue.payloads.clear();
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, FlushEvery, [this] { return m_stopping || m_queue.payloads.size() >= WakeAt; });
            std::swap(queue, m_queue);
            stopping = m_stopping;
        }
        std::size_t at = 0;
        for (const Item &item : queue.items) {
            m_writer->take(
                {item.type, item.feed, item.received, std::string_view(queue.payloads).substr(at, item.size)});
            at += item.size;
        }
        m_writer->flush();
        if (Steady::now() >= nextSync) {
            m_writer->sync();
            nextSync = Steady::now() + SyncEvery;
        }
        const std::lock_guard lock(m_mutex);
        m_status.bytes = m_writer->bytes();
    }
    {
        // What could not be queued to the very end is missing too.
        const std::lock_guard lock(m_mutex);
        for (const auto &[feed, missing] : m_missing) {
            if (missing.pieces > 0)
                m_writer->take(
                    {FrameType::Gap, feed, m_clock.now(), Format::gapPayload(missing.pieces, missing.bytes)});
        }
    }
    m_writer->close();
    const std::lock_guard lock(m_mutex);
    m_status.isRunning = false;
    m_status.bytes = m_writer->bytes();
    m_status.problem = m_writer->problem();
    m_queue = {};
}

// --- sentences -------------------------------------------------------------------------------------------------------

QString problemText(const RecorderProblem &problem)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Recorder", source); };
    switch (problem.kind) {
    case Kind::None:
        break;
    case Kind::FileExists:
        return text(QT_TRANSLATE_NOOP("Recorder",
                        "%1 is there already, and a recording never writes over a file; choose another name."))
            .arg(problem.path);
    case Kind::CannotCreate:
        return text(QT_TRANSLATE_NOOP(
                        "Recorder", "%1 cannot be created (%2); check the folder and the right to write into it."))
            .arg(problem.path, problem.detail);
    case Kind::MaxSize:
        return text(QT_TRANSLATE_NOOP("Recorder",
                        "The recording %1 has reached the size it may have and was ended; start another one."))
            .arg(problem.path);
    case Kind::DiskFull:
        return text(QT_TRANSLATE_NOOP("Recorder",
                        "The recording %1 was ended because the disk is nearly full; make room, or record elsewhere."))
            .arg(problem.path);
    case Kind::WriteFailed:
        return text(QT_TRANSLATE_NOOP("Recorder",
                        "The recording %1 was ended because the disk refused it (%2); what was written before can be "
                        "played."))
            .arg(problem.path, problem.detail);
    }
    return {};
}

} // namespace Pult::Feeds
