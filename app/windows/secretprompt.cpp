// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/secretprompt.h"

#include <QMessageBox>

#include <algorithm>

namespace Pult::App {

using Request = SecretKeeper::Request;

SecretPrompt::SecretPrompt(SecretKeeper &keeper, QWidget &window, Manner manner, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_window(window)
    , m_manner(manner)
    , m_asks(manner == Manner::AtOnce)
{
    // Queued: a request may come from inside the dialog that has just answered one.
    connect(&keeper, &SecretKeeper::requestsChanged, this, &SecretPrompt::follow, Qt::QueuedConnection);
    connect(&keeper, &SecretKeeper::remembered, this, &SecretPrompt::tellRemembered);
    follow();
}

SecretPrompt::~SecretPrompt()
{
    delete m_dialog;
}

void SecretPrompt::follow()
{
    std::erase_if(
        m_cancelled, [this](const Request &request) { return std::ranges::count(m_keeper.requests(), request) == 0; });
    if (m_asks)
        askNext();
}

void SecretPrompt::askNext()
{
    if (m_dialog)
        return;
    const auto next = std::ranges::find_if(
        m_keeper.requests(), [this](const Request &request) { return std::ranges::count(m_cancelled, request) == 0; });
    if (next != m_keeper.requests().end())
        open(next->feed, next->reason);
    else
        m_asks = m_manner == Manner::AtOnce;
}

void SecretPrompt::ask(Domain::FeedId feed)
{
    if (m_dialog && m_dialog->feed() == feed) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    delete m_dialog;
    const auto request = std::ranges::find(m_keeper.requests(), feed, &Request::feed);
    open(feed, request == m_keeper.requests().end() ? std::nullopt : std::optional(request->reason));
}

void SecretPrompt::askAll()
{
    m_cancelled.clear();
    m_asks = true;
    askNext();
}

void SecretPrompt::open(Domain::FeedId feed, std::optional<SecretKeeper::Reason> reason)
{
    m_dialog = new SecretDialog(m_keeper, feed, reason, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowModality(Qt::NonModal); // the desk goes on working
    if (reason) {
        // A keychain that was slow, or a server that let the feed in after all, has answered meanwhile.
        connect(&m_keeper, &SecretKeeper::requestsChanged, m_dialog, [this, dialog = m_dialog.data(), feed] {
            if (dialog->isVisible() && !m_keeper.isAsked(feed))
                dialog->close();
        });
    }
    connect(m_dialog, &QDialog::finished, this, [this, feed, reason](int result) {
        m_dialog = nullptr; // it deletes itself
        if (result == QDialog::Rejected && reason && m_keeper.isAsked(feed))
            m_cancelled.push_back({feed, *reason});
        QMetaObject::invokeMethod(this, &SecretPrompt::follow, Qt::QueuedConnection);
    });
    m_dialog->show();
}

void SecretPrompt::tellRemembered(Domain::FeedId feed, KeychainFault fault)
{
    if (fault == KeychainFault::None)
        return;
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Information);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("The secret was not kept"));
    box->setText(tr("The keychain has not kept the secret of feed «%1»; Pult asks for it again at the next start.")
                     .arg(m_keeper.session().feeds()[Domain::raw(feed)].name));
    box->setInformativeText(keychainFaultText(fault));
    box->setWindowModality(Qt::NonModal);
    box->show();
}

} // namespace Pult::App
