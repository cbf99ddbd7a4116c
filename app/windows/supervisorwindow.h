// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk: key figures, lines, operators, waiting calls and feeds of one centre. Only wires models to views. GUI
// thread.

#pragma once

#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "items/feedmodel.h"
#include "items/linemodel.h"
#include "items/operatormodel.h"
#include "items/waitingmodel.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;

namespace Pult::Widgets {
class BoardView;
class Card;
class FeedStrip;
class LineTable;
class OperatorTable;
class StateBar;
class WaitingTable;
} // namespace Pult::Widgets

namespace Pult::App {

class RecordingControl;

class LogBook;
class LogViewer;

class SupervisorWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    SupervisorWindow(Session &session, Appearance &appearance, QWidget *parent = nullptr);

    /// Adds the log to the menu «Help». `log` must outlive the window.
    void setLog(LogBook &log);

    /// Size, splitters and columns as the user left them, and remember them at the end.
    void restoreLayout();

    /// `add` puts what leads to another centre at the head of the file menu, in the language of the moment.
    void setFileActions(std::function<void(QMenu &)> add);

    Items::OperatorModel &operatorModel() { return m_operators; }
    Items::LineModel &lineModel() { return m_lines; }
    RecordingControl &recordingControl() { return *m_recording; }

Q_SIGNALS:
    /// The user wants to see the preferences.
    void preferencesAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildLines();
    QWidget *buildOperators();
    QWidget *buildWaiting();
    void buildMenus();
    void follow(const State::ChangeSet &changes);
    void tick();
    void showCounts();
    void showFilter();
    void showProblem(Domain::FeedId feed, const Feeds::FeedProblem &problem);
    void setGrouping(int index);
    void retranslate();
    void saveLayout() const;
    void showLog();
    void showAbout();

    Session &m_session;
    Appearance &m_appearance;
    LogBook *m_log = nullptr;
    QPointer<LogViewer> m_logViewer;
    Items::OperatorModel m_operators;
    Items::LineModel m_lines;
    Items::WaitingModel m_waiting;
    Items::FeedModel m_feeds;
    QTimer m_countsGate;

    Widgets::BoardView *m_figures = nullptr;
    Widgets::Card *m_linesCard = nullptr;
    Widgets::Card *m_operatorsCard = nullptr;
    Widgets::Card *m_waitingCard = nullptr;
    Widgets::LineTable *m_lineTable = nullptr;
    Widgets::OperatorTable *m_operatorTable = nullptr;
    Widgets::WaitingTable *m_waitingTable = nullptr;
    Widgets::StateBar *m_states = nullptr;
    Widgets::FeedStrip *m_strip = nullptr;
    RecordingControl *m_recording = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_columns = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_shownCount = nullptr;
    QComboBox *m_grouping = nullptr;
    std::function<void(QMenu &)> m_addFileActions;
    bool m_remembersLayout = false;
    bool m_arranged = false;
};

} // namespace Pult::App
