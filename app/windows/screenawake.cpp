// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/screenawake.h"

#include "app/windows/logging.h"
#include "app/windows/xscreensaver.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

// The Idle Inhibition Service of freedesktop.org. A desktop forgets the request when who made it leaves the bus.
constexpr auto DesktopService = "org.freedesktop.ScreenSaver"_L1;
constexpr auto LoginService = "org.freedesktop.login1"_L1;

QDBusMessage desktopCall(const QString &method)
{
    return QDBusMessage::createMethodCall(
        DesktopService, u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, method);
}

/// Shown by desktops in their list of who keeps the screen on.
QString reason()
{
    return ScreenAwake::tr("The wallboard is shown");
}

} // namespace

ScreenAwake::ScreenAwake(QObject *parent)
    : ScreenAwake(QDBusConnection::sessionBus(), QDBusConnection::systemBus(), parent)
{
}

ScreenAwake::ScreenAwake(const QDBusConnection &session, const QDBusConnection &system, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_system(system)
    , m_watcher(DesktopService, session, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &newOwner) { desktopOwnerChanged(newOwner); });
}

ScreenAwake::~ScreenAwake()
{
    setActive(false);
}

void ScreenAwake::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        askDesktop();
        askLogin(u"idle:sleep"_s);
        // Beside the desktop's service, not instead of it: many a service knows nothing of the server's timers.
        m_serverSuspended = XScreenSaver::suspend();
        return;
    }
    if (m_cookie)
        releaseDesktop(*std::exchange(m_cookie, std::nullopt));
    m_lock = QDBusUnixFileDescriptor();
    if (std::exchange(m_serverSuspended, false))
        XScreenSaver::resume();
}

// --- the desktop -----------------------------------------------------------------------------------------------------

void ScreenAwake::askDesktop()
{
    if (m_askingDesktop)
        return;
    m_askingDesktop = true;
    m_askAgain = false;
    QDBusMessage message = desktopCall(u"Inhibit"_s);
    message << u"Pult"_s << reason();
    call(m_session, message, [this](const QDBusMessage &reply) {
        m_askingDesktop = false;
        const bool promised = reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty();
        if (promised && m_active)
            m_cookie = reply.arguments().constFirst().toUInt();
        else if (promised)
            releaseDesktop(reply.arguments().constFirst().toUInt());
        else if (m_askAgain && m_active)
            askDesktop();
        else
            logOnce(DesktopService, reply.errorMessage());
    });
}

void ScreenAwake::releaseDesktop(uint cookie)
{
    QDBusMessage message = desktopCall(u"UnInhibit"_s);
    message << cookie;
    message.setAutoStartService(false);
    m_session.send(message);
}

void ScreenAwake::desktopOwnerChanged(const QString &newOwner)
{
    m_cookie.reset(); // of the one that has gone
    if (newOwner.isEmpty() || !m_active)
        return;
    if (m_askingDesktop)
        m_askAgain = true; // it may have come because it was asked
    else
        askDesktop();
}

// --- the login manager -----------------------------------------------------------------------------------------------

void ScreenAwake::askLogin(const QString &what)
{
    if (m_askingLogin)
        return;
    m_askingLogin = true;
    QDBusMessage message = QDBusMessage::createMethodCall(
        LoginService, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    message << what << u"Pult"_s << reason() << u"block"_s;
    call(m_system, message, [this, what](const QDBusMessage &reply) {
        m_askingLogin = false;
        if (reply.type() == QDBusMessage::ReplyMessage) {
            if (m_active)
                m_lock = reply.arguments().value(0).value<QDBusUnixFileDescriptor>();
            return; // the descriptor of a reply nobody wants any more is closed with it
        }
        // Who is not logged in at the machine, as a service is, may forbid idleness, but not sleep.
        if (m_active && what != "idle"_L1 && reply.errorName() == "org.freedesktop.DBus.Error.AccessDenied"_L1)
            askLogin(u"idle"_s);
        else
            logOnce(LoginService, reply.errorMessage());
    });
}

void ScreenAwake::call(
    const QDBusConnection &bus, const QDBusMessage &message, std::function<void(const QDBusMessage &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

void ScreenAwake::logOnce(const QString &who, const QString &why)
{
    if (m_logged.insert(who).second)
        qCInfo(lcWindow, "%s cannot be asked to keep the screen on: %s", qUtf8Printable(who), qUtf8Printable(why));
}

} // namespace Pult::App
