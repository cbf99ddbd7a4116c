// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/accountpage.h"

#include "app/session/keychain.h"
#include "app/windows/connect/copybox.h"
#include "app/windows/connect/probetexts.h"
#include "store/secretsource.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Pult::App {

AccountPage::AccountPage(ConnectDraft &draft, Keychain &keychain, QWidget *parent)
    : WizardPage(draft, parent)
    , m_keychain(keychain)
    , m_accountLabel(new QLabel(this))
    , m_account(makeLineEdit(this))
    , m_secretLabel(new QLabel(this))
    , m_secret(makeLineEdit(this))
    , m_show(new QCheckBox(this))
    , m_remember(new QCheckBox(this))
    , m_keeping(makeTextLabel(this, QPalette::PlaceholderText))
    , m_linesLabel(makeTextLabel(this))
    , m_lines(new CopyBox(this))
{
    m_accountLabel->setBuddy(m_account);
    m_secretLabel->setBuddy(m_secret);
    m_account->setMaxLength(200);
    m_secret->setMaxLength(1000);
    m_secret->setEchoMode(QLineEdit::Password);
    m_remember->setChecked(draft.remember);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->addRow(m_accountLabel, m_account);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(nullptr, m_show);
    form->addRow(nullptr, m_remember);
    form->addRow(nullptr, m_keeping);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addSpacing(12);
    column->addWidget(m_linesLabel);
    column->addWidget(m_lines);
    column->addStretch();
    connect(m_account, &QLineEdit::textChanged, this, [this] {
        showLines();
        Q_EMIT completeChanged();
    });
    connect(m_secret, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    connect(m_show, &QCheckBox::toggled, this,
        [this](bool on) { m_secret->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_remember, &QCheckBox::toggled, this, &AccountPage::showKeeping);
}

QString AccountPage::name() const
{
    return tr("Account");
}

QString AccountPage::title() const
{
    return tr("With which account does Pult sign in?");
}

QString AccountPage::explanation() const
{
    return tr("An account of its own in Asterisk's manager.conf, that may only look on.");
}

void AccountPage::enter()
{
    m_account->setText(draft().account);
    m_secret->setText(QString::fromUtf8(draft().secret));
    showLines();
    showKeeping();
    // Any question shows whether there is a keychain at all; nothing is kept under this name.
    if (!m_keychain.lastFault())
        m_keychain.read(QStringLiteral("pult-connect"), this,
            [this](KeychainFault, const std::optional<Store::Secret> &) { showKeeping(); });
    (m_account->text().isEmpty() ? m_account : m_secret)->setFocus();
}

void AccountPage::leave()
{
    draft().account = m_account->text().trimmed();
    draft().secret = m_secret->text().toUtf8();
    draft().remember = m_remember->isChecked();
}

bool AccountPage::isComplete() const
{
    return isWritableName(m_account->text().trimmed().toStdString()) && !m_secret->text().isEmpty();
}

void AccountPage::showKeeping()
{
    if (!m_remember->isChecked())
        m_keeping->setText(tr("Pult asks for the secret at each start."));
    else if (m_keychain.lastFault() && !m_keychain.isUsable())
        m_keeping->setText(
            tr("This computer has no keychain that answers, so Pult will ask for the secret at each start. "
               "Without a person: as a systemd credential, see resources/docs/centre-file.md."));
    else
        m_keeping->setText(tr("Kept in this computer's keychain, never in the centre file."));
}

void AccountPage::showLines()
{
    Domain::FeedSpec spec = draft().spec();
    spec.account = m_account->text().trimmed().toStdString();
    m_lines->setLines(managerAccountLines(spec));
}

void AccountPage::retranslate()
{
    m_accountLabel->setText(tr("&Account"));
    m_secretLabel->setText(tr("&Secret"));
    m_show->setText(tr("Sho&w the secret"));
    m_remember->setText(tr("&Remember the secret"));
    m_linesLabel->setText(
        tr("No account yet? Write these lines into manager.conf, put a secret of your own in place of "
           "CHANGE-ME, and say «manager reload» in Asterisk's console:"));
    m_lines->setPurpose(tr("Lines for manager.conf"));
    m_lines->retranslate();
    showKeeping();
}

} // namespace Pult::App
