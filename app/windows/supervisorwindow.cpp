// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/supervisorwindow.h"

#include "app/windows/catchupbar.h"
#include "app/windows/logviewer.h"
#include "app/windows/recordingcontrol.h"
#include "items/texts.h"
#include "widgets/boards/boarddescription.h"
#include "widgets/boards/boardview.h"
#include "widgets/views/card.h"
#include "widgets/views/feedstrip.h"
#include "widgets/views/linetable.h"
#include "widgets/views/operatortable.h"
#include "widgets/views/statebar.h"
#include "widgets/views/waitingtable.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// A change every tenth of a second is all a row of counters can show.
constexpr std::chrono::milliseconds CountsInterval {100};

const auto GeometryKey = u"supervisor/geometry"_s;
const auto RowsKey = u"supervisor/rows"_s;
const auto ColumnsKey = u"supervisor/columns"_s;
const auto OperatorHeaderKey = u"supervisor/operator-columns"_s;
const auto LineHeaderKey = u"supervisor/line-columns"_s;
const auto GroupingKey = u"supervisor/grouping"_s;

} // namespace

SupervisorWindow::SupervisorWindow(Session &session, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_operators(session.engine(), appearance.formatter())
    , m_lines(session.engine(), session.engine().watch(Metrics::WindowSpec::today()), appearance.formatter())
    , m_waiting(session.engine(), appearance.formatter())
    , m_feeds(session.engine(), appearance.formatter())
{
    m_appearance.formatter().setTimeZone(session.engine().ledger().calendar().timeZone());
    m_countsGate.setSingleShot(true);
    m_countsGate.setInterval(CountsInterval);
    connect(&m_countsGate, &QTimer::timeout, this, &SupervisorWindow::showCounts);
    build();
    buildMenus();
    retranslate();
    connect(&session, &Session::updated, this, &SupervisorWindow::follow);
    connect(&session, &Session::ticked, this, &SupervisorWindow::tick);
    connect(&session, &Session::feedProblemChanged, this, &SupervisorWindow::showProblem);
    connect(&appearance, &Appearance::changed, this, &SupervisorWindow::retranslate);
    for (std::size_t i = 0; i < session.feeds().size(); ++i)
        showProblem(static_cast<Domain::FeedId>(i), session.feeds()[i].problem);
    resize(1366, 768);
}

// --- building
// ----------------------------------------------------------------------------------------------------------

void SupervisorWindow::build()
{
    const Widgets::Theme &theme = m_appearance.theme();
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_figures = new Widgets::BoardView(m_session.engine(), m_appearance.formatter(), theme, centre);
    m_figures->setTextSize(13);
    m_figures->setFixedHeight(70);
    if (const auto board = Widgets::loadBoard(u"desk"_s).board)
        m_figures->setBoard(*board, QString::fromStdString(m_session.centre().name));

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(buildOperators());
    m_columns->addWidget(buildWaiting());
    m_columns->setStretchFactor(0, 1);
    m_columns->setChildrenCollapsible(false);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(buildLines());
    m_rows->addWidget(m_columns);
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setContentsMargins(7, 3, 7, 8);

    m_strip = new Widgets::FeedStrip(theme, centre);
    m_strip->setModel(&m_feeds);
    m_recording = new RecordingControl(m_session, m_appearance, centre);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(0);
    foot->addWidget(m_strip, 1);
    foot->addWidget(m_recording);

    column->addWidget(new CatchUpBar(m_session, centre));
    column->addWidget(m_figures);
    column->addWidget(m_rows, 1);
    column->addLayout(foot);
    setCentralWidget(centre);
}

QWidget *SupervisorWindow::buildLines()
{
    const Widgets::Theme &theme = m_appearance.theme();
    m_linesCard = new Widgets::Card(theme);
    m_grouping = new QComboBox(m_linesCard);
    for (int i = 0; i < 3; ++i)
        m_grouping->addItem(QString());
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &SupervisorWindow::setGrouping);
    m_linesCard->addControlStretch();
    m_linesCard->addControl(m_grouping);
    m_lineTable = new Widgets::LineTable(theme, m_linesCard);
    m_lineTable->setModel(&m_lines);
    m_linesCard->setContent(m_lineTable);
    return m_linesCard;
}

QWidget *SupervisorWindow::buildOperators()
{
    const Widgets::Theme &theme = m_appearance.theme();
    m_operatorsCard = new Widgets::Card(theme);
    m_shownCount = new QLabel(m_operatorsCard);
    m_shownCount->setForegroundRole(QPalette::PlaceholderText);
    m_shownCount->setMinimumWidth(m_shownCount->fontMetrics().horizontalAdvance(QStringLiteral("8888 / 8888")));
    m_filter = new QLineEdit(m_operatorsCard);
    m_filter->setClearButtonEnabled(true);
    m_filter->setTextMargins(8, 0, 4, 0);
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(340);
    m_filter->setMinimumHeight(m_filter->fontMetrics().height() + 12);
    m_operatorsCard->addControl(m_shownCount);
    m_operatorsCard->addControlStretch();
    m_operatorsCard->addControl(m_filter, 1);

    auto *content = new QWidget(m_operatorsCard);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_states = new Widgets::StateBar(theme, content);
    m_states->setContentsMargins(12, 0, 12, 0);
    m_operatorTable = new Widgets::OperatorTable(theme, content);
    m_operatorTable->setModel(&m_operators);
    m_operatorTable->setColumnHidden(Items::operatorColumn("group"), m_session.centre().groups.empty());
    column->addWidget(m_states);
    column->addWidget(m_operatorTable, 1);
    m_operatorsCard->setContent(content);

    connect(m_filter, &QLineEdit::textChanged, this, &SupervisorWindow::showFilter);
    connect(m_states, &Widgets::StateBar::statesChanged, this, &SupervisorWindow::showFilter);
    return m_operatorsCard;
}

QWidget *SupervisorWindow::buildWaiting()
{
    const Widgets::Theme &theme = m_appearance.theme();
    m_waitingCard = new Widgets::Card(theme);
    m_waitingTable = new Widgets::WaitingTable(theme, m_waitingCard);
    m_waitingTable->setModel(&m_waiting);
    m_waitingCard->setContent(m_waitingTable);
    m_waitingCard->setMinimumWidth(280);
    return m_waitingCard;
}

void SupervisorWindow::buildMenus()
{
    menuBar()->clear();
    QMenu *file = menuBar()->addMenu(tr("&File"));
    if (m_addFileActions)
        m_addFileActions(*file);
    QAction *preferences = file->addAction(tr("&Preferences …"), this, &SupervisorWindow::preferencesAsked);
    preferences->setMenuRole(QAction::PreferencesRole);
    preferences->setShortcut(Qt::CTRL | Qt::Key_Comma); // QKeySequence::Preferences is empty on a plain X11 desktop
    file->addSeparator();
    m_recording->addTo(*file);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q); // QKeySequence::Quit is empty on a plain X11 desktop

    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *find = view->addAction(tr("&Find an operator"), this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    find->setShortcut(QKeySequence::Find);
    QAction *all = view->addAction(tr("Show &all operators"), this, [this] {
        m_filter->clear();
        m_states->clear();
    });
    all->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    view->addSeparator();

    QMenu *themes = view->addMenu(tr("&Theme"));
    auto *themeGroup = new QActionGroup(themes);
    const auto addTheme = [&](const QString &text, Widgets::ThemeKind kind) {
        QAction *action = themes->addAction(text, this, [this, kind] { m_appearance.setTheme(kind); });
        action->setCheckable(true);
        action->setChecked(m_appearance.theme().kind == kind);
        themeGroup->addAction(action);
    };
    addTheme(tr("&Dark"), Widgets::ThemeKind::Dark);
    addTheme(tr("&Light"), Widgets::ThemeKind::Light);

    QMenu *languages = view->addMenu(tr("Lan&guage"));
    auto *languageGroup = new QActionGroup(languages);
    // Each language by its own name: whoever looks for it can read it.
    for (const auto &[code, name] : {std::pair(u"ru"_s, u"Русский"_s), std::pair(u"en"_s, u"English"_s)}) {
        QAction *action = languages->addAction(name, this, [this, code = code] { m_appearance.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(m_appearance.language() == code);
        languageGroup->addAction(action);
    }
    view->addSeparator();
    QAction *full
        = view->addAction(tr("F&ull screen"), this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setShortcut(Qt::Key_F11);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    if (m_log)
        help->addAction(tr("&Log …"), this, &SupervisorWindow::showLog);
    help->addAction(tr("&About Pult"), this, &SupervisorWindow::showAbout);
}

// --- following the session
// ---------------------------------------------------------------------------------------------

void SupervisorWindow::follow(const State::ChangeSet &changes)
{
    m_operators.apply(changes);
    m_lines.apply(changes);
    m_waiting.apply(changes);
    m_feeds.apply(changes);
    m_figures->apply(changes);
    if (!m_countsGate.isActive())
        m_countsGate.start();
}

void SupervisorWindow::tick()
{
    m_operators.tick();
    m_lines.tick();
    m_waiting.tick();
    m_feeds.tick();
    m_figures->tick();
}

void SupervisorWindow::showCounts()
{
    m_states->setCounts(m_session.engine().operators(Metrics::Scope::centre()));
    const Items::ValueFormatter &formatter = m_appearance.formatter();
    const int shown = m_operators.rowCount();
    const int total = m_operators.totalCount();
    //: How many operators the filter leaves, of how many
    m_shownCount->setText(
        shown == total ? formatter.count(total) : tr("%1 of %2").arg(formatter.count(shown), formatter.count(total)));
}

void SupervisorWindow::showFilter()
{
    m_operators.setFilter({m_filter->text(), m_states->states()});
    showCounts();
}

void SupervisorWindow::showProblem(Domain::FeedId feed, const Feeds::FeedProblem &problem)
{
    const FeedStatus &status = m_session.feeds()[Domain::raw(feed)];
    m_feeds.setProblem(
        feed, problem.kind == Feeds::FeedProblem::Kind::None ? QString() : Feeds::problemText(problem, status.where));
}

void SupervisorWindow::setGrouping(int index)
{
    if (index < 0)
        return;
    const auto grouping = static_cast<Items::LineModel::Grouping>(index);
    m_lines.setGrouping(grouping);
    m_lineTable->setColumnHidden(Items::lineColumn("site"), grouping != Items::LineModel::Grouping::ByLineAndSite);
    m_lineTable->fitColumns();
}

// --- language, theme, layout
// -------------------------------------------------------------------------------------------

void SupervisorWindow::retranslate()
{
    buildMenus();
    const QString name = QString::fromStdString(m_session.centre().name);
    setWindowTitle(name.isEmpty() ? tr("Pult") : tr("%1 – Pult").arg(name));
    m_linesCard->setTitle(tr("Lines"));
    m_operatorsCard->setTitle(tr("Operators"));
    m_waitingCard->setTitle(tr("Waiting calls"));
    m_filter->setPlaceholderText(tr("Name, state, line, site …"));
    m_filter->setAccessibleName(tr("Filter of the operators"));
    m_grouping->setAccessibleName(tr("Rows of the line table"));
    m_grouping->setItemText(0, tr("By line"));
    m_grouping->setItemText(1, tr("By site"));
    m_grouping->setItemText(2, tr("By line and site"));
    m_operators.retranslate();
    m_lines.retranslate();
    m_waiting.retranslate();
    m_feeds.retranslate();
    for (std::size_t i = 0; i < m_session.feeds().size(); ++i)
        showProblem(static_cast<Domain::FeedId>(i), m_session.feeds()[i].problem);
    m_operatorTable->retranslate();
    m_lineTable->retranslate();
    m_waitingTable->retranslate();
    m_states->retranslate();
    m_figures->restyle();
    setGrouping(m_grouping->currentIndex());
    showCounts();
    update();
}

void SupervisorWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_arranged)
        return;
    m_arranged = true;
    // The line table takes what its rows need, at most a little less than half; the rest belongs to the operators.
    const int rows = m_lineTable->verticalHeader()->length() + m_lineTable->horizontalHeader()->height() + 66;
    const int all = m_rows->height();
    const int lines = std::clamp(rows, 120, std::max(120, all * 45 / 100));
    m_rows->setSizes({lines, all - lines});
    const int waiting = std::max(350, m_columns->width() * 23 / 100);
    m_columns->setSizes({m_columns->width() - waiting, waiting});
    if (m_remembersLayout) {
        const QSettings settings = windowSettings();
        m_rows->restoreState(settings.value(RowsKey).toByteArray());
        m_columns->restoreState(settings.value(ColumnsKey).toByteArray());
    }
}

void SupervisorWindow::setFileActions(std::function<void(QMenu &)> add)
{
    m_addFileActions = std::move(add);
    buildMenus();
}

void SupervisorWindow::restoreLayout()
{
    m_remembersLayout = true;
    const QSettings settings = windowSettings();
    restoreGeometry(settings.value(GeometryKey).toByteArray());
    if (m_operatorTable->horizontalHeader()->restoreState(settings.value(OperatorHeaderKey).toByteArray()))
        m_operatorTable->keepWidths();
    if (m_lineTable->horizontalHeader()->restoreState(settings.value(LineHeaderKey).toByteArray()))
        m_lineTable->keepWidths();
    m_grouping->setCurrentIndex(std::clamp(settings.value(GroupingKey).toInt(), 0, 2));
    setGrouping(m_grouping->currentIndex());
}

void SupervisorWindow::saveLayout() const
{
    QSettings settings = windowSettings();
    settings.setValue(GeometryKey, saveGeometry());
    settings.setValue(RowsKey, m_rows->saveState());
    settings.setValue(ColumnsKey, m_columns->saveState());
    settings.setValue(OperatorHeaderKey, m_operatorTable->horizontalHeader()->saveState());
    settings.setValue(LineHeaderKey, m_lineTable->horizontalHeader()->saveState());
    settings.setValue(GroupingKey, m_grouping->currentIndex());
}

void SupervisorWindow::closeEvent(QCloseEvent *event)
{
    if (m_remembersLayout)
        saveLayout();
    m_recording->stop();
    QMainWindow::closeEvent(event);
}

void SupervisorWindow::setLog(LogBook &log)
{
    m_log = &log;
    buildMenus();
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
