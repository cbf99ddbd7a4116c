// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scripted Asterisk Manager Interface on loopback, with all the faults a real network has. For the test's thread.

#pragma once

#include <QHash>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace Pult::Test {

class FakeAmiServer : public QTcpServer
{
    Q_OBJECT

public:
    using Headers = QHash<QByteArray, QByteArray>; ///< keys in lower case

    explicit FakeAmiServer(QObject *parent = nullptr);

    /// Listens on a free port of 127.0.0.1, or again on the one it had.
    bool open();
    /// Certificate and key from tests/data/tls; to be called before the first connection.
    bool useTls(const QString &certificate, const QString &key);

    // How it behaves; all may be changed at any time.
    QByteArray greeting = "Asterisk Call Manager/9.0.0\r\n";
    QByteArray account = "pult";
    QByteArray secret = "secret";
    bool answers = true; ///< false: takes every action and says nothing
    bool answersPings = true;
    bool knowsMd5 = true;
    QByteArray uptime = "1000"; ///< of the FullyBooted after a login; empty: the account has no class `system`
    QList<QByteArray> list;     ///< records of QueueStatus, without their ActionID and blank line
    qint64 clockAhead = 0;      ///< milliseconds, of Ping's timestamp
    /// Answers in place of the above; an empty answer means the ordinary one.
    std::function<QByteArray(const QByteArray &action, const Headers &headers)> answer;

    /// Sends to everybody who is connected.
    void say(const QByteArray &bytes);
    void dropAll();

    int connections() const { return m_connections; }
    int count(const QByteArray &action) const { return m_counts.value(action.toLower()); }
    Headers last(const QByteArray &action) const { return m_last.value(action.toLower()); }
    QByteArray received() const { return m_received; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    void take(QTcpSocket *socket);
    void takeAction(QTcpSocket *socket, const QByteArray &text);
    QByteArray reply(const QByteArray &action, const Headers &headers);
    bool isRight(const Headers &headers) const;

    std::optional<QSslConfiguration> m_tls;
    QList<QPointer<QTcpSocket>> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_input;
    QHash<QByteArray, int> m_counts;
    QHash<QByteArray, Headers> m_last;
    QByteArray m_received;
    quint16 m_port = 0;
    int m_connections = 0;
};

} // namespace Pult::Test
