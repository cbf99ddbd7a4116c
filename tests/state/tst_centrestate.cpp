// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fold, rule by rule: visits, operator states, snapshots, gaps.

#include "state/centrestate.h"
#include "support/eventscript.h"
#include "support/testcase.h"

#include <algorithm>

using namespace Pult;
using namespace Pult::State;
using namespace std::chrono_literals;
using Domain::DeviceStatus;
using Domain::FeedId;
using Domain::OperatorState;
using Domain::Outcome;
using Domain::Timestamp;
using Test::EventScript;
using Test::seconds;

namespace {

const Timestamp Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 9h;

/// A state with one feed, and the script that feeds it.
struct Centre
{
    explicit Centre(Domain::Centre description = {})
        : state(std::move(description), {"ryazan"})
        , script(Start)
    {
        script.connected();
    }

    /// Folds what the script has written and lets time pass until then.
    void fold(double untilSecond = -1)
    {
        const Timestamp now = untilSecond < 0 ? script.now() : Start + seconds(untilSecond);
        state.apply(script.take(), now, changes);
        spans.insert(spans.end(), changes.spans.begin(), changes.spans.end());
    }

    const PersonRow &person(const std::string &name) const
    {
        return *std::ranges::find(state.persons(), name, &PersonRow::memberName);
    }
    OperatorState stateOf(const std::string &name) const { return person(name).state; }
    const VisitFacts &visit(std::uint64_t no) const { return state.visit(VisitNo {no})->facts; }
    std::size_t waiting() const { return state.queues().at(0).waiting.size(); }

    CentreState state;
    EventScript script;
    ChangeSet changes;
    std::vector<StateSpan> spans;
};

Domain::Centre withWrapUp(double wrapUp, const char *acwReason = nullptr)
{
    Domain::Centre centre;
    centre.defaults.wrapUp = seconds(wrapUp);
    if (acwReason)
        centre.acwReasons = {acwReason};
    return centre;
}

} // namespace

class TestCentreState : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    // visits
    void answeredCall();
    void abandonedCall();
    void leavingIsNotWaiting();
    void joinIsIdempotent();
    void sameCallJoinsAgain();
    void sameCallInAnotherQueue();
    void answerWithoutJoin();
    void secondOutcomeIsIgnored();
    void completionOfAnEarlierVisit();
    void holdIsTakenOutOfTalk();
    void outcomeOfContact();
    void callerNumberIsForgottenAtTheEnd();
    void waitingIsOrderedByArrival();
    // operators
    void stateFollowsTheCall();
    void deviceInUseIsAnotherCall();
    void lateDeviceIsNotAnotherCall();
    void pausedOnlyWhenPausedEverywhere();
    void wrapUpOfTheMember();
    void wrapUpOfTheLine();
    void wrapUpByPauseReason();
    void wrapUpIsCutByTheNextCall();
    void ringAllClosesWithTheAnswer();
    void removedDuringACall();
    void unreachable();
    void timeInState();
    // snapshots and gaps
    void snapshotRemovesGhosts();
    void joinDuringTheSnapshotStays();
    void conversationSurvivesAGap();
    void conversationEndedInAGap();
    void gapIsAFact();
    void nothingIsCountedInAGap();
    void restartEndsEverythingUnseen();
    void snapshotAndRestIsTheWhole();
    // callers who come back
    void repeatCall();
    void repeatAfterTheWindow();
    void sameContactInTwoQueuesIsNoRepeat();
    void anonymousCallersAreOut();
    // the change set
    void changesAreNamedOnce();
    void oldVisitsAreDropped();
};

void TestCentreState::answeredCall()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1", "79160000001");
    centre.script.at(7).leaves("adult", "c1").answered("adult", "c1", "op1", 7, 2);
    centre.script.at(67).handled("adult", "c1", "op1", 60, Domain::EndedBy::Operator);
    centre.fold();
    const VisitFacts &visit = centre.visit(0);
    QVERIFY(visit.arrival == Start);
    QVERIFY(visit.outcome == Outcome::Answered);
    QVERIFY(visit.wait == 7s);
    QVERIFY(visit.ring == 2s);
    QVERIFY(visit.talk == 60s);
    QVERIFY(visit.handled);
    QVERIFY(visit.phase == VisitPhase::Ended);
    QCOMPARE(centre.state.queues()[0].talking, 0U);
    QCOMPARE(centre.state.ignored(), 0U);
}

void TestCentreState::abandonedCall()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(12).leaves("adult", "c1").ends("adult", "c1", Outcome::Abandoned, 12);
    centre.fold();
    QVERIFY(centre.visit(0).outcome == Outcome::Abandoned);
    QVERIFY(centre.visit(0).wait == 12s);
    QCOMPARE(centre.waiting(), 0U);
}

void TestCentreState::leavingIsNotWaiting()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(3).leaves("adult", "c1");
    centre.fold();
    QVERIFY(centre.visit(0).phase == VisitPhase::Leaving);
    QVERIFY(centre.visit(0).outcome == Outcome::Open);
    QCOMPARE(centre.waiting(), 0U);
}

void TestCentreState::joinIsIdempotent()
{
    Centre centre;
    centre.script.joins("adult", "c1");
    centre.script.at(2).joins("adult", "c1", {}, 2); // the list of a snapshot
    centre.script.at(3).leaves("adult", "c1").answered("adult", "c1", "op1", 3);
    centre.script.at(4).handled("adult", "c1", "op1", 1);
    centre.script.at(0).joins("adult", "c1"); // the live event, late and doubled
    centre.fold(5);
    QCOMPARE(Domain::raw(centre.state.endVisit()), 1U);
    QVERIFY(centre.visit(0).handled);
}

void TestCentreState::sameCallJoinsAgain()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(4).leaves("adult", "c1").ends("adult", "c1", Outcome::TimedOut, 4);
    centre.script.at(5).joins("adult", "c1").at(9).leaves("adult", "c1").ends("adult", "c1", Outcome::Abandoned, 4);
    centre.fold();
    QCOMPARE(Domain::raw(centre.state.endVisit()), 2U);
    QVERIFY(centre.visit(0).outcome == Outcome::TimedOut);
    QVERIFY(centre.visit(1).outcome == Outcome::Abandoned);
}

void TestCentreState::sameCallInAnotherQueue()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(4).joins("expert", "c1");
    centre.fold();
    QVERIFY(centre.visit(0).outcome == Outcome::Unknown); // its end was not told
    QVERIFY(centre.visit(1).phase == VisitPhase::Waiting);
}

void TestCentreState::answerWithoutJoin()
{
    Centre centre;
    centre.script.at(10).answered("adult", "c1", "op1", 4);
    centre.script.at(6.3).joins("adult", "c1"); // overtaken
    centre.fold(11);
    QCOMPARE(Domain::raw(centre.state.endVisit()), 1U);
    QVERIFY(centre.visit(0).arrival == Start + 6300ms);
    QVERIFY(centre.visit(0).wait == 4s);
    QCOMPARE(centre.waiting(), 0U);
}

void TestCentreState::secondOutcomeIsIgnored()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(4).ends("adult", "c1", Outcome::Abandoned, 4);
    centre.script.ends("adult", "c1", Outcome::TimedOut, 9).answered("adult", "c1", "op1", 4);
    centre.fold();
    QVERIFY(centre.visit(0).outcome == Outcome::Abandoned);
    QCOMPARE(centre.state.ignored(), 2U);
    QCOMPARE(centre.state.queues()[0].talking, 0U);
}

void TestCentreState::completionOfAnEarlierVisit()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    // Transferred back into the same queue before the completion of the first conversation is told.
    centre.script.at(30).joins("adult", "c1");
    centre.script.at(31).handled("adult", "c1", "op1", 29, Domain::EndedBy::Transfer);
    centre.fold();
    QVERIFY(centre.visit(0).handled);
    QVERIFY(centre.visit(0).endedBy == Domain::EndedBy::Transfer);
    QVERIFY(centre.visit(1).phase == VisitPhase::Waiting);
}

void TestCentreState::holdIsTakenOutOfTalk()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(10).hold("c1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Hold);
    centre.script.at(25).unhold("c1").at(61).handled("adult", "c1", "op1", 60);
    centre.fold();
    QVERIFY(centre.visit(0).hold == 15s);
    QVERIFY(centre.visit(0).talk == 45s);
}

void TestCentreState::outcomeOfContact()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.outcome("c1", true, std::nullopt).outcome("c1", std::nullopt, false, 5).outcome("none", true, true);
    centre.fold();
    QVERIFY(centre.visit(0).resolved == Tri::Yes);
    QVERIFY(centre.visit(0).booked == Tri::No);
    QCOMPARE(int(centre.visit(0).score), 5);
    QCOMPARE(centre.state.ignored(), 1U);
}

void TestCentreState::callerNumberIsForgottenAtTheEnd()
{
    Centre centre;
    centre.script.joins("adult", "c1", "79160000001").joins("adult", "c2", "79160000002");
    centre.script.at(3).ends("adult", "c1", Outcome::Abandoned, 3);
    centre.fold();
    QVERIFY(centre.state.visit(VisitNo {0})->callerNumber.empty());
    QCOMPARE(centre.state.visit(VisitNo {1})->callerNumber, std::string("79160000002"));
}

void TestCentreState::waitingIsOrderedByArrival()
{
    Centre centre;
    centre.script.at(10).joins("adult", "c1").joins("adult", "c2", {}, 8).joins("adult", "c3", {}, 4);
    centre.fold();
    const std::vector<VisitNo> expected {VisitNo {1}, VisitNo {2}, VisitNo {0}};
    QVERIFY(centre.state.queues()[0].waiting == expected);
}

void TestCentreState::stateFollowsTheCall()
{
    Centre centre;
    centre.script.member("adult", "op1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    centre.script.at(1).joins("adult", "c1").rings("adult", "c1", "op1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ringing);
    // The device is in use before the ACD says that the call was answered (asterisk.md 1.8).
    centre.script.at(3).member("adult", "op1", DeviceStatus::InUse);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ringing);
    centre.script.at(4).answered("adult", "c1", "op1", 3, 3);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Talking);
    QVERIFY(centre.person("op1").since == Start + 4s);
    centre.script.at(50).handled("adult", "c1", "op1", 46).member("adult", "op1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    centre.script.at(60).removed("adult", "op1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Offline);
}

void TestCentreState::deviceInUseIsAnotherCall()
{
    Centre centre;
    centre.script.member("adult", "op1", DeviceStatus::InUse);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::OtherCall);
}

void TestCentreState::lateDeviceIsNotAnotherCall()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.member("adult", "op1", DeviceStatus::InUse).at(10).handled("adult", "c1", "op1", 9);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    centre.fold(10.9);
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    centre.fold(12); // still in use: it is another call
    QVERIFY(centre.stateOf("op1") == OperatorState::OtherCall);
    QVERIFY(centre.person("op1").since == Start + 11s);
}

void TestCentreState::pausedOnlyWhenPausedEverywhere()
{
    Centre centre;
    centre.script.member("adult", "op1").member("expert", "op1");
    centre.script.at(5).member("adult", "op1", DeviceStatus::NotInUse, "lunch");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    centre.script.member("expert", "op1", DeviceStatus::NotInUse, "lunch");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Paused);
    QCOMPARE(centre.state.reason(centre.person("op1").reason), std::string_view("lunch"));
    QVERIFY(centre.person("op1").memberships[0].paused);
}

void TestCentreState::wrapUpOfTheMember()
{
    Centre centre(withWrapUp(30));
    centre.script.member("adult", "op1", DeviceStatus::NotInUse, {}, 10).joins("adult", "c1");
    centre.script.at(1).answered("adult", "c1", "op1", 1).at(20).handled("adult", "c1", "op1", 19);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::WrapUp);
    QVERIFY(centre.state.nextDeadline().has_value());
    QVERIFY(centre.visit(0).acw == 0s);
    centre.fold(31);
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    QVERIFY(centre.person("op1").since == Start + 30s);
    QVERIFY(centre.visit(0).acw == 10s);
}

void TestCentreState::wrapUpOfTheLine()
{
    Centre centre(withWrapUp(30));
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(20).handled("adult", "c1", "op1", 19).at(100).heartbeat();
    centre.fold();
    QVERIFY(centre.visit(0).acw == 30s);
}

void TestCentreState::wrapUpByPauseReason()
{
    Centre centre(withWrapUp(0, "Wrap-Up"));
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(20).handled("adult", "c1", "op1", 19);
    centre.script.at(21).member("adult", "op1", DeviceStatus::NotInUse, "wrap-up");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::WrapUp);
    centre.script.at(61).member("adult", "op1");
    centre.fold();
    QVERIFY(centre.visit(0).acw == 40s);
    // A later one, after lunch, has nothing to do with that call.
    centre.script.at(70).member("adult", "op1", DeviceStatus::NotInUse, "lunch");
    centre.script.at(80).member("adult", "op1", DeviceStatus::NotInUse, "wrap-up").at(90).member("adult", "op1");
    centre.fold();
    QVERIFY(centre.visit(0).acw == 40s);
}

void TestCentreState::wrapUpIsCutByTheNextCall()
{
    Centre centre(withWrapUp(30));
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(20).handled("adult", "c1", "op1", 19);
    centre.script.at(32).joins("adult", "c2").rings("adult", "c2", "op1").at(33).answered("adult", "c2", "op1", 1);
    centre.fold();
    QVERIFY(centre.visit(0).acw == 12s);
    centre.fold(60); // the old wrap-up must not end anything now
    QVERIFY(centre.stateOf("op1") == OperatorState::Talking);
}

void TestCentreState::ringAllClosesWithTheAnswer()
{
    Centre centre;
    centre.script.member("adult", "op1").member("adult", "op2").joins("adult", "c1");
    centre.script.rings("adult", "c1", "op1").rings("adult", "c1", "op2").rings("adult", "c1", "op2");
    centre.fold();
    QVERIFY(centre.stateOf("op2") == OperatorState::Ringing);
    centre.script.at(2).answered("adult", "c1", "op1", 2, 2);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Talking);
    QVERIFY(centre.stateOf("op2") == OperatorState::Ready);
    QVERIFY(centre.person("op2").offers.empty());
}

void TestCentreState::removedDuringACall()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(10).removed("adult", "op1");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Talking);
    centre.script.at(20).handled("adult", "c1", "op1", 19);
    centre.fold();
    QVERIFY(centre.visit(0).handled);
    QVERIFY(centre.stateOf("op1") == OperatorState::Offline);
}

void TestCentreState::unreachable()
{
    Centre centre;
    centre.script.member("adult", "op1", DeviceStatus::Unavailable);
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Unreachable);
    centre.script.at(5).member("adult", "op1", DeviceStatus::Unavailable, "lunch");
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Paused);
}

void TestCentreState::timeInState()
{
    Centre centre;
    centre.script.member("adult", "op1").at(10).member("adult", "op1", DeviceStatus::NotInUse, "lunch");
    centre.script.at(70).member("adult", "op1");
    centre.fold();
    QCOMPARE(centre.spans.size(), 2U);
    QVERIFY(centre.spans[0].state == OperatorState::Ready && centre.spans[0].to - centre.spans[0].from == 10s);
    QVERIFY(centre.spans[1].state == OperatorState::Paused && centre.spans[1].to - centre.spans[1].from == 60s);
}

void TestCentreState::snapshotRemovesGhosts()
{
    Centre centre;
    centre.script.member("adult", "op1").member("adult", "op2").joins("adult", "c1").joins("adult", "c2");
    centre.script.at(10).lost().at(40).connected();
    centre.script.snapshotBegan().member("adult", "op1").joins("adult", "c2", {}, 40).snapshotEnded();
    centre.fold();
    QVERIFY(centre.visit(0).outcome == Outcome::Unknown);
    QVERIFY(centre.visit(1).phase == VisitPhase::Waiting);
    QVERIFY(centre.visit(1).arrival == Start);
    QCOMPARE(centre.waiting(), 1U);
    QVERIFY(centre.stateOf("op2") == OperatorState::Offline);
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    // The caller who was waiting all along is one visit to the end.
    centre.script.at(50).leaves("adult", "c2").answered("adult", "c2", "op1", 50);
    centre.fold();
    QVERIFY(centre.visit(1).wait == 50s);
}

void TestCentreState::joinDuringTheSnapshotStays()
{
    Centre centre;
    centre.script.snapshotBegan().joins("adult", "c1").member("adult", "op1").snapshotEnded();
    centre.fold();
    QCOMPARE(centre.waiting(), 1U);
}

void TestCentreState::conversationSurvivesAGap()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(10).lost().at(30).connected().snapshotBegan();
    centre.script.member("adult", "op1", DeviceStatus::InUse, {}, 0, true).snapshotEnded();
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Talking);
    centre.script.at(60).handled("adult", "c1", "op1", 59);
    centre.fold();
    QVERIFY(centre.visit(0).talk == 59s);
}

void TestCentreState::conversationEndedInAGap()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(10).lost().at(30).connected().snapshotBegan().member("adult", "op1").snapshotEnded();
    centre.fold();
    QVERIFY(centre.stateOf("op1") == OperatorState::Ready);
    QVERIFY(centre.visit(0).outcome == Outcome::Answered);
    QVERIFY(!centre.visit(0).handled);
    QCOMPARE(centre.state.queues()[0].talking, 0U);
}

void TestCentreState::gapIsAFact()
{
    Centre centre;
    centre.script.at(10).lost(Domain::LostReason::AcdShutdown);
    centre.fold();
    const FeedRow &feed = centre.state.feeds()[0];
    QVERIFY(!feed.connected);
    QVERIFY(feed.lost == Domain::LostReason::AcdShutdown);
    QVERIFY(!feed.gaps.back().to);
    centre.script.at(20).lost().at(40).connected();
    centre.fold();
    QCOMPARE(feed.gaps.size(), 1U);
    QVERIFY(feed.gaps.back().from == Start + 10s);
    QVERIFY(feed.gaps.back().to == Start + 40s);
}

void TestCentreState::nothingIsCountedInAGap()
{
    Centre centre;
    centre.script.member("adult", "op1").at(10).lost().at(40).connected();
    centre.script.snapshotBegan().member("adult", "op1").snapshotEnded().at(45).removed("adult", "op1");
    centre.fold();
    Domain::Duration ready {};
    for (const StateSpan &span : centre.spans)
        ready += span.state == OperatorState::Ready ? span.to - span.from : 0s;
    QVERIFY(ready == 15s);
}

void TestCentreState::restartEndsEverythingUnseen()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").joins("adult", "c2");
    centre.script.at(1).answered("adult", "c1", "op1", 1).at(5).restarted();
    centre.fold();
    QVERIFY(!centre.visit(0).handled);
    QVERIFY(centre.visit(1).outcome == Outcome::Unknown);
    QVERIFY(centre.stateOf("op1") == OperatorState::Offline);
    QCOMPARE(centre.waiting(), 0U);
}

void TestCentreState::snapshotAndRestIsTheWhole()
{
    // One centre has heard everything, the other is connected in the middle of it.
    Centre whole;
    Centre late;
    whole.script.member("adult", "op1").member("adult", "op2", DeviceStatus::NotInUse, "lunch").joins("adult", "c1");
    whole.script.at(2).answered("adult", "c1", "op1", 2).member("adult", "op1", DeviceStatus::InUse);
    whole.script.at(4).joins("adult", "c2").at(6).joins("adult", "c3");
    late.script.at(8).snapshotBegan().member("adult", "op1", DeviceStatus::InUse, {}, 0, true);
    late.script.member("adult", "op2", DeviceStatus::NotInUse, "lunch");
    late.script.joins("adult", "c2", {}, 4).joins("adult", "c3", {}, 2).snapshotEnded();
    for (Centre *centre : {&whole, &late}) {
        centre->script.at(20).handled("adult", "c1", "op1", 18).member("adult", "op1");
        centre->script.at(21).leaves("adult", "c2").answered("adult", "c2", "op1", 17);
        centre->script.at(22).member("adult", "op2").at(23).ends("adult", "c3", Outcome::Abandoned, 17);
        centre->fold(30);
    }
    for (const char *name : {"op1", "op2"}) {
        QVERIFY(whole.stateOf(name) == late.stateOf(name));
        QVERIFY(whole.person(name).since == late.person(name).since);
    }
    QVERIFY(whole.state.queues()[0].waiting.empty() && late.state.queues()[0].waiting.empty());
    QVERIFY(whole.visit(1).wait == late.visit(0).wait);
    QVERIFY(whole.visit(1).arrival == late.visit(0).arrival);
    QVERIFY(whole.visit(2).outcome == late.visit(1).outcome);
}

void TestCentreState::repeatCall()
{
    Centre centre;
    centre.script.joins("adult", "c1", "79160000001").at(1).answered("adult", "c1", "op1", 1);
    centre.fold();
    QVERIFY(centre.visit(0).repeatCounted && !centre.visit(0).repeatReturned);
    centre.script.at(3600).joins("expert", "c2", "+7 916 000-00-01");
    centre.fold();
    QVERIFY(centre.visit(0).repeatReturned);
    QVERIFY(!centre.visit(1).repeatCounted); // not answered
}

void TestCentreState::repeatAfterTheWindow()
{
    Domain::Centre description;
    description.repeatWindow = 1h;
    Centre centre(description);
    centre.script.joins("adult", "c1", "79160000001").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(3601).joins("adult", "c2", "79160000001");
    centre.fold();
    QVERIFY(!centre.visit(0).repeatReturned);
}

void TestCentreState::sameContactInTwoQueuesIsNoRepeat()
{
    Centre centre;
    centre.script.joins("adult", "c1", "79160000001", 0, "l1").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(9).handled("adult", "c1", "op1", 8, Domain::EndedBy::Transfer);
    centre.script.at(9.5).joins("expert", "c1", "79160000001", 0, "l1").at(12).answered("expert", "c1", "op2", 2);
    centre.fold();
    QVERIFY(centre.visit(0).repeatCounted && !centre.visit(0).repeatReturned);
    QVERIFY(!centre.visit(1).repeatCounted);
}

void TestCentreState::anonymousCallersAreOut()
{
    Centre centre;
    centre.script.joins("adult", "c1", "anonymous").at(1).answered("adult", "c1", "op1", 1);
    centre.script.at(60).joins("adult", "c2", "anonymous");
    centre.fold();
    QVERIFY(!centre.visit(0).repeatCounted);
}

void TestCentreState::changesAreNamedOnce()
{
    Centre centre;
    centre.script.member("adult", "op1").joins("adult", "c1").at(1).answered("adult", "c1", "op1", 1);
    centre.fold();
    QCOMPARE(centre.changes.visits.size(), 1U);
    QCOMPARE(centre.changes.persons.size(), 1U);
    QCOMPARE(centre.changes.queues.size(), 1U);
    QVERIFY(centre.changes.namesChanged);
    centre.script.member("adult", "op1"); // nothing new
    centre.fold();
    QVERIFY(centre.changes.persons.empty() && centre.changes.queues.empty() && centre.changes.visits.empty());
    QVERIFY(!centre.changes.namesChanged);
}

void TestCentreState::oldVisitsAreDropped()
{
    Centre centre;
    centre.script.joins("adult", "c1").at(4).ends("adult", "c1", Outcome::Abandoned, 4).joins("adult", "ghost");
    centre.fold();
    centre.script.at(49 * 3600).joins("adult", "c2");
    centre.fold();
    QVERIFY(!centre.state.visit(VisitNo {0}));
    // That the ghost's end was never seen has still to be booked: it goes with the next batch.
    QCOMPARE(centre.visit(1).outcome, Outcome::Unknown);
    QCOMPARE(std::ranges::count(centre.changes.visits, VisitNo {1}), 1);
    centre.script.heartbeat();
    centre.fold();
    QCOMPARE(Domain::raw(centre.state.firstVisit()), 2U);
    QCOMPARE(centre.waiting(), 1U);
}

QTEST_GUILESS_MAIN(TestCentreState)
#include "tst_centrestate.moc"
