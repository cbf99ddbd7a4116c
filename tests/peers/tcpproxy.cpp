// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcpproxy.h"

#include <QHostAddress>

namespace Pult::Test {

namespace {

void pump(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

TcpProxy::TcpProxy(quint16 target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpProxy::relay);
    mend();
}

void TcpProxy::cut()
{
    m_server.close();
    // Children of the server: the sockets on both sides.
    const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        socket->abort();
        socket->deleteLater();
    }
}

void TcpProxy::mend()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the proxy cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void TcpProxy::relay()
{
    while (QTcpSocket *near = m_server.nextPendingConnection()) {
        auto *far = new QTcpSocket(&m_server);
        pump(near, far);
        pump(far, near);
        connect(far, &QTcpSocket::errorOccurred, near, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

} // namespace Pult::Test
