// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to a store of history, with the present schema. The only place that knows which database it is. Lives
// on the thread that opened it.

#pragma once

#include "history/filelock.h"
#include "history/storeproblem.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace Pult::History {

/// `Write`: alone, see StoreProblem::Kind::Held. `Read`: beside a writer; the schema must be the present one already.
enum class Access : std::uint8_t { Read, Write };

/// How sure a commit is when the power fails. Losing the program alone loses no commit of either.
enum class Durability : std::uint8_t {
    OnDisk,  ///< nothing that was committed is lost: for what cannot be made again
    Ordered, ///< the last commits may be lost, in order: for what is made again from the rest
};

class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens, or makes, the store and brings its schema up to date. `password` is for PostgreSQL and may be empty.
    StoreProblem open(const StoreUrl &url, Access access, const QString &password = {});
    void close();
    bool isOpen() const { return m_sql.isOpen(); }
    const StoreUrl &url() const { return m_url; }

    /// A query of this connection.
    QSqlQuery query() const { return QSqlQuery(m_sql); }
    /// All of `work` or nothing. `work` returns whether it succeeded.
    StoreProblem transaction(Durability durability, const std::function<bool(QSqlQuery &)> &work);
    /// Runs `sql` alone.
    StoreProblem exec(const QString &sql);
    /// What the last failed query means.
    StoreProblem problemOf(const QSqlError &error) const;

    /// The schema of this program.
    static int newestSchema();

private:
    StoreProblem openSqlite(Access access);
    StoreProblem openPostgres(Access access, const QString &password);
    StoreProblem hold();
    StoreProblem migrate(Access access);
    StoreProblem apply(int version);
    QString holderOfPostgres();

    StoreUrl m_url;
    QString m_name; ///< of the connection
    QSqlDatabase m_sql;
    std::unique_ptr<FileLock> m_lock; ///< of SQLite
};

} // namespace Pult::History
