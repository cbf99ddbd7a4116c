// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk: start page, mistakes of a centre file, a centre in place of another, and from the wizard to a live centre.

#include "app/session/keychain.h"
#include "app/windows/appearance.h"
#include "app/windows/choicecard.h"
#include "app/windows/connect/testpage.h"
#include "app/windows/connectwizard.h"
#include "app/windows/desk.h"
#include "app/windows/startwindow.h"
#include "app/windows/supervisorwindow.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Pult;
using namespace Qt::StringLiterals;
using App::Desk;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const QByteArray LogCentre
    = "[centre]\nname = \"One\"\n[[feed]]\nid = \"log\"\nkind = \"queue-log\"\npath = \"none\"\n";

} // namespace

class TestDesk : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theStartPageByKeyboard();
    void languageAndThemeAreAtHand();
    void mistakesAreShownAndTriedAgain();
    void recordingsThatCannotBePlayedAreSaid();
    void oneCentreInPlaceOfAnother();
    void aRecordingInPlaceOfTheStartPage();
    void fromTheWizardToALiveCentre();
    void pictures_data();
    void pictures();

private:
    void make();

    std::unique_ptr<App::Appearance> m_appearance;
    std::unique_ptr<App::Keychain> m_keychain;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    Domain::SystemClock m_clock;
    QString m_path;
};

void TestDesk::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
        QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u"/pult-desk-tests");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's keychain
    QApplication::setQuitOnLastWindowClosed(false);
    m_keychain = std::make_unique<App::Keychain>(std::chrono::milliseconds {200});
}

void TestDesk::init()
{
    // As in the class above, which this hides; but the offscreen platform says a word about every window.
    QTest::failOnWarning(
        QRegularExpression(u"^(?!This plugin does not support propagateSizeHints|feed \\d+: (File|Secret)Missing)."_s));
    App::windowSettings().clear();
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"centre.toml"_s);
    m_appearance = std::make_unique<App::Appearance>([](const QString &) {});
    m_appearance->setLanguage(u"en"_s);
    make();
}

void TestDesk::cleanup()
{
    m_desk.reset();
}

void TestDesk::make()
{
    m_desk = std::make_unique<Desk>(Desk::Parts {*m_appearance, m_clock, *m_keychain, m_path, {}, false});
}

void TestDesk::theStartPageByKeyboard()
{
    QCOMPARE(m_desk->showStart(), Desk::Opened::Yes);
    App::StartWindow *window = m_desk->startWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    auto *demo = qobject_cast<App::ChoiceCard *>(QApplication::focusWidget());
    QVERIFY(demo);
    QTest::keyClick(demo, Qt::Key_Right);
    auto *connectCard = qobject_cast<App::ChoiceCard *>(QApplication::focusWidget());
    QVERIFY(connectCard && connectCard != demo);
    QVERIFY(!connectCard->accessibleName().isEmpty() && !connectCard->accessibleDescription().isEmpty());
    QTest::keyClick(connectCard, Qt::Key_Return);
    QVERIFY(m_desk->wizard() && m_desk->wizard()->isVisible());
    QTest::keyClick(m_desk->wizard(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->wizard());
    QVERIFY(window->isVisible());
}

void TestDesk::languageAndThemeAreAtHand()
{
    m_desk->showStart();
    const QSignalSpy changed(m_appearance.get(), &App::Appearance::changed);
    for (QToolButton *button : m_desk->startWindow()->findChildren<QToolButton *>()) {
        QVERIFY(button->isVisible());
        if (!button->isChecked())
            button->click();
    }
    QVERIFY(changed.count() >= 2);
    QCOMPARE(m_appearance->language(), u"en"_s); // Русский was pressed, then English again
}

void TestDesk::mistakesAreShownAndTriedAgain()
{
    write(m_path, LogCentre + "[[line]]\nid = 1\n[[site]]\nseats = -1\n");
    QCOMPARE(m_desk->openCentre(m_path), Desk::Opened::No);
    QVERIFY(!m_desk->session());
    App::ProblemPage &page = m_desk->startWindow()->problemPage();
    QVERIFY(page.isVisible());
    auto *table = page.findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->item(0, 0)->text(), u"Line 8"_s);
    QCOMPARE(table->item(0, 1)->text(), u"line.id"_s);
    QVERIFY2(
        table->item(0, 2)->text().startsWith(u"A whole number stands here"_s), qPrintable(table->item(0, 2)->text()));

    write(m_path, LogCentre);
    QVERIFY(QTest::qWaitForWindowActive(m_desk->startWindow()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // «Try again»
    QVERIFY(m_desk->session());
    QVERIFY(m_desk->window()->isVisible());
    QTRY_VERIFY(!m_desk->startWindow());
}

void TestDesk::recordingsThatCannotBePlayedAreSaid()
{
    QCOMPARE(m_desk->openRecordings({u"/etc/passwd"_s}), Desk::Opened::No);
    auto *table = m_desk->startWindow()->problemPage().findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(table->item(0, 2)->text().startsWith(u"/etc/passwd: "));
}

void TestDesk::oneCentreInPlaceOfAnother()
{
    write(m_path, LogCentre);
    const QString other = m_dir->filePath(u"other.toml"_s);
    write(other, QByteArray(LogCentre).replace("One", "Two"));
    QCOMPARE(m_desk->openCentre(m_path), Desk::Opened::Yes);
    const QPointer<QWidget> first = m_desk->window();
    QStringList texts;
    for (const QAction *action : m_desk->window()->menuBar()->actions().first()->menu()->actions())
        texts << action->text();
    QVERIFY(texts.contains(u"&Connect another Asterisk …"_s));
    QCOMPARE(m_desk->openCentre(other), Desk::Opened::Yes);
    QTRY_VERIFY(!first);
    QVERIFY(m_desk->window()->isVisible());
    QVERIFY(m_desk->window()->windowTitle().contains(u"Two"));
    // A file with mistakes does not take the place in silence.
    write(m_path, "x");
    QCOMPARE(m_desk->openCentre(m_path), Desk::Opened::No);
    QVERIFY(m_desk->startWindow()->isVisible());
    QTRY_VERIFY(!m_desk->window());
}

void TestDesk::aRecordingInPlaceOfTheStartPage()
{
    m_desk->showStart();
    const QPointer<QWidget> start = m_desk->startWindow();
    QCOMPARE(m_desk->openRecordings({PULT_DATA("volgograd.ami.gz")}), Desk::Opened::Yes);
    QVERIFY(m_desk->session()->isPlayback());
    QTRY_VERIFY(!start);
}

void TestDesk::fromTheWizardToALiveCentre()
{
    Test::FakeAmiServer server;
    QVERIFY(server.open());
    server.list = {"Event: QueueParams\r\nQueue: adult\r\n"};
    m_desk->showStart();
    m_desk->connectAsterisk();
    App::ConnectWizard *wizard = m_desk->wizard();
    wizard->testPage().setTimings({std::chrono::seconds {2}, std::chrono::seconds {2}, std::chrono::milliseconds {20}});
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    const auto enter = [](const QString &text) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    };
    QTest::keyClicks(QApplication::focusWidget(), u"localhost"_s);
    wizard->findChild<QSpinBox *>()->setFocus();
    enter(QString::number(server.serverPort()));
    enter(u"secret"_s);
    QTRY_VERIFY(wizard->testPage().isComplete());
    QTest::keyClick(wizard, Qt::Key_Return);
    QTest::keyClick(wizard, Qt::Key_Return);
    enter(u"My centre"_s);
    QTest::keyClick(wizard, Qt::Key_Return);
    QVERIFY(m_desk->session());
    QVERIFY(QFile::exists(m_path));
    // The secret was handed over: nobody is asked, and the centre is live.
    QTRY_VERIFY(m_desk->session()->engine().state().feeds()[0].connected);
    QCOMPARE(m_desk->session()->feeds()[0].problem.kind, Feeds::FeedProblem::Kind::None);
    QTRY_VERIFY(!m_desk->startWindow());
}

void TestDesk::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestDesk::pictures()
{
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    const QString folder = qEnvironmentVariable("PULT_PICTURES");
    const auto look = [&](const QString &name) {
        App::StartWindow *window = m_desk->startWindow();
        QVERIFY(window->minimumSizeHint().width() <= 1366 && window->minimumSizeHint().height() <= 740);
        if (!folder.isEmpty())
            window->grab().save(folder + u'/' + name + (dark ? u"-dark.png" : u"-light.png"));
    };
    m_desk->showStart();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->startWindow()));
    look(u"0-start"_s);
    write(m_path,
        LogCentre + "[[line]]\nid = 1\n[[site]]\nseats = -1\nnane = \"x\"\n[[queue]]\nfeed = \"lag\"\nqueue = \"q\"\n");
    m_desk->openCentre(m_path);
    look(u"9-mistakes"_s);
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
