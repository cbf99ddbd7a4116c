// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A contact centre that does not exist: callers, operators and the ACDs between them, as a discrete-event simulation.
// The same centre, seed, start and commands give the same events. Not thread safe; lives on its feed's thread.

#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "feeds/simulator/arrivals.h"
#include "feeds/simulator/localcalendar.h"
#include "feeds/simulator/membercommand.h"
#include "feeds/simulator/random.h"
#include "feeds/simulator/roster.h"

#include <optional>
#include <queue>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace Pult::Feeds {

/// What has become of the callers, for tests: started = waiting + talking + ended at any moment.
struct CallerCounts
{
    std::uint64_t started = 0; ///< visits of queues
    std::uint64_t waiting = 0;
    std::uint64_t talking = 0;
    std::uint64_t ended = 0; ///< each exactly once
};

class Simulator
{
public:
    /// One simulated ACD: the id it has in the centre file and the number its events carry.
    using Feeds = std::vector<std::pair<std::string, Domain::FeedId>>;

    /// `centre.simulation` must be there; `feeds` are its feeds of kind "simulator". Nobody waits or talks at `start`;
    /// who is on shift then is signed in.
    Simulator(Domain::Centre centre, const Feeds &feeds, Domain::Timestamp start);
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    /// The feeds of a centre that its simulation speaks for, in the order of the centre file.
    static Feeds feedsOf(const Domain::Centre &centre);
    /// Beginning of the centre's day that contains `at`.
    static Domain::Timestamp startOfDay(const Domain::Centre &centre, Domain::Timestamp at);

    /// The first time with an empty past: FeedConnected, all names and a snapshot of who is signed in. Then everything
    /// that happens up to and including `until`, in the order of time.
    void run(Domain::Timestamp until, Domain::Events &out);
    /// Appends what a new listener needs to follow from now() on: FeedConnected, all names and a snapshot.
    void tellPresent(Domain::Events &out);
    /// When something happens next.
    Domain::Timestamp next() const { return m_calendar.empty() ? Domain::Timestamp::max() : m_calendar.top().at; }
    Domain::Timestamp now() const { return m_now; }

    /// Does at now() what an ACD would do and appends the events that follow.
    MemberReply execute(const MemberCommand &command, Domain::Events &out);

    CallerCounts callers() const;

private:
    // --- what is in the world ---

    struct Acd
    {
        std::string id;
        Domain::FeedId feed {};
        std::vector<std::size_t> queues; ///< indexes of m_queues, by QueueNo
        std::vector<std::string> reasons;
        std::vector<bool> known; ///< by operator: announced
        std::uint64_t calls = 0;
    };

    /// An operator who can be rung at once; the best is the first: least penalty, then longest idle.
    struct Idle
    {
        int penalty = 0;
        Domain::Timestamp since;
        std::size_t op = 0;

        auto operator<=>(const Idle &) const = default;
    };

    struct Queue
    {
        std::string name;
        std::size_t acd = 0;
        Domain::QueueNo no {};
        std::size_t flow = 0;
        std::set<std::pair<Domain::Timestamp, std::size_t>> waiting; ///< arrival and call; none that rings
        std::set<Idle> idle;
    };

    enum class CallPhase : std::uint8_t { Free, Waiting, Ringing, Talking };

    struct Call
    {
        CallPhase phase = CallPhase::Free;
        std::uint32_t life = 0; ///< counts the uses of this place; an event of another life is void
        std::size_t queue = 0;
        std::size_t flow = 0;
        std::size_t op = 0;
        Domain::Timestamp arrival;
        Domain::Timestamp answered;
        Domain::CallKey key {};
        Domain::ContactKey contact {};
        std::uint64_t caller = 0; ///< 0: anonymous
        std::string id;
        bool passedOn = false; ///< by another operator
    };

    enum class Activity : std::uint8_t { Off, Ready, Ringing, Talking, WrapUp, Paused, Outbound, Dropped };

    struct Member
    {
        std::size_t queue = 0;
        int penalty = 0;
        bool paused = false; ///< here, by a command
        std::string reason;
    };

    struct Operator
    {
        RosterEntry entry;
        std::size_t acd = 0;
        std::vector<Member> members;
        Activity activity = Activity::Off;
        Domain::Timestamp since;
        Domain::Timestamp shiftEnd;
        std::uint32_t step = 0;             ///< counts changes of activity; an event of another step is void
        std::uint32_t day = 0;              ///< counts sign-ins; a pause planned on another day is void
        std::size_t call = 0;               ///< while Ringing, Talking and WrapUp
        std::size_t callback = 0;           ///< while Outbound: of m_callbacks, plus one; 0: a call of one's own
        bool passedOn = false;              ///< the last caller went on to another line
        std::vector<std::size_t> duePauses; ///< indexes of Simulation::pauses, to be taken when free
        std::string reason;                 ///< while Paused
    };

    struct Callback
    {
        std::size_t queue = 0;
        Domain::CallKey key {};
        int tries = 0;
    };

    enum class Kind : std::uint8_t {
        FirstCall,     ///< a: flow
        CallAgain,     ///< a: flow, b: caller
        HangUp,        ///< a: call, b: life
        GiveUp,        ///< a: call, b: life
        OfferCallback, ///< a: call, b: life
        RingOver,      ///< a: operator, b: step; answered, or missed
        Missed,
        Hold,   ///< a: operator, b: step
        Unhold, ///< a: operator, b: step
        TalkOver,
        WrapUpOver,
        Dial,         ///< an outbound call of the operator's own
        OutboundOver, ///< a: operator, b: step
        PauseDue,     ///< a: operator and pause, b: day
        PauseOver,
        LineDrops, ///< a: operator, b: day
        LineBack,
        CallBack,   ///< a: callback
        ShiftStart, ///< a: operator
        ShiftOver,  ///< a: operator, b: day
        NewDay,
    };

    struct Entry
    {
        Domain::Timestamp at;
        std::uint64_t order = 0; ///< of two at the same instant the one planned first happens first
        Kind kind {};
        std::size_t a = 0;
        std::uint64_t b = 0;

        bool operator>(const Entry &other) const { return std::pair(at, order) > std::pair(other.at, other.order); }
    };

    // --- simulator.cpp: the calendar ---
    void plan(Domain::Timestamp at, Kind kind, std::size_t a = 0, std::uint64_t b = 0);
    void planStep(Domain::Duration after, Kind kind, const Operator &op);
    void happen(const Entry &entry);
    void happenToOperator(const Entry &entry);
    void buildQueues(const Feeds &feeds);
    void buildOperators();
    void tellNames(std::size_t acd);
    void tellCall(const Call &call);
    void announce(std::size_t acd, std::size_t op);
    Domain::ReasonNo reasonNo(std::size_t acd, const std::string &reason);
    void emit(std::size_t acd, Domain::EventBody body);
    Domain::OperatorNo numberOf(const Operator &op) const
    {
        return Domain::OperatorNo {static_cast<std::uint32_t>(indexOf(op))};
    }
    std::size_t indexOf(const Operator &op) const { return static_cast<std::size_t>(&op - m_operators.data()); }
    const Domain::Simulation &model() const { return *m_centre.simulation; }

    // --- simulatedcalls.cpp: what callers do ---
    void firstCall(std::size_t flow);
    void arrive(std::size_t flow, std::uint64_t caller);
    std::size_t newCall(std::size_t queue, std::size_t flow);
    void joinQueue(std::size_t call);
    std::optional<std::size_t> queueFor(std::size_t flow, std::optional<std::size_t> acd);
    void offer(std::size_t call);
    void ring(std::size_t call, std::size_t op);
    void stopRinging(Call &call);
    void hangUp(std::size_t call);
    void giveUp(std::size_t call);
    void offerCallback(std::size_t call);
    void leave(std::size_t call, Domain::Outcome outcome);
    void afterLoss(const Call &call);
    void owe(const Call &call);
    void tryCallback(std::size_t callback);
    void answer(Operator &op);
    void miss(Operator &op);
    void hold(Operator &op);
    void unhold(Operator &op);
    void finishTalk(Operator &op);
    std::optional<std::size_t> transferQueue(const Call &call);
    void transfer(std::size_t call);
    void bookOutcome(Operator &op);
    void maybeReturn(const Call &call, bool resolved);
    void release(Call &call);
    std::string numberOf(std::uint64_t caller) const;
    const Domain::SimulatedFlow &flowOf(const Call &call) const { return model().flows[call.flow]; }

    // --- simulatedstaff.cpp: what operators do ---
    void planDay(QDate date);
    void signIn(std::size_t op);
    void signOut(Operator &op);
    void endShift(Operator &op);
    void enter(Operator &op, Activity activity);
    void joinIdle(const Operator &op);
    void leaveIdle(const Operator &op);
    void becomeFree(Operator &op);
    void becomeReady(Operator &op);
    bool serveOldest(Operator &op);
    void planPause(const Operator &op, std::size_t pause, double fraction);
    void pauseDue(Operator &op, std::size_t pause);
    void takePause(Operator &op);
    void dial(Operator &op, Domain::Duration length, std::size_t callback);
    void outboundOver(Operator &op);
    void planDrop(const Operator &op);
    void dropLine(Operator &op);
    void tell(const Operator &op);
    void tell(const Operator &op, const Member &member);
    std::vector<Member> plannedMembers(const Operator &op) const;
    MemberReply execute(Operator &op, const MemberCommand &command);
    Operator *findOperator(const std::string &interface);

    const Domain::Centre m_centre;
    const LocalCalendar m_local;
    Domain::Timestamp m_now;
    Random m_callers;                 ///< what callers are like
    Random m_work;                    ///< how operators work
    std::vector<Arrivals> m_arrivals; ///< by flow
    std::vector<Acd> m_acds;
    std::vector<Queue> m_queues;
    std::vector<std::vector<std::pair<std::size_t, double>>> m_flowQueues; ///< by flow: its queues and their shares
    std::vector<Operator> m_operators;
    std::vector<Call> m_calls;
    std::vector<std::size_t> m_freeCalls;
    std::vector<Callback> m_callbacks;
    std::vector<std::size_t> m_freeCallbacks;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_calendar;
    std::uint64_t m_planned = 0;
    std::uint64_t m_nextCaller = 1;
    CallerCounts m_counts;
    Domain::Events *m_out = nullptr; ///< during run() and execute()
    bool m_connected = false;
};

} // namespace Pult::Feeds
