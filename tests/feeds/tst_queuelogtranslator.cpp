// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// QueueLogTranslator: every event and rule of Asterisk's queue_log, of all versions.

#include "feeds/asterisk/queuelog/queuelogtranslator.h"
#include "feeds/eventtext.h"
#include "feeds/recording/inputfile.h"
#include "support/testcase.h"

#include <random>

using namespace Pult;
using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;

namespace {

struct Translated
{
    QStringList lines;
    InputCounts counts;
};

Translated translated(const std::string &text)
{
    QueueLogTranslator translator(FeedId {0});
    Events events;
    translator.feed(text, {}, events);
    translator.finish(events);
    return {Test::EventText().lines(events), translator.counts()};
}

struct OutcomeCounts
{
    int offered = 0;
    int answered = 0;
    int abandoned = 0;
    int timedOut = 0;

    bool operator==(const OutcomeCounts &) const = default;
};

} // namespace

class TestQueueLogTranslator : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void event_data();
    void event();
    void malformed_data();
    void malformed();
    void pauseAllFollowedByQueueLines();
    void pauseAllOfOldAsterisk();
    void removedMemberIsNotBroughtBackByItsCall();
    void restartVoidsMemberships();
    void agentsLogOffAndOn();
    void callOverTwoFiles();
    void joinsWithinOneSecondStayApart();
    void timeRunningBackwards();
    void anyChunksGiveTheSame();
    void longLine();
    void unfinishedLine();
    void namesAreAnnouncedOnce();
    void captures_data();
    void captures();
};

void TestQueueLogTranslator::event_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("events");

    const auto row = [](const char *name, const QString &line, const QStringList &events) {
        QTest::newRow(name) << line << events;
    };
    const auto call = [](const QString &rest) -> QString { return u"100|c1|adult|"_s + rest; };
    const QString joined = u"100 joined adult c1 79160000325"_s;

    row("QUEUESTART", u"100|NONE|NONE|NONE|QUEUESTART|"_s, {u"100 restarted"_s});
    row("CONFIGRELOAD", u"100|NONE|NONE|NONE|CONFIGRELOAD|"_s, {});
    row("ENTERQUEUE", call(u"NONE|ENTERQUEUE||79160000325|1"_s), {joined});
    row("ENTERQUEUE with caller name", call(u"NONE|ENTERQUEUE||79160000325|1|Anna"_s), {joined});
    row("ENTERQUEUE 1.4", call(u"NONE|ENTERQUEUE|http://crm|79160000325"_s), {joined});
    row("ENTERQUEUE anonymous", call(u"NONE|ENTERQUEUE||anonymous|1"_s), {u"100 joined adult c1 -"_s});
    row("ENTERQUEUE without data", call(u"NONE|ENTERQUEUE|"_s), {u"100 joined adult c1 -"_s});
    row("CONNECT", call(u"op1|CONNECT|12|c2|3"_s),
        {u"100 member adult op1 static"_s, u"100 answered adult #%1 op1 wait=12 ring=3"_s.arg(raw(callKey("c1")))});
    row("CONNECT 1.4", call(u"op1|CONNECT|12|c2"_s),
        {u"100 member adult op1 static"_s, u"100 answered adult #%1 op1 wait=12 ring=0"_s.arg(raw(callKey("c1")))});
    row("CONNECT negative after a clock step", call(u"op1|CONNECT|-3600|c2|-1"_s),
        {u"100 member adult op1 static"_s, u"100 answered adult #%1 op1 wait=0 ring=0"_s.arg(raw(callKey("c1")))});

    // From here on the call is known, so that it has its name.
    const QString enter = call(u"NONE|ENTERQUEUE||79160000325|1"_s) + u'\n';
    const auto after = [&](const char *name, const QString &rest, const QStringList &events) {
        row(name, enter + call(rest), QStringList {joined} + events);
    };
    after("COMPLETECALLER", u"op1|COMPLETECALLER|12|95|1"_s, {u"100 handled adult c1 op1 talk=95 by=caller"_s});
    after("COMPLETEAGENT", u"op1|COMPLETEAGENT|12|95|1"_s, {u"100 handled adult c1 op1 talk=95 by=operator"_s});
    after("COMPLETEAGENT without position", u"op1|COMPLETEAGENT|12|95"_s,
        {u"100 handled adult c1 op1 talk=95 by=operator"_s});
    after("BLINDTRANSFER", u"op1|BLINDTRANSFER|200|ext|12|95|1"_s, {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after("ATTENDEDTRANSFER BRIDGE", u"op1|ATTENDEDTRANSFER|BRIDGE|b-1|12|95|1"_s,
        {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after("ATTENDEDTRANSFER APP", u"op1|ATTENDEDTRANSFER|APP|VoiceMail|12|95|1"_s,
        {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after("ATTENDEDTRANSFER LINK has one field more", u"op1|ATTENDEDTRANSFER|LINK|Local/1|Local/2|12|95|1"_s,
        {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after("TRANSFER before 12", u"op1|TRANSFER|200|ext|12|95|1"_s, {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after(
        "TRANSFER before 1.6.1", u"op1|TRANSFER|200|ext|12|95"_s, {u"100 handled adult c1 op1 talk=95 by=transfer"_s});
    after("TRANSFER 1.2", u"op1|TRANSFER|200|ext"_s, {u"100 handled adult c1 op1 by=transfer"_s});
    after("ABANDON", u"NONE|ABANDON|1|4|11"_s, {u"100 ended adult c1 abandoned wait=11"_s});
    after("ABANDON at once", u"NONE|ABANDON|1|1|0"_s, {u"100 ended adult c1 abandoned wait=0"_s});
    after("ABANDON during the announcement to the operator", u"op1|ABANDON|1|4|11"_s,
        {u"100 ended adult c1 abandoned wait=11"_s});
    after("EXITWITHTIMEOUT", u"NONE|EXITWITHTIMEOUT|1|4|60"_s, {u"100 ended adult c1 timedout wait=60"_s});
    after("EXITWITHTIMEOUT 1.4", u"NONE|EXITWITHTIMEOUT|1"_s, {u"100 ended adult c1 timedout"_s});
    after("EXITWITHKEY", u"NONE|EXITWITHKEY|1|2|4|30"_s, {u"100 ended adult c1 key wait=30"_s});
    after("EXITWITHKEY 1.4", u"NONE|EXITWITHKEY|1|2"_s, {u"100 ended adult c1 key"_s});
    after("EXITEMPTY", u"NONE|EXITEMPTY|1|4|7"_s, {u"100 ended adult c1 empty wait=7"_s});
    after("WITHDRAW", u"NONE|WITHDRAW|1|4|9|moved by desk"_s, {u"100 ended adult c1 withdrawn wait=9"_s});
    after("SYSCOMPAT", u"op1|SYSCOMPAT|"_s, {u"100 ended adult c1 withdrawn"_s});
    after("RINGNOANSWER", u"op1|RINGNOANSWER|4000"_s, {u"100 member adult op1 static"_s});
    after("RINGCANCELED", u"op1|RINGCANCELED|500"_s, {u"100 member adult op1 static"_s});
    after("AGENTDUMP", u"op1|AGENTDUMP|"_s, {});
    after("custom event", u"op1|INFO|colour|blue"_s, {});
    after("OUTCALL", u"op1|OUTCALL|ANSWER|12|x"_s, {});

    row("ADDMEMBER", u"100|MANAGER|adult|op1|ADDMEMBER|"_s, {u"100 member adult op1 dynamic"_s});
    row("ADDMEMBER paused", u"100|CLI|adult|op1|ADDMEMBER|PAUSED"_s, {u"100 member adult op1 dynamic paused"_s});
    row("ADDMEMBER realtime", u"100|REALTIME|adult|op1|ADDMEMBER|"_s, {u"100 member adult op1 realtime"_s});
    row("ADDMEMBER by the dialplan", u"100|c9|adult|op1|ADDMEMBER|"_s, {u"100 member adult op1 dynamic"_s});
    row("ADDMEMBER twice", u"100|MANAGER|adult|op1|ADDMEMBER|\n101|MANAGER|adult|op1|ADDMEMBER|"_s,
        {u"100 member adult op1 dynamic"_s, u"101 member adult op1 dynamic"_s});
    row("REMOVEMEMBER", u"100|MANAGER|adult|op1|ADDMEMBER|\n101|MANAGER|adult|op1|REMOVEMEMBER|"_s,
        {u"100 member adult op1 dynamic"_s, u"101 removed adult op1"_s});
    row("REMOVEMEMBER of a stranger", u"100|MANAGER|adult|op1|REMOVEMEMBER|"_s, {});
    row("PAUSE is proof of membership", u"100|NONE|adult|op1|PAUSE|lunch"_s,
        {u"100 member adult op1 static paused(lunch)"_s});
    row("PAUSE without reason", u"100|NONE|adult|op1|PAUSE|"_s, {u"100 member adult op1 static paused"_s});
    row("PAUSE with a bar in the reason", u"100|NONE|adult|op1|PAUSE|lunch|tea"_s,
        {u"100 member adult op1 static paused(lunch|tea)"_s});
    row("PAUSE changes its reason", u"100|NONE|adult|op1|PAUSE|lunch\n101|NONE|adult|op1|PAUSE|training"_s,
        {u"100 member adult op1 static paused(lunch)"_s, u"101 member adult op1 static paused(training)"_s});
    row("UNPAUSE tells a reason that means nothing",
        u"100|NONE|adult|op1|PAUSE|lunch\n101|NONE|adult|op1|UNPAUSE|lunch"_s,
        {u"100 member adult op1 static paused(lunch)"_s, u"101 member adult op1 static"_s});
    row("PENALTY", u"100|MANAGER|adult|SIP/1|ADDMEMBER|\n101|NONE|adult|SIP/1|PENALTY|5"_s,
        {u"100 member adult SIP/1 dynamic"_s, u"101 member adult SIP/1 dynamic penalty=5"_s});
    row("PENALTY names an interface nobody else names",
        u"100|MANAGER|adult|op1|ADDMEMBER|\n101|NONE|adult|SIP/1|PENALTY|5"_s, {u"100 member adult op1 dynamic"_s});
    row("RINGINUSE", u"100|NONE|adult|SIP/1|RINGINUSE|0"_s, {});
    row("AGENTLOGIN before any queue is known", u"100|c1|NONE|Agent/1|AGENTLOGIN|SIP/1"_s, {});
    row("Windows line ends", u"100|c1|adult|NONE|ENTERQUEUE||79160000325|1\r\n101|c1|adult|NONE|ABANDON|1|1|1\r"_s,
        {joined, u"101 ended adult c1 abandoned wait=1"_s});
    row("blank lines", u"\n\n\r\n100|c1|adult|NONE|ENTERQUEUE||79160000325|1"_s, {joined});
}

void TestQueueLogTranslator::event()
{
    QFETCH(QString, line);
    QFETCH(QStringList, events);
    const Translated result = translated(line.toStdString() + '\n');
    QCOMPARE(result.lines, events);
    QCOMPARE(result.counts.malformed, 0U);
}

void TestQueueLogTranslator::malformed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("four fields") << QByteArray("100|c1|adult|NONE");
    QTest::newRow("no event") << QByteArray("100|c1|adult|NONE|");
    QTest::newRow("time is no number") << QByteArray("10x|c1|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("no time") << QByteArray("|c1|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("negative time") << QByteArray("-5|c1|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("time of another age") << QByteArray("99999999999|c1|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("time beyond all numbers") << QByteArray("99999999999999999999999|c1|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("NUL") << QByteArray("100|c1|ad?ult|NONE|ENTERQUEUE||1|1").replace('?', '\0');
    QTest::newRow("binary") << QByteArray("100|\x01\x02\x1b|adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("join without a queue") << QByteArray("100|c1|NONE|NONE|ENTERQUEUE||1|1");
    QTest::newRow("join without a call") << QByteArray("100||adult|NONE|ENTERQUEUE||1|1");
    QTest::newRow("answer by nobody") << QByteArray("100|c1|adult|NONE|CONNECT|1|c2|1");
    QTest::newRow("wait is no number") << QByteArray("100|c1|adult|op1|CONNECT|soon|c2|1");
    QTest::newRow("talk is no number") << QByteArray("100|c1|adult|op1|COMPLETEAGENT|1|1e9|1");
    QTest::newRow("talk of centuries") << QByteArray("100|c1|adult|op1|COMPLETEAGENT|1|99999999999999|1");
    QTest::newRow("pause of nobody") << QByteArray("100|NONE|adult||PAUSE|");
    QTest::newRow("pause of all by nobody") << QByteArray("100|NONE|NONE|NONE|PAUSEALL|");
    QTest::newRow("penalty is no number") << QByteArray("100|NONE|adult|op1|PENALTY|high");
}

void TestQueueLogTranslator::malformed()
{
    QFETCH(QByteArray, line);
    const Translated result = translated(line.toStdString() + "\n200|c2|adult|NONE|ENTERQUEUE||anonymous|1\n");
    QCOMPARE(result.counts.malformed, 1U);
    QCOMPARE(result.counts.messages, 2U);
    QCOMPARE(result.lines, QStringList {u"200 joined adult c2 -"_s}); // what follows is read
}

void TestQueueLogTranslator::pauseAllFollowedByQueueLines()
{
    const Translated result = translated("100|MANAGER|adult|op1|ADDMEMBER|\n"
                                         "100|MANAGER|expert|op1|ADDMEMBER|\n"
                                         "200|NONE|NONE|op1|PAUSEALL|lunch\n"
                                         "200|NONE|adult|op1|PAUSE|lunch\n"
                                         "200|NONE|expert|op1|PAUSE|lunch\n"
                                         "300|NONE|NONE|op1|UNPAUSEALL|\n"
                                         "300|NONE|adult|op1|UNPAUSE|\n"
                                         "300|NONE|expert|op1|UNPAUSE|\n");
    const QStringList expected {u"100 member adult op1 dynamic"_s, u"100 member expert op1 dynamic"_s,
        u"200 member adult op1 dynamic paused(lunch)"_s, u"200 member expert op1 dynamic paused(lunch)"_s,
        u"300 member adult op1 dynamic"_s, u"300 member expert op1 dynamic"_s};
    QCOMPARE(result.lines, expected);
}

void TestQueueLogTranslator::pauseAllOfOldAsterisk()
{
    // No lines for each queue, and no reason.
    const Translated result = translated("100|MANAGER|adult|op1|ADDMEMBER|\n"
                                         "100|MANAGER|expert|op1|ADDMEMBER|\n"
                                         "150|MANAGER|expert|op1|REMOVEMEMBER|\n"
                                         "200|NONE|NONE|op1|PAUSEALL|\n"
                                         "200|NONE|NONE|op1|PAUSEALL|\n"
                                         "300|NONE|NONE|op1|UNPAUSEALL|\n");
    const QStringList expected {u"100 member adult op1 dynamic"_s, u"100 member expert op1 dynamic"_s,
        u"150 removed expert op1"_s, u"200 member adult op1 dynamic paused"_s, u"300 member adult op1 dynamic"_s};
    QCOMPARE(result.lines, expected);
}

void TestQueueLogTranslator::removedMemberIsNotBroughtBackByItsCall()
{
    const Translated result = translated("100|MANAGER|adult|op1|ADDMEMBER|\n"
                                         "101|c1|adult|NONE|ENTERQUEUE||anonymous|1\n"
                                         "102|MANAGER|adult|op1|REMOVEMEMBER|\n"
                                         "103|c1|adult|op1|RINGNOANSWER|2000\n"
                                         "104|c1|adult|op1|CONNECT|3|c2|1\n"
                                         "110|c1|adult|op1|COMPLETEAGENT|3|6|1\n");
    const QStringList expected {u"100 member adult op1 dynamic"_s, u"101 joined adult c1 -"_s,
        u"102 removed adult op1"_s, u"104 answered adult c1 op1 wait=3 ring=1"_s,
        u"110 handled adult c1 op1 talk=6 by=operator"_s};
    QCOMPARE(result.lines, expected);
}

void TestQueueLogTranslator::restartVoidsMemberships()
{
    const Translated result = translated("100|MANAGER|adult|op1|ADDMEMBER|\n"
                                         "200|NONE|NONE|NONE|QUEUESTART|\n"
                                         "201|NONE|NONE|op1|PAUSEALL|\n"       // nothing to pause any more
                                         "202|c1|adult|op1|CONNECT|1|c2|1\n"); // kept over the restart
    QCOMPARE(result.lines.mid(1, 2), (QStringList {u"200 restarted"_s, u"202 member adult op1 static"_s}));
}

void TestQueueLogTranslator::agentsLogOffAndOn()
{
    const Translated result = translated("100|c1|adult|Agent/1|CONNECT|1|c2|1\n"
                                         "110|NONE|NONE|Agent/1|AGENTLOGOFF|SIP/1|100\n"
                                         "120|c9|NONE|Agent/1|AGENTLOGIN|SIP/1\n"
                                         "130|NONE|NONE|Agent/1|AGENTCALLBACKLOGOFF|1@agents|10|\n"
                                         "140|NONE|NONE|Agent/1|AGENTCALLBACKLOGIN|1@agents\n");
    QStringList members = result.lines.filter(u"Agent/1"_s);
    members.removeAt(1); // the answer
    const QStringList expected {u"100 member adult Agent/1 static"_s, u"110 removed adult Agent/1"_s,
        u"120 member adult Agent/1 static"_s, u"130 removed adult Agent/1"_s, u"140 member adult Agent/1 static"_s};
    QCOMPARE(members, expected);
    QCOMPARE(result.counts.ignored, 0U);
}

void TestQueueLogTranslator::callOverTwoFiles()
{
    QueueLogTranslator translator(FeedId {0});
    Events events;
    translator.feed("100|MANAGER|adult|op1|ADDMEMBER|\n100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n", {}, events);
    translator.finish(events);
    translator.feed("200|c1|adult|op1|CONNECT|100|c2|3\n", {}, events);
    translator.finish(events);
    QCOMPARE(Test::EventText().lines(events).last(), u"200 answered adult c1 op1 wait=100 ring=3"_s);
    QCOMPARE(events.size(), 5U); // the queue, the operator and the membership are not told again
}

void TestQueueLogTranslator::joinsWithinOneSecondStayApart()
{
    // A queue that turns callers away at once, called in a loop: three visits, as AMI tells them.
    const Translated result
        = translated("100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n100|c1|adult|NONE|EXITEMPTY|1|1|0\n"
                     "100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n100|c1|adult|NONE|EXITEMPTY|1|1|0\n"
                     "101|c1|adult|NONE|ENTERQUEUE||anonymous|1\n");
    const QStringList expected {u"100 joined adult c1 -"_s, u"100 ended adult c1 empty wait=0"_s,
        u"100.001 joined adult c1 -"_s, u"100 ended adult c1 empty wait=0"_s, u"101 joined adult c1 -"_s};
    QCOMPARE(result.lines, expected);
}

void TestQueueLogTranslator::timeRunningBackwards()
{
    const Translated result
        = translated("200|c1|adult|NONE|ENTERQUEUE||anonymous|1\n100|c1|adult|NONE|ABANDON|1|1|5\n");
    QCOMPARE(result.lines, (QStringList {u"200 joined adult c1 -"_s, u"100 ended adult c1 abandoned wait=5"_s}));
}

void TestQueueLogTranslator::anyChunksGiveTheSame()
{
    InputFile file;
    QCOMPARE(file.open(PULT_DATA("volgograd.queue_log.gz")), InputFile::Error::None);
    const std::string text(file.head());
    const Translated whole = translated(text);

    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> size(1, 90);
    QueueLogTranslator translator(FeedId {0});
    Events events;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t n = std::min(size(random), rest.size());
        translator.feed(rest.substr(0, n), {}, events);
        rest.remove_prefix(n);
    }
    translator.finish(events);
    QCOMPARE(Test::EventText().lines(events), whole.lines);
    QCOMPARE(translator.counts().messages, whole.counts.messages);
}

void TestQueueLogTranslator::longLine()
{
    const std::string prefix = "100|c1|adult|NONE|ENTERQUEUE|";
    const std::string suffix = "|anonymous|1";
    const auto line = [&](std::size_t length) {
        return prefix + std::string(length - prefix.size() - suffix.size(), 'u') + suffix;
    };
    QCOMPARE(translated(line(QueueLogTranslator::MaxLine) + '\n').counts.malformed, 0U);
    QCOMPARE(translated(line(QueueLogTranslator::MaxLine + 1) + '\n').counts.malformed, 1U);

    // One endless line, in pieces: counted once, and the next line is read.
    QueueLogTranslator translator(FeedId {0});
    Events events;
    for (int i = 0; i < 1000; ++i)
        translator.feed(std::string(1000, 'x'), {}, events);
    translator.feed("\n100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n", {}, events);
    QCOMPARE(translator.counts().messages, 2U);
    QCOMPARE(translator.counts().malformed, 1U);
    QCOMPARE(Test::EventText().lines(events).size(), 1);
}

void TestQueueLogTranslator::unfinishedLine()
{
    const Translated result = translated("100|c1|adult|NONE|ENTERQUEUE||anonymous|1\n111|c1|adult|op1|CONNECT|1");
    QCOMPARE(result.lines.size(), 1); // wait could be 1, 11 or 100
    QCOMPARE(result.counts.malformed, 1U);
    QCOMPARE(result.counts.messages, 2U);
}

void TestQueueLogTranslator::namesAreAnnouncedOnce()
{
    QueueLogTranslator translator(FeedId {3});
    Events events;
    translator.feed("100|MANAGER|adult|SIP/1|ADDMEMBER|\n101|NONE|adult|SIP/1|PAUSE|lunch\n"
                    "102|NONE|adult|SIP/1|UNPAUSE|\n103|NONE|adult|SIP/1|PAUSE|lunch\n",
        {}, events);
    Test::EventText text;
    QStringList lines;
    for (const Event &event : events) {
        QCOMPARE(event.feed, FeedId {3});
        lines.append(text.line(event));
    }
    const QStringList expected {u"100 queue adult"_s, u"100 operator SIP/1 SIP/1"_s,
        u"100 member adult SIP/1 dynamic"_s, u"101 reason lunch"_s, u"101 member adult SIP/1 dynamic paused(lunch)"_s,
        u"102 member adult SIP/1 dynamic"_s, u"103 member adult SIP/1 dynamic paused(lunch)"_s};
    QCOMPARE(lines, expected);
}

void TestQueueLogTranslator::captures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("queue");
    QTest::addColumn<int>("offered");
    QTest::addColumn<int>("answered");
    QTest::addColumn<int>("abandoned");
    QTest::addColumn<int>("timedOut");
    const QString ryazan = PULT_DATA("ryazan.queue_log.gz");
    const QString volgograd = PULT_DATA("volgograd.queue_log.gz");
    // What the servers' own counters said at the end of the recorded run.
    QTest::newRow("ryazan adult") << ryazan << u"adult"_s << 313 << 243 << 58 << 12;
    QTest::newRow("ryazan pediatric") << ryazan << u"pediatric"_s << 121 << 93 << 26 << 2;
    QTest::newRow("ryazan expert") << ryazan << u"expert"_s << 43 << 42 << 1 << 0;
    QTest::newRow("ryazan telemarketing") << ryazan << u"telemarketing"_s << 49 << 49 << 0 << 0;
    QTest::newRow("ryazan regional") << ryazan << u"regional"_s << 74 << 64 << 9 << 1;
    QTest::newRow("volgograd adult") << volgograd << u"adult"_s << 133 << 108 << 19 << 6;
    QTest::newRow("volgograd pediatric") << volgograd << u"pediatric"_s << 49 << 49 << 0 << 0;
    QTest::newRow("volgograd expert") << volgograd << u"expert"_s << 21 << 21 << 0 << 0;
    QTest::newRow("volgograd telemarketing") << volgograd << u"telemarketing"_s << 15 << 15 << 0 << 0;
    QTest::newRow("volgograd regional") << volgograd << u"regional"_s << 42 << 20 << 17 << 5;
}

void TestQueueLogTranslator::captures()
{
    QFETCH(QString, file);
    QFETCH(QString, queue);
    InputFile input;
    QCOMPARE(input.open(file), InputFile::Error::None);
    QueueLogTranslator translator(FeedId {0});
    Events events;
    for (auto block = input.read(1000); !block.empty(); block = input.read(1000))
        translator.feed(block, {}, events);
    translator.finish(events);
    QCOMPARE(translator.counts().malformed, 0U);

    OutcomeCounts counts;
    std::optional<QueueNo> number;
    for (const Event &event : events) {
        if (const auto *named = std::get_if<QueueNamed>(&event.body); named && named->name == queue.toStdString())
            number = named->queue;
        else if (const auto *joined = std::get_if<CallerJoined>(&event.body); joined && joined->queue == number)
            ++counts.offered;
        else if (const auto *answered = std::get_if<CallerAnswered>(&event.body); answered && answered->queue == number)
            ++counts.answered;
        else if (const auto *ended = std::get_if<VisitEnded>(&event.body); ended && ended->queue == number)
            ++(ended->outcome == Outcome::Abandoned ? counts.abandoned : counts.timedOut);
    }
    QFETCH(int, offered);
    QFETCH(int, answered);
    QFETCH(int, abandoned);
    QFETCH(int, timedOut);
    QCOMPARE(counts.offered, offered);
    QCOMPARE(counts.answered, answered);
    QCOMPARE(counts.abandoned, abandoned);
    QCOMPARE(counts.timedOut, timedOut);
}

QTEST_GUILESS_MAIN(TestQueueLogTranslator)
#include "tst_queuelogtranslator.moc"
