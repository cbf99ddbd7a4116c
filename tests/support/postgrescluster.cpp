// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/postgrescluster.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>

#include <pwd.h>
#include <unistd.h>

namespace Pult::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Owner = "postgres";

QString folderOfPrograms()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString folder = versions.filePath(version + u"/bin"_s);
        if (QFile::exists(folder + u"/initdb"_s))
            return folder;
    }
    return {};
}

} // namespace

PostgresCluster::PostgresCluster()
    : m_bin(folderOfPrograms())
{
    if (m_bin.isEmpty() || !QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        m_obstacle = u"PostgreSQL or Qt's driver for it is not installed (packaging/setup --for test)"_s;
        return;
    }
    // The server refuses to run as root.
    if (geteuid() == 0) {
        const passwd *owner = getpwnam(Owner);
        if (!owner || chown(QFile::encodeName(m_folder.path()).constData(), owner->pw_uid, owner->pw_gid) != 0) {
            m_obstacle = u"there is no user postgres"_s;
            return;
        }
        // initdb looks up its own name.
        if (!QFile::permissions(u"/etc/passwd"_s).testFlag(QFile::ReadOther)) {
            m_obstacle = u"the user postgres cannot read /etc/passwd; its mode should be 644"_s;
            return;
        }
    }
    if (!run(u"initdb"_s,
            {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"pult"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
                u"--locale=C"_s, u"--no-sync"_s}))
        qWarning().noquote() << errors();
}

QString PostgresCluster::errors() const
{
    QFile file(m_folder.filePath(u"errors"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

PostgresCluster::~PostgresCluster()
{
    if (m_running)
        stop(true);
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QStringList all {m_bin + u'/' + program};
    all += arguments;
    if (geteuid() == 0)
        all = QStringList {u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s} + all;
    QProcess process;
    process.setWorkingDirectory(u"/"_s);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_folder.filePath(u"errors"_s), QIODevice::Append);
    process.start(all.takeFirst(), all);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

bool PostgresCluster::start()
{
    const QString options
        = u"-k %1 -c listen_addresses='' -c fsync=off -c max_connections=20 -c shared_buffers=16MB"_s.arg(
            m_folder.path());
    m_running = run(u"pg_ctl"_s,
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-w"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s, options,
            u"start"_s});
    return m_running;
}

bool PostgresCluster::stop(bool immediately)
{
    m_running = false;
    return run(u"pg_ctl"_s,
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-w"_s, u"-m"_s, immediately ? u"immediate"_s : u"fast"_s, u"stop"_s});
}

QString PostgresCluster::freshDatabase()
{
    const QString name = u"history%1"_s.arg(++m_databases);
    if (!run(u"createdb"_s, {u"-h"_s, m_folder.path(), u"-U"_s, u"pult"_s, name}))
        return {};
    return u"postgresql:///%1?host=%2&user=pult"_s.arg(name, m_folder.path());
}

} // namespace Pult::Test
