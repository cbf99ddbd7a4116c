// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Language, theme, centre file, feeds with their secrets, desktop notices. What is chosen applies at once. GUI thread.

#pragma once

#include "app/session/secretkeeper.h"
#include "app/windows/appearance.h"
#include "items/feedmodel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace Pult::App {

class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `keeper` and its session may be absent (a recording, or no centre yet): then there are no feeds to set up.
    /// `centreFile` is the one that is shown now; empty: none. All must outlive the dialog.
    PreferencesDialog(Appearance &appearance, SecretKeeper *keeper, QString centreFile, QWidget *parent = nullptr);

    /// Size as the user left it, and remembered at the end.
    void restoreLayout();

    /// Checks the file and, when it is in order, makes it the centre file of the next start. Its mistakes are listed.
    void choose(const QString &path);
    /// What is wrong with `path`, or what it describes, into the list.
    bool check(const QString &path);
    /// Says it beside the button that tries a notice.
    void showNoticeResult(const QString &sentence);
    /// Says it under the table of feeds.
    void showSecretResult(const QString &sentence);

Q_SIGNALS:
    /// A centre file that is in order; it has been kept as the one to open from now on.
    void centreChosen(const QString &path);
    void secretAsked(Pult::Domain::FeedId feed);
    /// The settings of notices are others.
    void noticesChanged();
    void noticeTried();

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void build();
    QGroupBox *buildLook();
    QGroupBox *buildCentre();
    QGroupBox *buildFeeds();
    QGroupBox *buildNotices();
    void retranslate();
    void showFeeds();
    void showSelection();
    void browse();
    void askForget();
    std::optional<Domain::FeedId> selectedFeed() const;

    Appearance &m_appearance;
    SecretKeeper *m_keeper;
    QString m_centreFile;
    std::unique_ptr<Items::FeedModel> m_states; ///< the words for each feed's state
    bool m_remembersLayout = false;

    QGroupBox *m_look = nullptr;
    QLabel *m_languageLabel = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_themeLabel = nullptr;
    QComboBox *m_theme = nullptr;
    QGroupBox *m_centre = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_reveal = nullptr;
    QLabel *m_checkResult = nullptr;
    QPlainTextEdit *m_mistakes = nullptr;
    QGroupBox *m_feeds = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_enter = nullptr;
    QPushButton *m_forget = nullptr;
    QLabel *m_secretResult = nullptr;
    QGroupBox *m_notices = nullptr;
    QCheckBox *m_notify = nullptr;
    QLabel *m_delayLabel = nullptr;
    QSpinBox *m_delay = nullptr;
    QCheckBox *m_onWallboard = nullptr;
    QPushButton *m_try = nullptr;
    QLabel *m_tryResult = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace Pult::App
