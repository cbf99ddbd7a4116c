// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/database.h"

#include "history/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>

#include <atomic>

namespace Pult::History {

using namespace Qt::StringLiterals;
using Kind = StoreProblem::Kind;

namespace {

/// The advisory lock of PostgreSQL that a writer holds: «Pult» and the one history that a database has.
constexpr auto PostgresLock = "1349872756, 1"_L1;
/// How long SQLite waits for a reader that is in its way.
constexpr int BusyMilliseconds = 2000;

// SQLite's own numbers, https://www.sqlite.org/rescode.html; extended ones have these in their low byte.
constexpr int SqliteReadOnly = 8;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteCannotOpen = 14;
constexpr int SqliteNotADatabase = 26;

QString nextConnectionName()
{
    static std::atomic<int> count {0};
    return u"history-%1"_s.arg(++count);
}

Kind kindOfSqlite(const QString &code)
{
    switch (code.toInt() & 0xFF) {
    case SqliteReadOnly:
    case SqliteCannotOpen:
        return Kind::NotWritable;
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return Kind::Damaged;
    case SqliteFull:
        return Kind::DiskFull;
    default:
        return Kind::Failed;
    }
}

/// QPSQL gives no code for a connection that failed. A server that answers gives its severity, in its own language,
/// with two blanks after it; what it says while it starts or stops passes.
Kind kindOfFailedLogin(const QString &said)
{
    static const QRegularExpression answered(u"(failed|fatal|ошибка)?: [[:alpha:]]+:  "_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression passing(
        u"start|shut|recover|запуск|останов|восстанов"_s, QRegularExpression::CaseInsensitiveOption);
    return answered.match(said).hasMatch() && !passing.match(said).hasMatch() ? Kind::Refused : Kind::NotReachable;
}

/// https://www.postgresql.org/docs/15/errcodes-appendix.html
Kind kindOfPostgres(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code == "53100"_L1)
        return Kind::DiskFull;
    if (code.startsWith("28"_L1) || code == "3D000"_L1 || code == "42501"_L1)
        return Kind::Refused;
    if (code.isEmpty())
        return kindOfFailedLogin(error.databaseText());
    if (code.startsWith("08"_L1) || code.startsWith("57P"_L1))
        return Kind::NotReachable;
    return Kind::Failed;
}

QStringList statementsOf(const QString &script)
{
    static const QRegularExpression comment(u"--[^\n]*"_s);
    static const QRegularExpression end(u";\\s*(\n|$)"_s);
    QStringList statements;
    for (const QString &part : QString(script).remove(comment).split(end, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            statements.append(part.trimmed());
    }
    return statements;
}

/// Migrations by version, from 1 on without a hole.
QStringList migrations()
{
    return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_name.isEmpty())
        return;
    m_sql.close();
    m_sql = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
    m_lock.reset();
}

int Database::newestSchema()
{
    return static_cast<int>(migrations().size());
}

StoreProblem Database::open(const StoreUrl &url, Access access, const QString &password)
{
    close();
    m_url = url;
    const bool isSqlite = url.kind == StoreUrl::Kind::Sqlite;
    const QString driver = isSqlite ? u"QSQLITE"_s : u"QPSQL"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return {Kind::NoDriver, url.text(), isSqlite ? u"libqt6sql6-sqlite"_s : u"libqt6sql6-psql"_s};
    m_name = nextConnectionName();
    m_sql = QSqlDatabase::addDatabase(driver, m_name);
    StoreProblem problem = isSqlite ? openSqlite(access) : openPostgres(access, password);
    if (!problem)
        problem = migrate(access);
    if (problem)
        close();
    return problem;
}

StoreProblem Database::openSqlite(Access access)
{
    const QFileInfo file(m_url.path);
    if (access == Access::Write) {
        if (!QDir().mkpath(file.absolutePath()))
            return {Kind::FolderFailed, m_url.text(), file.absolutePath()};
        if (StoreProblem problem = hold())
            return problem;
    } else if (!file.exists()) {
        return {Kind::NotReachable, m_url.text(), QDir::toNativeSeparators(file.absolutePath())};
    }
    m_sql.setDatabaseName(m_url.path);
    // A reader must be able to make the shared-memory file of the log, so that it opens the file as a writer does.
    m_sql.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyMilliseconds));
    if (!m_sql.open())
        return problemOf(m_sql.lastError());
    if (access == Access::Write) {
        // Nobody else reads what callers and people did.
        QFile::setPermissions(m_url.path, QFile::ReadOwner | QFile::WriteOwner);
        if (StoreProblem problem = exec(u"PRAGMA journal_mode = WAL"_s))
            return problem;
    }
    // The first real read: tells a file that is no database.
    return exec(access == Access::Read ? u"PRAGMA query_only = ON"_s : u"PRAGMA user_version"_s);
}

StoreProblem Database::openPostgres(Access access, const QString &password)
{
    m_sql.setHostName(m_url.host);
    if (m_url.port > 0)
        m_sql.setPort(m_url.port);
    m_sql.setUserName(m_url.user);
    m_sql.setPassword(password);
    m_sql.setDatabaseName(m_url.database);
    m_sql.setConnectOptions(u"connect_timeout=5;application_name=pult"_s);
    if (!m_sql.open())
        return problemOf(m_sql.lastError());
    return access == Access::Write ? hold() : StoreProblem {};
}

StoreProblem Database::hold()
{
    if (m_url.kind == StoreUrl::Kind::Postgres) {
        QSqlQuery sql = query();
        if (!sql.exec(u"SELECT pg_try_advisory_lock("_s + PostgresLock + u')') || !sql.next())
            return problemOf(sql.lastError());
        return sql.value(0).toBool() ? StoreProblem {} : StoreProblem {Kind::Held, m_url.text(), holderOfPostgres()};
    }
    m_lock = std::make_unique<FileLock>(m_url.path + u".lock"_s);
    switch (m_lock->tryLock()) {
    case FileLock::Outcome::Locked:
        break;
    case FileLock::Outcome::Held:
        return {Kind::Held, m_url.text(), m_lock->holder()};
    case FileLock::Outcome::Failed:
        return {Kind::NotWritable, m_url.text(), {}};
    }
    return {};
}

QString Database::holderOfPostgres()
{
    QSqlQuery sql = query();
    const bool found = sql.exec(u"SELECT a.application_name, a.pid, coalesce(host(a.client_addr), 'localhost') "
                                "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                                "WHERE l.locktype = 'advisory' AND l.granted AND (l.classid, l.objid) = ("_s
                           + PostgresLock + u')')
        && sql.next();
    return found ? u"%1 (%2, %3)"_s.arg(sql.value(0).toString(), sql.value(1).toString(), sql.value(2).toString())
                 : QString();
}

// --- schema
// ----------------------------------------------------------------------------------------------------------

StoreProblem Database::migrate(Access access)
{
    int version = 0;
    if (m_sql.tables().contains("store"_L1)) {
        QSqlQuery sql = query();
        if (!sql.exec(u"SELECT value FROM store WHERE key = 'schema'"_s) || !sql.next())
            return {Kind::Damaged, m_url.text(), sql.lastError().text()};
        version = sql.value(0).toInt();
    } else if (!m_sql.tables().isEmpty()) {
        return {Kind::Damaged, m_url.text(), m_sql.tables().constFirst()}; // somebody else's
    }
    if (version > newestSchema())
        return {Kind::NewerSchema, m_url.text(), QString::number(version)};
    if (access == Access::Read)
        return version == newestSchema() ? StoreProblem {}
                                         : StoreProblem {Kind::Damaged, m_url.text(), QString::number(version)};
    while (version < newestSchema()) {
        if (StoreProblem problem = apply(++version))
            return problem;
        qCInfo(lcHistory).noquote() << m_url.text() << "has schema" << version;
    }
    return {};
}

StoreProblem Database::apply(int version)
{
    QFile file(u":/sql/"_s + migrations().at(version - 1));
    if (!file.open(QIODevice::ReadOnly))
        return {Kind::Failed, m_url.text(), file.errorString()};
    const QString blob = m_url.kind == StoreUrl::Kind::Sqlite ? u"BLOB"_s : u"BYTEA"_s;
    const QString script = QString::fromUtf8(file.readAll()).replace("{blob}"_L1, blob);
    return transaction(Durability::OnDisk, [&](QSqlQuery &sql) {
        for (const QString &statement : statementsOf(script)) {
            if (!sql.exec(statement))
                return false;
        }
        return sql.exec(u"INSERT INTO store (key, value) VALUES ('schema', '%1') "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s.arg(version));
    });
}

// --- queries
// ---------------------------------------------------------------------------------------------------------

StoreProblem Database::transaction(Durability durability, const std::function<bool(QSqlQuery &)> &work)
{
    QSqlQuery sql = query();
    const bool isSqlite = m_url.kind == StoreUrl::Kind::Sqlite;
    const bool onDisk = durability == Durability::OnDisk;
    // SQLite takes the pragma outside of transactions only, PostgreSQL its setting inside.
    if (isSqlite && !sql.exec(onDisk ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s))
        return problemOf(sql.lastError());
    if (!m_sql.isOpen() || !m_sql.transaction())
        return problemOf(m_sql.lastError());
    const bool set = isSqlite || onDisk || sql.exec(u"SET LOCAL synchronous_commit = off"_s);
    if (!set || !work(sql)) {
        const StoreProblem problem = problemOf(sql.lastError());
        sql.finish();
        m_sql.rollback();
        return problem;
    }
    sql.finish();
    if (!m_sql.commit()) {
        const StoreProblem problem = problemOf(m_sql.lastError());
        m_sql.rollback();
        return problem;
    }
    return {};
}

StoreProblem Database::exec(const QString &sql)
{
    QSqlQuery run = query();
    return run.exec(sql) ? StoreProblem {} : problemOf(run.lastError());
}

StoreProblem Database::problemOf(const QSqlError &error) const
{
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const Kind kind
        = m_url.kind == StoreUrl::Kind::Sqlite ? kindOfSqlite(error.nativeErrorCode()) : kindOfPostgres(error);
    return {kind, m_url.text(), said.simplified()};
}

} // namespace Pult::History
