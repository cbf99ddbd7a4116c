// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/amitraffic.h"

#include <array>
#include <cstdio>
#include <deque>
#include <random>
#include <string_view>

namespace Pult::Bench {

namespace {

constexpr std::uint32_t Queues = 24;

class Generator
{
public:
    explicit Generator(std::uint32_t operators)
        : m_operators(operators)
    {
    }

    AmiTraffic run(std::uint64_t events)
    {
        m_traffic.bytes.reserve(events * 560);
        while (m_traffic.events < events)
            oneCall();
        return std::move(m_traffic);
    }

private:
    struct Call
    {
        std::uint32_t number;
        std::uint32_t queue;
        std::uint32_t op;
    };

    void oneCall()
    {
        const Call call {m_number++, pick(Queues), m_number % m_operators};
        m_now += 50'000;
        queueEvent("QueueCallerJoin", call, "Position: 1\r\nCount: 1\r\n");
        if (pick(52) < 4) {
            queueEvent("QueueCallerAbandon", call, "Position: 1\r\nOriginalPosition: 1\r\nHoldTime: 14\r\n");
            queueEvent("QueueCallerLeave", call, "Position: 1\r\nCount: 0\r\n");
            return;
        }
        for (std::uint32_t ring = pick(100) < 56 ? 0 : 1; ring < 2; ++ring) {
            agentEvent("AgentCalled", {call.number, call.queue, (call.op + 1 - ring) % m_operators}, "");
            memberEvent("QueueMemberStatus", call, 6, false);
        }
        memberEvent("QueueMemberStatus", call, 2, false);
        queueEvent("QueueCallerLeave", call, "Position: 1\r\nCount: 0\r\n");
        agentEvent("AgentConnect", call, "HoldTime: 7\r\nRingTime: 3\r\n");
        m_talking.push_back(call);
        if (m_talking.size() > m_operators / 2) {
            const Call over = m_talking.front();
            m_talking.pop_front();
            agentEvent("AgentComplete", over, "HoldTime: 7\r\nTalkTime: 180\r\nReason: caller\r\n");
            memberEvent("QueueMemberStatus", over, 1, false);
            if (pick(4) == 0) {
                m_paused = !m_paused;
                memberEvent("QueueMemberPause", over, 1, m_paused);
            }
        }
        if (pick(3) == 0)
            memberEvent("QueueMemberStatus", call, 2, false);
    }

    std::uint32_t pick(std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); }

    template<typename... Args>
    void put(const char *format, Args... args)
    {
        std::array<char, 256> text {};
        const int size = std::snprintf(text.data(), text.size(), format, args...);
        m_traffic.bytes.append(text.data(), static_cast<std::size_t>(size));
    }

    void begin(const char *name)
    {
        ++m_traffic.events;
        m_now += 300;
        put("Event: %s\r\nPrivilege: agent,all\r\nTimestamp: %llu.%06llu\r\n", name,
            static_cast<unsigned long long>(m_now / 1'000'000), static_cast<unsigned long long>(m_now % 1'000'000));
    }

    void channel(const char *prefix, const char *technology, std::uint32_t number, std::uint32_t linked)
    {
        put("%sChannel: PJSIP/%s-%08x\r\n%sChannelState: 6\r\n%sChannelStateDesc: Up\r\n", prefix, technology, number,
            prefix, prefix);
        put("%sCallerIDNum: 7916%07u\r\n%sCallerIDName: <unknown>\r\n%sConnectedLineNum: <unknown>\r\n", prefix,
            linked % 9'000'000, prefix, prefix);
        put("%sConnectedLineName: <unknown>\r\n%sLanguage: ru\r\n%sAccountCode: \r\n", prefix, prefix, prefix);
        put("%sContext: queues\r\n%sExten: 600\r\n%sPriority: 4\r\n", prefix, prefix, prefix);
        put("%sUniqueid: 1795311453.%u\r\n%sLinkedid: 1795311453.%u\r\n", prefix, number, prefix, linked);
    }

    void queueEvent(const char *name, const Call &call, const char *tail)
    {
        begin(name);
        channel("", "trunk", call.number * 2, call.number * 2);
        put("Queue: line-%02u\r\n%s\r\n", call.queue, tail);
    }

    void agentEvent(const char *name, const Call &call, const char *tail)
    {
        begin(name);
        channel("", "trunk", call.number * 2, call.number * 2);
        channel("Dest", "operator", call.number * 2 + 1, call.number * 2);
        put("Queue: line-%02u\r\nInterface: PJSIP/%u\r\nMemberName: Operator %u\r\n%s\r\n", call.queue, call.op + 1000,
            call.op, tail);
    }

    void memberEvent(const char *name, const Call &call, int status, bool paused)
    {
        begin(name);
        put("Queue: line-%02u\r\nMemberName: Operator %u\r\nInterface: PJSIP/%u\r\n", call.op % Queues, call.op,
            call.op + 1000);
        put("StateInterface: PJSIP/%u\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: %u\r\n", call.op + 1000,
            call.number % 50);
        put("LastCall: 1795311453\r\nLastPause: 1795311453\r\nLoginTime: 1795311453\r\nInCall: 0\r\nStatus: %d\r\n",
            status);
        put("Paused: %d\r\nPausedReason: %s\r\nRinginuse: 0\r\nWrapuptime: 5\r\n\r\n", paused ? 1 : 0,
            paused ? "lunch" : "");
    }

    const std::uint32_t m_operators;
    AmiTraffic m_traffic;
    std::mt19937 m_random {42};
    std::deque<Call> m_talking;
    std::uint64_t m_now = 1'795'311'453'000'000;
    std::uint32_t m_number = 1;
    bool m_paused = false;
};

} // namespace

AmiTraffic makeAmiTraffic(std::uint64_t events, std::uint32_t operators)
{
    return Generator(operators).run(events);
}

} // namespace Pult::Bench
