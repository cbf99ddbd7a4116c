// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A secret comes from the variable, else from the credential; what is there and cannot be used is said, not passed
// over.

#include "store/secretsource.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Pult;
using Store::SecretFinding;
using Store::SecretSource;
using Fault = Store::SecretFinding::Fault;

namespace {

constexpr const char *Variable = "PULT_TEST_SECRET";

} // namespace

class TestSecretSource : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { cleanup(); }
    void cleanup();
    void variableComesFirst();
    void emptyVariableIsNone();
    void credentialBytes_data();
    void credentialBytes();
    void credentialHasADefaultName();
    void nothingIsNoFault();
    void foldersPipesAndDeadLinksAreNoFiles();
    void unreadableCredential();
    void namesOutsideTheFolderAreNone();
    void keyTellsFeedsAndServersApart();

private:
    void put(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_dir;
    Domain::FeedSpec m_feed;
};

void TestSecretSource::cleanup()
{
    QVERIFY(m_dir.isValid());
    QDir folder(m_dir.path());
    for (const QString &name :
        folder.entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!folder.remove(name))
            QVERIFY(folder.rmdir(name));
    }
    m_feed = {};
    m_feed.id = "ryazan";
    m_feed.host = "pbx.example.org";
    m_feed.port = 5039;
    m_feed.account = "pult";
    qunsetenv(Variable);
    qputenv("CREDENTIALS_DIRECTORY", m_dir.path().toLocal8Bit());
}

void TestSecretSource::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSecretSource::variableComesFirst()
{
    put(QStringLiteral("pult.ryazan"), "from the file");
    m_feed.secretEnv = Variable;
    qputenv(Variable, "пароль $1");
    SecretFinding found = Store::findSecret(m_feed);
    QVERIFY(found.secret);
    QCOMPARE(found.secret->reveal(), QByteArray("пароль $1"));
    QCOMPARE(found.source, SecretSource::Environment);
    QCOMPARE(found.place, QString::fromLatin1(Variable));

    m_feed.secretEnv.clear(); // not named, so not looked at
    found = Store::findSecret(m_feed);
    QVERIFY(found.secret);
    QCOMPARE(found.secret->reveal(), QByteArray("from the file"));
    QCOMPARE(found.source, SecretSource::Credential);
    QCOMPARE(found.place, m_dir.filePath(QStringLiteral("pult.ryazan")));
}

void TestSecretSource::emptyVariableIsNone()
{
    m_feed.secretEnv = Variable;
    qputenv(Variable, "");
    put(QStringLiteral("pult.ryazan"), "from the file");
    const SecretFinding found = Store::findSecret(m_feed);
    QVERIFY(found.secret);
    QCOMPARE(found.source, SecretSource::Credential);
}

void TestSecretSource::credentialBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<Fault>("fault");
    const QByteArray most(Store::MaxCredentialBytes, 'x');
    QTest::newRow("plain") << QByteArray("hunter2") << QByteArray("hunter2") << Fault::None;
    QTest::newRow("line end") << QByteArray("hunter2\n") << QByteArray("hunter2") << Fault::None;
    QTest::newRow("DOS line end") << QByteArray("hunter2\r\n") << QByteArray("hunter2") << Fault::None;
    QTest::newRow("only one line end") << QByteArray("hunter2\n\n") << QByteArray("hunter2\n") << Fault::None;
    QTest::newRow("blanks belong to it") << QByteArray(" a b \n") << QByteArray(" a b ") << Fault::None;
    QTest::newRow("largest") << most << most << Fault::None;
    QTest::newRow("too large") << (most + 'x') << QByteArray() << Fault::TooLarge;
    QTest::newRow("empty") << QByteArray() << QByteArray() << Fault::Empty;
    QTest::newRow("only a line end") << QByteArray("\n") << QByteArray() << Fault::Empty;
}

void TestSecretSource::credentialBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, secret);
    QFETCH(Fault, fault);
    m_feed.secretCredential = "other";
    put(QStringLiteral("other"), bytes);
    const SecretFinding found = Store::findSecret(m_feed);
    QCOMPARE(found.fault, fault);
    QCOMPARE(found.source, SecretSource::Credential);
    QCOMPARE(found.place, m_dir.filePath(QStringLiteral("other")));
    QCOMPARE(found.secret.has_value(), fault == Fault::None);
    if (found.secret)
        QCOMPARE(found.secret->reveal(), secret);
}

void TestSecretSource::credentialHasADefaultName()
{
    QCOMPARE(Store::credentialName(m_feed), QStringLiteral("pult.ryazan"));
    m_feed.secretCredential = "other";
    QCOMPARE(Store::credentialName(m_feed), QStringLiteral("other"));
    put(QStringLiteral("pult.ryazan"), "not asked for");
    QVERIFY(!Store::findSecret(m_feed).secret);
}

void TestSecretSource::nothingIsNoFault()
{
    for (const bool folder : {true, false}) {
        if (!folder)
            qunsetenv("CREDENTIALS_DIRECTORY");
        m_feed.secretEnv = Variable;
        const SecretFinding found = Store::findSecret(m_feed);
        QVERIFY(!found.secret);
        QCOMPARE(found.source, SecretSource::None);
        QCOMPARE(found.fault, Fault::None);
        QCOMPARE(found.place, QString::fromLatin1(Variable)); // where it could be put
    }
}

void TestSecretSource::foldersPipesAndDeadLinksAreNoFiles()
{
    const QByteArray path = m_dir.filePath(QStringLiteral("pult.ryazan")).toLocal8Bit();
    QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("pult.ryazan")));
    QCOMPARE(Store::findSecret(m_feed).fault, Fault::NotAFile);
    QVERIFY(QDir(m_dir.path()).rmdir(QStringLiteral("pult.ryazan")));
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    QCOMPARE(Store::findSecret(m_feed).fault, Fault::NotAFile); // and does not wait for somebody to write
    QVERIFY(QFile::remove(QString::fromLocal8Bit(path)));
    QCOMPARE(symlink("/nowhere/at-all", path.constData()), 0);
    QCOMPARE(Store::findSecret(m_feed).fault, Fault::NotAFile);
    QVERIFY(QFile::remove(QString::fromLocal8Bit(path)));
}

void TestSecretSource::unreadableCredential()
{
    // root reads everything, so the file is one that even root cannot: this process's memory at address 0
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), m_dir.filePath(QStringLiteral("pult.ryazan"))));
    const SecretFinding found = Store::findSecret(m_feed);
    QVERIFY(!found.secret);
    QCOMPARE(found.fault, Fault::Unreadable);
}

void TestSecretSource::namesOutsideTheFolderAreNone()
{
    for (const char *name : {"", ".", "..", "../x", "/etc/passwd", "a/b", "a\nb"})
        QVERIFY2(!Store::isCredentialName(QString::fromUtf8(name)), name);
    for (const char *name : {"x", "pult.ryazan", "..x", "Рязань"})
        QVERIFY2(Store::isCredentialName(QString::fromUtf8(name)), name);
    QVERIFY(!Store::isCredentialName(QString(128, u'ж'))); // 256 bytes
    m_feed.id = "../../etc/passwd";
    QVERIFY(Store::credentialName(m_feed).isEmpty());
    QCOMPARE(Store::findSecret(m_feed).source, SecretSource::None);
}

void TestSecretSource::keyTellsFeedsAndServersApart()
{
    const QString key = Store::keychainKey(m_feed);
    QCOMPARE(key, QStringLiteral("ryazan pult@pbx.example.org:5039"));
    Domain::FeedSpec other = m_feed;
    other.host = "PBX.example.org"; // the same machine
    QCOMPARE(Store::keychainKey(other), key);
    other.host = "evil.example.org";
    QVERIFY(Store::keychainKey(other) != key);
    other = m_feed;
    other.port = 5038;
    QVERIFY(Store::keychainKey(other) != key);
    other = m_feed;
    other.account = "admin";
    QVERIFY(Store::keychainKey(other) != key);
    // What stands between the parts cannot be moved into one of them.
    other = m_feed;
    other.id = "ryazan pult@pbx.example.org:5039";
    other.account = "";
    other.host = "";
    QVERIFY(Store::keychainKey(other) != key);
    Domain::FeedSpec left = m_feed;
    Domain::FeedSpec right = m_feed;
    left.account = "a@b";
    left.host = "c";
    right.account = "a";
    right.host = "b@c";
    QVERIFY(Store::keychainKey(left) != Store::keychainKey(right));
}

QTEST_GUILESS_MAIN(TestSecretSource)
#include "tst_secretsource.moc"
