// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amiclient.h"

#include <QHostAddress>
#include <QTest>

namespace Pult::Test {

namespace {

constexpr int Patience = 5'000;

AmiMessage parse(const QByteArray &text)
{
    AmiMessage message;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            message.insert(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return message;
}

} // namespace

AmiClient::AmiClient(QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &AmiClient::read);
}

bool AmiClient::login(quint16 port, const QString &account, const QString &secret)
{
    disconnect();
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    if (!m_socket.waitForConnected(Patience))
        return false;
    const AmiMessage answer = request("Login", {{"Username", account.toUtf8()}, {"Secret", secret.toUtf8()}});
    return answer.value("Response") == "Success";
}

void AmiClient::disconnect()
{
    m_socket.abort();
    m_buffer.clear();
    m_responses.clear();
    m_items.clear();
    m_greeted = false;
}

QByteArray AmiClient::send(const QByteArray &action, const AmiHeaders &headers)
{
    const QByteArray id = "t" + QByteArray::number(++m_lastId);
    QByteArray text = "Action: " + action + "\r\nActionID: " + id + "\r\n";
    for (const auto &[key, value] : headers)
        text += key + ": " + value + "\r\n";
    m_socket.write(text + "\r\n");
    return id;
}

AmiMessage AmiClient::request(const QByteArray &action, const AmiHeaders &headers)
{
    const QByteArray id = send(action, headers);
    const bool came = QTest::qWaitFor([&] { return m_responses.contains(id); }, Patience);
    return came ? m_responses.take(id) : AmiMessage();
}

QList<AmiMessage> AmiClient::list(const QByteArray &action, const AmiHeaders &headers)
{
    const QByteArray id = send(action, headers);
    const auto isComplete = [&] {
        const QList<AmiMessage> &items = m_items[id];
        return !items.isEmpty() && items.last().value("EventList") == "Complete";
    };
    if (!QTest::qWaitFor(isComplete, Patience))
        return {};
    m_responses.remove(id);
    QList<AmiMessage> items = m_items.take(id);
    items.removeLast();
    return items;
}

void AmiClient::read()
{
    m_buffer += m_socket.readAll();
    if (!m_greeted) {
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end < 0)
            return;
        m_buffer.remove(0, end + 2);
        m_greeted = true;
    }
    qsizetype start = 0;
    for (qsizetype end = 0; (end = m_buffer.indexOf("\r\n\r\n", start)) >= 0; start = end + 4)
        take(parse(m_buffer.sliced(start, end - start)));
    m_buffer.remove(0, start);
}

void AmiClient::take(const AmiMessage &message)
{
    const QByteArray id = message.value("ActionID");
    if (message.contains("Response")) {
        m_responses.insert(id, message);
        return;
    }
    if (!id.isEmpty())
        m_items[id].append(message);
    Q_EMIT eventReceived(message);
}

} // namespace Pult::Test
