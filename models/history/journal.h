// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of the journal: appending pieces, reading them back. On the thread of its database.

#pragma once

#include "history/database.h"
#include "history/journalpiece.h"

#include <functional>
#include <map>
#include <span>

namespace Pult::History {

class Journal
{
public:
    /// `database` must be open and outlive the journal.
    explicit Journal(Database &database);

    /// What a damaged or missing row is like.
    struct Hole
    {
        qint64 no = 0;        ///< of the row
        bool damaged = false; ///< else missing
    };

    /// Appends all pieces or none.
    StoreProblem append(std::span<const JournalPiece> pieces);
    /// The last piece that was appended.
    JournalPiece::Mark lastMark(StoreProblem &problem) const;

    /// Every piece that was folded at `from` or later, in order. `take` returns false to end early; `hole` is told of
    /// rows that cannot be read, which are left out.
    StoreProblem read(Domain::Timestamp from, const std::function<bool(JournalPiece &&)> &take,
        const std::function<void(const Hole &)> &hole = {}) const;

    /// Events journaled so far, by the name of the feed.
    std::map<std::string, std::uint64_t> events(StoreProblem &problem) const;
    /// The last fold's instant; absent: nothing is there.
    std::optional<Domain::Timestamp> lastFold(StoreProblem &problem) const;

private:
    bool insert(QSqlQuery &sql, qint64 no, const JournalPiece &piece) const;
    static bool remember(QSqlQuery &sql, const JournalPiece::Mark &mark);
    static bool count(QSqlQuery &sql, const JournalPiece::Part &part);

    Database &m_database;
};

} // namespace Pult::History
