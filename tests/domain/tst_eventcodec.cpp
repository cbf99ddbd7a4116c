// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events as bytes: every kind comes back as it was, and bytes that are no events are refused.

#include "domain/eventcodec.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace Pult::Domain;

namespace {

/// Random events of every kind, with the extremes among the values.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    Event event(std::size_t kind)
    {
        Event event;
        event.at = Timestamp {Duration {number64()}};
        event.feed = FeedId {static_cast<std::uint16_t>(number(65535))};
        event.body = body(kind, std::make_index_sequence<std::variant_size_v<EventBody>>());
        return event;
    }
    std::uint32_t number(std::uint32_t most)
    {
        switch (m_random.bounded(4)) {
        case 0:
            return 0;
        case 1:
            return most;
        default:
            return static_cast<std::uint32_t>(m_random.generate64() % (std::uint64_t {most} + 1));
        }
    }

private:
    std::int64_t number64()
    {
        switch (m_random.bounded(5)) {
        case 0:
            return std::numeric_limits<std::int64_t>::min();
        case 1:
            return std::numeric_limits<std::int64_t>::max();
        default:
            return static_cast<std::int64_t>(m_random.generate64() >> m_random.bounded(64));
        }
    }
    std::string text()
    {
        std::string result(m_random.bounded(3) == 0 ? 0 : number(300), '\0');
        for (char &c : result)
            c = static_cast<char>(m_random.bounded(256));
        return result;
    }
    template<typename T>
    std::optional<T> maybe(T value)
    {
        return m_random.bounded(2) == 0 ? std::nullopt : std::optional(value);
    }
    template<typename T>
    T oneOf(T last)
    {
        return T {static_cast<std::underlying_type_t<T>>(number(raw(last)))};
    }
    QueueNo queue() { return QueueNo {number(0xFFFFFFFFU)}; }
    OperatorNo op() { return OperatorNo {number(0xFFFFFFFFU)}; }
    CallKey call() { return CallKey {m_random.generate64()}; }
    Duration duration() { return Duration {number64()}; }
    bool flag() { return m_random.bounded(2) == 1; }

    template<std::size_t... I>
    EventBody body(std::size_t kind, std::index_sequence<I...>)
    {
        EventBody result;
        (void)((I == kind && (result = make(static_cast<std::variant_alternative_t<I, EventBody> *>(nullptr)), true))
            || ...);
        return result;
    }
    EventBody make(QueueNamed *) { return QueueNamed {queue(), text()}; }
    EventBody make(OperatorNamed *) { return OperatorNamed {op(), text(), text()}; }
    EventBody make(ReasonNamed *) { return ReasonNamed {ReasonNo {number(0xFFFFFFFFU)}, text()}; }
    EventBody make(CallerJoined *)
    {
        return CallerJoined {queue(), call(), ContactKey {m_random.generate64()}, CallerKey {m_random.generate64()},
            duration(), text(), text()};
    }
    EventBody make(OperatorRung *) { return OperatorRung {queue(), call(), op()}; }
    EventBody make(RingEnded *) { return RingEnded {queue(), call(), op()}; }
    EventBody make(CallerAnswered *) { return CallerAnswered {queue(), call(), op(), maybe(duration()), duration()}; }
    EventBody make(CallerLeft *) { return CallerLeft {queue(), call()}; }
    EventBody make(VisitEnded *) { return VisitEnded {queue(), call(), oneOf(Outcome::Unknown), maybe(duration())}; }
    EventBody make(HandlingEnded *)
    {
        return HandlingEnded {queue(), call(), op(), maybe(duration()), oneOf(EndedBy::Transfer)};
    }
    EventBody make(HoldBegan *) { return HoldBegan {call()}; }
    EventBody make(HoldEnded *) { return HoldEnded {call()}; }
    EventBody make(ContactOutcome *)
    {
        return ContactOutcome {call(), maybe(flag()), maybe(flag()), maybe(static_cast<int>(number(5)))};
    }
    EventBody make(CallbackAsked *) { return CallbackAsked {queue(), call()}; }
    EventBody make(CallbackTried *) { return CallbackTried {queue(), call(), flag()}; }
    EventBody make(MemberState *)
    {
        return MemberState {queue(), op(), ReasonNo {number(0xFFFFFFFFU)}, duration(), number(0xFFFFFFFFU),
            oneOf(DeviceStatus::OnHold), oneOf(Membership::Realtime), flag(), flag()};
    }
    EventBody make(MemberRemoved *) { return MemberRemoved {queue(), op()}; }
    EventBody make(FeedConnected *) { return FeedConnected {}; }
    EventBody make(FeedLost *) { return FeedLost {oneOf(LostReason::Stopped)}; }
    EventBody make(Heartbeat *) { return Heartbeat {maybe(duration())}; }
    EventBody make(SnapshotBegan *) { return SnapshotBegan {}; }
    EventBody make(SnapshotEnded *) { return SnapshotEnded {}; }
    EventBody make(AcdRestarted *) { return AcdRestarted {}; }

    QRandomGenerator m_random;
};

constexpr std::size_t Kinds = std::variant_size_v<EventBody>;

std::string encoded(const Events &events)
{
    std::string bytes;
    encodeEvents(events, bytes);
    return bytes;
}

Events decoded(std::string_view bytes)
{
    Events events;
    return decodeEvents(bytes, events) == DecodeError::None ? events : Events {};
}

Events someOfEvery(quint32 seed)
{
    Maker maker(seed);
    Events events;
    for (std::size_t kind = 0; kind < Kinds; ++kind)
        events.push_back(maker.event(kind));
    return events;
}

} // namespace

class TestEventCodec : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack()
    {
        for (quint32 seed = 0; seed < 300; ++seed) {
            Maker maker(seed);
            Events events;
            for (std::size_t i = 0; i < 40; ++i)
                events.push_back(maker.event((seed + i) % Kinds));
            const std::string bytes = encoded(events);
            const Events back = decoded(bytes);
            QCOMPARE(back.size(), events.size());
            for (std::size_t i = 0; i < events.size(); ++i) {
                QCOMPARE(back[i].at, events[i].at);
                QCOMPARE(back[i].feed, events[i].feed);
                QCOMPARE(back[i].body.index(), events[i].body.index());
            }
            // All fields: what was read writes the same bytes, and every field is in them (see below).
            QVERIFY(encoded(back) == bytes);
        }
    }

    void fieldsAreTheirOwn()
    {
        const CallerJoined join {QueueNo {7}, CallKey {1}, ContactKey {2}, CallerKey {3}, Duration {-4}, "id", "+7916"};
        const MemberState member {QueueNo {1}, OperatorNo {2}, ReasonNo {3}, Duration {4}, 5, DeviceStatus::Ringing,
            Membership::Realtime, true, false};
        const ContactOutcome outcome {CallKey {9}, true, std::nullopt, 4};
        const Timestamp at {Duration {1'795'311'453'777}};
        const Events back = decoded(encoded({{at, FeedId {3}, join}, {at, FeedId {3}, member}, {at, {}, outcome}}));
        QCOMPARE(back.size(), 3U);
        const auto &j = std::get<CallerJoined>(back[0].body);
        QVERIFY(j.queue == join.queue && j.call == join.call && j.contact == join.contact && j.caller == join.caller);
        QVERIFY(j.waited == join.waited && j.callId == join.callId && j.callerNumber == join.callerNumber);
        const auto &m = std::get<MemberState>(back[1].body);
        QVERIFY(m.queue == member.queue && m.op == member.op && m.reason == member.reason && m.wrapUp == member.wrapUp);
        QVERIFY(m.penalty == member.penalty && m.device == member.device && m.membership == member.membership);
        QVERIFY(m.paused && !m.inCall);
        const auto &o = std::get<ContactOutcome>(back[2].body);
        QVERIFY(o.call == outcome.call && o.resolved == outcome.resolved && !o.booked && o.score == outcome.score);
    }

    void aFewBytesAnEvent()
    {
        const Timestamp at {Duration {1'795'311'453'777}};
        Events events;
        for (int i = 0; i < 100; ++i)
            events.push_back({at + Duration {i}, FeedId {1}, OperatorRung {QueueNo {3}, CallKey {99}, OperatorNo {7}}});
        QVERIFY(encoded(events).size() < 100 * 14);
    }

    void longTextsAreCut()
    {
        const Events back = decoded(encoded({{{}, {}, QueueNamed {QueueNo {}, std::string(100'000, 'x')}}}));
        QCOMPARE(back.size(), 1U);
        QCOMPARE(std::get<QueueNamed>(back[0].body).name.size(), MaxCodedText);
    }

    void nothingIsABatchToo() { QCOMPARE(encoded({}).size(), 2U); }

    void refusesPartsAndMore()
    {
        const std::string bytes = encoded(someOfEvery(1));
        Events out;
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QCOMPARE(decodeEvents({bytes.data(), size}, out), DecodeError::Damaged);
        QCOMPARE(decodeEvents(bytes + '\0', out), DecodeError::Damaged);
        QVERIFY(out.empty());
        std::string newer = bytes;
        newer[0] = EventCodecVersion + 1;
        QCOMPARE(decodeEvents(newer, out), DecodeError::NewerVersion);
    }

    void refusesALieAboutTheCount()
    {
        // A count of 2^60 must not ask for memory.
        const std::string bytes = std::string("\x01\x80\x80\x80\x80\x80\x80\x80\x80\x10", 10) + std::string(50, '\x15');
        Events out;
        QCOMPARE(decodeEvents(bytes, out), DecodeError::Damaged);
        QVERIFY(out.capacity() < 100);
    }

    void anyBytesAreSafe()
    {
        QRandomGenerator random(7);
        const std::string good = encoded(someOfEvery(2));
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes = good;
            for (int flips = random.bounded(1, 4); flips > 0; --flips)
                bytes[static_cast<std::size_t>(random.bounded(static_cast<int>(bytes.size())))]
                    = static_cast<char>(random.bounded(256));
            Events out;
            if (decodeEvents(bytes, out) == DecodeError::None)
                QVERIFY(encoded(out) == bytes); // one writing for each batch
            else
                QVERIFY(out.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
