// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One instance per centre: within this process by its class, and with real processes of the program.

#include "app/session/oneinstance.h"
#include "support/testcase.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <future>

using namespace Pult;
using namespace Qt::StringLiterals;
using App::OneInstance;
using Outcome = OneInstance::Outcome;

namespace {

constexpr std::chrono::milliseconds Limit {5000};

/// A second one claims on a thread of its own, as another process would.
std::future<Outcome> claimElsewhere(const QString &subject, const QString &folder, const QStringList &arguments,
    std::chrono::milliseconds limit = Limit)
{
    return std::async(std::launch::async, [=] { return OneInstance(subject, folder).claim(arguments, limit); });
}

} // namespace

class TestOneInstance : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSecondHandsOverItsArguments();
    void otherSubjectsDoNotCare();
    void theNextTakesOverWhenTheFirstHasEnded();
    void aFirstThatDoesNotAnswerIsSaid();
    void messages_data();
    void messages();
    void argumentsSurviveTheWay();
    void nonsenseIsIgnored();
    void aFolderThatCannotBeWrittenIsNoObstacle();
    void oneCentreUnderManyNames();
    void programsOfOneCentre();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOneInstance::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s)); // as in the class above, which this hides
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestOneInstance::theSecondHandsOverItsArguments()
{
    OneInstance first(u"centre:/a"_s, m_dir->path());
    QCOMPARE(first.claim({}), Outcome::First);
    QSignalSpy arrived(&first, &OneInstance::argumentsArrived);
    const QStringList arguments {u"--theme"_s, u"light"_s, u"кириллица \" \n"_s};
    auto second = claimElsewhere(u"centre:/a"_s, m_dir->path(), arguments);
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(arrived.first().first().toStringList(), arguments);
    QCOMPARE(second.get(), Outcome::HandedOver);
}

void TestOneInstance::otherSubjectsDoNotCare()
{
    OneInstance first(u"centre:/a"_s, m_dir->path());
    OneInstance other(u"demo"_s, m_dir->path());
    QCOMPARE(first.claim({}), Outcome::First);
    QCOMPARE(other.claim({}), Outcome::First);
}

void TestOneInstance::theNextTakesOverWhenTheFirstHasEnded()
{
    auto first = std::make_unique<OneInstance>(u"demo"_s, m_dir->path());
    QCOMPARE(first->claim({}), Outcome::First);
    first.reset();
    OneInstance second(u"demo"_s, m_dir->path());
    QCOMPARE(second.claim({}), Outcome::First);
}

void TestOneInstance::aFirstThatDoesNotAnswerIsSaid()
{
    OneInstance first(u"demo"_s, m_dir->path());
    QCOMPARE(first.claim({}), Outcome::First);
    // This thread waits and answers nobody.
    QCOMPARE(claimElsewhere(u"demo"_s, m_dir->path(), {}, std::chrono::milliseconds {200}).get(), Outcome::NoAnswer);
}

void TestOneInstance::messages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("--theme light\n");
    QTest::newRow("another program") << QByteArray("{\"arguments\":[]}\n");
    QTest::newRow("no list") << QByteArray("{\"pult\":1,\"arguments\":\"x\"}\n");
    QTest::newRow("no texts") << QByteArray("{\"pult\":1,\"arguments\":[1]}\n");
    QTest::newRow("nul") << QByteArray("{\"pult\":1,\"arguments\":[\"a\\u0000b\"]}\n");
    QTest::newRow("too many") << OneInstance::packed(QStringList(OneInstance::MostArguments + 1, u"x"_s));
    QTest::newRow("too long") << OneInstance::packed({QString(OneInstance::LongestArgument + 1, u'x')});
    QTest::newRow("too large") << OneInstance::packed(QStringList(60, QString(4000, u'x')));
}

void TestOneInstance::messages()
{
    QFETCH(QByteArray, message);
    QVERIFY(!OneInstance::unpacked(message));
}

void TestOneInstance::argumentsSurviveTheWay()
{
    const QStringList arguments {u"--centre"_s, u"/tmp/центр \"1\".toml"_s, u""_s, u"\U0001F600"_s};
    QCOMPARE(OneInstance::unpacked(OneInstance::packed(arguments)), std::optional(arguments));
}

void TestOneInstance::nonsenseIsIgnored()
{
    OneInstance first(u"demo"_s, m_dir->path());
    QCOMPARE(first.claim({}), Outcome::First);
    QSignalSpy arrived(&first, &OneInstance::argumentsArrived);
    const QStringList sockets = QDir(m_dir->path()).entryList({u"*.socket"_s}, QDir::System);
    QCOMPARE(sockets.size(), 1);
    for (const QByteArray &bytes : {QByteArray("nonsense\n"), QByteArray(200'000, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(m_dir->filePath(sockets.first()));
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    QCOMPARE(arrived.count(), 0);
    auto second = claimElsewhere(u"demo"_s, m_dir->path(), {});
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(second.get(), Outcome::HandedOver);
}

void TestOneInstance::aFolderThatCannotBeWrittenIsNoObstacle()
{
    OneInstance instance(u"demo"_s, m_dir->filePath(u"none"_s));
    QCOMPARE(instance.claim({}), Outcome::Unknown);
}

void TestOneInstance::oneCentreUnderManyNames()
{
    QFile file(m_dir->filePath(u"centre.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(file.fileName(), m_dir->filePath(u"link.toml"_s)));
    const QString subject = OneInstance::subjectOfCentre(file.fileName());
    QCOMPARE(OneInstance::subjectOfCentre(m_dir->filePath(u"./x/../centre.toml"_s)), subject);
    QCOMPARE(OneInstance::subjectOfCentre(m_dir->filePath(u"link.toml"_s)), subject);
    QVERIFY(OneInstance::subjectOfCentre(m_dir->filePath(u"other.toml"_s)) != subject);
}

std::unique_ptr<QProcess> TestOneInstance::start(const QStringList &arguments) const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const auto &name : {u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_STATE_HOME"_s, u"HOME"_s})
        environment.insert(name, m_dir->path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    program->setProcessEnvironment(environment);
    program->setProcessChannelMode(QProcess::MergedChannels);
    program->start(QStringLiteral(PULT_PROGRAM), arguments);
    return program->waitForStarted() ? std::move(program) : nullptr;
}

void TestOneInstance::programsOfOneCentre()
{
    const auto theme = [this] {
        return QSettings(m_dir->filePath(u"pult/pult.ini"_s), QSettings::IniFormat)
            .value(u"appearance/theme"_s)
            .toString();
    };
    const auto sockets
        = [this] { return QDir(m_dir->filePath(u"pult"_s)).entryList({u"*.socket"_s}, QDir::System).size(); };
    // Without a centre file the start page opens, and waits.
    const auto first = start({u"--lang"_s, u"en"_s});
    QVERIFY(first);
    QTRY_COMPARE_WITH_TIMEOUT(sockets(), 1, 20'000);
    QCOMPARE(first->state(), QProcess::Running);

    // The second one has the first do what it was told, and ends.
    const auto second = start({u"supervisor"_s, u"--theme"_s, u"light"_s});
    QVERIFY(second);
    QVERIFY(second->waitForFinished(20'000));
    QVERIFY2(second->exitCode() == 0, second->readAll().constData());
    QTRY_COMPARE(theme(), u"light"_s);
    QCOMPARE(first->state(), QProcess::Running);

    // One that shall not care does not, and is not asked by the next one.
    const auto own = start({u"--new-instance"_s, u"--lang"_s, u"en"_s});
    QVERIFY(own);
    const auto third = start({u"--theme"_s, u"dark"_s});
    QVERIFY(third->waitForFinished(20'000));
    QCOMPARE(third->exitCode(), 0);
    QCOMPARE(own->state(), QProcess::Running);
    QCOMPARE(first->state(), QProcess::Running);

    // After kill -9 the lock and the socket are still there, and the next one takes them over.
    first->kill();
    QVERIFY(first->waitForFinished());
    QCOMPARE(sockets(), 1);
    const auto next = start({u"--lang"_s, u"en"_s});
    QVERIFY(next);
    const auto holder = [this] { // QLockFile writes its owner's number first
        QFile lock(m_dir->filePath(u"pult/"_s)
            + QDir(m_dir->filePath(u"pult"_s)).entryList({u"*.lock"_s}, QDir::Files).value(0));
        return lock.open(QIODevice::ReadOnly) ? lock.readLine().trimmed().toLongLong() : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(holder(), next->processId(), 20'000);
    const auto last = start({u"--theme"_s, u"light"_s});
    QVERIFY(last);
    QVERIFY(last->waitForFinished(20'000));
    QCOMPARE(last->exitCode(), 0);
    QCOMPARE(next->state(), QProcess::Running);
    for (QProcess *program : {own.get(), next.get()}) {
        program->kill();
        QVERIFY(program->waitForFinished());
    }
}

QTEST_GUILESS_MAIN(TestOneInstance)
#include "tst_oneinstance.moc"
