// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of a recording: what is written comes back, a torn or spoilt file gives exactly the whole frames before, a
// full disk ends it in good order, and nothing is ever written over.

#include "domain/eventcodec.h"
#include "feeds/recording/framereader.h"
#include "feeds/recording/playback.h"
#include "feeds/recording/recorder.h"
#include "feeds/recording/recordingwriter.h"
#include "support/testcase.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <zlib.h>

#include <sys/resource.h>
#include <unistd.h>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;
using State = FrameReader::State;
using Kind = RecorderProblem::Kind;

namespace {

Timestamp second(std::int64_t s)
{
    return Timestamp {std::chrono::seconds {s}};
}

struct Read
{
    std::vector<Frame> frames;
    std::vector<std::string> payloads;
    State state = State::Good;
    std::uint64_t good = 0;
};

/// All frames of `bytes`, which come in pieces of that size.
Read readAll(std::string_view bytes, std::size_t piece = 4096)
{
    Read result;
    FrameReader reader;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.add(bytes.substr(at, piece));
        while (const auto frame = reader.next()) {
            result.frames.push_back(*frame);
            result.payloads.emplace_back(frame->payload);
        }
    }
    reader.finish();
    result.state = reader.state();
    result.good = reader.goodBytes();
    return result;
}

bool isPrefix(const Read &part, const Read &whole)
{
    if (part.frames.size() > whole.frames.size())
        return false;
    for (std::size_t i = 0; i < part.frames.size(); ++i) {
        const Frame &a = part.frames[i];
        const Frame &b = whole.frames[i];
        if (a.type != b.type || a.feed != b.feed || a.received != b.received || part.payloads[i] != whole.payloads[i])
            return false;
    }
    return true;
}

/// A small recording with every kind of frame.
std::string sample(std::vector<std::size_t> *ends = nullptr)
{
    namespace Format = RecordingFormat;
    std::uint64_t chain = 0;
    std::string bytes = Format::header({second(100), true}, chain);
    const auto add = [&](FrameType type, int feed, std::string_view payload) {
        Format::appendFrame({type, FeedId {static_cast<std::uint16_t>(feed)}, second(101), payload}, chain, bytes);
        if (ends)
            ends->push_back(bytes.size());
    };
    std::string events;
    encodeEvents(Events {{second(101), {}, SnapshotBegan {}}}, events);
    add(FrameType::Feed, 0, Format::feedPayload({FeedId {0}, "ryazan", "asterisk-ami", "10.0.0.5:5038"}));
    add(FrameType::Feed, 1, Format::feedPayload({FeedId {1}, "demo", "simulator", {}}));
    add(FrameType::Connected, 0, Format::timePayload(second(101)));
    add(FrameType::Bytes, 0, "Event: FullyBooted\r\nUptime: 5\r\n\r\n");
    add(FrameType::Events, 1, events);
    add(FrameType::Passed, 0, {});
    add(FrameType::Gap, 0, Format::gapPayload(1, 10));
    add(FrameType::Ended, 0, {});
    add(FrameType::Lost, 0, Format::lostPayload(second(102), LostReason::Closed));
    add(FrameType::End, 0, {});
    return bytes;
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestRecorder : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void framesComeBackHoweverTheyAreCut()
    {
        const std::string bytes = sample();
        const Read whole = readAll(bytes);
        QCOMPARE(whole.state, State::Good);
        QCOMPARE(whole.frames.size(), 10U);
        QCOMPARE(whole.good, bytes.size());
        for (std::size_t piece = 1; piece < 60; ++piece) {
            const Read cut = readAll(bytes, piece);
            QCOMPARE(cut.state, State::Good);
            QCOMPARE(cut.frames.size(), whole.frames.size());
            QVERIFY(isPrefix(cut, whole));
        }
        const auto info = RecordingFormat::feedInfo({FrameType::Feed, FeedId {0}, {}, whole.payloads[0]});
        QVERIFY(info);
        QCOMPARE(info->id, "ryazan");
        QCOMPARE(info->kind, "asterisk-ami");
        QCOMPARE(info->where, "10.0.0.5:5038");
    }

    void aTornTailAtEveryByte()
    {
        std::vector<std::size_t> ends;
        const std::string bytes = sample(&ends);
        const Read whole = readAll(bytes);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const Read part = readAll({bytes.data(), size}, 7);
            const auto frames = static_cast<std::size_t>(
                std::count_if(ends.begin(), ends.end(), [size](std::size_t end) { return end <= size; }));
            QCOMPARE(part.frames.size(), frames);
            QVERIFY(isPrefix(part, whole));
            const bool atBoundary = size == RecordingFormat::HeaderSize || (frames > 0 && ends[frames - 1] == size);
            QCOMPARE(part.state, size < 8 && size > 0 ? State::NotARecording : atBoundary ? State::Good : State::Torn);
        }
    }

    void noughtsAtTheEndAreATornTail()
    {
        std::vector<std::size_t> ends;
        const std::string bytes = sample(&ends);
        for (const std::size_t noughts : {1, 23, 24, 100, 8192}) {
            const Read read = readAll(bytes.substr(0, ends[4]) + std::string(noughts, '\0'), 100);
            QCOMPARE(read.frames.size(), 5U);
            QCOMPARE(read.state, State::Torn);
        }
        const Read read = readAll(bytes.substr(0, ends[4]) + std::string(5000, '\0') + "x", 100);
        QCOMPARE(read.frames.size(), 5U);
        QCOMPARE(read.state, State::Damaged);
    }

    void noBitFlipGivesAFrameThatWasNotWritten()
    {
        const std::string bytes = sample();
        const Read whole = readAll(bytes);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string spoilt = bytes;
            spoilt[bit / 8] = static_cast<char>(spoilt[bit / 8] ^ (1 << (bit % 8)));
            const Read read = readAll(spoilt);
            QVERIFY(isPrefix(read, whole));
            QVERIFY(read.frames.size() < whole.frames.size());
            QVERIFY(read.state != State::Good);
        }
    }

    void framesOfAnotherPlaceAreRefused()
    {
        // The checksum goes on from frame to frame: none can be left out, doubled or moved.
        std::vector<std::size_t> ends;
        const std::string bytes = sample(&ends);
        const auto frame = [&](std::size_t i) { return bytes.substr(ends[i - 1], ends[i] - ends[i - 1]); };
        const std::string begin = bytes.substr(0, ends[2]);
        QCOMPARE(readAll(begin + frame(4)).state, State::Damaged);
        QCOMPARE(readAll(begin + frame(3) + frame(3)).frames.size(), 4U);
        QCOMPARE(readAll(begin + frame(4) + frame(3)).frames.size(), 3U);
    }

    void aLengthWithoutLimitTakesNoMemory()
    {
        std::string bytes = sample().substr(0, RecordingFormat::HeaderSize);
        bytes += std::string(8, 'x') + std::string("\xff\xff\xff\x7f", 4) + std::string(12, 'x');
        FrameReader reader;
        reader.add(bytes);
        QVERIFY(!reader.next());
        QCOMPARE(reader.state(), State::Damaged);
        for (int i = 0; i < 100; ++i)
            reader.add(std::string(100'000, 'y'));
        QCOMPARE(reader.kept(), 0U);
    }

    void otherFilesAreNone()
    {
        QCOMPARE(readAll("Asterisk Call Manager/9.0.0\r\n").state, State::NotARecording);
        QCOMPARE(readAll("").state, State::Torn);
        std::string newer = sample();
        newer[8] = 2;
        QCOMPARE(readAll(newer).state, State::NewerVersion);
    }

    void recordsWhatItIsTold()
    {
        const QString path = newPath();
        {
            Recorder recorder(m_clock);
            QCOMPARE(recorder.start(options(path), feeds()).kind, Kind::None);
            recorder.connected(FeedId {0}, second(10), second(11));
            recorder.bytes(FeedId {0}, second(12), "one");
            recorder.bytes(FeedId {1}, second(13), "two");
            recorder.passed(FeedId {0}, second(14));
            recorder.ended(FeedId {0}, second(15));
            recorder.lost(FeedId {0}, second(16), second(17), LostReason::Timeout);
            recorder.events(second(18), {{second(19), FeedId {1}, AcdRestarted {}}});
            recorder.stop();
            recorder.bytes(FeedId {0}, second(20), "too late");
            QVERIFY(!recorder.status().isRunning);
            QCOMPARE(recorder.status().problem.kind, Kind::None);
            QCOMPARE(recorder.status().feeds.at(FeedId {0}).bytes, 3U + 8U + 9U);
            QCOMPARE(recorder.status().bytes, std::uint64_t(QFileInfo(path).size()));
        }
        const Read read = readAll(contentOf(path));
        QCOMPARE(read.state, State::Good);
        using enum FrameType;
        const std::vector<FrameType> types {
            Feed, Feed, Connected, Bytes, Bytes, Passed, Ended, Lost, FrameType::Events, End};
        QCOMPARE(read.frames.size(), types.size());
        for (std::size_t i = 0; i < types.size(); ++i)
            QCOMPARE(read.frames[i].type, types[i]);
        QCOMPARE(read.payloads[3], "one");
        QCOMPARE(read.frames[3].received, second(12));
        QCOMPARE(read.frames[4].feed, FeedId {1});
    }

    void neverWritesOver()
    {
        const QString path = newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("dear") == 4);
        file.close();
        Recorder recorder(m_clock);
        const RecorderProblem problem = recorder.start(options(path), feeds());
        QCOMPARE(problem.kind, Kind::FileExists);
        QVERIFY(problemText(problem).contains(path));
        QCOMPARE(contentOf(path), "dear");
        QCOMPARE(Recorder(m_clock).start(options(u"/nowhere/at/all"_s), feeds()).kind, Kind::CannotCreate);
    }

    void forTheOwnersEyes()
    {
        const QString path = newPath();
        Recorder recorder(m_clock);
        recorder.start(options(path), feeds());
        const auto rights = QFile::permissions(path);
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void reachesTheFileWithinAMoment()
    {
        const QString path = newPath();
        Recorder recorder(m_clock);
        recorder.start(options(path), feeds());
        recorder.bytes(FeedId {0}, second(10), "soon");
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(path).find("soon") != std::string::npos, 2000);
        QCOMPARE(readAll(contentOf(path)).state, State::Good); // no end yet, but nothing torn
    }

    void endsAtTheLargestSize()
    {
        const QString path = newPath();
        RecorderOptions small = options(path);
        small.maxBytes = 100'000;
        Recorder recorder(m_clock);
        recorder.start(small, feeds());
        const std::string line(999, 'a');
        for (int i = 0; i < 300; ++i)
            recorder.bytes(FeedId {0}, second(i), line);
        QTRY_VERIFY(!recorder.status().isRunning);
        QCOMPARE(recorder.status().problem.kind, Kind::MaxSize);
        const std::string bytes = contentOf(path);
        QVERIFY(bytes.size() <= 100'000 && bytes.size() > 98'000);
        const Read read = readAll(bytes);
        QCOMPARE(read.state, State::Good);
        QCOMPARE(read.frames.back().type, FrameType::End);
    }

    void endsBeforeTheDiskIsFull()
    {
        const QString path = newPath();
        RecorderOptions greedy = options(path);
        greedy.keepFree = std::uint64_t {1} << 62U;
        Recorder recorder(m_clock);
        const RecorderProblem problem = recorder.start(greedy, feeds());
        QCOMPARE(problem.kind, Kind::DiskFull);
        QVERIFY(!QFile::exists(path)); // nothing was in it
    }

    void aFullDiskLeavesWhatWasWritten()
    {
        // As root a real one; otherwise a limit of the process, which the system reports in the same way.
        const QString disk = m_dir.filePath(u"disk"_s);
        QDir().mkpath(disk);
        const bool isMounted = geteuid() == 0
            && QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=256k"_s, u"tmpfs"_s, disk}) == 0;
        rlimit before {};
        getrlimit(RLIMIT_FSIZE, &before);
        if (!isMounted) {
            const rlimit limit {200'001, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        const QString path = disk + u"/full.pultrec"_s;
        {
            Recorder recorder(m_clock);
            RecorderOptions all = options(path);
            all.keepFree = 0;
            QCOMPARE(recorder.start(all, feeds()).kind, Kind::None);
            const std::string line(999, 'b');
            for (int i = 0; i < 600; ++i)
                recorder.bytes(FeedId {0}, second(i), line);
            QTRY_VERIFY(!recorder.status().isRunning);
            // A disk that is full when it is looked at is told before it refuses.
            QVERIFY(recorder.status().problem.kind == Kind::WriteFailed);
            QVERIFY(problemText(recorder.status().problem).contains(path));
        }
        const Read read = readAll(contentOf(path));
        setrlimit(RLIMIT_FSIZE, &before);
        if (isMounted)
            QCOMPARE(QProcess::execute(u"umount"_s, {disk}), 0);
        QVERIFY(read.frames.size() > 100);
        QCOMPARE(read.state, State::Good);
        QCOMPARE(read.frames.back().type, FrameType::End);
    }

    void aFullQueueIsAGapInTheFile()
    {
        const QString path = newPath();
        RecorderOptions small = options(path);
        small.queueBytes = 10'000;
        Recorder recorder(m_clock);
        recorder.start(small, feeds());
        const std::string line(999, 'c');
        for (int i = 0; i < 100'000 && recorder.status().lost() == 0; ++i)
            recorder.bytes(FeedId {0}, second(i), line);
        QVERIFY(recorder.status().lost() > 0);
        QVERIFY(!recorder.isCrowded() || recorder.status().lost() > 0);
        QTRY_VERIFY(!recorder.isCrowded());
        recorder.bytes(FeedId {0}, second(1), "after");
        recorder.stop();
        const Read read = readAll(contentOf(path));
        QCOMPARE(read.state, State::Good);
        const auto gap = std::find_if(
            read.frames.begin(), read.frames.end(), [](const Frame &frame) { return frame.type == FrameType::Gap; });
        QVERIFY(gap != read.frames.end());
        QCOMPARE(read.payloads[read.payloads.size() - 2], "after");
    }

    void severalThreadsAtOnce()
    {
        const QString path = newPath();
        constexpr int Pieces = 20'000;
        {
            Recorder recorder(m_clock);
            recorder.start(options(path), feeds());
            std::vector<std::thread> threads;
            for (std::uint16_t feed = 0; feed < 2; ++feed) {
                threads.emplace_back([&recorder, feed] {
                    for (int i = 0; i < Pieces; ++i)
                        recorder.bytes(FeedId {feed}, second(i), std::to_string(i));
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            recorder.stop();
            QCOMPARE(recorder.status().lost(), 0U);
        }
        const Read read = readAll(contentOf(path));
        QCOMPARE(read.frames.size(), 2U + 2 * Pieces + 1);
        std::array<int, 2> next {};
        for (std::size_t i = 2; i + 1 < read.frames.size(); ++i)
            QCOMPARE(read.payloads[i], std::to_string(next[raw(read.frames[i].feed)]++));
    }

private:
    QString newPath() { return m_dir.filePath(u"%1.pultrec"_s.arg(++m_files)); }
    static RecorderOptions options(const QString &path)
    {
        RecorderOptions result;
        result.path = path;
        result.clearNumbers = true;
        result.keepFree = 0;
        return result;
    }
    static std::vector<RecordedFeedInfo> feeds()
    {
        return {{FeedId {0}, "ryazan", "asterisk-ami", "10.0.0.5:5038"}, {FeedId {1}, "log", "queue-log", "/log"}};
    }

    SystemClock m_clock;
    QTemporaryDir m_dir;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
