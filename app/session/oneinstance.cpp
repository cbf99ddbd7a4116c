// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/oneinstance.h"

#include "store/folders.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Pult::App {

using std::chrono::milliseconds;

namespace {

/// How long somebody who has connected may take to say what he wants.
constexpr milliseconds Patience {2000};
constexpr milliseconds BetweenTries {50};
constexpr int MostConnections = 8;
constexpr const char *Taken = "taken\n";

#ifdef Q_OS_UNIX
bool isOwn(const QString &folder)
{
    struct stat status
    {
    };
    return ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
}
#endif

/// The socket's rights keep others out already; this holds where a file system knows no rights.
bool isSameUser(const QLocalSocket &socket)
{
#ifdef Q_OS_LINUX
    ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
#else
    Q_UNUSED(socket);
    return true;
#endif
}

} // namespace

OneInstance::OneInstance(const QString &subject, QString folder, QObject *parent)
    : QObject(parent)
    , m_subject(subject)
    , m_folder(folder.isEmpty() ? usualFolder() : std::move(folder))
{
    const QByteArray hash = QCryptographicHash::hash(subject.toUtf8(), QCryptographicHash::Sha256).toHex();
    m_stem = m_folder + u'/' + QString::fromLatin1(hash.first(16)); // a socket's path has room for 107 bytes
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(MostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &OneInstance::takeConnections);
}

OneInstance::~OneInstance()
{
    m_server.close();
}

QString OneInstance::usualFolder()
{
#ifdef Q_OS_UNIX
    // Asked without Qt, which warns where there is none (a bare TV box, a cron job).
    if (const QString runtime = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR")); QFileInfo(runtime).isDir()) {
        const QString folder = runtime + u"/pult"_s;
        if (Store::Folders::make(folder) && QFileInfo(folder).isWritable())
            return folder;
    }
    const QString folder = QDir::tempPath() + u"/pult-%1"_s.arg(::geteuid());
    return Store::Folders::make(folder) && isOwn(folder) ? folder : QString();
#else
    const QString folder = Store::Folders::runtime();
    return Store::Folders::make(folder) ? folder : QString();
#endif
}

QString OneInstance::subjectOfCentre(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath(); // empty when there is no such file
    return u"centre:"_s + (canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical);
}

QByteArray OneInstance::packed(const QStringList &arguments)
{
    return QJsonDocument(QJsonObject {{u"pult"_s, 1}, {u"arguments"_s, QJsonArray::fromStringList(arguments)}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

std::optional<QStringList> OneInstance::unpacked(const QByteArray &message)
{
    if (message.size() > LongestMessage)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    if (object.value(u"pult"_s).toInt() != 1 || !object.value(u"arguments"_s).isArray())
        return std::nullopt;
    const QJsonArray list = object.value(u"arguments"_s).toArray();
    if (list.size() > MostArguments)
        return std::nullopt;
    QStringList arguments;
    for (const QJsonValue &value : list) {
        const QString text = value.toString();
        if (!value.isString() || text.size() > LongestArgument || text.contains(QChar(u'\0')))
            return std::nullopt;
        arguments << text;
    }
    return arguments;
}

OneInstance::Outcome OneInstance::claim(const QStringList &arguments, milliseconds limit)
{
    if (m_folder.isEmpty())
        return Outcome::Unknown;
    m_lock = std::make_unique<QLockFile>(m_stem + u".lock"_s);
    m_lock->setStaleLockTime(0); // by the process alone: a desk runs for months
    const QByteArray message = packed(arguments);
    const QDeadlineTimer deadline(limit);
    do {
        // Waits a little when it is taken: the other one may just be starting, or ending.
        if (m_lock->tryLock(static_cast<int>(BetweenTries.count())))
            return listen() ? Outcome::First : Outcome::Unknown;
        if (m_lock->error() != QLockFile::LockFailedError)
            return Outcome::Unknown; // a folder that cannot be written
        if (handOver(message, milliseconds(deadline.remainingTime())))
            return Outcome::HandedOver;
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

bool OneInstance::listen()
{
    const QString path = m_stem + u".socket"_s;
    QLocalServer::removeServer(path); // of one that was killed; the lock says that it is gone
    return m_server.listen(path);
}

bool OneInstance::handOver(const QByteArray &message, milliseconds limit) const
{
    QLocalSocket socket;
    const int left = static_cast<int>(std::max(limit, BetweenTries).count());
    socket.connectToServer(m_stem + u".socket"_s);
    if (!socket.waitForConnected(left))
        return false;
    socket.write(message);
    const QDeadlineTimer deadline(left);
    QByteArray answer;
    while (!answer.contains('\n')) {
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
        answer += socket.readAll();
    }
    return answer == Taken;
}

void OneInstance::takeConnections()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isSameUser(*socket)) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(LongestMessage + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { take(socket); });
        QTimer::singleShot(Patience, socket, [socket] { socket->abort(); });
        take(socket);
    }
}

void OneInstance::take(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > LongestMessage)
            socket->abort();
        return;
    }
    const std::optional<QStringList> arguments = unpacked(socket->readLine(LongestMessage + 1));
    if (!arguments)
        return socket->abort();
    socket->write(Taken);
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT argumentsArrived(*arguments);
}

} // namespace Pult::App
