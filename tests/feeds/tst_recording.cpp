// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Playback and PlaybackFeed: merging by time, names of feeds, playing at the recorded pace, going round.

#include "feeds/eventtext.h"
#include "feeds/recording/playback.h"
#include "feeds/recording/playbackclock.h"
#include "feeds/recording/playbackfeed.h"
#include "support/testcase.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Pult;
using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Timestamp second(int n)
{
    return Timestamp {std::chrono::seconds {n}};
}

/// Calls and the feed's own events of one feed; numbers of queues differ between feeds, so each has its printer.
QStringList texts(const Events &events)
{
    std::map<FeedId, Test::EventText> printers;
    QStringList lines;
    for (const Event &event : events) {
        const QStringList line = printers[event.feed].lines({event});
        if (!line.isEmpty())
            lines.append(u"%1: "_s.arg(raw(event.feed)) + line.first());
    }
    return lines;
}

} // namespace

class TestRecording : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mergesByTime();
    void timeRunningBackwardsKeepsTheFeedsOrder();
    void namesAreUnique();
    void leavesOutWhatCannotBeRead();
    void readUntilIsInclusive();
    void batchesDoNotMatter();
    void clockRunsAtItsSpeed();
    void playsAtTheRecordedPace();
    void beatsWhileNothingHappens();
    void goesRound();
    void ownTimerPlays();

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
    std::unique_ptr<Playback> opened(const QStringList &paths) const
    {
        auto playback = std::make_unique<Playback>();
        return playback->open(paths) ? std::move(playback) : nullptr;
    }

    QTemporaryDir m_dir;
    QString m_first;
    QString m_second;
};

void TestRecording::initTestCase()
{
    m_first = write(u"first.log"_s,
        "100|a1|adult|NONE|ENTERQUEUE||anonymous|1\n"
        "103|a1|adult|NONE|ABANDON|1|1|3\n"
        "110|a2|adult|NONE|ENTERQUEUE||anonymous|1\n");
    m_second = write(u"second.log"_s,
        "101|b1|expert|NONE|ENTERQUEUE||anonymous|1\n"
        "103|b1|expert|NONE|ABANDON|1|1|2\n"
        "104|b2|expert|NONE|ENTERQUEUE||anonymous|1\n");
}

void TestRecording::mergesByTime()
{
    Playback playback;
    QVERIFY(playback.open({m_first, m_second}));
    QCOMPARE(playback.feedNames(), (std::vector<std::string> {"first", "second"}));
    QCOMPARE(playback.next(), std::optional(second(100)));
    Events events;
    while (playback.read(events, 100)) { }
    const QStringList expected {u"0: 100 connected"_s, u"1: 100 connected"_s, u"0: 100 joined adult a1 -"_s,
        u"1: 101 joined expert b1 -"_s, u"0: 103 ended adult a1 abandoned wait=3"_s,
        u"1: 103 ended expert b1 abandoned wait=2"_s, u"1: 104 joined expert b2 -"_s, u"0: 110 joined adult a2 -"_s};
    QCOMPARE(texts(events), expected);
    QVERIFY(!playback.next());
    QCOMPARE(playback.counts().messages, 6U);
}

void TestRecording::timeRunningBackwardsKeepsTheFeedsOrder()
{
    const QString back = write(u"back.log"_s,
        "100|a1|adult|NONE|ENTERQUEUE||anonymous|1\n"
        "200|a2|adult|NONE|ENTERQUEUE||anonymous|1\n"
        "90|a1|adult|NONE|ABANDON|1|1|3\n");
    Playback playback;
    QVERIFY(playback.open({back, m_first}));
    Events events;
    while (playback.read(events, 1)) { }
    const QStringList feed = texts(events).filter(QRegularExpression(u"^0: .*adult"_s));
    const QStringList expected {
        u"0: 100 joined adult a1 -"_s, u"0: 200 joined adult a2 -"_s, u"0: 90 ended adult a1 abandoned wait=3"_s};
    QCOMPARE(feed, expected);
    QCOMPARE(texts(events).last(), u"0: 90 ended adult a1 abandoned wait=3"_s); // not before 200 was reached
}

void TestRecording::namesAreUnique()
{
    const QString copy = write(u"copy/first.log"_s, "100|a1|adult|NONE|ENTERQUEUE||anonymous|1\n");
    const QString third = write(u"third/first.txt"_s, "100|a1|adult|NONE|ENTERQUEUE||anonymous|1\n");
    Playback playback;
    QVERIFY(playback.open({m_first, copy, third}));
    QCOMPARE(playback.feedNames(), (std::vector<std::string> {"first", "first-2", "first-3"}));
}

void TestRecording::leavesOutWhatCannotBeRead()
{
    Playback playback;
    QVERIFY(playback.open({u"nowhere"_s, m_first, write(u"empty"_s, {}), m_second}));
    QCOMPARE(playback.feedNames(), (std::vector<std::string> {"first", "second"}));
    QCOMPARE(playback.inputs().back()->feed(), FeedId {1});
    QCOMPARE(playback.failures().size(), 2U);
    QCOMPARE(playback.failures()[0].path, u"nowhere"_s);
    QCOMPARE(playback.failures()[0].error, InputFile::Error::Missing);
    QCOMPARE(playback.failures()[1].error, InputFile::Error::Empty);
    QVERIFY(!Playback().open({u"nowhere"_s}));
    QVERIFY(!Playback().open({}));
}

void TestRecording::readUntilIsInclusive()
{
    Playback playback;
    QVERIFY(playback.open({m_first, m_second}));
    Events events;
    playback.readUntil(second(99), events);
    QVERIFY(events.empty());
    playback.readUntil(second(103), events);
    QCOMPARE(texts(events).last(), u"1: 103 ended expert b1 abandoned wait=2"_s);
    QCOMPARE(playback.next(), std::optional(second(104)));
}

void TestRecording::batchesDoNotMatter()
{
    const QStringList paths {
        PULT_DATA("ryazan.queue_log.gz"), PULT_DATA("volgograd.ami.gz"), PULT_DATA("ryazan.ami.gz")};
    const auto all = [&](std::size_t batch) {
        Playback playback;
        Events events;
        if (playback.open(paths)) {
            while (playback.read(events, batch)) { }
        }
        return texts(events);
    };
    const QStringList whole = all(1'000'000);
    QVERIFY(whole.size() > 5'000);
    QCOMPARE(all(7), whole);
}

void TestRecording::clockRunsAtItsSpeed()
{
    ManualClock base(second(5000));
    const PlaybackClock clock(base, second(100), 4.0);
    QCOMPARE(clock.now(), second(100));
    base.advance(1500ms);
    QCOMPARE(clock.now(), second(106));
}

void TestRecording::playsAtTheRecordedPace()
{
    ManualClock clock(second(100));
    Inbox inbox;
    PlaybackFeed feed(opened({m_first, m_second}), inbox, clock);
    QSignalSpy finished(&feed, &PlaybackFeed::finished);
    QSignalSpy counts(&feed, &Feed::countsChanged);
    Events events;
    const auto calls = [&] {
        inbox.take(events);
        return texts(events).filter(QRegularExpression(u"joined|ended|connected|lost"_s));
    };
    feed.start();
    QCOMPARE(calls(), (QStringList {u"0: 100 connected"_s, u"1: 100 connected"_s, u"0: 100 joined adult a1 -"_s}));
    QVERIFY(!counts.isEmpty());
    clock.advance(500ms);
    feed.advance();
    QCOMPARE(calls(), QStringList());
    clock.advance(500ms);
    feed.advance();
    QCOMPARE(calls(), QStringList {u"1: 101 joined expert b1 -"_s});
    clock.set(second(110));
    feed.advance();
    QCOMPARE(calls().size(), 6); // four events, and both feeds end
    QCOMPARE(finished.size(), 1);
    feed.advance();
    QCOMPARE(calls(), QStringList());
}

void TestRecording::beatsWhileNothingHappens()
{
    ManualClock clock(second(104));
    Inbox inbox;
    PlaybackFeed feed(opened({m_first}), inbox, clock);
    feed.start();
    Events events;
    inbox.take(events);
    int beats = 0;
    for (int i = 0; i < 50; ++i) { // five seconds of silence
        clock.advance(100ms);
        feed.advance();
        inbox.take(events);
        for (const Event &event : events) {
            QVERIFY(std::holds_alternative<Heartbeat>(event.body));
            QCOMPARE(event.at, clock.now());
            ++beats;
        }
    }
    QCOMPARE(beats, 5);
}

void TestRecording::goesRound()
{
    ManualClock clock(second(100));
    Inbox inbox;
    PlaybackFeed feed(opened({m_first}), inbox, clock, {.speed = 1.0, .loop = true});
    QSignalSpy finished(&feed, &PlaybackFeed::finished);
    feed.start();
    Events events;
    Events all;
    for (int i = 0; i < 25; ++i) {
        clock.advance(1s);
        feed.advance();
        inbox.take(events);
        all.insert(all.end(), events.begin(), events.end());
    }
    QStringList lines = texts(all).filter(QRegularExpression(u"joined|restarted"_s));
    const QStringList expected {u"0: 110 joined adult a2 -"_s, u"0: 110 restarted"_s, u"0: 112 joined adult a1 -"_s,
        u"0: 122 joined adult a2 -"_s, u"0: 122 restarted"_s, u"0: 124 joined adult a1 -"_s};
    QCOMPARE(lines.mid(lines.size() - expected.size()), expected);
    QVERIFY(finished.isEmpty());
}

void TestRecording::ownTimerPlays()
{
    // Ten recorded seconds in a fiftieth of one: no one calls advance().
    const SystemClock wall;
    const PlaybackClock clock(wall, second(100), 500.0);
    Inbox inbox;
    PlaybackFeed feed(opened({m_first, m_second}), inbox, clock, {.speed = 500.0});
    QSignalSpy finished(&feed, &PlaybackFeed::finished);
    feed.start();
    QTRY_COMPARE(finished.size(), 1);
    feed.stop();
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
