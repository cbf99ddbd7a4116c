// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/keychain.h"
#include "app/windows/deskservices.h"
#include "app/windows/explaindialog.h"
#include "app/windows/wallboardwindow.h"
#include "support/testcase.h"
#include "widgets/boards/boardview.h"
#include "widgets/details/explainpane.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTranslator>

using namespace Pult;
using App::Appearance;
using App::Session;

namespace {

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

} // namespace

class TestWallboardWindow : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_session = recordedSession(); }
    void keysTurnPages();
    void tabLeadsToTheTiles();
    void clicksAreForwarded();
    void explanationOpensOverTheBoard();
    void cursorIsSeenWhileTheMouseMoves();
    void languageKeepsThePage();

private:
    void open();

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<App::WallboardWindow> m_window;
};

void TestWallboardWindow::open()
{
    m_window.reset();
    m_appearance = std::make_unique<Appearance>([](const QString &) {});
    m_appearance->setLanguage(QStringLiteral("en"));
    m_window = std::make_unique<App::WallboardWindow>(
        *m_session, *m_appearance, *Widgets::loadBoard(QStringLiteral("hall")).board);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWallboardWindow::keysTurnPages()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_PageDown);
    QCOMPARE(m_window->board().page(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Left);
    QCOMPARE(m_window->board().page(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QVERIFY(m_window->board().pageState().isPaused);
}

void TestWallboardWindow::tabLeadsToTheTiles()
{
    open();
    QVERIFY(!QApplication::focusWidget() || QApplication::focusWidget() == m_window.get()); // no frame at the start
    QSignalSpy asked(m_window.get(), &App::WallboardWindow::explainAsked);
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QWidget *first = QApplication::focusWidget();
    QVERIFY(qobject_cast<Widgets::Tile *>(first));
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != first);
    // The page goes, and the focus with it.
    m_window->board().turn(1);
    for (const Widgets::Tile *tile : m_window->board().tiles())
        QVERIFY(!tile->hasFocus());
}

void TestWallboardWindow::clicksAreForwarded()
{
    open();
    QSignalSpy asked(m_window.get(), &App::WallboardWindow::explainAsked);
    QTest::mouseClick(m_window->board().tiles().at(1), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Metrics::NumberRef>().metric, std::string("sl"));
}

void TestWallboardWindow::explanationOpensOverTheBoard()
{
    open();
    App::Keychain keychain(std::chrono::milliseconds {200});
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()"); // the offscreen one
    const App::DeskServices services({*m_session, *m_appearance, keychain, {}}, *m_window);
    QTest::mouseClick(m_window->board().tiles().at(1), Qt::LeftButton);
    auto *dialog = m_window->findChild<App::ExplainDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->pane().number().metric, std::string("sl"));
    QVERIFY(dialog->pane().calls().rowCount() > 0);
    QCOMPARE(dialog->cursor().shape(), Qt::ArrowCursor); // the board's own is hidden
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QVERIFY(m_window->isVisible()); // one Esc, and only the dialog's
}

void TestWallboardWindow::cursorIsSeenWhileTheMouseMoves()
{
    open();
    QCOMPARE(m_window->cursor().shape(), Qt::BlankCursor);
    Widgets::Tile *tile = m_window->board().tiles().at(1);
    QTest::mouseMove(tile, {20, 20});
    QTest::mouseMove(tile, {30, 30});
    QTRY_COMPARE(m_window->cursor().shape(), Qt::ArrowCursor);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->cursor().shape(), Qt::BlankCursor, 10'000);
}

void TestWallboardWindow::languageKeepsThePage()
{
    open();
    m_window->board().turn(2);
    const int page = m_window->board().page();
    const std::vector<Widgets::Tile *> tiles = m_window->board().tiles();
    m_appearance->setLanguage(QStringLiteral("ru"));
    QCOMPARE(m_window->board().page(), page);
    QVERIFY(m_window->board().tiles() == tiles); // the same ones: nothing was built anew
    QCOMPARE(m_window->board().pageState().title, QStringLiteral("Очереди"));
    m_appearance->setTheme(Widgets::ThemeKind::Light);
    QCOMPARE(m_window->board().page(), page);
}

QTEST_MAIN(TestWallboardWindow)
#include "tst_wallboardwindow.moc"
