// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on the desk: one centre with its window, or the start window; and how another one comes in its place. Holds
// the claim to be the only one that shows it. GUI thread.
//
// A centre file and the demo centre are shown once by a user: another start brings the window to the front. Recordings
// are for looking at and comparing, so each start of one is a desk of its own.

#pragma once

#include "app/session/keychain.h"
#include "app/session/oneinstance.h"
#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "app/windows/connect/connectdraft.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QMenu;

namespace Pult::App {

class ConnectWizard;
class DeskServices;
class LogBook;
class StartWindow;
class SupervisorWindow;

class Desk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Appearance &appearance;
        const Domain::Clock &clock;
        Keychain &keychain;
        QString usualCentre;    ///< path of the centre file when none is named
        QStringList arguments;  ///< of this start, for another instance
        bool alone = true;      ///< false: does not care for other instances
        LogBook *log = nullptr; ///< shown by the window when there is one
    };

    enum class Opened : std::uint8_t {
        Yes,       ///< the centre is on the desk
        Elsewhere, ///< another Pult shows it and has come to the front
        NoAnswer,  ///< another Pult shows it and does not answer
        No         ///< the window says why
    };

    /// The references must outlive the desk.
    explicit Desk(Parts parts, QObject *parent = nullptr);
    ~Desk() override;

    /// The centre of a file.
    Opened openCentre(const QString &path);
    Opened openDemo();
    /// Plays recordings as if they were live.
    Opened openRecordings(const QStringList &files);
    /// A session that was made elsewhere, not started. `subject`: what it shows, as OneInstance wants it; empty:
    /// nothing that others must not show, too. `centreFile`: its file; empty: none.
    Opened adopt(std::unique_ptr<Session> session, const QString &subject, const QString &centreFile = {});
    /// The start page.
    Opened showStart();
    /// The wizard: for a new centre on the start page, for another Asterisk on an open one.
    void connectAsterisk();

    /// Brings the window to the front.
    void raise();

    /// Null while the start window is shown.
    Session *session() const;
    SupervisorWindow *window() const;
    StartWindow *startWindow() const { return m_startWindow.get(); }
    /// Null while it is not open.
    ConnectWizard *wizard() const;
    /// What is wrong with the centre file that could not be opened last.
    const std::vector<Store::CentreFileError> &errors() const { return m_errors; }

    /// Where the demo centre is described, inside the program.
    static constexpr const char *DemoPath = ":/centres/demo.toml";

Q_SIGNALS:
    /// Another start has handed over its arguments; the window has come to the front.
    void argumentsArrived(const QStringList &arguments);

private:
    struct Stand; ///< a session, its window and what goes with them

    Opened claim(const QString &subject);
    Opened put(std::unique_ptr<Session> session, const QString &centreFile);
    std::unique_ptr<Session> made(Domain::Centre centre) const;
    void showStartWindow();
    void showProblems(const QString &path, std::vector<Store::CentreFileError> errors);
    void addFileActions(QMenu &menu);
    void chooseFile();
    void chooseRecordings();
    void takeWritten(const QString &path);
    void handSecret(const ConnectDraft &draft);
    QWidget *currentWindow() const;
    std::optional<ExistingCentre> existingCentre() const;

    const Parts m_parts;
    std::unique_ptr<OneInstance> m_instance;
    std::unique_ptr<Stand> m_stand;
    std::unique_ptr<StartWindow> m_startWindow;
    QPointer<ConnectWizard> m_wizard;
    QString m_failedPath; ///< of the centre file that «try again» reads again
    QStringList m_failedRecordings;
    std::vector<Store::CentreFileError> m_errors;
};

} // namespace Pult::App
