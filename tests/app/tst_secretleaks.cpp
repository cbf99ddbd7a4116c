// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program with a secret from every source logs in, and leaves the secret nowhere: not in its folders, its output,
// its log, its command line or a problem's words. With a real gnome-keyring (tests/support/with-keyring) and a scripted
// Asterisk.

#include "app/session/keychain.h"
#include "store/secretsource.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

const QByteArray TheSecret = "hunter2-Пароль";

} // namespace

class TestSecretLeaks : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsInAndLeavesNoTrace_data();
    void logsInAndLeavesNoTrace();
    void headlessCommandSaysWhatIsMissing();

private:
    QByteArray centreFile(const QByteArray &keys = {});
    QByteArray filesUnder(const QString &folder) const;
    QProcessEnvironment environment() const;

    QTemporaryDir m_dir;
    Test::FakeAmiServer m_server;
    App::Keychain m_keychain;
};

void TestSecretLeaks::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"), "run by tests/support/with-keyring unlocked");
    QVERIFY(m_dir.isValid());
    QVERIFY(m_server.open());
}

QByteArray TestSecretLeaks::centreFile(const QByteArray &keys)
{
    return "[[feed]]\nid = \"north\"\nkind = \"asterisk-ami\"\nhost = \"127.0.0.1\"\nport = "
        + QByteArray::number(m_server.serverPort()) + "\naccount = \"pult\"\n" + keys;
}

/// Contents and names of every file below.
QByteArray TestSecretLeaks::filesUnder(const QString &folder) const
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all += file.fileName().toUtf8() + '\n';
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

QProcessEnvironment TestSecretLeaks::environment() const
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    result.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    result.insert(u"XDG_CONFIG_HOME"_s, m_dir.filePath(u"config"_s));
    result.insert(u"XDG_STATE_HOME"_s, m_dir.filePath(u"state"_s));
    result.insert(u"XDG_CACHE_HOME"_s, m_dir.filePath(u"cache"_s));
    result.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true;qt.*=false"_s);
    return result;
}

void TestSecretLeaks::logsInAndLeavesNoTrace_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("known"); // what the server takes for the secret
    for (const QString &source : {u"environment"_s, u"credential"_s, u"keychain"_s}) {
        QTest::newRow(qPrintable(source)) << source << TheSecret;
        QTest::newRow(qPrintable(source + u", refused"_s)) << source << QByteArray("another");
    }
}

void TestSecretLeaks::logsInAndLeavesNoTrace()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, known);
    m_server.secret = known;
    QProcessEnvironment variables = environment();
    QByteArray keys;
    const QTemporaryDir credentials;
    if (source == u"environment") {
        keys = "secret_env = \"PULT_LEAK_SECRET\"\n";
        variables.insert(u"PULT_LEAK_SECRET"_s, QString::fromUtf8(TheSecret));
    } else if (source == u"credential") {
        QFile file(credentials.filePath(u"pult.north"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(TheSecret + '\n');
        variables.insert(u"CREDENTIALS_DIRECTORY"_s, credentials.path());
    } else {
        Domain::FeedSpec spec;
        spec.id = "north";
        spec.host = "127.0.0.1";
        spec.port = m_server.serverPort();
        spec.account = "pult";
        bool kept = false;
        m_keychain.write(Store::keychainKey(spec), Store::Secret(TheSecret), this,
            [&kept](App::KeychainFault fault) { kept = fault == App::KeychainFault::None; });
        QTRY_VERIFY(kept);
    }
    QFile centre(m_dir.filePath(u"centre.toml"_s));
    QVERIFY(centre.open(QIODevice::WriteOnly));
    centre.write(centreFile(keys));
    centre.close();

    const int logins = m_server.count("login");
    QProcess pult;
    pult.setProcessEnvironment(variables);
    pult.setProcessChannelMode(QProcess::MergedChannels);
    pult.start(QStringLiteral(PULT_PROGRAM), {u"wallboard"_s, u"--centre"_s, centre.fileName(), u"--lang"_s, u"en"_s});
    QVERIFY(pult.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(m_server.count("login"), logins + 1, 30'000);
    if (known == TheSecret)
        QTRY_VERIFY(m_server.count("queuestatus") > 0);
    QByteArray traces;
    for (const QString &name : {u"cmdline"_s, u"comm"_s, u"status"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(pult.processId()).arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        traces += file.readAll();
    }
    QVERIFY(traces.contains("wallboard"));
    pult.terminate();
    QVERIFY(pult.waitForFinished());
    traces += pult.readAll();
    traces += filesUnder(m_dir.path());
    QVERIFY(traces.contains("secret_env") || source != u"environment"); // the centre file is among them
    QVERIFY2(!m_server.received().contains(TheSecret), "a server that knows MD5 never gets the secret itself");
    for (const QByteArray &form : {TheSecret, TheSecret.toBase64(), TheSecret.toHex(), TheSecret.toPercentEncoding()})
        QVERIFY2(!traces.contains(form), form.constData());
}

void TestSecretLeaks::headlessCommandSaysWhatIsMissing()
{
    m_server.secret = TheSecret;
    QFile centre(m_dir.filePath(u"missing.toml"_s));
    QVERIFY(centre.open(QIODevice::WriteOnly));
    centre.write(centreFile().replace("north", "nobody"));
    centre.close();
    QProcess pult;
    pult.setProcessEnvironment(environment());
    pult.start(QStringLiteral(PULT_PROGRAM),
        {u"snapshot"_s, u"wallboard"_s, u"--centre"_s, centre.fileName(), u"--lang"_s, u"en"_s, u"--output"_s,
            m_dir.filePath(u"board.png"_s)});
    QVERIFY(pult.waitForFinished(60'000));
    QCOMPARE(pult.exitCode(), 0);
    const QString said = QString::fromUtf8(pult.readAllStandardError());
    QVERIFY2(said.contains(u"The secret for 127.0.0.1") && said.contains(u"The keychain does not hold this secret."),
        qPrintable(said));
    QCOMPARE(said.count(u"The secret for"), 1);
}

QTEST_GUILESS_MAIN(TestSecretLeaks)
#include "tst_secretleaks.moc"
