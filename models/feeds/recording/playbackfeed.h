// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays recordings as if they were live: events come when the recorded clock reaches them, a quiet recording proves
// itself alive every second. One PlaybackFeed speaks for all feeds of its Playback. Lives on a thread of its own, as
// every feed.

#pragma once

#include "feeds/feed.h"
#include "feeds/recording/playback.h"

#include <QTimer>

namespace Pult::Feeds {

class PlaybackFeed final : public Feed
{
    Q_OBJECT

public:
    struct Options
    {
        double speed = 1.0; ///< how fast `clock` runs; only decides how long to sleep
        bool loop = false;  ///< at the end from the beginning again, with times that go on
    };

    /// `clock` tells the recorded time: a PlaybackClock that starts at playback->next(). It is also the engine's clock,
    /// so that events keep the times at which they happened. `inbox` and `clock` must outlive the feed.
    PlaybackFeed(std::unique_ptr<Playback> playback, Inbox &inbox, const Domain::Clock &clock, Options options,
        QObject *parent = nullptr);
    PlaybackFeed(
        std::unique_ptr<Playback> playback, Inbox &inbox, const Domain::Clock &clock, QObject *parent = nullptr);

    /// Not while the feed runs.
    const Playback &playback() const { return *m_playback; }

public Q_SLOTS:
    void start() override;
    void stop() override;
    /// Gives away what is due by now; called by the feed's own timer.
    void advance();

Q_SIGNALS:
    /// All has been played. What was heard then ages as with any feed that falls silent.
    void finished();

private:
    void playDue(Domain::Timestamp now);
    bool startAgain();
    void beat(Domain::Timestamp now);
    void sleep(Domain::Timestamp now);
    void end();

    std::unique_ptr<Playback> m_playback;
    Inbox &m_inbox;
    const Domain::Clock &m_clock;
    const Options m_options;
    QTimer m_timer {this};
    Domain::Events m_events;
    Domain::Duration m_shift {}; ///< added to recorded times, from the second round on
    Domain::Timestamp m_lastPlayed {};
    Domain::Timestamp m_nextBeat {};
    bool m_running = false;
};

} // namespace Pult::Feeds
