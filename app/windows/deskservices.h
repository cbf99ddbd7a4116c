// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes with a window of a live centre beside its figures: secrets, desktop notices and, on a desk, the
// preferences. Whoever opens the window makes one. GUI thread.

#pragma once

#include "app/session/programsettings.h"
#include "app/session/secretkeeper.h"
#include "app/windows/appearance.h"
#include "app/windows/notifier.h"
#include "app/windows/secretprompt.h"

#include <QPointer>

namespace Pult::App {

class ExplainDialog;
class PreferencesDialog;
class SupervisorWindow;
class WallboardWindow;

class DeskServices final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session &session;
        Appearance &appearance;
        Keychain &keychain;
        QString centreFile; ///< shown in the preferences; empty: none
    };

    /// A desk asks for missing secrets at once. Everything must outlive the services.
    DeskServices(const Parts &parts, SupervisorWindow &window, QObject *parent = nullptr);
    /// Nobody sits at a board: it says which secret is missing and asks when F2 is pressed. Whoever clicks a number has
    /// it explained.
    DeskServices(const Parts &parts, WallboardWindow &window, QObject *parent = nullptr);
    ~DeskServices() override;

    SecretKeeper &keeper() { return m_keeper; }
    SecretPrompt &prompt() { return m_prompt; }
    /// Null: not open.
    PreferencesDialog *preferences() const;

public Q_SLOTS:
    void openPreferences();

Q_SIGNALS:
    /// A centre file was chosen that is in order; see PreferencesDialog.
    void centreChosen(const QString &path);

private:
    DeskServices(const Parts &parts, QWidget &window, SecretPrompt::Manner manner, QObject *parent);
    void setUpNotices();
    void tryNotice();

    QWidget &m_window;
    Appearance &m_appearance;
    const QString m_centreFile;
    const SettingDescriptor<bool> &m_noticesSetting;
    SecretKeeper m_keeper;
    SecretPrompt m_prompt;
    DesktopNotices m_notices;
    Notifier m_notifier;
    QPointer<PreferencesDialog> m_preferences;
    QPointer<ExplainDialog> m_explanation; ///< over a board
};

} // namespace Pult::App
