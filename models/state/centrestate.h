// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The present of the whole centre: a pure fold of the feeds' events. Same events and same instants give the same state,
// live or replayed. It is not thread safe and lives on the engine's thread.

#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "state/changeset.h"
#include "state/directory.h"
#include "state/operatorrules.h"
#include "state/repeatbook.h"
#include "state/rows.h"
#include "state/visit.h"
#include "state/visitbook.h"

#include <optional>
#include <queue>
#include <span>
#include <string_view>
#include <vector>

namespace Pult::State {

class CentreState
{
public:
    /// `feedNames` in the order of their FeedId. Visits are kept for `retention` after their arrival.
    CentreState(Domain::Centre centre, std::vector<std::string> feedNames,
        Domain::Duration retention = std::chrono::hours {48});

    /// Folds `events` in their order. `now` is our clock at that moment; it proves the feeds alive and lets derived
    /// states (wrap-up) end. Never fails: what makes no sense is left out and counted in ignored().
    void apply(std::span<const Domain::Event> events, Domain::Timestamp now, ChangeSet &changes);

    /// Only lets time pass.
    void advance(Domain::Timestamp now, ChangeSet &changes);

    /// Ends every open visit of a feed as unknown: a log ended and nothing more will come.
    void finish(Domain::FeedId feed, ChangeSet &changes);

    const Domain::Centre &centre() const { return m_directory.centre(); }
    const std::vector<SiteRow> &sites() const { return m_directory.sites; }
    const std::vector<LineRow> &lines() const { return m_directory.lines; }
    const std::vector<QueueRow> &queues() const { return m_directory.queues; }
    const std::vector<PersonRow> &persons() const { return m_directory.persons; }
    const std::vector<FeedRow> &feeds() const { return m_directory.feeds; }

    const SiteRow &site(SiteIndex i) const { return m_directory.sites[Domain::raw(i)]; }
    const LineRow &line(LineIndex i) const { return m_directory.lines[Domain::raw(i)]; }
    const QueueRow &queue(QueueIndex i) const { return m_directory.queues[Domain::raw(i)]; }
    const PersonRow &person(PersonIndex i) const { return m_directory.persons[Domain::raw(i)]; }
    const FeedRow &feed(Domain::FeedId i) const { return m_directory.feeds[Domain::raw(i)]; }
    /// Text of a pause reason; empty for None.
    std::string_view reason(ReasonIndex i) const { return m_directory.reason(i); }

    /// Null when the visit has been dropped.
    const Visit *visit(VisitNo no) const { return m_visits.find(no); }
    VisitNo firstVisit() const { return m_visits.first(); }
    VisitNo endVisit() const { return m_visits.end(); }

    /// Our `now` on the clock of a feed: use it to age what the feed has timed.
    Domain::Timestamp onFeedClock(Domain::FeedId feed, Domain::Timestamp now) const;

    /// The next instant (our clock) at which advance() will change something.
    std::optional<Domain::Timestamp> nextDeadline() const;

    /// Events that made no sense, e.g. an answer of a visit never heard of.
    std::uint64_t ignored() const { return m_ignored; }

private:
    /// An event without its body: what every rule needs beside it.
    struct Context
    {
        Domain::Timestamp at;
        Domain::FeedId feed;
    };

    // One rule for each kind of event, in centrestate.cpp (feed, names), foldvisits.cpp and foldoperators.cpp.
    void fold(const Context &, const Domain::QueueNamed &);
    void fold(const Context &, const Domain::OperatorNamed &);
    void fold(const Context &, const Domain::ReasonNamed &);
    void fold(const Context &, const Domain::FeedConnected &);
    void fold(const Context &, const Domain::FeedLost &);
    void fold(const Context &, const Domain::Heartbeat &);
    void fold(const Context &, const Domain::SnapshotBegan &);
    void fold(const Context &, const Domain::SnapshotEnded &);
    void fold(const Context &, const Domain::AcdRestarted &);
    void fold(const Context &, const Domain::CallerJoined &);
    void fold(const Context &, const Domain::CallerLeft &);
    void fold(const Context &, const Domain::CallerAnswered &);
    void fold(const Context &, const Domain::VisitEnded &);
    void fold(const Context &, const Domain::HandlingEnded &);
    void fold(const Context &, const Domain::HoldBegan &);
    void fold(const Context &, const Domain::HoldEnded &);
    void fold(const Context &, const Domain::ContactOutcome &);
    void fold(const Context &, const Domain::CallbackAsked &);
    void fold(const Context &, const Domain::CallbackTried &);
    void fold(const Context &, const Domain::OperatorRung &);
    void fold(const Context &, const Domain::RingEnded &);
    void fold(const Context &, const Domain::MemberState &);
    void fold(const Context &, const Domain::MemberRemoved &);

    // Visits.
    Visit &openVisit(const Context &, Domain::CallKey call, QueueIndex queue, Domain::Timestamp arrival);
    Visit *visitToEnd(const Context &, Domain::CallKey call, QueueIndex queue, std::optional<Domain::Duration> wait);
    void stopWaiting(Visit &visit);
    void stopRinging(Visit &visit, Domain::Timestamp at);
    void endHold(Visit &visit, Domain::Timestamp at);
    void endTalk(Visit &visit, Domain::Timestamp at);
    void closeUnseen(Visit &visit, Domain::Timestamp at);
    void bookContact(Visit &visit);
    void bookAnswerOfContact(Visit &visit);
    std::uint64_t contactOf(const Visit &visit) const;
    void closeUnlisted(Domain::FeedId feed, Domain::Timestamp at);

    // Operators.
    MembershipRow &joinQueue(PersonIndex person, QueueIndex queue, Domain::Timestamp at);
    /// Before a fact of a person changes: lets wrap-up and grace end that ended before `at`.
    void catchUp(PersonIndex person, Domain::Timestamp at);
    /// After a fact has changed: takes the state that follows from the facts.
    void settle(PersonIndex person, Domain::Timestamp at);
    void enter(PersonIndex person, DerivedState derived, Domain::Timestamp at);
    DerivedState derive(const PersonRow &person, Domain::Timestamp at) const;
    void leaveQueue(PersonIndex person, QueueIndex queue, Domain::Timestamp at);
    void startWrapUp(PersonIndex person, const Visit &visit, Domain::Timestamp at);
    void dropUnlistedMembers(Domain::FeedId feed, Domain::Timestamp at);
    void bookWrapUp(PersonRow &person, Domain::Timestamp at);
    void countUntil(PersonIndex person, Domain::Timestamp at);
    void stopCounting(PersonIndex person, Domain::Timestamp at);
    void endCallBeforeOurTime(PersonIndex person, QueueIndex queue, Domain::Timestamp at);
    /// All that is known of the person comes from this feed.
    bool dependsOn(const PersonRow &person, Domain::FeedId feed) const;
    bool isListedInCall(const Visit &visit) const;

    void beginBatch(ChangeSet &changes);
    void proveAlive(const Domain::Event &event, Domain::Timestamp now);
    void letTimePass(Domain::Timestamp now);
    template<typename Action>
    void forEachOpenVisit(Domain::FeedId feed, Action action)
    {
        for (auto no = Domain::raw(m_visits.first()); no != Domain::raw(m_visits.end()); ++no) {
            Visit &visit = *m_visits.find(VisitNo {no});
            if (visit.feed == feed && visit.facts.phase != VisitPhase::Ended)
                action(visit);
        }
    }

    // What changed in this batch.
    void changed(Visit &visit);
    void changed(QueueIndex queue);
    void changed(PersonIndex person);
    void changed(Domain::FeedId feed);

    /// What is kept beside a row but is nobody else's business.
    struct FeedFold
    {
        std::uint32_t snapshot = 0; ///< number of the last snapshot
        bool afterGap = true;       ///< the next snapshot follows a gap: conversations may have ended unseen
    };
    struct Deadline
    {
        Domain::Timestamp due; ///< our clock
        Domain::Timestamp at;  ///< the same instant on the feed's clock
        PersonIndex person;
        bool operator>(const Deadline &other) const { return due > other.due; }
    };

    Directory m_directory;
    VisitBook m_visits;
    RepeatBook m_repeats;
    const Domain::Duration m_retention;
    std::vector<FeedFold> m_feedFolds;
    std::priority_queue<Deadline, std::vector<Deadline>, std::greater<>> m_deadlines;
    std::vector<std::uint32_t> m_queueChanged; ///< number of the last batch that changed the queue
    std::vector<std::uint32_t> m_personChanged;
    std::vector<std::uint32_t> m_feedChanged;
    std::uint32_t m_batch = 0;
    std::uint64_t m_ignored = 0;
    ChangeSet *m_changes = nullptr; ///< of the batch being folded
};

} // namespace Pult::State
