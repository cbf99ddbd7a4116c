// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small AMI client for tests, written apart from the product's so that the two can contradict each other. Lives on
// the test's thread; its waiting functions run the event loop.

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpSocket>

namespace Pult::Test {

/// One message; of a repeated key the last value counts.
using AmiMessage = QHash<QByteArray, QByteArray>;
using AmiHeaders = QList<QPair<QByteArray, QByteArray>>;

class AmiClient : public QObject
{
    Q_OBJECT

public:
    explicit AmiClient(QObject *parent = nullptr);

    bool login(quint16 port, const QString &account, const QString &secret);
    void disconnect();

    /// Sends an action without waiting; returns its ActionID.
    QByteArray send(const QByteArray &action, const AmiHeaders &headers = {});
    /// Sends an action and waits for its response; empty when none comes within 5 s.
    AmiMessage request(const QByteArray &action, const AmiHeaders &headers = {});
    /// Sends a list action and waits for all of its items (the response and the closing event are left out).
    QList<AmiMessage> list(const QByteArray &action, const AmiHeaders &headers = {});

Q_SIGNALS:
    void eventReceived(const Pult::Test::AmiMessage &event);

private:
    void read();
    void take(const AmiMessage &message);

    QTcpSocket m_socket;
    QByteArray m_buffer;
    QHash<QByteArray, AmiMessage> m_responses;
    QHash<QByteArray, QList<AmiMessage>> m_items;
    int m_lastId = 0;
    bool m_greeted = false;
};

} // namespace Pult::Test
