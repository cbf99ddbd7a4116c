// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's log as an administrator meets it, and that Pult writes nowhere but in its own folders.

#include "support/testcase.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QString output;
    QString errors;
};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestProgramLog : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { renew(); }
    void cleanup() { renew(); }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("words");
        QTest::newRow("no level") << QStringList({u"list-feeds"_s, u"--log"_s, u"pult.feed"_s}) << QString()
                                  << u"«pult.feed»"_s;
        QTest::newRow("before the command")
            << QStringList({u"--log"_s, u"pult.feed.*=loud"_s, u"list-feeds"_s}) << QString() << u"«loud»"_s;
        QTest::newRow("no such category")
            << QStringList({u"list-feeds"_s, u"--log=pult.fed.*=debug"_s}) << QString() << u"«pult.fed.*»"_s;
        QTest::newRow("no rules") << QStringList({u"list-feeds"_s, u"--log"_s}) << QString() << u"log"_s;
        QTest::newRow("variable") << QStringList(u"list-feeds"_s) << u"x=y"_s << u"PULT_LOG: «y»"_s;
    }

    void mistakes()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, variable);
        QFETCH(const QString, words);
        const Outcome outcome = run(arguments, variable);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.output, QString());
        QVERIFY2(outcome.errors.startsWith(u"pult: ") && outcome.errors.count(u'\n') == 1, qPrintable(outcome.errors));
        QVERIFY2(outcome.errors.contains(words), qPrintable(outcome.errors));
    }

    void everyCommandTakesTheOption()
    {
        for (const QString &command : {u"list-feeds"_s, u"list-metrics"_s}) {
            const QString plain = run({command}).output;
            for (const QStringList &arguments :
                {QStringList {u"--log"_s, u"debug"_s, command}, QStringList {command, u"--log=pult.*.info=true"_s}}) {
                const Outcome outcome = run(arguments);
                QCOMPARE(outcome.code, 0);
                QCOMPARE(outcome.output, plain);
                QVERIFY2(outcome.errors.contains(u" info     pult.session start: Pult " PULT_VERSION),
                    qPrintable(outcome.errors));
            }
        }
    }

    void tellsTheFileAndKeepsQuiet()
    {
        const Outcome outcome = run({u"list-feeds"_s});
        QCOMPARE(outcome.errors, QString());
        const QString log = contentOf(logFile());
        static const QRegularExpression start(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z \\d+ info     pult\\.session "
            "start: Pult [0-9.]+ \\(.+\\), command list-feeds, Qt 6\\..+\n"_s);
        QVERIFY2(start.match(log).hasMatch(), qPrintable(log));
        QVERIFY2(log.endsWith(u"pult.session end: exit code 0\n"), qPrintable(log));
    }

    void variableIsTheSameAsTheOption()
    {
        QVERIFY(run({u"list-feeds"_s}, u"pult.session=debug"_s).errors.contains(u"start: Pult"));
        // What is typed wins.
        QCOMPARE(run({u"list-feeds"_s, u"--log"_s, u"warning"_s}, u"debug"_s).errors, QString());
    }

    void warningsReachStderr()
    {
        const QString centre = m_dir->filePath(u"centre.toml"_s);
        QFile file(centre);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[centre]\nname = \"Klinika\"\n[[feed]]\nid = \"geheim\"\nkind = \"queue-log\"\npath = \""
            + m_dir->filePath(u"nowhere/queue_log"_s).toUtf8() + "\"\n");
        file.close();
        const Outcome outcome = run(snapshot(centre));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.errors, u"pult: pult.session: feed 1: FileMissing\n"_s);
        const QString log = contentOf(logFile());
        QVERIFY2(log.contains(u" warning  pult.session feed 1: FileMissing\n"), qPrintable(log));
        QVERIFY2(!log.contains(u"geheim") && !log.contains(u"Klinika"), qPrintable(log));
    }

    void aStateFolderThatCannotBe()
    {
        QFile inTheWay(m_dir->filePath(u"state/pult"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const Outcome outcome = run({u"list-feeds"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.errors, QString());
        QVERIFY(!outcome.output.isEmpty());
    }

    // With HOME empty and the XDG variables elsewhere: all that appears is in Pult's own folders.
    void nothingIsLeftElsewhere()
    {
        QCOMPARE(run(recordedSnapshot()).code, 0);
        QStringList found;
        QDirIterator it(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            found << QDir(m_dir->path()).relativeFilePath(it.next());
        found.sort();
        QCOMPARE(found, QStringList({u"out/picture.png"_s, u"state/pult/pult.log"_s}));
    }

#ifdef Q_OS_LINUX
    void nothingIsOpenedForWritingElsewhere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("window"); // is ended by the test
        QTest::newRow("snapshot") << recordedArguments() << false;
        QTest::newRow("supervisor") << QStringList({u"--play"_s, PULT_DATA("volgograd.ami.gz")}) << true;
        QTest::newRow("list-metrics") << QStringList(u"list-metrics"_s) << false;
    }

    void nothingIsOpenedForWritingElsewhere()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, window);
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("no strace; packaging/setup --for test installs it");
        const QString trace = m_dir->filePath(u"trace"_s);
        QStringList all {u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=%file"_s, u"-o"_s, trace, QStringLiteral(PULT_PROGRAM)};
        if (window) // long enough to be there; the kernel ends it
            all = QStringList {u"5"_s, u"strace"_s} + all;
        for (const QString &argument : arguments)
            all << QString(argument).replace(u"@"_s, m_dir->path());
        QProcess process;
        process.setProcessEnvironment(environment(window));
        process.start(window ? u"timeout"_s : u"strace"_s, all);
        QVERIFY(process.waitForFinished(100'000));
        const QString calls = contentOf(trace);
        if (!calls.contains(u"pult.log"))
            QSKIP("strace may not trace here");
        static const QRegularExpression writing(
            u"\\b(?:open(?:at)?\\([^\"\\n]*\"([^\"]*)\", [^)\\n]*O_(?:WRONLY|RDWR|CREAT)"
            "|(?:creat|mkdir|mkdirat|rename|renameat2?|link|linkat|symlink|symlinkat|mknod|mknodat|truncate)"
            "\\([^\"\\n]*\"([^\"]*)\")[^\\n]*= \\d"_s);
        QStringList elsewhere;
        for (auto it = writing.globalMatch(calls); it.hasNext();) {
            const auto match = it.next();
            const QString path = match.captured(1) + match.captured(2);
            if (!isOwn(path))
                elsewhere << path;
        }
        QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere.join(u'\n')));
    }
#endif

private:
    /// Every test finds empty folders.
    void renew()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        constexpr QFileDevice::Permissions Own
            = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
        for (const char *name : {"home", "config", "state", "data", "cache", "runtime", "out"})
            QVERIFY(QDir().mkdir(m_dir->filePath(QString::fromLatin1(name)), Own));
    }

    QString logFile() const
    {
        return m_dir->filePath(u"state/pult/pult.log"_s);
    }

    static QStringList recordedArguments()
    {
        return {u"snapshot"_s, u"wallboard"_s, u"--play"_s, PULT_DATA("volgograd.ami.gz"), u"--size"_s, u"640x360"_s,
            u"--output"_s, u"@/out/picture.png"_s};
    }

    QStringList recordedSnapshot() const
    {
        QStringList arguments = recordedArguments();
        arguments.last().replace(u"@"_s, m_dir->path());
        return arguments;
    }

    QStringList snapshot(const QString &centre) const
    {
        return {u"snapshot"_s, u"wallboard"_s, u"--centre"_s, centre, u"--size"_s, u"320x180"_s, u"--output"_s,
            m_dir->filePath(u"out/picture.png"_s)};
    }

    /// Pult's own folders, the picture that was asked for, and what holds nothing.
    bool isOwn(const QString &path) const
    {
        for (const char *folder : {"config/pult", "state/pult", "data/pult", "cache/pult", "runtime/pult", "out"}) {
            const QString own = m_dir->filePath(QString::fromLatin1(folder));
            if (path == own || path.startsWith(own + u'/'))
                return true;
        }
        return path.startsWith(u"/dev/") || path.startsWith(u"/proc/") || path.startsWith(u"/memfd:");
    }

    QProcessEnvironment environment(bool window) const
    {
        QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "PULT_LOG",
                 "QT_LOGGING_RULES", "DBUS_SESSION_BUS_ADDRESS"})
            result.remove(QString::fromLatin1(name));
        if (window)
            result.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        result.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        result.insert(u"TZ"_s, u"UTC"_s);
        result.insert(u"HOME"_s, m_dir->filePath(u"home"_s));
        for (const auto &[name, folder] : {std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_STATE_HOME", "state"),
                 std::pair("XDG_DATA_HOME", "data"), std::pair("XDG_CACHE_HOME", "cache"),
                 std::pair("XDG_RUNTIME_DIR", "runtime")})
            result.insert(QString::fromLatin1(name), m_dir->filePath(QString::fromLatin1(folder)));
        return result;
    }

    Outcome run(const QStringList &arguments, const QString &variable = {}) const
    {
        QProcess process;
        QProcessEnvironment all = environment(false);
        if (!variable.isEmpty())
            all.insert(u"PULT_LOG"_s, variable);
        process.setProcessEnvironment(all);
        process.start(QStringLiteral(PULT_PROGRAM), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, {}, u"did not end: "_s + process.errorString()};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestProgramLog)
#include "tst_programlog.moc"
