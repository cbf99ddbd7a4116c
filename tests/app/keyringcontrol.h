// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The secret service of the test's own session bus (tests/support/with-keyring), with the faults that a real one has:
// locked, and hanging. For the test's thread.

#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>

#include <csignal>

namespace Pult::Test {

class KeyringControl
{
public:
    KeyringControl()
        : m_pid(static_cast<pid_t>(QDBusConnection::sessionBus().interface()->servicePid(Service).value()))
    {
    }
    ~KeyringControl() { goOn(); }
    KeyringControl(const KeyringControl &) = delete;
    KeyringControl &operator=(const KeyringControl &) = delete;

    /// False when there is no secret service on the bus.
    bool isThere() const { return m_pid > 0; }

    /// Locks the keyring; there is no display, so nobody can be asked to unlock it. Final.
    bool lock() const
    {
        QDBusMessage call = QDBusMessage::createMethodCall(Service, QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        call << QVariant::fromValue(
            QList<QDBusObjectPath> {QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
        const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
        return reply.type() == QDBusMessage::ReplyMessage
            && !qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(0)).isEmpty();
    }

    /// It takes calls and does not answer any more, until goOn().
    void hang() const { ::kill(m_pid, SIGSTOP); }
    void goOn() const
    {
        if (isThere())
            ::kill(m_pid, SIGCONT);
    }

private:
    static inline const QString Service = QStringLiteral("org.freedesktop.secrets");
    pid_t m_pid;
};

} // namespace Pult::Test
