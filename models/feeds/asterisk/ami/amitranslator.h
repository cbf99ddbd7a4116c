// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Asterisk Manager Interface as neutral events: live, played from a capture or from a fuzzer. Knows every trap of
// the protocol that we know of; each has a test named after it. Pure; lives on one thread, live that of its AmiFeed.
// Source of the rules: app_queue.c and manager.c of Asterisk 16 to 22, and recorded servers.
//
// QueueStatus: a list that was asked for with an ActionID of ours (`OwnActionPrefix`) is never filtered by queue, so it
// is a snapshot that voids what it does not name. A list somebody else asked for (a capture holds the actions of its
// recorder) may be of one queue only: it refreshes what it names and voids nothing.

#pragma once

#include "feeds/asterisk/ami/amiframer.h"
#include "feeds/asterisk/ami/amimembers.h"
#include "feeds/asterisk/ami/aminames.h"
#include "feeds/asterisk/ami/amivisits.h"
#include "feeds/translator.h"

#include <functional>
#include <optional>
#include <utility>

namespace Pult::Feeds {

/// What kinds of messages have come: how AmiFeed learns what the account may not see.
struct AmiSightings
{
    std::uint64_t joins = 0;
    std::uint64_t leaves = 0;
    std::uint64_t abandons = 0;
    std::uint64_t agentEvents = 0; ///< every live event of class `agent`
    std::uint64_t completes = 0;   ///< AgentComplete
    std::uint64_t hangups = 0;
    std::uint64_t callEvents = 0;     ///< every event of class `call`
    std::uint64_t dialplanEvents = 0; ///< VarSet and Newexten
    std::uint64_t queueStatuses = 0;  ///< VarSet QUEUESTATUS
    std::uint64_t guesses = 0;        ///< see AmiVisits::guesses()
    std::uint64_t fullyBooted = 0;
    std::uint64_t timestamps = 0;
};

class AmiTranslator final : public Translator, private AmiSink
{
public:
    static constexpr std::string_view OwnActionPrefix = "pult-";

    explicit AmiTranslator(Domain::FeedId feed);

    void feed(std::string_view bytes, Domain::Timestamp received, Domain::Events &out) override;
    void advance(Domain::Timestamp received, Domain::Events &out) override;
    /// Of the file, or of one connection: numbers of queues and operators outlive it, and feed() may go on afterwards.
    void finish(Domain::Events &out) override;

    std::string systemName() const override { return m_systemName; }
    InputCounts counts() const override { return m_counts; }

    /// Called inside feed() with every response, with every banner line, and with every record of a list.
    struct Listener
    {
        std::function<void(const AmiMessage &)> response;
        std::function<void(std::string_view)> banner;
        std::function<void(const AmiMessage &)> listItem;
    };
    void setListener(Listener listener) { m_listener = std::move(listener); }

    AmiSightings sightings() const;
    /// The ACD's clock minus ours, as far as it is known.
    std::optional<Domain::Duration> clockOffset() const { return m_offset; }
    /// True once after something (a restart, a reload) that makes the present worth asking for again.
    bool takeResyncWish() { return std::exchange(m_resyncWish, false); }
    /// True once after one of our own lists was complete.
    bool takeListEnded() { return std::exchange(m_listEnded, false); }
    /// Sizes of what is kept, for the tests of its bounds.
    const AmiVisits &visits() const { return m_visits; }
    std::size_t carried() const { return m_framer.carried(); }
    /// The bytes of the message that is still coming: who begins to listen now needs them.
    std::string_view unfinished() const { return m_framer.unfinished(); }
    /// Bytes of the line that is being skipped because it is too long; a line without an end grows for ever.
    std::uint64_t skipped() const { return m_framer.skipped(); }
    /// Shutdown was announced and no start has followed.
    bool isShutDown() const { return m_shutDown; }

private:
    void messageArrived(const AmiMessage &message) override;
    void bannerArrived(std::string_view line) override;
    void messageDropped() override;

    // Each returns false when the message lacks what it must have.
    bool take(const AmiMessage &message);
    bool takeResponse(const AmiMessage &message);
    bool takeEvent(const AmiMessage &message);
    bool takeJoin(const AmiMessage &message, Domain::Duration waited);
    bool takeLeave(const AmiMessage &message);
    bool takeAbandon(const AmiMessage &message);
    bool takeRing(const AmiMessage &message);
    bool takeRingEnd(const AmiMessage &message);
    bool takeConnect(const AmiMessage &message);
    bool takeComplete(const AmiMessage &message);
    bool takeHangup(const AmiMessage &message);
    bool takeHold(const AmiMessage &message, bool begins);
    bool takeVarSet(const AmiMessage &message);
    bool takeNewexten(const AmiMessage &message);
    bool takeUserEvent(const AmiMessage &message);
    bool takeMember(const AmiMessage &message);
    bool takeMemberRemoved(const AmiMessage &message);
    bool takeQueueParams(const AmiMessage &message);
    bool takeListEnd(const AmiMessage &message);
    bool takeFullyBooted(const AmiMessage &message);
    bool takeShutdown();
    bool takeReload(const AmiMessage &message);

    Domain::Timestamp instantOf(const AmiMessage &message);
    Domain::Timestamp estimate(Domain::Timestamp received) const;
    void learnOffset(Domain::Duration offset);
    void restarted();
    void learnSystemName(const AmiMessage &message);
    std::optional<Domain::QueueNo> queueOf(const AmiMessage &message);
    std::optional<Domain::OperatorNo> operatorOf(const AmiMessage &message);
    bool ignore();
    template<typename Body>
    bool emit(Body &&body);

    AmiFramer m_framer;
    AmiNames m_names;
    AmiVisits m_visits;
    AmiMembers m_members;
    std::string m_systemName;
    std::string m_ownList; ///< ActionID of the snapshot that is coming; empty: none
    InputCounts m_counts;
    AmiSightings m_sightings;
    Listener m_listener;

    Domain::Events *m_out = nullptr; ///< only inside a call
    Domain::Timestamp m_received {};
    Domain::Timestamp m_at {}; ///< instant of the message in hand, on the ACD's clock
    std::optional<Domain::Duration> m_offset;
    std::optional<Domain::Timestamp> m_aliveSince; ///< Asterisk's process has run at least since then
    const Domain::FeedId m_feed;
    bool m_connected = false; ///< between a banner and finish()
    bool m_shutDown = false;  ///< Shutdown was announced
    bool m_resyncWish = false;
    bool m_listEnded = false;
};

} // namespace Pult::Feeds
