// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what is folded into the journal of a store, on a thread of its own: all that has come within a tenth of a
// second in one commit. Whoever folds never waits. While the store is away, pieces wait in memory, then in a spool
// file, and are written in their order when it is back; whatever is lost is counted and told.

#pragma once

#include "domain/event.h"
#include "history/journalpiece.h"
#include "history/spool.h"
#include "history/storeproblem.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <thread>

namespace Pult::History {

class Database;

/// How the writing stands.
struct WriterStatus
{
    StoreProblem problem;           ///< present: the store is away, and why
    std::uint64_t acknowledged = 0; ///< events that this run has on disk, in the store or in the spool
    std::uint64_t stored = 0;       ///< events in the store, of this run and of a spool that it found
    std::uint64_t waiting = 0;      ///< events that are not in the store yet, of the same
    std::uint64_t lost = 0;         ///< events for which there was room nowhere
    bool isSpooling = false;        ///< some wait on the disk

    bool operator==(const WriterStatus &) const = default;
};

class HistoryWriter : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        StoreUrl url;
        QString password;
        QString spoolPath;
        std::chrono::milliseconds group {100};      ///< events of so long a time are committed together
        std::chrono::milliseconds retry {1000};     ///< between two tries to reach a store that is away
        std::size_t mostInMemory = 8 * 1024 * 1024; ///< bytes that wait in memory before they are spooled
        std::size_t mostAtAll = 64 * 1024 * 1024;   ///< bytes that wait in memory when the spool takes nothing either
    };

    /// `feeds` are the feeds' names by FeedId.
    HistoryWriter(Options options, std::vector<std::string> feeds, QObject *parent = nullptr);
    /// Writes what waits, as far as that is possible at once.
    ~HistoryWriter() override;

    void start();
    /// Any thread. Never blocks. Takes the callers' clear numbers out of `events`: they are kept nowhere.
    void add(Domain::Timestamp now, std::span<Domain::Event> events);
    /// Writes what waits and ends the thread; what cannot be written goes into the spool.
    void stop();
    /// Any thread.
    WriterStatus status() const;

Q_SIGNALS:
    /// Emitted on the writer's thread: connect queued.
    void statusChanged(const Pult::History::WriterStatus &status);

private:
    void run();
    JournalPiece takePiece();
    bool write();
    bool openStore();
    bool catchUp();
    void countSpooled();
    void skipStored();
    void dropFirst();
    void fail(const StoreProblem &problem);
    void putAside();
    void publish();
    void countStored(std::uint64_t events);

    const Options m_options;
    const std::vector<std::string> m_feeds;

    // Shared with those who add.
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<JournalPiece::Fold> m_folds; ///< since the last piece was made
    std::size_t m_foldBytes = 0;
    std::vector<std::uint32_t> m_counts; ///< by feed, of what is in m_folds
    bool m_stopping = false;
    std::size_t m_crowd = 0; ///< bytes of m_pieces
    WriterStatus m_status;
    WriterStatus m_published;

    // The writer's own.
    std::unique_ptr<Database> m_database;
    std::deque<JournalPiece> m_pieces; ///< wait for the store, in order, after those of the spool
    Spool m_spool;
    qint64 m_taken = Spool::Begin; ///< up to where the store has the spool
    JournalPiece::Mark m_mark;     ///< of the piece that was made last
    JournalPiece::Mark m_there;    ///< of the last piece that the store had when it was opened
    std::thread m_thread;
};

} // namespace Pult::History

Q_DECLARE_METATYPE(Pult::History::WriterStatus)
