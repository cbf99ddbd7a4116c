// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides how a caller's stay in a queue ended. Asterisk tells it by what comes after QueueCallerLeave, if at all, so a
// visit stays pending until a later event, or five seconds, settle it. Pure; lives with its AmiTranslator.

#pragma once

#include "domain/event.h"

#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace Pult::Feeds {

class AmiVisits
{
public:
    /// How long a visit waits for the event that tells its outcome (asterisk.md 1.6.2: 2 to 5 s).
    static constexpr Domain::Duration Patience {std::chrono::seconds {5}};
    /// A visit or conversation whose end never came is forgotten; nobody waits or talks for longer.
    static constexpr Domain::Duration MaxAge {std::chrono::hours {24}};
    static constexpr std::size_t MaxOpen = 500'000;

    explicit AmiVisits(Domain::FeedId feed)
        : m_feed(feed)
    {
    }

    // What Asterisk says of a caller. `wait` is QueueCallerAbandon's HoldTime.
    void joined(Domain::Timestamp at, Domain::CallerJoined join, Domain::Events &out);
    void left(Domain::Timestamp at, Domain::QueueNo queue, Domain::CallKey call, Domain::Events &out);
    void abandoned(Domain::Timestamp at, Domain::QueueNo queue, Domain::CallKey call,
        std::optional<Domain::Duration> wait, Domain::Events &out);
    void hungUp(Domain::Timestamp at, Domain::CallKey call, Domain::Events &out);
    /// VarSet QUEUESTATUS on the caller's channel.
    void queueStatus(Domain::Timestamp at, Domain::CallKey call, std::string_view status, Domain::Events &out);
    /// Any VarSet or Newexten: proof that the account may read the class `dialplan`.
    void dialplanSeen() { m_dialplanSeen = true; }
    /// HangupRequest: the caller has hung up; the dialplan may have something to do before Hangup tells it.
    void hangupRequested(Domain::CallKey call);
    /// Newexten on the caller's channel. In the extension `h` the channel is hanging up, else the call goes on.
    void wentOn(Domain::Timestamp at, Domain::CallKey call, bool hangingUp, Domain::Events &out);

    // Conversations, kept so that an AgentComplete or a Hold without the caller's channel finds its call. `leg` is the
    // hash of the operator's DestUniqueid, 0 when it was not told.
    void answered(
        Domain::Timestamp at, Domain::QueueNo queue, Domain::CallKey call, Domain::OperatorNo op, std::uint64_t leg);
    /// The call that this end of a conversation belongs to. Forgets the conversation.
    std::optional<Domain::CallKey> completed(
        std::optional<Domain::CallKey> call, std::uint64_t leg, Domain::QueueNo queue, Domain::OperatorNo op);
    /// The call that a channel, the caller's or the operator's, talks in.
    std::optional<Domain::CallKey> conversationOf(Domain::CallKey channel) const;

    void snapshotBegan() { ++m_snapshot; }
    /// Forgets callers that a full snapshot did not list: they left unseen.
    void snapshotEnded();

    /// Settles what has been pending for too long.
    void advance(Domain::Timestamp now, Domain::Events &out);
    /// No more events will come: what is pending stays unknown.
    void finish(Domain::Timestamp at, Domain::Events &out);
    /// Asterisk started anew: nothing of before goes on.
    void clear();

    /// Abandoned visits whose outcome had to be guessed, because neither QUEUESTATUS nor a hang-up told it.
    std::uint64_t guesses() const { return m_guesses; }
    std::size_t open() const { return m_open.size(); }
    std::size_t conversations() const { return m_conversations.size(); }

private:
    enum class Phase : std::uint8_t {
        Waiting,
        HungUp,    ///< the channel is gone, but neither Abandon nor Leave has come (filters may hide them)
        Left,      ///< QueueCallerLeave without Abandon: an answer, a key, or an operator who hung up
        Abandoned, ///< QueueCallerAbandon: hang-up, timeout, empty queue, withdrawal or redirect
    };

    struct Open
    {
        Domain::Timestamp joined {};
        Domain::Timestamp since {}; ///< of the phase
        std::optional<Domain::Duration> wait;
        Domain::QueueNo queue {};
        std::uint32_t ticket = 0; ///< of the newest entry in m_pending
        std::uint32_t snapshot = 0;
        Phase phase = Phase::Waiting;
        bool joinSeen = false;
        bool hangupRequested = false;
    };

    struct Pending
    {
        Domain::Timestamp until {};
        Domain::CallKey call {};
        std::uint32_t ticket = 0;
    };

    struct Conversation
    {
        Domain::Timestamp since {};
        std::uint64_t leg = 0;
        std::uint64_t member = 0;
        Domain::QueueNo queue {};
    };

    struct Hash
    {
        // The keys are hashes already.
        std::size_t operator()(Domain::CallKey key) const { return static_cast<std::size_t>(key); }
        std::size_t operator()(std::uint64_t key) const { return static_cast<std::size_t>(key); }
    };
    using OpenVisits = std::unordered_map<Domain::CallKey, Open, Hash>;
    using Conversations = std::unordered_map<Domain::CallKey, Conversation, Hash>;

    OpenVisits::iterator openOf(Domain::Timestamp at, Domain::QueueNo queue, Domain::CallKey call);
    void settleLater(Domain::CallKey call, Open &open, Phase phase, Domain::Timestamp at, Domain::Events &out);
    void settle(OpenVisits::iterator open, Domain::Outcome outcome, Domain::Timestamp at, Domain::Events &out);
    Domain::Outcome outcomeOfGoingOn(const Open &open);
    Domain::Outcome outcomeOfSilence(const Open &open);
    void expireFirst(Domain::Timestamp at, Domain::Events &out);
    void forget(Conversations::iterator conversation);
    void sweep(Domain::Timestamp now);

    OpenVisits m_open;             ///< one visit at a time for each caller
    std::deque<Pending> m_pending; ///< in the order of `until`; entries of settled visits stay until their time
    Conversations m_conversations;
    std::unordered_map<std::uint64_t, Domain::CallKey, Hash> m_callOfLeg;
    std::unordered_map<std::uint64_t, Domain::CallKey, Hash> m_callOfMember; ///< the newest of (queue, operator)
    Domain::Timestamp m_nextSweep {};
    std::uint64_t m_guesses = 0;
    std::uint32_t m_ticket = 0;
    std::uint32_t m_snapshot = 0;
    const Domain::FeedId m_feed;
    bool m_hangupSeen = false;
    bool m_dialplanSeen = false;
};

} // namespace Pult::Feeds
