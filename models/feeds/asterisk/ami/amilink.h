// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to an Asterisk, plain or encrypted, until it fails; what goes wrong is told as a code. Lives on the
// thread of its AmiFeed.

#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "feeds/feedproblem.h"

#include <QHostAddress>
#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QTcpSocket>

#include <string_view>

namespace Pult::Feeds {

class AmiLink : public QObject
{
    Q_OBJECT

public:
    explicit AmiLink(const Domain::FeedSpec &spec, QObject *parent = nullptr);

    /// True when nobody between the two ends can listen: encrypted, or within this machine.
    static bool isPrivate(const Domain::FeedSpec &spec);

    void open();
    /// Sends what is written as far as the system takes it at once; no signal follows.
    void close();
    bool write(const QByteArray &bytes);
    /// As much as has come, at most `size`; 0 when there is nothing.
    std::size_t read(char *buffer, std::size_t size);

    /// Of the other end, once it is connected.
    QHostAddress address() const { return m_address; }
    /// What the other end has shown of itself, accepted or not; null without TLS.
    const QSslCertificate &certificate() const { return m_certificate; }
    /// E.g. «TLS 1.3»; empty while the link is not encrypted.
    QString protocol() const;

Q_SIGNALS:
    /// Steps on the way to opened(): the name was found, the other end took the connection (not yet encrypted).
    void hostFound();
    void reached();
    void opened();
    void bytesArrived();
    /// The connection did not come about, or is lost. Once.
    void failed(const Pult::Feeds::FeedProblem &problem, Pult::Domain::LostReason reason);

private:
    void takeError(QAbstractSocket::SocketError error);
    void takeTlsErrors(const QList<QSslError> &errors);
    bool useOwnAuthority();
    void fail(const FeedProblem &problem, Domain::LostReason reason);

    const Domain::FeedSpec m_spec;
    QTcpSocket *m_socket = nullptr;
    QHostAddress m_address;
    QSslCertificate m_certificate;
    FeedProblem m_tlsProblem;
    bool m_open = false;
    bool m_over = false;
};

} // namespace Pult::Feeds
