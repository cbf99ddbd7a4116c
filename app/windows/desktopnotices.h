// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows notices on the desktop by D-Bus (https://specifications.freedesktop.org/notification-spec). GUI thread; never
// waits for an answer.

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>

class QDBusMessage;

namespace Pult::App {

/// Chosen over QSystemTrayIcon: that needs an icon in a tray that plain desktops do not have, and on Linux sends the
/// same D-Bus message in the end.
class DesktopNotices final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plain texts. A notice replaces the one that was shown before under the same `topic`.
    void show(int topic, const QString &summary, const QString &body);

Q_SIGNALS:
    void shown(int topic);
    /// There is no notification service, or it has refused; `why` are the system's words.
    void failed(int topic, const QString &why);

private:
    void send(int topic, const QString &summary, const QString &body);
    void call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> done);

    std::optional<QStringList> m_abilities; ///< of the service; absent: not asked yet
    std::map<int, uint> m_shown;            ///< topic -> the service's number
};

} // namespace Pult::App
