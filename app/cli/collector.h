// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session without a window whose events are kept: opens the store, resumes from it, tells on stdout and stderr how it
// goes. Main thread.

#pragma once

#include "app/cli/command.h"
#include "app/cli/headlesssecrets.h"
#include "app/session/keychain.h"
#include "app/session/session.h"

#include <QObject>

#include <memory>

namespace Pult::App {

class Collector final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        History::StoreUrl store;
        QString password;
        QByteArray key; ///< empty: the keychain has it, or gets a new one
    };

    /// `session` is not started yet and must outlive the collector.
    Collector(Session &session, Options options, QObject *parent = nullptr);

    /// Begins as soon as the key is there.
    void begin();
    /// In good order. What the command ends with.
    ExitCode end();

Q_SIGNALS:
    /// It cannot begin; why has been said.
    void failed();

private:
    void findKey();
    void makeKey();
    void open();
    void resume();
    void sayFeeds();
    void sayHistory(const History::WriterStatus &status);
    QString feedText(std::size_t feed) const;
    void showLine() const;
    void fail(const QString &sentence);

    Session &m_session;
    Options m_options;
    Keychain m_keychain;
    std::unique_ptr<HeadlessSecrets> m_secrets;
    std::unique_ptr<SessionHistory> m_history;
    History::WriterStatus m_said;
    std::vector<bool> m_live; ///< by feed, as it was said last
    bool m_hasFailed = false;
};

} // namespace Pult::App
