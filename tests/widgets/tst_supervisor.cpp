// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The supervisor window as a person uses it: by keys and mouse, at every zoom, closed and opened again.

#include "app/windows/deskactions.h"
#include "app/windows/desktables.h"
#include "app/windows/detailsplace.h"
#include "app/windows/keyboardmap.h"
#include "app/windows/linespanel.h"
#include "app/windows/operatorspanel.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/viewchooser.h"
#include "looks.h"
#include "support/testcase.h"
#include "widgets/boards/boardview.h"
#include "widgets/details/detailspane.h"
#include "widgets/details/explainpane.h"
#include "widgets/details/operatorpane.h"
#include "widgets/views/choicebutton.h"
#include "widgets/views/feedstrip.h"
#include "widgets/views/figurestrip.h"
#include "widgets/views/filterbar.h"
#include "widgets/views/linetable.h"
#include "widgets/views/operatortable.h"
#include "widgets/views/statebar.h"
#include "widgets/views/waitingtable.h"

#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeWidget>

using namespace Pult;
using namespace Qt::StringLiterals;
using App::Appearance;
using App::DeskAction;
using App::Session;
using App::SupervisorWindow;

namespace {

constexpr QSize Laptop(1366, 768);

std::unique_ptr<Session> recordedSession()
{
    auto playback = std::make_unique<Feeds::Playback>();
    if (!playback->open({PULT_DATA("ryazan.ami.gz"), PULT_DATA("volgograd.ami.gz")}))
        qFatal("no recordings");
    Domain::Centre centre;
    centre.name = "Recorded centre";
    centre.timeZone = "UTC";
    centre.defaults.targets = {{"sl", 0.8}, {"lcr", 0.05}};
    return Session::playToEnd(std::move(playback), std::move(centre), std::chrono::minutes(2));
}

template<typename Widget>
Widget *visibleTopLevel()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Widget *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

/// Rows of a table that are seen as a whole.
int visibleRows(const QTableView &table)
{
    return table.viewport()->height() / table.rowHeight(0);
}

} // namespace

class TestSupervisor : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void filterByKeys();
    void filterByMenus();
    void viewsAreKept();
    void columnsByTheHeadersMenu();
    void explainIsAskedInOnePlace();
    void menuOfACell();
    void detailsOpenBesideAndEscCloses();
    void windowOfTime();
    void compactShowsMoreRows();
    void zoomCutsNothing_data();
    void zoomCutsNothing();
    void ctrlWheelZooms();
    void everyActionIsOnTheMap();
    void noKeyIsGivenTwice();
    void f6WalksThroughTheWindow();
    void everythingIsRemembered();
    void brokenSettingsDoNoHarm();
    void exportWritesWhatIsShown();
    void whatCannotBeWrittenIsSaid();

private:
    void open(const QSize &size = Laptop);
    void close();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QLineEdit *field() const { return m_window->findChild<Widgets::FilterBar *>()->field(); }
    QString countText() const;
    int shown() const { return m_window->operatorModel().rowCount(); }

    QTranslator m_translator;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SupervisorWindow> m_window;
};

void TestSupervisor::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
        QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u"/pult-supervisor-tests");
    QApplication::setQuitOnLastWindowClosed(false);
    m_session = recordedSession();
}

void TestSupervisor::init()
{
    // As in the class above, which this hides; but the offscreen platform says a word about every window.
    QTest::failOnWarning(
        QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))."_s));
    App::windowSettings().clear();
    m_appearance = std::make_unique<Appearance>([this](const QString &language) {
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(u":/i18n/pult_"_s + language));
        QCoreApplication::installTranslator(&m_translator);
    });
    m_appearance->setLanguage(u"en"_s);
    m_appearance->setRemembered(true);
}

void TestSupervisor::cleanup()
{
    m_window.reset();
    m_appearance.reset();
}

void TestSupervisor::open(const QSize &size)
{
    m_window = std::make_unique<SupervisorWindow>(*m_session, *m_appearance);
    m_window->restoreLayout();
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSupervisor::close()
{
    m_window->close();
    m_window.reset();
}

void TestSupervisor::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
}

QString TestSupervisor::countText() const
{
    for (const QLabel *label : m_window->operatorsPanel().findChildren<QLabel *>()) {
        if (label->accessibleName() == u"Operators shown")
            return label->text();
    }
    return {};
}

void TestSupervisor::filterByKeys()
{
    open();
    const int all = shown();
    QVERIFY(all > 20);
    QCOMPARE(countText(), QString::number(all));
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), field());
    QTest::keyClicks(field(), u"op07"_s);
    QCOMPARE(shown(), 2); // one at each site
    QCOMPARE(countText(), u"2 of %1"_s.arg(all));
    press(Qt::Key_Escape);
    QCOMPARE(shown(), all);
    QCOMPARE(QApplication::focusWidget(), field());
    press(Qt::Key_Escape); // an empty one is left
    QCOMPARE(QApplication::focusWidget(), &m_window->operatorsPanel().table());

    QTest::keyClicks(field(), u"op07"_s);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), all);
    QVERIFY(field()->text().isEmpty());
}

void TestSupervisor::filterByMenus()
{
    open(QSize(1920, 1080));
    const int all = shown();
    auto *bar = m_window->findChild<Widgets::FilterBar *>();
    auto *lines = bar->findChildren<Widgets::ChoiceButton *>()[1];
    QCOMPARE(lines->text(), u"Line"_s);
    QVERIFY(lines->isVisible());
    QVERIFY(lines->menu()->actions().size() >= 2);
    // By the keyboard: the menu stays open for the second choice. (A key on the button would wait for it to close.)
    lines->menu()->popup(lines->mapToGlobal(QPoint(0, lines->height())));
    QTRY_VERIFY(lines->menu()->isVisible());
    QTest::keyClick(lines->menu(), Qt::Key_Down);
    QTest::keyClick(lines->menu(), Qt::Key_Space);
    QVERIFY(lines->menu()->isVisible());
    const QString first = lines->menu()->actions().first()->text();
    QVERIFY(lines->menu()->actions().first()->isChecked());
    QCOMPARE(lines->text(), u"Line: "_s + first);
    const int one = shown();
    QVERIFY(one > 0 && one < all);
    QTest::keyClick(lines->menu(), Qt::Key_Down);
    QTest::keyClick(lines->menu(), Qt::Key_Space);
    QCOMPARE(lines->text(), u"Line: 2 of %1"_s.arg(lines->menu()->actions().size()));
    QVERIFY(shown() >= one);
    QTest::keyClick(lines->menu(), Qt::Key_Escape);

    // The button that shows everybody is there, and does.
    for (auto *button : bar->findChildren<QToolButton *>()) {
        if (button->text() == u"Show all") {
            QVERIFY(button->isVisible());
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(!button->isVisible());
        }
    }
    QCOMPARE(shown(), all);
    QCOMPARE(lines->text(), u"Line"_s);
}

void TestSupervisor::viewsAreKept()
{
    open();
    App::ViewChooser *views = &m_window->operatorsPanel().views();
    QCOMPARE(views->currentText(), u"All operators"_s);
    QVERIFY(!views->isChanged());
    QTest::keyClicks(field(), u"op07"_s);
    m_window->operatorsPanel().table().columns().setShown(Items::operatorColumn("aht"), false);
    QVERIFY(views->isChanged());
    QCOMPARE(views->currentText(), u"All operators (changed)"_s);

    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(visibleTopLevel<QInputDialog>());
    visibleTopLevel<QInputDialog>()->setTextValue(u"  Sevens & <b>co</b> "_s);
    visibleTopLevel<QInputDialog>()->accept();
    QCOMPARE(views->currentText(), u"Sevens & <b>co</b>"_s);
    QVERIFY(!views->isChanged());

    views->choose({});
    QVERIFY(shown() > 2);
    QVERIFY(!m_window->operatorsPanel().table().isColumnHidden(Items::operatorColumn("aht")));
    close();

    open();
    views = &m_window->operatorsPanel().views();
    QCOMPARE(views->count(), 2);
    views->setCurrentIndex(1);
    Q_EMIT views->activated(1);
    QCOMPARE(shown(), 2);
    QVERIFY(m_window->operatorsPanel().table().isColumnHidden(Items::operatorColumn("aht")));
    field()->clear();
    QCOMPARE(views->currentText(), u"Sevens & <b>co</b> (changed)"_s);
    views->rename(u"Seven"_s);
    QCOMPARE(views->chosen(), u"Seven"_s);
    // Choosing the same one again brings it back.
    views->choose(u"Seven"_s);
    QCOMPARE(shown(), 2);
    m_window->actions()[DeskAction::DeleteView].trigger();
    QCOMPARE(views->count(), 1);
    QCOMPARE(views->views().views().size(), std::size_t {0});
}

void TestSupervisor::columnsByTheHeadersMenu()
{
    open();
    Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    Q_EMIT table.horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
    QTRY_VERIFY(visibleTopLevel<QMenu>());
    QMenu *menu = visibleTopLevel<QMenu>();
    QCOMPARE(menu->actions().first()->text(), u"Operator"_s);
    QVERIFY(!menu->actions().first()->isEnabled());
    menu->actions()[1]->trigger();
    QVERIFY(table.isColumnHidden(1));
    menu->close();
    // The same in the menu «View».
    for (QAction *action : m_window->menuBar()->actions()[2]->menu()->actions()) {
        if (!action->menu() || !action->text().contains(u"olumns"))
            continue;
        Q_EMIT action->menu()->aboutToShow();
        QVERIFY(!action->menu()->actions()[1]->isChecked());
        action->menu()->actions().last()->trigger();
    }
    QVERIFY(!table.isColumnHidden(1));
}

void TestSupervisor::explainIsAskedInOnePlace()
{
    m_appearance->setCompact(true);
    open();
    const auto explained = [this] { return m_window->details().explanation().number(); };
    QVERIFY(!m_window->detailsPlace().isOpen());
    // A count of a state.
    auto *states = m_window->findChild<Widgets::StateBar *>();
    auto *button = states->findChild<QAbstractButton *>();
    button->setFocus();
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_window->detailsPlace().isOpen());
    QCOMPARE(explained().metric, std::string(Metrics::OperatorsMetric));
    QCOMPARE(explained().states, 1u << static_cast<unsigned>(Domain::OperatorState::Ready));
    // A figure, by Enter and by double click.
    auto *figures = m_window->findChild<Widgets::FigureStrip *>();
    QWidget *figure = figures->findChildren<QWidget *>().first();
    figure->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(explained().metric, std::string("sl"));
    m_window->explain({"lcr", Metrics::Scope::centre()});
    QTest::mouseDClick(figure, Qt::LeftButton);
    QCOMPARE(explained().metric, std::string("sl"));
    // A number of an operator, in its cell.
    Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    table.setFocus();
    table.setCurrentIndex(m_window->operatorModel().index(3, Items::operatorColumn("aht")));
    press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(explained().metric, std::string("aht"));
    QCOMPARE(explained().person, m_window->operatorModel().personAt(3));
    // A name is no number: the operator's day opens.
    table.setCurrentIndex(m_window->operatorModel().index(2, 0));
    press(Qt::Key_Return);
    QVERIFY(!m_window->details().showsExplanation());
    QCOMPARE(m_window->details().person().person(), m_window->operatorModel().personAt(2));
    // The calls behind a number are a table like the others.
    m_window->explain({"offered", Metrics::Scope::centre()});
    Widgets::LiveTable *calls = nullptr;
    for (Widgets::LiveTable *candidate : m_window->details().findChildren<Widgets::LiveTable *>())
        calls = candidate->isVisible() ? candidate : calls;
    QVERIFY(calls);
    calls->setFocus();
    QCOMPARE(m_window->tables().current(), calls);
}

void TestSupervisor::menuOfACell()
{
    open();
    Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    table.setFocus();
    table.setCurrentIndex(m_window->operatorModel().index(0, 0));
    table.selectRow(0);
    Q_EMIT table.menuAsked(table.mapToGlobal(QPoint(20, 40)));
    QTRY_VERIFY(visibleTopLevel<QMenu>());
    QMenu *menu = visibleTopLevel<QMenu>();
    QCOMPARE(Test::sharedMnemonics(*menu), QStringList());
    QVERIFY(!m_window->actions()[DeskAction::Explain].isEnabled()); // a name explains itself
    QVERIFY(menu->actions().contains(&m_window->actions()[DeskAction::CopyCsv]));
    menu->close();
    QTRY_VERIFY(m_window->actions()[DeskAction::Explain].isEnabled());
    m_window->activateWindow(); // which a window system does by itself
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Operator\tState\t"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Operator,State,"));
}

void TestSupervisor::detailsOpenBesideAndEscCloses()
{
    open();
    App::DetailsPlace &place = m_window->detailsPlace();
    QVERIFY(!place.isVisible());
    Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    table.setFocus();
    auto *page = new QLineEdit;
    place.open(page);
    QVERIFY(place.isVisible());
    QVERIFY(place.width() > 200);
    QVERIFY(place.mapTo(m_window.get(), QPoint()).x() > table.mapTo(m_window.get(), QPoint()).x() + table.width() - 20);
    page->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!place.isVisible());
    QCOMPARE(QApplication::focusWidget(), &table);
    press(Qt::Key_Escape); // means nothing now
    QVERIFY(m_window->isVisible());
}

void TestSupervisor::windowOfTime()
{
    open();
    QCOMPARE(m_window->linesPanel().window(), Metrics::WindowSpec::today());
    const Metrics::WindowId today = m_window->lineModel().window();
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->linesPanel().window(), Metrics::WindowSpec::rolling(std::chrono::minutes(30)));
    QVERIFY(m_window->lineModel().window() != today);
    QVERIFY(!m_window->findChild<Widgets::BoardView *>()->tiles().empty());
    for (const Widgets::Tile *tile : m_window->findChild<Widgets::BoardView *>()->tiles())
        QCOMPARE(tile->description().window, Metrics::WindowSpec::rolling(std::chrono::minutes(30)));
    close();
    open();
    QCOMPARE(m_window->linesPanel().windowId(), u"rolling-30"_s);
}

void TestSupervisor::compactShowsMoreRows()
{
    open();
    const int operators = visibleRows(m_window->operatorsPanel().table());
    m_window->actions()[DeskAction::Compact].trigger();
    QVERIFY(m_appearance->isCompact());
    QTRY_COMPARE(Test::cutTexts(*m_window).join(u" | "_s), QString());
    const int more = visibleRows(m_window->operatorsPanel().table());
    qInfo("rows of operators at 1366x768: %d, compact %d", operators, more);
    QVERIFY(more * 3 >= operators * 4);
    QVERIFY(m_window->findChild<Widgets::FigureStrip *>()->isVisible());
    press(Qt::Key_F9);
    QTRY_COMPARE(visibleRows(m_window->operatorsPanel().table()), operators);
    // Waiting calls fold away.
    press(Qt::Key_F8);
    QVERIFY(!m_window->findChild<Widgets::WaitingTable *>()->isVisible());
    press(Qt::Key_F8);
    QVERIFY(m_window->findChild<Widgets::WaitingTable *>()->isVisible());
}

void TestSupervisor::zoomCutsNothing_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("compact");
    for (const int zoom : Appearance::zoomSteps()) {
        for (const auto &language : {u"ru"_s, u"en"_s}) {
            for (const bool compact : {false, true})
                QTest::addRow("%d-%s%s", zoom, qPrintable(language), compact ? "-compact" : "")
                    << zoom << language << compact;
        }
    }
}

void TestSupervisor::zoomCutsNothing()
{
    QFETCH(int, zoom);
    QFETCH(QString, language);
    QFETCH(bool, compact);
    m_appearance->setLanguage(language);
    open();
    const int usual = m_window->operatorsPanel().table().rowHeight(0);
    m_appearance->setCompact(compact);
    m_appearance->setZoom(zoom);
    QCoreApplication::sendPostedEvents();
    QTRY_COMPARE(Test::cutTexts(*m_window).join(u" | "_s), QString());
    Test::keepPicture(*m_window, u"desk-"_s + QString::fromUtf8(QTest::currentDataTag()));
    const Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    QVERIFY(table.rowHeight(0) >= table.fontMetrics().height());
    QVERIFY(m_appearance->isCompact() || !compact); // by itself where large text leaves no room
    if (!m_appearance->isCompact())
        QVERIFY(qAbs(table.rowHeight(0) - usual * zoom / 100) <= 2);
    QCOMPARE(table.font().pixelSize(), qRound(13 * zoom / 100.0));
    QVERIFY2(m_window->minimumSizeHint().width() <= Laptop.width()
            && m_window->minimumSizeHint().height() <= Laptop.height(),
        qPrintable(u"%1x%2"_s.arg(m_window->minimumSizeHint().width()).arg(m_window->minimumSizeHint().height())));
}

void TestSupervisor::ctrlWheelZooms()
{
    open();
    const Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    const QPointF at = table.viewport()->rect().center();
    const auto turn = [&](int delta) {
        QWheelEvent event(at, table.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(table.viewport(), &event);
        QVERIFY(!event.isAccepted()); // the table leaves it to the window; only a hand's turn is passed on by Qt
        QApplication::sendEvent(m_window.get(), &event);
    };
    turn(120);
    QCOMPARE(m_appearance->zoom(), 110);
    turn(-120);
    turn(-120);
    QCOMPARE(m_appearance->zoom(), 90);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_appearance->zoom(), 100);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_appearance->zoom(), 110);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_appearance->zoom(), 100);
    m_appearance->setZoom(100'000);
    QCOMPARE(m_appearance->zoom(), 200);
    m_appearance->setZoom(100);
}

void TestSupervisor::everyActionIsOnTheMap()
{
    open();
    press(Qt::Key_F1);
    QTRY_VERIFY(visibleTopLevel<App::KeyboardMap>());
    auto *map = visibleTopLevel<App::KeyboardMap>();
    const auto entries = App::KeyboardMap::entriesOf(*m_window->menuBar());
    for (const App::DeskActionDescriptor &descriptor : App::DeskActions::catalogue()) {
        if (descriptor.id == DeskAction::Log)
            continue; // this window has no log
        const QAction &action = m_window->actions()[descriptor.id];
        const QString text = action.text().remove(u'&');
        const auto found = std::find_if(entries.begin(), entries.end(),
            [&text](const App::KeyboardMap::Entry &entry) { return entry.text.endsWith(text); });
        QVERIFY2(found != entries.end(), descriptor.name);
        if (!action.shortcut().isEmpty())
            QVERIFY(found->keys.startsWith(action.shortcut().toString(QKeySequence::NativeText)));
    }
    for (const App::KeyboardMap::Entry &entry : entries)
        QVERIFY2(!entry.keys.isEmpty(), qPrintable(entry.text));

    auto *tree = map->findChild<QTreeWidget *>();
    const auto visible = [tree] {
        int count = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                count += tree->topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
        }
        return count;
    };
    QCOMPARE(visible(), static_cast<int>(entries.size()));
    QTest::keyClicks(map->findChild<QLineEdit *>(), u"ctrl+shift+f"_s);
    QCOMPARE(visible(), 1);
    QTest::keyClick(map, Qt::Key_Escape);
    QTRY_VERIFY(!visibleTopLevel<App::KeyboardMap>());
}

void TestSupervisor::noKeyIsGivenTwice()
{
    for (const auto &language : {u"ru"_s, u"en"_s}) {
        m_appearance->setLanguage(language);
        open();
        QMap<QString, QStringList> texts;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts())
                texts[key.toString()] << action->text();
        }
        QVERIFY(texts.size() > 20);
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            QVERIFY2(it.value().size() == 1, qPrintable(it.key() + u": "_s + it.value().join(u" | "_s)));
        // Every entry of the menus can be reached by letters, at least.
        for (const QAction *action : m_window->menuBar()->actions())
            QCOMPARE(Test::sharedMnemonics(*action->menu()), QStringList());
        close();
    }
}

void TestSupervisor::f6WalksThroughTheWindow()
{
    m_appearance->setCompact(true);
    open();
    const auto in = [](const QWidget *region) {
        return region && QApplication::focusWidget()
            && (region == QApplication::focusWidget() || region->isAncestorOf(QApplication::focusWidget()));
    };
    m_window->operatorsPanel().table().setFocus();
    press(Qt::Key_F6);
    QVERIFY(in(m_window->findChild<Widgets::WaitingTable *>()));
    press(Qt::Key_F6);
    QVERIFY(in(m_window->findChild<Widgets::FeedStrip *>()));
    QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
    press(Qt::Key_F6);
    QVERIFY(in(m_window->findChild<Widgets::FigureStrip *>()));
    press(Qt::Key_F6);
    QVERIFY(in(&m_window->linesPanel()));
    press(Qt::Key_F6); // back to the table, not to the first button of the part
    QCOMPARE(QApplication::focusWidget(), &m_window->operatorsPanel().table());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(in(&m_window->linesPanel()));
}

void TestSupervisor::everythingIsRemembered()
{
    open(QSize(1500, 900));
    Widgets::OperatorTable &table = m_window->operatorsPanel().table();
    table.horizontalHeader()->setSortIndicator(Items::operatorColumn("state"), Qt::DescendingOrder);
    table.columns().setShown(Items::operatorColumn("occupancy"), false);
    table.horizontalHeader()->moveSection(0, 3);
    table.keepWidths();
    table.setColumnWidth(0, 321);
    m_window->linesPanel().setGrouping(2);
    m_window->linesPanel().setWindowId(u"interval"_s);
    m_window->actions()[DeskAction::Waiting].trigger();
    m_window->findChild<Widgets::FilterBar *>()
        ->findChildren<Widgets::ChoiceButton *>()[1]
        ->menu()
        ->actions()
        .first()
        ->trigger();
    const int filtered = shown();
    m_appearance->setZoom(125);
    m_appearance->setCompact(true);
    auto *page = new QWidget;
    m_window->detailsPlace().open(page);
    close();

    Appearance restored([](const QString &) {});
    restored.restore();
    QCOMPARE(restored.zoom(), 125);
    QVERIFY(restored.isCompact());
    open(QSize(1500, 900));
    Widgets::OperatorTable &again = m_window->operatorsPanel().table();
    QCOMPARE(m_window->operatorModel().sortColumn(), Items::operatorColumn("state"));
    QCOMPARE(m_window->operatorModel().sortOrder(), Qt::DescendingOrder);
    QVERIFY(again.isColumnHidden(Items::operatorColumn("occupancy")));
    QCOMPARE(again.horizontalHeader()->visualIndex(0), 3);
    QCOMPARE(again.columnWidth(0), 321);
    QCOMPARE(m_window->linesPanel().grouping(), 2);
    QCOMPARE(m_window->linesPanel().windowId(), u"interval"_s);
    QVERIFY(!m_window->findChild<Widgets::WaitingTable *>()->isVisible());
    QVERIFY(!m_window->actions()[DeskAction::Waiting].isChecked());
    QCOMPARE(shown(), filtered);
}

void TestSupervisor::brokenSettingsDoNoHarm()
{
    const QStringList keys {u"geometry"_s, u"rows"_s, u"columns"_s, u"details-width"_s, u"operator-columns"_s,
        u"line-columns"_s, u"filter"_s, u"views"_s, u"view"_s, u"grouping"_s, u"window"_s, u"waiting-hidden"_s};
    const QVariantList values {QByteArray("\x00\xff garbage", 10), u"[[[["_s, u"{\"order\":{},\"hidden\":[1,null]}"_s,
        u"[{\"name\":\"x\",\"filter\":7,\"columns\":[]},{},7,{\"name\":\"\"}]"_s, -2'000'000'000,
        QStringList {u"a"_s, u"b"_s}, 1e300};
    for (const QVariant &value : values) {
        {
            QSettings settings = App::windowSettings();
            for (const QString &key : keys)
                settings.setValue(u"supervisor/"_s + key, value);
            settings.setValue(u"appearance/zoom"_s, value);
            settings.setValue(u"appearance/compact"_s, value);
            settings.setValue(u"appearance/language"_s, value);
        }
        m_appearance->restore();
        QVERIFY(m_appearance->zoom() >= 80 && m_appearance->zoom() <= 200);
        QVERIFY(m_appearance->language() == u"en" || m_appearance->language() == u"ru");
        m_appearance->setLanguage(u"en"_s);
        open();
        QVERIFY(shown() > 20);
        QVERIFY(!m_window->operatorsPanel().table().isColumnHidden(0));
        QVERIFY(m_window->operatorsPanel().table().isVisible());
        m_window->detailsPlace().open(new QWidget);
        QVERIFY(m_window->operatorsPanel().table().width() > 100);
        close();
        App::windowSettings().clear();
        m_appearance->setZoom(100);
        m_appearance->setCompact(false);
    }
}

void TestSupervisor::exportWritesWhatIsShown()
{
    QTemporaryDir dir;
    m_appearance->setLanguage(u"ru"_s);
    open();
    const int all = shown();
    m_window->operatorsPanel().table().setFocus();
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(visibleTopLevel<QFileDialog>());
    const QSignalSpy written(&m_window->tables().exporter(), &App::TableExport::written);
    auto *dialog = visibleTopLevel<QFileDialog>();
    dialog->setDirectory(dir.path());
    dialog->selectFile(dir.filePath(u"операторы.csv"_s));
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(written.count(), 1);
    QFile file(dir.filePath(u"операторы.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), all + 1);
    QVERIFY(lines.first().startsWith(u"Оператор;Состояние;"));
}

void TestSupervisor::whatCannotBeWrittenIsSaid()
{
    QTemporaryDir dir;
    const QString problem = App::TableExport::write(dir.filePath(u"missing/table.csv"_s), "x");
    QVERIFY(problem.contains(u"missing/table.csv"));
    QVERIFY(problem.size() > dir.filePath(u"missing/table.csv"_s).size() + 20);
    QCOMPARE(App::TableExport::write(dir.filePath(u"table.csv"_s), "x"), QString());
    open();
    Q_EMIT m_window->tables().exporter().failed(problem);
    QTRY_VERIFY(visibleTopLevel<QMessageBox>());
    QCOMPARE(visibleTopLevel<QMessageBox>()->text(), problem);
    visibleTopLevel<QMessageBox>()->accept();
}

QTEST_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
