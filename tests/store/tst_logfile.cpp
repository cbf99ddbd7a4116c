// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log's file stays bounded, whole and shared, and a disk that takes nothing harms nobody.

#include "store/logfile.h"
#include "support/testcase.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using Pult::Store::LogFile;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#ifdef Q_OS_UNIX
/// No file of this program may grow beyond `size` meanwhile: the system cuts a write there, as a full disk does.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {size, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before {};
};
#endif

} // namespace

class TestLogFile : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void makesItsFolderForTheUserAlone()
    {
        const QString path = m_dir.filePath(QStringLiteral("a/b/pult.log"));
        LogFile log(path);
        QVERIFY(!QFile::exists(path));
        QVERIFY(log.append("one\n"));
        QVERIFY(log.append("two\nthree\n"));
        QCOMPARE(contentOf(path), QByteArray("one\ntwo\nthree\n"));
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(m_dir.filePath(QStringLiteral("a"))) & others));
    }

    void keepsSoManyFilesOfSuchSize()
    {
        const QString path = m_dir.filePath(QStringLiteral("bounded/pult.log"));
        LogFile log(path, {.size = 100, .files = 3});
        for (int i = 0; i < 100; ++i)
            QVERIFY(log.append("line " + QByteArray::number(i).rightJustified(4, '0') + '\n'));
        const QDir dir(m_dir.filePath(QStringLiteral("bounded")));
        QCOMPARE(dir.entryList(QDir::Files), QStringList({u"pult.log"_s, u"pult.log.1"_s, u"pult.log.2"_s}));
        const QByteArray all = contentOf(path + u".2") + contentOf(path + u".1") + contentOf(path);
        QVERIFY(all.size() > 200 && all.size() <= 300);
        QVERIFY(all.endsWith("line 0098\nline 0099\n"));
        QVERIFY(QByteArray("line 0000\n").size() * 100 > all.size());
    }

    void aLineLongerThanAFile()
    {
        const QString path = m_dir.filePath(QStringLiteral("long.log"));
        LogFile log(path, {.size = 10, .files = 2});
        const QByteArray line = QByteArray(50, 'x') + '\n';
        QVERIFY(log.append(line));
        QVERIFY(log.append(line));
        QCOMPARE(contentOf(path), line);
        QCOMPARE(contentOf(path + u".1"), line);
    }

    void goesOnAfterSomebodyRemovedIt()
    {
        const QString path = m_dir.filePath(QStringLiteral("gone.log"));
        LogFile log(path);
        QVERIFY(log.append("one\n"));
        QVERIFY(QFile::remove(path));
        QVERIFY(log.append("two\n"));
        QCOMPARE(contentOf(path), QByteArray("two\n"));
    }

    // As several programs do: each has a file of its own open, and all of them rotate.
    void severalWritersLoseNothing()
    {
        const QString path = m_dir.filePath(QStringLiteral("shared/pult.log"));
        constexpr int Writers = 4;
        constexpr int Lines = 500;
        std::atomic<int> failed = 0;
        std::barrier start(Writers);
        std::vector<std::thread> threads;
        for (int writer = 0; writer < Writers; ++writer) {
            threads.emplace_back([&, writer] {
                LogFile log(path, {.size = 4000, .files = 1000});
                start.arrive_and_wait(); // else the first would be done before the last begins
                for (int i = 0; i < Lines; ++i) {
                    const QByteArray line = QByteArray::number(writer) + ' ' + QByteArray::number(i) + " end\n";
                    failed += log.append(line) ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        QSet<QByteArray> seen;
        const QDir dir(m_dir.filePath(QStringLiteral("shared")));
        const QStringList names = dir.entryList(QDir::Files);
        QVERIFY(names.size() > 1); // while one puts the file aside, others may still write into it
        for (const QString &name : names) {
            for (const QByteArray &line : contentOf(dir.filePath(name)).split('\n')) {
                QVERIFY2(line.isEmpty() || line.endsWith(" end"), line.constData());
                seen.insert(line);
            }
        }
        seen.remove(QByteArray());
        QCOMPARE(seen.size(), Writers * Lines);
    }

    void aPlaceThatCannotBe()
    {
        const QString file = m_dir.filePath(QStringLiteral("file"));
        LogFile(file).append("x\n");
        LogFile log(file + QStringLiteral("/pult.log"));
        QVERIFY(!log.append("y\n"));
        LogFile folder(m_dir.path());
        QVERIFY(!folder.append("y\n"));
    }

#ifdef Q_OS_UNIX
    void aFullDiskThatIsCleared()
    {
        const QString path = m_dir.filePath(QStringLiteral("full.log"));
        LogFile log(path);
        {
            const FullDisk full(10);
            QVERIFY(log.append("12345\n"));
            QVERIFY(!log.append("67890 and more\n"));
            QVERIFY(!log.append("nothing fits now\n"));
        }
        QVERIFY(log.append("again\n"));
        QCOMPARE(contentOf(path), QByteArray("12345\n6789\nagain\n"));
    }
#endif

private:
    QTemporaryDir m_dir;
};

QTEST_APPLESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
