// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an account may not see is found from what does not come; and every problem has its sentence.

#include "feeds/amitesting.h"
#include "feeds/asterisk/ami/amidiagnosis.h"
#include "feeds/feedproblem.h"
#include "support/testcase.h"

#include <QSet>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;
using Pult::Test::AmiBench;
using Kind = FeedProblem::Kind;

namespace {

/// A translator with a diagnosis, as in AmiFeed.
class Bench : public AmiBench
{
public:
    AmiDiagnosis diagnosis;

    Bench()
    {
        translator.setListener({
            .response = {},
            .banner = {},
            .listItem = [this](const AmiMessage &message) { diagnosis.listItem(message); },
        });
        diagnosis.begin(translator.sightings(), now());
        say("FullyBooted|Uptime: 1000");
    }

    void list(const QStringList &records)
    {
        diagnosis.listBegan(translator.sightings(), now());
        say("Response: Success|ActionID: pult-status-1|EventList: start|Message: Queue status will follow");
        for (const QString &record : records)
            say(u"Event: "_s + record + u"|ActionID: pult-status-1"_s);
        say("Event: QueueStatusComplete|ActionID: pult-status-1");
        if (translator.takeListEnded())
            diagnosis.listEnded(translator.sightings());
    }

    FeedProblem assess() { return diagnosis.assess(translator.sightings(), std::nullopt, now()); }
};

const QString Ready = u"QueueMember|Queue: adult|Name: Anna|Status: 1|Paused: 0"_s;
const QString Busy = u"QueueMember|Queue: adult|Name: Anna|Status: 2|Paused: 0"_s;

} // namespace

class TestAmiDiagnosis : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietHealthyFeedIsFine()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(300);
        bench.list({Ready});
        bench.wait(300);
        QCOMPARE(bench.assess(), FeedProblem());
    }

    void aBusyHealthyFeedIsFine()
    {
        Bench bench;
        bench.list({Ready});
        for (int i = 0; i < 20; ++i) {
            const QString call = u"|Queue: adult|Uniqueid: c%1"_s.arg(i);
            bench.say(u"QueueCallerJoin"_s + call).say(u"QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 2"_s);
            bench.say(u"QueueCallerAbandon|HoldTime: 3"_s + call).say(u"QueueCallerLeave"_s + call);
            bench.say(u"Hangup|Uniqueid: c%1"_s.arg(i)).wait(10);
        }
        bench.list({Busy});
        QCOMPARE(bench.assess(), FeedProblem());
    }

    void membersThatChangeInSilenceMeanNoRightToSeeAgents()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(15);
        bench.list({Busy});
        QCOMPARE(bench.assess(), (FeedProblem {Kind::RightsTooNarrow, u"agent"_s}));
    }

    void membersThatChangeInSilenceWhileCallersAreSeenAreFiltered()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(15);
        // Not of members: the class is readable, but QueueMemberStatus is hidden.
        bench.say("QueueCallerJoin|Queue: adult|Uniqueid: c1");
        bench.list({Busy, u"QueueEntry|Queue: adult|Uniqueid: c1|Wait: 1"_s});
        QCOMPARE(bench.assess(), (FeedProblem {Kind::EventsFiltered, u"QueueMemberStatus"_s}));
    }

    void callersWhoComeInSilenceAreFiltered()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(60).say("QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 1");
        bench.list({Ready, u"QueueEntry|Queue: adult|Uniqueid: c1|Wait: 20"_s});
        QCOMPARE(bench.assess(), (FeedProblem {Kind::EventsFiltered, u"QueueCallerJoin"_s}));
    }

    void aCallerWhoWaitedBeforeTheFirstListIsNoProof()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(15).say("QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 1");
        bench.list({Ready, u"QueueEntry|Queue: adult|Uniqueid: c1|Wait: 14"_s});
        QCOMPARE(bench.assess(), FeedProblem());
    }

    void callersWhoGoInSilenceAreFiltered()
    {
        Bench bench;
        bench.list({Ready, u"QueueEntry|Queue: adult|Uniqueid: c1|Wait: 20"_s});
        bench.wait(60).say("QueueMemberStatus|Queue: adult|MemberName: Anna|Status: 1");
        bench.list({Ready});
        QCOMPARE(bench.assess(), (FeedProblem {Kind::EventsFiltered, u"QueueCallerLeave"_s}));
    }

    void afterAReloadListsMayDiffer()
    {
        Bench bench;
        bench.list({Ready});
        bench.wait(15);
        bench.diagnosis.forgetLists();
        bench.list({Busy});
        QCOMPARE(bench.assess(), FeedProblem());
    }

    void callersWhoLeaveAndNeverHangUp_data()
    {
        QTest::addColumn<bool>("otherCallEvents");
        QTest::addColumn<FeedProblem>("problem");
        QTest::addRow("no class call") << false << FeedProblem {Kind::RightsTooNarrow, u"call"_s};
        QTest::addRow("filtered") << true << FeedProblem {Kind::EventsFiltered, u"Hangup"_s};
    }

    void callersWhoLeaveAndNeverHangUp()
    {
        QFETCH(bool, otherCallEvents);
        QFETCH(FeedProblem, problem);
        Bench bench;
        bench.say("VarSet|Uniqueid: x|Variable: ABANDONED|Value: TRUE");
        if (otherCallEvents)
            bench.say("DeviceStateChange|Privilege: call,all|Device: PJSIP/1|State: INUSE");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(bench.assess(), FeedProblem());
            const QString call = u"|Queue: adult|Uniqueid: c%1"_s.arg(i);
            bench.say(u"QueueCallerJoin"_s + call).wait(3);
            bench.say(u"QueueCallerAbandon|HoldTime: 3"_s + call).say(u"QueueCallerLeave"_s + call);
        }
        QCOMPARE(bench.assess(), problem);
    }

    void timeoutsThatHaveToBeGuessedMeanNoDialplan()
    {
        Bench bench;
        bench.say("Hangup|Uniqueid: x");
        bench.say("QueueCallerJoin|Queue: adult|Uniqueid: c1").wait(3);
        bench.say("QueueCallerAbandon|Queue: adult|Uniqueid: c1|HoldTime: 3")
            .say("QueueCallerLeave|Queue: adult|Uniqueid: c1");
        QCOMPARE(bench.assess(), FeedProblem());
        bench.wait(5).tick();
        QCOMPARE(bench.assess(), (FeedProblem {Kind::RightsTooNarrow, u"dialplan"_s}));
    }

    void missingFullyBootedMeansNoSystem()
    {
        AmiDiagnosis diagnosis;
        diagnosis.begin({}, Timestamp {});
        QCOMPARE(diagnosis.assess({}, std::nullopt, Timestamp {std::chrono::seconds {59}}), FeedProblem());
        QCOMPARE(diagnosis.assess({}, std::nullopt, Timestamp {std::chrono::seconds {60}}),
            (FeedProblem {Kind::RightsTooNarrow, u"system"_s}));
    }

    void clockThatIsFarOffIsSaid()
    {
        Bench bench;
        const auto assess = [&](Duration offset) {
            return bench.diagnosis.assess(bench.translator.sightings(), offset, bench.now());
        };
        QCOMPARE(assess(std::chrono::seconds {9}), FeedProblem());
        QCOMPARE(assess(std::chrono::seconds {-75}), (FeedProblem {Kind::ClockSkew, u"-75"_s}));
    }

    void everyProblemIsOneSentence()
    {
        QSet<QString> sentences;
        for (int i = static_cast<int>(Kind::HostNotFound); i <= static_cast<int>(Kind::FileNotALog); ++i) {
            const QString text = problemText({static_cast<Kind>(i), u"%1 detail %2"_s}, u"%2 place"_s);
            QVERIFY2(text.contains(u"%2 place"_s), qPrintable(text));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(text.size() > 25, qPrintable(text));
            sentences << text;
            QVERIFY(!problemText({static_cast<Kind>(i), {}}, u"here"_s).contains(u'%'));
        }
        QCOMPARE(sentences.size(), static_cast<int>(Kind::FileNotALog));
        QCOMPARE(problemText({}, u"here"_s), QString());
        QVERIFY(problemText({Kind::RightsTooNarrow, u"dialplan"_s}, u"pbx:5038"_s).contains(u"timeouts"_s));
    }
};

QTEST_GUILESS_MAIN(TestAmiDiagnosis)
#include "tst_amidiagnosis.moc"
