// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/queuelog/queuelogfeed.h"

#include "feeds/logging.h"

#include <QFileInfo>

namespace Pult::Feeds {

using namespace Domain;

namespace {

constexpr qint64 RetellAtOnce = 256 * 1024;
/// A tap that has too much to do is left alone for so long.
constexpr std::chrono::milliseconds Patience {20};

} // namespace

QueueLogFeed::QueueLogFeed(FeedId id, const QString &path, Inbox &inbox, const Clock &clock, QObject *parent)
    : Feed(parent)
    , m_id(id)
    , m_path(path)
    , m_inbox(inbox)
    , m_clock(clock)
    , m_tail(path)
    , m_translator(id)
{
    m_ticker.setInterval(std::chrono::seconds {1});
    connect(&m_ticker, &QTimer::timeout, this, &QueueLogFeed::tick);
    m_reader.setSingleShot(true);
    m_reader.setInterval(0);
    connect(&m_reader, &QTimer::timeout, this, &QueueLogFeed::readMore);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &QueueLogFeed::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &QueueLogFeed::changed);
}

void QueueLogFeed::start()
{
    m_ticker.start();
    m_sinceStart.start();
    readMore();
}

void QueueLogFeed::stop()
{
    m_ticker.stop();
    m_reader.stop();
    if (m_connected) {
        const Timestamp now = m_clock.now();
        m_events.push_back({now, m_id, FeedLost {LostReason::Stopped}});
        m_inbox.put(m_events);
        if (tap())
            tap()->lost(m_id, now, now, LostReason::Stopped);
    }
    m_connected = false;
}

void QueueLogFeed::tick()
{
    watch();
    changed();
    reportCounts(m_translator.counts());
}

void QueueLogFeed::changed()
{
    if (m_ticker.isActive() && !m_reader.isActive())
        readSoon();
}

void QueueLogFeed::readMore()
{
    if (tap() && tap()->isCrowded())
        return readSoon(Patience); // a file can wait
    if (m_retold)
        return retell();
    const Timestamp now = m_clock.now();
    const LogTail::Step step = m_tail.next();
    switch (step) {
    case LogTail::Step::Data:
        connected();
        m_translator.feed(m_tail.bytes(), now, m_events);
        if (tap())
            tap()->bytes(m_id, now, m_tail.bytes());
        break;
    case LogTail::Step::NewFile:
        qCInfo(lcQueueLog, "feed %d: another file has taken the place of the log", raw(m_id) + 1);
        m_translator.finish(m_events);
        if (tap())
            tap()->ended(m_id, now);
        break;
    default:
        settled(step);
        return;
    }
    m_inbox.put(m_events);
    readSoon();
}

void QueueLogFeed::readSoon(std::chrono::milliseconds pause)
{
    m_reader.start(pause);
}

void QueueLogFeed::connected()
{
    if (m_connected)
        return;
    m_connected = true;
    const Timestamp now = m_clock.now();
    m_events.push_back({now, m_id, FeedConnected {}});
    if (tap())
        tap()->connected(m_id, now, now);
}

/// A tap that is set later is told the file from its begin, as we have read it; meanwhile we read no further.
void QueueLogFeed::tapSet()
{
    if (!m_connected)
        return;
    const Timestamp now = m_clock.now();
    tap()->connected(m_id, now, now);
    m_retold = 0;
    readSoon();
}

void QueueLogFeed::retell()
{
    const QByteArray bytes = tap() ? m_tail.past(*m_retold, RetellAtOnce) : QByteArray();
    if (bytes.isEmpty()) {
        m_retold.reset();
    } else {
        tap()->bytes(m_id, m_clock.now(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        *m_retold += bytes.size();
    }
    readSoon();
}

void QueueLogFeed::settled(LogTail::Step step)
{
    const Timestamp now = m_clock.now();
    if (step == LogTail::Step::Missing) {
        if (!m_missingSince)
            m_missingSince = now;
        if (m_connected && now - *m_missingSince < MissingFor)
            return; // in the middle of a rotation, most likely
        report(FeedProblem::Kind::FileMissing);
        return;
    }
    m_missingSince.reset();
    if (step == LogTail::Step::Unreadable) {
        report(FeedProblem::Kind::FileUnreadable);
        return;
    }
    const InputCounts counts = m_translator.counts();
    const bool isNoLog = counts.messages > 0 && counts.malformed == counts.messages;
    if (!m_read) {
        m_read = true;
        qCInfo(lcQueueLog, "feed %d: read to its end in %lld ms", raw(m_id) + 1,
            static_cast<long long>(m_sinceStart.elapsed()));
    }
    report(isNoLog ? FeedProblem::Kind::FileNotALog : FeedProblem::Kind::None);
    if (isNoLog)
        return;
    // A file that can be read to its end is proof of life, however quiet the night.
    connected();
    m_events.push_back({now, m_id, Heartbeat {}});
    m_inbox.put(m_events);
    if (tap())
        tap()->passed(m_id, now);
}

void QueueLogFeed::watch()
{
    // A watch is lost with the file it was set on.
    const QStringList wanted {m_path, QFileInfo(m_path).absolutePath()};
    for (const QString &path : wanted) {
        const bool watched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!watched && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void QueueLogFeed::report(FeedProblem::Kind kind)
{
    reportProblem({kind, kind == FeedProblem::Kind::None ? QString() : m_path});
}

} // namespace Pult::Feeds
