// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks a person for the secret of one feed. Says whose it is, why it is asked for and whether it can be remembered. GUI
// thread.

#pragma once

#include "app/session/secretkeeper.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Pult::App {

class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `reason` is absent when the person asks by himself or herself. The keeper must outlive the dialog.
    SecretDialog(SecretKeeper &keeper, Domain::FeedId feed, std::optional<SecretKeeper::Reason> reason,
        QWidget *parent = nullptr);
    ~SecretDialog() override;

    Domain::FeedId feed() const { return m_feed; }

public Q_SLOTS:
    /// Hands the secret to the keeper.
    void accept() override;
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showKeychain();
    /// In words: where the secret will be kept, or why it cannot.
    QString keepingText() const;
    bool isOverruled() const;
    void wipe();

    SecretKeeper &m_keeper;
    const Domain::FeedId m_feed;
    const std::optional<SecretKeeper::Reason> m_reason;
    QString m_usualPlace; ///< the variable or credential that will be read again; empty: none
    QLabel *m_heading = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_serverLabel = nullptr;
    QLabel *m_accountLabel = nullptr;
    QLabel *m_secretLabel = nullptr;
    QLineEdit *m_secret = nullptr;
    QToolButton *m_show = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_keeping = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    bool m_chosen = false; ///< the person has set or cleared «remember»
};

} // namespace Pult::App
