// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices reach a notification service on a real session bus (tests/support/with-keyring brings one), and nothing
// happens where there is none.

#include "app/fakefeed.h"
#include "app/windows/notifier.h"
#include "support/testcase.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>

using namespace Pult;
using namespace std::chrono_literals;
using App::DesktopNotices;
using Domain::FeedId;

namespace {

struct Shown
{
    uint replaces = 0;
    QString summary;
    QString body;
};

/// A desktop's notification service, as far as Pult speaks to one.
class Service final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"GetCapabilities") {
            connection.send(message.createReply(QVariant(capabilities)));
            return true;
        }
        if (message.member() != u"Notify")
            return false;
        signatures << message.signature();
        const QVariantList arguments = message.arguments();
        shown.push_back({arguments[1].toUInt(), arguments[3].toString(), arguments[4].toString()});
        connection.send(message.createReply(QVariant(static_cast<uint>(40 + shown.size()))));
        return true;
    }

    QStringList capabilities {QStringLiteral("body"), QStringLiteral("body-markup")};
    QStringList signatures;
    std::vector<Shown> shown;
};

} // namespace

class TestNotifier : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAServiceItFails();
    void textsAreNeverMarkup();
    void noticeReplacesTheOneBefore();
    void lostFeedIsTold();
};

void TestNotifier::withoutAServiceItFails()
{
    DesktopNotices notices;
    const QSignalSpy failed(&notices, &DesktopNotices::failed);
    notices.show(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
}

/// The service for the length of a test.
struct OnTheBus
{
    OnTheBus()
        : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("service")))
    {
        if (!bus.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), &service)
            || !bus.registerService(QStringLiteral("org.freedesktop.Notifications")))
            qFatal("run by tests/support/with-keyring unlocked");
    }
    ~OnTheBus()
    {
        bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        QDBusConnection::disconnectFromBus(QStringLiteral("service"));
    }
    Q_DISABLE_COPY_MOVE(OnTheBus)

    QDBusConnection bus;
    Service service;
};

void TestNotifier::textsAreNeverMarkup()
{
    for (const bool markup : {true, false}) {
        OnTheBus there;
        if (!markup)
            there.service.capabilities = QStringList {QStringLiteral("body")};
        DesktopNotices notices;
        notices.show(1, QStringLiteral("Feed <b>x</b>"), QStringLiteral("a <a href=\"x\">&"));
        QTRY_COMPARE(there.service.shown.size(), std::size_t {1});
        QCOMPARE(there.service.signatures, QStringList {QStringLiteral("susssasa{sv}i")});
        QCOMPARE(there.service.shown[0].summary, QStringLiteral("Feed <b>x</b>")); // never markup, by the standard
        QCOMPARE(there.service.shown[0].body,
            markup ? QStringLiteral("a &lt;a href=&quot;x&quot;&gt;&amp;") : QStringLiteral("a <a href=\"x\">&"));
    }
}

void TestNotifier::noticeReplacesTheOneBefore()
{
    OnTheBus there;
    DesktopNotices notices;
    const QSignalSpy shown(&notices, &DesktopNotices::shown);
    notices.show(1, QStringLiteral("lost"), {});
    QTRY_COMPARE(shown.count(), 1);
    notices.show(2, QStringLiteral("another feed"), {});
    QTRY_COMPARE(shown.count(), 2);
    notices.show(1, QStringLiteral("back"), {});
    QTRY_COMPARE(shown.count(), 3);
    QCOMPARE(there.service.shown[0].replaces, 0U);
    QCOMPARE(there.service.shown[1].replaces, 0U);
    QCOMPARE(there.service.shown[2].replaces, 41U);
}

void TestNotifier::lostFeedIsTold()
{
    OnTheBus there;
    Domain::Centre centre;
    Domain::FeedSpec spec;
    spec.id = "north";
    spec.kind = "queue-log";
    spec.path = "/nowhere";
    centre.feeds.push_back(spec);
    Domain::ManualClock clock {Domain::Timestamp {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 12h}};
    std::atomic<int> alive = 0;
    Test::FakeFeed *feed = nullptr;
    App::Session session(centre, clock, [&](const App::FeedParts &parts) {
        auto made = std::make_unique<Test::FakeFeed>(parts.id, parts.inbox, alive);
        feed = made.get();
        return made;
    });
    Items::ValueFormatter formatter;
    DesktopNotices notices;
    App::Notifier notifier(session, formatter, notices);
    notifier.setLostAfter(30s);
    const auto tick = [&session](int count) { // the session's own seconds
        for (int i = 0; i < count; ++i)
            Q_EMIT session.ticked();
    };
    tick(1);
    clock.advance(31s);
    tick(1); // switched off: nobody is told
    notifier.setEnabled(true);
    session.start();
    feed->say(clock.now(), {Domain::FeedConnected {}});
    QTRY_VERIFY(session.engine().state().feeds()[0].connected);
    clock.advance(61s);
    feed->say(clock.now(), {Domain::Heartbeat {}});
    QTRY_COMPARE(session.engine().freshness(FeedId {0}), Metrics::Freshness::Live);
    tick(1);
    QTRY_COMPARE(there.service.shown.size(), std::size_t {1}); // back
    QVERIFY(there.service.shown[0].summary.contains(u"north"));
    feed->say(clock.now(), {Domain::FeedLost {Domain::LostReason::Timeout}});
    feed->complain({Feeds::FeedProblem::Kind::ConnectionTimeout, {}});
    QTRY_VERIFY(!session.engine().state().feeds()[0].connected);
    QTRY_COMPARE(session.feeds()[0].problem.kind, Feeds::FeedProblem::Kind::ConnectionTimeout);
    clock.advance(4s); // its figures are no longer live
    tick(1);
    clock.advance(30s);
    tick(1);
    QTRY_COMPARE(there.service.shown.size(), std::size_t {2});
    QVERIFY(there.service.shown[1].summary.contains(u"lost"));
    QVERIFY(there.service.shown[1].body.contains(u"does not answer"));
    QCOMPARE(there.service.shown[1].replaces, 41U);
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
