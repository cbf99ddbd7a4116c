// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log of the running program: takes every message of Qt's logging from any thread and passes it to a thread of its
// own, which redacts it, writes it to the file (and to stderr) and keeps the last lines for the log window. Nobody who
// logs waits for a disk. One at a time, made and deleted on the main thread while an application object is there.

#pragma once

#include "app/session/logrecord.h"
#include "domain/clock.h"
#include "store/logfile.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace Pult::App {

class LogBook final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString file;         ///< empty: none
        bool toStderr = true; ///< warnings and worse
        bool verbose = false; ///< to stderr: all that the rules let through
        QString home;         ///< folder that is masked as «~»
        Store::LogFile::Limits limits {};
    };

    /// Takes over the messages. `clock` must outlive it.
    LogBook(const Domain::Clock &clock, Options options);
    /// Writes what is left and gives the messages back to whom they belonged before.
    ~LogBook() override;

    /// The lines after the one with this number, of those that are kept: the last MostKept.
    std::vector<LogRecord> after(std::uint64_t number) const;
    /// Waits until everything that was logged before is written.
    void flush();
    const QString &file() const { return m_options.file; }

    static constexpr std::size_t MostKept = 5000;
    /// Lines that wait to be written; more than these are counted instead of kept, as when a disk hangs.
    static constexpr std::size_t MostWaiting = 20'000;
    static constexpr qsizetype LongestText = 4000; ///< characters

Q_SIGNALS:
    /// From the log's own thread, once for a batch of lines.
    void grown();

private:
    static void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void take(LogRecord record);
    void work();
    void write(std::vector<LogRecord> &batch);
    void toFile(const QByteArray &lines, std::uint64_t count);
    void keep(std::vector<LogRecord> &batch);
    LogRecord ownRecord(LogLevel level, const QString &text) const;

    const Domain::Clock &m_clock;
    const Options m_options;
    QtMessageHandler m_before = nullptr;

    std::mutex m_mutex; ///< guards the next five
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::vector<LogRecord> m_waiting;
    std::uint64_t m_left = 0; ///< lines for which there was no room
    bool m_busy = false;
    bool m_ending = false;

    mutable std::mutex m_keptMutex;
    std::deque<LogRecord> m_kept;

    // The writer's own.
    Store::LogFile m_log;
    std::uint64_t m_number = 0;
    std::uint64_t m_unwritten = 0; ///< lines the disk has not taken
    std::thread m_writer;
};

} // namespace Pult::App
