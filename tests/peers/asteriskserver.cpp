// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asteriskserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace Pult::Test {

using namespace Qt::StringLiterals;

namespace {

QString asteriskRoot()
{
    return qEnvironmentVariable("PULT_ASTERISK_ROOT", u"/var/cache/pult/asterisk-bullseye"_s);
}

/// Folders of runs that were killed before they could clean up.
void removeLeftovers()
{
    const QDir folder(asteriskRoot() + u"/srv"_s);
    const QStringList names = folder.entryList({u"pult-*"_s}, QDir::Dirs);
    for (const QString &name : names) {
        const pid_t owner = name.section(u'-', 1, 1).toInt();
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH)
            QDir(folder.filePath(name)).removeRecursively();
    }
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

AsteriskServer::AsteriskServer(QString systemName)
    : m_systemName(std::move(systemName))
    , m_inside(u"/srv/pult-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(m_systemName))
    , m_outside(asteriskRoot() + m_inside)
    , m_port(freePort())
{
    removeLeftovers();
    writeConfiguration();
}

AsteriskServer::~AsteriskServer()
{
    stop();
    QDir(m_outside).removeRecursively();
}

QString AsteriskServer::obstacle()
{
    if (geteuid() != 0)
        return u"the tests against a real Asterisk need root, for chroot"_s;
    QProcess make;
    make.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    make.start(QStringLiteral(PULT_SOURCE_DIR "/tests/peers/make-asterisk"), {});
    constexpr int enoughForDebootstrap = 10 * 60 * 1000;
    if (!make.waitForFinished(enoughForDebootstrap) || make.exitStatus() != QProcess::NormalExit
        || make.exitCode() != 0)
        return u"no Asterisk: tests/peers/make-asterisk failed"_s;
    return {};
}

QStringList AsteriskServer::queues()
{
    return {u"adult"_s, u"pediatric"_s, u"expert"_s, u"telemarketing"_s, u"regional"_s};
}

bool AsteriskServer::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    // A test program that crashes or is killed must take its servers with it.
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(
        u"chroot"_s, {asteriskRoot(), u"/usr/sbin/asterisk"_s, u"-f"_s, u"-C"_s, m_inside + u"/etc/asterisk.conf"_s});
    return QTest::qWaitFor(
               [this] {
                   if (m_process->state() == QProcess::NotRunning)
                       return true;
                   QTcpSocket socket;
                   socket.connectToHost(QHostAddress::LocalHost, m_port);
                   return socket.waitForConnected(200) && socket.waitForReadyRead(500)
                       && socket.readAll().startsWith("Asterisk Call Manager/");
               },
               20'000)
        && m_process->state() == QProcess::Running;
}

void AsteriskServer::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

void AsteriskServer::stop()
{
    if (!m_process)
        return;
    m_process->terminate(); // Asterisk ends in good order on SIGTERM
    if (!m_process->waitForFinished(5'000))
        kill();
    m_process.reset();
}

QString AsteriskServer::queueLogPath() const
{
    return m_outside + u"/log/queue_log"_s;
}

QByteArray AsteriskServer::queueLog() const
{
    QFile file(queueLogPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray AsteriskServer::log() const
{
    QFile file(m_outside + u"/log/messages"_s);
    QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (m_process)
        text += m_process->readAll();
    return text.right(4000);
}

void AsteriskServer::writeConfiguration() const
{
    for (const QString &folder : {u"etc"_s, u"db"_s, u"spool"_s, u"run"_s, u"log"_s})
        QDir().mkpath(m_outside + u'/' + folder);
    const QDir source(QStringLiteral(PULT_SOURCE_DIR "/tests/peers/config"));
    for (const QString &name : source.entryList(QDir::Files)) {
        QFile from(source.filePath(name));
        QFile to(m_outside + u"/etc/"_s + name);
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(to.fileName()));
        to.write(from.readAll()
                     .replace("@inside@", m_inside.toUtf8())
                     .replace("@systemname@", m_systemName.toUtf8())
                     .replace("@port@", QByteArray::number(m_port))
                     .replace("@secret@", secret().toUtf8()));
    }
}

} // namespace Pult::Test
