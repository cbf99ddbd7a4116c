// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// AmiProbe against a scripted server: every step, every failure, and what an account may see.

#include "feeds/asterisk/ami/amiprobe.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;
using Pult::Test::FakeAmiServer;
using std::chrono::milliseconds;
using Kind = FeedProblem::Kind;
using Sight = AmiClassFinding::Sight;
using State = AmiProbe::State;
using Step = AmiProbe::Step;

namespace {

constexpr AmiProbeTimings Hurried {milliseconds {2000}, milliseconds {400}, milliseconds {60}};

QString data(const char *file)
{
    return PULT_DATA("tls/%1").arg(QString::fromLatin1(file));
}

/// A server, a probe towards it, and how it went.
struct Bench
{
    FakeAmiServer server;
    FeedSpec spec;
    SystemClock clock;
    std::unique_ptr<AmiProbe> probe;
    std::unique_ptr<QSignalSpy> finished;

    Bench()
    {
        spec.id = "ryazan";
        spec.host = "127.0.0.1";
        spec.account = "pult";
    }

    void start(const QByteArray &secret = "secret", AmiProbeTimings timings = Hurried)
    {
        if (spec.port == 0) {
            QVERIFY(server.open());
            spec.port = server.serverPort();
        }
        probe = std::make_unique<AmiProbe>(spec, secret, clock, timings);
        finished = std::make_unique<QSignalSpy>(probe.get(), &AmiProbe::finished);
        probe->start();
    }

    void run(const QByteArray &secret = "secret", AmiProbeTimings timings = Hurried)
    {
        start(secret, timings);
        QTRY_COMPARE(finished->count(), 1);
        QVERIFY(probe->isFinished());
    }

    void useTls(const char *name)
    {
        QVERIFY(server.useTls(data(name) + u".pem"_s, data(name) + u".key"_s));
        spec.tls = TlsMode::On;
        spec.tlsCa = data("authority.pem").toStdString();
        spec.host = "localhost";
    }

    Sight sight(std::string_view name) const
    {
        for (const AmiClassFinding &finding : probe->findings().classes) {
            if (finding.name == name)
                return finding.sight;
        }
        qFatal("no such class");
    }
};

const QByteArray Commands = "CoreSettings: Show PBX core settings.  (Priv: system,reporting,all)\r\n"
                            "Originate: Originate a call.  (Priv: originate,all)\r\n"
                            "Ping: Keepalive command.  (Priv: <none>)\r\n"
                            "Command: Execute Asterisk CLI Command.  (Priv: command,all)\r\n";

} // namespace

class TestAmiProbe : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findsEverything()
    {
        Bench bench;
        bench.server.list = {"Event: QueueParams\r\nQueue: adult\r\n",
            "Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 1\r\n"
            "PausedReason: lunch\r\n",
            "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c1\r\nCallerIDNum: 79160000001\r\nWait: 12\r\n",
            "Event: QueueParams\r\nQueue: детская\r\n",
            "Event: QueueMember\r\nQueue: детская\r\nName: Anna\r\nLocation: PJSIP/101\r\nStatus: 1\r\nPaused: 0\r\n",
            "Event: QueueMember\r\nQueue: детская\r\nName: Boris\r\nLocation: PJSIP/102\r\nStatus: 1\r\nPaused: 0\r\n"};
        bench.server.answer = [](const QByteArray &action, const FakeAmiServer::Headers &headers) -> QByteArray {
            const QByteArray success = "Response: Success\r\nActionID: " + headers.value("actionid") + "\r\n";
            if (action == "coresettings")
                return success + "AMIversion: 9.0.0\r\nAsteriskVersion: 20.5.0\r\nSystemName: ryazan\r\n\r\n";
            if (action == "corestatus")
                return success + "CoreCurrentCalls: 17\r\n\r\n";
            if (action == "listcommands")
                return success + Commands + "\r\n";
            return {};
        };
        bench.run();
        const AmiFindings &found = bench.probe->findings();
        QCOMPARE(found.address, u"127.0.0.1"_s);
        QCOMPARE(found.interfaceVersion, u"9.0.0"_s);
        QCOMPARE(found.version, u"20.5.0"_s);
        QCOMPARE(found.systemName, u"ryazan"_s);
        QCOMPARE(found.channels, std::optional(17));
        QCOMPARE(found.writeClasses, (QStringList {u"command"_s, u"originate"_s}));
        QCOMPARE(found.queues.size(), 2);
        QCOMPARE(found.queues[0].name, std::string("adult"));
        QCOMPARE(found.queues[0].members, 1);
        QCOMPARE(found.queues[0].waiting, 1);
        QCOMPARE(found.queues[1].name, std::string("детская"));
        QCOMPARE(found.queues[1].members, 2);
        QCOMPARE(found.operators, 2); // one person is one, however many queues
        QCOMPARE(found.pauseReasons, (std::set<std::string> {"lunch"}));
        QVERIFY(found.clockOffset && std::chrono::abs(*found.clockOffset) < std::chrono::seconds {2});
        for (const Step step :
            {Step::Name, Step::Connection, Step::Encryption, Step::Greeting, Step::Login, Step::Clock, Step::Queues})
            QCOMPARE(bench.probe->state(step), State::Good);
        QCOMPARE(bench.probe->state(Step::Rights), State::Warning); // may do more than Pult needs
        QVERIFY(bench.probe->isUsable());
        // It asks and does nothing else, and never sends the secret where it need not.
        QVERIFY(!bench.server.received().contains("secret"));
        QTRY_COMPARE(bench.server.count("logoff"), 1);
    }

    void anAccountThatMayAskNothingIsEnough()
    {
        Bench bench;
        bench.server.list = {"Event: QueueParams\r\nQueue: adult\r\n"};
        bench.server.answer = [](const QByteArray &action, const FakeAmiServer::Headers &headers) -> QByteArray {
            if (action.startsWith("core") || action == "listcommands")
                return "Response: Error\r\nActionID: " + headers.value("actionid")
                    + "\r\nMessage: Permission denied\r\n\r\n";
            return {};
        };
        bench.run();
        QVERIFY(bench.probe->isUsable());
        QVERIFY(bench.probe->findings().version.isEmpty());
        QVERIFY(!bench.probe->findings().channels);
        QCOMPARE(bench.probe->state(Step::Rights), State::Good);
        QCOMPARE(bench.probe->problem(), FeedProblem {});
        // Nothing has come, which proves nothing.
        QCOMPARE(bench.sight("system"), Sight::Seen);
        QCOMPARE(bench.sight("call"), Sight::Unseen);
        QVERIFY(!bench.probe->findings().timestamps);
    }

    void stepsAreToldInTheirOrder()
    {
        Bench bench;
        QVERIFY(bench.server.open());
        bench.spec.port = bench.server.serverPort();
        bench.probe = std::make_unique<AmiProbe>(bench.spec, "secret", bench.clock, Hurried);
        QList<Step> good;
        connect(bench.probe.get(), &AmiProbe::stepChanged, this, [&good](Step step, State state) {
            if (state == State::Good)
                good << step;
        });
        bench.probe->start();
        QTRY_VERIFY(bench.probe->isFinished());
        QCOMPARE(good,
            (QList<Step> {Step::Name, Step::Connection, Step::Encryption, Step::Greeting, Step::Login, Step::Clock,
                Step::Queues, Step::Rights}));
    }

    void eventsProveTheirClass()
    {
        Bench bench;
        AmiProbeTimings timings = Hurried;
        timings.watching = std::chrono::hours {1};
        bench.start("secret", timings);
        QTRY_COMPARE(bench.probe->state(Step::Rights), State::Running);
        bench.probe.reset();

        bench.server.answer = [](const QByteArray &action, const FakeAmiServer::Headers &headers) -> QByteArray {
            if (action != "corestatus")
                return {};
            return "Response: Error\r\nActionID: " + headers.value("actionid") + "\r\n\r\n"
                + "Event: QueueCallerJoin\r\nPrivilege: agent,all\r\nTimestamp: 1795311453.1\r\nQueue: adult\r\n"
                  "Uniqueid: c7\r\n\r\n"
                  "Event: Hangup\r\nPrivilege: call,all\r\nUniqueid: c7\r\n\r\n"
                  "Event: VarSet\r\nPrivilege: dialplan,all\r\nVariable: QUEUESTATUS\r\nValue: TIMEOUT\r\n"
                  "Uniqueid: c7\r\n\r\n"
                  "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: ContactOutcome\r\nCallUniqueid: c7\r\n"
                  "Resolved: yes\r\n\r\n";
        };
        bench.run();
        for (const char *name : {"system", "agent", "call", "dialplan", "user"})
            QCOMPARE(bench.sight(name), Sight::Seen);
        QCOMPARE(bench.probe->findings().timestamps, std::optional(true));
    }

    void missingSystemIsSaid()
    {
        Bench bench;
        bench.server.uptime.clear();
        bench.run();
        QCOMPARE(bench.sight("system"), Sight::Missing);
        QCOMPARE(bench.probe->problem(), (FeedProblem {Kind::RightsTooNarrow, u"system"_s}));
        QCOMPARE(bench.probe->state(Step::Rights), State::Warning);
        QVERIFY(bench.probe->isUsable());
    }

    void missingAgentIsProvenByTwoLists()
    {
        Bench bench;
        const QByteArray member = "Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nPaused: 0\r\nStatus: ";
        bench.server.list = {member + "1\r\n"};
        bench.server.answer = [&](const QByteArray &action, const FakeAmiServer::Headers &) -> QByteArray {
            if (action == "queuestatus" && bench.server.count("queuestatus") == 2)
                bench.server.list = {member + "2\r\n"}; // and no QueueMemberStatus has told it
            return {};
        };
        bench.run();
        QCOMPARE(bench.sight("agent"), Sight::Missing);
        QCOMPARE(bench.probe->problem(), (FeedProblem {Kind::RightsTooNarrow, u"agent"_s}));
    }

    void hiddenEventsAreSaid()
    {
        Bench bench;
        const QByteArray member = "Event: QueueMember\r\nQueue: adult\r\nName: Anna\r\nPaused: 0\r\nStatus: 1\r\n";
        const QByteArray caller = "Event: QueueEntry\r\nQueue: adult\r\nUniqueid: c1\r\nWait: 100\r\n";
        bench.server.list = {member, caller};
        bench.server.answer = [&](const QByteArray &action, const FakeAmiServer::Headers &) -> QByteArray {
            if (action != "queuestatus" || bench.server.count("queuestatus") != 2)
                return {};
            bench.server.list = {member}; // the caller left without a QueueCallerLeave, but agent events do come
            bench.server.say("Event: QueueMemberPause\r\nPrivilege: agent,all\r\nQueue: adult\r\nMemberName: Anna\r\n"
                             "Paused: 1\r\n\r\n");
            return {};
        };
        bench.run();
        QCOMPARE(bench.probe->findings().hiddenEvents, QStringList {u"QueueCallerLeave"_s});
        QCOMPARE(bench.probe->problem().kind, Kind::EventsFiltered);
        QCOMPARE(bench.probe->state(Step::Rights), State::Warning);
    }

    void clockDifferenceIsSaid()
    {
        Bench bench;
        bench.server.clockAhead = 60'000;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Clock), State::Warning);
        QCOMPARE(bench.probe->problem().kind, Kind::ClockSkew);
        QVERIFY(std::chrono::abs(*bench.probe->findings().clockOffset - std::chrono::seconds {60})
            < std::chrono::seconds {2});
    }

    void encryptionIsTold()
    {
        Bench bench;
        bench.useTls("good");
        bench.run();
        QCOMPARE(bench.probe->state(Step::Encryption), State::Good);
        QVERIFY(bench.probe->findings().protocol.startsWith(u"TLS 1."));
        QVERIFY(!bench.probe->findings().certificate.isNull());
        QVERIFY(bench.probe->isUsable());
    }

    void badCertificates_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("self-signed") << QByteArray("selfsigned") << Kind::TlsUntrusted;
        QTest::newRow("expired") << QByteArray("expired") << Kind::TlsExpired;
        QTest::newRow("wrong host") << QByteArray("wronghost") << Kind::TlsWrongHost;
    }

    void badCertificates()
    {
        QFETCH(QByteArray, name);
        QFETCH(Kind, kind);
        Bench bench;
        bench.useTls(name.constData());
        bench.run();
        QCOMPARE(bench.probe->state(Step::Connection), State::Good);
        QCOMPARE(bench.probe->state(Step::Encryption), State::Failed);
        QCOMPARE(bench.probe->problem().kind, kind);
        QVERIFY(!bench.probe->findings().certificate.isNull()); // so that people can see whose it is
        QVERIFY(!bench.probe->isUsable());
        QCOMPARE(bench.server.received(), QByteArray());
    }

    void tlsTowardsAPortWithout()
    {
        Bench bench;
        bench.spec.tls = TlsMode::On;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Encryption), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::TlsFailed);
    }

    void plainTowardsATlsPort()
    {
        Bench bench;
        QVERIFY(bench.server.useTls(data("good.pem"), data("good.key")));
        bench.run();
        QCOMPARE(bench.probe->state(Step::Greeting), State::Failed);
        // Silence, or the end of it when our empty line breaks the handshake it waits for.
        QVERIFY(bench.probe->problem().kind == Kind::Silent || bench.probe->problem().kind == Kind::ConnectionLost
            || bench.probe->problem().kind == Kind::Garbage);
    }

    void unknownHost()
    {
        Bench bench;
        bench.spec.host = "no such host.invalid";
        bench.spec.port = 5038;
        bench.spec.allowPlainLogin = true;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Name), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::HostNotFound);
    }

    void refusedConnection()
    {
        Bench bench;
        QVERIFY(bench.server.open());
        bench.spec.port = bench.server.serverPort();
        bench.server.close();
        bench.run();
        QCOMPARE(bench.probe->state(Step::Connection), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::ConnectionRefused);
    }

    void foreignServers_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("ssh") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << Kind::NotAnAmi;
        QTest::newRow("silence") << QByteArray() << Kind::Silent;
        QTest::newRow("half a banner") << QByteArray("Asterisk Call") << Kind::NotAnAmi;
        QTest::newRow("bytes") << QByteArray("\x16\x03\x01\x00\xff\x00\x01", 7).repeated(300) << Kind::Garbage;
        QTest::newRow("endless line") << QByteArray(100'000, 'x') << Kind::LineTooLong;
    }

    void foreignServers()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(Kind, kind);
        Bench bench;
        bench.server.greeting = greeting;
        bench.server.answers = false;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Greeting), State::Failed);
        QCOMPARE(bench.probe->problem().kind, kind);
    }

    void wrongSecret()
    {
        Bench bench;
        bench.run("wrong");
        QCOMPARE(bench.probe->state(Step::Login), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::LoginRefused);
        QCOMPARE(bench.server.count("login"), 1);
        QCOMPARE(bench.probe->state(Step::Queues), State::Waiting);
    }

    void silenceAtTheLogin()
    {
        Bench bench;
        bench.server.answers = false;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Login), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::Silent);
    }

    void silenceAboutTheQueues()
    {
        Bench bench;
        bench.server.answer = [](const QByteArray &action, const FakeAmiServer::Headers &) {
            return action == "queuestatus" ? QByteArray("Event: Nothing\r\n\r\n") : QByteArray();
        };
        bench.run();
        QCOMPARE(bench.probe->state(Step::Login), State::Good);
        QCOMPARE(bench.probe->problem().kind, Kind::Silent);
        QVERIFY(!bench.probe->isUsable());
    }

    void lossWhileWatchingKeepsWhatWasFound()
    {
        Bench bench;
        AmiProbeTimings timings = Hurried;
        timings.watching = std::chrono::hours {1};
        bench.server.list = {"Event: QueueParams\r\nQueue: adult\r\n"};
        bench.start("secret", timings);
        QTRY_COMPARE(bench.probe->state(Step::Rights), State::Running);
        bench.server.dropAll();
        QTRY_COMPARE(bench.finished->count(), 1);
        QCOMPARE(bench.probe->state(Step::Rights), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::ConnectionLost);
        QVERIFY(bench.probe->isUsable());
    }

    void secretsAreKeptFromOpenLinks()
    {
        Bench bench;
        bench.spec.host = "192.0.2.1";
        bench.spec.port = 5038;
        bench.run();
        QCOMPARE(bench.probe->state(Step::Encryption), State::Failed);
        QCOMPARE(bench.probe->problem().kind, Kind::PlainLoginForbidden);
    }

    void ordersInTheAccountAreRefused()
    {
        Bench bench;
        bench.spec.account = "pult\r\nAction: Originate";
        bench.run();
        QCOMPARE(bench.probe->state(Step::Login), State::Failed);
        QCOMPARE(bench.server.connections(), 0);
    }

    void stoppingIsQuiet()
    {
        Bench bench;
        AmiProbeTimings timings = Hurried;
        timings.watching = std::chrono::hours {1};
        bench.start("secret", timings);
        QTRY_COMPARE(bench.probe->state(Step::Rights), State::Running);
        bench.probe->stop();
        QTRY_COMPARE(bench.server.count("logoff"), 1);
        QCOMPARE(bench.finished->count(), 0);
        QCOMPARE(bench.server.connections(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAmiProbe)
#include "tst_amiprobe.moc"
