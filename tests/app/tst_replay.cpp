// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult replay`: recorded servers give their own numbers, AMI and queue_log of the same hours give the same sums, and
// the JSON has the promised form.

#include "app/cli/replay.h"
#include "app/cli/replaycommand.h"
#include "app/cli/replayreport.h"
#include "support/testcase.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Pult;
using namespace Pult::Domain;
using namespace Qt::StringLiterals;
using App::Replay;

namespace {

const QStringList Names {u"ryazan"_s, u"volgograd"_s};

QStringList captures(const QString &kind, const QStringList &names = Names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(QStringLiteral(PULT_TEST_DATA "/%1.%2.gz").arg(name, kind));
    return paths;
}

Centre centreWith(std::optional<Duration> answer = std::chrono::seconds {3}, std::optional<Duration> shortAbandon = {})
{
    Centre centre;
    App::overrideThresholds(centre, answer, shortAbandon);
    return centre;
}

QJsonObject jsonOf(const Replay &replay)
{
    QByteArray text;
    App::writeReplayJson(replay.result(), [&text](const QByteArray &piece) { text += piece; });
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s at %d", qPrintable(error.errorString()), error.offset);
    return document.object();
}

QJsonObject replayed(const QStringList &paths, Centre centre = centreWith())
{
    Replay replay(std::move(centre));
    if (!replay.open(paths))
        qFatal("cannot read %s", qPrintable(paths.join(u' ')));
    replay.run();
    return jsonOf(replay);
}

QJsonObject queueOf(const QJsonObject &json, const QString &feed, const QString &queue)
{
    for (const QJsonValue &value : json[u"queues"_s].toArray()) {
        const QJsonObject object = value.toObject();
        if (object[u"feed"_s] == feed && object[u"queue"_s] == queue)
            return object;
    }
    return {};
}

QStringList sortedKeys(QStringList keys)
{
    keys.sort();
    return keys;
}

/// Sums and metrics that a queue_log cannot know: what CRM says of a contact.
const QStringList CrmSums {u"outcomes_known"_s, u"resolved"_s, u"booked"_s, u"marks"_s, u"marks_good"_s};
const QStringList CrmMetrics {u"fcr.outcome"_s, u"conversion"_s, u"csi"_s};

QJsonObject without(QJsonObject object, const QStringList &keys)
{
    for (const QString &key : keys)
        object.remove(key);
    return object;
}

} // namespace

class TestReplay : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void serversOwnNumbers_data();
    void serversOwnNumbers();
    void amiAndQueueLogAgree_data();
    void amiAndQueueLogAgree();
    void operatorsAgree();
    void jsonHasThePromisedForm();
    void thresholdsOfAllLines();
    void severalFilesAreSeveralFeeds();
    void centreGivesLinesAndSites();
    void openVisitsOfALogEndUnknown();
    void restartEndsVisits();
    void aCallOverTwoFiles();
    void monthsOfALogKeepAllIntervals();
    void quietDaysBetweenLines();
    void batchesDoNotMatter();
    void asLiveGivesTheSame();
    void table();
    void exitCodes_data();
    void exitCodes();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_dir;
};

void TestReplay::serversOwnNumbers_data()
{
    QTest::addColumn<QString>("feed");
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QList<int>>("counts");   // offered, answered, abandoned, timed out
    QTest::addColumn<double>("serviceLevel"); // Asterisk's ServicelevelPerf
    const auto row = [](const char *feed, const char *queue, QList<int> counts, double serviceLevel) {
        QTest::addRow("%s %s", feed, queue)
            << QString::fromLatin1(feed) << QString::fromLatin1(queue) << counts << serviceLevel;
    };
    row("ryazan", "adult", {313, 243, 58, 12}, 74.1);
    row("ryazan", "pediatric", {121, 93, 26, 2}, 89.2);
    row("ryazan", "expert", {43, 42, 1, 0}, 100.0);
    row("ryazan", "telemarketing", {49, 49, 0, 0}, 100.0);
    row("ryazan", "regional", {74, 64, 9, 1}, 89.1);
    row("volgograd", "adult", {133, 108, 19, 6}, 83.3);
    row("volgograd", "pediatric", {49, 49, 0, 0}, 98.0);
    row("volgograd", "expert", {21, 21, 0, 0}, 100.0);
    row("volgograd", "telemarketing", {15, 15, 0, 0}, 100.0);
    row("volgograd", "regional", {42, 20, 17, 5}, 70.0);
}

void TestReplay::serversOwnNumbers()
{
    QFETCH(QString, feed);
    QFETCH(QString, queue);
    QFETCH(QList<int>, counts);
    QFETCH(double, serviceLevel);
    for (const QString &kind : {u"ami"_s, u"queue_log"_s}) {
        const QJsonObject object = queueOf(replayed(captures(kind)), feed, queue);
        const QJsonObject sums = object[u"sums"_s].toObject();
        QCOMPARE((QList<int> {sums[u"offered"_s].toInt(), sums[u"answered"_s].toInt(), sums[u"abandoned"_s].toInt(),
                     sums[u"timed_out"_s].toInt()}),
            counts);
        const double percent = object[u"metrics"_s].toObject()[u"sl.answered"_s].toDouble() * 100;
        QCOMPARE(QString::number(percent, 'f', 1), QString::number(serviceLevel, 'f', 1));
    }
}

void TestReplay::amiAndQueueLogAgree_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("unknowable");
    QTest::newRow("ryazan") << QStringList {Names[0]} << CrmMetrics;
    QTest::newRow("volgograd") << QStringList {Names[1]} << CrmMetrics;
    // Who called both sites within one second called one of them first; a log of whole seconds does not tell which.
    QTest::newRow("both") << Names << CrmMetrics + QStringList {u"fcr.repeat"_s};
}

void TestReplay::amiAndQueueLogAgree()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, unknowable);
    const QJsonObject ami = replayed(captures(u"ami"_s, names));
    const QJsonObject log = replayed(captures(u"queue_log"_s, names));
    const QJsonArray amiQueues = ami[u"queues"_s].toArray();
    const QJsonArray logQueues = log[u"queues"_s].toArray();
    QCOMPARE(amiQueues.size(), 5 * names.size());
    QCOMPARE(logQueues.size(), amiQueues.size());
    for (qsizetype i = 0; i < amiQueues.size(); ++i) {
        const QJsonObject a = amiQueues[i].toObject();
        const QJsonObject b = logQueues[i].toObject();
        QCOMPARE(b[u"feed"_s], a[u"feed"_s]);
        QCOMPARE(b[u"queue"_s], a[u"queue"_s]);
        QCOMPARE(without(b[u"sums"_s].toObject(), CrmSums), without(a[u"sums"_s].toObject(), CrmSums));
        QCOMPARE(without(b[u"metrics"_s].toObject(), unknowable), without(a[u"metrics"_s].toObject(), unknowable));
        QVERIFY(a[u"sums"_s].toObject()[u"talk"_s].toDouble() > 0);
        QVERIFY(a[u"sums"_s].toObject()[u"outcomes_known"_s].toInt() > 0);
        QCOMPARE(b[u"sums"_s].toObject()[u"outcomes_known"_s].toInt(), 0);
    }
    // By the quarter hour of the arrival as well.
    const QJsonArray amiIntervals = ami[u"intervals"_s].toArray();
    const QJsonArray logIntervals = log[u"intervals"_s].toArray();
    QCOMPARE(logIntervals.size(), amiIntervals.size());
    for (qsizetype i = 0; i < amiIntervals.size(); ++i) {
        const QJsonObject a = amiIntervals[i].toObject();
        const QJsonObject b = logIntervals[i].toObject();
        QCOMPARE(without(b, {u"sums"_s}), without(a, {u"sums"_s}));
        QCOMPARE(without(b[u"sums"_s].toObject(), CrmSums), without(a[u"sums"_s].toObject(), CrmSums));
    }
}

void TestReplay::operatorsAgree()
{
    const QJsonArray ami = replayed(captures(u"ami"_s))[u"operators"_s].toArray();
    const QJsonArray log = replayed(captures(u"queue_log"_s))[u"operators"_s].toArray();
    QCOMPARE(ami.size(), 40);
    QCOMPARE(log.size(), ami.size());
    for (qsizetype i = 0; i < ami.size(); ++i) {
        const QJsonObject a = ami[i].toObject();
        const QJsonObject b = log[i].toObject();
        // A log knows neither rings nor devices, so of the states only the pauses can be compared, to the second or so.
        QCOMPARE(without(b, {u"states"_s}), without(a, {u"states"_s}));
        const double paused = a[u"states"_s].toObject()[u"paused"_s].toDouble();
        QVERIFY(qAbs(b[u"states"_s].toObject()[u"paused"_s].toDouble() - paused) < 15);
    }
}

void TestReplay::jsonHasThePromisedForm()
{
    const QJsonObject json = replayed({PULT_DATA("ryazan.ami.gz")});
    QCOMPARE(
        json.keys(), sortedKeys({u"window"_s, u"queues"_s, u"intervals"_s, u"total"_s, u"operators"_s, u"input"_s}));
    const QStringList sums = sortedKeys({u"offered"_s, u"decided"_s, u"answered"_s, u"abandoned"_s,
        u"abandoned_short"_s, u"timed_out"_s, u"left_empty"_s, u"left_by_key"_s, u"withdrawn"_s, u"unknown"_s,
        u"waiting"_s, u"answered_in_t"_s, u"abandoned_in_t"_s, u"wait_answered"_s, u"wait_lost"_s, u"ring"_s, u"talk"_s,
        u"hold"_s, u"acw"_s, u"handled"_s, u"transferred"_s, u"callbacks_asked"_s, u"callbacks_reached"_s,
        u"outcomes_known"_s, u"resolved"_s, u"booked"_s, u"marks"_s, u"marks_good"_s});
    const QStringList metrics = sortedKeys({u"sl.offered"_s, u"sl.answered"_s, u"sl.no_short"_s,
        u"sl.ignore_abandoned"_s, u"sl.positive"_s, u"lcr"_s, u"lcr.no_short"_s, u"asa"_s, u"aht"_s, u"att"_s,
        u"fcr.repeat"_s, u"fcr.outcome"_s, u"conversion"_s, u"csi"_s});

    QCOMPARE(json[u"window"_s].toObject()[u"from"_s].toString(), u"2026-11-22T01:37:33.777Z"_s);
    QVERIFY(json[u"window"_s].toObject()[u"to"_s].toString().endsWith(u'Z'));
    const QJsonObject queue = json[u"queues"_s].toArray().first().toObject();
    QCOMPARE(queue.keys(), sortedKeys({u"feed"_s, u"queue"_s, u"site"_s, u"line"_s, u"sums"_s, u"metrics"_s}));
    QCOMPARE(queue[u"site"_s].toString(), u"ryazan"_s);
    QCOMPARE(queue[u"line"_s].toString(), u"adult"_s);
    QCOMPARE(queue[u"sums"_s].toObject().keys(), sums);
    QCOMPARE(queue[u"metrics"_s].toObject().keys(), metrics);
    const QJsonObject interval = json[u"intervals"_s].toArray().first().toObject();
    QCOMPARE(interval.keys(), sortedKeys({u"from"_s, u"feed"_s, u"queue"_s, u"sums"_s}));
    QCOMPARE(interval[u"from"_s].toString(), u"2026-11-22T01:30:00Z"_s);
    QCOMPARE(interval[u"sums"_s].toObject().keys(), sums);
    const QJsonObject total = json[u"total"_s].toObject();
    QCOMPARE(total.keys(), sortedKeys({u"sums"_s, u"metrics"_s}));
    QCOMPARE(total[u"sums"_s].toObject()[u"offered"_s].toInt(), 600);
    const QJsonObject op = json[u"operators"_s].toArray().first().toObject();
    QCOMPARE(op.keys(), sortedKeys({u"feed"_s, u"operator"_s, u"answered"_s, u"handled"_s, u"talk"_s, u"states"_s}));
    QCOMPARE(op[u"operator"_s].toString(), u"op00"_s);
    QCOMPARE(op[u"states"_s].toObject().keys(),
        sortedKeys({u"offline"_s, u"ready"_s, u"ringing"_s, u"talking"_s, u"hold"_s, u"wrapup"_s, u"paused"_s,
            u"other_call"_s, u"unreachable"_s}));
    QCOMPARE(json[u"input"_s].toObject().keys(), sortedKeys({u"messages"_s, u"malformed"_s, u"ignored"_s}));

    // No data is null, never nought.
    const QJsonObject empty = replayed({write(u"quiet.log"_s, "100|MANAGER|adult|op1|ADDMEMBER|\n")});
    for (const QJsonValue &value : queueOf(empty, u"quiet"_s, u"adult"_s)[u"metrics"_s].toObject())
        QVERIFY(value.isNull());
    QCOMPARE(empty[u"intervals"_s].toArray().size(), 0);
}

void TestReplay::thresholdsOfAllLines()
{
    const QString path = write(u"t.log"_s,
        "100|a|adult|NONE|ENTERQUEUE||anonymous|1\n103|a|adult|op1|CONNECT|3|x|1\n"
        "110|b|adult|NONE|ENTERQUEUE||anonymous|1\n115|b|adult|NONE|ABANDON|1|1|5\n");
    const auto sums = [&](Centre centre) {
        return queueOf(replayed({path}, std::move(centre)), u"t"_s, u"adult"_s)[u"sums"_s].toObject();
    };
    using std::chrono::seconds;
    QCOMPARE(sums(centreWith(seconds {3}))[u"answered_in_t"_s].toInt(), 1); // wait ≤ T
    QCOMPARE(sums(centreWith(seconds {2}))[u"answered_in_t"_s].toInt(), 0);
    QCOMPARE(sums(centreWith(seconds {3}, seconds {5}))[u"abandoned_short"_s].toInt(), 0); // wait < S
    QCOMPARE(sums(centreWith(seconds {3}, seconds {6}))[u"abandoned_short"_s].toInt(), 1);
    Centre centre;
    Line line;
    line.id = "adult";
    line.answerThreshold = seconds {60};
    centre.lines.push_back(line);
    App::overrideThresholds(centre, seconds {2}, {});
    QCOMPARE(sums(centre)[u"answered_in_t"_s].toInt(), 0);
}

void TestReplay::severalFilesAreSeveralFeeds()
{
    const QByteArray text = "100|a|adult|NONE|ENTERQUEUE||anonymous|1\n101|a|adult|NONE|ABANDON|1|1|1\n";
    const QJsonObject json = replayed({write(u"x/log"_s, text), write(u"y/log"_s, text), PULT_DATA("ryazan.ami.gz")});
    QCOMPARE(queueOf(json, u"log"_s, u"adult"_s)[u"sums"_s].toObject()[u"offered"_s].toInt(), 1);
    QCOMPARE(queueOf(json, u"log-2"_s, u"adult"_s)[u"sums"_s].toObject()[u"offered"_s].toInt(), 1);
    QCOMPARE(queueOf(json, u"ryazan"_s, u"adult"_s)[u"sums"_s].toObject()[u"offered"_s].toInt(), 313);
    QCOMPARE(json[u"total"_s].toObject()[u"sums"_s].toObject()[u"offered"_s].toInt(), 602);
}

void TestReplay::centreGivesLinesAndSites()
{
    Centre centre = centreWith();
    centre.sites.emplace_back().id = "main";
    centre.lines.emplace_back().id = "children";
    FeedSpec &feed = centre.feeds.emplace_back();
    feed.id = "ryazan";
    feed.kind = "queue-log";
    feed.site = "main";
    centre.queues.push_back({"ryazan", "pediatric", "children", ""});
    const QJsonObject json = replayed({PULT_DATA("ryazan.queue_log.gz")}, centre);
    const QJsonObject queue = queueOf(json, u"ryazan"_s, u"pediatric"_s);
    QCOMPARE(queue[u"site"_s].toString(), u"main"_s);
    QCOMPARE(queue[u"line"_s].toString(), u"children"_s);
}

void TestReplay::openVisitsOfALogEndUnknown()
{
    const QByteArray log = "100|a|adult|NONE|ENTERQUEUE||anonymous|1\n";
    const QJsonObject sums
        = queueOf(replayed({write(u"open.log"_s, log)}), u"open"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(sums[u"unknown"_s].toInt(), 1);
    QCOMPARE(sums[u"waiting"_s].toInt(), 0);
    QCOMPARE(sums[u"decided"_s].toInt(), 0);

    // A connection that ends says nothing about those who wait.
    const QByteArray ami
        = "Asterisk Call Manager/9.0.0\r\n\r\nEvent: QueueCallerJoin\r\nTimestamp: 100.0\r\nQueue: adult\r\n"
          "Uniqueid: a\r\nCallerIDNum: 79160000325\r\n\r\n";
    const QJsonObject live
        = queueOf(replayed({write(u"open.ami"_s, ami)}), u"open"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(live[u"waiting"_s].toInt(), 1);
    QCOMPARE(live[u"unknown"_s].toInt(), 0);
}

void TestReplay::restartEndsVisits()
{
    const QByteArray log = "100|MANAGER|adult|op1|ADDMEMBER|\n"
                           "100|a|adult|NONE|ENTERQUEUE||anonymous|1\n"
                           "100|b|adult|NONE|ENTERQUEUE||anonymous|2\n"
                           "105|a|adult|op1|CONNECT|5|x|2\n"
                           "200|NONE|NONE|NONE|QUEUESTART|\n"
                           "300|c|adult|NONE|ENTERQUEUE||anonymous|1\n"
                           "310|c|adult|NONE|EXITWITHKEY|1|1|1|10\n";
    const QJsonObject json = replayed({write(u"restart.log"_s, log)});
    const QJsonObject sums = queueOf(json, u"restart"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(sums[u"offered"_s].toInt(), 3);
    QCOMPARE(sums[u"answered"_s].toInt(), 1);
    QCOMPARE(sums[u"handled"_s].toInt(), 0); // the end of the conversation was not seen
    QCOMPARE(sums[u"unknown"_s].toInt(), 1);
    QCOMPARE(sums[u"left_by_key"_s].toInt(), 1);
    QCOMPARE(sums[u"decided"_s].toInt(), 1);
    const QJsonObject states = json[u"operators"_s].toArray().first().toObject()[u"states"_s].toObject();
    QCOMPARE(states[u"ready"_s].toInt(), 5);
    QCOMPARE(states[u"talking"_s].toInt(), 95);
    QCOMPARE(states[u"offline"_s].toInt(), 110);
}

void TestReplay::aCallOverTwoFiles()
{
    const QString older = write(u"rotated/queue_log.1"_s, "100|a|adult|NONE|ENTERQUEUE||anonymous|1\n");
    const QString newer
        = write(u"rotated/queue_log"_s, "130|a|adult|op1|CONNECT|30|x|2\n190|a|adult|op1|COMPLETECALLER|30|60|1\n");
    const QJsonObject json = replayed({newer, older});
    QCOMPARE(json[u"queues"_s].toArray().size(), 1);
    const QJsonObject sums = queueOf(json, u"queue_log"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(sums[u"offered"_s].toInt(), 1);
    QCOMPARE(sums[u"handled"_s].toInt(), 1);
    QCOMPARE(sums[u"wait_answered"_s].toInt(), 30);
    QCOMPARE(sums[u"talk"_s].toInt(), 60);
}

void TestReplay::monthsOfALogKeepAllIntervals()
{
    QByteArray log;
    constexpr int Days = 90;
    constexpr int Day = 24 * 3600;
    for (int day = 0; day < Days; ++day) {
        for (int call = 0; call < 4; ++call) {
            const QByteArray id = QByteArray::number(day * 10 + call);
            const int at = 1'700'000'000 + day * Day + call * 3600;
            log += QByteArray::number(at) + '|' + id + "|adult|NONE|ENTERQUEUE||anonymous|1\n";
            log += QByteArray::number(at + 7) + '|' + id + "|adult|NONE|ABANDON|1|1|7\n";
        }
    }
    const QJsonObject json = replayed({write(u"months.log"_s, log)});
    QCOMPARE(json[u"intervals"_s].toArray().size(), 4 * Days);
    const QJsonObject sums = queueOf(json, u"months"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(sums[u"abandoned"_s].toInt(), 4 * Days);
    QCOMPARE(sums[u"wait_lost"_s].toInt(), 4 * Days * 7);
}

void TestReplay::quietDaysBetweenLines()
{
    // Longer than visits are kept, within what would be one batch; and one visit whose end never came.
    const QByteArray log = "1700000000|a|adult|NONE|ENTERQUEUE||anonymous|1\n"
                           "1700000001|b|adult|NONE|ENTERQUEUE||anonymous|1\n"
                           "1700000009|b|adult|NONE|ABANDON|1|1|8\n"
                           "1702000000|c|adult|NONE|ENTERQUEUE||anonymous|1\n"
                           "1702000009|c|adult|NONE|ABANDON|1|1|9\n";
    const QJsonObject sums = queueOf(replayed({write(u"gap.log"_s, log)}), u"gap"_s, u"adult"_s)[u"sums"_s].toObject();
    QCOMPARE(sums[u"offered"_s].toInt(), 3);
    QCOMPARE(sums[u"abandoned"_s].toInt(), 2);
    QCOMPARE(sums[u"wait_lost"_s].toInt(), 17);
    QCOMPARE(sums[u"waiting"_s].toInt(), 0);
    QCOMPARE(sums[u"unknown"_s].toInt(), 1);
}

void TestReplay::batchesDoNotMatter()
{
    // Folding event by event with the clock at each event gives what whole batches give.
    const QStringList paths = captures(u"ami"_s);
    Feeds::Playback playback;
    QVERIFY(playback.open(paths));
    ManualClock clock(playback.next().value());
    Metrics::Engine engine(centreWith(), playback.feedNames(), clock);
    const auto window = engine.watch(Metrics::WindowSpec::all());
    Events events;
    while (playback.read(events, 1)) {
        for (const Event &event : events)
            clock.set(std::max(clock.now(), event.at));
        engine.apply(events);
        events.clear();
    }
    Replay whole(centreWith());
    QVERIFY(whole.open(paths));
    whole.run();
    QVERIFY(engine.sums(Metrics::Scope::centre(), window)
        == whole.result().engine().sums(Metrics::Scope::centre(), whole.result().window()));
    for (std::uint32_t i = 0; i < engine.state().persons().size(); ++i) {
        const State::PersonIndex person {i};
        QVERIFY(engine.person(person, false) == whole.result().engine().person(person, false));
    }
}

void TestReplay::asLiveGivesTheSame()
{
    Replay live(centreWith());
    QVERIFY(live.open(captures(u"queue_log"_s)));
    ManualClock wall(Timestamp {std::chrono::hours {1'000'000}});
    Duration slept {};
    live.runLive(wall, [&](Duration pause) {
        QVERIFY(pause > Duration::zero() && pause <= std::chrono::seconds {1});
        wall.advance(pause);
        slept += pause;
    });
    QCOMPARE(slept.count(),
        (live.result().to() - live.result().from()).count()); // neither faster nor slower than it happened
    QCOMPARE(jsonOf(live), replayed(captures(u"queue_log"_s)));
}

void TestReplay::table()
{
    Replay replay(centreWith());
    QVERIFY(replay.open(captures(u"ami"_s)));
    replay.run();
    const QStringList lines = App::replayTable(replay.result(), QLocale::c()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 12); // heading, ten queues, total
    for (const QString &line : lines)
        QCOMPARE(line.size(), lines.first().size());
    QVERIFY(lines[1].startsWith(u"ryazan     adult "_s));
    QVERIFY(lines[1].contains(u" 313 "_s));
    QVERIFY(lines[1].contains(u"57.5"_s));
    QVERIFY(lines.last().contains(u" 860 "_s));
}

void TestReplay::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("hasResult");
    const QString good = PULT_DATA("volgograd.queue_log.gz");
    const QString broken = write(u"broken.log"_s, "100|a|adult|NONE|ENTERQUEUE||anonymous|1\nrubbish\n");
    const QString page = write(u"page.html"_s, "<html></html>");
    QFile file(good);
    const QString cut = write(u"cut.gz"_s, file.open(QIODevice::ReadOnly) ? file.readAll().left(5000) : QByteArray());
    QTest::newRow("good") << QStringList {good, u"--format"_s, u"json"_s} << 0 << true;
    QTest::newRow("table") << QStringList {good} << 0 << true;
    QTest::newRow("malformed line") << QStringList {broken, u"--format"_s, u"json"_s} << 3 << true;
    QTest::newRow("truncated") << QStringList {cut, u"--format"_s, u"json"_s} << 3 << true;
    QTest::newRow("one of two is missing") << QStringList {good, u"nowhere"_s, u"--format"_s, u"json"_s} << 3 << true;
    QTest::newRow("missing") << QStringList {u"nowhere"_s} << 1 << false;
    QTest::newRow("no log") << QStringList {page} << 1 << false;
    QTest::newRow("folder") << QStringList {m_dir.path()} << 1 << false;
    QTest::newRow("empty") << QStringList {write(u"empty"_s, {})} << 1 << false;
    QTest::newRow("no file") << QStringList {} << 2 << false;
    QTest::newRow("other format") << QStringList {good, u"--format"_s, u"xml"_s} << 2 << false;
    QTest::newRow("threshold is no number") << QStringList {good, u"--t"_s, u"soon"_s} << 2 << false;
    QTest::newRow("threshold is negative") << QStringList {good, u"--t=-1"_s} << 2 << false;
    QTest::newRow("threshold is not a number at all") << QStringList {good, u"--short"_s, u"nan"_s} << 2 << false;
    QTest::newRow("centre file is missing") << QStringList {good, u"--centre"_s, u"nowhere.toml"_s} << 1 << false;
    QTest::newRow("unknown option") << QStringList {good, u"--fast"_s} << 2 << false;
}

void TestReplay::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(bool, hasResult);
    QProcess pult;
    pult.start(QStringLiteral(PULT_PROGRAM), QStringList {u"replay"_s, u"--lang"_s, u"en"_s} + arguments);
    QVERIFY(pult.waitForFinished());
    QCOMPARE(pult.exitStatus(), QProcess::NormalExit);
    QCOMPARE(pult.exitCode(), code);
    QCOMPARE(!pult.readAllStandardOutput().isEmpty(), hasResult);
    const QString said = QString::fromUtf8(pult.readAllStandardError());
    QCOMPARE(said.isEmpty(), code == 0);
    QVERIFY(code == 0 || said.startsWith(u"pult: "_s));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
