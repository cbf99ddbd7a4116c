// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// AmiFeed against a scripted server on loopback: logins, losses and every kind of bad server.

#include "feeds/asterisk/ami/amifeed.h"
#include "feeds/eventtext.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QSignalSpy>
#include <QThread>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;
using Pult::Test::EventText;
using Pult::Test::FakeAmiServer;
using std::chrono::milliseconds;
using Kind = FeedProblem::Kind;

namespace {

AmiTimings hurried()
{
    return {
        .connecting = milliseconds {2000},
        .answer = milliseconds {400},
        .ping = milliseconds {20},
        .silence = milliseconds {400},
        .settle = milliseconds {5},
        .firstVerification = milliseconds {60},
        .verification = milliseconds {60},
        .firstRetry = milliseconds {10},
        .lastRetry = milliseconds {40},
    };
}

/// A server, a feed towards it and all that the feed tells.
struct Bench
{
    FakeAmiServer server;
    FeedSpec spec;
    SystemClock clock;
    Inbox inbox;
    std::unique_ptr<AmiFeed> feed;
    QList<FeedProblem> problems;
    InputCounts counts;

    Bench()
    {
        spec.id = "ryazan";
        spec.host = "127.0.0.1";
        spec.account = "pult";
        spec.secretEnv = "PULT_SECRET";
    }

    void start(const QByteArray &secret = "secret", AmiTimings timings = hurried())
    {
        if (spec.port == 0) {
            QVERIFY(server.open());
            spec.port = server.serverPort();
        }
        feed = std::make_unique<AmiFeed>(FeedId {0}, spec, secret, inbox, clock, timings);
        QObject::connect(
            feed.get(), &Feed::problemChanged, feed.get(), [this](const FeedProblem &p) { problems << p; });
        QObject::connect(feed.get(), &Feed::countsChanged, feed.get(), [this](const InputCounts &c) { counts = c; });
        feed->start();
    }

    QStringList told()
    {
        Events events;
        inbox.take(events);
        const QStringList lines = m_text.lines(events);
        for (const QString &line : lines) {
            if (!line.endsWith(u"heartbeat"_s) && !line.contains(u" heartbeat "_s))
                m_told << line.section(u' ', 1);
        }
        return m_told;
    }

    Kind problem() const { return problems.isEmpty() ? Kind::None : problems.last().kind; }

private:
    EventText m_text;
    QStringList m_told;
};

QString data(const char *file)
{
    return PULT_DATA("tls/%1").arg(QString::fromLatin1(file));
}

QString lost(LostReason reason)
{
    return u"lost %1"_s.arg(static_cast<int>(reason));
}

} // namespace

class TestAmiFeed : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void logsInByMd5AndAsksForThePresent()
    {
        Bench bench;
        bench.server.list = {"Event: QueueParams\r\nQueue: adult\r\n",
            "Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 0\r\n",
            "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 79160000001\r\nWait: 12\r\n"};
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        QCOMPARE(bench.told().mid(0, 5),
            (QStringList {u"connected"_s, u"snapshot"_s, u"member adult Anna dynamic device=1"_s,
                u"joined adult c1 79160000001 waited=12"_s, u"endsnapshot"_s}));
        QCOMPARE(bench.problem(), Kind::None);
        // The secret itself never travels.
        QVERIFY(bench.server.last("login").contains("key"));
        QVERIFY(!bench.server.received().contains("secret"));
        QVERIFY(bench.server.last("login").value("actionid").startsWith("pult-"));
        // FullyBooted came with the login and did not make it ask twice.
        QCOMPARE(bench.server.count("queuestatus"), 1);
        QTRY_VERIFY(bench.counts.messages > 5);
    }

    void plainLoginWhereTheServerKnowsNoMd5()
    {
        Bench bench;
        bench.server.knowsMd5 = false;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        QCOMPARE(bench.server.last("login").value("secret"), QByteArray("secret"));
    }

    void withoutSystemRightsThePresentIsAskedForAllTheSame()
    {
        Bench bench;
        bench.server.uptime.clear();
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
    }

    void liveEventsFollow()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c7\r\n\r\n");
        QTRY_VERIFY(bench.told().contains(u"joined adult c7 -"_s));
    }

    void pingsKeepTheFeedFreshAndTellTheClock()
    {
        Bench bench;
        bench.server.clockAhead = 60'000;
        bench.start();
        QTRY_VERIFY(bench.server.count("ping") >= 3);
        std::optional<Duration> offset;
        const auto heard = [&] {
            Events events;
            bench.inbox.take(events);
            for (const Event &event : events) {
                if (const auto *beat = std::get_if<Heartbeat>(&event.body))
                    offset = beat->clockOffset;
            }
            return offset.has_value();
        };
        QTRY_VERIFY(heard());
        QVERIFY(std::chrono::abs(*offset - std::chrono::seconds {60}) < std::chrono::seconds {2});
        QTRY_COMPARE(bench.problem(), Kind::ClockSkew);
        QCOMPARE(bench.problems.last().detail, u"60"_s);
    }

    void bootAndReloadAskAgain()
    {
        Bench bench;
        auto timings = hurried();
        timings.firstVerification = std::chrono::hours {1};
        bench.start("secret", timings);
        QTRY_COMPARE(bench.server.count("queuestatus"), 1);
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say("Event: Reload\r\nModule: app_queue.so\r\nStatus: 0\r\n\r\n");
        QTRY_COMPARE(bench.server.count("queuestatus"), 2);
        bench.server.say("Event: FullyBooted\r\nUptime: 1000\r\n\r\n");
        QTRY_COMPARE(bench.server.count("queuestatus"), 3);
    }

    void verifiesNowAndThen()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.server.count("queuestatus") >= 4);
    }

    // --- losses ---

    void comesBackAfterACut()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.dropAll();
        QTRY_COMPARE(bench.told().count(u"connected"_s), 2);
        QTRY_VERIFY(bench.told().lastIndexOf(u"endsnapshot"_s) > bench.told().lastIndexOf(u"connected"_s));
        QCOMPARE(bench.told().count(lost(LostReason::Closed)), 1);
        QVERIFY(bench.problems.contains(FeedProblem {Kind::ConnectionLost, {}}));
        QCOMPARE(bench.problem(), Kind::None);
    }

    void waitsForAServerThatIsAway()
    {
        Bench bench;
        QVERIFY(bench.server.open());
        bench.spec.port = bench.server.serverPort();
        bench.server.close();
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::ConnectionRefused);
        QCOMPARE(bench.told(), QStringList(lost(LostReason::Refused)));
        QVERIFY(bench.server.open());
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        QCOMPARE(bench.told().count(lost(LostReason::Refused)), 1);
        QCOMPARE(bench.problem(), Kind::None);
    }

    void shutdownIsToldOnceAndTheNextStartIsARestart()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say("Event: Shutdown\r\nShutdown: Cleanly\r\nRestart: True\r\n\r\n");
        QTRY_VERIFY(bench.told().contains(lost(LostReason::AcdShutdown)));
        bench.server.dropAll();
        QTRY_VERIFY(bench.problems.contains(FeedProblem {Kind::AcdShutdown, {}}));
        QTRY_VERIFY(bench.told().contains(u"restarted"_s));
        QCOMPARE(bench.told().filter(u"lost"_s).size(), 1);
    }

    void silenceInTheMiddleIsALoss()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.answers = false;
        QTRY_VERIFY(bench.told().contains(lost(LostReason::Timeout)));
        bench.server.answers = true;
        QTRY_COMPARE(bench.told().count(u"connected"_s), 2);
    }

    void stopSaysGoodbye()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.feed->stop();
        QCOMPARE(bench.told().last(), lost(LostReason::Stopped));
        bench.feed.reset();
        QTRY_COMPARE(bench.server.count("logoff"), 1);
        QCOMPARE(bench.server.connections(), 1);
    }

    void livesOnAThreadOfItsOwn()
    {
        Bench bench;
        QVERIFY(bench.server.open());
        bench.spec.port = bench.server.serverPort();
        QThread thread;
        auto *feed = new AmiFeed(FeedId {0}, bench.spec, "secret", bench.inbox, bench.clock, hurried());
        feed->moveToThread(&thread);
        QObject::connect(&thread, &QThread::started, feed, &Feed::start);
        QObject::connect(&thread, &QThread::finished, feed, &QObject::deleteLater);
        thread.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        QMetaObject::invokeMethod(feed, &Feed::stop, Qt::BlockingQueuedConnection);
        QCOMPARE(bench.told().last(), lost(LostReason::Stopped));
        thread.quit();
        QVERIFY(thread.wait(5000));
    }

    // --- bad servers and bad settings ---

    void wrongSecretIsRefusedAndNotInsistedOn()
    {
        Bench bench;
        auto timings = hurried();
        timings.lastRetry = std::chrono::hours {1};
        bench.start("wrong", timings);
        QTRY_COMPARE(bench.problem(), Kind::LoginRefused);
        QCOMPARE(bench.told(), QStringList(lost(LostReason::LoginFailed)));
        QCOMPARE(bench.server.count("login"), 1);
        QCOMPARE(bench.server.connections(), 1);
    }

    void missingSecretIsSaidBeforeAnythingIsSent()
    {
        Bench bench;
        bench.start("");
        QCOMPARE(bench.problems, QList<FeedProblem> {(FeedProblem {Kind::SecretMissing, u"PULT_SECRET"_s})});
        QCOMPARE(bench.server.connections(), 0);
    }

    void lineEndsInTheAccountAreRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addRow("carriage return") << QByteArray("pult\rAction: Originate");
        QTest::addRow("line feed") << QByteArray("pult\nAction: Originate");
        QTest::addRow("nul") << QByteArray("pult\0x", 6);
        QTest::addRow("too long") << QByteArray(2000, 'x');
        QTest::addRow("empty") << QByteArray();
    }

    void lineEndsInTheAccountAreRefusedBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, account);
        Bench bench;
        bench.spec.account = account.toStdString();
        bench.start();
        QCOMPARE(bench.problem(), Kind::LoginRefused);
        QCOMPARE(bench.server.connections(), 0);
    }

    void openLinkToAnotherMachineIsForbidden()
    {
        Bench bench;
        bench.spec.host = "192.0.2.1";
        bench.spec.port = 5038;
        bench.start();
        QCOMPARE(bench.problem(), Kind::PlainLoginForbidden);
    }

    void openLinkThatIsAllowedIsLogged()
    {
        QTest::ignoreMessage(QtWarningMsg, "feed 1: the link is not encrypted, which the centre file allows");
        Bench bench;
        bench.spec.host = "192.0.2.1";
        bench.spec.port = 5038;
        bench.spec.allowPlainLogin = true;
        auto timings = hurried();
        timings.connecting = milliseconds {30};
        bench.start("secret", timings);
        // 192.0.2.0/24 leads nowhere (RFC 5737); how one learns it depends on the network.
        QTRY_VERIFY(bench.problem() == Kind::ConnectionTimeout || bench.problem() == Kind::ConnectionRefused);
    }

    void unknownHostIsSaid()
    {
        Bench bench;
        bench.spec.tls = TlsMode::On;
        bench.spec.host = "no such host.invalid";
        bench.spec.port = 5039;
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::HostNotFound);
    }

    void httpServerIsRecognised()
    {
        Bench bench;
        bench.server.greeting.clear();
        bench.server.answer = [](const QByteArray &, const FakeAmiServer::Headers &) {
            return QByteArray("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<html></html>");
        };
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::NotAnAmi);
        QCOMPARE(bench.problems.last().detail, u"HTTP/1.1 400 Bad Request"_s);
    }

    void sshServerIsRecognised()
    {
        Bench bench;
        bench.server.greeting = "SSH-2.0-OpenSSH_9.2p1\r\n";
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::NotAnAmi);
        QCOMPARE(bench.problems.last().detail, u"SSH-2.0-OpenSSH_9.2p1"_s);
    }

    void silentServerIsSaid()
    {
        Bench bench;
        bench.server.greeting.clear();
        bench.server.answers = false;
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::Silent);
    }

    void serverThatGreetsAndThenIsSilentIsSaid()
    {
        Bench bench;
        bench.server.answers = false;
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::Silent);
    }

    void garbageIsSaid()
    {
        Bench bench;
        bench.server.greeting = QByteArray("\x16\x03\x01\x00\xff\x00\x01", 7).repeated(300);
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::Garbage);
    }

    void garbageAfterTheLoginIsSaid()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say(QByteArray("lorem ipsum\r\n\r\n").repeated(2000));
        QTRY_VERIFY(bench.problems.contains(FeedProblem {Kind::Garbage, {}}));
        QVERIFY(bench.told().contains(lost(LostReason::ProtocolError)));
        // What was read before is kept, and the feed comes back.
        QTRY_COMPARE(bench.told().count(u"connected"_s), 2);
    }

    void endlessLineIsSaid()
    {
        Bench bench;
        bench.server.greeting = QByteArray(100'000, 'x');
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::LineTooLong);
    }

    void endlessLineAfterTheLoginIsSaid()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say("Event: X\r\nY: " + QByteArray(2'000'000, 'x'));
        QTRY_VERIFY(bench.problems.contains(FeedProblem {Kind::LineTooLong, {}}));
    }

    void aFewBadMessagesDoNotHurt()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        bench.server.say(QByteArray("no message\r\n\r\n").repeated(5));
        bench.server.say("Event: QueueCallerJoin\r\nQueue: adult\r\nUniqueid: c7\r\n\r\n");
        QTRY_VERIFY(bench.told().contains(u"joined adult c7 -"_s));
        QTRY_COMPARE(bench.counts.malformed, std::uint64_t {5});
        QCOMPARE(bench.server.connections(), 1);
    }

    void unansweredPingsAloneDoNotBreakABusyFeed()
    {
        Bench bench;
        bench.server.answersPings = false;
        auto timings = hurried();
        timings.silence = milliseconds {200};
        timings.verification = milliseconds {50};
        bench.start("secret", timings);
        QTRY_VERIFY(bench.server.count("queuestatus") >= 10);
        QCOMPARE(bench.server.connections(), 1);
    }

    // --- TLS ---

    void encryptedWithAnAuthorityOfOnesOwn()
    {
        Bench bench;
        QVERIFY(bench.server.useTls(data("good.pem"), data("good.key")));
        bench.spec.tls = TlsMode::On;
        bench.spec.tlsCa = data("authority.pem").toStdString();
        bench.start();
        QTRY_VERIFY(bench.told().contains(u"endsnapshot"_s));
        QCOMPARE(bench.problem(), Kind::None);
    }

    void badCertificatesAreRefused_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("ownAuthority");
        QTest::addColumn<Kind>("kind");
        QTest::addRow("self-signed") << u"selfsigned"_s << false << Kind::TlsUntrusted;
        QTest::addRow("self-signed, another authority") << u"selfsigned"_s << true << Kind::TlsUntrusted;
        QTest::addRow("unknown authority") << u"good"_s << false << Kind::TlsUntrusted;
        QTest::addRow("expired") << u"expired"_s << true << Kind::TlsExpired;
        QTest::addRow("wrong host") << u"wronghost"_s << true << Kind::TlsWrongHost;
    }

    void badCertificatesAreRefused()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, ownAuthority);
        QFETCH(Kind, kind);
        Bench bench;
        QVERIFY(
            bench.server.useTls(PULT_DATA("tls/%1.pem").arg(certificate), PULT_DATA("tls/%1.key").arg(certificate)));
        bench.spec.tls = TlsMode::On;
        if (ownAuthority)
            bench.spec.tlsCa = data("authority.pem").toStdString();
        bench.start();
        QTRY_COMPARE(bench.problem(), kind);
        QCOMPARE(bench.told(), QStringList(lost(LostReason::TlsFailed)));
        QCOMPARE(bench.server.received(), QByteArray());
    }

    void missingAuthorityFileIsSaid()
    {
        Bench bench;
        bench.spec.tls = TlsMode::On;
        bench.spec.tlsCa = "/nowhere/authority.pem";
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::TlsFailed);
        QCOMPARE(bench.problems.last().detail, u"/nowhere/authority.pem"_s);
    }

    void tlsTowardsAnOpenPortIsSaid()
    {
        Bench bench;
        bench.spec.tls = TlsMode::On;
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::TlsFailed);
    }

    // --- rights and filters ---

    void deniedActionIsSaid()
    {
        Bench bench;
        bench.server.answer = [](const QByteArray &action, const FakeAmiServer::Headers &headers) -> QByteArray {
            if (action != "queuestatus")
                return {};
            return "Response: Error\r\nActionID: " + headers.value("actionid")
                + "\r\nMessage: Permission denied\r\n\r\n";
        };
        bench.start();
        QTRY_COMPARE(bench.problem(), Kind::RightsTooNarrow);
        QCOMPARE(bench.problems.last().detail, u"status"_s);
    }

    void hiddenMemberEventsAreNoticed()
    {
        Bench bench;
        bench.server.list = {"Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nStatus: 1\r\nPaused: 0\r\n"};
        bench.start();
        QTRY_VERIFY(bench.server.count("queuestatus") >= 2);
        QCOMPARE(bench.problem(), Kind::None);
        bench.server.list = {"Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nStatus: 2\r\nPaused: 0\r\n"};
        QTRY_COMPARE(bench.problem(), Kind::RightsTooNarrow);
        QCOMPARE(bench.problems.last().detail, u"agent"_s);
    }
};

QTEST_GUILESS_MAIN(TestAmiFeed)
#include "tst_amifeed.moc"
