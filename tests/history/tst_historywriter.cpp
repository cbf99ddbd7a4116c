// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was folded gets into the store once and in order, whatever happens to the store, the disk or the program.

#include "domain/eventcodec.h"
#include "history/database.h"
#include "history/historywriter.h"
#include "history/journal.h"
#include "support/postgrescluster.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSqlError>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <numeric>
#include <random>
#include <thread>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Pult;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using History::Access;
using History::Database;
using History::HistoryWriter;
using History::Journal;
using History::JournalPiece;
using History::StoreProblem;
using History::StoreUrl;
using History::WriterStatus;
using Kind = History::StoreProblem::Kind;

Q_DECLARE_METATYPE(StoreUrl::Kind)

namespace {

const std::vector<std::string> Feeds {"ryazan", "volgograd"};

/// The event's own number is its time: what comes back tells which ones there are.
Domain::Event numbered(std::uint64_t number)
{
    return {Domain::Timestamp {std::chrono::milliseconds {number}}, static_cast<Domain::FeedId>(number % 2),
        Domain::CallerLeft {Domain::QueueNo {1}, static_cast<Domain::CallKey>(number)}};
}

void addNumbered(HistoryWriter &writer, std::uint64_t from, std::uint64_t to)
{
    for (std::uint64_t number = from; number < to; ++number) {
        Domain::Event event = numbered(number);
        writer.add(event.at, {&event, 1});
    }
}

/// The numbers of all events in a store from `first` on, in its order.
std::vector<std::uint64_t> numbersIn(const StoreUrl &store, std::uint64_t first = 0)
{
    Database database;
    std::vector<std::uint64_t> numbers;
    if (const StoreProblem problem = database.open(store, Access::Write)) {
        QTest::qFail(qPrintable(History::problemText(problem)), __FILE__, __LINE__);
        return numbers;
    }
    const auto take = [&numbers, first](JournalPiece &&piece) {
        for (const JournalPiece::Fold &fold : piece.folds) {
            Domain::Events events;
            (void)Domain::decodeEvents(fold.bytes, events);
            for (const Domain::Event &event : events) {
                const auto number = static_cast<std::uint64_t>(event.at.time_since_epoch().count());
                if (number >= first)
                    numbers.push_back(number);
            }
        }
        return true;
    };
    (void)Journal(database).read(numbered(first).at, take);
    return numbers;
}

std::vector<std::uint64_t> upTo(std::uint64_t end, std::uint64_t first = 0)
{
    std::vector<std::uint64_t> numbers(end - first);
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

} // namespace

class TestHistoryWriter : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingIsWritten_data() { stores(); }
    void everythingIsWritten();
    void oneCommitForAMoment();
    void lockedStoreIsWaitedFor();
    void readOnlyFolderIsSaidAndSpooled();
    void whatFitsNowhereIsCounted();
    void spoolOfAFormerRunComesFirst();
    void serverGoesAwayAndComesBack();
    void clearNumbersAreKeptNowhere();
    void killedAtAnyMoment();

private:
    void stores();
    StoreUrl freshStore(StoreUrl::Kind kind);
    HistoryWriter::Options options(const StoreUrl &store);

    QTemporaryDir m_folder;
    std::unique_ptr<Test::PostgresCluster> m_cluster;
    int m_files = 0;
};

void TestHistoryWriter::initTestCase()
{
    QLoggingCategory::setFilterRules(u"pult.history.warning=false"_s); // here stores go away on purpose
    m_cluster = std::make_unique<Test::PostgresCluster>();
    if (m_cluster->obstacle().isEmpty())
        QVERIFY(m_cluster->start());
}

/// Any warning fails a test, but for what Qt and libpq say of a server that has died under a connection.
void TestHistoryWriter::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!no connection|server closed|This version of PostgreSQL|QSqlQuery::exec|"
                           "QPSQL|Unable to|FATAL|could not)"_s));
}

void TestHistoryWriter::stores()
{
    QTest::addColumn<StoreUrl::Kind>("kind");
    QTest::newRow("SQLite") << StoreUrl::Kind::Sqlite;
    QTest::newRow("PostgreSQL") << StoreUrl::Kind::Postgres;
}

StoreUrl TestHistoryWriter::freshStore(StoreUrl::Kind kind)
{
    return StoreUrl::parse(kind == StoreUrl::Kind::Sqlite
            ? u"sqlite://"_s + m_folder.filePath(u"%1/store.db"_s.arg(++m_files))
            : m_cluster->freshDatabase())
        .url;
}

HistoryWriter::Options TestHistoryWriter::options(const StoreUrl &store)
{
    HistoryWriter::Options options;
    options.url = store;
    options.spoolPath = m_folder.filePath(u"spool-%1"_s.arg(++m_files));
    options.group = 5ms;
    options.retry = 20ms;
    return options;
}

void TestHistoryWriter::everythingIsWritten()
{
    QFETCH(const StoreUrl::Kind, kind);
    if (kind == StoreUrl::Kind::Postgres && !m_cluster->obstacle().isEmpty())
        QSKIP(qPrintable(m_cluster->obstacle()));
    const StoreUrl store = freshStore(kind);
    HistoryWriter writer(options(store), Feeds);
    writer.start();
    for (std::uint64_t i = 0; i < 5000; i += 100) {
        addNumbered(writer, i, i + 100);
        if (i % 1000 == 0)
            QTest::qWait(7);
    }
    QTRY_COMPARE(writer.status().stored, 5000U);
    QCOMPARE(writer.status().waiting, 0U);
    QCOMPARE(writer.status().acknowledged, 5000U);
    writer.stop();
    QVERIFY(numbersIn(store) == upTo(5000));
}

void TestHistoryWriter::oneCommitForAMoment()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    HistoryWriter::Options slow = options(store);
    slow.group = 200ms;
    HistoryWriter writer(slow, Feeds);
    writer.start();
    addNumbered(writer, 0, 300);
    writer.stop(); // does not wait for the moment's end
    Database database;
    QCOMPARE(database.open(store, Access::Write), StoreProblem {});
    int pieces = 0;
    (void)Journal(database).read({}, [&pieces](JournalPiece &&) { return ++pieces > 0; });
    QCOMPARE(pieces, 1);
}

void TestHistoryWriter::lockedStoreIsWaitedFor()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    auto other = std::make_unique<Database>();
    QCOMPARE(other->open(store, Access::Write), StoreProblem {});
    HistoryWriter writer(options(store), Feeds);
    writer.start();
    addNumbered(writer, 0, 50);
    QTRY_COMPARE(writer.status().problem.kind, Kind::Held);
    QCOMPARE(writer.status().waiting, 50U);
    other.reset();
    QTRY_COMPARE(writer.status().stored, 50U);
    QCOMPARE(writer.status().problem, StoreProblem {});
    writer.stop();
    QVERIFY(numbersIn(store) == upTo(50));
}

/// A store whose place takes nothing: what is much waits on the disk, and gets in when the place is repaired.
void TestHistoryWriter::readOnlyFolderIsSaidAndSpooled()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    const QString folder = QFileInfo(store.path).path();
    QFile obstacle(folder); // a file where the folder should be stands in the way of root as well
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    HistoryWriter::Options small = options(store);
    small.mostInMemory = 1000;
    HistoryWriter writer(small, Feeds);
    writer.start();
    for (std::uint64_t i = 0; i < 2000; i += 100) {
        addNumbered(writer, i, i + 100);
        QTest::qWait(3);
    }
    QTRY_VERIFY(writer.status().isSpooling);
    QCOMPARE(writer.status().problem.kind, Kind::FolderFailed);
    QCOMPARE(writer.status().stored, 0U);
    QVERIFY(writer.status().acknowledged > 0);
    QVERIFY(QFile::exists(small.spoolPath));
    QVERIFY(obstacle.remove());
    QTRY_COMPARE(writer.status().stored, 2000U);
    QVERIFY(!writer.status().isSpooling);
    QCOMPARE(writer.status().lost, 0U);
    writer.stop();
    QVERIFY(!QFile::exists(small.spoolPath));
    QVERIFY(numbersIn(store) == upTo(2000));
}

void TestHistoryWriter::whatFitsNowhereIsCounted()
{
    HistoryWriter::Options small = options(StoreUrl::parse(u"sqlite:///proc/pult/a.db"_s).url);
    small.spoolPath = u"/proc/pult/spool"_s;
    small.mostInMemory = 1000;
    small.mostAtAll = 20'000;
    HistoryWriter writer(small, Feeds);
    writer.start();
    addNumbered(writer, 0, 10'000);
    const WriterStatus full = writer.status();
    QVERIFY(full.lost > 0);
    QCOMPARE(full.lost + full.waiting, 10'000U);
    QTRY_COMPARE(writer.status().problem.kind, Kind::FolderFailed);
    writer.stop();
    QCOMPARE(writer.status().lost, 10'000U); // the program ends and there is room nowhere
}

void TestHistoryWriter::spoolOfAFormerRunComesFirst()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    const HistoryWriter::Options both = options(store);
    {
        Database other;
        QCOMPARE(other.open(store, Access::Write), StoreProblem {});
        HistoryWriter writer(both, Feeds);
        writer.start();
        addNumbered(writer, 0, 700);
        QTRY_COMPARE(writer.status().problem.kind, Kind::Held);
        writer.stop();
        QCOMPARE(writer.status().acknowledged, 700U);
        QCOMPARE(writer.status().lost, 0U);
    }
    HistoryWriter writer(both, Feeds);
    writer.start();
    addNumbered(writer, 700, 900);
    QTRY_COMPARE(writer.status().stored, 900U);
    QCOMPARE(writer.status().waiting, 0U);
    QVERIFY(!writer.status().isSpooling);
    writer.stop();
    QVERIFY(numbersIn(store) == upTo(900));
}

void TestHistoryWriter::serverGoesAwayAndComesBack()
{
    if (!m_cluster->obstacle().isEmpty())
        QSKIP(qPrintable(m_cluster->obstacle()));
    const StoreUrl store = freshStore(StoreUrl::Kind::Postgres);
    HistoryWriter::Options small = options(store);
    small.mostInMemory = 1000;
    HistoryWriter writer(small, Feeds);
    writer.start();
    std::uint64_t next = 0;
    const auto addMore = [&] {
        addNumbered(writer, next, next + 500);
        next += 500;
        QTest::qWait(20);
    };
    for (int round = 0; round < 3; ++round) {
        addMore();
        QVERIFY(m_cluster->stop(true)); // commits under way may or may not have happened
        addMore();
        addMore();
        QTRY_COMPARE(writer.status().problem.kind, Kind::NotReachable);
        QVERIFY(m_cluster->start());
        addMore();
        QTRY_COMPARE_WITH_TIMEOUT(writer.status().stored, next, 20'000);
        QCOMPARE(writer.status().waiting, 0U);
    }
    QCOMPARE(writer.status().lost, 0U);
    writer.stop();
    QVERIFY(numbersIn(store) == upTo(next));
}

void TestHistoryWriter::clearNumbersAreKeptNowhere()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    HistoryWriter writer(options(store), Feeds);
    writer.start();
    Domain::Event joined {{}, {}, Domain::CallerJoined {{}, {}, {}, Domain::CallerKey {7}, {}, "id-1", "79161234567"}};
    writer.add({}, {&joined, 1});
    writer.stop();
    Database database;
    QCOMPARE(database.open(store, Access::Write), StoreProblem {});
    Domain::Events events;
    (void)Journal(database).read({}, [&events](JournalPiece &&piece) {
        return Domain::decodeEvents(piece.folds.front().bytes, events) == Domain::DecodeError::None;
    });
    QCOMPARE(events.size(), 1U);
    const auto &kept = std::get<Domain::CallerJoined>(events.front().body);
    QCOMPARE(kept.callId, std::string("id-1"));
    QCOMPARE(kept.callerNumber, std::string());
}

namespace {

/// A program that writes without end and tells through shared memory what it was told to be safe.
[[noreturn]] void writeWithoutEnd(
    const HistoryWriter::Options &options, std::uint64_t from, std::atomic<std::uint64_t> &safe)
{
    HistoryWriter writer(options, Feeds);
    writer.start();
    for (std::uint64_t number = from;; number += 20) {
        addNumbered(writer, number, number + 20);
        safe = from + writer.status().acknowledged;
        std::this_thread::sleep_for(200us);
    }
}

} // namespace

/// Nothing that was acknowledged is lost, nothing is there twice, and nothing is there without all before it.
void TestHistoryWriter::killedAtAnyMoment()
{
    const StoreUrl store = freshStore(StoreUrl::Kind::Sqlite);
    HistoryWriter::Options quick = options(store);
    quick.group = 2ms;
    quick.mostInMemory = 4000;
    auto *safe = new (mmap(nullptr, sizeof(std::atomic<std::uint64_t>), PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0)) std::atomic<std::uint64_t> {0};
    std::mt19937 random(9);
    std::uint64_t there = 0;
    constexpr int Rounds = 200;
    int progressed = 0;
    for (int round = 0; round < Rounds; ++round) {
        *safe = there;
        // Now and then somebody else holds the store, so that the spool is killed, too.
        auto holder = std::make_unique<Database>();
        if (round % 4 == 3)
            QCOMPARE(holder->open(store, Access::Write), StoreProblem {});
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            writeWithoutEnd(quick, there, *safe);
        // At a random moment of its beginning, or of its work, however slow the machine is.
        std::this_thread::sleep_for(std::chrono::microseconds {random() % 20'000});
        const std::uint64_t enough = round % 3 == 0 ? 0 : there + random() % 300;
        for (int wait = 0; wait < 2000 && *safe < enough; ++wait)
            std::this_thread::sleep_for(1ms);
        QCOMPARE(kill(child, SIGKILL), 0);
        QCOMPARE(waitpid(child, nullptr, 0), child);
        holder.reset();
        const std::uint64_t acknowledged = *safe;
        {
            // The next run takes what the spool of the killed one holds.
            HistoryWriter next(quick, Feeds);
            next.start();
            next.stop();
        }
        const std::vector<std::uint64_t> numbers = numbersIn(store, there);
        const std::uint64_t now = there + numbers.size();
        QVERIFY2(now >= acknowledged,
            qPrintable(u"round %1: %2 are there, %3 were acknowledged"_s.arg(round).arg(now).arg(acknowledged)));
        QVERIFY2(numbers == upTo(now, there), qPrintable(u"round %1"_s.arg(round)));
        progressed += now > there ? 1 : 0;
        there = now;
    }
    QVERIFY(numbersIn(store) == upTo(there));
    QVERIFY2(progressed > Rounds / 2, qPrintable(QString::number(progressed)));
}

QTEST_GUILESS_MAIN(TestHistoryWriter)
#include "tst_historywriter.moc"
