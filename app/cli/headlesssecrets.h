// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets for a command that nobody sits at: from the keychain where it has them, else a sentence on stderr. Main
// thread.

#pragma once

#include "app/session/secretkeeper.h"

namespace Pult::App {

class HeadlessSecrets final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. Both must outlive it.
    HeadlessSecrets(Session &session, Keychain &keychain, QObject *parent = nullptr);

private:
    void say();

    SecretKeeper m_keeper;
    std::vector<SecretKeeper::Request> m_said;
};

} // namespace Pult::App
