// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/supervisorwindow.h"

#include "app/windows/catchupbar.h"
#include "app/windows/deskactions.h"
#include "app/windows/desklayout.h"
#include "app/windows/deskmenus.h"
#include "app/windows/desktables.h"
#include "app/windows/detailsplace.h"
#include "app/windows/keyboardmap.h"
#include "app/windows/linespanel.h"
#include "app/windows/logviewer.h"
#include "app/windows/operatorspanel.h"
#include "app/windows/recordingcontrol.h"
#include "app/windows/regionwalker.h"
#include "app/windows/viewchooser.h"
#include "widgets/boards/boardfile.h"
#include "widgets/boards/boardview.h"
#include "widgets/details/detailspane.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/card.h"
#include "widgets/views/feedstrip.h"
#include "widgets/views/figurestrip.h"
#include "widgets/views/linetable.h"
#include "widgets/views/operatortable.h"
#include "widgets/views/statebar.h"
#include "widgets/views/waitingtable.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace Pult::App {

SupervisorWindow::SupervisorWindow(Session &session, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_operators(session.engine(), appearance.formatter())
    , m_lines(session.engine(), session.engine().watch(Metrics::WindowSpec::today()), appearance.formatter())
    , m_waiting(session.engine(), appearance.formatter())
    , m_feeds(session.engine(), appearance.formatter())
    , m_actions(new DeskActions(*this))
    , m_tables(new DeskTables(*m_actions, appearance, *this))
    , m_regions(new RegionWalker(*this))
{
    m_appearance.formatter().setTimeZone(session.engine().ledger().calendar().timeZone());
    build();
    m_menus = new DeskMenus(*this, {*m_actions, appearance, *m_recording, *m_linesPanel, *m_operatorsPanel});
    m_layout = new DeskLayout(
        *this, {*m_rows, *m_columns, *m_desk, *m_details, *m_linesPanel, *m_operatorsPanel, *m_waitingCard});
    connectTables();
    connectActions();
    retranslate();
    connect(&session, &Session::updated, this, &SupervisorWindow::follow);
    connect(&session, &Session::ticked, this, &SupervisorWindow::tick);
    connect(&session, &Session::feedProblemChanged, this, &SupervisorWindow::showProblem);
    connect(&appearance, &Appearance::changed, this, &SupervisorWindow::retranslate);
    resize(1366, 768);
}

// --- building
// ----------------------------------------------------------------------------------------------------------

void SupervisorWindow::build()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_linesPanel = new LinesPanel(m_lines, m_appearance);
    m_operatorsPanel = new OperatorsPanel(m_session.engine(), m_operators, m_appearance);
    m_waitingCard = new Widgets::Card(m_appearance.theme());
    m_waitingTable = new Widgets::WaitingTable(m_appearance.theme(), m_waitingCard);
    m_waitingTable->setModel(&m_waiting);
    m_waitingCard->setContent(m_waitingTable);

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_operatorsPanel);
    m_columns->addWidget(m_waitingCard);
    m_columns->setStretchFactor(0, 1);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(m_linesPanel);
    m_rows->addWidget(m_columns);
    m_rows->setStretchFactor(1, 1);
    m_details = new DetailsPlace;
    m_detailsPane
        = new Widgets::DetailsPane(m_session.engine(), m_appearance.formatter(), m_appearance.theme(), m_details);
    m_desk = new QSplitter(Qt::Horizontal);
    m_desk->addWidget(m_rows);
    m_desk->addWidget(m_details);
    m_desk->setStretchFactor(0, 1);
    for (QSplitter *splitter : {m_columns, m_rows, m_desk})
        splitter->setChildrenCollapsible(false);

    column->addWidget(new CatchUpBar(m_session, centre));
    column->addWidget(buildFigures());
    column->addWidget(m_desk, 1);
    column->addWidget(buildFoot());
    setCentralWidget(centre);
    m_regions->setRegions(
        {m_figureLine->parentWidget(), m_linesPanel, m_operatorsPanel, m_waitingCard, m_strip, m_details});
}

/// The key figures as tiles, and as one line of text for small screens.
QWidget *SupervisorWindow::buildFigures()
{
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_figures = new Widgets::BoardView(m_session.engine(), m_appearance.formatter(), m_appearance.theme(), place);
    column->addWidget(m_figures);
    QStringList metrics;
    if (const auto board = Widgets::loadBoard(u"desk"_s).board) {
        for (const Boards::TileDescription &tile : board->pages.front().tiles)
            metrics << tile.metric;
    }
    m_figureLine
        = new Widgets::FigureStrip(m_session.engine(), m_appearance.formatter(), m_appearance.theme(), metrics, place);
    column->addWidget(m_figureLine);
    setFiguresWindow(m_linesPanel->window());
    return place;
}

QWidget *SupervisorWindow::buildFoot()
{
    auto *place = new QWidget(this);
    auto *foot = new QHBoxLayout(place);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    m_strip = new Widgets::FeedStrip(m_appearance.theme(), place);
    m_strip->setModel(&m_feeds);
    m_recording = new RecordingControl(m_session, m_appearance, place);
    foot->addWidget(m_strip, 1);
    foot->addWidget(m_recording);
    return place;
}

void SupervisorWindow::connectTables()
{
    m_tables->add(m_operatorsPanel->table(), tr("operators", "name of a file"));
    m_tables->add(m_linesPanel->table(), tr("lines", "name of a file"));
    m_tables->add(*m_waitingTable, tr("waiting", "name of a file"));
    connect(m_tables, &DeskTables::explainAsked, this, &SupervisorWindow::explain);
    connect(m_figures, &Widgets::BoardView::explainAsked, this, &SupervisorWindow::explain);
    connect(m_figureLine, &Widgets::FigureStrip::explainAsked, this, &SupervisorWindow::explain);
    connect(&m_operatorsPanel->states(), &Widgets::StateBar::menuAsked, this, &SupervisorWindow::popupExplain);
    connect(&m_operatorsPanel->table(), &Widgets::LiveTable::rowActivated, this,
        [this](const QModelIndex &index) { showOperator(m_operators.personAt(index.row())); });
    for (Widgets::LiveTable *table : m_detailsPane->findChildren<Widgets::LiveTable *>())
        m_tables->add(*table, tr("details", "name of a file"));
    connect(m_detailsPane, &Widgets::DetailsPane::closed, m_details, &DetailsPlace::close);
    connect(m_linesPanel, &LinesPanel::windowChanged, this, [this](const Metrics::WindowSpec &window) {
        m_lines.setWindow(m_session.engine().watch(window));
        setFiguresWindow(window);
    });
}

void SupervisorWindow::connectActions()
{
    const auto does
        = [this](DeskAction action, auto order) { connect(&(*m_actions)[action], &QAction::triggered, this, order); };
    ViewChooser &views = m_operatorsPanel->views();
    does(DeskAction::Preferences, [this] { Q_EMIT preferencesAsked(); });
    does(DeskAction::Quit, [this] { close(); });
    does(DeskAction::Find, [this] { m_operatorsPanel->focusFilter(); });
    does(DeskAction::ShowAll, [this] { m_operatorsPanel->clearFilter(); });
    does(DeskAction::SaveView, [&views] { views.askToSave(); });
    does(DeskAction::RenameView, [&views] { views.askToRename(); });
    does(DeskAction::DeleteView, [&views] { views.removeChosen(); });
    // A view of one's own must be chosen to be renamed or deleted.
    const auto allow = [this, &views] {
        for (const DeskAction action : {DeskAction::RenameView, DeskAction::DeleteView})
            (*m_actions)[action].setEnabled(!views.chosen().isEmpty());
    };
    connect(&views, &ViewChooser::viewChosen, this, allow);
    connect(&views, &ViewChooser::viewsChanged, this, allow);
    does(DeskAction::Explain, [this] { explainFocused(); });
    does(DeskAction::CloseDetails, [this] { m_details->close(); });
    does(DeskAction::Waiting, [this](bool shown) { m_waitingCard->setVisible(shown); });
    does(DeskAction::Compact, [this](bool compact) { m_appearance.setCompact(compact); });
    does(DeskAction::ZoomIn, [this] { m_appearance.stepZoom(1); });
    does(DeskAction::ZoomOut, [this] { m_appearance.stepZoom(-1); });
    does(DeskAction::ZoomUsual, [this] { m_appearance.setZoom(100); });
    does(DeskAction::NextRegion, [this] { m_regions->step(1); });
    does(DeskAction::PreviousRegion, [this] { m_regions->step(-1); });
    does(DeskAction::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    does(DeskAction::Keyboard, [this] { showKeyboard(); });
    does(DeskAction::Log, [this] { showLog(); });
    does(DeskAction::About, [this] { showAbout(); });
    (*m_actions)[DeskAction::Waiting].setChecked(true);
    // Esc means something else while there are no details to close.
    QAction &close = (*m_actions)[DeskAction::CloseDetails];
    close.setEnabled(false);
    connect(m_details, &DetailsPlace::opened, &close, [&close] { close.setEnabled(true); });
    connect(m_details, &DetailsPlace::closed, &close, [&close] { close.setEnabled(false); });
}

// --- explaining
// --------------------------------------------------------------------------------------------------------

void SupervisorWindow::explain(const Metrics::NumberRef &number)
{
    if (!number.isValid())
        return;
    m_detailsPane->explain(number);
    m_details->open(m_detailsPane);
}

void SupervisorWindow::showOperator(State::PersonIndex person)
{
    if (person == State::PersonIndex::None)
        return;
    m_detailsPane->showPerson(person);
    m_details->open(m_detailsPane);
}

/// The number that the keyboard is at.
void SupervisorWindow::explainFocused()
{
    for (const Metrics::NumberRef &number :
        {m_figures->focusedNumber(), m_figureLine->focusedNumber(), m_operatorsPanel->states().focusedNumber()}) {
        if (number.isValid()) {
            explain(number);
            return;
        }
    }
    if (Widgets::LiveTable *table = m_tables->current())
        table->explainCurrent();
}

void SupervisorWindow::popupExplain(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(&(*m_actions)[DeskAction::Explain]);
    menu->popup(at);
}

void SupervisorWindow::setFiguresWindow(const Metrics::WindowSpec &window)
{
    if (auto board = Widgets::loadBoard(u"desk"_s).board) {
        for (Boards::TileDescription &tile : board->pages.front().tiles)
            tile.window = window;
        m_figures->setBoard(*board, QString::fromStdString(m_session.centre().name));
    }
    m_figureLine->setWindow(window, m_session.engine().watch(window));
}

// --- following the session
// ---------------------------------------------------------------------------------------------

void SupervisorWindow::follow(const State::ChangeSet &changes)
{
    m_operators.apply(changes);
    m_lines.apply(changes);
    m_waiting.apply(changes);
    m_feeds.apply(changes);
    if (m_appearance.isCompact())
        m_figureLine->follow(changes);
    else
        m_figures->apply(changes);
    m_operatorsPanel->follow(changes);
    m_detailsPane->apply(changes);
}

void SupervisorWindow::tick()
{
    m_operators.tick();
    m_lines.tick();
    m_waiting.tick();
    m_feeds.tick();
    m_figures->tick();
    m_figureLine->refresh();
    m_detailsPane->tick();
}

void SupervisorWindow::showProblem(Domain::FeedId feed, const Feeds::FeedProblem &problem)
{
    const FeedStatus &status = m_session.feeds()[Domain::raw(feed)];
    m_feeds.setProblem(
        feed, problem.kind == Feeds::FeedProblem::Kind::None ? QString() : Feeds::problemText(problem, status.where));
}

// --- language, look, layout
// --------------------------------------------------------------------------------------------

void SupervisorWindow::retranslate()
{
    m_menus->build();
    const QString name = QString::fromStdString(m_session.centre().name);
    setWindowTitle(name.isEmpty() ? tr("Pult") : tr("%1 – Pult").arg(name));
    m_operators.retranslate();
    m_lines.retranslate();
    m_waiting.retranslate();
    m_feeds.retranslate();
    for (std::size_t i = 0; i < m_session.feeds().size(); ++i)
        showProblem(static_cast<Domain::FeedId>(i), m_session.feeds()[i].problem);
    m_waitingCard->setTitle(tr("Waiting calls"));
    m_figures->setAccessibleName(tr("Key figures"));
    applyLook();
}

/// Sizes by zoom and density.
void SupervisorWindow::applyLook()
{
    using Widgets::scaled;
    feelForRoom();
    const bool compact = m_appearance.isCompact();
    (*m_actions)[DeskAction::Compact].setChecked(compact);
    const int side = scaled(compact ? 3 : 7);
    m_rows->setContentsMargins(side, scaled(compact ? 0 : 3), side, scaled(compact ? 3 : 8));
    m_linesPanel->retranslate();
    m_operatorsPanel->retranslate();
    m_waitingCard->setCompact(compact);
    m_waitingCard->setMinimumWidth(scaled(160));
    m_waitingTable->setCompact(compact);
    m_waitingTable->retranslate();
    m_figures->setVisible(!compact);
    m_figures->setTextSize(scaled(Widgets::UsualTextSize));
    m_figures->setFixedHeight(scaled(70));
    m_figures->restyle();
    m_figureLine->setVisible(compact);
    m_figureLine->retranslate();
    m_detailsPane->retranslate();
    update();
    const std::pair look(m_appearance.zoom(), compact);
    if (m_arranged && look != m_look)
        m_layout->fitRows();
    m_look = look;
}

/// The application's font reaches the widgets one after the other: sizes are right when all have it.
void SupervisorWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_layout)
        QMetaObject::invokeMethod(this, &SupervisorWindow::applyLook, Qt::QueuedConnection);
}

void SupervisorWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_arranged)
        return;
    m_arranged = true;
    feelForRoom();
    m_layout->arrange();
}

void SupervisorWindow::closeEvent(QCloseEvent *event)
{
    m_layout->save();
    m_recording->stop();
    QMainWindow::closeEvent(event);
}

void SupervisorWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    feelForRoom();
}

/// Large text on a low screen leaves no row of operators, unless the rest makes itself small.
void SupervisorWindow::feelForRoom()
{
    constexpr int LeastHeight = 560; // at 100 %
    if (!isVisible())
        return; // its size is none yet
    m_appearance.setCramped(height() < Widgets::scaled(LeastHeight));
}

void SupervisorWindow::wheelEvent(QWheelEvent *event)
{
    if ((event->modifiers() & Qt::ControlModifier) == 0 || event->angleDelta().y() == 0) {
        QMainWindow::wheelEvent(event);
        return;
    }
    m_appearance.stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void SupervisorWindow::setFileActions(std::function<void(QMenu &)> add)
{
    m_menus->setFileActions(std::move(add));
    m_menus->build();
}

void SupervisorWindow::restoreLayout()
{
    m_layout->restore();
    (*m_actions)[DeskAction::Waiting].setChecked(!m_waitingCard->isHidden());
}

void SupervisorWindow::setLog(LogBook &log)
{
    m_log = &log;
    m_menus->setHasLog(true);
    m_menus->build();
}

void SupervisorWindow::showKeyboard()
{
    if (!m_keyboard) {
        m_keyboard = new KeyboardMap(*menuBar(), this);
        m_keyboard->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_keyboard->show();
    m_keyboard->raise();
    m_keyboard->activateWindow();
}

void SupervisorWindow::showLog()
{
    if (!m_logViewer) {
        m_logViewer = new LogViewer(*m_log, m_session, m_appearance, this);
        m_logViewer->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_logViewer->show();
    m_logViewer->raise();
    m_logViewer->activateWindow();
}

void SupervisorWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Pult"));
    box->setText(
        tr("Pult %1 – supervisor desk and hall wallboard for contact centres.").arg(QStringLiteral(PULT_VERSION)));
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

} // namespace Pult::App
