// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A store, on SQLite and on a real PostgreSQL: what was appended is read back in order, alone and whole, and what is
// wrong with it is said.

#include "domain/eventcodec.h"
#include "history/journal.h"
#include "history/spool.h"
#include "support/postgrescluster.h"
#include "support/testcase.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QTemporaryDir>

#include <random>

#include <unistd.h>

using namespace Pult;
using namespace Qt::StringLiterals;
using History::Access;
using History::Database;
using History::Journal;
using History::JournalPiece;
using History::StoreProblem;
using History::StoreUrl;
using Kind = History::StoreProblem::Kind;

Q_DECLARE_METATYPE(StoreUrl::Kind)

class TestJournal : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void piecesComeBack_data() { stores(); }
    void piecesComeBack();
    void readingBeginsAtAnInstant_data() { stores(); }
    void readingBeginsAtAnInstant();
    void holesAreTold_data() { stores(); }
    void holesAreTold();
    void allOrNothing_data() { stores(); }
    void allOrNothing();
    void oneWriterAtATime_data() { stores(); }
    void oneWriterAtATime();
    void readersStandBesideTheWriter_data() { stores(); }
    void readersStandBesideTheWriter();
    void newerSchemaIsRefused_data() { stores(); }
    void newerSchemaIsRefused();
    void otherDatabasesAreLeftAlone_data() { stores(); }
    void otherDatabasesAreLeftAlone();
    void obstaclesOfFilesAreSaid();
    void obstaclesOfServersAreSaid();
    void damagedPiecesAreRefused();
    void spoolKeepsWhatIsWhole();

private:
    void stores();
    StoreUrl freshStore();
    JournalPiece piece(int second, int events = 20);

    QTemporaryDir m_folder;
    std::unique_ptr<Test::PostgresCluster> m_cluster;
    std::mt19937 m_random {11};
    std::uint64_t m_pieces = 0;
    int m_files = 0;
};

void TestJournal::initTestCase()
{
    m_cluster = std::make_unique<Test::PostgresCluster>();
    if (m_cluster->obstacle().isEmpty())
        QVERIFY(m_cluster->start());
}

void TestJournal::stores()
{
    QTest::addColumn<StoreUrl::Kind>("kind");
    QTest::newRow("SQLite") << StoreUrl::Kind::Sqlite;
    QTest::newRow("PostgreSQL") << StoreUrl::Kind::Postgres;
}

/// An empty one of the kind of this row.
StoreUrl TestJournal::freshStore()
{
    QFETCH(const StoreUrl::Kind, kind);
    const QString text = kind == StoreUrl::Kind::Sqlite
        ? u"sqlite://"_s + m_folder.filePath(u"deep/er/%1.db"_s.arg(++m_files))
        : m_cluster->freshDatabase();
    return StoreUrl::parse(text).url;
}

#define SKIP_WITHOUT_SERVER                                                                                            \
    QFETCH(const StoreUrl::Kind, kind);                                                                                \
    if (kind == StoreUrl::Kind::Postgres && !m_cluster->obstacle().isEmpty())                                          \
        QSKIP(qPrintable(m_cluster->obstacle()));

JournalPiece TestJournal::piece(int second, int events)
{
    JournalPiece piece;
    piece.mark = {5, ++m_pieces};
    piece.from = Domain::Timestamp {std::chrono::seconds {second}};
    piece.to = piece.from + std::chrono::milliseconds {90};
    std::vector<std::uint32_t> counts(2);
    for (const Domain::Timestamp now : {piece.from, piece.to}) {
        Domain::Events folded;
        for (int i = 0; i < events / 2; ++i) {
            const auto feed = static_cast<Domain::FeedId>(m_random() % 2);
            folded.push_back({now, feed, Domain::CallerLeft {Domain::QueueNo {3}, Domain::CallKey {m_random()}}});
            ++counts[raw(feed)];
        }
        piece.folds.push_back({now, {}});
        Domain::encodeEvents(folded, piece.folds.back().bytes);
    }
    piece.parts = {{0, "ryazan", counts[0]}, {1, "волгоград", counts[1]}};
    return piece;
}

void TestJournal::piecesComeBack()
{
    SKIP_WITHOUT_SERVER
    Database database;
    QCOMPARE(database.open(freshStore(), Access::Write), StoreProblem {});
    Journal journal(database);
    std::vector<JournalPiece> pieces;
    for (int i = 0; i < 50; ++i)
        pieces.push_back(piece(i));
    QCOMPARE(journal.append(std::span(pieces).first(20)), StoreProblem {});
    QCOMPARE(journal.append(std::span(pieces).subspan(20)), StoreProblem {});

    std::vector<JournalPiece> read;
    const auto take = [&read](JournalPiece &&piece) {
        read.push_back(std::move(piece));
        return true;
    };
    QCOMPARE(journal.read({}, take), StoreProblem {});
    QVERIFY(read == pieces);
    StoreProblem problem;
    QCOMPARE(journal.lastFold(problem), pieces.back().to);
    QVERIFY(journal.lastMark(problem) == pieces.back().mark);
    const auto counts = journal.events(problem);
    QCOMPARE(counts.at("ryazan") + counts.at("волгоград"), std::uint64_t {1000});
    QCOMPARE(problem, StoreProblem {});
}

void TestJournal::readingBeginsAtAnInstant()
{
    SKIP_WITHOUT_SERVER
    Database database;
    QCOMPARE(database.open(freshStore(), Access::Write), StoreProblem {});
    Journal journal(database);
    std::vector<JournalPiece> pieces;
    for (int i = 0; i < 10; ++i)
        pieces.push_back(piece(i));
    QCOMPARE(journal.append(pieces), StoreProblem {});
    const auto firstRead = [&](Domain::Timestamp from) {
        std::uint64_t first = 0;
        const auto take = [&first](JournalPiece &&piece) {
            first = piece.mark.number;
            return false;
        };
        return journal.read(from, take) ? 0 : first;
    };
    QCOMPARE(firstRead({}), pieces[0].mark.number);
    QCOMPARE(firstRead(pieces[4].to), pieces[4].mark.number);
    QCOMPARE(firstRead(pieces[4].to + Domain::Duration {1}), pieces[5].mark.number);
    QCOMPARE(firstRead(pieces[9].to + Domain::Duration {1}), 0U);
}

void TestJournal::holesAreTold()
{
    SKIP_WITHOUT_SERVER
    Database database;
    QCOMPARE(database.open(freshStore(), Access::Write), StoreProblem {});
    Journal journal(database);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(journal.append(std::vector {piece(i)}), StoreProblem {});
    QCOMPARE(database.exec(u"DELETE FROM journal WHERE no IN (2, 3)"_s), StoreProblem {});
    QSqlQuery sql = database.query();
    QVERIFY(sql.prepare(u"UPDATE journal SET data = ? WHERE no = 5"_s));
    sql.addBindValue(QByteArray("nothing of ours"));
    QVERIFY(sql.exec());
    std::vector<std::pair<qint64, bool>> holes;
    int read = 0;
    const StoreProblem problem = journal.read(
        {}, [&read](JournalPiece &&) { return ++read > 0; },
        [&holes](const Journal::Hole &hole) { holes.emplace_back(hole.no, hole.damaged); });
    QCOMPARE(problem, StoreProblem {});
    QCOMPARE(read, 3);
    const std::vector<std::pair<qint64, bool>> expected {{2, false}, {3, false}, {5, true}};
    QVERIFY(holes == expected);
}

void TestJournal::allOrNothing()
{
    SKIP_WITHOUT_SERVER
    Database database;
    QCOMPARE(database.open(freshStore(), Access::Write), StoreProblem {});
    Journal journal(database);
    QCOMPARE(journal.append(std::vector {piece(1)}), StoreProblem {});
    const bool isSqlite = database.url().kind == StoreUrl::Kind::Sqlite;
    QCOMPARE(
        database.exec(isSqlite
                ? u"CREATE TRIGGER t BEFORE INSERT ON journal WHEN NEW.no = 4 BEGIN SELECT raise(ABORT, 'no'); END"_s
                : u"ALTER TABLE journal ADD CHECK (no <> 4)"_s),
        StoreProblem {});
    const std::vector pieces {piece(2), piece(3), piece(4)};
    QCOMPARE(journal.append(pieces).kind, Kind::Failed);
    StoreProblem problem;
    QCOMPARE(journal.lastMark(problem).number, m_pieces - 3);
    const auto counts = journal.events(problem);
    QCOMPARE(counts.at("ryazan") + counts.at("волгоград"), std::uint64_t {20});
}

void TestJournal::oneWriterAtATime()
{
    SKIP_WITHOUT_SERVER
    const StoreUrl store = freshStore();
    Database first;
    QCOMPARE(first.open(store, Access::Write), StoreProblem {});
    Database second;
    const StoreProblem problem = second.open(store, Access::Write);
    QCOMPARE(problem.kind, Kind::Held);
    if (kind == StoreUrl::Kind::Sqlite)
        QVERIFY2(problem.detail.contains(QString::number(getpid())), qPrintable(problem.detail));
    else
        QVERIFY2(problem.detail.startsWith(u"pult ("_s), qPrintable(problem.detail));
    QVERIFY(History::problemText(problem).contains(problem.detail));
    first.close();
    QCOMPARE(second.open(store, Access::Write), StoreProblem {});
}

void TestJournal::readersStandBesideTheWriter()
{
    SKIP_WITHOUT_SERVER
    const StoreUrl store = freshStore();
    Database writer;
    QCOMPARE(writer.open(store, Access::Write), StoreProblem {});
    QCOMPARE(Journal(writer).append(std::vector {piece(1)}), StoreProblem {});
    Database reader;
    QCOMPARE(reader.open(store, Access::Read), StoreProblem {});
    QCOMPARE(Journal(writer).append(std::vector {piece(2)}), StoreProblem {});
    StoreProblem problem;
    QCOMPARE(Journal(reader).lastMark(problem).number, m_pieces);
    if (kind == StoreUrl::Kind::Sqlite)
        QVERIFY(Journal(reader).append(std::vector {piece(3)}).kind != Kind::None);
}

void TestJournal::newerSchemaIsRefused()
{
    SKIP_WITHOUT_SERVER
    const StoreUrl store = freshStore();
    Database database;
    QCOMPARE(database.open(store, Access::Write), StoreProblem {});
    QCOMPARE(database.exec(u"UPDATE store SET value = '4711' WHERE key = 'schema'"_s), StoreProblem {});
    for (const Access access : {Access::Write, Access::Read}) {
        database.close();
        const StoreProblem problem = database.open(store, access);
        QCOMPARE(problem.kind, Kind::NewerSchema);
        QCOMPARE(problem.detail, u"4711"_s);
    }
}

void TestJournal::otherDatabasesAreLeftAlone()
{
    SKIP_WITHOUT_SERVER
    const StoreUrl store = freshStore();
    {
        const QString name = u"other"_s;
        auto other = QSqlDatabase::addDatabase(kind == StoreUrl::Kind::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, name);
        other.setDatabaseName(kind == StoreUrl::Kind::Sqlite ? store.path : store.database);
        other.setHostName(store.host);
        other.setUserName(store.user);
        QDir().mkpath(m_folder.filePath(u"deep/er"_s));
        QVERIFY2(other.open(), qPrintable(other.lastError().text()));
        QVERIFY(QSqlQuery(other).exec(u"CREATE TABLE patients (name TEXT)"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    Database database;
    QCOMPARE(database.open(store, Access::Write).kind, Kind::Damaged);
}

void TestJournal::obstaclesOfFilesAreSaid()
{
    const auto openProblem = [](const QString &path) {
        Database database;
        return database.open(StoreUrl::parse(u"sqlite://"_s + path).url, Access::Write);
    };
    QFile garbage(m_folder.filePath(u"garbage.db"_s));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(10'000, 'x'));
    garbage.close();
    QCOMPARE(openProblem(garbage.fileName()).kind, Kind::Damaged);
    QCOMPARE(openProblem(u"/proc/pult/a.db"_s).kind, Kind::FolderFailed);
    QCOMPARE(openProblem(u"/proc/a.db"_s).kind, Kind::NotWritable);
    Database database;
    QVERIFY(database.open(StoreUrl::parse(u"sqlite:///nowhere/a.db"_s).url, Access::Read).kind != Kind::None);
}

void TestJournal::obstaclesOfServersAreSaid()
{
    if (!m_cluster->obstacle().isEmpty())
        QSKIP(qPrintable(m_cluster->obstacle()));
    const auto openProblem = [](StoreUrl store) {
        Database database;
        const StoreProblem problem = database.open(store, Access::Write);
        return problem;
    };
    StoreUrl store = StoreUrl::parse(m_cluster->freshDatabase()).url;
    StoreUrl nobody = store;
    nobody.user = u"nobody"_s;
    QCOMPARE(openProblem(nobody).kind, Kind::Refused);
    StoreUrl nothing = store;
    nothing.database = u"nothing"_s;
    QCOMPARE(openProblem(nothing).kind, Kind::Refused);
    StoreUrl nowhere = store;
    nowhere.host = m_folder.path();
    QCOMPARE(openProblem(nowhere).kind, Kind::NotReachable);
}

void TestJournal::damagedPiecesAreRefused()
{
    const QByteArray block = History::packed(piece(1));
    QVERIFY(History::unpacked(block));
    for (qsizetype length = 4; length < block.size(); length += 11) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress.*"_s));
        QVERIFY(!History::unpacked(block.left(length)));
    }
    QVERIFY(!History::unpacked(block.left(3)));
    QVERIFY(!History::unpacked(QByteArray("\xff\xff\xff\xff nothing")));
}

void TestJournal::spoolKeepsWhatIsWhole()
{
    const QString path = m_folder.filePath(u"a.spool"_s);
    std::vector<JournalPiece> pieces;
    {
        History::Spool spool(path);
        QVERIFY(spool.open());
        QVERIFY(spool.isEmpty());
        for (int i = 0; i < 10; ++i) {
            pieces.push_back(piece(i));
            QVERIFY(spool.append(pieces.back()));
        }
    }
    const auto readAll = [&path] {
        History::Spool spool(path);
        std::vector<JournalPiece> read;
        if (!spool.open())
            return read;
        spool.read(History::Spool::Begin, [&read](JournalPiece &&piece, qint64) {
            read.push_back(std::move(piece));
            return true;
        });
        return read;
    };
    QVERIFY(readAll() == pieces);
    // A torn end: the last piece goes, the next one takes its place.
    for (int cut = 1; cut < 60; cut += 7) {
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - cut));
        pieces.pop_back();
        QVERIFY(readAll() == pieces);
        History::Spool spool(path);
        QVERIFY(spool.open());
        pieces.push_back(piece(50 + cut));
        QVERIFY(spool.append(pieces.back()));
    }
    QVERIFY(readAll() == pieces);
    History::Spool spool(path);
    QVERIFY(spool.open());
    spool.clear();
    QVERIFY(spool.isEmpty());
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
