// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every window in both languages and both themes: nothing is cut off, no letter is given twice, all of it is
// translated, and it fits a laptop's screen. With PULT_PICTURES the pictures are kept, to be looked at.

#include "app/session/keychain.h"
#include "app/session/logbook.h"
#include "app/session/recording.h"
#include "app/windows/appearance.h"
#include "app/windows/connect/testpage.h"
#include "app/windows/connect/wizardpage.h"
#include "app/windows/connectwizard.h"
#include "app/windows/desk.h"
#include "app/windows/logviewer.h"
#include "app/windows/preferencesdialog.h"
#include "app/windows/recordingcontrol.h"
#include "app/windows/secretdialog.h"
#include "app/windows/startwindow.h"
#include "app/windows/supervisorwindow.h"
#include "looks.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Pult;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr QSize Laptop(1366, 768);
constexpr int TaskBar = 40;

App::LogBook::Options quiet()
{
    App::LogBook::Options options;
    options.toStderr = false;
    return options;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestLooks : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startPage_data() { everyLook(); }
    void startPage();
    void mistakes_data() { everyLook(); }
    void mistakes();
    void desk_data() { everyLook(); }
    void desk();
    void wizard_data() { everyLook(); }
    void wizard();

private:
    static void everyLook();
    void look(QWidget &window, const QString &name) const;
    template<typename Window>
    Window *opened() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
                return window;
        }
        return nullptr;
    }

    QTranslator m_translator;
    Domain::SystemClock m_clock;
    Test::FakeAmiServer m_server;
    std::unique_ptr<App::LogBook> m_log;
    std::unique_ptr<App::Appearance> m_appearance;
    std::unique_ptr<App::Keychain> m_keychain;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<App::Desk> m_desk;
    QString m_path;
};

void TestLooks::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
        QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u"/pult-looks-tests");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's keychain
    QApplication::setQuitOnLastWindowClosed(false);
    m_keychain = std::make_unique<App::Keychain>(milliseconds {200});
    QVERIFY(m_server.open());
    m_server.list = {"Event: QueueParams\r\nQueue: adult-msk\r\n",
        "Event: QueueMember\r\nQueue: adult-msk\r\nName: Anna\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 1\r\n"
        "PausedReason: Wrap-up\r\n",
        "Event: QueueParams\r\nQueue: adult-insured\r\n", "Event: QueueParams\r\nQueue: 500\r\n",
        "Event: QueueParams\r\nQueue: test\r\n"};
}

void TestLooks::init()
{
    // As in the class above, which this hides; but the offscreen platform says a word about every window.
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support (propagateSizeHints|raise)|feed \\d+: (File|Secret)Missing)."_s));
    App::windowSettings().clear();
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"centre.toml"_s);
    m_log = std::make_unique<App::LogBook>(m_clock, quiet());
    m_appearance = std::make_unique<App::Appearance>([this](const QString &language) {
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(u":/i18n/pult_"_s + language));
        QCoreApplication::installTranslator(&m_translator);
    });
    QFETCH(QString, language);
    QFETCH(bool, dark);
    m_appearance->setLanguage(language);
    m_appearance->setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    m_desk = std::make_unique<App::Desk>(
        App::Desk::Parts {*m_appearance, m_clock, *m_keychain, m_path, {}, false, m_log.get()});
}

void TestLooks::cleanup()
{
    m_desk.reset();
    m_appearance.reset();
    m_log.reset();
}

void TestLooks::everyLook()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const auto &language : {u"ru"_s, u"en"_s}) {
        for (const bool dark : {true, false})
            QTest::newRow(qPrintable(language + (dark ? u"-dark"_s : u"-light"_s))) << language << dark;
    }
}

void TestLooks::look(QWidget &window, const QString &name) const
{
    QCoreApplication::sendPostedEvents(); // lays out what has just changed
    Test::keepPicture(window, name + u'-' + QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(Test::cutTexts(window), QStringList());
    QCOMPARE(Test::sharedMnemonics(window), QStringList());
    const QSize least = window.minimumSizeHint().expandedTo(window.minimumSize());
    QVERIFY2(least.width() <= Laptop.width() && least.height() <= Laptop.height() - TaskBar,
        qPrintable(u"%1: %2x%3"_s.arg(name).arg(least.width()).arg(least.height())));
    if (m_appearance->language() == u"ru")
        QCOMPARE(Test::latinTexts(window), QStringList());
}

void TestLooks::startPage()
{
    m_desk->showStart();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->startWindow()));
    look(*m_desk->startWindow(), u"start"_s);
}

void TestLooks::mistakes()
{
    write(m_path,
        "[centre]\nname = \"One\"\ntimezone = \"Mars\"\n[[feed]]\nid = \"log\"\nkind = \"queue-log\"\npath = \"none\"\n"
        "[[line]]\nid = 1\n[[site]]\nseats = -1\nnane = \"x\"\n[[queue]]\nfeed = \"lag\"\nqueue = \"q\"\n");
    m_desk->openCentre(m_path);
    QVERIFY(QTest::qWaitForWindowActive(m_desk->startWindow()));
    look(*m_desk->startWindow(), u"mistakes"_s);
}

/// The supervisor's window, its menus, and what opens from them.
void TestLooks::desk()
{
    write(m_path,
        "[centre]\nname = \"One\"\n[[feed]]\nid = \"volgograd-asterisk\"\nkind = \"asterisk-ami\"\nhost = "
        "\"127.0.0.1\"\naccount = \"pult\"\n");
    m_desk->openCentre(m_path);
    App::SupervisorWindow *window = m_desk->window();
    QVERIFY(window);
    window->resize(Laptop);
    QTRY_VERIFY(opened<App::SecretDialog>());
    look(*opened<App::SecretDialog>(), u"secret"_s);
    opened<App::SecretDialog>()->reject();

    window->recordingControl().start(m_dir->filePath(u"one.pultrec"_s));
    QTRY_VERIFY(window->recordingControl().isVisible());
    look(*window, u"supervisor"_s);
    Test::keepPicture(window->recordingControl(), u"recording-"_s + QString::fromUtf8(QTest::currentDataTag()));
    for (const QAction *action : window->menuBar()->actions()) {
        action->menu()->popup({});
        Test::keepPicture(*action->menu(),
            u"menu%1-%2"_s.arg(window->menuBar()->actions().indexOf(action))
                .arg(QString::fromUtf8(QTest::currentDataTag())));
        QCOMPARE(Test::sharedMnemonics(*action->menu()), QStringList());
        action->menu()->close();
    }
    window->recordingControl().stop();

    for (QAction *action : window->menuBar()->actions().first()->menu()->actions()) {
        if (action->menuRole() == QAction::PreferencesRole)
            action->trigger();
    }
    QTRY_VERIFY(opened<App::PreferencesDialog>());
    auto *preferences = opened<App::PreferencesDialog>();
    preferences->findChild<QTableWidget *>()->selectRow(0);
    look(*preferences, u"preferences"_s);
    write(m_path, "[[feed]]\nid = \"log\"\nkind = \"queue-log\"\npahh = \"none\"\n");
    preferences->check(m_path);
    look(*preferences, u"preferences-mistakes"_s);

    window->menuBar()->actions().last()->menu()->actions().first()->trigger();
    QTRY_VERIFY(opened<App::LogViewer>());
    auto *log = opened<App::LogViewer>();
    log->refresh();
    log->findChild<QTableView *>()->selectRow(0);
    look(*log, u"log"_s);
}

void TestLooks::wizard()
{
    App::ConnectWizard wizard({*m_appearance, *m_keychain, m_clock, m_path});
    wizard.testPage().setTimings({milliseconds {2000}, milliseconds {2000}, milliseconds {30}});
    wizard.open();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    const auto next = [&wizard] {
        for (QPushButton *button : wizard.findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isVisible())
                button->click();
        }
    };
    auto *server = wizard.currentPage();
    auto *tls = server->findChild<QCheckBox *>();
    QTest::keyClicks(QApplication::focusWidget(), u"pbx.example.org"_s);
    look(wizard, u"wizard1-tls"_s);
    tls->click();
    look(wizard, u"wizard1-plain"_s);
    auto *host = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(host);
    host->setText(u"127.0.0.1"_s);
    server->findChild<QSpinBox *>()->setValue(m_server.serverPort());
    look(wizard, u"wizard1"_s);
    next();
    QTRY_VERIFY(m_keychain->lastFault());
    look(wizard, u"wizard2"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"wrong"_s);
    next();
    QTRY_VERIFY(wizard.testPage().probe()->isFinished());
    look(wizard, u"wizard3-failed"_s);
    for (QPushButton *button : wizard.findChildren<QPushButton *>()) {
        if (button->isVisible() && QKeySequence::mnemonic(button->text()) == QKeySequence(Qt::ALT | Qt::Key_B))
            button->click(); // English
        else if (button->isVisible() && button->text() == u"&Назад")
            button->click();
    }
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"secret"_s);
    next();
    QTRY_VERIFY(wizard.testPage().isComplete());
    QTRY_VERIFY(wizard.testPage().probe()->isFinished());
    look(wizard, u"wizard3"_s);
    next();
    look(wizard, u"wizard4"_s);
    next();
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->insert(u"Контакт-центр"_s);
    look(wizard, u"wizard5"_s);
    next();
    look(wizard, u"wizard6"_s);
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
