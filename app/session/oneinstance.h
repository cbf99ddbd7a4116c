// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps a second Pult from opening what one already shows: it hands its arguments over to the first, which comes to the
// front. By a lock file and a local socket in the user's runtime folder; works without one, too. Lives on the thread
// that made it.
//
// A lock whose process is gone (kill -9, a crash) is taken over. Only processes of the same user may connect; what they
// send is bounded and checked before anybody sees it.

#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

class QLocalSocket;
class QLockFile;

namespace Pult::App {

class OneInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome : std::uint8_t {
        First,      ///< nobody else shows it; arguments of later ones come by argumentsArrived()
        HandedOver, ///< another one shows it and has taken the arguments
        NoAnswer,   ///< another one shows it and does not answer
        Unknown     ///< no folder for the lock: goes on alone
    };

    /// `subject`: what is shown, e.g. «centre:/path» or «demo». `folder`: of lock and socket; empty: the usual one.
    explicit OneInstance(const QString &subject, QString folder = {}, QObject *parent = nullptr);
    ~OneInstance() override;

    /// Waits for another one's answer as long as `limit`; to be called before there is a window.
    Outcome claim(const QStringList &arguments, std::chrono::milliseconds limit = std::chrono::seconds {3});
    const QString &subject() const { return m_subject; }

    /// $XDG_RUNTIME_DIR/pult, else a folder of this user alone below the one for temporary files; empty: there is none.
    static QString usualFolder();
    /// How a centre file is called, however its path is written.
    static QString subjectOfCentre(const QString &path);

    /// The message and back. What is too long or of another form is nothing.
    static QByteArray packed(const QStringList &arguments);
    static std::optional<QStringList> unpacked(const QByteArray &message);
    static constexpr qsizetype LongestMessage = 64 * 1024;
    static constexpr qsizetype MostArguments = 64;
    static constexpr qsizetype LongestArgument = 4096;

Q_SIGNALS:
    /// Another one was started with these and has ended.
    void argumentsArrived(const QStringList &arguments);

private:
    bool listen();
    bool handOver(const QByteArray &message, std::chrono::milliseconds limit) const;
    void takeConnections();
    void take(QLocalSocket *socket);

    const QString m_subject;
    const QString m_folder;
    QString m_stem; ///< path of lock and socket without their endings
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace Pult::App
