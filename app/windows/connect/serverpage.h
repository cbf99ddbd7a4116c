// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the Asterisk is and how the link to it is kept private. GUI thread.

#pragma once

#include "app/windows/connect/wizardpage.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Pult::App {

class ServerPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ServerPage(ConnectDraft &draft, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void follow();
    void chooseAuthority();
    bool needsConsent() const;

    QLabel *m_hostLabel;
    QLineEdit *m_host;
    QCheckBox *m_tls;
    QLabel *m_tlsHint;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QLabel *m_authorityLabel;
    QLineEdit *m_authority;
    QPushButton *m_browse;
    QLabel *m_authorityHint;
    QCheckBox *m_consent;
    QLabel *m_consentHint;
    bool m_tlsChosen = false; ///< by the user; until then it follows the host
    bool m_portChosen = false;
};

} // namespace Pult::App
