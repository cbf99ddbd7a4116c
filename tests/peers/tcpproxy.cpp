// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcpproxy.h"

#include <QHostAddress>

namespace Pult::Test {

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
    dropConnections();
}

void TcpProxy::silence()
{
    m_silent = true;
}

void TcpProxy::mend()
{
    if (m_silent)
        dropConnections();
    m_silent = false;
    if (m_server.isListening())
        return;
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the proxy cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void TcpProxy::dropConnections()
{
    // Children of the server: the sockets on both sides.
    const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        socket->abort();
        socket->deleteLater();
    }
}

void TcpProxy::pump(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
        const QByteArray bytes = from->readAll();
        if (!m_silent)
            to->write(bytes);
    });
    connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
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
