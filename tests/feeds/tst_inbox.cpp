// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/inbox.h"
#include "support/testcase.h"

#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace Pult::Domain;
using Pult::Feeds::Inbox;

namespace {

Events batch(std::size_t size, std::uint32_t first = 0)
{
    Events events;
    for (std::uint32_t i = 0; i < size; ++i)
        events.push_back({Timestamp {}, FeedId {0}, HoldBegan {CallKey {first + i}}});
    return events;
}

std::uint64_t keyOf(const Event &event)
{
    return raw(std::get<HoldBegan>(event.body).call);
}

} // namespace

class TestInbox : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void oneWakeUpForEachTimeItFills()
    {
        Inbox inbox;
        const QSignalSpy spy(&inbox, &Inbox::filled);
        for (int i = 0; i < 5; ++i) {
            Events events = batch(3);
            inbox.put(events);
            QVERIFY(events.empty());
        }
        QCOMPARE(spy.count(), 1);
        Events taken;
        inbox.take(taken);
        QCOMPARE(taken.size(), std::size_t {15});
        Events nothing;
        inbox.put(nothing);
        QCOMPARE(spy.count(), 1);
        Events more = batch(1);
        inbox.put(more);
        QCOMPARE(spy.count(), 2);
    }

    void orderIsKept()
    {
        Inbox inbox;
        Events first = batch(2, 0);
        Events second = batch(2, 2);
        inbox.put(first);
        inbox.put(second);
        Events taken = batch(7, 100); // what is left of the last time does not come again
        inbox.take(taken);
        QCOMPARE(taken.size(), std::size_t {4});
        for (std::size_t i = 0; i < taken.size(); ++i)
            QCOMPARE(keyOf(taken[i]), std::uint64_t {i});
        inbox.take(taken);
        QVERIFY(taken.empty());
    }

    void fullInboxMakesAFeedWait()
    {
        Inbox inbox(10);
        Events events = batch(10);
        inbox.put(events);
        std::atomic<bool> through = false;
        std::thread feed([&] {
            Events more = batch(5, 10);
            inbox.put(more);
            through = true;
        });
        Events taken;
        inbox.take(taken);
        QCOMPARE(taken.size() >= 10, true);
        feed.join();
        QVERIFY(through);
        Events rest;
        inbox.take(rest);
        QCOMPARE(taken.size() + rest.size(), std::size_t {15});
    }

    /// Many feeds, one engine, a small inbox: nothing is lost, nothing doubled, and the bound holds.
    void manyFeedsLoseNothing()
    {
        constexpr std::uint32_t Feeds = 4;
        constexpr std::uint32_t PerFeed = 20'000;
        constexpr std::size_t Capacity = 100;
        constexpr std::size_t Batch = 10;
        Inbox inbox(Capacity);
        std::vector<std::thread> feeds;
        for (std::uint32_t feed = 0; feed < Feeds; ++feed) {
            feeds.emplace_back([&inbox, feed] {
                for (std::uint32_t i = 0; i < PerFeed; i += Batch) {
                    Events events = batch(Batch, feed * PerFeed + i);
                    inbox.put(events);
                }
            });
        }
        std::vector<bool> seen(Feeds * PerFeed);
        std::size_t count = 0;
        std::size_t largest = 0;
        Events taken;
        while (count < seen.size()) {
            inbox.take(taken);
            largest = std::max(largest, taken.size());
            for (const Event &event : taken) {
                QVERIFY(!seen[keyOf(event)]);
                seen[keyOf(event)] = true;
            }
            count += taken.size();
            std::this_thread::yield();
        }
        for (std::thread &feed : feeds)
            feed.join();
        QVERIFY(largest < Capacity + Batch);
    }

    void closeLetsWaitingFeedsGo()
    {
        Inbox inbox(1);
        Events events = batch(1);
        inbox.put(events);
        std::thread feed([&] {
            Events more = batch(1);
            inbox.put(more); // waits until the inbox is closed
            Events dropped = batch(1);
            inbox.put(dropped);
        });
        inbox.close();
        feed.join();
        Events taken;
        inbox.take(taken);
        QVERIFY(taken.empty());
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
