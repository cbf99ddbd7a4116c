// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real window on a real X server, driven by a real mouse and keyboard (xdotool) as a person drives it, on the demo
// centre's morning: the pointer goes to what the widgets say where it is, and what happened is read from the window.

#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "items/operatorcolumns.h"
#include "support/testcase.h"
#include "widgets/details/explainpane.h"
#include "widgets/everywindow.h"
#include "widgets/views/operatortable.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QScreen>
#include <QTranslator>

using namespace Pult;
using namespace Qt::StringLiterals;

class TestDrivenWindow : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void filtersByTyping();
    void sortsByAHeading();
    void selectsByMouseAndKeys();
    void explainsByKeyAndByDoubleClick();
    void switchesTheme();
    void switchesLanguage();
    void goesFullScreenAndBack();
    void wallboardFillsTheScreenAndLeaves();
    void quits();
    void cleanupTestCase();

private:
    static bool xdotool(const QStringList &arguments);
    static bool press(const QString &keys) { return xdotool({u"key"_s, u"--clearmodifiers"_s, keys}); }
    static bool type(const QString &text) { return xdotool({u"type"_s, u"--delay"_s, u"5"_s, text}); }
    static bool click(const QWidget &widget, const QPoint &at, const QString &modifier = {});
    /// The menu with the languages, opened by the mouse; null when it did not open.
    QMenu *openView();
    /// Its entry with the languages, and the one with the themes, which stands before it.
    static QAction *languagesOf(const QMenu &view);
    static QAction *themesOf(const QMenu &view);
    /// Clicks an entry of an open menu.
    static bool choose(QMenu &menu, const QAction &action);
    Widgets::OperatorTable &table() const { return *m_window->findChild<Widgets::OperatorTable *>(); }
    QString nameIn(int row) const;

    QTranslator m_translator;
    std::unique_ptr<Test::EveryWindow> m_windows;
    std::unique_ptr<App::Appearance> m_appearance;
    std::unique_ptr<App::SupervisorWindow> m_window;
};

void TestDrivenWindow::initTestCase()
{
    m_windows = std::make_unique<Test::EveryWindow>();
    QVERIFY(m_windows->open());
    m_appearance = std::make_unique<App::Appearance>([this](const QString &language) {
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(u":/i18n/pult_"_s + language));
        QCoreApplication::installTranslator(&m_translator);
    });
    m_appearance->setLanguage(u"ru"_s);
    // Names that a keyboard of this X server can type.
    m_window = std::make_unique<App::SupervisorWindow>(m_windows->demo(u"en"_s), *m_appearance);
    m_window->setGeometry(0, 0, 1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // No window manager is there to give the keyboard to a window.
    QVERIFY(xdotool({u"windowfocus"_s, QString::number(m_window->winId())}));
    QTRY_VERIFY(m_window->isActiveWindow());
    Q_EMIT m_windows->demo().ticked();
}

void TestDrivenWindow::init()
{
    QTest::failOnWarning(QRegularExpression(Test::EveryWindow::allowedWarnings()));
}

void TestDrivenWindow::cleanupTestCase()
{
    m_window.reset();
    m_windows.reset();
    m_appearance.reset();
}

bool TestDrivenWindow::xdotool(const QStringList &arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool TestDrivenWindow::click(const QWidget &widget, const QPoint &at, const QString &modifier)
{
    const QPoint place = widget.mapToGlobal(at);
    QStringList arguments {u"mousemove"_s, QString::number(place.x()), QString::number(place.y())};
    if (!modifier.isEmpty())
        arguments << u"keydown"_s << modifier;
    arguments << u"click"_s << u"1"_s;
    if (!modifier.isEmpty())
        arguments << u"keyup"_s << modifier;
    return xdotool(arguments);
}

QAction *TestDrivenWindow::languagesOf(const QMenu &view)
{
    for (QAction *action : view.actions()) {
        const QAction *second = action->menu() ? action->menu()->actions().value(1) : nullptr;
        if (second && second->text() == u"English")
            return action;
    }
    return nullptr;
}

QAction *TestDrivenWindow::themesOf(const QMenu &view)
{
    const qsizetype languages = view.actions().indexOf(languagesOf(view));
    return languages > 0 ? view.actions().at(languages - 1) : nullptr;
}

QMenu *TestDrivenWindow::openView()
{
    QMenuBar *bar = m_window->menuBar();
    for (QAction *action : bar->actions()) {
        QMenu *menu = action->menu();
        if (menu && languagesOf(*menu))
            return click(*bar, bar->actionGeometry(action).center())
                    && QTest::qWaitFor([menu] { return menu->isVisible(); })
                ? menu
                : nullptr;
    }
    return nullptr;
}

bool TestDrivenWindow::choose(QMenu &menu, const QAction &action)
{
    return click(menu, menu.actionGeometry(const_cast<QAction *>(&action)).center());
}

QString TestDrivenWindow::nameIn(int row) const
{
    return table().model()->index(row, Items::operatorColumn("name")).data().toString();
}

void TestDrivenWindow::filtersByTyping()
{
    const int all = table().model()->rowCount();
    QVERIFY(all > 100);
    QVERIFY(press(u"ctrl+f"_s));
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    const QString name = nameIn(0);
    QVERIFY(type(name));
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QCOMPARE(nameIn(0), name);
    QVERIFY(press(u"ctrl+shift+f"_s)); // all of them again
    QTRY_COMPARE(table().model()->rowCount(), all);
}

void TestDrivenWindow::sortsByAHeading()
{
    const QHeaderView *header = table().horizontalHeader();
    const int column = Items::operatorColumn("name");
    const auto clickHeading = [&] {
        const int x = header->sectionViewportPosition(column) + 20;
        return click(*header->viewport(), {x, header->height() / 2});
    };
    const int last = table().model()->rowCount() - 1;
    QVERIFY(clickHeading());
    QTRY_COMPARE(header->sortIndicatorSection(), column);
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const QString top = nameIn(0);
    const QString bottom = nameIn(last);
    QVERIFY(top != bottom);
    QVERIFY(clickHeading());
    QTRY_VERIFY(header->sortIndicatorOrder() != order);
    QTRY_COMPARE(nameIn(0), bottom);
    QCOMPARE(nameIn(last), top);
}

void TestDrivenWindow::selectsByMouseAndKeys()
{
    const auto rowAt = [this](int row) {
        const QRect rect = table().visualRect(table().model()->index(row, Items::operatorColumn("name")));
        return QPoint(rect.left() + 10, rect.center().y());
    };
    const auto selected = [this] { return table().selectionModel()->selectedRows().size(); };
    QVERIFY(click(*table().viewport(), rowAt(1)));
    QTRY_COMPARE(selected(), 1);
    QCOMPARE(table().currentIndex().row(), 1);
    QVERIFY(press(u"shift+Down"_s));
    QTRY_COMPARE(selected(), 2);
    QVERIFY(click(*table().viewport(), rowAt(4), u"shift"_s));
    QTRY_COMPARE(selected(), 4);
    QVERIFY(click(*table().viewport(), rowAt(6), u"ctrl"_s));
    QTRY_COMPARE(selected(), 5);
    // What ages and what is said anew takes no selection away.
    Q_EMIT m_windows->demo().ticked();
    QCOMPARE(selected(), 5);
}

void TestDrivenWindow::explainsByKeyAndByDoubleClick()
{
    const auto pane = [this]() -> Widgets::ExplainPane * {
        for (auto *found : m_window->findChildren<Widgets::ExplainPane *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    };
    const auto cell = [this](int row) {
        const QModelIndex index = table().model()->index(row, Items::operatorColumn("aht"));
        table().scrollTo(index);
        return table().visualRect(index).center();
    };
    QVERIFY(!pane());
    QVERIFY(click(*table().viewport(), cell(0)));
    QTRY_VERIFY(table().currentNumber());
    const auto number = *table().currentNumber();
    const int width = table().viewport()->width();
    QVERIFY(press(u"ctrl+e"_s));
    QTRY_VERIFY(pane());
    QTRY_VERIFY(table().viewport()->width() < width); // it has made room: its cells are elsewhere now
    QCoreApplication::sendPostedEvents();
    QCOMPARE(pane()->number(), number);
    QVERIFY(!pane()->toText().isEmpty());

    const QPoint place = table().viewport()->mapToGlobal(cell(1));
    QVERIFY(xdotool({u"mousemove"_s, QString::number(place.x()), QString::number(place.y()), u"click"_s, u"--repeat"_s,
        u"2"_s, u"--delay"_s, u"40"_s, u"1"_s}));
    QTRY_VERIFY(pane() && pane()->number() != number); // the next operator's
    QVERIFY(press(u"Escape"_s));
    QTRY_VERIFY(!pane());
}

void TestDrivenWindow::switchesTheme()
{
    const QColor dark = m_window->grab().toImage().pixelColor(3, 3);
    QMenu *view = openView();
    QVERIFY(view);
    QAction *themes = themesOf(*view);
    QVERIFY(themes && themes->menu());
    QVERIFY(choose(*view, *themes));
    QTRY_VERIFY(themes->menu()->isVisible());
    QVERIFY(choose(*themes->menu(), *themes->menu()->actions().at(1)));
    QTRY_COMPARE(m_appearance->theme().kind, Widgets::ThemeKind::Light);
    QTRY_VERIFY(m_window->grab().toImage().pixelColor(3, 3).lightness() > dark.lightness() + 100);
}

void TestDrivenWindow::switchesLanguage()
{
    const QString file = m_window->menuBar()->actions().first()->text();
    QMenu *view = openView();
    QVERIFY(view);
    QAction *languages = languagesOf(*view);
    QVERIFY(languages);
    QVERIFY(choose(*view, *languages));
    QTRY_VERIFY(languages->menu()->isVisible());
    QVERIFY(choose(*languages->menu(), *languages->menu()->actions().at(1)));
    QTRY_COMPARE(m_appearance->language(), u"en"_s);
    QVERIFY(m_window->menuBar()->actions().first()->text() != file);
    QCOMPARE(table().model()->headerData(Items::operatorColumn("name"), Qt::Horizontal).toString(), u"Operator"_s);
}

void TestDrivenWindow::goesFullScreenAndBack()
{
    QVERIFY(press(u"F11"_s));
    QTRY_VERIFY(m_window->isFullScreen());
    QVERIFY(press(u"F11"_s));
    QTRY_VERIFY(!m_window->isFullScreen());
}

void TestDrivenWindow::wallboardFillsTheScreenAndLeaves()
{
    const auto board = Widgets::loadBoard(u"hall"_s).board;
    QVERIFY(board);
    auto *wall = new App::WallboardWindow(m_windows->demo(), *m_appearance, *board);
    const std::unique_ptr<App::WallboardWindow> owner(wall);
    wall->showOn(QGuiApplication::primaryScreen());
    QVERIFY(QTest::qWaitForWindowActive(wall));
    QVERIFY(wall->isFullScreen());
    QCOMPARE(wall->geometry(), QGuiApplication::primaryScreen()->geometry());
    // Nowhere on the board is a pointer to be seen.
    QVERIFY(xdotool({u"mousemove"_s, u"640"_s, u"400"_s}));
    const QList<QPoint> places {{5, 5}, {640, 400}, wall->rect().bottomRight() - QPoint(5, 5)};
    for (const QPoint &place : places) {
        const QWidget *under = wall->childAt(place);
        QCOMPARE((under ? under : wall)->cursor().shape(), Qt::BlankCursor);
    }
    QVERIFY(press(u"Escape"_s));
    QVERIFY(!QTest::qWaitFor([wall] { return !wall->isVisible(); }, 300)); // once is not enough
    QVERIFY(press(u"Escape"_s));
    QTRY_VERIFY(!wall->isVisible());
}

void TestDrivenWindow::quits()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(press(u"ctrl+q"_s));
    QTRY_VERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestDrivenWindow)
#include "tst_drivenwindow.moc"
