// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a session keeps of its events, and what it had kept before: everything that is folded goes into a journal, and
// the next start folds that journal first. Callers are known by a keyed hash from the moment their events come in.
// Engine's thread; the writing has its own.

#pragma once

#include "app/session/foldclock.h"
#include "app/session/retoldpast.h"
#include "feeds/recording/pseudonyms.h"
#include "history/historywriter.h"
#include "metrics/engine.h"

#include <QObject>

#include <map>
#include <memory>

namespace Pult::History {
class Database;
}

namespace Pult::App {

class SessionHistory final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        History::StoreUrl url;
        QString password; ///< of the store; may be empty
        QByteArray key;   ///< for HMAC-SHA-256 over callers
        QString spoolPath;
    };

    /// `feeds` are the names of the session's feeds by FeedId.
    SessionHistory(Options options, std::vector<std::string> feeds, QObject *parent = nullptr);
    ~SessionHistory() override;

    /// Opens the store. After a problem nothing is resumed; the writer tries again.
    History::StoreProblem open();

    struct Resumed
    {
        std::uint64_t events = 0;
        std::uint64_t unreadable = 0;           ///< rows of the journal
        std::optional<Domain::Timestamp> until; ///< absent: nothing was there
    };
    /// This feed tells its whole past at each start. Before resume().
    void expectPast(Domain::FeedId feed) { m_retold.expect(feed); }
    /// Folds what was kept since `from`. Then every feed that was live has been lost, until it connects.
    Resumed resume(Metrics::Engine &engine, FoldClock &clock, Domain::Timestamp from);
    /// Begins to write.
    void start();
    void stop();

    /// What feeds have told, before it is folded: what is known already goes, callers get their keyed hashes.
    void prepare(Domain::Events &events);
    /// What has been folded at `now`. The callers' numbers in it are not kept.
    void keep(Domain::Timestamp now, std::span<Domain::Event> events);

    History::WriterStatus status() const { return m_writer.status(); }

Q_SIGNALS:
    void statusChanged(const Pult::History::WriterStatus &status);

private:
    using NameKey = std::tuple<Domain::FeedId, std::size_t, std::uint32_t>; ///< feed, kind, number

    void loseFeeds(Metrics::Engine &engine, FoldClock &clock, Domain::Timestamp at);
    bool foldPiece(const History::JournalPiece &piece, Metrics::Engine &engine, FoldClock &clock);
    void learnNames(std::span<const Domain::Event> events);

    const Options m_options;
    const std::vector<std::string> m_feeds;
    Feeds::Pseudonyms m_pseudonyms;
    std::unique_ptr<History::Database> m_database; ///< until the writer has it
    History::HistoryWriter m_writer;
    RetoldPast m_retold;
    std::map<NameKey, Domain::Event> m_names;
    std::int64_t m_namesHour = -1; ///< in which they were written last
};

} // namespace Pult::App
