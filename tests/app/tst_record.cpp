// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A recorded session is played and gives the numbers and states that the live one had; and `pult record` as scripts see
// it: ended by a signal, killed, refused.

#include "app/cli/replay.h"
#include "app/session/recording.h"
#include "feeds/asterisk/ami/amifeed.h"
#include "feeds/asterisk/queuelog/queuelogfeed.h"
#include "feeds/recording/framereader.h"
#include "support/fakeamiserver.h"
#include "support/gzipped.h"
#include "support/testcase.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace Pult;
using namespace Pult::Domain;
using namespace Qt::StringLiterals;
using App::FeedParts;
using App::Recording;
using App::Session;
using Feeds::FrameReader;
using Feeds::FrameType;
using std::chrono::milliseconds;
using Test::FakeAmiServer;

namespace {

Feeds::AmiTimings hurried()
{
    return {
        .connecting = milliseconds {2000},
        .answer = milliseconds {2000},
        .ping = milliseconds {50},
        .silence = milliseconds {2000},
        .settle = milliseconds {5},
        .firstVerification = milliseconds {60'000},
        .verification = milliseconds {60'000},
        .firstRetry = milliseconds {10},
        .lastRetry = milliseconds {40},
    };
}

std::unique_ptr<Feeds::Feed> makeFeed(const FeedParts &parts)
{
    if (parts.spec.kind == "queue-log")
        return std::make_unique<Feeds::QueueLogFeed>(
            parts.id, QString::fromStdString(parts.spec.path), parts.inbox, parts.clock);
    return std::make_unique<Feeds::AmiFeed>(
        parts.id, parts.spec, QByteArray("secret"), parts.inbox, parts.clock, hurried());
}

QByteArray member(const char *queue, const char *name, bool paused = false)
{
    return QByteArray("Event: QueueMember\r\nQueue: ") + queue + "\r\nName: " + name + "\r\nLocation: PJSIP/" + name
        + "\r\nStatus: 1\r\nPaused: " + (paused ? "1" : "0") + "\r\n";
}

/// What everybody may ask of an engine, as text.
QStringList numbersOf(const Metrics::Engine &engine, Metrics::WindowId window)
{
    QStringList lines;
    const State::CentreState &state = engine.state();
    for (std::uint32_t i = 0; i < state.queues().size(); ++i) {
        const State::QueueRow &row = state.queues()[i];
        QString line = QString::fromStdString(state.feed(row.feed).name + '/' + row.name);
        for (const Metrics::SumDescriptor &sum : Metrics::sumCatalogue()) {
            // What is measured by us differs by the moment at which it is asked.
            if (sum.isPublic)
                line += u' ' + QString::number(engine.ledger().sums(window, State::QueueIndex {i})[sum.sum]);
        }
        lines << line;
    }
    for (std::uint32_t i = 0; i < state.persons().size(); ++i) {
        const State::PersonRow &row = state.persons()[i];
        const Metrics::PersonSums sums = engine.person(State::PersonIndex {i}, false);
        lines << QString::fromStdString(row.memberName + ' ' + std::string(idOf(row.state))) + u' '
                + QString::number(sums.answered) + u' ' + QString::number(sums.handled) + u' '
                + QString::number(sums.talk.count());
    }
    for (const State::FeedRow &feed : state.feeds())
        lines << QString::fromStdString(feed.name) + (feed.connected ? u" connected"_s : u" lost"_s);
    lines.sort();
    return lines;
}

/// The day of the captures goes on: who waits for longer than two days is taken for somebody whose end was missed, live
/// and not in a replay.
class ThatDay final : public Domain::Clock
{
public:
    Domain::Timestamp now() const override { return m_real.now() - m_since; }

private:
    SystemClock m_real;
    const Domain::Duration m_since
        = m_real.now() - Domain::Timestamp {std::chrono::seconds {1'795'311'500}}; // a minute into them
};

/// A live session with feeds of this test, recorded from the begin or later.
struct Live
{
    explicit Live(Centre centre)
        : session(std::move(centre), clock, &makeFeed)
        , window(session.engine().watch(Metrics::WindowSpec::all()))
        , recording(session)
    {
    }

    void record(const QString &path, bool clear = true)
    {
        Feeds::RecorderOptions options;
        options.path = path;
        options.clearNumbers = clear;
        options.keepFree = 0;
        QCOMPARE(recording.start(options).kind, Feeds::RecorderProblem::Kind::None);
    }
    QStringList numbers() { return numbersOf(session.engine(), window); }
    std::int64_t sum(Metrics::Sum sum) { return session.engine().sums(Metrics::Scope::centre(), window)[sum]; }

    ThatDay clock;
    Session session;
    Metrics::WindowId window;
    Recording recording;
};

FeedSpec amiSpec(const FakeAmiServer &server, const char *id = "ryazan")
{
    FeedSpec spec;
    spec.id = id;
    spec.kind = "asterisk-ami";
    spec.host = "127.0.0.1";
    spec.port = server.serverPort();
    spec.account = "pult";
    spec.secretEnv = "PULT_SECRET";
    return spec;
}

Centre centreOf(std::vector<FeedSpec> feeds)
{
    Centre centre;
    centre.feeds = std::move(feeds);
    return centre;
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Frames
{
    std::vector<FrameType> types;
    FrameReader::State state = FrameReader::State::Good;
};

Frames framesOf(const QString &path)
{
    Frames frames;
    FrameReader reader;
    reader.add(contentOf(path));
    while (const auto frame = reader.next())
        frames.types.push_back(frame->type);
    reader.finish();
    frames.state = reader.state();
    return frames;
}

/// A capture of a real server, as it went on after the login.
QByteArray afterLogin(const char *file)
{
    const std::string text = Test::gunzipped(QStringLiteral(PULT_TEST_DATA "/%1").arg(QString::fromLatin1(file)));
    const QByteArray bytes = QByteArray::fromStdString(text);
    return bytes.mid(bytes.indexOf("Event: FullyBooted"));
}

} // namespace

class TestRecord : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void playedAsItWas_data();
    void playedAsItWas();
    void reconnectInTheMiddle();
    void begunInTheMiddle();
    void severalFeedsInOneFile();
    void aLogIsToldFromItsBegin();
    void endsByItselfAndSaysSo();

    void commandEndsOnASignal();
    void commandIsKilled();
    void commandRefuses();
    void commandEndsByItself();

private:
    QString path() { return m_dir.filePath(u"%1.pultrec"_s.arg(++m_files)); }
    void compareWithReplay(const QStringList &live, const QString &file)
    {
        App::Replay replay {Centre {}};
        QVERIFY(replay.open({file}));
        replay.run();
        QVERIFY(replay.playback().failures().empty());
        QCOMPARE(numbersOf(replay.result().engine(), replay.result().window()), live);
    }
    QString centreFile(const FakeAmiServer &server)
    {
        const QString file = m_dir.filePath(u"%1.toml"_s.arg(++m_files));
        QFile text(file);
        if (text.open(QIODevice::WriteOnly)) {
            text.write("[[feed]]\nid = \"ryazan\"\nkind = \"asterisk-ami\"\nhost = \"127.0.0.1\"\nport = "
                + QByteArray::number(server.serverPort()) + "\naccount = \"pult\"\nsecret_env = \"PULT_SECRET\"\n");
        }
        return file;
    }
    static void begin(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PULT_SECRET"_s, u"secret"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PULT_PROGRAM), QStringList {u"record"_s, u"--lang"_s, u"en"_s} + arguments);
    }

    QTemporaryDir m_dir;
    int m_files = 0;
};

void TestRecord::playedAsItWas_data()
{
    QTest::addColumn<bool>("clear");
    QTest::newRow("with clear numbers") << true;
    QTest::newRow("with pseudonyms") << false;
}

/// A real server's hours, said by a scripted one in pieces of odd sizes.
void TestRecord::playedAsItWas()
{
    QFETCH(bool, clear);
    FakeAmiServer server;
    server.uptime.clear();
    QVERIFY(server.open());
    const QString file = path();
    Live live(centreOf({amiSpec(server)}));
    live.record(file, clear);
    live.session.start();
    QTRY_COMPARE(server.count("queuestatus"), 1);

    const QByteArray bytes = afterLogin("volgograd.ami.gz");
    for (qsizetype at = 0, piece = 0; at < bytes.size(); at += piece) {
        piece = 1 + (at * 7919) % 60'000;
        server.say(bytes.mid(at, piece));
        QTest::qWait(0);
    }
    server.say("\r\n\r\nEvent: QueueCallerJoin\r\nQueue: last\r\nUniqueid: last\r\n\r\n");
    const auto isThere = [&] {
        const auto &rows = live.session.engine().state().queues();
        return std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.name == "last"; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20'000);
    live.recording.stop();
    const QStringList numbers = live.numbers();
    live.session.stop();
    QVERIFY(live.recording.status().lost() == 0);
    QVERIFY(numbers.size() > 15);
    QVERIFY(live.sum(Metrics::Sum::Offered) > 200);
    compareWithReplay(numbers, file);
    QCOMPARE(contentOf(file).find("79160000") == std::string::npos, !clear);
}

void TestRecord::reconnectInTheMiddle()
{
    FakeAmiServer server;
    server.list = {member("adult", "Anna"), member("adult", "Bert"),
        "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c0\r\nCallerIDNum: 79160000001\r\nWait: 12\r\n"};
    QVERIFY(server.open());
    const QString file = path();
    Live live(centreOf({amiSpec(server)}));
    live.record(file);
    live.session.start();
    QTRY_COMPARE(live.session.engine().state().persons().size(), 2U);
    server.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 79160000002\r\n\r\n"
               "Event: AgentConnect\r\nQueue: adult\r\nMemberName: Anna\r\nUniqueid: c1\r\nHoldTime: 2\r\nRingTi");
    QTRY_COMPARE(live.sum(Metrics::Sum::Offered), 2);
    server.list = {member("adult", "Anna", true)};
    server.dropAll();
    QTRY_COMPARE(server.count("queuestatus"), 2);
    QTRY_VERIFY(!live.numbers().filter(u"Anna paused"_s).isEmpty());
    server.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c2\r\nCallerIDNum: 79160000002\r\n\r\n");
    QTRY_COMPARE(live.sum(Metrics::Sum::Offered), 3);
    live.recording.stop();
    const QStringList numbers = live.numbers();
    live.session.stop();
    compareWithReplay(numbers, file);
    const Frames frames = framesOf(file);
    QCOMPARE(std::count(frames.types.begin(), frames.types.end(), FrameType::Connected), 2);
    QVERIFY(std::count(frames.types.begin(), frames.types.end(), FrameType::Lost) >= 1);
    QCOMPARE(frames.types.back(), FrameType::End);
}

/// The present is told at the begin of a recording, and the message that is just coming is whole in it.
void TestRecord::begunInTheMiddle()
{
    FakeAmiServer server;
    server.list = {member("adult", "Anna"), member("adult", "Bert", true)};
    server.answersPings = false; // an answer would stand in the middle of the message that is cut
    QVERIFY(server.open());
    Live live(centreOf({amiSpec(server)}));
    live.session.start();
    QTRY_COMPARE(live.session.engine().state().persons().size(), 2U);
    server.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 791600");
    server.list << "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c0\r\nCallerIDNum: 79160000001\r\nWait: 12\r\n";
    QTRY_VERIFY(live.session.feeds()[0].counts.messages > 0);
    const QString file = path();
    live.record(file);
    QTRY_VERIFY(live.recording.status().bytes > 200); // the tap has been set
    server.say("00002\r\n\r\n");
    QTRY_COMPARE(server.count("queuestatus"), 2);
    QTRY_COMPARE(live.sum(Metrics::Sum::Offered), 2);
    live.recording.stop();
    const QStringList numbers = live.numbers();
    live.session.stop();
    compareWithReplay(numbers, file);
}

void TestRecord::severalFeedsInOneFile()
{
    FakeAmiServer first;
    FakeAmiServer second;
    first.list = {member("adult", "Anna")};
    second.list = {member("expert", "Bert")};
    QVERIFY(first.open() && second.open());
    const QString log = m_dir.filePath(u"queue_log"_s);
    QFile text(log);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("1795311449|NONE|NONE|NONE|QUEUESTART|\n1795311453|MANAGER|night|Cora|ADDMEMBER|\n");
    text.flush();
    FeedSpec logSpec;
    logSpec.id = "night";
    logSpec.kind = "queue-log";
    logSpec.path = log.toStdString();

    const QString file = path();
    Live live(centreOf({amiSpec(first), amiSpec(second, "volgograd"), logSpec}));
    live.record(file);
    live.session.start();
    QTRY_COMPARE(live.session.engine().state().persons().size(), 3U);
    first.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 79160000002\r\n\r\n");
    second.say("Event: QueueCallerJoin\r\nQueue: expert\r\nUniqueid: c1\r\nCallerIDNum: 79160000002\r\n\r\n");
    text.write("1795311454|a|night|NONE|ENTERQUEUE||79160000325|1\n1795311457|a|night|Cora|CONNECT|3|b|1\n");
    text.flush();
    QTRY_COMPARE(live.sum(Metrics::Sum::Offered), 3);
    // Rotated, with a line that will never get its end.
    text.write("1795311460|a|nig");
    text.close();
    QVERIFY(QFile::rename(log, log + u".1"_s));
    QFile next(log);
    QVERIFY(next.open(QIODevice::WriteOnly));
    next.write("1795311470|a|night|Cora|COMPLETECALLER|3|13|1\n");
    next.close();
    QTRY_COMPARE(live.sum(Metrics::Sum::Handled), 1);
    QTRY_VERIFY(live.sum(Metrics::Sum::Answered) == 1);
    live.recording.stop();
    const QStringList numbers = live.numbers();
    live.session.stop();
    QCOMPARE(numbers.filter(u"connected"_s).size(), 3);
    compareWithReplay(numbers, file);
}

void TestRecord::aLogIsToldFromItsBegin()
{
    const QString log = m_dir.filePath(u"old_log"_s);
    QFile text(log);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("1795311453|MANAGER|night|Cora|ADDMEMBER|\n1795311454|a|night|NONE|ENTERQUEUE||79160000325|1\n");
    text.flush();
    FeedSpec spec;
    spec.id = "night";
    spec.kind = "queue-log";
    spec.path = log.toStdString();
    Live live(centreOf({spec}));
    live.session.start();
    QTRY_COMPARE(live.sum(Metrics::Sum::Offered), 1);
    const QString file = path();
    live.record(file);
    text.write("1795311457|a|night|Cora|CONNECT|3|b|1\n");
    text.flush();
    QTRY_COMPARE(live.sum(Metrics::Sum::Answered), 1);
    live.recording.stop();
    const QStringList numbers = live.numbers();
    live.session.stop();
    compareWithReplay(numbers, file);
}

void TestRecord::endsByItselfAndSaysSo()
{
    FakeAmiServer server;
    QVERIFY(server.open());
    Live live(centreOf({amiSpec(server)}));
    Feeds::RecorderOptions options;
    options.path = path();
    options.maxBytes = 3000;
    options.keepFree = 0;
    QCOMPARE(live.recording.start(options).kind, Feeds::RecorderProblem::Kind::None);
    QList<Feeds::RecorderProblem> ends;
    connect(&live.recording, &Recording::ended, this, [&](const Feeds::RecorderProblem &problem) { ends << problem; });
    live.session.start();
    QTRY_COMPARE(ends.size(), 1);
    QCOMPARE(ends[0].kind, Feeds::RecorderProblem::Kind::MaxSize);
    QVERIFY(!live.recording.isRunning());
    QVERIFY(live.session.isRunning());
    live.session.stop();
    QCOMPARE(framesOf(options.path).types.back(), FrameType::End);
    QVERIFY(QFileInfo(options.path).size() <= 3000);
}

// --- the command -----------------------------------------------------------------------------------------------------

void TestRecord::commandEndsOnASignal()
{
    FakeAmiServer server;
    server.list = {member("adult", "Anna"),
        "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c0\r\nCallerIDNum: 79160000001\r\nWait: 12\r\n"};
    QVERIFY(server.open());
    const QString file = path();
    QProcess process;
    begin(process, {u"--centre"_s, centreFile(server), u"--output"_s, file, u"--keep-free"_s, u"0"_s});
    QTRY_COMPARE(server.count("queuestatus"), 1);
    QTRY_VERIFY(contentOf(file).find("QueueStatusComplete") != std::string::npos);
    process.terminate();
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(output.contains(file), qPrintable(output));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    const Frames frames = framesOf(file);
    QCOMPARE(frames.state, FrameReader::State::Good);
    QCOMPARE(frames.types.back(), FrameType::End);
    QVERIFY(contentOf(file).find("79160000001") == std::string::npos); // pseudonyms unless told otherwise
    QVERIFY(contentOf(file).find("secret") == std::string::npos);
    App::Replay replay {Centre {}};
    QVERIFY(replay.open({file}));
    replay.run();
    QCOMPARE(replay.playback().feedNames(), std::vector<std::string> {"ryazan"});
    QCOMPARE(replay.result().engine().state().persons().size(), 1U);
}

void TestRecord::commandIsKilled()
{
    FakeAmiServer server;
    QVERIFY(server.open());
    const QByteArray bytes = afterLogin("volgograd.ami.gz");
    for (int round = 0; round < 3; ++round) {
        const QString file = path();
        QProcess process;
        begin(process, {u"--centre"_s, centreFile(server), u"--output"_s, file, u"--keep-free"_s, u"0"_s});
        QTRY_COMPARE(server.count("queuestatus"), round + 1);
        for (qsizetype at = 0; at < bytes.size() && QFileInfo(file).size() < 300'000 * (round + 1); at += 20'000) {
            server.say(bytes.mid(at, 20'000));
            QTest::qWait(1);
        }
        QTRY_VERIFY(QFileInfo(file).size() > 60'000); // a busy machine has read little so far
        process.kill();
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        const Frames frames = framesOf(file);
        QVERIFY(frames.state == FrameReader::State::Good || frames.state == FrameReader::State::Torn);
        QVERIFY(frames.types.size() > 5);
        QVERIFY(frames.types.back() != FrameType::End);
        App::Replay replay {Centre {}};
        QVERIFY(replay.open({file}));
        replay.run();
        const auto sums = replay.result().engine().sums(Metrics::Scope::centre(), replay.result().window());
        QVERIFY(sums[Metrics::Sum::Offered] > 10);
    }
}

void TestRecord::commandRefuses()
{
    FakeAmiServer server;
    QVERIFY(server.open());
    const QString centre = centreFile(server);
    const QString there = path();
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("dear") == 4);
    file.close();
    const auto code = [](const QStringList &arguments, QByteArray *errors = nullptr) {
        QProcess process;
        begin(process, arguments);
        process.waitForFinished();
        if (errors)
            *errors = process.readAllStandardError();
        return process.exitCode();
    };
    QByteArray errors;
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, there}, &errors), 1);
    QVERIFY2(errors.contains(there.toUtf8()) && errors.count('\n') == 1, errors.constData());
    QCOMPARE(contentOf(there), "dear");
    QCOMPARE(code({u"--centre"_s, centre}), 2);
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, path(), u"--for"_s, u"soon"_s}), 2);
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, path(), u"--max-size"_s, u"much"_s}), 2);
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, path(), u"--keep-free"_s, u"-1"_s}), 2);
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, path(), u"more"_s}), 2);
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, u"/nowhere/at/all"_s}), 1);
    // A disk that has less free than is to be kept.
    const QString full = path();
    QCOMPARE(code({u"--centre"_s, centre, u"--output"_s, full, u"--keep-free"_s, u"999999999"_s}, &errors), 1);
    QVERIFY(!errors.isEmpty() && !QFile::exists(full));
}

void TestRecord::commandEndsByItself()
{
    FakeAmiServer server;
    QVERIFY(server.open());
    QProcess timed;
    const QString first = path();
    begin(timed,
        {u"--centre"_s, centreFile(server), u"--output"_s, first, u"--keep-free"_s, u"0"_s, u"--for"_s, u"1s"_s});
    QTRY_COMPARE(server.count("queuestatus"), 1);
    QTRY_COMPARE(timed.state(), QProcess::NotRunning);
    QCOMPARE(timed.exitCode(), 0);
    QCOMPARE(framesOf(first).types.back(), FrameType::End);

    QProcess small;
    const QString second = path();
    begin(small,
        {u"--centre"_s, centreFile(server), u"--output"_s, second, u"--keep-free"_s, u"0"_s, u"--max-size"_s,
            u"0.002"_s});
    QTRY_COMPARE_WITH_TIMEOUT(small.state(), QProcess::Running, 5000);
    QTRY_COMPARE(server.count("queuestatus"), 2);
    server.say("Event: Padding\r\nText: " + QByteArray(3000, 'x') + "\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(small.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(small.exitCode(), 0); // as asked
    QVERIFY(small.readAllStandardError().contains(second.toUtf8()));
    QVERIFY(QFileInfo(second).size() <= 2000);
    QCOMPARE(framesOf(second).types.back(), FrameType::End);
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
