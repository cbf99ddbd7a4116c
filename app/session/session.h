// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A running centre: the clock, the feeds with a thread each, the inbox, the update gate and the engine. Lives on the
// thread that made it (the GUI's); several may run in one process.

#pragma once

#include "app/session/feedcatalogue.h"
#include "app/session/foldclock.h"
#include "app/session/freshnessalarm.h"
#include "app/session/sessionhistory.h"
#include "app/session/updategate.h"
#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/feed.h"
#include "feeds/inbox.h"
#include "feeds/inputtap.h"
#include "feeds/recording/playback.h"
#include "feeds/simulator/simulatorfeed.h"
#include "metrics/engine.h"
#include "store/secretsource.h"

#include <QObject>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Pult::App {

/// What the status strip says of one feed beside its row in CentreState.
struct FeedStatus
{
    QString name;     ///< its id
    QString kindName; ///< translated
    QString where;    ///< «host:port» or a path
    Feeds::FeedProblem problem;
    Feeds::InputCounts counts;
    std::string kind {}; ///< as in the centre file; of live feeds
    bool needsSecret = false;
    Store::SecretSource secretSource = Store::SecretSource::None; ///< of the secret in use
    QString secretPlace {};                                       ///< the variable or the credential file, if it is one
};

class Session final : public QObject
{
    Q_OBJECT

public:
    /// Makes the live feed of a spec; null when it cannot (the problem is set by then).
    using FeedFactory = std::function<std::unique_ptr<Feeds::Feed>(const FeedParts &parts)>;

    /// The live feeds of `centre`. `clock` must outlive the session. Nothing happens before start().
    Session(Domain::Centre centre, const Domain::Clock &clock, QObject *parent = nullptr);
    /// With feeds of one's own making, for tests.
    Session(Domain::Centre centre, const Domain::Clock &clock, FeedFactory factory, QObject *parent = nullptr);
    /// Joins the threads of the feeds.
    ~Session() override;

    struct PlayOptions
    {
        double speed = 1.0; ///< recorded seconds per second
        bool loop = false;  ///< from the beginning again after the end
    };

    /// `playback` as if it were live, on the clock of the recording; `centre` says what its queues and people are.
    /// `base` drives that clock and must outlive the session.
    static std::unique_ptr<Session> play(std::unique_ptr<Feeds::Playback> playback, Domain::Centre centre,
        const Domain::Clock &base, PlayOptions options);
    /// All of `playback`, folded at once; the session stands at its end, where every feed that was alive still is. With
    /// `length` only that much of it, from its first event on.
    static std::unique_ptr<Session> playToEnd(
        std::unique_ptr<Feeds::Playback> playback, Domain::Centre centre, std::optional<Domain::Duration> length = {});

    struct SimulateOptions
    {
        std::optional<Domain::Timestamp> at; ///< when the simulated centre's time begins to run; absent: now
        double speed = 1.0;                  ///< simulated seconds per second
    };

    /// The live feeds of a simulated `centre` on a clock of their own; `base` drives it and must outlive the session.
    static std::unique_ptr<Session> simulate(
        Domain::Centre centre, const Domain::Clock &base, const SimulateOptions &options);
    /// A simulated `centre` from the start of its day until `at`, folded at once; the session stands there.
    static std::unique_ptr<Session> simulateUntil(Domain::Centre centre, Domain::Timestamp at);

    /// Once.
    void start();
    /// Stops the feeds and joins their threads; what was read before is kept. Final.
    void stop();
    bool isRunning() const { return m_running; }
    bool isPlayback() const { return m_isPlayback; }
    /// While the past of a simulated day is being told, its numbers are not those of now.
    bool isCatchingUp() const { return m_isCatchingUp; }

    Metrics::Engine &engine() { return *m_engine; }
    const Metrics::Engine &engine() const { return *m_engine; }
    const Domain::Centre &centre() const { return m_engine->state().centre(); }
    const Domain::Clock &clock() const { return m_clock; }
    /// In the order of their FeedId.
    const std::vector<FeedStatus> &feeds() const { return m_feeds; }
    /// Folds what `history` has kept of the last days and keeps in it whatever is folded from now on. Before start(),
    /// of live sessions. The history must outlive the session, or its stop().
    SessionHistory::Resumed keepIn(SessionHistory &history);
    /// Who listens in on all live feeds from now on, also on those to come; null: nobody.
    void setTap(std::shared_ptr<Feeds::InputTap> tap);
    /// Has no secret yet, or waits for a better one: starts as soon as one is provided. Only of live feeds.
    bool waitsForSecret(Domain::FeedId feed) const;
    /// Starts the feed with `secret`, or starts it again when it is running with another one. `source` is only shown.
    void provideSecret(Domain::FeedId feed, const Store::Secret &secret, Store::SecretSource source);
    /// Recordings that could not be read to their end; known after playToEnd().
    const std::vector<Feeds::Playback::Failure> &failures() const { return m_failures; }

Q_SIGNALS:
    /// The engine has folded a batch, or time has changed something; after each fold, valid during the call.
    void updated(const Pult::State::ChangeSet &changes);
    void feedProblemChanged(Pult::Domain::FeedId feed, const Pult::Feeds::FeedProblem &problem);
    void feedCountsChanged(Pult::Domain::FeedId feed, const Pult::Feeds::InputCounts &counts);
    /// Once a second while it runs, and in the instant in which a silent feed becomes stale or its data too old; after
    /// the engine's tick and its updated(): ages and freshness have moved on.
    void ticked();
    /// A recording has been played to its end.
    void played();
    /// A simulated centre tells what has happened since the start of its day: 0 to 100, then it has caught up.
    void progressed(int percent);

private:
    struct Worker
    {
        Domain::FeedId id {};
        Feeds::Feed *feed = nullptr; ///< deleted on its own thread when that ends
        std::unique_ptr<QThread> thread;
        bool isRetired = false; ///< another one of the same id takes its place as soon as it has ended
    };

    Session(std::unique_ptr<Domain::Clock> ownClock, const Domain::Clock &clock, QObject *parent);
    void prepareLive(Domain::Centre centre, const FeedFactory &factory);
    void preparePlayback(const Feeds::Playback &playback, Domain::Centre centre);
    void follow(Feeds::SimulatorFeed &feed);
    void foldDay(Domain::Centre centre, Domain::ManualClock &clock, Domain::Timestamp until);
    void beat();
    void foldUntil(Domain::Timestamp end, Feeds::Playback &playback, Domain::ManualClock &clock);
    void describeFeeds(const std::vector<Domain::FeedSpec> &specs);
    void addLive(Domain::FeedId id, std::unique_ptr<Feeds::Feed> feed);
    void addWorker(Domain::FeedId id, std::unique_ptr<Feeds::Feed> feed);
    void retire(Domain::FeedId id);
    static void end(const Worker &worker);
    void startFeed(Domain::FeedId id);
    bool isCurrent(const Feeds::Feed *feed) const;
    void setProblem(Domain::FeedId id, const Feeds::FeedProblem &problem);
    void setCounts(Domain::FeedId id, const Feeds::InputCounts &counts);
    std::unique_ptr<Feeds::Feed> makeFeed(const FeedParts &parts);
    void fold();
    void foldPiece(std::span<Domain::Event> events);
    void finishCatchingUp();
    void tick();

    std::unique_ptr<Domain::Clock> m_ownClock; ///< of a recording
    const Domain::Clock &m_clock;
    FoldClock m_foldClock; ///< the engine's
    std::unique_ptr<Metrics::Engine> m_engine;
    SessionHistory *m_history = nullptr;
    Feeds::Inbox m_inbox;
    UpdateGate m_gate;
    QTimer m_ticker;
    FreshnessAlarm m_alarm;
    Domain::Events m_batch;
    std::size_t m_folded = 0; ///< of m_batch
    std::vector<FeedStatus> m_feeds;
    std::vector<Worker> m_workers;
    std::shared_ptr<Feeds::InputTap> m_tap;
    std::vector<Feeds::Playback::Failure> m_failures;
    bool m_running = false;
    bool m_stopped = false;
    bool m_isPlayback = false;
    bool m_isCatchingUp = false;
    bool m_isPastTold = false;   ///< by the simulator; not all of it may be folded yet
    bool m_isLastOfPast = false; ///< m_batch ends the past
};

} // namespace Pult::App
