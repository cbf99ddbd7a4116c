// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a queue_log: no crash, bounded memory, the same events however they are cut, and every number announced
// before its first use.

#include "feeds/asterisk/queuelog/queuelogtranslator.h"
#include "feeds/recording/inputfile.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <type_traits>

using namespace Pult::Domain;
using namespace Pult::Feeds;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Counts what is announced; what is used must have been.
class Announced
{
public:
    void check(const Event &event)
    {
        std::visit(
            [this](const auto &body) {
                using Body = std::decay_t<decltype(body)>;
                if constexpr (std::is_same_v<Body, QueueNamed>)
                    require(raw(body.queue) == m_queues++);
                else if constexpr (std::is_same_v<Body, OperatorNamed>)
                    require(raw(body.op) == m_operators++);
                else if constexpr (std::is_same_v<Body, ReasonNamed>)
                    require(raw(body.reason) == ++m_reasons);
                else
                    checkUse(body);
            },
            event.body);
        require(event.at >= Timestamp {} && event.feed == FeedId {7});
    }

private:
    template<typename Body>
    void checkUse(const Body &body) const
    {
        if constexpr (requires { body.queue; })
            require(raw(body.queue) < m_queues);
        if constexpr (requires { body.op; })
            require(raw(body.op) < m_operators);
        if constexpr (std::is_same_v<Body, MemberState>)
            require(raw(body.reason) <= m_reasons);
        if constexpr (requires { *body.wait; })
            require(!body.wait || *body.wait >= Duration::zero());
        if constexpr (requires { *body.talk; })
            require(!body.talk || *body.talk >= Duration::zero());
    }

    std::uint32_t m_queues = 0;
    std::uint32_t m_operators = 0;
    std::uint32_t m_reasons = 0;
};

struct Result
{
    Events events;
    InputCounts counts;
};

Result translated(std::string_view bytes, std::size_t block)
{
    QueueLogTranslator translator(FeedId {7});
    Result result;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(block, bytes.size())))
        translator.feed(bytes.substr(0, block), {}, result.events);
    translator.finish(result.events);
    result.counts = translator.counts();
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const Result whole = translated(bytes, bytes.size() + 1);
    const Result cut = translated(bytes, 1 + (size > 0 ? data[0] % 32 : 0));

    require(whole.counts.malformed + whole.counts.ignored <= whole.counts.messages);
    require(whole.counts.messages == cut.counts.messages);
    require(whole.counts.malformed == cut.counts.malformed);
    require(whole.events.size() == cut.events.size());
    Announced announced;
    for (std::size_t i = 0; i < whole.events.size(); ++i) {
        require(whole.events[i].body.index() == cut.events[i].body.index());
        announced.check(whole.events[i]);
    }
    inputKind(bytes);
    return 0;
}
