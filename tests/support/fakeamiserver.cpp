// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeamiserver.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace Pult::Test {

namespace {

constexpr const char *Challenge = "842415273";

QByteArray timestamp(qint64 milliseconds)
{
    return QByteArray::number(milliseconds / 1000) + '.'
        + QByteArray::number(milliseconds % 1000).rightJustified(3, '0') + "000";
}

} // namespace

FakeAmiServer::FakeAmiServer(QObject *parent)
    : QTcpServer(parent)
{
}

bool FakeAmiServer::open()
{
    if (!listen(QHostAddress(QHostAddress::LocalHost), m_port))
        return false;
    m_port = serverPort();
    return true;
}

bool FakeAmiServer::useTls(const QString &certificate, const QString &key)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificate);
    QFile file(key);
    if (chain.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(QSslKey(&file, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls = configuration;
    return !configuration.privateKey().isNull();
}

void FakeAmiServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *tls = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket *socket = tls ? tls : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    m_sockets << socket;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto greet = [this, socket] { socket->write(greeting); };
    if (!tls)
        return greet();
    connect(tls, &QSslSocket::encrypted, this, greet);
    tls->setSslConfiguration(*m_tls);
    tls->startServerEncryption();
}

void FakeAmiServer::take(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_received += bytes;
    QByteArray &input = m_input[socket];
    input += bytes;
    for (qsizetype end = 0; (end = input.indexOf("\r\n\r\n")) >= 0;) {
        const QByteArray text = input.left(end);
        input.remove(0, end + 4);
        takeAction(socket, text);
        if (!socket->isOpen())
            return;
    }
}

void FakeAmiServer::takeAction(QTcpSocket *socket, const QByteArray &text)
{
    Headers headers;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const QByteArray action = headers.value("action").toLower();
    ++m_counts[action];
    m_last[action] = headers;
    QByteArray bytes = answer ? answer(action, headers) : QByteArray();
    if (bytes.isEmpty())
        bytes = reply(action, headers);
    socket->write(bytes);
    if (action == "logoff" || (action == "login" && bytes.contains("Response: Error")))
        socket->disconnectFromHost();
}

QByteArray FakeAmiServer::reply(const QByteArray &action, const Headers &headers)
{
    if (!answers || (action == "ping" && !answersPings))
        return {};
    const QByteArray id = "ActionID: " + headers.value("actionid") + "\r\n";
    const QByteArray success = "Response: Success\r\n" + id;
    if (action == "challenge" && knowsMd5)
        return success + "Challenge: " + Challenge + "\r\n\r\n";
    if (action == "login" && !isRight(headers))
        return "Response: Error\r\n" + id + "Message: Authentication failed\r\n\r\n";
    if (action == "login") {
        const QByteArray booted = "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: " + uptime
            + "\r\nLastReload: 5\r\nStatus: Fully Booted\r\n\r\n";
        return success + "Message: Authentication accepted\r\n\r\n" + (uptime.isEmpty() ? QByteArray() : booted);
    }
    if (action == "ping")
        return success + "Ping: Pong\r\nTimestamp: " + timestamp(QDateTime::currentMSecsSinceEpoch() + clockAhead)
            + "\r\n\r\n";
    if (action == "queuestatus") {
        QByteArray bytes = success + "EventList: start\r\nMessage: Queue status will follow\r\n\r\n";
        for (const QByteArray &record : list)
            bytes += record + id + "\r\n";
        return bytes + "Event: QueueStatusComplete\r\n" + id
            + "EventList: Complete\r\nListItems: " + QByteArray::number(list.size()) + "\r\n\r\n";
    }
    if (action == "logoff")
        return "Response: Goodbye\r\n" + id + "Message: Thanks for all the fish.\r\n\r\n";
    return "Response: Error\r\n" + id + "Message: Invalid/unknown command\r\n\r\n";
}

bool FakeAmiServer::isRight(const Headers &headers) const
{
    if (headers.value("username") != account)
        return false;
    if (headers.contains("key")) {
        const QByteArray salted = Challenge + secret;
        const QByteArray sum = QCryptographicHash::hash(salted, QCryptographicHash::Md5).toHex();
        return headers.value("key") == sum;
    }
    return headers.value("secret") == secret;
}

void FakeAmiServer::say(const QByteArray &bytes)
{
    for (const QPointer<QTcpSocket> &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->write(bytes);
    }
}

void FakeAmiServer::dropAll()
{
    const QList<QPointer<QTcpSocket>> sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

} // namespace Pult::Test
