// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The connect wizard, driven by keys from the first page to the written file, against a scripted Asterisk.

#include "app/session/keychain.h"
#include "app/windows/appearance.h"
#include "app/windows/connect/copybox.h"
#include "app/windows/connect/linespage.h"
#include "app/windows/connect/summarypage.h"
#include "app/windows/connect/testpage.h"
#include "app/windows/connectwizard.h"
#include "store/centrefile.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace Pult;
using namespace Qt::StringLiterals;
using App::ConnectWizard;
using std::chrono::milliseconds;

namespace {

constexpr Feeds::AmiProbeTimings Hurried {milliseconds {2000}, milliseconds {2000}, milliseconds {30}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestConnectWizard : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fromNothingToAFileByKeyboard();
    void aSecondAsteriskIsAppended();
    void plainLinksNeedConsent();
    void wrongSecretStopsAtTheTest();
    void anExistingFileIsNotOverwrittenWithoutConsent();
    void aFileThatHasChangedMeanwhileIsLeftAlone();
    void cancelStopsEverything();
    void hostileNamesCannotBreakTheFile();
    void pictures_data();
    void pictures();

private:
    void open(std::optional<App::ExistingCentre> existing = std::nullopt);
    /// Into whatever has the focus.
    void type(const QString &text) const
    {
        // QTest knows the keys of Latin letters only.
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        const bool isLatin = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
        if (edit && !isLatin)
            edit->insert(text);
        else
            QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void enterServer();
    void enterAccount(const QString &secret = u"secret"_s);
    QPushButton *nextButton() const;
    QString pageName() const { return m_wizard->currentPage()->name(); }

    std::unique_ptr<Test::FakeAmiServer> m_server;
    std::unique_ptr<App::Appearance> m_appearance;
    std::unique_ptr<App::Keychain> m_keychain;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ConnectWizard> m_wizard;
    Domain::SystemClock m_clock;
    QString m_path;
};

void TestConnectWizard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's keychain
    m_keychain = std::make_unique<App::Keychain>(milliseconds {200});
}

void TestConnectWizard::init()
{
    // As in the class above, which this hides; but the offscreen platform says a word about every window.
    QTest::failOnWarning(
        QRegularExpression(u"^(?!This plugin does not support propagateSizeHints|feed \\d+: FileMissing)."_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"pult/centre.toml"_s);
    m_appearance = std::make_unique<App::Appearance>([](const QString &) {});
    m_appearance->setLanguage(u"en"_s);
    m_server = std::make_unique<Test::FakeAmiServer>();
    QVERIFY(m_server->open());
    m_server->list = {"Event: QueueParams\r\nQueue: adult-msk\r\n",
        "Event: QueueMember\r\nQueue: adult-msk\r\nName: Anna\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 1\r\n"
        "PausedReason: Wrap-up\r\n",
        "Event: QueueParams\r\nQueue: adult-insured\r\n", "Event: QueueParams\r\nQueue: 500\r\n",
        "Event: QueueParams\r\nQueue: test\r\n"};
}

void TestConnectWizard::cleanup()
{
    m_wizard.reset();
    m_server.reset();
}

void TestConnectWizard::open(std::optional<App::ExistingCentre> existing)
{
    m_wizard = std::make_unique<ConnectWizard>(
        ConnectWizard::Parts {*m_appearance, *m_keychain, m_clock, m_path}, std::move(existing));
    m_wizard->testPage().setTimings(Hurried);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

QPushButton *TestConnectWizard::nextButton() const
{
    for (QPushButton *button : m_wizard->findChildren<QPushButton *>()) {
        if (button->isDefault() && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestConnectWizard::enterServer()
{
    type(u"127.0.0.1"_s);
    QVERIFY(!m_wizard->currentPage()->findChildren<QCheckBox *>().first()->isChecked()); // within a machine no TLS is
                                                                                         // needed
    press(Qt::Key_P, Qt::AltModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QString::number(m_server->serverPort()));
    press(Qt::Key_Return);
    QCOMPARE(pageName(), u"Account"_s);
}

void TestConnectWizard::enterAccount(const QString &secret)
{
    type(secret); // «pult» stands there already
    press(Qt::Key_Return);
    QCOMPARE(pageName(), u"Test"_s);
}

void TestConnectWizard::fromNothingToAFileByKeyboard()
{
    open();
    const QSignalSpy written(m_wizard.get(), &ConnectWizard::centreWritten);
    QVERIFY(!nextButton()->isEnabled());
    enterServer();
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
    QTRY_VERIFY(m_wizard->testPage().probe()->isFinished());
    press(Qt::Key_Return);
    QCOMPARE(pageName(), u"Lines"_s);

    auto *queues = m_wizard->findChildren<QTableWidget *>().first();
    QCOMPARE(queues->rowCount(), 4);
    QCOMPARE(queues->item(0, 2)->text(), u"Adult msk"_s);
    QCOMPARE(queues->item(2, 2)->text(), u"Line 500"_s);
    // Two queues become one line, the last one stays alone.
    queues->setFocus();
    for (int row = 0; row < 2; ++row) {
        queues->setCurrentCell(row, 2);
        press(Qt::Key_F2);
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"Взрослая «1»"_s);
        press(Qt::Key_Return);
    }
    queues->setCurrentCell(3, 2);
    queues->setFocus();
    press(Qt::Key_Delete);
    QVERIFY(queues->item(3, 2)->text().isEmpty());
    auto *thresholds = m_wizard->findChildren<QTableWidget *>().last();
    QCOMPARE(thresholds->rowCount(), 2);
    auto *seconds = qobject_cast<QSpinBox *>(thresholds->cellWidget(0, 1));
    QCOMPARE(seconds->value(), 20);
    seconds->setValue(15);
    nextButton()->click();

    QCOMPARE(pageName(), u"Centre"_s);
    type(u"Contact \"centre\""_s);
    press(Qt::Key_Return);
    QCOMPARE(pageName(), u"Summary"_s);
    QVERIFY(!QFile::exists(m_path)); // nothing is written before the end
    press(Qt::Key_Return);
    QCOMPARE(written.count(), 1);
    QVERIFY(!m_wizard->isVisible());

    const QByteArray text = contentOf(m_path);
    QVERIFY2(!text.contains("secret\""), text.constData());
    const Store::CentreFileResult read = Store::readCentreFile(m_path);
    QVERIFY(read.ok());
    QCOMPARE(read.centre.name, std::string("Contact \"centre\""));
    QCOMPARE(read.centre.timeZone, std::string("UTC"));
    QCOMPARE(read.centre.feeds.size(), 1);
    QCOMPARE(read.centre.feeds[0].port, m_server->serverPort());
    QCOMPARE(read.centre.lines.size(), 2);
    QCOMPARE(read.centre.lines[0].name, std::string("Взрослая «1»"));
    QCOMPARE(read.centre.lines[0].answerThreshold, Domain::Duration(std::chrono::seconds {15}));
    QCOMPARE(read.centre.queues.size(), 3);
    QCOMPARE(read.centre.queues[0].line, read.centre.queues[1].line);
    QCOMPARE(read.centre.acwReasons, (std::set<std::string> {"Wrap-up"}));
}

void TestConnectWizard::aSecondAsteriskIsAppended()
{
    const QByteArray before
        = "# my centre\n[[line]]\nid = \"test\"\nname = \"Проба\"  # mine\n\n[[feed]]\nid = \"asterisk\"\n"
          "kind = \"asterisk-ami\"\nhost = \"192.0.2.1\"\ntls = true\naccount = \"pult\"\n";
    QVERIFY(Store::saveCentre(m_path, before).ok());
    App::ExistingCentre existing {m_path, before, Store::readCentreBytes(before, m_path).centre};
    open(existing);
    enterServer();
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
    nextButton()->click();
    QCOMPARE(m_wizard->findChildren<QTableWidget *>().first()->item(3, 2)->text(), u"Проба"_s); // the line of that id
    nextButton()->click();
    QCOMPARE(pageName(), u"Summary"_s); // name and zone are the file's own
    nextButton()->click();

    const QByteArray after = contentOf(m_path);
    QVERIFY(after.startsWith(before));
    QCOMPARE(contentOf(m_path + u".bak"), before);
    const Store::CentreFileResult read = Store::readCentreFile(m_path);
    QVERIFY(read.ok());
    QCOMPARE(read.centre.feeds.size(), 2);
    QCOMPARE(read.centre.feeds[1].id, std::string("asterisk-2"));
    QCOMPARE(read.centre.queues.size(), 4);
    QCOMPARE(read.centre.queues[3].line, std::string("test"));
}

void TestConnectWizard::plainLinksNeedConsent()
{
    open();
    type(u"192.0.2.7"_s);
    auto *tls = m_wizard->currentPage()->findChildren<QCheckBox *>().first();
    QVERIFY(tls->isChecked());
    QVERIFY(nextButton()->isEnabled());
    press(Qt::Key_C, Qt::AltModifier); // «Encrypted link» off
    QTRY_VERIFY(!tls->isChecked());    // a button pressed by its letter is clicked a moment later
    QVERIFY(!nextButton()->isEnabled());
    press(Qt::Key_S, Qt::AltModifier); // the consent
    QTRY_VERIFY(nextButton()->isEnabled());
    nextButton()->click();
    QVERIFY(m_wizard->draft().spec().allowPlainLogin);
}

void TestConnectWizard::wrongSecretStopsAtTheTest()
{
    open();
    enterServer();
    enterAccount(u"wrong"_s);
    QTRY_VERIFY(m_wizard->testPage().probe()->isFinished());
    QVERIFY(!nextButton() || !nextButton()->isEnabled());
    const auto boxes = m_wizard->testPage().findChildren<App::CopyBox *>();
    QCOMPARE(boxes.size(), 1);
    const QString lines = boxes.first()->lines();
    QVERIFY(lines.contains(u"[pult]\nsecret = CHANGE-ME\ndeny = "_s)); // never the real one
    QVERIFY(lines.indexOf(u"deny") < lines.indexOf(u"permit"));
    // Back, the right one, and on.
    press(Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(pageName(), u"Account"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
}

void TestConnectWizard::anExistingFileIsNotOverwrittenWithoutConsent()
{
    QVERIFY(Store::saveCentre(m_path, "# precious\n").ok());
    open();
    enterServer();
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
    nextButton()->click();
    nextButton()->click();
    QCOMPARE(pageName(), u"Centre"_s);
    type(u"Centre"_s);
    QVERIFY(!nextButton()->isEnabled());
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(nextButton()->isEnabled());
    nextButton()->click();
    nextButton()->click();
    QVERIFY(Store::readCentreFile(m_path).ok());
    QCOMPARE(contentOf(m_path + u".bak"), QByteArray("# precious\n"));
}

void TestConnectWizard::aFileThatHasChangedMeanwhileIsLeftAlone()
{
    open();
    const QSignalSpy written(m_wizard.get(), &ConnectWizard::centreWritten);
    enterServer();
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
    nextButton()->click();
    nextButton()->click();
    type(u"Centre"_s);
    nextButton()->click();
    QVERIFY(Store::saveCentre(m_path, "# somebody else's\n").ok());
    nextButton()->click();
    QCOMPARE(written.count(), 0);
    QVERIFY(m_wizard->isVisible());
    QCOMPARE(contentOf(m_path), QByteArray("# somebody else's\n"));
}

void TestConnectWizard::cancelStopsEverything()
{
    open();
    enterServer();
    m_server->answers = false;
    enterAccount();
    QTRY_VERIFY(m_server->count("challenge") == 1);
    press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
    QVERIFY(!m_wizard->testPage().probe());
    QVERIFY(!QFile::exists(m_path));
}

void TestConnectWizard::hostileNamesCannotBreakTheFile()
{
    m_server->list = {"Event: QueueParams\r\nQueue: \"]\\n[[feed]] # 'x'\r\n",
        "Event: QueueParams\r\nQueue: bell\x07\r\n", "Event: QueueParams\r\nQueue: " + QByteArray(300, 'q') + "\r\n",
        "Event: QueueParams\r\nQueue: \xe4\xf6\r\n", "Event: QueueParams\r\nQueue: <b>😀</b>\r\n"};
    open();
    enterServer();
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().isComplete());
    nextButton()->click();
    nextButton()->click();
    type(u"Centre"_s);
    nextButton()->click();
    nextButton()->click();
    const Store::CentreFileResult read = Store::readCentreFile(m_path);
    QVERIFY(read.ok());
    QCOMPARE(read.centre.feeds.size(), 1);
    QCOMPARE(read.centre.queues.size(), 2); // the others cannot be written and stay lines of their own
    QCOMPARE(read.centre.queues[0].queue, std::string("\"]\\n[[feed]] # 'x'"));
}

void TestConnectWizard::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

/// Every page fits into its window; with PULT_PICTURES they are kept, to be looked at.
void TestConnectWizard::pictures()
{
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    open();
    const QString folder = qEnvironmentVariable("PULT_PICTURES");
    const auto look = [&](const char *name) {
        QVERIFY(m_wizard->height() <= 768 && m_wizard->width() <= 1366);
        QCoreApplication::sendPostedEvents(); // lays out what has just changed
        const QSize least = m_wizard->minimumSizeHint();
        QVERIFY2(least.height() <= 720 && least.width() <= 1300,
            qPrintable(u"%1: %2x%3"_s.arg(QLatin1StringView(name)).arg(least.width()).arg(least.height())));
        if (!folder.isEmpty())
            m_wizard->grab().save(
                u"%1/%2-%3.png"_s.arg(folder, QLatin1StringView(name), dark ? u"dark"_s : u"light"_s));
    };
    type(u"192.0.2.7"_s);
    press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(!nextButton()->isEnabled());
    look("1-server-consent");
    press(Qt::Key_H, Qt::AltModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"127.0.0.1"_s);
    look("2-server");
    press(Qt::Key_P, Qt::AltModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QString::number(m_server->serverPort()));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_keychain->lastFault());
    look("3-account");
    enterAccount(u"wrong"_s);
    QTRY_VERIFY(m_wizard->testPage().probe()->isFinished());
    look("4-test-failed");
    press(Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(pageName(), u"Account"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    enterAccount();
    QTRY_VERIFY(m_wizard->testPage().probe()->isFinished());
    look("5-test");
    nextButton()->click();
    look("6-lines");
    nextButton()->click();
    type(u"Контакт-центр"_s);
    look("7-centre");
    nextButton()->click();
    look("8-summary");
}

QTEST_MAIN(TestConnectWizard)
#include "tst_connectwizard.moc"
