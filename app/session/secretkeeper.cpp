// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/secretkeeper.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pult::App {

using Domain::FeedId;
using Domain::raw;
using Feeds::FeedProblem;
using Store::SecretSource;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretKeeper)
};

SecretKeeper::Reason reasonOf(KeychainFault fault)
{
    switch (fault) {
    case KeychainFault::None:
    case KeychainFault::NotFound:
        return SecretKeeper::Reason::NotKept;
    case KeychainFault::NoService:
        return SecretKeeper::Reason::NoService;
    case KeychainFault::Locked:
        return SecretKeeper::Reason::Locked;
    case KeychainFault::NoAnswer:
        return SecretKeeper::Reason::NoAnswer;
    }
    Q_UNREACHABLE();
}

} // namespace

SecretKeeper::SecretKeeper(Session &session, Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keychain(keychain)
{
    connect(&session, &Session::feedProblemChanged, this, &SecretKeeper::follow);
}

const Domain::FeedSpec *SecretKeeper::specOf(FeedId feed) const
{
    const auto &specs = m_session.centre().feeds;
    const auto spec = std::ranges::find(specs, m_session.feeds()[raw(feed)].name.toStdString(), &Domain::FeedSpec::id);
    return spec == specs.end() ? nullptr : &*spec;
}

void SecretKeeper::start()
{
    for (std::size_t i = 0; i < m_session.feeds().size(); ++i) {
        const auto feed = static_cast<FeedId>(i);
        const FeedProblem::Kind problem = m_session.feeds()[i].problem.kind;
        if (problem == FeedProblem::Kind::SecretUnusable) {
            ask(feed, Reason::Unusable);
        } else if (problem == FeedProblem::Kind::SecretMissing && specOf(feed)) {
            m_keychain.read(Store::keychainKey(*specOf(feed)), this,
                [this, feed](KeychainFault fault, std::optional<Store::Secret> secret) {
                    take(feed, fault, std::move(secret));
                });
        }
    }
}

void SecretKeeper::take(FeedId feed, KeychainFault fault, std::optional<Store::Secret> secret)
{
    Q_EMIT keychainTried();
    // Somebody may have entered it while the keychain was thinking.
    if (m_session.feeds()[raw(feed)].problem.kind != FeedProblem::Kind::SecretMissing)
        return;
    if (!secret)
        return ask(feed, reasonOf(fault));
    withdraw(feed);
    m_session.provideSecret(feed, *secret, SecretSource::Keychain);
}

void SecretKeeper::tryKeychain(FeedId feed)
{
    const Domain::FeedSpec *spec = specOf(feed);
    if (!spec)
        return;
    m_keychain.read(Store::keychainKey(*spec), this,
        [this](KeychainFault, const std::optional<Store::Secret> &) { Q_EMIT keychainTried(); });
}

bool SecretKeeper::isAsked(FeedId feed) const
{
    return std::ranges::find(m_requests, feed, &Request::feed) != m_requests.end();
}

void SecretKeeper::ask(FeedId feed, Reason reason)
{
    const auto place = std::ranges::lower_bound(m_requests, feed, {}, &Request::feed);
    if (place != m_requests.end() && place->feed == feed) {
        if (place->reason == reason)
            return;
        place->reason = reason;
    } else {
        m_requests.insert(place, {feed, reason});
    }
    Q_EMIT requestsChanged();
}

void SecretKeeper::withdraw(FeedId feed)
{
    if (std::erase_if(m_requests, [feed](const Request &request) { return request.feed == feed; }) > 0)
        Q_EMIT requestsChanged();
}

/// A server that refuses a secret is not tried again with the same one from here: a person has to correct it. What
/// comes from the environment or a credential is corrected there; the feed's own sentence says so.
void SecretKeeper::follow(FeedId feed, const FeedProblem &problem)
{
    const SecretSource source = m_session.feeds()[raw(feed)].secretSource;
    const bool isOurs = source == SecretSource::Keychain || source == SecretSource::Entered;
    if (problem.kind == FeedProblem::Kind::LoginRefused && isOurs)
        ask(feed, Reason::Refused);
    else if (problem.kind == FeedProblem::Kind::None)
        withdraw(feed);
}

void SecretKeeper::enter(FeedId feed, const Store::Secret &secret, bool remember)
{
    const Domain::FeedSpec *spec = specOf(feed);
    if (!spec || secret.reveal().isEmpty())
        return;
    withdraw(feed);
    m_session.provideSecret(feed, secret, SecretSource::Entered);
    if (!remember)
        return;
    m_keychain.write(
        Store::keychainKey(*spec), secret, this, [this, feed](KeychainFault fault) { Q_EMIT remembered(feed, fault); });
}

void SecretKeeper::forget(FeedId feed)
{
    if (const Domain::FeedSpec *spec = specOf(feed))
        m_keychain.remove(
            Store::keychainKey(*spec), this, [this, feed](KeychainFault fault) { Q_EMIT forgotten(feed, fault); });
}

// --- in words --------------------------------------------------------------------------------------------------------

QString reasonText(SecretKeeper::Reason reason)
{
    using Reason = SecretKeeper::Reason;
    switch (reason) {
    case Reason::NotKept:
        return Texts::tr("The keychain does not hold this secret.");
    case Reason::NoService:
        return keychainFaultText(KeychainFault::NoService);
    case Reason::Locked:
        return keychainFaultText(KeychainFault::Locked);
    case Reason::NoAnswer:
        return keychainFaultText(KeychainFault::NoAnswer);
    case Reason::Unusable:
        return Texts::tr("The file that should hold the secret cannot be used.");
    case Reason::Refused:
        return Texts::tr("The server refuses the account or its secret.");
    }
    Q_UNREACHABLE();
}

QString keychainFaultText(KeychainFault fault)
{
    switch (fault) {
    case KeychainFault::None:
    case KeychainFault::NotFound:
        return {};
    case KeychainFault::NoService:
        return Texts::tr("There is no keychain (secret service) here.");
    case KeychainFault::Locked:
        return Texts::tr("The keychain is locked or denies access.");
    case KeychainFault::NoAnswer:
        return Texts::tr("The keychain does not answer.");
    }
    Q_UNREACHABLE();
}

QString secretSourceText(const FeedStatus &feed)
{
    if (!feed.needsSecret)
        return Texts::tr("needs none");
    switch (feed.secretSource) {
    case SecretSource::None:
        return Texts::tr("missing");
    case SecretSource::Environment:
        return Texts::tr("environment variable %1").arg(feed.secretPlace);
    case SecretSource::Credential:
        return Texts::tr("systemd credential %1").arg(feed.secretPlace);
    case SecretSource::Keychain:
        return Texts::tr("keychain");
    case SecretSource::Entered:
        return Texts::tr("entered by hand");
    }
    Q_UNREACHABLE();
}

} // namespace Pult::App
