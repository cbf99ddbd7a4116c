// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QDBusMessage methodCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, method);
}

} // namespace

void DesktopNotices::show(int topic, const QString &summary, const QString &body)
{
    if (m_abilities)
        return send(topic, summary, body);
    // Whether the body is markup is the service's affair, and a feed's name may contain a «<».
    call(methodCall(u"GetCapabilities"_s), [this, topic, summary, body](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            return Q_EMIT failed(topic, reply.errorMessage());
        m_abilities = reply.arguments().value(0).toStringList();
        send(topic, summary, body);
    });
}

void DesktopNotices::send(int topic, const QString &summary, const QString &body)
{
    const auto before = m_shown.find(topic);
    QDBusMessage message = methodCall(u"Notify"_s);
    message << u"Pult"_s << (before == m_shown.end() ? 0U : before->second) << QString() << summary
            << (m_abilities->contains("body-markup"_L1) ? body.toHtmlEscaped() : body) << QStringList()
            << QVariantMap {{u"category"_s, u"network"_s}} << -1;
    call(message, [this, topic](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage) {
            m_abilities.reset(); // the service may have gone, another may come
            return Q_EMIT failed(topic, reply.errorMessage());
        }
        m_shown[topic] = reply.arguments().value(0).toUInt();
        Q_EMIT shown(topic);
    });
}

void DesktopNotices::call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

} // namespace Pult::App
