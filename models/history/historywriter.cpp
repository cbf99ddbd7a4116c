// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/historywriter.h"

#include "domain/eventcodec.h"
#include "history/journal.h"
#include "history/logging.h"

#include <QRandomGenerator>
#include <QSqlDatabase>

#include <utility>

namespace Pult::History {

using Lock = std::unique_lock<std::mutex>;

namespace {

/// Of the spool in one transaction.
constexpr std::size_t SpooledAtOnce = 500;
/// What is encoded before the writer is woken up early.
constexpr std::size_t MuchEncoded = 1024 * 1024;

std::size_t bytesOf(const JournalPiece &piece)
{
    std::size_t bytes = 0;
    for (const JournalPiece::Fold &fold : piece.folds)
        bytes += fold.bytes.size();
    return bytes;
}

} // namespace

HistoryWriter::HistoryWriter(Options options, std::vector<std::string> feeds, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_feeds(std::move(feeds))
    , m_counts(m_feeds.size())
    , m_spool(m_options.spoolPath)
{
    qRegisterMetaType<WriterStatus>();
    m_mark.run = std::max<std::uint64_t>(QRandomGenerator::system()->generate64(), 1);
}

HistoryWriter::~HistoryWriter()
{
    stop();
}

void HistoryWriter::start()
{
    // The first use of QSqlDatabase makes children of the application: that must happen on its thread.
    (void)QSqlDatabase::drivers();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

void HistoryWriter::add(Domain::Timestamp now, std::span<Domain::Event> events)
{
    if (events.empty())
        return;
    for (Domain::Event &event : events) {
        if (auto *joined = std::get_if<Domain::CallerJoined>(&event.body))
            joined->callerNumber.clear();
    }
    JournalPiece::Fold fold {now, {}};
    Domain::encodeEvents(events, fold.bytes);
    const Lock lock(m_mutex);
    // Beyond that there is no room: it is counted, and the next one that fits is taken again.
    if (m_stopping || m_crowd + m_foldBytes > m_options.mostAtAll) {
        m_status.lost += events.size();
        return;
    }
    for (const Domain::Event &event : events)
        ++m_counts.at(raw(event.feed));
    m_status.waiting += events.size();
    m_foldBytes += fold.bytes.size();
    m_folds.push_back(std::move(fold));
    if (m_folds.size() == 1 || m_foldBytes >= MuchEncoded)
        m_wake.notify_one();
}

void HistoryWriter::stop()
{
    {
        const Lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

WriterStatus HistoryWriter::status() const
{
    const Lock lock(m_mutex);
    return m_status;
}

// --- the writer's thread
// -----------------------------------------------------------------------------------------------

void HistoryWriter::run()
{
    if (!m_spool.open())
        qCWarning(lcHistory) << "the spool cannot be used";
    countSpooled();
    bool isStopping = false;
    bool isAway = !write();
    publish();
    while (!isStopping) {
        {
            Lock lock(m_mutex);
            const auto isDue = [this] { return m_stopping || !m_folds.empty(); };
            if (isAway)
                m_wake.wait_for(lock, m_options.retry, [this] { return m_stopping; });
            else
                m_wake.wait(lock, isDue);
            // What comes within a moment is committed together.
            if (!m_stopping && !isAway)
                m_wake.wait_for(lock, m_options.group, [this] { return m_stopping || m_foldBytes >= MuchEncoded; });
            isStopping = m_stopping;
            if (!m_folds.empty())
                m_pieces.push_back(takePiece());
        }
        isAway = !write();
        if (isAway)
            putAside();
        publish();
    }
    m_database.reset();
}

/// What a former run has left on the disk waits, too.
void HistoryWriter::countSpooled()
{
    if (m_spool.isEmpty())
        return;
    std::uint64_t events = 0;
    m_spool.read(Spool::Begin, [&events](const JournalPiece &piece, qint64) {
        events += piece.events();
        return true;
    });
    const Lock lock(m_mutex);
    m_status.waiting += events;
    m_status.isSpooling = true;
}

/// With the lock.
JournalPiece HistoryWriter::takePiece()
{
    ++m_mark.number;
    JournalPiece piece {m_mark, m_folds.front().now, m_folds.back().now, {}, std::exchange(m_folds, {})};
    m_crowd += std::exchange(m_foldBytes, 0);
    for (std::size_t feed = 0; feed < m_counts.size(); ++feed) {
        if (const std::uint32_t events = std::exchange(m_counts[feed], 0); events > 0)
            piece.parts.push_back({static_cast<std::uint16_t>(feed), m_feeds[feed], events});
    }
    return piece;
}

/// True when nothing waits any more.
bool HistoryWriter::write()
{
    if (!openStore() || !catchUp())
        return false;
    while (!m_pieces.empty()) {
        if (const StoreProblem problem = Journal(*m_database).append({&m_pieces.front(), 1})) {
            fail(problem);
            return false;
        }
        dropFirst();
    }
    return true;
}

/// The first piece is in the store.
void HistoryWriter::dropFirst()
{
    const std::uint64_t events = m_pieces.front().events();
    {
        const Lock lock(m_mutex);
        m_crowd -= bytesOf(m_pieces.front());
        m_status.acknowledged += events;
    }
    m_pieces.pop_front();
    countStored(events);
}

bool HistoryWriter::openStore()
{
    if (m_database)
        return true;
    auto database = std::make_unique<Database>();
    StoreProblem problem = database->open(m_options.url, Access::Write, m_options.password);
    if (!problem)
        m_there = Journal(*database).lastMark(problem);
    if (problem) {
        fail(problem);
        return false;
    }
    m_database = std::move(database);
    // A commit whose answer was lost may have happened.
    while (
        !m_pieces.empty() && m_pieces.front().mark.run == m_there.run && m_pieces.front().mark.number <= m_there.number)
        dropFirst();
    return true;
}

/// Passes what the store has of the spool already.
void HistoryWriter::skipStored()
{
    qint64 end = m_taken;
    std::uint64_t before = 0; ///< events up to there
    std::uint64_t events = 0;
    m_spool.read(m_taken, [&](const JournalPiece &piece, qint64 after) {
        events += piece.events();
        if (piece.mark == m_there) {
            end = after;
            before = events;
        }
        return true;
    });
    m_taken = end;
    countStored(before);
}

/// Gives the store what has waited on the disk.
bool HistoryWriter::catchUp()
{
    if (!m_spool.isEmpty())
        skipStored();
    while (!m_spool.isEmpty()) {
        std::vector<JournalPiece> pieces;
        qint64 end = m_taken;
        const bool isWhole = m_spool.read(m_taken, [&](JournalPiece &&piece, qint64 after) {
            pieces.push_back(std::move(piece));
            end = after;
            return pieces.size() < SpooledAtOnce;
        });
        if (!isWhole)
            qCWarning(lcHistory) << "the spool is damaged after byte" << end;
        if (pieces.empty()) {
            m_spool.clear();
            m_taken = Spool::Begin;
            break;
        }
        if (const StoreProblem problem = Journal(*m_database).append(pieces)) {
            fail(problem);
            return false;
        }
        m_taken = end;
        for (const JournalPiece &piece : pieces)
            countStored(piece.events());
    }
    const Lock lock(m_mutex);
    m_status.isSpooling = false;
    m_status.problem = {};
    return true;
}

void HistoryWriter::countStored(std::uint64_t events)
{
    const Lock lock(m_mutex);
    m_status.stored += events;
    m_status.waiting -= events;
}

void HistoryWriter::fail(const StoreProblem &problem)
{
    m_database.reset(); // opened anew at the next try: a connection may be dead
    const Lock lock(m_mutex);
    if (m_status.problem.kind != problem.kind)
        qCWarning(lcHistory) << "the store is away, problem" << static_cast<int>(problem.kind);
    m_status.problem = problem;
}

/// The store is away: what is much, or would be gone with the program, waits on the disk.
void HistoryWriter::putAside()
{
    const auto isMuch = [this] {
        const Lock lock(m_mutex);
        return m_stopping || m_crowd > m_options.mostInMemory;
    };
    if (!isMuch())
        return;
    while (!m_pieces.empty() && m_spool.append(m_pieces.front())) {
        const Lock lock(m_mutex);
        m_crowd -= bytesOf(m_pieces.front());
        m_status.acknowledged += m_pieces.front().events();
        m_status.isSpooling = true;
        m_pieces.pop_front();
    }
    const Lock lock(m_mutex);
    if (m_stopping) {
        for (const JournalPiece &piece : std::exchange(m_pieces, {})) {
            m_status.lost += piece.events();
            m_status.waiting -= piece.events();
        }
    }
}

void HistoryWriter::publish()
{
    WriterStatus status;
    {
        const Lock lock(m_mutex);
        status = m_status;
    }
    if (status == std::exchange(m_published, status))
        return;
    Q_EMIT statusChanged(status);
}

} // namespace Pult::History
