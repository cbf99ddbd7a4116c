// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A loopback TCP relay between a feed and its server whose line can be cut, or go silent. Lives on the test's thread.

#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace Pult::Test {

class TcpProxy : public QObject
{
    Q_OBJECT

public:
    explicit TcpProxy(quint16 target, QObject *parent = nullptr);

    quint16 port() const { return m_port; }
    /// Breaks every connection and refuses new ones until mend().
    void cut();
    /// Connections stay open and nothing passes any more, as behind a dead router; mend() breaks them.
    void silence();
    void mend();

private:
    void relay();
    void pump(QTcpSocket *from, QTcpSocket *to);
    void dropConnections();

    QTcpServer m_server;
    quint16 m_target;
    quint16 m_port = 0;
    bool m_silent = false;
};

} // namespace Pult::Test
