// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/secretdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Pult::App {

namespace {

/// What comes from a centre file or a server is never markup.
QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SecretDialog::SecretDialog(
    SecretKeeper &keeper, Domain::FeedId feed, std::optional<SecretKeeper::Reason> reason, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_feed(feed)
    , m_reason(reason)
{
    if (const Domain::FeedSpec *spec = keeper.specOf(feed)) {
        const Store::SecretFinding found = Store::findSecret(*spec);
        if (found.source != Store::SecretSource::None)
            m_usualPlace = found.place;
    }
    build();
    connect(&keeper, &SecretKeeper::keychainTried, this, &SecretDialog::showKeychain);
    retranslate();
    if (!keeper.keychain().lastFault())
        keeper.tryKeychain(feed);
}

SecretDialog::~SecretDialog()
{
    wipe();
}

void SecretDialog::build()
{
    const FeedStatus &status = m_keeper.session().feeds()[Domain::raw(m_feed)];
    const Domain::FeedSpec *spec = m_keeper.specOf(m_feed);

    m_heading = plainLabel({}, this);
    QFont bold = m_heading->font();
    bold.setPixelSize(QFontInfo(bold).pixelSize() * 115 / 100);
    bold.setBold(true);
    m_heading->setFont(bold);
    m_why = plainLabel({}, this);
    m_why->setForegroundRole(QPalette::PlaceholderText);

    m_secret = new QLineEdit(this);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_secret->setMinimumHeight(m_secret->fontMetrics().height() + 12);
    m_secret->setMinimumWidth(m_secret->fontMetrics().averageCharWidth() * 32);
    m_show = new QToolButton(this);
    m_show->setCheckable(true);
    m_show->setFocusPolicy(Qt::StrongFocus); // reachable by Tab
    m_show->setMinimumHeight(m_secret->minimumHeight());
    connect(m_show, &QToolButton::toggled, this,
        [this](bool shown) { m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    auto *field = new QHBoxLayout;
    field->setSpacing(8);
    field->addWidget(m_secret, 1);
    field->addWidget(m_show);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_serverLabel = new QLabel(this);
    m_accountLabel = new QLabel(this);
    m_secretLabel = new QLabel(this);
    m_secretLabel->setBuddy(m_secret);
    form->addRow(m_serverLabel, plainLabel(status.where, this));
    form->addRow(m_accountLabel, plainLabel(spec ? QString::fromStdString(spec->account) : QString(), this));
    form->addRow(m_secretLabel, field);

    m_remember = new QCheckBox(this);
    connect(m_remember, &QCheckBox::clicked, this, [this] { m_chosen = true; });
    m_keeping = plainLabel({}, this);
    m_keeping->setForegroundRole(QPalette::PlaceholderText);

    m_buttons = new QDialogButtonBox(this);
    QPushButton *connectButton = m_buttons->addButton(QDialogButtonBox::Ok);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connectButton->setDefault(true);
    connectButton->setEnabled(false);
    connect(m_secret, &QLineEdit::textChanged, connectButton,
        [connectButton](const QString &text) { connectButton->setEnabled(!text.isEmpty()); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    for (QLabel *label : {m_heading, m_why})
        column->addWidget(label);
    column->addLayout(form);
    column->addWidget(m_remember);
    column->addWidget(m_keeping);
    column->addStretch(1);
    column->addWidget(m_buttons);
    m_secret->setFocus();
    setMinimumWidth(m_secret->fontMetrics().averageCharWidth() * 72);
}

void SecretDialog::retranslate()
{
    const FeedStatus &status = m_keeper.session().feeds()[Domain::raw(m_feed)];
    setWindowTitle(tr("Secret of a feed"));
    m_heading->setText(tr("Secret of feed «%1»").arg(status.name));
    m_why->setText((m_reason ? QString(reasonText(*m_reason) + u' ') : QString())
        + tr("Without its secret the feed stays without connection."));
    m_serverLabel->setText(tr("Server"));
    m_accountLabel->setText(tr("Account"));
    m_secretLabel->setText(tr("&Secret"));
    m_secret->setAccessibleName(
        tr("Secret of account %1 at %2")
            .arg(m_keeper.specOf(m_feed) ? QString::fromStdString(m_keeper.specOf(m_feed)->account) : QString(),
                status.where));
    m_show->setText(tr("S&how"));
    m_remember->setText(tr("&Remember in the keychain"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Connect"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    showKeychain();
}

/// The environment and credentials come before the keychain, so remembering would have no effect.
bool SecretDialog::isOverruled() const
{
    return !m_usualPlace.isEmpty();
}

QString SecretDialog::keepingText() const
{
    if (isOverruled())
        return tr("At the next start the secret comes from its usual place again (%1); correct it there.")
            .arg(m_usualPlace);
    const auto fault = m_keeper.keychain().lastFault();
    if (!fault)
        return tr("Asking the keychain …");
    if (!m_keeper.keychain().isUsable())
        return keychainFaultText(*fault) + u' ' + tr("Pult cannot remember the secret and asks for it at each start.");
    return tr("Pult itself writes the secret into no file. What is not remembered is asked for at each start.");
}

void SecretDialog::showKeychain()
{
    const bool usable = m_keeper.keychain().isUsable() && !isOverruled();
    m_remember->setEnabled(usable);
    if (!usable || !m_chosen)
        m_remember->setChecked(usable);
    m_keeping->setText(keepingText());
    m_remember->setAccessibleDescription(m_keeping->text());
}

void SecretDialog::accept()
{
    if (m_secret->text().isEmpty())
        return;
    const Store::Secret secret(m_secret->text().toUtf8());
    wipe();
    QDialog::accept(); // first: the keeper's news may close what is still open
    m_keeper.enter(m_feed, secret, m_remember->isChecked());
}

void SecretDialog::reject()
{
    wipe();
    QDialog::reject();
}

/// The field shares its letters with text(): they are overwritten where they lie, and setText() drops what could be
/// undone.
void SecretDialog::wipe()
{
    const QString text = m_secret->text();
    std::fill_n(const_cast<QChar *>(text.constData()), text.size(), QChar(u'0')); // NOLINT: on purpose, see above
    m_secret->setText({});
}

void SecretDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace Pult::App
