// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "feeds/recording/playbackclock.h"
#include "feeds/recording/playbackfeed.h"
#include "feeds/simulator/roster.h"
#include "store/centrefile.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace Pult::App {

using namespace std::chrono_literals;
using Domain::FeedId;
using Domain::raw;

namespace {

/// Time steps in which a recording is folded at once: short enough that what time decides (the end of a wrap-up)
/// happens before what came after it.
constexpr Domain::Duration FoldStep = 1s;
/// A coarse timer's next tick comes within that.
constexpr Domain::Duration TickHorizon = 1100ms;
/// Events that are folded in one go, some milliseconds: a flood must not hold up the windows.
constexpr std::size_t MostAtOnce = 10'000;

std::vector<std::string> idsOf(const std::vector<Domain::FeedSpec> &feeds)
{
    std::vector<std::string> ids;
    for (const Domain::FeedSpec &feed : feeds)
        ids.push_back(feed.id);
    return ids;
}

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

Session::Session(std::unique_ptr<Domain::Clock> ownClock, const Domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ownClock(std::move(ownClock))
    , m_clock(m_ownClock ? *m_ownClock : clock)
    , m_foldClock(m_clock)
{
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &Session::tick);
    connect(&m_alarm, &FreshnessAlarm::fell, this, &Session::tick);
    // Feeds fill the inbox on their own threads; the wake-up is queued to this one.
    connect(&m_inbox, &Feeds::Inbox::filled, &m_gate, &UpdateGate::knock, Qt::QueuedConnection);
    connect(&m_gate, &UpdateGate::opened, this, &Session::fold);
}

Session::Session(Domain::Centre centre, const Domain::Clock &clock, QObject *parent)
    : Session(nullptr, clock, parent)
{
    prepareLive(std::move(centre), [this](const FeedParts &parts) { return makeFeed(parts); });
}

Session::Session(Domain::Centre centre, const Domain::Clock &clock, FeedFactory factory, QObject *parent)
    : Session(nullptr, clock, parent)
{
    prepareLive(std::move(centre), factory);
}

Session::~Session()
{
    stop();
}

std::unique_ptr<Session> Session::play(
    std::unique_ptr<Feeds::Playback> playback, Domain::Centre centre, const Domain::Clock &base, PlayOptions options)
{
    auto recorded = std::make_unique<Feeds::PlaybackClock>(base, playback->next().value_or(base.now()), options.speed);
    std::unique_ptr<Session> session(new Session(std::move(recorded), base, nullptr));
    session->preparePlayback(*playback, std::move(centre));
    auto feed = std::make_unique<Feeds::PlaybackFeed>(std::move(playback), session->m_inbox, session->m_clock,
        Feeds::PlaybackFeed::Options {.speed = options.speed, .loop = options.loop});
    connect(feed.get(), &Feeds::PlaybackFeed::finished, session.get(), &Session::played);
    session->addWorker({}, std::move(feed));
    return session;
}

std::unique_ptr<Session> Session::playToEnd(
    std::unique_ptr<Feeds::Playback> playback, Domain::Centre centre, std::optional<Domain::Duration> length)
{
    auto own = std::make_unique<Domain::ManualClock>(playback->next().value_or(Domain::Timestamp {}));
    Domain::ManualClock &clock = *own;
    std::unique_ptr<Session> session(new Session(std::move(own), clock, nullptr));
    session->preparePlayback(*playback, std::move(centre));
    session->foldUntil(length ? clock.now() + *length : Domain::Timestamp::max(), *playback, clock);
    return session;
}

std::unique_ptr<Session> Session::simulate(
    Domain::Centre centre, const Domain::Clock &base, const SimulateOptions &options)
{
    auto own = std::make_unique<Feeds::PlaybackClock>(base, options.at.value_or(base.now()), options.speed);
    std::unique_ptr<Session> session(new Session(std::move(own), base, nullptr));
    session->prepareLive(
        std::move(centre), [made = session.get()](const FeedParts &parts) { return made->makeFeed(parts); });
    return session;
}

std::unique_ptr<Session> Session::simulateUntil(Domain::Centre centre, Domain::Timestamp at)
{
    auto own = std::make_unique<Domain::ManualClock>(Feeds::Simulator::startOfDay(centre, at));
    Domain::ManualClock &clock = *own;
    std::unique_ptr<Session> session(new Session(std::move(own), clock, nullptr));
    session->m_isPlayback = true;
    session->foldDay(std::move(centre), clock, at);
    return session;
}

void Session::prepareLive(Domain::Centre centre, const FeedFactory &factory)
{
    if (centre.simulation)
        Feeds::addStaff(centre);
    const std::vector<Domain::FeedSpec> specs = centre.feeds;
    describeFeeds(specs);
    m_engine = std::make_unique<Metrics::Engine>(std::move(centre), idsOf(specs), m_foldClock);
    std::set<std::string> spokenFor; // kinds of which one feed speaks for all
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const FeedDescriptor *kind = findFeedKind(specs[i].kind);
        if (kind && kind->isOneForAll && !spokenFor.insert(specs[i].kind).second)
            continue;
        const FeedId id {static_cast<std::uint16_t>(i)};
        auto feed = factory({id, specs[i], m_inbox, m_clock, nullptr, &this->centre()});
        if (feed)
            addLive(id, std::move(feed));
    }
}

void Session::describeFeeds(const std::vector<Domain::FeedSpec> &specs)
{
    for (const Domain::FeedSpec &spec : specs) {
        const FeedDescriptor *kind = findFeedKind(spec.kind);
        m_feeds.push_back({toQString(spec.id), kind ? feedKindName(*kind) : toQString(spec.kind),
            kind ? kind->where(spec) : QString(), {}, {}});
        m_feeds.back().kind = spec.kind;
        m_feeds.back().needsSecret = kind && kind->needsSecret;
    }
}

void Session::follow(Feeds::SimulatorFeed &feed)
{
    m_isCatchingUp = true;
    connect(&feed, &Feeds::SimulatorFeed::feedCounted, this, &Session::setCounts);
    connect(&feed, &Feeds::SimulatorFeed::progressed, this, [this](int percent) {
        if (percent < 100) {
            Q_EMIT progressed(percent);
            return;
        }
        m_isPastTold = true; // and lies in the inbox
        m_gate.knock();
    });
}

void Session::foldDay(Domain::Centre centre, Domain::ManualClock &clock, Domain::Timestamp until)
{
    const Feeds::Simulator::Feeds feeds = Feeds::Simulator::feedsOf(centre);
    Feeds::Simulator simulator(centre, feeds, clock.now());
    Feeds::addStaff(centre);
    describeFeeds(centre.feeds);
    std::vector<std::string> names = idsOf(centre.feeds);
    m_engine = std::make_unique<Metrics::Engine>(std::move(centre), std::move(names), m_foldClock);
    while (clock.now() < until || simulator.now() < until) {
        clock.set(std::min(until, clock.now() + FoldStep));
        m_batch.clear();
        simulator.run(clock.now(), m_batch);
        for (const Domain::Event &event : m_batch)
            ++m_feeds[raw(event.feed)].counts.messages;
        m_engine->apply(m_batch);
    }
    beat();
}

void Session::addLive(FeedId id, std::unique_ptr<Feeds::Feed> feed)
{
    // What a retired feed had still to say may arrive after its successor was made.
    connect(feed.get(), &Feeds::Feed::problemChanged, this,
        [this, id, from = feed.get()](const Feeds::FeedProblem &problem) {
            if (isCurrent(from))
                setProblem(id, problem);
        });
    connect(
        feed.get(), &Feeds::Feed::countsChanged, this, [this, id, from = feed.get()](const Feeds::InputCounts &counts) {
            if (isCurrent(from))
                setCounts(id, counts);
        });
    if (auto *simulator = qobject_cast<Feeds::SimulatorFeed *>(feed.get()))
        follow(*simulator);
    addWorker(id, std::move(feed));
}

std::unique_ptr<Feeds::Feed> Session::makeFeed(const FeedParts &parts)
{
    const FeedDescriptor *kind = findFeedKind(parts.spec.kind);
    if (!kind)
        return nullptr; // the centre file knows the same kinds
    if (!kind->needsSecret)
        return kind->make(parts);
    const Store::SecretFinding found = Store::findSecret(parts.spec);
    if (!found.secret) {
        using Kind = Feeds::FeedProblem::Kind;
        const bool unusable = found.fault != Store::SecretFinding::Fault::None;
        setProblem(parts.id, {unusable ? Kind::SecretUnusable : Kind::SecretMissing, found.place});
        return nullptr;
    }
    m_feeds[raw(parts.id)].secretSource = found.source;
    m_feeds[raw(parts.id)].secretPlace = found.place;
    return kind->make({parts.id, parts.spec, parts.inbox, parts.clock, &*found.secret, parts.centre});
}

bool Session::waitsForSecret(FeedId feed) const
{
    using Kind = Feeds::FeedProblem::Kind;
    const Kind kind = m_feeds[raw(feed)].problem.kind;
    return kind == Kind::SecretMissing || kind == Kind::SecretUnusable
        || (kind == Kind::LoginRefused && m_feeds[raw(feed)].needsSecret);
}

void Session::provideSecret(FeedId id, const Store::Secret &secret, Store::SecretSource source)
{
    const auto spec = std::ranges::find(centre().feeds, m_feeds[raw(id)].name.toStdString(), &Domain::FeedSpec::id);
    const FeedDescriptor *kind = spec == centre().feeds.end() ? nullptr : findFeedKind(spec->kind);
    if (m_stopped || m_isPlayback || !kind || !kind->needsSecret)
        return;
    retire(id);
    FeedStatus &status = m_feeds[raw(id)];
    status.secretSource = source;
    status.secretPlace.clear();
    setProblem(id, {});
    addLive(id, kind->make({id, *spec, m_inbox, m_clock, &secret, &centre()}));
    startFeed(id);
}

/// The feed that has run under this id until now ends by itself; its successor waits for that in startFeed(), since two
/// at once would tell two truths.
void Session::retire(FeedId id)
{
    std::erase_if(m_workers, [id](const Worker &worker) {
        const bool waited = worker.id == id && !worker.isRetired && !worker.thread->isRunning();
        if (waited)
            delete worker.feed; // its thread has never run and will not do it
        return waited;
    });
    const auto running
        = std::ranges::find_if(m_workers, [id](const Worker &worker) { return worker.id == id && !worker.isRetired; });
    if (running == m_workers.end())
        return;
    running->isRetired = true;
    QThread *thread = running->thread.get();
    connect(thread, &QThread::finished, this, [this, id, thread] {
        thread->wait();
        std::erase_if(m_workers, [thread](const Worker &worker) { return worker.thread.get() == thread; });
        startFeed(id);
    });
    end(*running);
}

void Session::end(const Worker &worker)
{
    QMetaObject::invokeMethod(worker.feed, [feed = worker.feed, thread = worker.thread.get()] {
        feed->stop();
        thread->quit();
    });
}

void Session::startFeed(FeedId id)
{
    if (!m_running)
        return;
    const auto isOf = [id](bool retired) {
        return [id, retired](const Worker &worker) { return worker.id == id && worker.isRetired == retired; };
    };
    const auto next = std::ranges::find_if(m_workers, isOf(false));
    if (next != m_workers.end() && std::ranges::none_of(m_workers, isOf(true)))
        next->thread->start();
}

bool Session::isCurrent(const Feeds::Feed *feed) const
{
    return std::ranges::any_of(
        m_workers, [feed](const Worker &worker) { return worker.feed == feed && !worker.isRetired; });
}

void Session::preparePlayback(const Feeds::Playback &playback, Domain::Centre centre)
{
    m_isPlayback = true;
    for (const auto &input : playback.inputs()) {
        const FeedDescriptor *kind = findFeedKind(input->feedKind());
        m_feeds.push_back({toQString(playback.feedNames()[raw(input->feed())]), kind ? feedKindName(*kind) : QString(),
            input->parts().value(0), {}, input->counts()});
    }
    m_engine = std::make_unique<Metrics::Engine>(std::move(centre), playback.feedNames(), m_foldClock);
}

/// A live feed would have answered a heartbeat just now.
void Session::beat()
{
    m_batch.clear();
    for (std::size_t i = 0; i < m_engine->state().feeds().size(); ++i) {
        if (m_engine->state().feeds()[i].connected)
            m_batch.push_back({m_clock.now(), FeedId {static_cast<std::uint16_t>(i)}, Domain::Heartbeat {}});
    }
    m_engine->apply(m_batch);
    m_batch.clear();
}

void Session::foldUntil(Domain::Timestamp end, Feeds::Playback &playback, Domain::ManualClock &clock)
{
    for (auto next = playback.next(); next && *next <= end; next = playback.next()) {
        clock.set(std::min(end, std::max(clock.now() + FoldStep, *next)));
        m_batch.clear();
        playback.readUntil(clock.now(), m_batch);
        m_engine->apply(m_batch);
    }
    beat();
    for (const auto &input : playback.inputs())
        m_feeds[raw(input->feed())].counts = input->counts();
    m_failures = playback.failures();
}

void Session::addWorker(FeedId id, std::unique_ptr<Feeds::Feed> feed)
{
    Worker worker;
    worker.id = id;
    worker.thread = std::make_unique<QThread>();
    worker.thread->setObjectName(QStringLiteral("feed"));
    worker.feed = feed.release();
    worker.feed->setTap(m_tap);
    worker.feed->moveToThread(worker.thread.get());
    connect(worker.thread.get(), &QThread::started, worker.feed, &Feeds::Feed::start);
    connect(worker.thread.get(), &QThread::finished, worker.feed, &QObject::deleteLater);
    m_workers.push_back(std::move(worker));
}

void Session::setTap(std::shared_ptr<Feeds::InputTap> tap)
{
    m_tap = std::move(tap);
    for (const Worker &worker : m_workers) {
        if (worker.thread->isRunning())
            QMetaObject::invokeMethod(worker.feed, [feed = worker.feed, tap = m_tap] { feed->setTap(tap); });
        else
            worker.feed->setTap(m_tap);
    }
}

void Session::start()
{
    if (m_running || m_stopped)
        return;
    m_running = true;
    for (const Worker &worker : m_workers)
        worker.thread->start();
    m_ticker.start();
}

void Session::stop()
{
    if (m_stopped)
        return;
    const bool wasRunning = m_running;
    m_running = false;
    m_stopped = true;
    m_ticker.stop();
    m_alarm.stop();
    m_gate.shut();
    m_inbox.close(); // a feed that waits for room in it could not stop
    for (const Worker &worker : m_workers) {
        if (worker.isRetired)
            continue; // has been told already
        if (wasRunning && worker.thread->isRunning())
            end(worker);
        else
            delete worker.feed; // its thread has never run and will not do it
    }
    for (const Worker &worker : m_workers)
        worker.thread->wait();
    m_workers.clear();
}

void Session::setProblem(FeedId id, const Feeds::FeedProblem &problem)
{
    Feeds::FeedProblem &known = m_feeds[raw(id)].problem;
    if (known == problem)
        return;
    known = problem;
    Q_EMIT feedProblemChanged(id, known);
}

void Session::setCounts(FeedId id, const Feeds::InputCounts &counts)
{
    m_feeds[raw(id)].counts = counts;
    Q_EMIT feedCountsChanged(id, counts);
}

void Session::fold()
{
    const bool isNew = m_folded == m_batch.size();
    if (isNew) {
        m_folded = 0;
        m_inbox.take(m_batch);
        if (m_history)
            m_history->prepare(m_batch);
        m_isLastOfPast = m_isPastTold;
    }
    const auto piece = std::span<Domain::Event>(m_batch).subspan(m_folded);
    const auto now = piece.first(std::min(piece.size(), MostAtOnce));
    m_folded += now.size();
    if (!now.empty())
        foldPiece(now);
    if (m_folded < m_batch.size()) {
        m_gate.knock();
        return;
    }
    m_batch.clear();
    m_folded = 0;
    // What has come while the pieces were folded found the gate knocked at already, and the inbox tells of itself once.
    if (!isNew)
        m_gate.knock();
    if (std::exchange(m_isLastOfPast, false))
        finishCatchingUp();
}

void Session::foldPiece(std::span<Domain::Event> events)
{
    const Domain::Timestamp now = m_clock.now();
    m_foldClock.hold(now); // the journal says at which instant it was
    const State::ChangeSet &changes = m_engine->apply(events);
    m_foldClock.release();
    if (!changes.isEmpty())
        Q_EMIT updated(changes);
    if (m_history)
        m_history->keep(now, events);
}

SessionHistory::Resumed Session::keepIn(SessionHistory &history)
{
    m_history = &history;
    for (std::size_t i = 0; i < m_feeds.size(); ++i) {
        const FeedDescriptor *kind = findFeedKind(m_feeds[i].kind);
        if (kind && kind->tellsPast)
            history.expectPast(FeedId {static_cast<std::uint16_t>(i)});
    }
    constexpr Domain::Duration Kept = std::chrono::hours {48}; // as long as the engine keeps visits
    return history.resume(*m_engine, m_foldClock, m_clock.now() - Kept);
}

void Session::finishCatchingUp()
{
    m_isPastTold = false;
    m_isCatchingUp = false;
    Q_EMIT progressed(100);
}

void Session::tick()
{
    const State::ChangeSet &changes = m_engine->tick();
    if (!changes.isEmpty())
        Q_EMIT updated(changes);
    Q_EMIT ticked();
    if (m_running) // a window may have stopped it
        m_alarm.watch(*m_engine, TickHorizon);
}

} // namespace Pult::App
