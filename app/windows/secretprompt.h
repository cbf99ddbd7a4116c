// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for the secrets that the keeper cannot find, one dialog after the other, beside the window and never holding it
// up. GUI thread.

#pragma once

#include "app/windows/secretdialog.h"

#include <QPointer>

#include <vector>

namespace Pult::App {

class SecretPrompt final : public QObject
{
    Q_OBJECT

public:
    enum class Manner : std::uint8_t {
        AtOnce,   ///< asks as soon as something is missing
        OnDemand, ///< only when ask() is called: nobody sits at a wallboard
    };

    /// Both must outlive the prompt.
    SecretPrompt(SecretKeeper &keeper, QWidget &window, Manner manner, QObject *parent = nullptr);
    ~SecretPrompt() override;

    /// For one feed, also for one that has a secret.
    void ask(Domain::FeedId feed);
    /// For all that wait, also those that were cancelled before.
    void askAll();
    /// The one that is open now; null: none.
    SecretDialog *dialog() const { return m_dialog; }

private:
    void follow();
    void askNext();
    void open(Domain::FeedId feed, std::optional<SecretKeeper::Reason> reason);
    void tellRemembered(Domain::FeedId feed, KeychainFault fault);

    SecretKeeper &m_keeper;
    QWidget &m_window;
    const Manner m_manner;
    bool m_asks;
    QPointer<SecretDialog> m_dialog;
    std::vector<SecretKeeper::Request> m_cancelled; ///< not asked again as long as they stand
};

} // namespace Pult::App
