// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what feeds take in into one file, from a thread of its own: a feed never waits for the disk. What does not fit
// into the bounded queue is left out, and the file says so. It stops by itself before the disk is full and when the
// file is as large as it may be. The tap may be used from any thread, everything else from one; see recordingformat.h
// and resources/docs/recording.md for the file.

#pragma once

#include "domain/clock.h"
#include "feeds/inputtap.h"
#include "feeds/recording/recordingformat.h"

#include <QString>

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Pult::Feeds {

class RecordingWriter;

struct RecorderOptions
{
    static constexpr std::uint64_t DefaultMaxBytes = std::uint64_t {4} << 30U;

    QString path;
    bool clearNumbers = false; ///< record people's numbers and names as they are
    std::uint64_t maxBytes = DefaultMaxBytes;
    /// Free space that is left to others on the disk; absent: the larger of 1 GiB and a twentieth of the disk.
    std::optional<std::uint64_t> keepFree;
    std::size_t queueBytes = std::size_t {32} << 20U;
};

/// What a recorder does or why it has stopped.
struct RecorderProblem
{
    enum class Kind : std::uint8_t {
        None,
        FileExists,   ///< nothing is ever written over
        CannotCreate, ///< detail: the system's words
        MaxSize,      ///< the file is as large as it may be
        DiskFull,     ///< less than the reserve is free
        WriteFailed,  ///< detail: the system's words
    };
    Kind kind = Kind::None;
    QString path;
    QString detail;
};

/// One translated sentence, with what to do.
QString problemText(const RecorderProblem &problem);

struct RecorderStatus
{
    struct FeedPart
    {
        std::uint64_t bytes = 0; ///< taken in, before anything was left out
        std::uint64_t lost = 0;  ///< pieces that could not be recorded
    };
    bool isRunning = false;
    std::uint64_t bytes = 0; ///< size of the file
    Domain::Timestamp started {};
    std::map<Domain::FeedId, FeedPart> feeds;
    RecorderProblem problem; ///< why it stopped by itself

    std::uint64_t lost() const;
};

class Recorder final : public InputTap
{
public:
    /// `clock` tells when frames of the recorder's own are written; it must outlive the recorder.
    explicit Recorder(const Domain::Clock &clock);
    ~Recorder() override;

    /// Creates the file and describes the feeds in it. Once.
    RecorderProblem start(RecorderOptions options, std::vector<RecordedFeedInfo> feeds);
    /// Writes what waits, and the end; from now on nothing is taken. Blocks until it is on the disk.
    void stop();
    RecorderStatus status() const;

    void bytes(Domain::FeedId feed, Domain::Timestamp received, std::string_view bytes) override;
    void passed(Domain::FeedId feed, Domain::Timestamp received) override;
    void ended(Domain::FeedId feed, Domain::Timestamp received) override;
    void connected(Domain::FeedId feed, Domain::Timestamp received, Domain::Timestamp at) override;
    void lost(
        Domain::FeedId feed, Domain::Timestamp received, Domain::Timestamp at, Domain::LostReason reason) override;
    void events(Domain::Timestamp received, const Domain::Events &events) override;
    bool isCrowded() const override;

private:
    /// What waits for the writer: `size` bytes of m_payloads.
    struct Item
    {
        FrameType type {};
        Domain::FeedId feed {};
        Domain::Timestamp received {};
        std::size_t size = 0;
    };
    struct Missing
    {
        std::uint64_t pieces = 0;
        std::uint64_t bytes = 0;
    };
    struct Queue
    {
        std::vector<Item> items;
        std::string payloads;
    };

    void put(FrameType type, Domain::FeedId feed, Domain::Timestamp received, std::string_view payload);
    void add(FrameType type, Domain::FeedId feed, Domain::Timestamp received, std::string_view payload);
    void run();

    const Domain::Clock &m_clock;
    std::unique_ptr<RecordingWriter> m_writer; ///< the thread's, while it runs
    std::thread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Queue m_queue;
    std::map<Domain::FeedId, Missing> m_missing; ///< left out since the queue was full
    RecorderStatus m_status;
    std::size_t m_queueBytes = 0;
    bool m_stopping = false;
};

} // namespace Pult::Feeds
