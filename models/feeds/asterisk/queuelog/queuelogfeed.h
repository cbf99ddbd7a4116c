// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows an Asterisk queue_log as it grows. Everything the file holds is read at first, so that memberships and open
// calls are known; then what is appended. Lives on a thread of its own, as every feed.

#pragma once

#include "feeds/asterisk/queuelog/logtail.h"
#include "feeds/asterisk/queuelog/queuelogtranslator.h"
#include "feeds/feed.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>

namespace Pult::Feeds {

class QueueLogFeed final : public Feed
{
    Q_OBJECT

public:
    /// `inbox` and `clock` must outlive the feed.
    QueueLogFeed(
        Domain::FeedId id, const QString &path, Inbox &inbox, const Domain::Clock &clock, QObject *parent = nullptr);

public Q_SLOTS:
    void start() override;
    void stop() override;

private:
    /// A rotation may leave no file for as long.
    static constexpr Domain::Duration MissingFor {std::chrono::seconds {3}};

    void tick();
    void changed();
    void readMore();
    void settled(LogTail::Step step);
    void watch();
    void report(FeedProblem::Kind kind);
    void connected();
    void readSoon(std::chrono::milliseconds pause = {});
    void retell();
    void tapSet() override;

    const Domain::FeedId m_id;
    const QString m_path;
    Inbox &m_inbox;
    const Domain::Clock &m_clock;
    LogTail m_tail;
    QueueLogTranslator m_translator;
    QFileSystemWatcher m_watcher {this};
    QElapsedTimer m_sinceStart;
    bool m_read = false; ///< once to its end
    QTimer m_ticker {this};
    QTimer m_reader {this}; ///< the next block, after whatever else waits in the event loop
    Domain::Events m_events;
    std::optional<Domain::Timestamp> m_missingSince;
    std::optional<qint64> m_retold; ///< how much of the file a new tap has been told
    bool m_connected = false;
};

} // namespace Pult::Feeds
