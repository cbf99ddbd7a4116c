// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's keychain (libsecret, KWallet and the like, by QtKeychain): read, write and remove one secret without ever
// holding up the caller. Lives on the thread that made it; the keychain itself is spoken to on a thread of its own.

#pragma once

#include "store/secret.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace QKeychain {
class Job;
}

namespace Pult::App {

enum class KeychainFault : std::uint8_t {
    None,
    NotFound,  ///< the keychain answers and has no such secret
    NoService, ///< there is no secret service (or it says nothing that can be understood)
    Locked,    ///< it is locked, or access was denied
    NoAnswer,  ///< not within the time limit
};

/// One for the whole life of the process: QtKeychain has one queue of jobs, bound to the thread of the first job; after
/// that thread no job ends any more.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    /// Long enough for a service that has to be started; a person who unlocks a keyring may take longer, see read().
    static constexpr std::chrono::seconds DefaultLimit {10};

    explicit Keychain(std::chrono::milliseconds limit = DefaultLimit, QObject *parent = nullptr);
    ~Keychain() override;

    using Read = std::function<void(KeychainFault, std::optional<Store::Secret>)>;
    using Changed = std::function<void(KeychainFault)>;

    /// `done` is called on this object's thread, as long as `context` lives. After NoAnswer it is called once more when
    /// the answer comes after all: somebody may have been asked to unlock the keychain meanwhile.
    void read(const QString &key, QObject *context, Read done);
    void write(const QString &key, const Store::Secret &secret, QObject *context, Changed done);
    void remove(const QString &key, QObject *context, Changed done);

    /// Of the last answer; nothing before the first.
    std::optional<KeychainFault> lastFault() const { return m_lastFault; }
    /// The keychain has answered last time, be it that it has no such secret.
    bool isUsable() const;

private:
    struct Request
    {
        QPointer<QObject> context;
        Read done;
        std::unique_ptr<QTimer> limit;
    };
    using MakeJob = std::function<QKeychain::Job *()>;

    void ask(MakeJob make, QObject *context, Read done);
    void answer(quint64 request, KeychainFault fault, std::shared_ptr<Store::Secret> secret);
    void giveUp(quint64 request);

    const std::chrono::milliseconds m_limit;
    QThread *m_thread;   ///< deleted at the end, unless the keychain still holds it
    QObject *m_onThread; ///< lives there; what calls there is sent to it
    std::map<quint64, Request> m_requests;
    quint64 m_count = 0;
    std::optional<KeychainFault> m_lastFault;
};

} // namespace Pult::App
