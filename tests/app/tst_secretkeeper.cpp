// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a feed without a secret to one that is logged in: by the keychain, by a person, after a refusal. Against a real
// gnome-keyring (tests/support/with-keyring) and a scripted Asterisk.

#include "app/session/secretkeeper.h"
#include "keyringcontrol.h"
#include "support/fakeamiserver.h"
#include "support/testcase.h"

#include <QSignalSpy>

using namespace Pult;
using namespace std::chrono_literals;
using App::Keychain;
using App::KeychainFault;
using App::SecretKeeper;
using App::Session;
using Domain::FeedId;
using Reason = SecretKeeper::Reason;
using Requests = std::vector<SecretKeeper::Request>;
using Kind = Feeds::FeedProblem::Kind;

namespace {

constexpr FeedId North {0};

/// A session of one AMI feed at the scripted server, and its keeper.
struct Bench
{
    explicit Bench(Keychain &keychain, const std::string &id)
    {
        if (!server.open())
            qFatal("the server cannot listen");
        Domain::Centre centre;
        Domain::FeedSpec spec;
        spec.id = id;
        spec.kind = "asterisk-ami";
        spec.host = "127.0.0.1";
        spec.port = server.serverPort();
        spec.account = "pult";
        spec.secretEnv = "PULT_TEST_SECRET";
        centre.feeds.push_back(spec);
        session = std::make_unique<Session>(centre, clock);
        keeper = std::make_unique<SecretKeeper>(*session, keychain);
    }
    void start() const
    {
        keeper->start();
        session->start();
    }
    const Domain::FeedSpec &spec() const { return session->centre().feeds[0]; }
    const App::FeedStatus &feed() const { return session->feeds()[0]; }
    bool isLive() const { return session->engine().state().feeds()[0].connected; }

    Test::FakeAmiServer server;
    Domain::SystemClock clock;
    std::unique_ptr<Session> session;
    std::unique_ptr<SecretKeeper> keeper;
};

} // namespace

class TestSecretKeeper : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secretIsFoundInTheKeychain();
    void personEntersItAndItIsRemembered();
    void personEntersItForThisTimeOnly();
    void refusedSecretIsAskedForAgainOnce();
    void refusedVariableIsNotAskedFor();
    void anotherServerDoesNotGetIt();
    void unusableCredentialIsSaid();
    void forgets();
    void secretOfARunningFeedIsReplaced();
    void stopsInTheMiddleOfAReplacement();
    void slowKeychainIsHeardLate();
    void lockedKeychainIsSaid();

private:
    void keep(const Domain::FeedSpec &spec, const QByteArray &secret);

    Keychain m_keychain {1s};
    Test::KeyringControl m_control;
};

void TestSecretKeeper::initTestCase()
{
    QVERIFY2(m_control.isThere(), "run by tests/support/with-keyring unlocked");
    qunsetenv("PULT_TEST_SECRET");
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void TestSecretKeeper::keep(const Domain::FeedSpec &spec, const QByteArray &secret)
{
    std::optional<KeychainFault> result;
    m_keychain.write(
        Store::keychainKey(spec), Store::Secret(secret), this, [&result](KeychainFault fault) { result = fault; });
    QTRY_VERIFY(result);
    QCOMPARE(*result, KeychainFault::None);
}

void TestSecretKeeper::secretIsFoundInTheKeychain()
{
    const Bench bench(m_keychain, "kept");
    keep(bench.spec(), "secret");
    QCOMPARE(bench.feed().problem.kind, Kind::SecretMissing);
    QVERIFY(bench.session->waitsForSecret(North));
    bench.start();
    QTRY_VERIFY(bench.isLive());
    QCOMPARE(bench.feed().problem, Feeds::FeedProblem {});
    QCOMPARE(bench.feed().secretSource, Store::SecretSource::Keychain);
    QVERIFY(bench.keeper->requests().empty());
    QVERIFY(!bench.session->waitsForSecret(North));
}

void TestSecretKeeper::personEntersItAndItIsRemembered()
{
    {
        const Bench bench(m_keychain, "entered");
        const QSignalSpy changed(bench.keeper.get(), &SecretKeeper::requestsChanged);
        const QSignalSpy remembered(bench.keeper.get(), &SecretKeeper::remembered);
        bench.start();
        QTRY_COMPARE(bench.keeper->requests(), (Requests {{North, Reason::NotKept}}));
        QCOMPARE(bench.feed().problem.detail, QStringLiteral("PULT_TEST_SECRET"));
        QCOMPARE(bench.server.connections(), 0);
        bench.keeper->enter(North, Store::Secret("secret"), true);
        QVERIFY(bench.keeper->requests().empty());
        QTRY_VERIFY(bench.isLive());
        QTRY_COMPARE(remembered.count(), 1);
        QCOMPARE(remembered[0][1].value<KeychainFault>(), KeychainFault::None);
        QCOMPARE(bench.feed().secretSource, Store::SecretSource::Entered);
        QCOMPARE(changed.count(), 2);
        // Of the next start: the same feed, account and server.
        std::optional<QByteArray> kept;
        m_keychain.read(
            Store::keychainKey(bench.spec()), this, [&kept](KeychainFault, const std::optional<Store::Secret> &secret) {
                kept = secret ? QByteArray(secret->reveal().constData()) : QByteArray();
            });
        QTRY_COMPARE(kept, QByteArray("secret"));
    }
}

void TestSecretKeeper::personEntersItForThisTimeOnly()
{
    const Bench bench(m_keychain, "once");
    bench.start();
    QTRY_COMPARE(bench.keeper->requests().size(), std::size_t {1});
    bench.keeper->enter(North, Store::Secret("secret"), false);
    QTRY_VERIFY(bench.isLive());
    std::optional<KeychainFault> fault;
    m_keychain.read(Store::keychainKey(bench.spec()), this,
        [&fault](KeychainFault f, const std::optional<Store::Secret> &) { fault = f; });
    QTRY_COMPARE(fault, KeychainFault::NotFound);
}

void TestSecretKeeper::refusedSecretIsAskedForAgainOnce()
{
    const Bench bench(m_keychain, "refused");
    keep(bench.spec(), "old secret");
    const QSignalSpy changed(bench.keeper.get(), &SecretKeeper::requestsChanged);
    bench.start();
    QTRY_COMPARE(bench.keeper->requests(), (Requests {{North, Reason::Refused}}));
    QCOMPARE(bench.feed().problem.kind, Kind::LoginRefused);
    QVERIFY(bench.session->waitsForSecret(North));
    QCOMPARE(changed.count(), 1);
    bench.keeper->enter(North, Store::Secret("wrong again"), false);
    QVERIFY(bench.keeper->requests().empty());
    QTRY_COMPARE(bench.keeper->requests(), (Requests {{North, Reason::Refused}}));
    bench.keeper->enter(North, Store::Secret("secret"), true);
    QTRY_VERIFY(bench.isLive());
    QVERIFY(bench.keeper->requests().empty());
    QCOMPARE(bench.feed().problem, Feeds::FeedProblem {});
    QCOMPARE(bench.server.count("login"), 3); // one for each secret
}

void TestSecretKeeper::refusedVariableIsNotAskedFor()
{
    qputenv("PULT_TEST_SECRET", "wrong");
    const Bench bench(m_keychain, "variable");
    keep(bench.spec(), "secret"); // not looked at: the variable comes first
    bench.start();
    QTRY_COMPARE(bench.feed().problem.kind, Kind::LoginRefused);
    QCOMPARE(bench.feed().secretSource, Store::SecretSource::Environment);
    QVERIFY(bench.keeper->requests().empty());
    qunsetenv("PULT_TEST_SECRET");
}

void TestSecretKeeper::anotherServerDoesNotGetIt()
{
    const Bench first(m_keychain, "moved");
    keep(first.spec(), "secret");
    const Bench second(m_keychain, "moved"); // the same feed id and account, another port
    second.start();
    QTRY_COMPARE(second.keeper->requests(), (Requests {{North, Reason::NotKept}}));
    QCOMPARE(second.server.connections(), 0);
}

void TestSecretKeeper::unusableCredentialIsSaid()
{
    qputenv("CREDENTIALS_DIRECTORY", "/proc"); // where «self» is a folder
    Domain::Centre centre;
    Domain::FeedSpec spec;
    spec.id = "credential";
    spec.kind = "asterisk-ami";
    spec.host = "127.0.0.1";
    spec.port = 9;
    spec.account = "pult";
    spec.secretCredential = "self";
    centre.feeds.push_back(spec);
    const Domain::SystemClock clock;
    Session session(centre, clock);
    SecretKeeper keeper(session, m_keychain);
    keeper.start();
    QCOMPARE(keeper.requests(), (Requests {{North, Reason::Unusable}}));
    QCOMPARE(session.feeds()[0].problem, (Feeds::FeedProblem {Kind::SecretUnusable, QStringLiteral("/proc/self")}));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void TestSecretKeeper::forgets()
{
    const Bench bench(m_keychain, "forgotten");
    keep(bench.spec(), "secret");
    bench.start();
    QTRY_VERIFY(bench.isLive());
    const QSignalSpy forgotten(bench.keeper.get(), &SecretKeeper::forgotten);
    bench.keeper->forget(North);
    QTRY_COMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten[0][1].value<KeychainFault>(), KeychainFault::None);
    QVERIFY(bench.isLive());
    std::optional<KeychainFault> fault;
    m_keychain.read(Store::keychainKey(bench.spec()), this,
        [&fault](KeychainFault f, const std::optional<Store::Secret> &) { fault = f; });
    QTRY_COMPARE(fault, KeychainFault::NotFound);
}

void TestSecretKeeper::secretOfARunningFeedIsReplaced()
{
    Bench bench(m_keychain, "replaced");
    keep(bench.spec(), "secret");
    bench.start();
    QTRY_VERIFY(bench.isLive());
    bench.server.secret = "new secret";
    bench.keeper->enter(North, Store::Secret("new secret"), false);
    bench.keeper->enter(North, Store::Secret("new secret"), false); // at once again: the first has not begun
    QTRY_COMPARE(bench.server.count("login"), 2);
    QTRY_VERIFY(bench.isLive());
    QCOMPARE(bench.server.count("logoff"), 1); // the old feed left in good order, before the new one came
    QCOMPARE(bench.feed().problem, Feeds::FeedProblem {});
}

void TestSecretKeeper::stopsInTheMiddleOfAReplacement()
{
    Bench bench(m_keychain, "stopped");
    keep(bench.spec(), "secret");
    bench.start();
    QTRY_VERIFY(bench.isLive());
    bench.keeper->enter(North, Store::Secret("secret"), false);
    bench.session->stop(); // joins the old feed's thread; the new one has never run
    QVERIFY(!bench.session->isRunning());
    bench.keeper->enter(North, Store::Secret("secret"), false); // too late, and harmless
    QCOMPARE(bench.server.count("login"), 1);
}

void TestSecretKeeper::slowKeychainIsHeardLate()
{
    const Bench bench(m_keychain, "slow");
    keep(bench.spec(), "secret");
    m_control.hang();
    bench.start();
    QTRY_COMPARE(bench.keeper->requests(), (Requests {{North, Reason::NoAnswer}}));
    m_control.goOn();
    QTRY_VERIFY(bench.isLive());
    QVERIFY(bench.keeper->requests().empty());
}

void TestSecretKeeper::lockedKeychainIsSaid()
{
    const Bench bench(m_keychain, "locked");
    keep(bench.spec(), "secret");
    QVERIFY(m_control.lock());
    bench.start();
    QTRY_COMPARE(bench.keeper->requests(), (Requests {{North, Reason::Locked}}));
    QCOMPARE(bench.server.connections(), 0);
    const QSignalSpy remembered(bench.keeper.get(), &SecretKeeper::remembered);
    bench.keeper->enter(North, Store::Secret("secret"), true);
    QTRY_VERIFY(bench.isLive());
    QTRY_COMPARE(remembered.count(), 1);
    QCOMPARE(remembered[0][1].value<KeychainFault>(), KeychainFault::Locked);
}

QTEST_GUILESS_MAIN(TestSecretKeeper)
#include "tst_secretkeeper.moc"
