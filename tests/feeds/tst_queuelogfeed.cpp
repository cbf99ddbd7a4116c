// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// QueueLogFeed and LogTail on real files: growth, unfinished lines, every way of rotating, and what can be wrong.

#include "feeds/asterisk/queuelog/queuelogfeed.h"
#include "feeds/eventtext.h"
#include "support/testcase.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Pult;
using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;

using Kind = FeedProblem::Kind;

namespace {

QByteArray join(int second, const QByteArray &call)
{
    return QByteArray::number(second) + '|' + call + "|adult|NONE|ENTERQUEUE||anonymous|1\n";
}

} // namespace

class TestQueueLogFeed : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void readsWhatIsThereThenWhatGrows();
    void keepsAnUnfinishedLine();
    void rotationByRename();
    void linesWrittenIntoTheRenamedFile();
    void rotationByCopyAndTruncate();
    void truncatedAndGrownBeyondTheOldSize();
    void unfinishedLineIsLostByRotation();
    void missingFileAppears();
    void missingBetweenTwoFilesIsNoProblem();
    void folderIsUnreadable();
    void notALog();
    void beatsWhileQuiet();
    void silentWhenTheFileIsGone();
    void stopSaysGoodbye();

private:
    void prepare();
    void append(const QByteArray &bytes) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(m_path));
    }
    void start()
    {
        m_feed = std::make_unique<QueueLogFeed>(FeedId {0}, m_path, m_inbox, m_clock);
        m_problems = std::make_unique<QSignalSpy>(m_feed.get(), &Feed::problemChanged);
        m_feed->start();
    }
    /// Calls that have joined, in the order of their coming.
    QString joined()
    {
        Events events;
        m_inbox.take(events);
        for (const Event &event : events) {
            if (const auto *body = std::get_if<CallerJoined>(&event.body))
                m_joined += (m_joined.isEmpty() ? u""_s : u" "_s) + QString::fromStdString(body->callId);
            m_connected += std::holds_alternative<FeedConnected>(event.body);
            m_lost += std::holds_alternative<FeedLost>(event.body);
            m_beats += std::holds_alternative<Heartbeat>(event.body);
        }
        return m_joined;
    }
    Kind problem() const
    {
        return m_problems->isEmpty() ? Kind::None : m_problems->last().first().value<FeedProblem>().kind;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    Inbox m_inbox;
    ManualClock m_clock {Timestamp {std::chrono::seconds {1000}}};
    std::unique_ptr<QueueLogFeed> m_feed;
    std::unique_ptr<QSignalSpy> m_problems;
    QString m_joined;
    int m_connected = 0;
    int m_lost = 0;
    int m_beats = 0;
};

void TestQueueLogFeed::initTestCase()
{
    qRegisterMetaType<FeedProblem>();
    prepare();
}

void TestQueueLogFeed::cleanup()
{
    m_problems.reset();
    m_feed.reset();
    Events rest;
    m_inbox.take(rest);
    m_joined.clear();
    m_connected = m_lost = m_beats = 0;
    prepare();
}

void TestQueueLogFeed::prepare()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"queue_log"_s);
}

void TestQueueLogFeed::readsWhatIsThereThenWhatGrows()
{
    append(join(1, "a") + join(2, "b"));
    start();
    QTRY_COMPARE(joined(), u"a b"_s);
    append(join(3, "c"));
    QTRY_COMPARE(joined(), u"a b c"_s);
    QCOMPARE(m_connected, 1);
    QCOMPARE(problem(), Kind::None);
}

void TestQueueLogFeed::keepsAnUnfinishedLine()
{
    const QByteArray line = join(2, "b");
    append(join(1, "a") + line.left(10));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    append(line.mid(10, 12));
    append(line.mid(22));
    QTRY_COMPARE(joined(), u"a b"_s);
}

void TestQueueLogFeed::rotationByRename()
{
    append(join(1, "a"));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    QVERIFY(QFile::rename(m_path, m_path + u".1"_s));
    append(join(2, "b"));
    QTRY_COMPARE(joined(), u"a b"_s);
    append(join(3, "c"));
    QTRY_COMPARE(joined(), u"a b c"_s);
    QCOMPARE(problem(), Kind::None);
}

void TestQueueLogFeed::linesWrittenIntoTheRenamedFile()
{
    // Asterisk keeps the renamed file until it is told to reopen its logs, and logrotate has made a new one by then.
    append(join(1, "a"));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    QFile asterisk(m_path);
    QVERIFY(asterisk.open(QIODevice::Append | QIODevice::Unbuffered));
    QVERIFY(QFile::rename(m_path, m_path + u".1"_s));
    append({});
    asterisk.write(join(2, "b"));
    QTRY_COMPARE(joined(), u"a b"_s);
    asterisk.write(join(3, "c"));
    append(join(4, "d"));
    QTRY_COMPARE(joined(), u"a b c d"_s);
}

void TestQueueLogFeed::rotationByCopyAndTruncate()
{
    append(join(1, "a") + join(2, "b"));
    start();
    QTRY_COMPARE(joined(), u"a b"_s);
    QVERIFY(QFile::copy(m_path, m_path + u".1"_s));
    QVERIFY(QFile::resize(m_path, 0));
    append(join(3, "c"));
    QTRY_COMPARE(joined(), u"a b c"_s);
}

void TestQueueLogFeed::truncatedAndGrownBeyondTheOldSize()
{
    append(join(1, "a"));
    LogTail tail(m_path);
    QCOMPARE(tail.next(), LogTail::Step::Data);
    QCOMPARE(tail.next(), LogTail::Step::UpToDate);
    QVERIFY(QFile::resize(m_path, 0));
    const QByteArray longer = join(2, "b") + join(3, "c");
    append(longer);
    QCOMPARE(tail.next(), LogTail::Step::NewFile);
    QCOMPARE(tail.next(), LogTail::Step::Data);
    QCOMPARE(tail.bytes(), std::string_view(longer.constData(), static_cast<std::size_t>(longer.size())));
    QCOMPARE(tail.next(), LogTail::Step::UpToDate);
}

void TestQueueLogFeed::unfinishedLineIsLostByRotation()
{
    append(join(1, "a") + "99|cut|adu");
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    QVERIFY(QFile::rename(m_path, m_path + u".1"_s));
    append(join(2, "b")); // must not be glued to the begin of the cut line
    QTRY_COMPARE(joined(), u"a b"_s);
}

void TestQueueLogFeed::missingFileAppears()
{
    start();
    QTRY_COMPARE(problem(), Kind::FileMissing);
    QCOMPARE(m_problems->last().first().value<FeedProblem>().detail, m_path);
    QCOMPARE(joined(), QString());
    QCOMPARE(m_connected, 0);
    append(join(1, "a"));
    QTRY_COMPARE(joined(), u"a"_s);
    QTRY_COMPARE(problem(), Kind::None);
    QCOMPARE(m_connected, 1);
}

void TestQueueLogFeed::missingBetweenTwoFilesIsNoProblem()
{
    append(join(1, "a"));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    QVERIFY(QFile::rename(m_path, m_path + u".1"_s));
    QTRY_VERIFY(!QFile::exists(m_path));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(problem(), Kind::None);
    append(join(2, "b"));
    QTRY_COMPARE(joined(), u"a b"_s);
    QVERIFY(m_problems->isEmpty());
}

void TestQueueLogFeed::folderIsUnreadable()
{
    QVERIFY(QDir().mkpath(m_path));
    start();
    QTRY_COMPARE(problem(), Kind::FileUnreadable);
}

void TestQueueLogFeed::notALog()
{
    append("<html>\n<body>\n");
    start();
    QTRY_COMPARE(problem(), Kind::FileNotALog);
    append(join(1, "a"));
    QTRY_COMPARE(problem(), Kind::None);
    QCOMPARE(joined(), u"a"_s);
}

void TestQueueLogFeed::beatsWhileQuiet()
{
    append({});
    start(); // an empty file is a quiet one
    QTRY_VERIFY((joined(), m_beats >= 2));
    QCOMPARE(m_connected, 1);
    QCOMPARE(problem(), Kind::None);
}

void TestQueueLogFeed::silentWhenTheFileIsGone()
{
    append(join(1, "a"));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    QVERIFY(QFile::remove(m_path));
    // Longer than a rotation takes: then there is no proof of life any more.
    QTRY_VERIFY((m_clock.advance(std::chrono::seconds {1}), problem() == Kind::FileMissing));
    joined();
    const int beats = m_beats;
    QTRY_VERIFY(!m_problems->isEmpty());
    joined();
    QCOMPARE(m_beats, beats);
    QCOMPARE(m_lost, 0); // what is written meanwhile will still be read
}

void TestQueueLogFeed::stopSaysGoodbye()
{
    append(join(1, "a"));
    start();
    QTRY_COMPARE(joined(), u"a"_s);
    m_feed->stop();
    joined();
    QCOMPARE(m_lost, 1);
}

QTEST_GUILESS_MAIN(TestQueueLogFeed)
#include "tst_queuelogfeed.moc"
