// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dialog that asks for a secret and the preferences, as a person with a keyboard meets them. Against a real
// gnome-keyring (tests/support/with-keyring) and a scripted Asterisk.

#include "app/keyringcontrol.h"
#include "app/session/programsettings.h"
#include "app/windows/deskservices.h"
#include "app/windows/preferencesdialog.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "looks.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>

using namespace Pult;
using namespace std::chrono_literals;
using App::DeskServices;
using App::PreferencesDialog;
using App::SecretDialog;
using App::Session;
using Domain::FeedId;

namespace {

constexpr FeedId North {0};

Domain::FeedSpec feedAt(const Test::FakeAmiServer &server, const std::string &id)
{
    Domain::FeedSpec spec;
    spec.id = id;
    spec.kind = "asterisk-ami";
    spec.host = "127.0.0.1";
    spec.port = server.serverPort();
    spec.account = "pult";
    return spec;
}

/// Every text of a window, in one.
QString textsOf(const QWidget &window)
{
    QStringList texts {window.windowTitle()};
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window))
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestSecretPrompt : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keyboardEntersASecret();
    void cancelLeavesTheFeedAloneAndIsNotAskedAgain();
    void refusedSecretOpensTheDialogAgain();
    void dialogClosesWhenTheKeychainAnswersLate();
    void wallboardAsksOnlyOnF2();
    void preferencesOpenByKeyAndApplyAtOnce();
    void preferencesCheckAndChooseACentreFile();
    void preferencesShowAndForgetSecrets();
    void looksRight_data();
    void looksRight();
    void lockedKeychainCannotRemember();

private:
    std::unique_ptr<Session> sessionOf(std::initializer_list<const char *> ids);
    std::function<void(const QString &)> installer();
    void keep(const Session &session, const QByteArray &secret);
    static SecretDialog *shown(DeskServices &services)
    {
        SecretDialog *dialog = services.prompt().dialog();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    Test::FakeAmiServer m_server;
    Domain::SystemClock m_clock;
    App::Keychain m_keychain {1s};
    Test::KeyringControl m_control;
    QTranslator m_translator;
    std::unique_ptr<App::Appearance> m_appearance;
};

void TestSecretPrompt::initTestCase()
{
    QVERIFY2(m_control.isThere(), "run by tests/support/with-keyring unlocked");
    QVERIFY(m_server.open());
    qunsetenv("CREDENTIALS_DIRECTORY");
    m_appearance = std::make_unique<App::Appearance>(installer());
    cleanup();
}

void TestSecretPrompt::init()
{
    // The offscreen platform has no window manager to tell size hints to, or to bring a window to the front.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)).")));
}

void TestSecretPrompt::cleanup()
{
    m_appearance->setTheme(Widgets::ThemeKind::Dark);
    m_appearance->setLanguage(QStringLiteral("en"));
    m_server.secret = "secret";
    App::programSettings().clear();
}

std::function<void(const QString &)> TestSecretPrompt::installer()
{
    return [this](const QString &language) {
        QCoreApplication::removeTranslator(&m_translator);
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/pult_") + language));
        QCoreApplication::installTranslator(&m_translator);
    };
}

std::unique_ptr<Session> TestSecretPrompt::sessionOf(std::initializer_list<const char *> ids)
{
    Domain::Centre centre;
    centre.name = "Test";
    for (const char *id : ids)
        centre.feeds.push_back(feedAt(m_server, id));
    return std::make_unique<Session>(centre, m_clock);
}

void TestSecretPrompt::keep(const Session &session, const QByteArray &secret)
{
    bool done = false;
    m_keychain.write(Store::keychainKey(session.centre().feeds[0]), Store::Secret(secret), this,
        [&done](App::KeychainFault) { done = true; });
    QTRY_VERIFY(done);
}

void TestSecretPrompt::keyboardEntersASecret()
{
    const auto session = sessionOf({"typed", "second"});
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(shown(services));
    QPointer<SecretDialog> dialog = shown(services);
    QVERIFY(!dialog->isModal()); // the desk goes on
    const QString texts = textsOf(*dialog);
    for (const QString &part :
        {QStringLiteral("typed"), QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()), QStringLiteral("pult")})
        QVERIFY2(texts.contains(part), qPrintable(texts));

    auto *field = dialog->findChild<QLineEdit *>();
    auto *connectButton = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(dialog->focusWidget(), field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!connectButton->isEnabled());
    QTest::keyClicks(field, QStringLiteral("secret"));
    QVERIFY(connectButton->isEnabled() && connectButton->isDefault());
    dialog->findChild<QToolButton *>()->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
    const QString inside = field->text(); // shares the field's letters
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(inside, QStringLiteral("000000"));
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(session->engine().state().feeds()[0].connected);
    // Then the other feed is asked for.
    QTRY_VERIFY(shown(services));
    QCOMPARE(shown(services)->feed(), FeedId {1});
}

void TestSecretPrompt::cancelLeavesTheFeedAloneAndIsNotAskedAgain()
{
    const auto session = sessionOf({"cancelled"});
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(shown(services));
    const QSignalSpy closed(shown(services), &QDialog::finished);
    QTest::keyClick(shown(services), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QCoreApplication::sendPostedEvents(); // whatever wants to follow
    QVERIFY(!shown(services));
    QCOMPARE(session->feeds()[0].problem.kind, Feeds::FeedProblem::Kind::SecretMissing);
    QVERIFY(services.keeper().isAsked(North)); // it still waits, and the preferences can ask
    services.prompt().ask(North);
    QVERIFY(shown(services));
}

void TestSecretPrompt::refusedSecretOpensTheDialogAgain()
{
    const auto session = sessionOf({"refused"});
    keep(*session, "old");
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(shown(services));
    QVERIFY(textsOf(*shown(services)).contains(u"refuses"));
    QTest::keyClick(shown(services), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!shown(services)); // no loop
}

void TestSecretPrompt::dialogClosesWhenTheKeychainAnswersLate()
{
    const auto session = sessionOf({"late"});
    keep(*session, "secret");
    App::SupervisorWindow window(*session, *m_appearance);
    m_control.hang();
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(shown(services));
    QVERIFY(textsOf(*shown(services)).contains(u"does not answer"));
    QVERIFY(!shown(services)->findChild<QCheckBox *>()->isEnabled());
    m_control.goOn();
    QTRY_VERIFY(!shown(services));
    QTRY_VERIFY(session->engine().state().feeds()[0].connected);
}

void TestSecretPrompt::wallboardAsksOnlyOnF2()
{
    const auto session = sessionOf({"hall"});
    App::WallboardWindow window(*session, *m_appearance, *Widgets::loadBoard(QStringLiteral("hall")).board);
    window.resize(1366, 768);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    window.show();
    session->start();
    QTRY_VERIFY(textsOf(window).contains(u"secret for 127.0.0.1"));
    QVERIFY(textsOf(window).contains(u"F2"));
    QVERIFY(!shown(services));
    QTest::keyClick(&window, Qt::Key_F2);
    QVERIFY(shown(services));
    QCOMPARE(shown(services)->cursor().shape(), Qt::ArrowCursor); // the board itself has none
    QTest::keyClicks(shown(services)->findChild<QLineEdit *>(), QStringLiteral("secret"));
    QTest::keyClick(shown(services), Qt::Key_Return);
    QTRY_VERIFY(session->engine().state().feeds()[0].connected);
    QVERIFY(!textsOf(window).contains(u"F2"));
}

void TestSecretPrompt::preferencesOpenByKeyAndApplyAtOnce()
{
    const auto session = sessionOf({"preferences"});
    keep(*session, "secret");
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(services.preferences());
    PreferencesDialog *dialog = services.preferences();
    QVERIFY(!dialog->isModal());
    const auto combos = dialog->findChildren<QComboBox *>();
    QCOMPARE(combos.size(), 2);
    combos[1]->setFocus();
    QTest::keyClick(combos[1], Qt::Key_Down);
    QCOMPARE(m_appearance->theme().kind, Widgets::ThemeKind::Light);
    combos[0]->setFocus();
    QTest::keyClick(combos[0], Qt::Key_Up); // to the first language
    QCOMPARE(m_appearance->language(), QStringLiteral("ru"));
    QCOMPARE(combos[0]->currentData().toString(), QStringLiteral("ru"));

    const auto boxes = dialog->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(boxes[0]->isChecked() && !boxes[1]->isChecked()); // not on the wallboard
    boxes[0]->click();
    QVERIFY(!App::settingValue(App::Setting::Notices));
    QVERIFY(!dialog->findChild<QSpinBox *>()->isEnabled());
    boxes[1]->click();
    QVERIFY(App::settingValue(App::Setting::WallboardNotices));
    dialog->findChild<QSpinBox *>()->setValue(77);
    QCOMPARE(App::noticeDelay(), 77s);
    dialog->close();
    QTRY_VERIFY(!services.preferences());
}

void TestSecretPrompt::preferencesCheckAndChooseACentreFile()
{
    const QTemporaryDir dir;
    const auto write = [&dir](const QString &name, const QByteArray &text) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    };
    const QString good = write(QStringLiteral("good.toml"), "[[feed]]\nid=\"q\"\nkind=\"queue-log\"\npath=\"/q\"\n");
    const QString bad = write(QStringLiteral("bad.toml"),
        "[centre]\nnmae=\"x\"\n[[feed]]\nid=\"q\"\nkind=\"asterisk-ami\"\nhost=\"::1\"\naccount=\"a\"\nsecret="
        "\"hunter2\"\n");
    PreferencesDialog dialog(*m_appearance, nullptr, {});
    const QSignalSpy chosen(&dialog, &PreferencesDialog::centreChosen);
    dialog.choose(bad);
    QCOMPARE(chosen.count(), 0);
    const QString mistakes = dialog.findChild<QPlainTextEdit *>()->toPlainText();
    QCOMPARE(mistakes.count(u'\n'), 1); // both of them
    QVERIFY(mistakes.contains(u"bad.toml:2: centre.nmae") && mistakes.contains(u"bad.toml:8: feed.secret"));
    QVERIFY(!mistakes.contains(u"hunter2"));
    QVERIFY(App::settingValue(App::Setting::CentreFile).isEmpty());
    dialog.choose(good);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), good);
    QCOMPARE(App::settingValue(App::Setting::CentreFile), good);
    QVERIFY(!dialog.findChild<QPlainTextEdit *>()->isVisibleTo(&dialog));
}

void TestSecretPrompt::preferencesShowAndForgetSecrets()
{
    const auto session = sessionOf({"shown"});
    keep(*session, "secret");
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(session->engine().state().feeds()[0].connected);
    services.openPreferences();
    PreferencesDialog *dialog = services.preferences();
    auto *table = dialog->findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("shown"));
    QCOMPARE(table->item(0, 4)->text(), QStringLiteral("keychain"));
    const auto button = [dialog](QStringView start) -> QPushButton * {
        for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
            if (candidate->text().remove(u'&').startsWith(start))
                return candidate;
        }
        return nullptr;
    };
    QVERIFY(!button(u"Forget")->isEnabled()); // nothing is chosen yet
    table->selectRow(0);
    button(u"Forget")->click();
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->defaultButton()->text().contains(u"Cancel"));
    for (QAbstractButton *answer : question->buttons()) {
        if (question->buttonRole(answer) == QMessageBox::DestructiveRole)
            answer->click();
    }
    QTRY_VERIFY(textsOf(*dialog).contains(u"no longer holds"));
    button(u"Enter")->click();
    QVERIFY(shown(services));
}

void TestSecretPrompt::looksRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const auto &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        for (const bool dark : {true, false})
            QTest::newRow(qPrintable(language + (dark ? QStringLiteral(" dark") : QStringLiteral(" light"))))
                << language << dark;
    }
}

void TestSecretPrompt::looksRight()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    m_appearance->setLanguage(language);
    const auto session = sessionOf({"ryazan", "volgograd"});
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, QStringLiteral("/etc/pult/centre.toml")}, window);
    services.openPreferences();
    services.preferences()->check(QStringLiteral("/nowhere/centre.toml"));
    services.preferences()->findChild<QTableWidget *>()->selectRow(0);
    QTRY_VERIFY(shown(services));
    for (QWidget *dialog : std::initializer_list<QWidget *> {services.preferences(), services.prompt().dialog()}) {
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(Test::cutTexts(*dialog), QStringList());
        QVERIFY2(dialog->width() <= 1366 && dialog->height() <= 768 - 60, "does not fit beside a task bar");
        for (const QWidget *child : dialog->findChildren<QWidget *>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(dialog)
                && !qobject_cast<const QSpinBox *>(child->parent()))
                QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(child))
                              ->text(QAccessible::Name)
                              .isEmpty()
                        || child->metaObject()->className() == QByteArray("QScrollBar"),
                    child->metaObject()->className());
        }
        const QString folder = qEnvironmentVariable("PULT_PICTURES");
        if (!folder.isEmpty())
            dialog->grab().save(
                QStringLiteral("%1/%2-%3-%4.png")
                    .arg(folder, QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1), language,
                        dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
}

void TestSecretPrompt::lockedKeychainCannotRemember()
{
    QVERIFY(m_control.lock());
    const auto session = sessionOf({"locked"});
    App::SupervisorWindow window(*session, *m_appearance);
    DeskServices services({*session, *m_appearance, m_keychain, {}}, window);
    session->start();
    QTRY_VERIFY(shown(services));
    const auto *remember = shown(services)->findChild<QCheckBox *>();
    QVERIFY(!remember->isEnabled() && !remember->isChecked());
    const QString texts = textsOf(*shown(services));
    QVERIFY2(texts.contains(u"locked") && texts.contains(u"at each start"), qPrintable(texts));
}

QTEST_MAIN(TestSecretPrompt)
#include "tst_secretprompt.moc"
