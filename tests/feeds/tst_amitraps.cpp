// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every trap of the protocol (asterisk.md 1.6 to 1.8) that the translator solves, one function each.

#include "feeds/amitesting.h"
#include "support/testcase.h"

#include <QRegularExpression>

using namespace Pult::Domain;
using namespace Qt::StringLiterals;
using Pult::Test::AmiBench;
using std::chrono::seconds;

namespace {

constexpr const char *Join = "QueueCallerJoin|Queue: adult|Uniqueid: c1|Linkedid: l1|CallerIDNum: 79160000001";
constexpr const char *Leave = "QueueCallerLeave|Queue: adult|Uniqueid: c1";
constexpr const char *Abandon = "QueueCallerAbandon|Queue: adult|Uniqueid: c1|HoldTime: 9";
constexpr const char *Hangup = "Hangup|Uniqueid: c1|Cause: 16";
constexpr const char *OtherHangup = "Hangup|Uniqueid: x9|Cause: 16";
constexpr const char *Connect
    = "AgentConnect|Queue: adult|Uniqueid: c1|DestUniqueid: d1|Interface: PJSIP/101|MemberName: "
      "Anna|HoldTime: 7|RingTime: 3";
constexpr const char *Complete = "AgentComplete|Queue: adult|Uniqueid: c1|DestUniqueid: d1|Interface: "
                                 "PJSIP/101|MemberName: Anna|HoldTime: 7|TalkTime: 40|Reason: caller";

QString status(const QString &value)
{
    return u"VarSet|Uniqueid: c1|Variable: QUEUESTATUS|Value: "_s + value;
}

QString complete()
{
    return QString::fromLatin1(Complete);
}

/// A call that waits in the queue, its join already taken.
void letWait(AmiBench &bench)
{
    bench.say(Join).wait(9);
    bench.takeEvents();
}

void letTalk(AmiBench &bench)
{
    bench.say(Join).wait(7).say(Leave).say(Connect);
    bench.takeEvents();
}

} // namespace

class TestAmiTraps : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    // --- 1.6.1: Abandon is not only a hang-up ---

    void abandonThenHangupIsAbandoned()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon);
        QCOMPARE(bench.takeEvents(), QStringList());
        bench.say(Leave).say(Hangup);
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 abandoned wait=9"_s}));
    }

    void abandonThenQueueStatusTellsTheOutcome_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("outcome");
        QTest::addRow("TIMEOUT") << u"TIMEOUT"_s << u"timedout"_s;
        QTest::addRow("LEAVEEMPTY") << u"LEAVEEMPTY"_s << u"empty"_s;
        QTest::addRow("LEAVEUNAVAIL") << u"LEAVEUNAVAIL"_s << u"empty"_s;
        QTest::addRow("WITHDRAW") << u"WITHDRAW"_s << u"withdrawn"_s;
    }

    void abandonThenQueueStatusTellsTheOutcome()
    {
        QFETCH(QString, value);
        QFETCH(QString, outcome);
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon).say(Leave).say(status(value)).say(Hangup);
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 %1 wait=9"_s.arg(outcome)}));
    }

    void queueStatusOfARefusedJoinIsNoVisit()
    {
        AmiBench bench;
        bench.say(status(u"JOINEMPTY"_s)).say(status(u"FULL"_s));
        QCOMPARE(bench.takeEvents(), QStringList());
    }

    void abandonThenNextJoinWithoutDialplanRightsIsTimedOut()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon).say(Leave).say("QueueCallerJoin|Queue: expert|Uniqueid: c1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"left adult c1"_s, u"ended adult c1 timedout wait=9"_s, u"joined expert c1 -"_s}));
    }

    void abandonThenNextJoinWithDialplanRightsIsARedirect()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("VarSet|Uniqueid: c1|Variable: ABANDONED|Value: TRUE").say(Abandon).say(Leave);
        bench.say("QueueCallerJoin|Queue: expert|Uniqueid: c1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"left adult c1"_s, u"ended adult c1 withdrawn wait=9"_s, u"joined expert c1 -"_s}));
    }

    void abandonThenNewextenIsARedirect()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon).say(Leave).say("Newexten|Uniqueid: c1|Exten: 100");
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 withdrawn wait=9"_s}));
    }

    void aHangupRunsThroughTheDialplanOnceMore()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon).say(Leave).say("Newexten|Uniqueid: c1|Exten: h|Extension: h|Application: NoOp");
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 abandoned wait=9"_s}));
        bench.say("Newexten|Uniqueid: c1|Exten: s|Context: macro-hangupcall").say(Hangup);
        QCOMPARE(bench.takeEvents(), QStringList());
    }

    void hangupHandlersAreNoRedirect()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("HangupRequest|Uniqueid: c1|Cause: 16").say(Abandon).say(Leave);
        bench.say("Newexten|Uniqueid: c1|Exten: s|Context: hangup-handler");
        QCOMPARE(bench.takeEvents(), QStringList(u"left adult c1"_s));
        bench.say(Hangup);
        QCOMPARE(bench.takeEvents(), QStringList(u"ended adult c1 abandoned wait=9"_s));
    }

    void abandonThenSilence_data()
    {
        QTest::addColumn<bool>("hangupsCome");
        QTest::addColumn<bool>("dialplanComes");
        QTest::addColumn<QString>("outcome");
        QTest::addRow("no hang-ups are seen") << false << false << u"abandoned"_s;
        QTest::addRow("hang-ups are seen") << true << false << u"timedout"_s;
        QTest::addRow("the dialplan too") << true << true << u"withdrawn"_s;
    }

    void abandonThenSilence()
    {
        QFETCH(bool, hangupsCome);
        QFETCH(bool, dialplanComes);
        QFETCH(QString, outcome);
        AmiBench bench;
        if (hangupsCome)
            bench.say(OtherHangup);
        if (dialplanComes)
            bench.say("VarSet|Uniqueid: x9|Variable: ABANDONED|Value: TRUE");
        letWait(bench);
        bench.say(Abandon).say(Leave).wait(4.9).tick();
        QCOMPARE(bench.takeEvents(), QStringList(u"left adult c1"_s));
        bench.wait(0.1).tick();
        QCOMPARE(bench.takeEvents(), QStringList(u"ended adult c1 %1 wait=9"_s.arg(outcome)));
    }

    void anyLaterMessageLetsTimePassToo()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Abandon).say(Leave).wait(6).say("DeviceStateChange|Device: PJSIP/1|State: INUSE");
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 abandoned wait=9"_s}));
    }

    // --- 1.6.2: Leave comes at every exit, also before an answer ---

    void leaveThenConnectIsAnswered()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Leave).wait(2).say(Connect).wait(9).tick();
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"answered adult c1 Anna wait=7 ring=3"_s}));
    }

    void leaveAloneIsLeftByKey()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Leave).wait(5).tick();
        // Asterisk tells no wait: from the join to the leave, not to the moment when it became clear.
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 key wait=9"_s}));
    }

    void leaveThenHangupIsLeftByKey()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Leave).wait(1).say(Hangup);
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 key wait=9"_s}));
    }

    void leaveThenNextJoinIsLeftByKey()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Leave).say("QueueCallerJoin|Queue: callback|Uniqueid: c1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"left adult c1"_s, u"ended adult c1 key wait=9"_s, u"joined callback c1 -"_s}));
    }

    void hangupWithoutLeaveIsAbandonedWhenNothingElseComes()
    {
        AmiBench bench;
        letWait(bench);
        bench.say(Hangup).wait(5).tick();
        QCOMPARE(bench.takeEvents(), QStringList(u"ended adult c1 abandoned wait=9"_s));
    }

    // --- 1.6.4: one caller, many visits ---

    void sameCallerLoopsThroughAQueue()
    {
        AmiBench bench;
        QStringList expected;
        for (int lap = 0; lap < 3; ++lap) {
            bench.say(Join).wait(4).say("VarSet|Uniqueid: c1|Variable: ABANDONED|Value: TRUE");
            bench.say("QueueCallerAbandon|Queue: adult|Uniqueid: c1|HoldTime: 4").say(Leave);
            bench.say(status(u"TIMEOUT"_s));
            expected << u"joined adult c1 79160000001"_s << u"left adult c1"_s << u"ended adult c1 timedout wait=4"_s;
        }
        bench.say(Join).wait(7).say(Leave).say(Connect);
        expected << u"joined adult c1 79160000001"_s << u"left adult c1"_s << u"answered adult c1 Anna wait=7 ring=3"_s;
        QCOMPARE(bench.takeEvents(), expected);
    }

    void duplicateJoinOpensNoSecondVisit()
    {
        AmiBench bench;
        bench.say(Join).wait(2).say(Join).wait(3).say(Leave).say(Hangup);
        // The second join is passed on (it confirms), the wait counts from the first.
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"joined adult c1 79160000001"_s, u"joined adult c1 79160000001"_s, u"left adult c1"_s,
                u"ended adult c1 key wait=5"_s}));
    }

    void linkedidTiesTheContact()
    {
        AmiBench bench;
        bench.say(Join);
        const auto *joined = std::get_if<CallerJoined>(&bench.events.back().body);
        QVERIFY(joined);
        QVERIFY(joined->contact == contactKey("l1"));
        QVERIFY(joined->caller == callerKey("79160000001"));
        QCOMPARE(joined->callId, std::string("c1"));
    }

    void unknownCallerIsNoCaller()
    {
        for (const char *number : {"<unknown>", "unknown", "anonymous", ""}) {
            AmiBench bench;
            bench.say(u"QueueCallerJoin|Queue: adult|Uniqueid: c1|CallerIDNum: "_s + QString::fromLatin1(number));
            QCOMPARE(bench.takeEvents(), QStringList(u"joined adult c1 -"_s));
        }
    }

    // --- 1.6.5: rings ---

    void ringallTellsOfEveryOperatorAndEndsNoneByItself()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("AgentCalled|Queue: adult|Uniqueid: c1|DestUniqueid: d1|Interface: PJSIP/101|MemberName: Anna");
        bench.say("AgentCalled|Queue: adult|Uniqueid: c1|DestUniqueid: d2|Interface: PJSIP/102|MemberName: Boris");
        bench.say(Leave).say(Connect);
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"rung adult c1 Anna"_s, u"rung adult c1 Boris"_s, u"left adult c1"_s,
                u"answered adult c1 Anna wait=7 ring=3"_s}));
    }

    void ringNoAnswerEndsARingAndItsTimeIsInMilliseconds()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("AgentCalled|Queue: adult|Uniqueid: c1|Interface: PJSIP/101|MemberName: Anna").wait(4);
        bench.say("AgentRingNoAnswer|Queue: adult|Uniqueid: c1|Interface: PJSIP/101|MemberName: Anna|RingTime: 4000");
        QCOMPARE(bench.takeEvents(), (QStringList {u"rung adult c1 Anna"_s, u"ringended adult c1 Anna"_s}));
    }

    void agentDumpEndsTheRingAndTheCallerStays()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("AgentDump|Queue: adult|Uniqueid: c1|Interface: PJSIP/101|MemberName: Anna").wait(30).tick();
        QCOMPARE(bench.takeEvents(), QStringList(u"ringended adult c1 Anna"_s));
    }

    // --- 1.6.6: the end of a conversation ---

    void completeReasonTellsWhoEnded_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("by");
        QTest::addRow("caller") << u"caller"_s << u"caller"_s;
        QTest::addRow("agent") << u"agent"_s << u"operator"_s;
        QTest::addRow("transfer") << u"transfer"_s << u"transfer"_s;
        QTest::addRow("other") << u"whatever"_s << u"unknown"_s;
    }

    void completeReasonTellsWhoEnded()
    {
        QFETCH(QString, reason);
        QFETCH(QString, by);
        AmiBench bench;
        letTalk(bench);
        bench.say(complete().replace(u"Reason: caller"_s, u"Reason: "_s + reason));
        QCOMPARE(bench.takeEvents(), QStringList(u"handled adult c1 Anna talk=40 by=%1"_s.arg(by)));
    }

    void completeWithoutTheCallersChannelIsFoundByTheOperatorsLeg()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say(
            "AgentComplete|DestUniqueid: d1|Queue: adult|Interface: PJSIP/101|MemberName: Anna|TalkTime: 3|Reason: "
            "agent");
        QCOMPARE(bench.takeEvents(), QStringList(u"handled adult c1 Anna talk=3 by=operator"_s));
    }

    void completeWithoutAnyChannelIsFoundByTheMember()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say(Hangup).say(
            "AgentComplete|Queue: adult|Interface: PJSIP/101|MemberName: Anna|TalkTime: 3|Reason: agent");
        QCOMPARE(bench.takeEvents(), QStringList(u"handled adult c1 Anna talk=3 by=operator"_s));
        QCOMPARE(bench.translator.visits().conversations(), std::size_t {0});
    }

    void completeOfAConversationBeforeOurTimeIsIgnored()
    {
        AmiBench bench;
        bench.say("AgentComplete|Queue: adult|Interface: PJSIP/101|MemberName: Anna|TalkTime: 3|Reason: agent");
        QCOMPARE(bench.takeEvents(), QStringList());
        QCOMPARE(bench.translator.counts().ignored, std::uint64_t {1});
    }

    void completeAfterALocalChannelWasOptimisedAwayBearsAnotherUniqueid()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say(complete().replace(u"Uniqueid: c1"_s, u"Uniqueid: c7"_s));
        QCOMPARE(bench.takeEvents(), QStringList(u"handled adult c1 Anna talk=40 by=caller"_s));
    }

    void completeOfATransferMayComeWhenTheCallWaitsInTheNextQueue()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("QueueCallerJoin|Queue: expert|Uniqueid: c1");
        bench.say(complete().replace(u"Reason: caller"_s, u"Reason: transfer"_s));
        bench.say("QueueCallerLeave|Queue: expert|Uniqueid: c1");
        bench.say("AgentConnect|Queue: expert|Uniqueid: c1|DestUniqueid: d5|MemberName: Boris|HoldTime: 1|RingTime: 1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"joined expert c1 -"_s, u"handled adult c1 Anna talk=40 by=transfer"_s, u"left expert c1"_s,
                u"answered expert c1 Boris wait=1 ring=1"_s}));
    }

    void completeOfTheFirstQueueMayComeAfterTheSecondHasAnswered()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("QueueCallerJoin|Queue: expert|Uniqueid: c1").say("QueueCallerLeave|Queue: expert|Uniqueid: c1");
        bench.say("AgentConnect|Queue: expert|Uniqueid: c1|DestUniqueid: d5|MemberName: Boris|HoldTime: 1|RingTime: 1");
        bench.takeEvents();
        bench.say(Complete);
        bench.say("AgentComplete|DestUniqueid: d5|Queue: expert|MemberName: Boris|TalkTime: 5|Reason: agent");
        QCOMPARE(bench.takeEvents(),
            (QStringList {
                u"handled adult c1 Anna talk=40 by=caller"_s, u"handled expert c1 Boris talk=5 by=operator"_s}));
    }

    // --- 1.6.7: members behind Local channels ---

    void memberNameIsTheKeyAndTheInterfaceStandsIn()
    {
        AmiBench bench;
        bench.say("QueueMemberAdded|Queue: adult|MemberName: Anna|Interface: Local/101@from-queue/n|StateInterface: "
                  "hint:101@ext-local|Status: 1|Paused: 0");
        bench.say("QueueMemberAdded|Queue: adult|MemberName: |Interface: PJSIP/102|Status: 1|Paused: 0");
        std::vector<OperatorNamed> named;
        for (const Event &event : bench.events) {
            if (const auto *name = std::get_if<OperatorNamed>(&event.body))
                named.push_back(*name);
        }
        QCOMPARE(named.size(), std::size_t {2});
        QCOMPARE(named[0].name, std::string("Anna"));
        QCOMPARE(named[0].interface, std::string("Local/101@from-queue/n"));
        QCOMPARE(named[1].name, std::string("PJSIP/102"));
    }

    // --- 1.6.8: wrap-up ---

    void wrapUpTimeOfTheMemberIsPassedOn()
    {
        AmiBench bench;
        bench.say("QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 1|Paused: 0|Wrapuptime: 15");
        QCOMPARE(bench.takeEvents(), QStringList(u"member adult Anna dynamic device=1 wrapup=15"_s));
    }

    // --- 1.6.9: pauses ---

    void reasonOfAnUnpauseIsDropped()
    {
        AmiBench bench;
        bench.say("QueueMemberPause|Queue: adult|MemberName: Anna|Status: 1|Paused: 1|PausedReason: lunch");
        bench.say("QueueMemberPause|Queue: adult|MemberName: Anna|Status: 1|Paused: 0|PausedReason: back");
        QCOMPARE(bench.takeEvents(),
            (QStringList {
                u"member adult Anna dynamic paused(lunch) device=1"_s, u"member adult Anna dynamic device=1"_s}));
    }

    void aSecondPauseChangesTheReason()
    {
        AmiBench bench;
        bench.say("QueueMemberPause|Queue: adult|MemberName: Anna|Status: 1|Paused: 1|PausedReason: lunch");
        bench.say("QueueMemberPause|Queue: adult|MemberName: Anna|Status: 1|Paused: 1|PausedReason: training");
        bench.say("QueueMemberPause|Queue: adult|MemberName: Anna|Status: 1|Paused: 1|PausedReason: ");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"member adult Anna dynamic paused(lunch) device=1"_s,
                u"member adult Anna dynamic paused(training) device=1"_s,
                u"member adult Anna dynamic paused device=1"_s}));
    }

    void oldPauseEventsKeepTheLastRecord()
    {
        AmiBench bench;
        bench.say("QueueMemberAdded|Queue: adult|MemberName: Anna|Location: SIP/101|Penalty: 3|Status: 2|Paused: 0");
        bench.say("QueueMemberPaused|Queue: adult|Location: SIP/101|MemberName: Anna|Paused: 1|Reason: lunch");
        bench.say("QueueMemberStatus|Queue: adult|Location: SIP/101|MemberName: Anna|Status: 1|Paused: 1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"member adult Anna dynamic penalty=3 device=2"_s,
                u"member adult Anna dynamic paused(lunch) penalty=3 device=2"_s,
                u"member adult Anna dynamic paused(lunch) penalty=3 device=1"_s}));
    }

    // --- 1.6.10, 1.6.11: member status ---

    void statusOfEveryQueueIsPassedOn()
    {
        AmiBench bench;
        bench.say("QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 6|Paused: 0|InCall: 0|Membership: static");
        bench.say(
            "QueueMemberStatus|Queue: expert|MemberName: Anna|Status: 6|Paused: 0|InCall: 1|Membership: realtime");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"member adult Anna static device=6"_s, u"member expert Anna realtime device=6 incall"_s}));
    }

    void deviceStateChangeIsIgnored()
    {
        AmiBench bench;
        bench.say("DeviceStateChange|Device: Queue:adult_avail|State: NOT_INUSE");
        QCOMPARE(bench.takeEvents(), QStringList());
        QCOMPARE(bench.translator.counts().ignored, std::uint64_t {1});
    }

    // --- 1.6.13: a member removed while talking ---

    void completeComesAfterTheMemberWasRemoved()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("QueueMemberRemoved|Queue: adult|MemberName: Anna|Interface: PJSIP/101").say(Complete);
        QCOMPARE(
            bench.takeEvents(), (QStringList {u"removed adult Anna"_s, u"handled adult c1 Anna talk=40 by=caller"_s}));
    }

    // --- 1.6.18: restarts ---

    void firstFullyBootedIsNoRestart()
    {
        AmiBench bench;
        bench.say("Response: Success|Message: Authentication accepted")
            .say("FullyBooted|Uptime: 7200|Status: Fully Booted");
        QCOMPARE(bench.takeEvents(), QStringList());
        QVERIFY(bench.translator.takeResyncWish());
        QVERIFY(!bench.translator.takeResyncWish());
    }

    void bootThatEndsWhileWeAreLoggedInIsNoRestart()
    {
        AmiBench bench;
        bench.say("Response: Success|Message: Authentication accepted").wait(20);
        bench.say("FullyBooted|Uptime: 22|Status: Fully Booted");
        QCOMPARE(bench.takeEvents(), QStringList());
    }

    void fullyBootedInsideASessionIsARestart()
    {
        AmiBench bench;
        letWait(bench);
        bench.wait(60).say("FullyBooted|Uptime: 2|Status: Fully Booted");
        QCOMPARE(bench.takeEvents(), QStringList(u"restarted"_s));
        QCOMPARE(bench.translator.visits().open(), std::size_t {0});
    }

    void startThatMovedBetweenTwoConnectionsIsARestart()
    {
        AmiBench bench;
        bench.withoutTimestamps();
        bench.raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Uptime: 500");
        bench.finish();
        bench.wait(100).raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Uptime: 600");
        QCOMPARE(bench.takeEvents(), QStringList());
        bench.finish();
        bench.wait(100).raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Uptime: 40");
        QCOMPARE(bench.takeEvents(), QStringList(u"restarted"_s));
    }

    void clockOfTheServerMayDifferByHours()
    {
        AmiBench bench;
        bench.withoutTimestamps().clockAhead(std::chrono::hours {3});
        bench.raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Uptime: 500").wait(10);
        AmiBench &timed = bench;
        timed.say("Response: Success|Ping: Pong|Timestamp: 1793588410.000000")
            .finish(); // 3 h ahead of 2026-11-02 00:00:10
        timed.takeEvents();
        timed.wait(90).raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Uptime: 600");
        QCOMPARE(timed.takeEvents(), QStringList());
    }

    void shutdownLosesTheFeedAndTheNextBootIsARestart()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("Shutdown|Shutdown: Cleanly|Restart: True").finish();
        QCOMPARE(bench.takeEvents(), QStringList(u"lost %1"_s.arg(static_cast<int>(LostReason::AcdShutdown))));
        bench.wait(8).raw("Asterisk Call Manager/9.0.0\r\n").say("FullyBooted|Status: Fully Booted");
        QCOMPARE(bench.takeEvents(), QStringList(u"restarted"_s));
    }

    void reloadOfTheQueuesWantsAResync_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<bool>("wanted");
        QTest::addRow("all") << u"All"_s << true;
        QTest::addRow("app_queue") << u"app_queue.so"_s << true;
        QTest::addRow("another") << u"res_musiconhold.so"_s << false;
    }

    void reloadOfTheQueuesWantsAResync()
    {
        QFETCH(QString, module);
        QFETCH(bool, wanted);
        AmiBench bench;
        bench.say(u"Reload|Module: %1|Status: 0"_s.arg(module));
        QCOMPARE(bench.takeEvents(), QStringList());
        QCOMPARE(bench.translator.takeResyncWish(), wanted);
    }

    void secondBannerInOneCaptureIsAGap()
    {
        AmiBench bench;
        bench.raw("Asterisk Call Manager/9.0.0\r\n");
        letWait(bench);
        bench.say(Leave).raw("Asterisk Call Manager/9.0.0\r\n");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"left adult c1"_s, u"ended adult c1 unknown wait=9"_s, u"lost 0"_s, u"connected"_s}));
    }

    // --- 1.6.20, 1.6.22: values ---

    void negativeDurationsAreZero()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("QueueCallerAbandon|Queue: adult|Uniqueid: c1|HoldTime: -1").say(Leave).say(Hangup);
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 abandoned wait=0"_s}));
    }

    void unreadableDurationIsMeasured()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("QueueCallerAbandon|Queue: adult|Uniqueid: c1|HoldTime: soon").say(Leave).say(Hangup);
        QCOMPARE(bench.takeEvents(), (QStringList {u"left adult c1"_s, u"ended adult c1 abandoned wait=9"_s}));
    }

    void valuesKeepTheirColonsAndBytes()
    {
        AmiBench bench;
        bench.raw("Event: QueueMemberPause\r\nQueue: a:b\r\nMemberName: J\xfcrgen: 2\r\nPaused: 1\r\nPausedReason: x: "
                  "y\r\n\r\n");
        std::vector<std::string> names;
        for (const Event &event : bench.events) {
            if (const auto *queue = std::get_if<QueueNamed>(&event.body))
                names.push_back(queue->name);
            if (const auto *op = std::get_if<OperatorNamed>(&event.body))
                names.push_back(op->name);
            if (const auto *reason = std::get_if<ReasonNamed>(&event.body))
                names.push_back(reason->text);
        }
        QCOMPARE(names, (std::vector<std::string> {"a:b", "J\xfcrgen: 2", "x: y"}));
    }

    // --- 1.7: snapshots ---

    void ownQueueStatusIsASnapshotWithTimesOfThePing()
    {
        AmiBench bench;
        bench.withoutTimestamps();
        bench.say("Response: Success|ActionID: pult-ping-1|Ping: Pong|Timestamp: 1793577600.250000"); // 250 ms ahead
        bench.takeEvents();
        bench.wait(60);
        bench.say("Response: Success|ActionID: pult-status-1|EventList: start|Message: Queue status will follow");
        bench.say("QueueParams|Queue: adult|Calls: 1|ActionID: pult-status-1");
        bench.say(
            "QueueMember|Queue: adult|Name: Anna|Location: PJSIP/101|Membership: static|Status: 2|InCall: 1|Paused: "
            "0|Wrapuptime: 0|ActionID: pult-status-1");
        bench.say("QueueEntry|Queue: adult|Position: 1|Uniqueid: c1|CallerIDNum: 79160000001|Wait: 33|ActionID: "
                  "pult-status-1");
        QVERIFY(bench.events.back().at == bench.now() + Duration {250});
        bench.say("QueueStatusComplete|ActionID: pult-status-1|EventList: Complete|ListItems: 3");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"snapshot"_s, u"member adult Anna static device=2 incall"_s,
                u"joined adult c1 79160000001 waited=33"_s, u"endsnapshot"_s}));
    }

    void oldQueueStatusHasNoEventListHeader()
    {
        AmiBench bench;
        bench.say("Response: Success|ActionID: pult-status-1|Message: Queue status will follow");
        bench.say("QueueStatusComplete|ActionID: pult-status-1");
        QCOMPARE(bench.takeEvents(), (QStringList {u"snapshot"_s, u"endsnapshot"_s}));
    }

    void queueStatusOfSomebodyElseVoidsNothing()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("Response: Success|ActionID: first|EventList: start|Message: Queue status will follow");
        bench.say("QueueMember|Queue: adult|Name: Anna|Location: PJSIP/101|Status: 1|Paused: 0|ActionID: first");
        bench.say("QueueStatusComplete|ActionID: first|EventList: Complete|ListItems: 1");
        QCOMPARE(bench.takeEvents(), QStringList(u"member adult Anna dynamic device=1"_s));
        QCOMPARE(bench.translator.visits().open(), std::size_t {1});
    }

    void liveEventsBetweenTheItemsOfASnapshot()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("Response: Success|ActionID: pult-status-1|EventList: start|Message: Queue status will follow");
        bench.say("QueueCallerJoin|Queue: adult|Uniqueid: c2");
        bench.say("QueueStatusComplete|ActionID: other|EventList: Complete|ListItems: 0");
        bench.say("QueueEntry|Queue: adult|Uniqueid: c1|Wait: 9|ActionID: pult-status-1");
        bench.say("QueueStatusComplete|ActionID: pult-status-1|EventList: Complete|ListItems: 1");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"snapshot"_s, u"joined adult c2 -"_s, u"joined adult c1 - waited=9"_s, u"endsnapshot"_s}));
        QCOMPARE(bench.translator.visits().open(), std::size_t {2});
    }

    void callerWhoLeftUnseenIsForgottenWithTheSnapshot()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("Response: Success|ActionID: pult-status-1|EventList: start|Message: Queue status will follow");
        bench.say("QueueStatusComplete|ActionID: pult-status-1|EventList: Complete|ListItems: 0");
        QCOMPARE(bench.takeEvents(), (QStringList {u"snapshot"_s, u"endsnapshot"_s}));
        QCOMPARE(bench.translator.visits().open(), std::size_t {0});
    }

    // --- 1.8 and the rest ---

    void holdIsFoundByEitherChannel()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("Hold|Uniqueid: d1|MusicClass: default").wait(5).say("Unhold|Uniqueid: d1");
        bench.say("Hold|Uniqueid: c1").say("Unhold|Uniqueid: c1").say("Hold|Uniqueid: x9");
        QCOMPARE(bench.takeEvents(), (QStringList {u"hold c1"_s, u"unhold c1"_s, u"hold c1"_s, u"unhold c1"_s}));
    }

    void oldHoldIsOneEventWithAStatus()
    {
        AmiBench bench;
        letTalk(bench);
        bench.say("Hold|Status: On|Uniqueid: c1").say("Hold|Status: Off|Uniqueid: c1");
        QCOMPARE(bench.takeEvents(), (QStringList {u"hold c1"_s, u"unhold c1"_s}));
    }

    void contactOutcomeIsReadWithoutCase()
    {
        AmiBench bench;
        bench.say(
            "UserEvent|UserEvent: contactoutcome|calluniqueid: c1|RESOLVED: True|booked: 0|Score: 4|CallUniqueid: zz");
        bench.say("UserEvent|UserEvent: ContactOutcome|CallUniqueid: c1|Score: 9|Booked: yes");
        bench.say("UserEvent|UserEvent: ContactOutcome|CallUniqueid: c1|Score: 9");
        bench.say("UserEvent|UserEvent: SomethingElse|CallUniqueid: c1");
        const QStringList told = bench.takeEvents();
        QCOMPARE(told.size(), 2);
        QVERIFY(told[0].endsWith(u" resolved=yes booked=no score=4"_s));
        QVERIFY(told[1].endsWith(u" booked=yes"_s));
        QCOMPARE(bench.translator.counts().malformed, std::uint64_t {1});
        QCOMPARE(bench.translator.counts().ignored, std::uint64_t {1});
    }

    void oldEventNamesAreUnderstood()
    {
        AmiBench bench;
        bench.withoutTimestamps();
        bench.say("Join|Channel: SIP/1-1|CallerID: 79160000001|Queue: adult|Position: 1|Count: 1|Uniqueid: c1").wait(8);
        bench.say("AgentCalled|Queue: adult|AgentCalled: SIP/101|AgentName: Anna|ChannelCalling: SIP/1-1|Uniqueid: c1");
        bench.say("Leave|Channel: SIP/1-1|Queue: adult|Count: 0|Uniqueid: c1");
        bench.say(
            "AgentConnect|Queue: adult|Uniqueid: c1|Channel: SIP/101-2|Member: SIP/101|MemberName: Anna|Holdtime: "
            "8|BridgedChannel: 99|Ringtime: 2");
        bench.say(
            "AgentComplete|Queue: adult|Uniqueid: c1|Channel: SIP/101-2|Member: SIP/101|MemberName: Anna|HoldTime: "
            "8|TalkTime: 12|Reason: agent");
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"joined adult c1 79160000001"_s, u"rung adult c1 Anna"_s, u"left adult c1"_s,
                u"answered adult c1 Anna wait=8 ring=2"_s, u"handled adult c1 Anna talk=12 by=operator"_s}));
    }

    void oldAgentCalledWithoutACallIsIgnored()
    {
        AmiBench bench;
        bench.say("AgentCalled|AgentCalled: SIP/101|ChannelCalling: SIP/1-1|CallerID: 100");
        QCOMPARE(bench.takeEvents(), QStringList());
        QCOMPARE(bench.translator.counts().malformed, std::uint64_t {0});
    }

    void originateResponseIsOneMessage()
    {
        AmiBench bench;
        bench.say("OriginateResponse|ActionID: o1|Response: Failure|Channel: Local/1|Reason: 3");
        bench.say("OriginateResponse|ActionID: o1|Response: Success|Channel: Local/1|Reason: 4");
        QCOMPARE(bench.translator.counts().messages, std::uint64_t {2});
        QCOMPARE(bench.translator.counts().ignored, std::uint64_t {2});
    }

    void eventsBearTheTimeOfTheServer()
    {
        AmiBench bench;
        bench.clockAhead(seconds {90}).say(Join);
        QVERIFY(bench.events.back().at == bench.now() + seconds {90});
        // What comes without a time is put on the same clock.
        bench.wait(2).withoutTimestamps().say("QueueCallerJoin|Queue: adult|Uniqueid: c2");
        QVERIFY(bench.events.back().at == bench.now() + seconds {90});
        QVERIFY(bench.translator.clockOffset() == Duration {seconds {90}});
    }

    void pingTellsTheOffset()
    {
        AmiBench bench;
        bench.withoutTimestamps().say(
            "Response: Success|ActionID: pult-ping-1|Ping: Pong|Timestamp: 1793577598.500000");
        bench.say("Response: Success|ActionID: pult-ping-2|Ping: Pong").say("Response: Pong|ActionID: pult-ping-3");
        QCOMPARE(bench.takeEvents(), (QStringList {u"heartbeat offset=-1.5"_s, u"heartbeat"_s, u"heartbeat"_s}));
    }

    void messagesThatLackWhatTheyMustHaveAreMalformed_data()
    {
        QTest::addColumn<QString>("message");
        for (const char *message :
            {"QueueCallerJoin|Queue: adult", "QueueCallerJoin|Uniqueid: c1", "QueueCallerLeave|Queue: adult",
                "QueueCallerAbandon|Uniqueid: c1", "AgentCalled|Queue: adult|Uniqueid: c1",
                "AgentConnect|Queue: adult|MemberName: Anna", "AgentComplete|MemberName: Anna", "Hangup|Cause: 16",
                "QueueMemberStatus|Queue: adult", "QueueMemberRemoved|MemberName: Anna", "QueueParams|Calls: 1",
                "Hold|Channel: x", "VarSet|Variable: QUEUESTATUS|Value: TIMEOUT", "Privilege: agent,all|Queue: adult"})
            QTest::addRow("%s", message) << QString::fromLatin1(message);
    }

    void messagesThatLackWhatTheyMustHaveAreMalformed()
    {
        QFETCH(QString, message);
        AmiBench bench;
        bench.say(message);
        QCOMPARE(bench.translator.counts().messages, std::uint64_t {1});
        QCOMPARE(bench.translator.counts().malformed, std::uint64_t {1});
        QCOMPARE(bench.takeEvents(), QStringList());
    }

    void endOfTheInputLeavesPendingVisitsUnknown()
    {
        AmiBench bench;
        letWait(bench);
        bench.say("QueueCallerJoin|Queue: adult|Uniqueid: c2").wait(1);
        bench.say(Abandon).say(Leave).say("QueueCallerLeave|Queue: adult|Uniqueid: c2").finish();
        QCOMPARE(bench.takeEvents(),
            (QStringList {u"joined adult c2 -"_s, u"left adult c1"_s, u"left adult c2"_s,
                u"ended adult c1 unknown wait=9"_s, u"ended adult c2 unknown wait=1"_s}));
    }

    void numbersOutliveTheConnection()
    {
        AmiBench bench;
        letTalk(bench);
        bench.finish();
        bench.say(Complete);
        QCOMPARE(bench.takeEvents(), QStringList(u"handled adult c1 Anna talk=40 by=caller"_s));
    }

    void whatIsKeptIsBounded()
    {
        AmiBench bench;
        bench.withoutTimestamps();
        for (int i = 0; i < 20'000; ++i) {
            const std::string rest = "Queue: adult\r\nUniqueid: " + std::to_string(i) + "\r\n\r\n";
            bench.raw("Event: QueueCallerJoin\r\n" + rest).raw("Event: QueueCallerLeave\r\n" + rest);
        }
        QCOMPARE(bench.translator.visits().open(), std::size_t {20'000});
        bench.wait(5).tick();
        QCOMPARE(bench.translator.visits().open(), std::size_t {0});
        // A caller whose leave never comes is forgotten after a day.
        bench.say(Join).wait(25 * 3600.0).tick();
        QCOMPARE(bench.translator.visits().open(), std::size_t {0});
    }
};

QTEST_GUILESS_MAIN(TestAmiTraps)
#include "tst_amitraps.moc"
