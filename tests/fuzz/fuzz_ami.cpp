// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a server sends, in whatever pieces: no crash, and no more kept than is allowed. The first byte of the input
// is the size of the pieces; the same bytes in one piece must give the same counts.

#include "feeds/asterisk/ami/amitranslator.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Pult::Domain;
using Pult::Feeds::AmiFramer;
using Pult::Feeds::AmiTranslator;
using Pult::Feeds::AmiVisits;

namespace {

void demand(bool right)
{
    if (!right)
        std::abort();
}

/// Events refer only to names that have been announced.
class Announced
{
public:
    void check(const Events &events)
    {
        for (const Event &event : events)
            std::visit([this](const auto &body) { take(body); }, event.body);
    }

private:
    void take(const QueueNamed &named) { demand(raw(named.queue) == m_queues++); }
    void take(const OperatorNamed &named) { demand(raw(named.op) == m_operators++); }
    void take(const ReasonNamed &named) { demand(raw(named.reason) == ++m_reasons); }
    void take(const MemberState &member)
    {
        demand(raw(member.reason) <= m_reasons && (member.paused || member.reason == ReasonNo {0}));
        takeOperator(member);
    }
    void take(const VisitEnded &ended)
    {
        demand(ended.outcome != Outcome::Open && ended.outcome != Outcome::Answered);
        demand(!ended.wait || ended.wait->count() >= 0);
        takeQueue(ended);
    }
    template<typename Body>
    void take(const Body &body)
    {
        if constexpr (requires { body.op; })
            takeOperator(body);
        else if constexpr (requires { body.queue; })
            takeQueue(body);
    }
    template<typename Body>
    void takeQueue(const Body &body)
    {
        demand(raw(body.queue) < m_queues);
    }
    template<typename Body>
    void takeOperator(const Body &body)
    {
        takeQueue(body);
        demand(raw(body.op) < m_operators);
    }

    std::uint32_t m_queues = 0;
    std::uint32_t m_operators = 0;
    std::uint32_t m_reasons = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t piece = data[0] + std::size_t {1};
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const Timestamp start {std::chrono::seconds {1'795'311'453}};

    AmiTranslator pieces(FeedId {0});
    Announced announced;
    Events events;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        events.clear();
        pieces.feed(bytes.substr(at, piece), start, events);
        announced.check(events);
        demand(pieces.carried() <= AmiFramer::MaxMessage + AmiFramer::MaxLine + 2);
        demand(pieces.visits().open() <= AmiVisits::MaxOpen);
    }
    events.clear();
    pieces.advance(start + std::chrono::hours {48}, events);
    pieces.finish(events);
    announced.check(events);

    AmiTranslator whole(FeedId {0});
    Events all;
    whole.feed(bytes, start, all);
    whole.advance(start + std::chrono::hours {48}, all);
    whole.finish(all);
    demand(whole.counts().messages == pieces.counts().messages);
    demand(whole.counts().malformed == pieces.counts().malformed);
    demand(whole.counts().ignored == pieces.counts().ignored);
    return 0;
}
