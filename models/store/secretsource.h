// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a feed's secret is looked for without asking anybody: its environment variable, then its systemd credential.
// The keychain and a person come after these and answer later. Pure but for the reading; any thread.

#pragma once

#include "domain/centre.h"
#include "store/secret.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Pult::Store {

/// Where a secret came from, in the order in which it is looked for.
enum class SecretSource : std::uint8_t { None, Environment, Credential, Keychain, Entered };

/// What was found for one feed, and where.
struct SecretFinding
{
    enum class Fault : std::uint8_t { None, NotAFile, Unreadable, TooLarge, Empty };

    std::optional<Secret> secret;
    /// None: no variable and no credential is there. A source that is there and cannot be used ends the search: looking
    /// further would hide an administrator's mistake.
    SecretSource source = SecretSource::None;
    Fault fault = Fault::None;
    QString place; ///< name of the variable or path of the credential; of a missing one the variable's name, if any
};

/// More is no secret. systemd itself allows a megabyte.
inline constexpr qint64 MaxCredentialBytes = 4096;

/// The environment variable `secretEnv`, if it is set and not empty; else the file of the feed's credential in
/// $CREDENTIALS_DIRECTORY, without one line end at its end.
SecretFinding findSecret(const Domain::FeedSpec &feed);

/// `secretCredential`, else «pult.» and the feed's id; empty when that is not the name of a file.
QString credentialName(const Domain::FeedSpec &feed);
/// As systemd has it: the name of a file, without folders.
bool isCredentialName(const QString &name);

/// Under which name the keychain keeps the feed's secret. It contains the account and the server, so that a copied or
/// altered centre file does not send the secret to another machine.
QString keychainKey(const Domain::FeedSpec &feed);

} // namespace Pult::Store
