// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns the lines of an Asterisk queue_log, of any version from 1.4 on, into neutral events. Pure; lives on its feed's
// thread.
//
// What a queue_log cannot tell: rings before the answer, hold, device states, contacts (linked ids) and CRM outcomes.
// With `log_membername_as_agent=no` (Asterisk's default) ADDMEMBER and REMOVEMEMBER name the interface and all other
// lines the member name; nothing in the log ties the two together, so both are then operators.

#pragma once

#include "feeds/asterisk/queuelog/nametable.h"
#include "feeds/asterisk/queuelog/queuelogline.h"
#include "feeds/asterisk/queuelog/queuelogmembers.h"
#include "feeds/translator.h"

#include <unordered_map>

namespace Pult::Feeds {

class QueueLogTranslator final : public Translator
{
public:
    /// Asterisk's own buffer; a longer line is malformed and skipped without being kept in memory.
    static constexpr std::size_t MaxLine = 8191;

    explicit QueueLogTranslator(Domain::FeedId feed);

    /// `received` is not used: every line has its own time, in whole seconds of UTC.
    void feed(std::string_view bytes, Domain::Timestamp received, Domain::Events &out) override;
    void advance(Domain::Timestamp received, Domain::Events &out) override;
    /// A line without its end is malformed. May be followed by feed() with the next file of a rotated log: calls and
    /// memberships go on.
    void finish(Domain::Events &out) override;

    /// Always empty: a queue_log does not name its system.
    std::string systemName() const override { return {}; }
    InputCounts counts() const override { return m_counts; }

private:
    enum class Use : std::uint8_t { Used, Ignored, Malformed };

    void takeLine(std::string_view line, Domain::Events &out);
    Use translate(const QueueLogLine &line, Domain::Events &out);
    Use translateCall(const QueueLogLine &line, Domain::Events &out);
    Use translateMember(const QueueLogLine &line, Domain::Events &out);
    Use joined(const QueueLogLine &line, Domain::Events &out);
    Use answered(const QueueLogLine &line, Domain::Events &out);
    Use handlingEnded(const QueueLogLine &line, std::size_t talkField, Domain::EndedBy endedBy, Domain::Events &out);
    Use visitEnded(const QueueLogLine &line, Domain::Outcome outcome, std::size_t waitField, Domain::Events &out);
    Use penaltyChanged(const QueueLogLine &line, Domain::Events &out);
    Use memberChanged(const QueueLogLine &line, Domain::Events &out);
    Use operatorChanged(const QueueLogLine &line, Domain::Events &out);

    Domain::QueueNo queue(const QueueLogLine &line, Domain::Events &out);
    Domain::OperatorNo op(const QueueLogLine &line, Domain::Events &out);
    Domain::ReasonNo reason(const QueueLogLine &line, Domain::Events &out);
    void emitMembers(const QueueLogLine &line, Domain::Events &out);
    void emit(const QueueLogLine &line, Domain::EventBody body, Domain::Events &out);

    const Domain::FeedId m_feed;
    NameTable<Domain::QueueNo> m_queues;
    NameTable<Domain::OperatorNo> m_operators;
    NameTable<Domain::ReasonNo> m_reasons {1};
    QueueLogMembers m_members;
    QueueLogMembers::Bodies m_bodies; ///< kept for its memory
    std::string m_rest;               ///< begin of a line whose end has not come
    Domain::Timestamp m_joinSecond {};
    std::unordered_map<Domain::CallKey, int> m_joins; ///< how often each caller joined in m_joinSecond
    bool m_skipping = false;                          ///< inside a line that is too long
    InputCounts m_counts;
};

} // namespace Pult::Feeds
