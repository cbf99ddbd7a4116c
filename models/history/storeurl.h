// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a history is kept, as an administrator writes it: sqlite:///absolute/path.db or
// postgresql://user@host:port/database. A value, any thread.

#pragma once

#include <QString>

namespace Pult::History {

struct StoreUrl
{
    enum class Kind : std::uint8_t { Sqlite, Postgres };
    enum class Fault : std::uint8_t {
        None,
        UnknownScheme,
        RelativePath, ///< SQLite: the path does not begin with /
        NoPath,       ///< SQLite: a folder or nothing
        HasPassword,  ///< it would be seen by everybody who lists processes
        NoDatabase,
        BadPort
    };
    struct Parsed;

    Kind kind = Kind::Sqlite;
    QString path;     ///< SQLite only: of the file
    QString host;     ///< PostgreSQL only from here; empty: this machine's socket
    int port = 0;     ///< 0: the usual one
    QString user;     ///< empty: as the operating system's user
    QString database; ///< never empty

    /// The whole, as it is shown; there is no secret in it.
    QString text() const;

    static Parsed parse(const QString &text);
};

struct StoreUrl::Parsed
{
    StoreUrl url;
    Fault fault = Fault::None;
};

} // namespace Pult::History
