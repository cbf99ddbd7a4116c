// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// InputFile and the grouping of rotated logs: plain, gzip, truncated, damaged, empty, binary and huge files.

#include "feeds/recording/inputfile.h"
#include "feeds/recording/logparts.h"
#include "feeds/recording/recordedinput.h"
#include "support/testcase.h"

#include <QDir>
#include <QTemporaryDir>

#include <zlib.h>

using namespace Pult;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;

using Error = InputFile::Error;
using Kind = InputFile::Kind;

namespace {

const QByteArray AmiText = "Asterisk Call Manager/9.0.0\r\n\r\nEvent: FullyBooted\r\nStatus: Fully Booted\r\n\r\n";
const QByteArray LogText = "1795311449|NONE|NONE|NONE|QUEUESTART|\n"
                           "1795311454|c1|adult|NONE|ENTERQUEUE||79160000325|1\n"
                           "1795311455|c1|adult|NONE|ABANDON|1|1|1\n";

QByteArray zipped(const QByteArray &text)
{
    QByteArray result(static_cast<qsizetype>(compressBound(static_cast<uLong>(text.size()))) + 64, Qt::Uninitialized);
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY); // 16: gzip, not zlib
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.constData()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

/// A log whose compressed form is long enough to be cut in its middle.
QByteArray longLog(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        const QByteArray id = QByteArray::number(qHash(i));
        text += "1795311454|" + id + "|adult|NONE|ENTERQUEUE||7916" + id + "|1\n";
    }
    return text;
}

QByteArray readAll(InputFile &file, std::size_t block = 64 * 1024)
{
    QByteArray all;
    for (auto bytes = file.read(block); !bytes.empty(); bytes = file.read(block))
        all.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return all;
}

} // namespace

class TestInputFile : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data();
    void kind();
    void plainAndGzipReadAlike();
    void missingUnreadableEmpty();
    void truncatedGzipKeepsWhatCameBefore();
    void damagedGzipKeepsWhatCameBefore();
    void gzipCutBeforeItsFirstByte();
    void manyGzipMembers();
    void hugeLine();
    void rewinds();
    void capturesAreTold();
    void rotatedPartsGoTogether();
    void partsOfOneLogAreOneFeed();
    void captureWithoutTimestamps();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_dir;
};

void TestInputFile::kind_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("banner") << AmiText << Kind::Ami;
    QTest::newRow("event") << QByteArray("Event: Join\r\n") << Kind::Ami;
    QTest::newRow("response, other spelling") << QByteArray("response: Success\n") << Kind::Ami;
    QTest::newRow("begins within a message") << QByteArray("Timestamp: 1.2\r\n\r\nEvent: Join\r\n\r\n") << Kind::Ami;
    QTest::newRow("queue_log") << LogText << Kind::QueueLog;
    QTest::newRow("queue_log behind a cut line") << "ult|NONE|ABANDON|1|1|1\n" + LogText << Kind::QueueLog;
    QTest::newRow("queue_log behind blank lines") << "\n\r\n" + LogText << Kind::QueueLog;
    QTest::newRow("queue_log with a byte order mark") << "\xEF\xBB\xBF" + LogText << Kind::QueueLog;
    QTest::newRow("one line without an end") << QByteArray("1795311449|NONE|NONE|NONE|QUEUESTART|") << Kind::QueueLog;
    QTest::newRow("AMI that carries a log line") << AmiText + LogText << Kind::Ami;
    QTest::newRow("a log that carries AMI") << LogText + AmiText << Kind::QueueLog;
    QTest::newRow("web page") << QByteArray("<html><body>404</body></html>") << Kind::Unknown;
    QTest::newRow("digits and a bar in a binary")
        << QByteArray("\x93\xce\n7|\x01\x02\n1795311449|x\n") << Kind::Unknown;
    QTest::newRow("bars without a time") << QByteArray("|a|b|c|\n") << Kind::Unknown;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\0\0\n\x01\x02|\n",
        16) << Kind::Unknown;
    QTest::newRow("nothing") << QByteArray() << Kind::Unknown;
}

void TestInputFile::kind()
{
    QFETCH(QByteArray, head);
    QFETCH(Kind, kind);
    QCOMPARE(inputKind({head.constData(), static_cast<std::size_t>(head.size())}), kind);
}

void TestInputFile::plainAndGzipReadAlike()
{
    const QByteArray text = longLog(20'000); // longer than what is looked at to tell the kind
    QVERIFY(static_cast<std::size_t>(text.size()) > 2 * InputFile::SniffSize);
    InputFile plain;
    QCOMPARE(plain.open(write(u"plain"_s, text)), Error::None);
    QCOMPARE(readAll(plain), text);
    QCOMPARE(plain.error(), Error::None);
    InputFile gzip;
    QCOMPARE(gzip.open(write(u"zipped.gz"_s, zipped(text))), Error::None);
    QCOMPARE(readAll(gzip, 777), text);
    QCOMPARE(gzip.error(), Error::None);
    QCOMPARE(gzip.kind(), Kind::QueueLog);
}

void TestInputFile::missingUnreadableEmpty()
{
    InputFile file;
    QCOMPARE(file.open(m_dir.filePath(u"nowhere"_s)), Error::Missing);
    QCOMPARE(file.open(m_dir.path()), Error::Unreadable);
    QCOMPARE(file.open(write(u"empty"_s, {})), Error::Empty);
    QCOMPARE(file.open(write(u"empty.gz"_s, zipped({}))), Error::Empty);
    QCOMPARE(file.open(write(u"page"_s, "<html></html>")), Error::UnknownContent);
    QVERIFY(!file.isOpen());
    QVERIFY(file.read(100).empty());
    QCOMPARE(file.open(write(u"fine"_s, LogText)), Error::None); // the same object again
    QCOMPARE(readAll(file), LogText);
    for (const Error error :
        {Error::Missing, Error::Unreadable, Error::Empty, Error::UnknownContent, Error::Truncated, Error::Corrupt})
        QVERIFY(!errorText(error).isEmpty());
}

void TestInputFile::truncatedGzipKeepsWhatCameBefore()
{
    const QByteArray text = longLog(20'000);
    const QByteArray gzip = zipped(text);
    for (const qsizetype size : {gzip.size() / 4, gzip.size() / 2, gzip.size() - 1}) {
        InputFile file;
        file.open(write(u"cut.gz"_s, gzip.left(size)));
        QVERIFY(file.isOpen());
        const QByteArray read = readAll(file);
        QCOMPARE(file.error(), Error::Truncated);
        QVERIFY(read.size() > text.size() / 5);
        QVERIFY(text.startsWith(read));
    }
}

void TestInputFile::damagedGzipKeepsWhatCameBefore()
{
    const QByteArray text = longLog(40'000);
    QByteArray gzip = zipped(text);
    for (qsizetype i = gzip.size() / 2; i < gzip.size() / 2 + 200; ++i)
        gzip[i] = static_cast<char>(~gzip[i]);
    InputFile file;
    file.open(write(u"damaged.gz"_s, gzip));
    QVERIFY(file.isOpen());
    const QByteArray read = readAll(file);
    QCOMPARE(file.error(), Error::Corrupt);
    QVERIFY(read.size() > text.size() / 5);
    QVERIFY(text.startsWith(read.left(text.size() / 5)));
}

void TestInputFile::gzipCutBeforeItsFirstByte()
{
    InputFile file;
    for (const qsizetype size : {11, 12, 14}) {
        QCOMPARE(file.open(write(u"stub.gz"_s, zipped(LogText).left(size))), Error::Truncated);
        QVERIFY(!file.isOpen());
    }
}

void TestInputFile::manyGzipMembers()
{
    // logrotate and `cat a.gz b.gz` make such files.
    InputFile file;
    QCOMPARE(file.open(write(u"members.gz"_s, zipped(LogText) + zipped(LogText))), Error::None);
    QCOMPARE(readAll(file), LogText + LogText);
}

void TestInputFile::hugeLine()
{
    // 64 MB in one line, gzipped to almost nothing.
    const QByteArray text = LogText + QByteArray(64 * 1024 * 1024, 'x') + '\n' + LogText;
    RecordedInput input(Domain::FeedId {0});
    QCOMPARE(input.open({write(u"huge.gz"_s, zipped(text))}), Error::None);
    Domain::Events events;
    while (input.read(events)) { }
    QCOMPARE(input.counts().messages, 7U);
    QCOMPARE(input.counts().malformed, 1U);
}

void TestInputFile::rewinds()
{
    InputFile file;
    file.open(write(u"again"_s, LogText));
    QCOMPARE(readAll(file), LogText);
    QVERIFY(file.rewind());
    QCOMPARE(readAll(file), LogText);
}

void TestInputFile::capturesAreTold()
{
    const auto open = [](const QString &path, const QString &name, Kind kind) {
        RecordedInput input(Domain::FeedId {0});
        QCOMPARE(input.open({path}), Error::None);
        QCOMPARE(QString::fromStdString(input.name()), name);
        QCOMPARE(input.kind(), kind);
        QVERIFY(input.hasTimes());
    };
    open(PULT_DATA("ryazan.ami.gz"), u"ryazan"_s, Kind::Ami);
    open(PULT_DATA("ryazan.queue_log.gz"), u"ryazan"_s, Kind::QueueLog);
    // An AMI capture is named by its system, whatever its file is called.
    QFile capture(PULT_DATA("volgograd.ami.gz"));
    QVERIFY(capture.open(QIODevice::ReadOnly));
    open(write(u"my.capture"_s, capture.readAll()), u"volgograd"_s, Kind::Ami);
}

void TestInputFile::rotatedPartsGoTogether()
{
    const auto log = [](const QByteArray &epoch) { return epoch + "|NONE|NONE|NONE|CONFIGRELOAD|\n"; };
    const QString current = write(u"a/queue_log"_s, log("300"));
    const QString older = write(u"a/queue_log.1"_s, log("200"));
    const QString oldest = write(u"a/queue_log-20261122.gz"_s, zipped(log("100")));
    const QString other = write(u"b/queue_log"_s, log("300"));
    const QString ami = write(u"a/capture.1"_s, AmiText);
    const QString ami2 = write(u"a/capture.2"_s, AmiText);
    const QString twin = write(u"c/log.1"_s, log("100"));
    const QString twin2 = write(u"c/log.2"_s, log("100"));
    const std::vector<QStringList> groups
        = groupLogParts({current, other, ami, older, ami2, oldest, twin, twin2, u"nowhere"_s});
    const std::vector<QStringList> expected {
        {oldest, older, current}, {other}, {ami}, {ami2}, {twin}, {twin2}, {u"nowhere"_s}};
    QCOMPARE(groups, expected);
}

void TestInputFile::partsOfOneLogAreOneFeed()
{
    const QString older = write(u"d/queue_log.1"_s, "100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n10");
    const QString newer = write(u"d/queue_log"_s, "200|c1|adult|op1|CONNECT|100|c2|3\n");
    RecordedInput input(Domain::FeedId {0});
    QCOMPARE(input.open({older, newer}), Error::None);
    Domain::Events events;
    while (input.read(events)) { }
    QCOMPARE(QString::fromStdString(input.name()), u"queue_log"_s);
    const auto count = [&](auto wanted) {
        return std::count_if(events.begin(), events.end(),
            [](const Domain::Event &event) { return std::holds_alternative<decltype(wanted)>(event.body); });
    };
    QCOMPARE(count(Domain::QueueNamed {}), 1);
    QCOMPARE(count(Domain::CallerJoined {}), 1);
    QCOMPARE(count(Domain::CallerAnswered {}), 1);
    QCOMPARE(input.counts().malformed, 1U); // the line that the rotation cut
}

void TestInputFile::captureWithoutTimestamps()
{
    const QString path = write(u"bare.ami"_s,
        AmiText + "Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 79160000325\r\n\r\n");
    RecordedInput input(Domain::FeedId {0});
    QCOMPARE(input.open({path}), Error::None);
    QVERIFY(!input.hasTimes());
    QCOMPARE(QString::fromStdString(input.name()), u"bare"_s);
    Domain::Events events;
    while (input.read(events)) { }
    QVERIFY(!events.empty());
    const auto written = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    QCOMPARE(static_cast<qint64>(events.back().at.time_since_epoch().count()), written);
}

QTEST_GUILESS_MAIN(TestInputFile)
#include "tst_inputfile.moc"
