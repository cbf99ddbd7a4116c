// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The account in manager.conf, its secret and where that is kept; and the lines for whoever has no account yet. GUI
// thread.

#pragma once

#include "app/windows/connect/wizardpage.h"

class QCheckBox;
class QLineEdit;

namespace Pult::App {

class CopyBox;
class Keychain;

class AccountPage final : public WizardPage
{
    Q_OBJECT

public:
    /// The keychain must outlive the page.
    AccountPage(ConnectDraft &draft, Keychain &keychain, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void showKeeping();
    void showLines();

    Keychain &m_keychain;
    QLabel *m_accountLabel;
    QLineEdit *m_account;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QCheckBox *m_show;
    QCheckBox *m_remember;
    QLabel *m_keeping;
    QLabel *m_linesLabel;
    CopyBox *m_lines;
};

} // namespace Pult::App
