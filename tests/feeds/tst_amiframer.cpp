// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amiframer.h"
#include "support/gzipped.h"
#include "support/testcase.h"

#include <QStringList>

using namespace Pult::Feeds;
using namespace Qt::StringLiterals;

namespace {

/// Writes down what the framer finds: «Key=Value Key=Value».
class Notes final : public AmiSink
{
public:
    QStringList lines;

    void messageArrived(const AmiMessage &message) override
    {
        QStringList parts;
        for (std::size_t i = 0; i < message.size(); ++i)
            parts << text(message.key(i)) + u'=' + text(message.value(i));
        lines << parts.join(u' ');
    }
    void bannerArrived(std::string_view line) override { lines << u"banner "_s + text(line); }
    void messageDropped() override { lines << u"dropped"_s; }

private:
    static QString text(std::string_view bytes)
    {
        return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
};

QStringList framed(std::string_view bytes, std::size_t chunk = SIZE_MAX, bool finish = false)
{
    AmiFramer framer;
    Notes notes;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view part = bytes.substr(at, chunk);
        framer.feed(part, notes);
        at += part.size();
    }
    if (finish)
        framer.finish(notes);
    return notes.lines;
}

std::string header(std::size_t size)
{
    return "X: " + std::string(size - 3, 'x') + "\r\n";
}

} // namespace

class TestAmiFramer : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void bannerNeedsNoBlankLine()
    {
        QCOMPARE(framed("Asterisk Call Manager/9.0.0\r\nResponse: Success\r\nMessage: hi\r\n\r\n"),
            (QStringList {u"banner Asterisk Call Manager/9.0.0"_s, u"Response=Success Message=hi"_s}));
        QCOMPARE(framed("Asterisk Call Manager/1.1\r\n\r\nResponse: Success\r\n\r\n"),
            (QStringList {u"banner Asterisk Call Manager/1.1"_s, u"Response=Success"_s}));
    }

    void bareNewlinesWillDo()
    {
        QCOMPARE(framed("Event: A\nB: 1\n\nEvent: C\n\n"), (QStringList {u"Event=A B=1"_s, u"Event=C"_s}));
    }

    void emptyMessagesMeanNothing()
    {
        QCOMPARE(
            framed("\r\n\r\nEvent: A\r\n\r\n\r\n\r\nEvent: B\r\n\r\n"), (QStringList {u"Event=A"_s, u"Event=B"_s}));
    }

    void valueIsSplitAtTheFirstColonAndOneSpaceIsTaken()
    {
        QCOMPARE(framed("Event: A\r\nB:  two\r\nC:none\r\nD: \r\nE:\r\nF: a: b\r\n\r\n"),
            QStringList(u"Event=A B= two C=none D= E= F=a: b"_s));
    }

    void gluedMessagesAreParted()
    {
        QCOMPARE(framed("Event: QueueMember\r\nActionID: 1\r\nEvent: QueueMember\r\nActionID: 1\r\nEvent: "
                        "QueueStatusComplete\r\nListItems: 3\r\nResponse: Success\r\nPing: Pong\r\n\r\n"),
            (QStringList {u"Event=QueueMember ActionID=1"_s, u"Event=QueueMember ActionID=1"_s,
                u"Event=QueueStatusComplete ListItems=3"_s, u"Response=Success Ping=Pong"_s}));
    }

    void responseMayBeAHeader()
    {
        QCOMPARE(framed("Event: OriginateResponse\r\nResponse: Success\r\nReason: 4\r\nResponse: Success\r\n\r\n"),
            (QStringList {u"Event=OriginateResponse Response=Success Reason=4"_s, u"Response=Success"_s}));
        QCOMPARE(framed("Event: UserEvent\r\nUserEvent: x\r\nResponse: Success\r\n\r\n"),
            QStringList(u"Event=UserEvent UserEvent=x Response=Success"_s));
        QCOMPARE(framed("Event: Other\r\nResponse: 200 OK\r\n\r\n"), QStringList(u"Event=Other Response=200 OK"_s));
    }

    void typeNeedNotComeFirst()
    {
        QCOMPARE(framed("ActionID: 1\r\nResponse: Success\r\n\r\n"), QStringList(u"ActionID=1 Response=Success"_s));
    }

    void headerNamesHaveNoCase()
    {
        AmiFramer framer;
        class Probe final : public AmiSink
        {
        public:
            std::string found;
            AmiEvent event = AmiEvent::None;
            void messageArrived(const AmiMessage &message) override
            {
                found = message[AmiKey::Uniqueid];
                event = message.event();
            }
            void bannerArrived(std::string_view) override { }
            void messageDropped() override { }
        } probe;
        framer.feed("EVENT: hangup\r\nUNIQUEID: 1\r\nUniqueId: 2\r\n\r\n", probe);
        QCOMPARE(probe.found, std::string("1"));
        QVERIFY(probe.event == AmiEvent::Hangup);
    }

    void everyNameIsFound()
    {
        for (const char *line : {"Event: x", "Response: x", "Queue:", "Uniqueid: 1", "UNIQUEID: 1", "DestUniqueid: 1",
                 "Holdtime: 1", "RingTime: 1", "Wrapuptime: 1", "Location: x", "callerIDnum: 1", "SystemName: x",
                 "Timestamp: 1", "Wait: 1", "Name: x", "PausedReason: x", "CallUniqueid: 1"}) {
            const AmiKeyOfLine found = amiKeyOfLine(line);
            QVERIFY2(found.key != AmiKey::None, line);
            QCOMPARE(line[found.size], ':');
        }
        for (const char *line : {"", "Q:", "Even: x", "Events: x", "Event", "Channel: x", "DestChannel: x",
                 "DestLanguage: x", "Queue : x", "Paused Reason: x", "::::", "Unique\x09id: 1"})
            QVERIFY2(amiKeyOfLine(line).key == AmiKey::None, line);
        QVERIFY(amiKeyOfLine("Paused: 1").key == AmiKey::Paused);
        QVERIFY(amiKeyOfLine("CallerID: 1").key == AmiKey::CallerId);
        QVERIFY(amiEvent("Join") == AmiEvent::QueueCallerJoin);
        QVERIFY(amiEvent("QueueMemberPaused") == AmiEvent::QueueMemberPause);
        QVERIFY(amiEvent("QueueMemberStatus") == AmiEvent::QueueMemberStatus);
        QVERIFY(amiEvent("Joinn") == AmiEvent::None);
        QVERIFY(amiEvent("Joi") == AmiEvent::None);
        QVERIFY(amiEvent("") == AmiEvent::None);
    }

    void linesWithoutColonHaveNoValue()
    {
        QCOMPARE(framed("Response: Follows\r\nno colon here\r\n--END COMMAND--\r\n\r\n"),
            QStringList(u"Response=Follows no colon here= --END COMMAND--="_s));
    }

    void nulAndForeignBytesAreData()
    {
        using namespace std::string_literals;
        const std::string bytes = "Event: A\r\nN: a\0b\r\nL: \xfc\xff\r\n\r\n"s;
        QCOMPARE(framed(bytes), QStringList(u"Event=A N=a"_s + QChar(0) + u"b L=\u00fc\u00ff"_s));
    }

    void bannerInsideAMessageMeansThatOneWasCut()
    {
        QCOMPARE(framed("Event: A\r\nB: 1\r\nAsterisk Call Manager/9.0.0\r\nEvent: C\r\n\r\n"),
            (QStringList {u"dropped"_s, u"banner Asterisk Call Manager/9.0.0"_s, u"Event=C"_s}));
    }

    void unfinishedMessageIsDroppedAtTheEnd()
    {
        QCOMPARE(
            framed("Event: A\r\n\r\nEvent: B\r\nC: 1", SIZE_MAX, true), (QStringList {u"Event=A"_s, u"dropped"_s}));
        QCOMPARE(framed("Event: A\r\n\r\n", SIZE_MAX, true), QStringList(u"Event=A"_s));
    }

    // --- limits ---

    void lineOfTheLargestSizeIsTaken()
    {
        const std::string bytes = "Event: A\r\n" + header(AmiFramer::MaxLine) + "\r\n";
        for (const std::size_t chunk : {SIZE_MAX, std::size_t {1}, std::size_t {4096}, AmiFramer::MaxLine}) {
            const QStringList found = framed(bytes, chunk);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found[0].size(), qsizetype(7 + 1 + AmiFramer::MaxLine - 1));
        }
    }

    void longerLineDropsItsMessageOnly()
    {
        const std::string bytes = "Event: A\r\n" + header(AmiFramer::MaxLine + 1) + "B: 1\r\n\r\nEvent: C\r\n\r\n";
        for (const std::size_t chunk :
            {SIZE_MAX, std::size_t {1}, std::size_t {7}, std::size_t {4096}, AmiFramer::MaxLine})
            QCOMPARE(framed(bytes, chunk), (QStringList {u"dropped"_s, u"Event=C"_s}));
    }

    void tooManyHeadersDropTheirMessageOnly()
    {
        std::string bytes = "Event: A\r\n";
        for (std::size_t i = 1; i < AmiFramer::MaxHeaders; ++i)
            bytes += "X: 1\r\n";
        const std::string full = bytes + "\r\nEvent: C\r\n\r\n";
        const std::string over = bytes + "X: 1\r\n\r\nEvent: C\r\n\r\n";
        for (const std::size_t chunk : {SIZE_MAX, std::size_t {1}, std::size_t {100}}) {
            QCOMPARE(framed(full, chunk).size(), 2);
            QVERIFY(framed(full, chunk).first().startsWith(u"Event=A"_s));
            QCOMPARE(framed(over, chunk), (QStringList {u"dropped"_s, u"Event=C"_s}));
        }
    }

    void tooLargeMessageIsDroppedOnly()
    {
        std::string bytes = "Event: A\r\n";
        while (bytes.size() <= AmiFramer::MaxMessage)
            bytes += header(8000);
        bytes += "\r\nEvent: C\r\n\r\n";
        for (const std::size_t chunk : {SIZE_MAX, std::size_t {1000}, std::size_t {65536}})
            QCOMPARE(framed(bytes, chunk), (QStringList {u"dropped"_s, u"Event=C"_s}));
    }

    void endlessLineKeepsNothing()
    {
        AmiFramer framer;
        Notes notes;
        const std::string chunk(60'000, 'x');
        for (int i = 0; i < 200; ++i) {
            framer.feed(chunk, notes);
            QCOMPARE(framer.carried(), std::size_t {0});
        }
        QCOMPARE(notes.lines, QStringList(u"dropped"_s));
        framer.feed("\r\n\r\nEvent: A\r\n\r\n", notes);
        QCOMPARE(notes.lines, (QStringList {u"dropped"_s, u"Event=A"_s}));
    }

    // --- chunks ---

    void chunksMakeNoDifference()
    {
        const std::string bytes
            = "Asterisk Call Manager/9.0.0\r\nResponse: Success\r\nMessage: x\r\n\r\nEvent: A\r\nB: "
              "1\r\nEvent: C\r\nD:\r\n\r\n\r\nstray\r\nEvent: OriginateResponse\r\nResponse: "
              "Success\r\n\r\nEvent: E\nF: 2\n\nEvent: G\r\nAsterisk Call Manager/9.0.0\r\nEvent: "
              "H\r\n\r\n";
        const QStringList whole = framed(bytes);
        QCOMPARE(whole.size(), 9);
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            AmiFramer framer;
            Notes notes;
            framer.feed(std::string_view(bytes).substr(0, cut), notes);
            framer.feed(std::string_view(bytes).substr(cut), notes);
            QCOMPARE(notes.lines, whole);
        }
        for (std::size_t chunk = 1; chunk < 40; ++chunk)
            QCOMPARE(framed(bytes, chunk), whole);
    }

    void chunksMakeNoDifferenceToARealServer()
    {
        const std::string bytes = Pult::Test::gunzipped(PULT_DATA("volgograd.ami.gz")).substr(0, 300'000);
        const QStringList whole = framed(bytes);
        QVERIFY(whole.size() > 500);
        for (const std::size_t chunk : {1, 2, 3, 17, 1000, 1460, 65536})
            QCOMPARE(framed(bytes, chunk), whole);
    }
};

QTEST_GUILESS_MAIN(TestAmiFramer)
#include "tst_amiframer.moc"
