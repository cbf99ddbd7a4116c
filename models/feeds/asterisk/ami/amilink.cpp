// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amilink.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace Pult::Feeds {

using Domain::LostReason;
using Kind = FeedProblem::Kind;

namespace {

// Asterisk writes faster than we fold only for moments; beyond this TCP slows it down instead of filling our memory.
constexpr qint64 ReadBuffer = 1024 * 1024;

QString hostOf(const Domain::FeedSpec &spec)
{
    return QString::fromStdString(spec.host);
}

/// What a user can act upon, the gravest first: nobody should renew a certificate that is not to be trusted anyway.
Kind kindOf(const QList<QSslError> &errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&kinds](const QSslError &error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
            QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
            QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted, QSslError::CertificateRejected,
            QSslError::CertificateSignatureFailed, QSslError::InvalidCaCertificate, QSslError::CertificateBlacklisted}))
        return Kind::TlsUntrusted;
    if (has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return Kind::TlsExpired;
    if (has({QSslError::HostNameMismatch}))
        return Kind::TlsWrongHost;
    return Kind::TlsFailed;
}

} // namespace

AmiLink::AmiLink(const Domain::FeedSpec &spec, QObject *parent)
    : QObject(parent)
    , m_spec(spec)
{
}

bool AmiLink::isPrivate(const Domain::FeedSpec &spec)
{
    const QString host = hostOf(spec);
    return spec.tls == Domain::TlsMode::On || host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

void AmiLink::open()
{
    const bool tls = m_spec.tls == Domain::TlsMode::On;
    QSslSocket *tlsSocket = tls ? new QSslSocket(this) : nullptr;
    m_socket = tls ? tlsSocket : new QTcpSocket(this);
    m_socket->setReadBufferSize(ReadBuffer);
    connect(m_socket, &QTcpSocket::readyRead, this, &AmiLink::bytesArrived);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &AmiLink::takeError);
    connect(m_socket, &QTcpSocket::hostFound, this, &AmiLink::hostFound);
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        m_address = m_socket->peerAddress();
        Q_EMIT reached();
    });
    if (!tls) {
        connect(m_socket, &QTcpSocket::connected, this, [this] {
            m_open = true;
            m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            Q_EMIT opened();
        });
        m_socket->connectToHost(hostOf(m_spec), m_spec.port);
        return;
    }
    connect(tlsSocket, &QSslSocket::sslErrors, this, &AmiLink::takeTlsErrors);
    connect(tlsSocket, &QSslSocket::encrypted, this, [this, tlsSocket] {
        m_open = true;
        m_certificate = tlsSocket->peerCertificate();
        Q_EMIT opened();
    });
    if (useOwnAuthority())
        tlsSocket->connectToHostEncrypted(hostOf(m_spec), m_spec.port);
}

/// An authority that is named is the only one that counts: who runs one does not want the public ones to vouch.
bool AmiLink::useOwnAuthority()
{
    if (m_spec.tlsCa.empty())
        return true;
    const QString path = QString::fromStdString(m_spec.tlsCa);
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(path, QSsl::Pem);
    if (authorities.isEmpty()) {
        fail({Kind::TlsFailed, path}, LostReason::TlsFailed);
        return false;
    }
    auto *socket = static_cast<QSslSocket *>(m_socket);
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setCaCertificates(authorities);
    socket->setSslConfiguration(configuration);
    return true;
}

void AmiLink::close()
{
    m_over = true;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->flush();
    m_socket->close();
}

QString AmiLink::protocol() const
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    if (!tls || !tls->isEncrypted())
        return {};
    switch (tls->sessionProtocol()) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default: // older ones are not accepted by Qt's defaults
        return QStringLiteral("TLS");
    }
}

bool AmiLink::write(const QByteArray &bytes)
{
    return m_open && !m_over && m_socket->write(bytes) == bytes.size();
}

std::size_t AmiLink::read(char *buffer, std::size_t size)
{
    if (!m_open || m_over)
        return 0;
    const qint64 count = m_socket->read(buffer, static_cast<qint64>(size));
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

void AmiLink::takeTlsErrors(const QList<QSslError> &errors)
{
    // Not ignored, so the socket gives up by itself and takeError() follows.
    m_tlsProblem = {kindOf(errors), errors.isEmpty() ? QString() : errors.first().errorString()};
    m_certificate = static_cast<QSslSocket *>(m_socket)->peerCertificate();
}

void AmiLink::takeError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return fail({Kind::HostNotFound, {}}, LostReason::HostNotFound);
    case QAbstractSocket::ConnectionRefusedError:
        return fail({Kind::ConnectionRefused, {}}, LostReason::Refused);
    case QAbstractSocket::SocketTimeoutError:
        return fail({Kind::ConnectionTimeout, {}}, LostReason::Timeout);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        if (m_tlsProblem.kind == Kind::None)
            m_tlsProblem = {Kind::TlsFailed, m_socket->errorString()};
        return fail(m_tlsProblem, LostReason::TlsFailed);
    case QAbstractSocket::RemoteHostClosedError:
        if (!m_open && m_spec.tls == Domain::TlsMode::On)
            return fail({Kind::TlsFailed, m_socket->errorString()}, LostReason::TlsFailed);
        return fail({Kind::ConnectionLost, {}}, LostReason::Closed);
    default:
        // No route, no network and the like: before the connection they are the address's fault.
        if (!m_open)
            return fail({Kind::ConnectionTimeout, m_socket->errorString()}, LostReason::Timeout);
        return fail({Kind::ConnectionLost, m_socket->errorString()}, LostReason::Closed);
    }
}

void AmiLink::fail(const FeedProblem &problem, LostReason reason)
{
    if (m_over)
        return;
    // The last words (why a login was refused) may still be unread.
    if (m_open && m_socket->bytesAvailable() > 0)
        Q_EMIT bytesArrived();
    if (m_over)
        return;
    m_over = true;
    m_socket->disconnect(this);
    Q_EMIT failed(problem, reason);
}

} // namespace Pult::Feeds
