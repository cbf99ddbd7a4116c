// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "support/testcase.h"
#include "widgets/boards/boardview.h"
#include "widgets/views/operatortable.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStandardPaths>
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

/// Texts of every action of a window's menus.
QStringList menuTexts(const QMenuBar &bar)
{
    QStringList texts;
    for (const QAction *action : bar.actions())
        texts << action->text();
    return texts;
}

} // namespace

class TestWindows : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void render_data();
    void render();
    void languageAndThemeSwitchAtRunTime();
    void filterShowsWhatMatches();
    void escapeTwiceLeavesTheBoard();
    void layoutIsRemembered();

private:
    std::function<void(const QString &)> installer();
    std::unique_ptr<Session> m_session;
    QTranslator m_translator;
};

void TestWindows::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
        QStandardPaths::writableLocation(QStandardPaths::TempLocation) + QStringLiteral("/pult-tests"));
    m_session = recordedSession();
}

std::function<void(const QString &)> TestWindows::installer()
{
    return [this](const QString &language) {
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/pult_") + language));
        QCoreApplication::installTranslator(&m_translator);
    };
}

void TestWindows::render_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    const QSize sizes[] {{1366, 768}, {1920, 1080}, {3840, 2160}, {640, 400}};
    for (const auto &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        for (const bool dark : {true, false}) {
            for (const QSize &size : sizes)
                QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3")
                                             .arg(language, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                             .arg(size.width())))
                    << language << dark << size;
        }
    }
}

void TestWindows::render()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Appearance appearance(installer());
    appearance.setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    appearance.setLanguage(language);
    QWidget frame; // no top-level: the offscreen platform warns of size hints
    frame.resize(size);
    auto *supervisor = new App::SupervisorWindow(*m_session, appearance);
    supervisor->setParent(&frame, Qt::Widget);
    auto *wallboard
        = new App::WallboardWindow(*m_session, appearance, *Widgets::loadBoard(QStringLiteral("hall")).board, &frame);
    frame.show();
    for (QWidget *window : std::initializer_list<QWidget *> {supervisor, wallboard}) {
        window->resize(size);
        window->show();
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        window->render(&image);
        // Every corner is painted, in the theme's lightness.
        for (const QPoint &corner : {QPoint(1, 1), QPoint(size.width() - 2, 1), QPoint(1, size.height() - 2)}) {
            QVERIFY(image.pixelColor(corner) != QColor(Qt::magenta));
            QCOMPARE(image.pixelColor(corner).lightness() < 128, dark);
        }
        QVERIFY(!window->windowTitle().isEmpty());
    }
}

void TestWindows::languageAndThemeSwitchAtRunTime()
{
    Appearance appearance(installer());
    appearance.setLanguage(QStringLiteral("en"));
    App::SupervisorWindow window(*m_session, appearance);
    QCOMPARE(menuTexts(*window.menuBar()).first(), QStringLiteral("&File"));
    QCOMPARE(window.operatorModel().headerData(0, Qt::Horizontal).toString(), QStringLiteral("Operator"));
    const QString english = window.operatorModel().index(0, Items::operatorColumn("state")).data().toString();

    const QSignalSpy reset(&window.operatorModel(), &QAbstractItemModel::modelReset);
    appearance.setLanguage(QStringLiteral("ru"));
    QCOMPARE(menuTexts(*window.menuBar()).first(), QStringLiteral("&Файл"));
    QCOMPARE(window.windowTitle(), QStringLiteral("Recorded centre – Пульт"));
    QCOMPARE(window.operatorModel().headerData(0, Qt::Horizontal).toString(), QStringLiteral("Оператор"));
    QVERIFY(window.operatorModel().index(0, Items::operatorColumn("state")).data().toString() != english);
    QCOMPARE(reset.count(), 0);

    appearance.setTheme(Widgets::ThemeKind::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Widgets::Theme::light().window);
    appearance.setTheme(Widgets::ThemeKind::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Widgets::Theme::dark().window);
}

void TestWindows::filterShowsWhatMatches()
{
    Appearance appearance(installer());
    appearance.setLanguage(QStringLiteral("ru"));
    App::SupervisorWindow window(*m_session, appearance);
    const int all = window.operatorModel().rowCount();
    QVERIFY(all > 20);
    auto *filter = window.findChild<QLineEdit *>();
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("op07"));
    QCOMPARE(window.operatorModel().rowCount(), 2); // one at each site
    filter->clear();
    QCOMPARE(window.operatorModel().rowCount(), all);
}

void TestWindows::escapeTwiceLeavesTheBoard()
{
    Appearance appearance(installer());
    appearance.setLanguage(QStringLiteral("en"));
    App::WallboardWindow window(*m_session, appearance, *Widgets::loadBoard(QStringLiteral("hall")).board);
    window.resize(800, 600);
    window.show();
    QCOMPARE(window.cursor().shape(), Qt::BlankCursor);
    QTest::keyClick(&window, Qt::Key_A);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(window.isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!window.isVisible());
}

void TestWindows::layoutIsRemembered()
{
    App::windowSettings().clear();
    Appearance appearance(installer());
    appearance.setLanguage(QStringLiteral("en"));
    appearance.setRemembered(true);
    {
        QWidget frame;
        auto *window = new App::SupervisorWindow(*m_session, appearance);
        window->restoreLayout();
        window->setParent(&frame, Qt::Widget);
        window->resize(1000, 700);
        auto *table = window->findChild<Widgets::OperatorTable *>();
        table->keepWidths(); // as after a drag at the header
        table->setColumnWidth(0, 321);
        window->close();
        appearance.setTheme(Widgets::ThemeKind::Light);
    }
    App::SupervisorWindow again(*m_session, appearance);
    again.restoreLayout();
    QCOMPARE(again.findChild<Widgets::OperatorTable *>()->columnWidth(0), 321);
    Appearance restored(installer());
    restored.restore();
    QCOMPARE(restored.theme().kind, Widgets::ThemeKind::Light);
    App::windowSettings().clear();
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
