// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two recorded Asterisk servers: the translator must find what the same servers wrote into their queue_log.

#include "feeds/asterisk/ami/amitranslator.h"
#include "support/gzipped.h"
#include "support/testcase.h"

#include <map>
#include <sstream>

using namespace Pult::Domain;
using Pult::Feeds::AmiTranslator;
using Pult::Test::gunzipped;

namespace {

struct Sums
{
    int offered = 0;
    int answered = 0;
    int abandoned = 0;
    int timedOut = 0;
    int other = 0;
    int handled = 0;
    std::int64_t waitAnswered = 0; ///< all durations in seconds
    std::int64_t waitAbandoned = 0;
    std::int64_t ring = 0;
    std::int64_t talk = 0;
    bool operator==(const Sums &) const = default;
};

using SumsByQueue = std::map<std::string, Sums>;

std::int64_t seconds(std::optional<Duration> duration)
{
    return duration ? std::chrono::duration_cast<std::chrono::seconds>(*duration).count() : -1'000'000;
}

SumsByQueue sumsOf(const Events &events)
{
    std::map<QueueNo, std::string> names;
    SumsByQueue sums;
    for (const Event &event : events) {
        if (const auto *named = std::get_if<QueueNamed>(&event.body)) {
            names[named->queue] = named->name;
        } else if (const auto *joined = std::get_if<CallerJoined>(&event.body)) {
            ++sums[names.at(joined->queue)].offered;
        } else if (const auto *answered = std::get_if<CallerAnswered>(&event.body)) {
            Sums &queue = sums[names.at(answered->queue)];
            ++queue.answered;
            queue.waitAnswered += seconds(answered->wait);
            queue.ring += seconds(answered->ring);
        } else if (const auto *ended = std::get_if<VisitEnded>(&event.body)) {
            Sums &queue = sums[names.at(ended->queue)];
            if (ended->outcome == Outcome::Abandoned) {
                ++queue.abandoned;
                queue.waitAbandoned += seconds(ended->wait);
            } else if (ended->outcome == Outcome::TimedOut) {
                ++queue.timedOut;
            } else {
                ++queue.other;
            }
        } else if (const auto *handled = std::get_if<HandlingEnded>(&event.body)) {
            Sums &queue = sums[names.at(handled->queue)];
            ++queue.handled;
            queue.talk += seconds(handled->talk);
        }
    }
    return sums;
}

/// The same from the server's own log: epoch|callid|queue|agent|EVENT|data…
SumsByQueue sumsOfLog(const std::string &log)
{
    SumsByQueue sums;
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> fields;
        std::istringstream parts(line);
        for (std::string field; std::getline(parts, field, '|');)
            fields.push_back(field);
        fields.resize(std::max<std::size_t>(fields.size(), 9));
        const std::string &what = fields[4];
        Sums &queue = sums[fields[2]];
        if (what == "ENTERQUEUE") {
            ++queue.offered;
        } else if (what == "CONNECT") {
            ++queue.answered;
            queue.waitAnswered += std::stoll(fields[5]);
            queue.ring += std::stoll(fields[7]);
        } else if (what == "ABANDON") {
            ++queue.abandoned;
            queue.waitAbandoned += std::stoll(fields[7]);
        } else if (what == "EXITWITHTIMEOUT") {
            ++queue.timedOut;
        } else if (what == "COMPLETECALLER" || what == "COMPLETEAGENT") {
            ++queue.handled;
            queue.talk += std::stoll(fields[6]);
        }
    }
    sums.erase("NONE");
    return sums;
}

Events translated(AmiTranslator &translator, std::string_view bytes, std::size_t chunk)
{
    Events events;
    for (std::size_t at = 0; at < bytes.size(); at += chunk)
        translator.feed(bytes.substr(at, chunk), Timestamp {}, events);
    translator.finish(events);
    return events;
}

} // namespace

class TestAmiCaptures : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithAsterisk_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QList<int>>("expected"); // offered, answered, abandoned, timed out
        const auto row = [](const char *site, const char *queue, const QList<int> &expected) {
            QTest::addRow("%s %s", site, queue) << QString::fromLatin1(site) << QString::fromLatin1(queue) << expected;
        };
        // captures/README.md: queue_log, AMI and Asterisk's own counters agree on these.
        row("ryazan", "adult", {313, 243, 58, 12});
        row("ryazan", "pediatric", {121, 93, 26, 2});
        row("ryazan", "expert", {43, 42, 1, 0});
        row("ryazan", "telemarketing", {49, 49, 0, 0});
        row("ryazan", "regional", {74, 64, 9, 1});
        row("volgograd", "adult", {133, 108, 19, 6});
        row("volgograd", "pediatric", {49, 49, 0, 0});
        row("volgograd", "expert", {21, 21, 0, 0});
        row("volgograd", "telemarketing", {15, 15, 0, 0});
        row("volgograd", "regional", {42, 20, 17, 5});
    }

    void agreeWithAsterisk()
    {
        QFETCH(QString, site);
        QFETCH(QString, queue);
        QFETCH(QList<int>, expected);
        AmiTranslator translator(FeedId {0});
        const std::string bytes = gunzipped(PULT_DATA("%1.ami.gz").arg(site));
        const SumsByQueue sums = sumsOf(translated(translator, bytes, 65536));
        const Sums found = sums.at(queue.toStdString());
        QCOMPARE((QList<int> {found.offered, found.answered, found.abandoned, found.timedOut}), expected);
        QCOMPARE(found.other, 0);
    }

    void agreeWithTheQueueLog_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addRow("ryazan") << QStringLiteral("ryazan");
        QTest::addRow("volgograd") << QStringLiteral("volgograd");
    }

    void agreeWithTheQueueLog()
    {
        QFETCH(QString, site);
        AmiTranslator translator(FeedId {0});
        const SumsByQueue ami = sumsOf(translated(translator, gunzipped(PULT_DATA("%1.ami.gz").arg(site)), 4096));
        const SumsByQueue log = sumsOfLog(gunzipped(PULT_DATA("%1.queue_log.gz").arg(site)));
        QCOMPARE(ami.size(), std::size_t {5});
        for (const auto &[name, sums] : log) {
            const Sums &found = ami.at(name);
            QCOMPARE(found.offered, sums.offered);
            QCOMPARE(found.answered, sums.answered);
            QCOMPARE(found.handled, sums.handled);
            QCOMPARE(found.waitAnswered, sums.waitAnswered);
            QCOMPARE(found.waitAbandoned, sums.waitAbandoned);
            QCOMPARE(found.ring, sums.ring);
            QCOMPARE(found.talk, sums.talk);
            QVERIFY(found == sums);
        }
        QCOMPARE(translator.systemName(), site.toStdString());
        QCOMPARE(translator.counts().malformed, std::uint64_t {0});
        QVERIFY(translator.counts().messages > 6000);
    }

    /// Nothing is kept of calls that have ended.
    void leaveNothingBehind()
    {
        AmiTranslator translator(FeedId {0});
        translated(translator, gunzipped(PULT_DATA("ryazan.ami.gz")), 65536);
        QCOMPARE(translator.visits().open(), std::size_t {0});
        QCOMPARE(translator.visits().conversations(), std::size_t {0});
        QCOMPARE(translator.carried(), std::size_t {0});
    }

    /// A capture that has no Timestamp headers: order alone must give the same outcomes.
    void withoutTimestamps()
    {
        std::string bytes;
        std::istringstream lines(gunzipped(PULT_DATA("volgograd.ami.gz")));
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("Timestamp:"))
                bytes += line + '\n';
        }
        AmiTranslator translator(FeedId {0});
        const SumsByQueue stripped = sumsOf(translated(translator, bytes, 65536));
        AmiTranslator whole(FeedId {0});
        const SumsByQueue sums = sumsOf(translated(whole, gunzipped(PULT_DATA("volgograd.ami.gz")), 65536));
        QVERIFY(!sums.empty());
        QVERIFY(stripped == sums);
    }
};

QTEST_GUILESS_MAIN(TestAmiCaptures)
#include "tst_amicaptures.moc"
