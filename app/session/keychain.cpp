// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/keychain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

#include <qt6keychain/keychain.h>

namespace Pult::App {

namespace {

const auto Service = QStringLiteral("Pult");

/// The process ends without the thread when the keychain does not let go of it.
constexpr std::chrono::milliseconds EndLimit {2000};

KeychainFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainFault::None;
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        return KeychainFault::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeychainFault::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // 0.13's libsecret says this when there is no D-Bus or no service on it
        break;
    }
    return KeychainFault::NoService;
}

/// Whether the keyring that new secrets go to is locked, by https://specifications.freedesktop.org/secret-service.
/// Blocks for a moment, so only on the keychain's thread. False where no such service runs.
bool isLocked()
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"), QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    call << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    call.setAutoStartService(false);
    constexpr int Limit = 1000; // ms
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call, QDBus::Block, Limit);
    return reply.type() == QDBusMessage::ReplyMessage
        && reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

} // namespace

// How QtKeychain 0.13.2 behaves with libsecret, as tried:
// - libsecret answers by callbacks of the GLib main context of the calling thread. Qt's dispatcher gives every QThread
//   one of its own and serves it, so a job works on any thread with an event loop; with QT_NO_GLIB=1 no answer ever
//   comes, on no thread.
// - Without D-Bus or without a service every job ends within milliseconds with OtherError (7), never with a fallback.
// - A locked keyring that nobody unlocks: AccessDenied (4) for writing, but EntryNotFound (1) for reading, also of a
//   secret that is there; hence isLocked().
// - A job must not be deleted before its answer: libsecret's callback holds a plain pointer to it. One that is given up
//   is left alone, and the jobs behind it wait.
// - On KDE it asks KWallet by D-Bus and blocks its thread for it; hence a thread for all of this.
Keychain::Keychain(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_thread(new QThread)
    , m_onThread(new QObject)
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_onThread->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
}

Keychain::~Keychain()
{
    if (m_count == 0) {
        delete m_onThread; // its thread has never run
        delete m_thread;
        return;
    }
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(EndLimit)))
        delete m_thread;
}

bool Keychain::isUsable() const
{
    return m_lastFault == KeychainFault::None || m_lastFault == KeychainFault::NotFound;
}

void Keychain::read(const QString &key, QObject *context, Read done)
{
    const auto make = [key]() -> QKeychain::Job * {
        auto *job = new QKeychain::ReadPasswordJob(Service);
        job->setKey(key);
        return job;
    };
    ask(make, context, std::move(done));
}

void Keychain::write(const QString &key, const Store::Secret &secret, QObject *context, Changed done)
{
    auto own = std::make_shared<Store::Secret>(QByteArray(secret.reveal().constData(), secret.reveal().size()));
    const auto make = [this, key, own]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(Service);
        job->setKey(key);
        job->setBinaryData(own->reveal());
        connect(job, &QObject::destroyed, m_onThread, [own] {}); // the last owner of the bytes, which wipes them
        return job;
    };
    ask(make, context,
        [done = std::move(done)](KeychainFault fault, const std::optional<Store::Secret> &) { done(fault); });
}

void Keychain::remove(const QString &key, QObject *context, Changed done)
{
    const auto make = [key]() -> QKeychain::Job * {
        auto *job = new QKeychain::DeletePasswordJob(Service);
        job->setKey(key);
        return job;
    };
    ask(make, context,
        [done = std::move(done)](KeychainFault fault, const std::optional<Store::Secret> &) { done(fault); });
}

void Keychain::ask(MakeJob make, QObject *context, Read done)
{
    const quint64 number = ++m_count;
    Request request {context, std::move(done), std::make_unique<QTimer>()};
    request.limit->setSingleShot(true);
    connect(request.limit.get(), &QTimer::timeout, this, [this, number] { giveUp(number); });
    request.limit->start(m_limit);
    m_requests.emplace(number, std::move(request));
    if (!m_thread->isRunning())
        m_thread->start();
    QMetaObject::invokeMethod(m_onThread, [this, number, make = std::move(make)] {
        QKeychain::Job *job = make();
        job->setInsecureFallback(false); // never in the open
        connect(job, &QKeychain::Job::finished, m_onThread, [this, number](QKeychain::Job *finished) {
            std::shared_ptr<Store::Secret> secret;
            if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
                reading && finished->error() == QKeychain::NoError)
                secret = std::make_shared<Store::Secret>(reading->binaryData());
            KeychainFault fault = faultOf(finished->error());
            if (fault == KeychainFault::NotFound && isLocked())
                fault = KeychainFault::Locked;
            // This object ends only after the thread, or with the process.
            QMetaObject::invokeMethod(this, [this, number, fault, secret] { answer(number, fault, secret); });
        });
        job->start();
    });
}

void Keychain::answer(quint64 number, KeychainFault fault, std::shared_ptr<Store::Secret> secret)
{
    m_lastFault = fault;
    auto request = m_requests.extract(number);
    if (request.empty() || !request.mapped().context)
        return;
    std::optional<Store::Secret> found;
    if (secret && !secret->reveal().isEmpty())
        found.emplace(std::move(*secret));
    else if (secret)
        fault = KeychainFault::NotFound; // an empty one is none
    request.mapped().done(fault, std::move(found));
}

void Keychain::giveUp(quint64 number)
{
    const auto request = m_requests.find(number);
    if (request == m_requests.end())
        return;
    m_lastFault = KeychainFault::NoAnswer;
    if (request->second.context)
        request->second.done(KeychainFault::NoAnswer, std::nullopt);
}

} // namespace Pult::App
