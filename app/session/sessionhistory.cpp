// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionhistory.h"

#include "app/session/logging.h"
#include "domain/eventcodec.h"
#include "history/database.h"
#include "history/journal.h"

#include <algorithm>

namespace Pult::App {

using Domain::FeedId;
using Domain::raw;
using Domain::Timestamp;
using History::StoreProblem;

namespace {

std::int64_t hourOf(Timestamp at)
{
    return std::chrono::floor<std::chrono::hours>(at).time_since_epoch().count();
}

/// The number that an event gives a name; nothing for other events.
std::optional<std::uint32_t> namedNumber(const Domain::Event &event)
{
    if (const auto *queue = std::get_if<Domain::QueueNamed>(&event.body))
        return raw(queue->queue);
    if (const auto *op = std::get_if<Domain::OperatorNamed>(&event.body))
        return raw(op->op);
    if (const auto *reason = std::get_if<Domain::ReasonNamed>(&event.body))
        return raw(reason->reason);
    return std::nullopt;
}

} // namespace

SessionHistory::SessionHistory(Options options, std::vector<std::string> feeds, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_feeds(std::move(feeds))
    , m_pseudonyms(m_options.key)
    , m_writer({m_options.url, m_options.password, m_options.spoolPath}, m_feeds)
{
    // Emitted on the writer's thread.
    connect(
        &m_writer, &History::HistoryWriter::statusChanged, this, &SessionHistory::statusChanged, Qt::QueuedConnection);
}

SessionHistory::~SessionHistory() = default;

StoreProblem SessionHistory::open()
{
    m_database = std::make_unique<History::Database>();
    return m_database->open(m_options.url, History::Access::Write, m_options.password);
}

void SessionHistory::start()
{
    m_database.reset(); // a connection belongs to the thread that opened it
    m_writer.start();
}

void SessionHistory::stop()
{
    m_writer.stop();
}

// --- what was kept
// -----------------------------------------------------------------------------------------------------

SessionHistory::Resumed SessionHistory::resume(Metrics::Engine &engine, FoldClock &clock, Timestamp from)
{
    Resumed resumed;
    if (!m_database || !m_database->isOpen())
        return resumed;
    // Names are repeated at the first fold of each hour.
    const Timestamp hour = std::chrono::floor<std::chrono::hours>(from);
    const auto take = [&](const History::JournalPiece &piece) {
        resumed.unreadable += foldPiece(piece, engine, clock) ? 0 : 1;
        resumed.events += piece.events();
        resumed.until = piece.to;
        return true;
    };
    const StoreProblem problem
        = History::Journal(*m_database).read(hour, take, [&](const auto &) { ++resumed.unreadable; });
    if (problem)
        qCWarning(lcSession) << "the journal could not be read to its end";
    clock.release();
    if (resumed.until)
        loseFeeds(engine, clock, *resumed.until);
    return resumed;
}

/// False when a part of it is damaged.
bool SessionHistory::foldPiece(const History::JournalPiece &piece, Metrics::Engine &engine, FoldClock &clock)
{
    std::map<FeedId, FeedId> now; // the place of a feed in the centre file may be another one today
    for (const History::JournalPiece::Part &part : piece.parts) {
        const auto found = std::ranges::find(m_feeds, part.name);
        if (found != m_feeds.end())
            now.emplace(FeedId {part.feed}, FeedId {static_cast<std::uint16_t>(found - m_feeds.begin())});
    }
    for (const History::JournalPiece::Fold &fold : piece.folds) {
        Domain::Events events;
        if (Domain::decodeEvents(fold.bytes, events) != Domain::DecodeError::None)
            return false;
        std::erase_if(events, [&now](Domain::Event &event) {
            const auto found = now.find(event.feed);
            if (found != now.end())
                event.feed = found->second;
            return found == now.end();
        });
        for (const Domain::Event &event : events)
            m_retold.journaled(event);
        clock.hold(fold.now);
        engine.apply(events);
    }
    return true;
}

/// What happened since then nobody has seen, but where a feed tells its past.
void SessionHistory::loseFeeds(Metrics::Engine &engine, FoldClock &clock, Timestamp at)
{
    Domain::Events lost;
    for (std::size_t i = 0; i < m_feeds.size(); ++i) {
        const FeedId id {static_cast<std::uint16_t>(i)};
        const State::FeedRow &feed = engine.state().feeds()[i];
        if (feed.connected && !m_retold.isExpected(id))
            lost.push_back({at + feed.clockOffset.value_or(Domain::Duration::zero()), id,
                Domain::FeedLost {Domain::LostReason::Stopped}});
    }
    if (lost.empty())
        return;
    const Timestamp now = clock.now();
    clock.hold(now);
    engine.apply(lost);
    clock.release();
    keep(now, lost);
}

// --- what is kept
// ------------------------------------------------------------------------------------------------------

void SessionHistory::prepare(Domain::Events &events)
{
    m_retold.takeOut(events);
    for (Domain::Event &event : events) {
        if (auto *joined = std::get_if<Domain::CallerJoined>(&event.body))
            joined->caller = m_pseudonyms.caller(joined->caller);
    }
}

void SessionHistory::keep(Timestamp now, std::span<Domain::Event> events)
{
    // A journal is read from the begin of an hour on: whatever is numbered there has been named in it. In one fold with
    // the events, since a fold of its own would let time pass before them; without the names that these bring.
    Domain::Events named;
    if (hourOf(now) != std::exchange(m_namesHour, hourOf(now))) {
        for (const auto &[key, event] : m_names)
            named.push_back(event);
    }
    learnNames(events);
    if (named.empty()) {
        m_writer.add(now, events);
        return;
    }
    named.insert(named.end(), events.begin(), events.end());
    m_writer.add(now, named);
}

void SessionHistory::learnNames(std::span<const Domain::Event> events)
{
    for (const Domain::Event &event : events) {
        if (const auto number = namedNumber(event))
            m_names.insert_or_assign({event.feed, event.body.index(), *number}, event);
    }
}

} // namespace Pult::App
