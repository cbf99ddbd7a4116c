// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A feed that is away is told once, its return once, and a flapping one at most once a minute of each.

#include "app/session/noticepolicy.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Pult::Domain;
using namespace std::chrono_literals;
using App::Notice;
using App::NoticePolicy;

namespace {

constexpr Timestamp Start {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 12h};
constexpr FeedId North {0};
constexpr FeedId South {1};
using Notices = std::vector<Notice>;

} // namespace

class TestNoticePolicy : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tellsALossOnceAndTheReturnOnce();
    void shortAbsenceIsNotWorthANotice();
    void feedThatNeverCameIsLostToo();
    void flappingIsToldOnceAMinute();
    void feedsDoNotSilenceEachOther();
    void clockSetBackDoesNotSilenceForLong();
};

void TestNoticePolicy::tellsALossOnceAndTheReturnOnce()
{
    NoticePolicy policy(1, 30s);
    QCOMPARE(policy.update({true}, Start), Notices {});
    QCOMPARE(policy.update({false}, Start + 1s), Notices {});
    QCOMPARE(policy.update({false}, Start + 30s), Notices {});
    QCOMPARE(policy.update({false}, Start + 31s), (Notices {{Notice::Kind::FeedLost, North, 30s}}));
    QCOMPARE(policy.update({false}, Start + 10min), Notices {});
    QCOMPARE(policy.update({true}, Start + 11min + 1s), (Notices {{Notice::Kind::FeedBack, North, 11min}}));
    QCOMPARE(policy.update({true}, Start + 12min), Notices {});
}

void TestNoticePolicy::shortAbsenceIsNotWorthANotice()
{
    NoticePolicy policy(1, 30s);
    policy.update({false}, Start);
    QCOMPARE(policy.update({false}, Start + 29s), Notices {});
    QCOMPARE(policy.update({true}, Start + 30s), Notices {});
    policy.update({false}, Start + 31s);
    QCOMPARE(policy.update({false}, Start + 60s), Notices {}); // counted anew
}

void TestNoticePolicy::feedThatNeverCameIsLostToo()
{
    NoticePolicy policy(1, 30s);
    policy.update({false}, Start);
    QCOMPARE(policy.update({false}, Start + 30s).size(), std::size_t {1});
}

void TestNoticePolicy::flappingIsToldOnceAMinute()
{
    NoticePolicy policy(1, 5s);
    int lost = 0;
    int back = 0;
    // Ten seconds away, ten seconds there, for ten minutes.
    for (auto t = 0s; t < 600s; t += 1s) {
        for (const Notice &notice : policy.update({t.count() / 10 % 2 == 1}, Start + t))
            ++(notice.kind == Notice::Kind::FeedLost ? lost : back);
    }
    QVERIFY2(lost >= 5 && lost <= 10, qPrintable(QString::number(lost)));
    QVERIFY2(back >= 5 && back <= 10, qPrintable(QString::number(back)));
    // In the end the truth is told: it stays, and the last notice says so.
    int last = back - lost;
    for (auto t = 600s; t < 720s; t += 1s) {
        for (const Notice &notice : policy.update({true}, Start + t))
            last += notice.kind == Notice::Kind::FeedLost ? -1 : 1;
    }
    QCOMPARE(last, 0);
}

void TestNoticePolicy::feedsDoNotSilenceEachOther()
{
    NoticePolicy policy(2, 30s);
    policy.update({false, true}, Start);
    QCOMPARE(policy.update({false, false}, Start + 30s), (Notices {{Notice::Kind::FeedLost, North, 30s}}));
    QCOMPARE(policy.update({false, false}, Start + 60s), (Notices {{Notice::Kind::FeedLost, South, 30s}}));
    QCOMPARE(policy.update({true, true}, Start + 61s).size(), std::size_t {2});
}

void TestNoticePolicy::clockSetBackDoesNotSilenceForLong()
{
    NoticePolicy policy(1, 30s);
    policy.update({false}, Start);
    QCOMPARE(policy.update({false}, Start + 30s).size(), std::size_t {1});
    QCOMPARE(policy.update({true}, Start - 24h).size(), std::size_t {1});
    policy.update({false}, Start - 24h);
    QCOMPARE(policy.update({false}, Start - 24h + 30s).size(), std::size_t {1});
}

QTEST_GUILESS_MAIN(TestNoticePolicy)
#include "tst_noticepolicy.moc"
