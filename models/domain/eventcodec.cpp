// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/eventcodec.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace Pult::Domain {

namespace {

/// What a file calls each kind of event. Never change a number; a new kind gets the next one.
template<typename Body>
constexpr std::uint8_t EventType = 0;
template<>
constexpr std::uint8_t EventType<QueueNamed> = 1;
template<>
constexpr std::uint8_t EventType<OperatorNamed> = 2;
template<>
constexpr std::uint8_t EventType<ReasonNamed> = 3;
template<>
constexpr std::uint8_t EventType<CallerJoined> = 4;
template<>
constexpr std::uint8_t EventType<OperatorRung> = 5;
template<>
constexpr std::uint8_t EventType<RingEnded> = 6;
template<>
constexpr std::uint8_t EventType<CallerAnswered> = 7;
template<>
constexpr std::uint8_t EventType<CallerLeft> = 8;
template<>
constexpr std::uint8_t EventType<VisitEnded> = 9;
template<>
constexpr std::uint8_t EventType<HandlingEnded> = 10;
template<>
constexpr std::uint8_t EventType<HoldBegan> = 11;
template<>
constexpr std::uint8_t EventType<HoldEnded> = 12;
template<>
constexpr std::uint8_t EventType<ContactOutcome> = 13;
template<>
constexpr std::uint8_t EventType<CallbackAsked> = 14;
template<>
constexpr std::uint8_t EventType<CallbackTried> = 15;
template<>
constexpr std::uint8_t EventType<MemberState> = 16;
template<>
constexpr std::uint8_t EventType<MemberRemoved> = 17;
template<>
constexpr std::uint8_t EventType<FeedConnected> = 18;
template<>
constexpr std::uint8_t EventType<FeedLost> = 19;
template<>
constexpr std::uint8_t EventType<Heartbeat> = 20;
template<>
constexpr std::uint8_t EventType<SnapshotBegan> = 21;
template<>
constexpr std::uint8_t EventType<SnapshotEnded> = 22;
template<>
constexpr std::uint8_t EventType<AcdRestarted> = 23;

// The greatest value of each enum that travels.
constexpr auto lastOf(DeviceStatus)
{
    return DeviceStatus::OnHold;
}
constexpr auto lastOf(Outcome)
{
    return Outcome::Unknown;
}
constexpr auto lastOf(EndedBy)
{
    return EndedBy::Transfer;
}
constexpr auto lastOf(Membership)
{
    return Membership::Realtime;
}
constexpr auto lastOf(LostReason)
{
    return LostReason::Stopped;
}

template<typename T>
constexpr bool IsKey = std::is_same_v<T, CallKey> || std::is_same_v<T, ContactKey> || std::is_same_v<T, CallerKey>;
template<typename T>
constexpr bool IsNumber = std::is_same_v<T, QueueNo> || std::is_same_v<T, OperatorNo> || std::is_same_v<T, ReasonNo>;

class Writer
{
public:
    explicit Writer(std::string &out)
        : m_out(out)
    {
    }

    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7U)
            m_out += static_cast<char>(value | 0x80U);
        m_out += static_cast<char>(value);
    }
    void signedNumber(std::int64_t value)
    {
        const auto bits = static_cast<std::uint64_t>(value);
        number((bits << 1U) ^ (value < 0 ? ~std::uint64_t {0} : 0));
    }

    template<typename T>
    void operator()(const T &value)
    {
        if constexpr (std::is_same_v<T, std::string>) {
            const std::size_t size = std::min(value.size(), MaxCodedText);
            number(size);
            m_out.append(value, 0, size);
        } else if constexpr (std::is_same_v<T, Duration>) {
            signedNumber(value.count());
        } else if constexpr (std::is_same_v<T, int>) {
            signedNumber(value);
        } else if constexpr (IsKey<T>) {
            for (unsigned shift = 0; shift < 64; shift += 8)
                m_out += static_cast<char>(raw(value) >> shift);
        } else if constexpr (std::is_enum_v<T>) {
            number(raw(value));
        } else {
            static_assert(std::is_unsigned_v<T>);
            number(value);
        }
    }
    template<typename T>
    void operator()(const std::optional<T> &value)
    {
        m_out += value ? '\1' : '\0';
        if (value)
            (*this)(*value);
    }

private:
    std::string &m_out;
};

class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_bytes.empty(); }
    std::size_t left() const { return m_bytes.size(); }

    std::uint8_t byte()
    {
        if (m_bytes.empty()) {
            m_good = false;
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t next = byte();
            value |= (next & 0x7FU) << shift;
            if ((next & 0x80U) == 0) {
                // One writing for each number: no bits beyond the 64th, no empty last byte.
                if ((shift == 63 && next > 1) || (shift > 0 && next == 0))
                    m_good = false;
                return value;
            }
        }
        m_good = false;
        return 0;
    }
    std::int64_t signedNumber()
    {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1U));
    }

    template<typename T>
    void operator()(T &value)
    {
        if constexpr (std::is_same_v<T, std::string>) {
            const std::uint64_t size = number();
            m_good = m_good && size <= MaxCodedText && size <= m_bytes.size();
            if (!m_good)
                return;
            value = m_bytes.substr(0, size);
            m_bytes.remove_prefix(size);
        } else if constexpr (std::is_same_v<T, Duration>) {
            value = Duration {signedNumber()};
        } else if constexpr (std::is_same_v<T, int>) {
            value = static_cast<int>(within(signedNumber(), std::int64_t {std::numeric_limits<int>::max()}));
            m_good = m_good && value >= 0;
        } else if constexpr (IsKey<T>) {
            std::uint64_t bits = 0;
            for (unsigned shift = 0; shift < 64; shift += 8)
                bits |= std::uint64_t {byte()} << shift;
            value = T {bits};
        } else if constexpr (IsNumber<T>) {
            value = T {static_cast<std::uint32_t>(within(number(), std::uint64_t {0xFFFFFFFFU}))};
        } else if constexpr (std::is_enum_v<T>) {
            value = T {static_cast<std::underlying_type_t<T>>(within(number(), std::uint64_t {raw(lastOf(T {}))}))};
        } else {
            static_assert(std::is_unsigned_v<T>);
            value = static_cast<T>(within(number(), std::uint64_t {std::numeric_limits<T>::max()}));
        }
    }
    template<typename T>
    void operator()(std::optional<T> &value)
    {
        const std::uint8_t present = byte();
        m_good = m_good && present <= 1;
        if (present == 1)
            (*this)(value.emplace());
    }

private:
    template<typename T>
    T within(T value, T most)
    {
        if (value <= most)
            return value;
        m_good = false;
        return 0;
    }

    std::string_view m_bytes;
    bool m_good = true;
};

// The fields of every event, once for both directions. A structured binding names every member, so that a field which
// is added to an event does not compile until it is added here (with a new version of the codec).

template<typename Io, typename Body>
void fields(Io &io, Body &body)
{
    using T = std::remove_const_t<Body>;
    const auto each = [&io](auto &...members) { (io(members), ...); };
    if constexpr (std::is_same_v<T, CallerJoined>) {
        auto &[queue, call, contact, caller, waited, callId, callerNumber] = body;
        each(queue, call, contact, caller, waited, callId, callerNumber);
    } else if constexpr (std::is_same_v<T, MemberState>) {
        auto &[queue, op, reason, wrapUp, penalty, device, membership, paused, inCall] = body;
        each(queue, op, reason, wrapUp, penalty, device, membership, paused, inCall);
    } else if constexpr (std::is_same_v<T, CallerAnswered> || std::is_same_v<T, HandlingEnded>) {
        auto &[queue, call, op, time, last] = body;
        each(queue, call, op, time, last);
    } else if constexpr (std::is_same_v<T, VisitEnded> || std::is_same_v<T, ContactOutcome>) {
        auto &[first, second, third, fourth] = body;
        each(first, second, third, fourth);
    } else if constexpr (
        std::is_same_v<T,
            OperatorRung> || std::is_same_v<T, RingEnded> || std::is_same_v<T, OperatorNamed> || std::is_same_v<T, CallbackTried>) {
        auto &[first, second, third] = body;
        each(first, second, third);
    } else if constexpr (
        std::is_same_v<T,
            CallerLeft> || std::is_same_v<T, CallbackAsked> || std::is_same_v<T, MemberRemoved> || std::is_same_v<T, QueueNamed> || std::is_same_v<T, ReasonNamed>) {
        auto &[first, second] = body;
        each(first, second);
    } else if constexpr (
        std::is_same_v<T,
            HoldBegan> || std::is_same_v<T, HoldEnded> || std::is_same_v<T, FeedLost> || std::is_same_v<T, Heartbeat>) {
        auto &[only] = body;
        each(only);
    } else {
        static_assert(std::is_empty_v<T>);
    }
}

template<std::size_t... I>
bool readBody(Reader &reader, std::uint8_t type, EventBody &body, std::index_sequence<I...>)
{
    const auto tryOne = [&]<typename Body>(Body *) {
        static_assert(EventType<Body> != 0, "a new kind of event needs a number");
        if (EventType<Body> != type)
            return false;
        fields(reader, body.emplace<Body>());
        return true;
    };
    return (tryOne(static_cast<std::variant_alternative_t<I, EventBody> *>(nullptr)) || ...);
}

} // namespace

void encodeEvents(std::span<const Event> events, std::string &out)
{
    Writer writer(out);
    out += static_cast<char>(EventCodecVersion);
    writer.number(events.size());
    std::uint64_t before = 0;
    for (const Event &event : events) {
        std::visit(
            [&]<typename Body>(const Body &body) {
                out += static_cast<char>(EventType<Body>);
                // Unsigned, so that no pair of times overflows.
                const auto at = static_cast<std::uint64_t>(event.at.time_since_epoch().count());
                writer.signedNumber(static_cast<std::int64_t>(at - before));
                before = at;
                writer.number(raw(event.feed));
                fields(writer, body);
            },
            event.body);
    }
}

DecodeError decodeEvents(std::string_view bytes, Events &out)
{
    constexpr std::size_t SmallestEvent = 3;
    Reader reader(bytes);
    const std::uint8_t version = reader.byte();
    if (version > EventCodecVersion)
        return DecodeError::NewerVersion;
    const std::uint64_t count = reader.number();
    if (version == 0 || !reader.isGood() || count > reader.left() / SmallestEvent)
        return DecodeError::Damaged;

    const std::size_t start = out.size();
    std::uint64_t at = 0;
    bool good = true;
    for (std::uint64_t i = 0; i < count && good; ++i) {
        Event &event = out.emplace_back();
        const std::uint8_t type = reader.byte();
        at += static_cast<std::uint64_t>(reader.signedNumber());
        event.at = Timestamp {Duration {static_cast<std::int64_t>(at)}};
        const std::uint64_t feed = reader.number();
        event.feed = FeedId {static_cast<std::uint16_t>(feed)};
        good = feed <= std::numeric_limits<std::uint16_t>::max()
            && readBody(reader, type, event.body, std::make_index_sequence<std::variant_size_v<EventBody>>())
            && reader.isGood();
    }
    if (good && reader.isAtEnd())
        return DecodeError::None;
    out.resize(start);
    return DecodeError::Damaged;
}

} // namespace Pult::Domain
