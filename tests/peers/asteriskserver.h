// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One real Asterisk of the folder that make-asterisk makes, run by chroot with a configuration of its own: a site of a
// centre with five queues. Lives on the test's thread; the server never outlives it.

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

#include <memory>

namespace Pult::Test {

/// An account of manager.conf; all share secret().
namespace Account {
inline constexpr auto Pult = "pult";         ///< what the README tells an administrator to create
inline constexpr auto Driver = "driver";     ///< may do all that the driver needs
inline constexpr auto NoAgent = "noagent";   ///< without the class `agent`: no queue event ever comes
inline constexpr auto Filtered = "filtered"; ///< right classes, but a filter hides most queue events
} // namespace Account

class AsteriskServer
{
public:
    /// `systemName` is the site's name and a part of its folder's.
    explicit AsteriskServer(QString systemName);
    AsteriskServer(const AsteriskServer &) = delete;
    AsteriskServer &operator=(const AsteriskServer &) = delete;
    ~AsteriskServer();

    /// Why no server can run here; empty when one can. Makes the folder if need be, which takes a minute.
    static QString obstacle();
    static QStringList queues();

    /// Starts the server and waits until its manager answers. False: log() tells why.
    bool start();
    /// Ends it as a crash does (SIGKILL); start() runs it again with the same configuration, port and queue_log.
    void kill();
    /// Ends it in good order.
    void stop();

    QString systemName() const { return m_systemName; }
    quint16 port() const { return m_port; }
    static QString secret() { return QStringLiteral("pult-secret"); }
    QByteArray queueLog() const;
    QString queueLogPath() const;
    QByteArray log() const;

private:
    void writeConfiguration() const;

    QString m_systemName;
    QString m_inside;  ///< folder of the instance as the server sees it
    QString m_outside; ///< the same folder seen from here
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace Pult::Test
