// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the screen from going blank while a board is shown: asks whoever may blank it, each in his own way, and lets go
// when told to or destroyed. Who does not answer is logged, once. GUI thread.

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>
#include <optional>
#include <set>

class QDBusMessage;

namespace Pult::App {

class ScreenAwake final : public QObject
{
    Q_OBJECT

public:
    /// Begins inactive. The buses are those of the session and of the system, unless a test brings its own.
    explicit ScreenAwake(QObject *parent = nullptr);
    ScreenAwake(const QDBusConnection &session, const QDBusConnection &system, QObject *parent = nullptr);
    ~ScreenAwake() override;
    Q_DISABLE_COPY_MOVE(ScreenAwake)

    /// Returns at once; nobody is waited for.
    void setActive(bool active);
    bool isActive() const { return m_active; }

    /// The desktop's service has promised to keep the screen on.
    bool holdsDesktop() const { return m_cookie.has_value(); }
    /// The login manager has promised not to take the machine for idle.
    bool holdsLogin() const { return m_lock.isValid(); }
    /// The X server's own timers stand still.
    bool holdsServer() const { return m_serverSuspended; }

private:
    void askDesktop();
    void releaseDesktop(uint cookie);
    void desktopOwnerChanged(const QString &newOwner);
    void askLogin(const QString &what);
    void call(const QDBusConnection &bus, const QDBusMessage &message, std::function<void(const QDBusMessage &)> done);
    void logOnce(const QString &who, const QString &why);

    QDBusConnection m_session;
    QDBusConnection m_system;
    QDBusServiceWatcher m_watcher; ///< of the desktop's service: who is restarted has forgotten
    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_lock; ///< held as long as it is open
    std::set<QString> m_logged;
    bool m_active = false;
    bool m_askingDesktop = false;
    bool m_askAgain = false; ///< the service was replaced while it was being asked
    bool m_askingLogin = false;
    bool m_serverSuspended = false;
};

} // namespace Pult::App
