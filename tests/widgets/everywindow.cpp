// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "everywindow.h"

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
#include "app/windows/wallboardwindow.h"
#include "items/operatorcolumns.h"
#include "store/centrefile.h"
#include "widgets/boards/boardfile.h"
#include "widgets/views/operatortable.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace Pult::Test {

namespace {

/// A morning of the demo centre when there is everything to see: callers wait, lines are in every verdict.
constexpr Domain::Timestamp Morning {
    std::chrono::sys_days {std::chrono::year {2026} / 11 / 24} + std::chrono::hours(7) + std::chrono::minutes(40)};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

template<typename Window>
Window *opened()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

template<typename Window>
bool waitFor()
{
    return QTest::qWaitFor([] { return opened<Window>() != nullptr; });
}

} // namespace

EveryWindow::EveryWindow() = default;

EveryWindow::~EveryWindow() = default;

bool EveryWindow::open()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.filePath(u"settings"_s));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's keychain
    QApplication::setQuitOnLastWindowClosed(false);
    m_keychain = std::make_unique<App::Keychain>(milliseconds {200});
    App::LogBook::Options quiet;
    quiet.toStderr = false;
    m_log = std::make_unique<App::LogBook>(m_clock, quiet);
    m_server.list = {"Event: QueueParams\r\nQueue: взрослая\r\n",
        "Event: QueueMember\r\nQueue: взрослая\r\nName: Анна\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 1\r\n"
        "PausedReason: Обед\r\n",
        "Event: QueueParams\r\nQueue: детская\r\n", "Event: QueueParams\r\nQueue: 500\r\n"};
    return m_dir.isValid() && m_server.open();
}

QString EveryWindow::allowedWarnings()
{
    return u"^(?!This plugin does not support (propagateSizeHints|raise)|feed \\d+: (File|Secret)Missing)."_s;
}

QStringList EveryWindow::parts()
{
    return {u"start"_s, u"desk"_s, u"wizard"_s, u"supervisor"_s, u"wallboard"_s};
}

bool EveryWindow::visit(const QString &part, App::Appearance &appearance, QSize size, const Visitor &look)
{
    m_appearance = &appearance;
    m_size = size;
    m_look = look;
    App::windowSettings().clear();
    if (part == "start"_L1)
        return visitStart();
    if (part == "desk"_L1)
        return visitDesk();
    if (part == "wizard"_L1)
        return visitWizard();
    return part == "supervisor"_L1 ? visitSupervisor() : visitWallboard();
}

App::Session &EveryWindow::demo(const QString &language)
{
    if (!m_demo) {
        auto read = Store::readCentreFile(QStringLiteral(PULT_SOURCE_DIR "/resources/centres/demo.toml"), language);
        m_demo = App::Session::simulateUntil(std::move(read.centre), Morning);
    }
    return *m_demo;
}

void EveryWindow::show(QWidget &window, const QString &name) const
{
    // Lays out what has just changed: heights that follow widths need a round of their own.
    for (int i = 0; i < 3; ++i)
        QCoreApplication::sendPostedEvents();
    m_look(window, name);
}

bool EveryWindow::visitStart()
{
    const QString path = m_dir.filePath(u"mistakes.toml"_s);
    App::Desk desk({*m_appearance, m_clock, *m_keychain, m_dir.filePath(u"none.toml"_s), {}, false, m_log.get()});
    desk.showStart();
    if (!QTest::qWaitForWindowActive(desk.startWindow()))
        return false;
    show(*desk.startWindow(), u"start"_s);
    if (!write(path,
            "[centre]\nname = \"One\"\ntimezone = \"Mars\"\n[[feed]]\nid = \"log\"\nkind = \"queue-log\"\npath = "
            "\"none\"\n[[line]]\nid = 1\n[[site]]\nseats = -1\nnane = \"x\"\n[[queue]]\nfeed = \"lag\"\nqueue = "
            "\"q\"\n"))
        return false;
    desk.openCentre(path);
    show(*desk.startWindow(), u"mistakes"_s);
    return true;
}

bool EveryWindow::visitDesk()
{
    const QString path = m_dir.filePath(u"centre.toml"_s);
    if (!write(path,
            "[centre]\nname = \"Один\"\n[[feed]]\nid = \"волгоград\"\nkind = \"asterisk-ami\"\nhost = "
            "\"127.0.0.1\"\naccount = \"пульт\"\n"))
        return false;
    App::Desk desk({*m_appearance, m_clock, *m_keychain, path, {}, false, m_log.get()});
    desk.openCentre(path);
    App::SupervisorWindow *window = desk.window();
    if (!window)
        return false;
    window->resize(m_size);
    if (!waitFor<App::SecretDialog>())
        return false;
    show(*opened<App::SecretDialog>(), u"secret"_s);
    opened<App::SecretDialog>()->reject();
    window->recordingControl().start(m_dir.filePath(u"%1.pultrec"_s.arg(++m_visits)));
    if (!QTest::qWaitFor([window] { return window->recordingControl().isVisible(); }))
        return false;
    show(*window, u"empty"_s);
    window->recordingControl().stop();

    for (QAction *action : window->menuBar()->actions().first()->menu()->actions()) {
        if (action->menuRole() == QAction::PreferencesRole)
            action->trigger();
    }
    if (!waitFor<App::PreferencesDialog>())
        return false;
    auto *preferences = opened<App::PreferencesDialog>();
    preferences->findChild<QTableWidget *>()->selectRow(0);
    show(*preferences, u"preferences"_s);
    preferences->close();

    for (QAction *action : window->menuBar()->actions().last()->menu()->actions())
        action->trigger(); // the log, and what the program says of itself
    if (!waitFor<App::LogViewer>())
        return false;
    opened<App::LogViewer>()->refresh();
    opened<App::LogViewer>()->findChild<QTableView *>()->selectRow(0);
    show(*opened<App::LogViewer>(), u"log"_s);
    if (auto *box = opened<QMessageBox>()) {
        show(*box, u"about"_s);
        box->close();
    }
    return true;
}

bool EveryWindow::visitWizard()
{
    App::ConnectWizard wizard({*m_appearance, *m_keychain, m_clock, m_dir.filePath(u"new.toml"_s)});
    wizard.testPage().setTimings({milliseconds {2000}, milliseconds {2000}, milliseconds {30}});
    wizard.open();
    if (!QTest::qWaitForWindowActive(&wizard))
        return false;
    const auto next = [&wizard] {
        for (QPushButton *button : wizard.findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isVisible())
                button->click();
        }
    };
    auto *server = wizard.currentPage();
    const auto insert = [](const QString &text) {
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (field)
            field->insert(text);
        return field != nullptr;
    };
    if (!insert(u"127.0.0.1"_s))
        return false;
    show(wizard, u"wizard1-tls"_s);
    for (auto *box : server->findChildren<QAbstractButton *>()) {
        if (box->isCheckable() && box->isChecked())
            box->click(); // without TLS
    }
    server->findChild<QSpinBox *>()->setValue(m_server.serverPort());
    show(wizard, u"wizard1"_s);
    next();
    if (!QTest::qWaitFor([this] { return m_keychain->lastFault().has_value(); }))
        return false;
    show(wizard, u"wizard2"_s);
    if (!insert(u"secret"_s))
        return false;
    next();
    if (!QTest::qWaitFor([&wizard] { return wizard.testPage().probe() && wizard.testPage().probe()->isFinished(); })
        || !QTest::qWaitFor([&wizard] { return wizard.testPage().isComplete(); }))
        return false;
    show(wizard, u"wizard3"_s);
    next();
    show(wizard, u"wizard4"_s);
    next();
    insert(u"Контакт-центр"_s);
    show(wizard, u"wizard5"_s);
    next();
    show(wizard, u"wizard6"_s);
    return true;
}

bool EveryWindow::visitSupervisor()
{
    App::SupervisorWindow window(demo(), *m_appearance);
    window.setLog(*m_log);
    window.resize(m_size);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    window.resize(m_size); // a picture of exactly that size, whatever the layout remembers
    Q_EMIT demo().ticked();
    show(window, u"supervisor"_s);
    for (const QAction *action : window.menuBar()->actions()) {
        QMenu *menu = action->menu();
        menu->popup({});
        show(*menu, u"menu%1"_s.arg(window.menuBar()->actions().indexOf(action)));
        for (const QAction *entry : menu->actions()) {
            if (!entry->menu())
                continue;
            entry->menu()->popup({});
            show(*entry->menu(), u"submenu"_s);
            entry->menu()->close();
        }
        menu->close();
    }
    // What a number is made of, and an operator's day.
    auto *table = window.findChild<Widgets::OperatorTable *>();
    for (const char *column : {"aht", "name"}) {
        table->setCurrentIndex(table->model()->index(0, Items::operatorColumn(column)));
        table->activateCurrent();
        show(window, u"supervisor-%1"_s.arg(QLatin1String(column)));
    }
    return true;
}

bool EveryWindow::visitWallboard()
{
    const auto board = Widgets::loadBoard(u"hall"_s).board;
    if (!board)
        return false;
    App::WallboardWindow window(demo(), *m_appearance, *board);
    window.resize(m_size);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    Q_EMIT demo().ticked();
    show(window, u"wallboard"_s);
    QTest::keyClick(&window, Qt::Key_Escape);
    show(window, u"wallboard-leaving"_s);
    return true;
}

} // namespace Pult::Test
