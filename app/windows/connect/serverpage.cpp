// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/serverpage.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

constexpr int PlainPort = 5038;
constexpr int TlsPort = 5039;

} // namespace

ServerPage::ServerPage(ConnectDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_hostLabel(new QLabel(this))
    , m_host(makeLineEdit(this))
    , m_tls(new QCheckBox(this))
    , m_tlsHint(makeTextLabel(this, QPalette::PlaceholderText))
    , m_portLabel(new QLabel(this))
    , m_port(new QSpinBox(this))
    , m_authorityLabel(new QLabel(this))
    , m_authority(makeLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_authorityHint(makeTextLabel(this, QPalette::PlaceholderText))
    , m_consent(new QCheckBox(this))
    , m_consentHint(makeTextLabel(this, QPalette::BrightText))
{
    m_port->setRange(1, 65535);
    m_port->setMinimumWidth(m_port->fontMetrics().averageCharWidth() * 16);
    m_port->setMinimumHeight(m_host->minimumHeight());
    m_host->setMaxLength(200);
    m_hostLabel->setBuddy(m_host);
    m_portLabel->setBuddy(m_port);
    m_authorityLabel->setBuddy(m_authority);
    m_browse->setAutoDefault(false);

    auto *authority = new QHBoxLayout;
    authority->setSpacing(8);
    authority->addWidget(m_authority, 1);
    authority->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_hostLabel, m_host);
    form->addRow(nullptr, m_tls);
    form->addRow(nullptr, m_tlsHint);
    form->addRow(m_portLabel, m_port);
    form->addRow(m_authorityLabel, authority);
    form->addRow(nullptr, m_authorityHint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addSpacing(12);
    column->addWidget(m_consentHint);
    column->addWidget(m_consent);
    column->addStretch();

    connect(m_host, &QLineEdit::textChanged, this, &ServerPage::follow);
    connect(m_tls, &QCheckBox::clicked, this, [this] {
        m_tlsChosen = true;
        follow();
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this] { m_portChosen = true; });
    connect(m_authority, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    connect(m_consent, &QCheckBox::toggled, this, &WizardPage::completeChanged);
    connect(m_browse, &QPushButton::clicked, this, &ServerPage::chooseAuthority);
    m_consent->setChecked(draft.plainAllowed);
    follow();
}

QString ServerPage::name() const
{
    return tr("Server");
}

QString ServerPage::title() const
{
    return tr("Where is the Asterisk?");
}

QString ServerPage::explanation() const
{
    return tr(
        "Pult connects to Asterisk's manager interface (AMI) and only looks on: it never changes anything there.");
}

void ServerPage::enter()
{
    m_host->setText(draft().host);
    m_authority->setText(draft().authority);
    const QSignalBlocker quiet(m_port);
    m_tls->setChecked(draft().tls);
    m_port->setValue(draft().port);
    follow();
    m_host->setFocus();
}

void ServerPage::leave()
{
    draft().host = m_host->text().trimmed();
    draft().tls = m_tls->isChecked();
    draft().port = m_port->value();
    draft().authority = m_authority->text().trimmed();
    draft().plainAllowed = needsConsent() && m_consent->isChecked();
}

bool ServerPage::needsConsent() const
{
    Domain::FeedSpec spec;
    spec.host = m_host->text().trimmed().toStdString();
    return !spec.host.empty() && !m_tls->isChecked() && !Feeds::AmiLink::isPrivate(spec);
}

bool ServerPage::isComplete() const
{
    const bool hasAuthority = !m_tls->isChecked() || m_authority->text().trimmed().isEmpty()
        || QFileInfo(m_authority->text().trimmed()).isFile();
    return isWritableName(m_host->text().trimmed().toStdString()) && hasAuthority
        && (!needsConsent() || m_consent->isChecked());
}

/// What follows from the host and from TLS, unless the user has decided otherwise.
void ServerPage::follow()
{
    Domain::FeedSpec spec;
    spec.host = m_host->text().trimmed().toStdString();
    const bool isHere = !spec.host.empty() && Feeds::AmiLink::isPrivate(spec);
    if (!m_tlsChosen && !m_host->text().isEmpty())
        m_tls->setChecked(!isHere); // within this machine nobody listens, and Asterisk comes without TLS
    if (!m_portChosen) {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(m_tls->isChecked() ? TlsPort : PlainPort);
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_authority), static_cast<QWidget *>(m_browse),
             static_cast<QWidget *>(m_authorityLabel)})
        widget->setEnabled(m_tls->isChecked());
    m_consent->setVisible(needsConsent());
    m_consentHint->setVisible(needsConsent());
    Q_EMIT completeChanged();
}

void ServerPage::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("The authority's certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

void ServerPage::retranslate()
{
    m_hostLabel->setText(tr("&Host name or address"));
    m_host->setPlaceholderText(tr("pbx.example.org"));
    m_tls->setText(tr("En&crypted link (TLS)"));
    m_tlsHint->setText(
        tr("Asterisk needs tlsenable = yes in manager.conf for it. Only within one machine it is not needed."));
    m_portLabel->setText(tr("&Port"));
    m_authorityLabel->setText(tr("&Authority file"));
    m_authority->setPlaceholderText(tr("only for certificates of your own"));
    m_browse->setText(tr("Ch&oose …"));
    m_authorityHint->setText(tr("Empty: the authorities that this computer trusts."));
    m_consent->setText(tr("I know that, the network between is my own: &sign in without encryption"));
    m_consentHint->setText(tr(
        "Without TLS everything travels openly: whoever can listen on the network between reads names and numbers of "
        "callers, and may find out the account's secret."));
}

} // namespace Pult::App
