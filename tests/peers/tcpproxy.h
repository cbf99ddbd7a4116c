// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A loopback TCP relay between a feed and its server whose line can be cut. Lives on the test's thread.

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
    void mend();

private:
    void relay();

    QTcpServer m_server;
    quint16 m_target;
    quint16 m_port = 0;
};

} // namespace Pult::Test
