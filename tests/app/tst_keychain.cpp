// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keychain against a real gnome-keyring: what it keeps, and that a locked or hanging one never holds up the caller.
// Run by tests/support/with-keyring.

#include "app/session/keychain.h"
#include "keyringcontrol.h"
#include "support/testcase.h"

#include <QElapsedTimer>

using namespace Pult;
using namespace std::chrono_literals;
using App::Keychain;
using App::KeychainFault;

namespace {

struct Answer
{
    int count = 0;
    KeychainFault fault = KeychainFault::None;
    QByteArray secret;
};

} // namespace

// One process, one keychain: the tests follow one another.
class TestKeychain : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unknownKeyIsNotFound();
    void keepsAnyBytes_data();
    void keepsAnyBytes();
    void keysAreApart();
    void removes();
    void contextThatIsGoneIsNotCalled();
    void hangingServiceIsGivenUpAndItsLateAnswerComes();
    void lockedKeyring();

private:
    Answer read(const QString &key);
    KeychainFault write(const QString &key, const QByteArray &secret);

    Keychain m_keychain {1s};
    Test::KeyringControl m_control;
};

void TestKeychain::initTestCase()
{
    QVERIFY2(m_control.isThere(), "run by tests/support/with-keyring unlocked");
    QVERIFY(!m_keychain.lastFault());
}

Answer TestKeychain::read(const QString &key)
{
    Answer answer;
    m_keychain.read(key, this, [&answer](KeychainFault fault, const std::optional<Store::Secret> &secret) {
        ++answer.count;
        answer.fault = fault;
        answer.secret = secret ? secret->reveal() : QByteArray();
        answer.secret.detach();
    });
    [&answer] { QTRY_COMPARE(answer.count, 1); }();
    return answer;
}

KeychainFault TestKeychain::write(const QString &key, const QByteArray &secret)
{
    std::optional<KeychainFault> result;
    m_keychain.write(key, Store::Secret(secret), this, [&result](KeychainFault fault) { result = fault; });
    [&result] { QTRY_VERIFY(result); }();
    return *result;
}

void TestKeychain::unknownKeyIsNotFound()
{
    QCOMPARE(read(QStringLiteral("nobody")).fault, KeychainFault::NotFound);
    QVERIFY(m_keychain.isUsable());
}

void TestKeychain::keepsAnyBytes_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("ASCII") << QByteArray("hunter2");
    QTest::newRow("Cyrillic") << QByteArray("пароль $1 «»");
    QTest::newRow("no text at all") << QByteArray("a\0b\xff\n", 5);
    QTest::newRow("long") << QByteArray(4096, 'x');
}

void TestKeychain::keepsAnyBytes()
{
    QFETCH(QByteArray, secret);
    QCOMPARE(write(QStringLiteral("bytes"), secret), KeychainFault::None);
    const Answer answer = read(QStringLiteral("bytes"));
    QCOMPARE(answer.fault, KeychainFault::None);
    QCOMPARE(answer.secret, secret);
}

void TestKeychain::keysAreApart()
{
    QCOMPARE(write(QStringLiteral("ryazan pult@a:5038"), "one"), KeychainFault::None);
    QCOMPARE(write(QStringLiteral("ryazan pult@b:5038"), "two"), KeychainFault::None);
    QCOMPARE(read(QStringLiteral("ryazan pult@a:5038")).secret, QByteArray("one"));
    QCOMPARE(read(QStringLiteral("ryazan pult@b:5038")).secret, QByteArray("two"));
}

void TestKeychain::removes()
{
    QCOMPARE(write(QStringLiteral("gone"), "one"), KeychainFault::None);
    std::optional<KeychainFault> removed;
    m_keychain.remove(QStringLiteral("gone"), this, [&removed](KeychainFault fault) { removed = fault; });
    QTRY_VERIFY(removed);
    QCOMPARE(*removed, KeychainFault::None);
    QCOMPARE(read(QStringLiteral("gone")).fault, KeychainFault::NotFound);
}

void TestKeychain::contextThatIsGoneIsNotCalled()
{
    auto context = std::make_unique<QObject>();
    bool called = false;
    m_keychain.read(QStringLiteral("bytes"), context.get(),
        [&called](KeychainFault, const std::optional<Store::Secret> &) { called = true; });
    context.reset();
    read(QStringLiteral("bytes")); // comes after it
    QVERIFY(!called);
}

void TestKeychain::hangingServiceIsGivenUpAndItsLateAnswerComes()
{
    QCOMPARE(write(QStringLiteral("late"), "hunter2"), KeychainFault::None);
    m_control.hang();
    std::vector<KeychainFault> faults;
    QByteArray secret;
    QElapsedTimer timer;
    timer.start();
    m_keychain.read(QStringLiteral("late"), this, [&](KeychainFault fault, const std::optional<Store::Secret> &found) {
        faults.push_back(fault);
        if (found)
            secret = QByteArray(found->reveal().constData(), found->reveal().size());
    });
    QVERIFY2(timer.elapsed() < 200, "the caller was held up");
    QTRY_COMPARE(faults, std::vector<KeychainFault> {KeychainFault::NoAnswer});
    QVERIFY(!m_keychain.isUsable());
    m_control.goOn();
    QTRY_COMPARE(faults, (std::vector<KeychainFault> {KeychainFault::NoAnswer, KeychainFault::None}));
    QCOMPARE(secret, QByteArray("hunter2"));
    QVERIFY(m_keychain.isUsable());
}

void TestKeychain::lockedKeyring()
{
    QCOMPARE(write(QStringLiteral("kept"), "hunter2"), KeychainFault::None);
    QVERIFY(m_control.lock());
    const Answer answer = read(QStringLiteral("kept"));
    QCOMPARE(answer.fault, KeychainFault::Locked);
    QVERIFY(answer.secret.isEmpty());
    QVERIFY(!m_keychain.isUsable());
    QCOMPARE(write(QStringLiteral("more"), "x"), KeychainFault::Locked);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
