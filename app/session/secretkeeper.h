// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the secrets that a session's feeds lack: asks the keychain, and keeps the list of feeds for which only a person
// can help. Lives on the session's thread.

#pragma once

#include "app/session/keychain.h"
#include "app/session/session.h"

#include <QObject>

#include <optional>
#include <set>
#include <vector>

namespace Pult::App {

class SecretKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Why a person has to enter a feed's secret.
    enum class Reason : std::uint8_t {
        NotKept,   ///< the keychain is there and has none
        NoService, ///< there is no secret service: it will be asked again at each start
        Locked,    ///< the keychain is locked or denies it
        NoAnswer,  ///< the keychain does not answer
        Unusable,  ///< the feed's credential file is there and cannot be used
        Refused,   ///< the server refuses the one from the keychain, or the one just entered
    };
    struct Request
    {
        Domain::FeedId feed {};
        Reason reason {};

        bool operator==(const Request &) const = default;
    };

    /// Both must outlive the keeper.
    SecretKeeper(Session &session, Keychain &keychain, QObject *parent = nullptr);

    /// Asks the keychain for every feed that has no secret. Once; before or after the session's start.
    void start();

    /// The feeds that wait for a person, in the order of their ids.
    const std::vector<Request> &requests() const { return m_requests; }
    bool isAsked(Domain::FeedId feed) const;

    Session &session() { return m_session; }
    const Session &session() const { return m_session; }
    const Keychain &keychain() const { return m_keychain; }
    /// As the centre file describes it; null when it does not.
    const Domain::FeedSpec *specOf(Domain::FeedId feed) const;

    /// What a person has entered for a feed; `remember`: also for the next start, in the keychain.
    void enter(Domain::FeedId feed, const Store::Secret &secret, bool remember);
    /// Takes the feed's secret out of the keychain. A running connection stays.
    void forget(Domain::FeedId feed);
    /// Asks the keychain anything, so that keychain().isUsable() tells the truth; keychainTried() follows.
    void tryKeychain(Domain::FeedId feed);

Q_SIGNALS:
    /// requests() is another one.
    void requestsChanged();
    void keychainTried();
    /// The keychain has kept a secret, or not.
    void remembered(Pult::Domain::FeedId feed, Pult::App::KeychainFault fault);
    void forgotten(Pult::Domain::FeedId feed, Pult::App::KeychainFault fault);

private:
    void take(Domain::FeedId feed, KeychainFault fault, std::optional<Store::Secret> secret);
    void ask(Domain::FeedId feed, Reason reason);
    void withdraw(Domain::FeedId feed);
    void follow(Domain::FeedId feed, const Feeds::FeedProblem &problem);

    Session &m_session;
    Keychain &m_keychain;
    std::vector<Request> m_requests;
};

/// Why the secret has to be entered, in a sentence. Translated (context "SecretKeeper").
QString reasonText(SecretKeeper::Reason reason);
/// The same of what the keychain says; empty for None and NotFound.
QString keychainFaultText(KeychainFault fault);
/// Where a feed's secret came from, in words; «—» when there is none.
QString secretSourceText(const FeedStatus &feed);

} // namespace Pult::App

Q_DECLARE_METATYPE(Pult::App::KeychainFault)
