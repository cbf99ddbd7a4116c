// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "feeds/recording/playbackclock.h"
#include "feeds/recording/playbackfeed.h"
#include "store/centrefile.h"

#include <QCoreApplication>

namespace Pult::App {

using namespace std::chrono_literals;
using Domain::FeedId;
using Domain::raw;

namespace {

/// Time steps in which a recording is folded at once: short enough that what time decides (the end of a wrap-up)
/// happens before what came after it.
constexpr Domain::Duration FoldStep = 1s;

QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

Session::Session(std::unique_ptr<Domain::Clock> ownClock, const Domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ownClock(std::move(ownClock))
    , m_clock(m_ownClock ? *m_ownClock : clock)
{
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &Session::tick);
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
    session->addWorker(std::move(feed));
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

void Session::prepareLive(Domain::Centre centre, const FeedFactory &factory)
{
    const std::vector<Domain::FeedSpec> specs = centre.feeds;
    std::vector<std::string> names;
    for (const Domain::FeedSpec &spec : specs) {
        const FeedDescriptor *kind = findFeedKind(spec.kind);
        names.push_back(spec.id);
        m_feeds.push_back({toQString(spec.id), kind ? feedKindName(*kind) : toQString(spec.kind),
            kind ? kind->where(spec) : QString(), {}, {}});
    }
    m_engine = std::make_unique<Metrics::Engine>(std::move(centre), std::move(names), m_clock);
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const FeedId id {static_cast<std::uint16_t>(i)};
        auto feed = factory({id, specs[i], m_inbox, m_clock, nullptr});
        if (!feed)
            continue;
        connect(feed.get(), &Feeds::Feed::problemChanged, this,
            [this, id](const Feeds::FeedProblem &problem) { setProblem(id, problem); });
        connect(feed.get(), &Feeds::Feed::countsChanged, this,
            [this, id](const Feeds::InputCounts &counts) { setCounts(id, counts); });
        addWorker(std::move(feed));
    }
}

std::unique_ptr<Feeds::Feed> Session::makeFeed(const FeedParts &parts)
{
    const FeedDescriptor *kind = findFeedKind(parts.spec.kind);
    if (!kind)
        return nullptr; // the centre file knows the same kinds
    if (!kind->needsSecret)
        return kind->make(parts);
    const std::optional<Store::Secret> secret = Store::secretOf(parts.spec);
    if (!secret) {
        setProblem(parts.id, {Feeds::FeedProblem::Kind::SecretMissing, toQString(parts.spec.secretEnv)});
        return nullptr;
    }
    return kind->make({parts.id, parts.spec, parts.inbox, parts.clock, &*secret});
}

void Session::preparePlayback(const Feeds::Playback &playback, Domain::Centre centre)
{
    m_isPlayback = true;
    for (const auto &input : playback.inputs()) {
        const FeedDescriptor *kind
            = findFeedKind(input->kind() == Feeds::InputFile::Kind::Ami ? Store::AmiKind : Store::QueueLogKind);
        m_feeds.push_back({toQString(playback.feedNames()[raw(input->feed())]), kind ? feedKindName(*kind) : QString(),
            input->parts().value(0), {}, input->counts()});
    }
    m_engine = std::make_unique<Metrics::Engine>(std::move(centre), playback.feedNames(), m_clock);
}

void Session::foldUntil(Domain::Timestamp end, Feeds::Playback &playback, Domain::ManualClock &clock)
{
    for (auto next = playback.next(); next && *next <= end; next = playback.next()) {
        clock.set(std::min(end, std::max(clock.now() + FoldStep, *next)));
        m_batch.clear();
        playback.readUntil(clock.now(), m_batch);
        m_engine->apply(m_batch);
    }
    // A live feed would have answered a heartbeat just now.
    m_batch.clear();
    for (std::size_t i = 0; i < m_engine->state().feeds().size(); ++i) {
        if (m_engine->state().feeds()[i].connected)
            m_batch.push_back({clock.now(), FeedId {static_cast<std::uint16_t>(i)}, Domain::Heartbeat {}});
    }
    m_engine->apply(m_batch);
    m_batch.clear();
    for (const auto &input : playback.inputs())
        m_feeds[raw(input->feed())].counts = input->counts();
    m_failures = playback.failures();
}

void Session::addWorker(std::unique_ptr<Feeds::Feed> feed)
{
    Worker worker;
    worker.thread = std::make_unique<QThread>();
    worker.thread->setObjectName(QStringLiteral("feed"));
    worker.feed = feed.release();
    worker.feed->moveToThread(worker.thread.get());
    connect(worker.thread.get(), &QThread::started, worker.feed, &Feeds::Feed::start);
    connect(worker.thread.get(), &QThread::finished, worker.feed, &QObject::deleteLater);
    m_workers.push_back(std::move(worker));
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
    m_gate.shut();
    m_inbox.close(); // a feed that waits for room in it could not stop
    for (const Worker &worker : m_workers) {
        if (!wasRunning) {
            delete worker.feed; // its thread has never run and will not do it
            continue;
        }
        Feeds::Feed *feed = worker.feed;
        QThread *thread = worker.thread.get();
        QMetaObject::invokeMethod(feed, [feed, thread] {
            feed->stop();
            thread->quit();
        });
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
    m_inbox.take(m_batch);
    if (m_batch.empty())
        return;
    const State::ChangeSet &changes = m_engine->apply(m_batch);
    m_batch.clear();
    if (!changes.isEmpty())
        Q_EMIT updated(changes);
}

void Session::tick()
{
    const State::ChangeSet &changes = m_engine->tick();
    if (!changes.isEmpty())
        Q_EMIT updated(changes);
    Q_EMIT ticked();
}

} // namespace Pult::App
