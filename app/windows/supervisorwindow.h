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
#include "metrics/numberref.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QMenu;
class QSplitter;

namespace Pult::Widgets {
class BoardView;
class Card;
class DetailsPane;
class FeedStrip;
class FigureStrip;
class WaitingTable;
} // namespace Pult::Widgets

namespace Pult::App {

class DeskActions;
class DeskLayout;
class DeskMenus;
class DeskTables;
class DetailsPlace;
class KeyboardMap;
class LinesPanel;
class LogBook;
class LogViewer;
class OperatorsPanel;
class RecordingControl;
class RegionWalker;

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
    DeskActions &actions() { return *m_actions; }
    DeskTables &tables() { return *m_tables; }
    LinesPanel &linesPanel() { return *m_linesPanel; }
    OperatorsPanel &operatorsPanel() { return *m_operatorsPanel; }
    /// Where details open, beside the tables.
    DetailsPlace &detailsPlace() { return *m_details; }
    Widgets::DetailsPane &details() { return *m_detailsPane; }

public Q_SLOTS:
    /// The one place to which every wish to have a number explained comes.
    void explain(const Pult::Metrics::NumberRef &number);
    /// Opens an operator's day.
    void showOperator(Pult::State::PersonIndex person);

Q_SIGNALS:
    /// The user wants to see the preferences.
    void preferencesAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildFigures();
    QWidget *buildFoot();
    void connectActions();
    void connectTables();
    void follow(const State::ChangeSet &changes);
    void tick();
    void explainFocused();
    void popupExplain(const QPoint &at);
    void setFiguresWindow(const Metrics::WindowSpec &window);
    void showProblem(Domain::FeedId feed, const Feeds::FeedProblem &problem);
    void retranslate();
    void applyLook();
    void feelForRoom();
    void showKeyboard();
    void showLog();
    void showAbout();

    Session &m_session;
    Appearance &m_appearance;
    LogBook *m_log = nullptr;
    QPointer<LogViewer> m_logViewer;
    QPointer<KeyboardMap> m_keyboard;
    Items::OperatorModel m_operators;
    Items::LineModel m_lines;
    Items::WaitingModel m_waiting;
    Items::FeedModel m_feeds;

    DeskActions *m_actions;
    DeskTables *m_tables;
    RegionWalker *m_regions;
    DeskMenus *m_menus = nullptr;
    DeskLayout *m_layout = nullptr;
    Widgets::BoardView *m_figures = nullptr;
    Widgets::FigureStrip *m_figureLine = nullptr;
    LinesPanel *m_linesPanel = nullptr;
    OperatorsPanel *m_operatorsPanel = nullptr;
    Widgets::Card *m_waitingCard = nullptr;
    Widgets::WaitingTable *m_waitingTable = nullptr;
    Widgets::FeedStrip *m_strip = nullptr;
    RecordingControl *m_recording = nullptr;
    DetailsPlace *m_details = nullptr;
    Widgets::DetailsPane *m_detailsPane = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_desk = nullptr;
    std::pair<int, bool> m_look; ///< zoom and density that the panes are sized for
    bool m_arranged = false;
};

} // namespace Pult::App
