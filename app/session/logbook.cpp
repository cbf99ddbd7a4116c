// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/logbook.h"

#include "app/session/logging.h"
#include "store/redaction.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

// Qt's message handler is a plain function: this says whose. Guarded by the mutex; a handler that runs holds it.
std::mutex theMutex;        // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
LogBook *theBook = nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
thread_local bool isWriter = false;

/// Longer texts are cut before anything looks at them.
constexpr qsizetype LongestInput = 64 * 1024;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
        return LogLevel::Critical;
    case QtFatalMsg:
        break;
    }
    return LogLevel::Fatal;
}

void toStderr(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    std::fflush(stderr);
}

QString shortened(QString text)
{
    if (text.size() <= LogBook::LongestText)
        return text;
    text.truncate(LogBook::LongestText);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

} // namespace

LogBook::LogBook(const Domain::Clock &clock, Options options)
    : m_clock(clock)
    , m_options(std::move(options))
    , m_log(m_options.file, m_options.limits)
{
    m_writer = std::thread([this] { work(); });
    {
        const std::lock_guard lock(theMutex);
        theBook = this;
    }
    m_before = qInstallMessageHandler(&LogBook::takeMessage);
}

LogBook::~LogBook()
{
    qInstallMessageHandler(m_before);
    {
        const std::lock_guard lock(theMutex);
        theBook = nullptr;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_writer.join();
}

// --- on the thread that logs -----------------------------------------------------------------------------------------

void LogBook::takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (isWriter) { // a message about the writing of messages would never end
        toStderr(text.toUtf8() + '\n');
        return;
    }
    const std::lock_guard lock(theMutex);
    if (!theBook) {
        toStderr(text.toUtf8() + '\n');
        return;
    }
    theBook->take({0, theBook->m_clock.now(), levelOf(type), QString::fromUtf8(context.category), text});
    if (type == QtFatalMsg)
        theBook->flush(); // the program ends when this returns
}

void LogBook::take(LogRecord record)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= MostWaiting) {
            ++m_left;
            return;
        }
        m_waiting.push_back(std::move(record));
        if (m_waiting.size() > 1)
            return; // it has been woken already
    }
    m_wake.notify_one();
}

void LogBook::flush()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting.empty() && !m_busy; });
}

std::vector<LogRecord> LogBook::after(std::uint64_t number) const
{
    const std::lock_guard lock(m_keptMutex);
    const auto first = std::upper_bound(m_kept.begin(), m_kept.end(), number,
        [](std::uint64_t wanted, const LogRecord &record) { return wanted < record.number; });
    return {first, m_kept.end()};
}

// --- on the writer's thread ------------------------------------------------------------------------------------------

void LogBook::work()
{
    isWriter = true;
    std::vector<LogRecord> batch;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        batch.clear();
        batch.swap(m_waiting);
        const std::uint64_t left = std::exchange(m_left, 0);
        m_busy = true;
        lock.unlock();
        if (left > 0)
            batch.push_back(ownRecord(LogLevel::Warning, u"%1 lines were left out: too many at once"_s.arg(left)));
        write(batch);
        lock.lock();
        m_busy = false;
        m_idle.notify_all();
    }
}

void LogBook::write(std::vector<LogRecord> &batch)
{
    const qint64 process = QCoreApplication::applicationPid();
    QByteArray lines;
    QByteArray errors;
    for (LogRecord &record : batch) {
        record.number = ++m_number;
        record.category = Store::escapedLine(record.category);
        // First the long texts' ends, then the masks: a cut number would no longer look like one.
        record.text = shortened(Store::escapedLine(Store::redacted(record.text.left(LongestInput), m_options.home)));
        lines += logLine(record, process).toUtf8() + '\n';
        if (m_options.toStderr && m_options.verbose)
            errors += logLine(record).toUtf8() + '\n';
        else if (m_options.toStderr && record.level >= LogLevel::Warning)
            errors += "pult: " + record.category.toUtf8() + ": " + record.text.toUtf8() + '\n';
    }
    if (!errors.isEmpty())
        toStderr(errors);
    if (!m_options.file.isEmpty())
        toFile(lines, batch.size());
    keep(batch);
    Q_EMIT grown();
}

void LogBook::toFile(const QByteArray &lines, std::uint64_t count)
{
    QByteArray all;
    if (m_unwritten > 0) {
        const LogRecord gap
            = ownRecord(LogLevel::Warning, u"%1 lines could not be written to this file"_s.arg(m_unwritten));
        all = logLine(gap, QCoreApplication::applicationPid()).toUtf8() + '\n';
    }
    if (m_log.append(all + lines))
        m_unwritten = 0;
    else
        m_unwritten += count;
}

void LogBook::keep(std::vector<LogRecord> &batch)
{
    const std::lock_guard lock(m_keptMutex);
    for (LogRecord &record : batch)
        m_kept.push_back(std::move(record));
    if (m_kept.size() > MostKept)
        m_kept.erase(m_kept.begin(), m_kept.end() - static_cast<std::ptrdiff_t>(MostKept));
}

LogRecord LogBook::ownRecord(LogLevel level, const QString &text) const
{
    return {0, m_clock.now(), level, QString::fromLatin1(lcLog().categoryName()), text};
}

} // namespace Pult::App
