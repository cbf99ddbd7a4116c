// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens every window of Pult as a person meets them, with the demo centre's morning in those that show a centre, and
// shows each to whoever wants to look. GUI thread.

#pragma once

#include "app/session/keychain.h"
#include "app/session/logbook.h"
#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "support/fakeamiserver.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QWidget;

namespace Pult::Test {

class EveryWindow
{
public:
    using Visitor = std::function<void(QWidget &window, const QString &name)>;

    EveryWindow();
    ~EveryWindow();

    /// Prepares the process: settings of its own, nobody's keychain, a server to connect to.
    bool open();
    /// Warnings that a test must allow, as a pattern for QTest::failOnWarning.
    static QString allowedWarnings();

    static QStringList parts();
    /// Opens the windows of a part one after another, in `size` where they are that large, and calls `look` for each.
    /// False: one did not open.
    bool visit(const QString &part, App::Appearance &appearance, QSize size, const Visitor &look);

    /// The demo centre as it stands at 10:40, with names in the language of the first call, which makes it.
    App::Session &demo(const QString &language = QStringLiteral("ru"));

private:
    bool visitStart();
    bool visitDesk();
    bool visitWizard();
    bool visitSupervisor();
    bool visitWallboard();
    void show(QWidget &window, const QString &name) const;

    Domain::SystemClock m_clock;
    FakeAmiServer m_server;
    std::unique_ptr<App::LogBook> m_log;
    std::unique_ptr<App::Keychain> m_keychain;
    std::unique_ptr<App::Session> m_demo;
    QTemporaryDir m_dir;
    App::Appearance *m_appearance = nullptr;
    QSize m_size;
    int m_visits = 0; ///< a recording is never written over
    Visitor m_look;
};

} // namespace Pult::Test
