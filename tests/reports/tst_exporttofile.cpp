// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that cannot be written, and what is left of them then: nothing.

#include "reports/exportformats.h"
#include "reports/reporttables.h"
#include "support/testcase.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestExportToFile : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void catalogue();
    void written_data();
    void written();
    void folderMissing_data();
    void folderMissing();
    void pathIsAFolder();
    void diskFull_data();
    void diskFull();
    void deviceFull_data();
    void deviceFull();
    void noRoomForTemporaryFiles();
    void sentences();
};

namespace {

/// No file of this process may grow beyond that, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before {};
};

void addFormats()
{
    QTest::addColumn<QString>("id");
    for (const ExportFormat &format : exportFormats())
        QTest::newRow(qPrintable(format.id)) << format.id;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

void TestExportToFile::catalogue()
{
    QStringList ids;
    for (const ExportFormat &format : exportFormats())
        ids << format.id;
    QCOMPARE(ids, QStringList({u"xlsx"_s, u"csv"_s, u"csv-ru"_s, u"html"_s, u"json"_s}));
    QCOMPARE(findExportFormat(u"csv-ru"_s)->suffix, u"csv"_s);
    QVERIFY(findExportFormat(u"xlsx"_s)->isBinary);
    QVERIFY(!findExportFormat(u"doc"_s));
}

void TestExportToFile::written_data()
{
    addFormats();
}

void TestExportToFile::written()
{
    QFETCH(QString, id);
    const ExportFormat &format = *findExportFormat(id);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"отчёт."_s + format.suffix);
    const Table table = Test::dayTable();
    QVERIFY(!exportToFile(table, format, path, Test::russianOptions()));
    if (id == u"xlsx")
        QVERIFY(contentOf(path).startsWith("PK"));
    else
        QCOMPARE(contentOf(path), Test::exported(table, format.write));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestExportToFile::folderMissing_data()
{
    addFormats();
}

void TestExportToFile::folderMissing()
{
    QFETCH(QString, id);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"none/report"_s);
    const auto problem = exportToFile(Test::dayTable(), *findExportFormat(id), path, Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::FolderMissing);
    QCOMPARE(sentenceOf(*problem), u"The folder %1 does not exist."_s.arg(folder.filePath(u"none"_s)));
}

void TestExportToFile::pathIsAFolder()
{
    QTemporaryDir folder;
    const auto problem
        = exportToFile(Test::dayTable(), *findExportFormat(u"json"_s), folder.path(), Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotWrite);
    QVERIFY(sentenceOf(*problem).contains(folder.path()));
}

void TestExportToFile::diskFull_data()
{
    addFormats();
}

void TestExportToFile::diskFull()
{
    QFETCH(QString, id);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("yesterday's") > 0);
    before.close();
    const Table table = Test::randomTable(5, 3000);
    std::optional<ExportProblem> problem;
    {
        const FileSizeLimit limit(64 * 1024);
        problem = exportToFile(table, *findExportFormat(id), path, Test::russianOptions());
    }
    QVERIFY(problem);
    // The workbook's temporary files are the first to meet the limit.
    QCOMPARE(problem->kind, id == u"xlsx" ? ExportProblem::Kind::CannotBuffer : ExportProblem::Kind::CannotWrite);
    QCOMPARE(contentOf(path), QByteArray("yesterday's"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestExportToFile::deviceFull_data()
{
    addFormats();
}

void TestExportToFile::deviceFull()
{
    QFETCH(QString, id);
    QFile device(u"/dev/full"_s);
    QVERIFY(device.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto problem = findExportFormat(id)->write(Test::dayTable(), device, Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotWrite);
    QCOMPARE(problem->subject, u"/dev/full"_s);
    QVERIFY(sentenceOf(*problem).contains(u"No space left on device"_s));
}

void TestExportToFile::noRoomForTemporaryFiles()
{
    QTemporaryDir folder;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc"); // where nobody may write, not even root
    const auto problem = exportToFile(
        Test::dayTable(), *findExportFormat(u"xlsx"_s), folder.filePath(u"report.xlsx"_s), Test::russianOptions());
    if (before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", before);
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotBuffer);
    QVERIFY(sentenceOf(*problem).contains(u"/proc"_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestExportToFile::sentences()
{
    using Kind = ExportProblem::Kind;
    QCOMPARE(sentenceOf({Kind::CannotWrite, u"/a"_s, {}, 0}), u"/a cannot be written."_s);
    QCOMPARE(sentenceOf({Kind::CannotWrite, u"/a"_s, u"disk full"_s, 0}), u"/a cannot be written: disk full."_s);
    QCOMPARE(sentenceOf({Kind::UnknownFormat, u"doc"_s, {}, 0}), u"There is no export format “doc”."_s);
}

QTEST_GUILESS_MAIN(TestExportToFile)
#include "tst_exporttofile.moc"
