// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same numbers, worked out from all events anew with nothing but loops: the yardstick for the engine. It shares no
// code with the fold, the ledger or the catalogue.

#pragma once

#include "domain/event.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace Pult::Test {

class NaiveCentre
{
public:
    struct Visit
    {
        Domain::FeedId feed {};
        std::uint32_t queue = 0;
        Domain::CallKey call {};
        std::uint64_t contact = 0;
        std::uint64_t caller = 0;
        Domain::Timestamp arrival {};
        bool joinSeen = true;
        enum { Waiting, Leaving, Talking, Ended } phase = Waiting;
        Domain::Outcome outcome = Domain::Outcome::Open;
        Domain::Duration wait {}, ring {}, talk {}, hold {}, acw {};
        std::optional<Domain::Timestamp> holdSince;
        Domain::Timestamp answeredAt {};
        int answerOrder = 0; ///< the how-many-th answer of all
        std::optional<std::uint32_t> op;
        bool handled = false;
        bool transferred = false;
        int resolved = -1, booked = -1, score = 0;
        bool callback = false, reached = false;
        std::vector<std::uint32_t> ringing;
        int snapshot = 0;
        bool counted = false; ///< first answered visit of its contact
    };
    struct Member
    {
        Domain::MemberState last;
        bool inCall = false;
        bool listed = false;
        int snapshot = 0;
        int joinOrder = 0; ///< the how-many-th joining of all
    };
    struct Span
    {
        Domain::OperatorState state {};
        Domain::Timestamp from {}, to {};
    };
    struct Operator
    {
        std::string name;
        std::map<std::uint32_t, Member> members; ///< by queue
        Domain::OperatorState state = Domain::OperatorState::Offline;
        std::string reason;
        Domain::Timestamp since {};
        std::optional<Domain::Timestamp> countedFrom, wrapUpUntil, graceUntil;
        std::optional<std::size_t> lastCall; ///< index of the visit
        bool seen = false;
        std::vector<Span> spans;
    };
    struct Feed
    {
        std::map<std::uint32_t, std::string> queues, reasons;
        std::map<std::uint32_t, Operator> operators;
        int snapshot = 0;
        bool inSnapshot = false;
        bool connected = false;
        bool afterGap = true;
    };

    NaiveCentre(std::size_t feeds, Domain::Duration lineWrapUp, std::string acwReason);

    void fold(const Domain::Event &event);
    void passTime(Domain::Timestamp now);
    /// Marks the answered visits whose caller came back (pairs of all contacts with all contacts).
    bool returned(const Visit &visit) const;

    using Totals = std::map<std::string, std::int64_t>; ///< ids of the sums, ms for durations
    Totals totals(Domain::FeedId feed, std::uint32_t queue, Domain::Timestamp from, Domain::Timestamp before,
        Domain::Duration T, Domain::Duration S) const;

    std::vector<Visit> visits;
    std::vector<Feed> feeds;

private:
    using Event = Domain::Event;
    Visit *latest(const Event &event, Domain::CallKey call);
    Visit *latestIn(const Event &event, Domain::CallKey call, std::uint32_t queue);
    Visit *toEnd(const Event &event, Domain::CallKey call, std::uint32_t queue, std::optional<Domain::Duration> wait);
    Operator *find(const Event &event, std::uint32_t op);
    void close(Visit &visit, Domain::Timestamp at);
    void endTalk(Visit &visit, Domain::Timestamp at);
    void refresh(Domain::FeedId feed, Domain::Timestamp at);
    void timers(Domain::FeedId feed, std::uint32_t op, Domain::Timestamp at);
    void timersOfAll(Domain::FeedId feed, Domain::Timestamp at);
    void enter(Operator &op, Domain::OperatorState state, const std::string &reason, Domain::Timestamp at);
    std::pair<Domain::OperatorState, std::string> derive(
        Domain::FeedId feed, std::uint32_t op, Domain::Timestamp at) const;
    void count(Visit &visit);

    int m_answers = 0;
    int m_joins = 0;
    Domain::Duration m_lineWrapUp;
    std::string m_acwReason;
};

} // namespace Pult::Test
