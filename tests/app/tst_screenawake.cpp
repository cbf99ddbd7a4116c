// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may blank the screen is asked not to, on a real bus (tests/support/with-keyring brings one), and told when it is
// over; a service that is restarted is asked again. The login manager stands on the same bus here.

#include "app/windows/screenawake.h"
#include "support/testcase.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QScopeGuard>

#include <poll.h>
#include <unistd.h>

using namespace Pult;
using App::ScreenAwake;

namespace {

/// A desktop's idle inhibition service, as far as Pult speaks to one.
class Desktop final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.interface() != u"org.freedesktop.ScreenSaver")
            return false;
        if (message.member() == u"Inhibit") {
            signatures << message.signature();
            held.insert(++last);
            if (answers)
                connection.send(message.createReply(QVariant(last)));
            else
                unanswered = message;
            return true;
        }
        if (message.member() != u"UnInhibit")
            return false;
        signatures << message.signature();
        held.erase(message.arguments().value(0).toUInt());
        return true;
    }

    bool answers = true;
    QDBusMessage unanswered;
    QStringList signatures;
    std::set<uint> held;
    uint last = 0;
};

/// logind: what it gives is a lock for as long as the descriptor is open somewhere.
class Login final : public QDBusVirtualObject
{
public:
    ~Login() override
    {
        if (reading >= 0)
            close(reading);
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.interface() != u"org.freedesktop.login1.Manager" || message.member() != u"Inhibit")
            return false;
        asked << message.arguments().value(0).toString();
        modes << message.arguments().value(3).toString();
        if (asked.back().contains(u"sleep") && forbidsSleep) {
            connection.send(message.createErrorReply(QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"), {}));
            return true;
        }
        int ends[2];
        if (pipe(ends) != 0)
            return false;
        reading = ends[0];
        connection.send(message.createReply(QVariant::fromValue(QDBusUnixFileDescriptor(ends[1]))));
        close(ends[1]);
        return true;
    }
    /// Nobody has the other end any more.
    bool isReleased() const
    {
        pollfd state {reading, POLLIN, 0};
        return reading >= 0 && poll(&state, 1, 0) > 0 && (state.revents & POLLHUP);
    }

    bool forbidsSleep = false;
    QStringList asked;
    QStringList modes;
    int reading = -1;
};

/// A service on the bus for the length of a test.
template<typename Service>
struct OnTheBus
{
    OnTheBus(const QString &name, const QString &path)
        : m_name(name)
        , bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name))
    {
        if (!bus.registerVirtualObject(path, &service) || !bus.registerService(name))
            qFatal("run by tests/support/with-keyring unlocked");
    }
    ~OnTheBus()
    {
        bus.unregisterService(m_name);
        QDBusConnection::disconnectFromBus(m_name);
    }
    Q_DISABLE_COPY_MOVE(OnTheBus)

    QString m_name;
    QDBusConnection bus;
    Service service;
};

struct DesktopOnTheBus : OnTheBus<Desktop>
{
    DesktopOnTheBus()
        : OnTheBus(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"))
    {
    }
};

struct LoginOnTheBus : OnTheBus<Login>
{
    LoginOnTheBus()
        : OnTheBus(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"))
    {
    }
};

QDBusConnection bus()
{
    return QDBusConnection::sessionBus();
}

} // namespace

class TestScreenAwake : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndReleases();
    void destructionReleases();
    void restartedServiceIsAskedAgain();
    void answerThatComesTooLateIsGivenBack();
    void loginMayForbidSleep();
    void nobodyThereIsLoggedOnce();
};

void TestScreenAwake::asksAndReleases()
{
    DesktopOnTheBus desktop;
    LoginOnTheBus login;
    ScreenAwake awake(bus(), bus());
    QVERIFY(!awake.isActive());
    awake.setActive(true);
    awake.setActive(true); // asked once
    QTRY_VERIFY(awake.holdsDesktop() && awake.holdsLogin());
    QCOMPARE(desktop.service.held.size(), std::size_t {1});
    QCOMPARE(login.service.asked, QStringList {QStringLiteral("idle:sleep")});
    QCOMPARE(login.service.modes, QStringList {QStringLiteral("block")});
    QVERIFY(!login.service.isReleased());
    QVERIFY(!awake.holdsServer()); // there is no X server under the offscreen platform
    awake.setActive(false);
    QVERIFY(!awake.holdsDesktop() && !awake.holdsLogin());
    QTRY_VERIFY(desktop.service.held.empty());
    QTRY_VERIFY(login.service.isReleased());
    QCOMPARE(desktop.service.signatures, (QStringList {QStringLiteral("ss"), QStringLiteral("u")}));
}

void TestScreenAwake::destructionReleases()
{
    DesktopOnTheBus desktop;
    LoginOnTheBus login;
    {
        ScreenAwake awake(bus(), bus());
        awake.setActive(true);
        QTRY_VERIFY(awake.holdsDesktop() && awake.holdsLogin());
    }
    QTRY_VERIFY(desktop.service.held.empty());
    QTRY_VERIFY(login.service.isReleased());
}

void TestScreenAwake::restartedServiceIsAskedAgain()
{
    LoginOnTheBus login;
    auto desktop = std::make_unique<DesktopOnTheBus>();
    ScreenAwake awake(bus(), bus());
    awake.setActive(true);
    QTRY_VERIFY(awake.holdsDesktop());
    desktop.reset();
    QTRY_VERIFY(!awake.holdsDesktop());
    desktop = std::make_unique<DesktopOnTheBus>();
    QTRY_VERIFY(awake.holdsDesktop());
    QCOMPARE(desktop->service.held.size(), std::size_t {1});
    // Nothing is asked of one that comes when the board has gone.
    awake.setActive(false);
    QTRY_VERIFY(desktop->service.held.empty());
    desktop.reset();
    desktop = std::make_unique<DesktopOnTheBus>();
    QVERIFY(!QTest::qWaitFor([&] { return desktop->service.last > 0; }, 200));
}

void TestScreenAwake::answerThatComesTooLateIsGivenBack()
{
    DesktopOnTheBus desktop;
    LoginOnTheBus login;
    desktop.service.answers = false;
    ScreenAwake awake(bus(), bus());
    awake.setActive(true);
    QTRY_COMPARE(desktop.service.held.size(), std::size_t {1});
    awake.setActive(false);
    desktop.bus.send(desktop.service.unanswered.createReply(QVariant(desktop.service.last)));
    QTRY_VERIFY(desktop.service.held.empty());
    QVERIFY(!awake.holdsDesktop());
}

void TestScreenAwake::loginMayForbidSleep()
{
    DesktopOnTheBus desktop;
    LoginOnTheBus login;
    login.service.forbidsSleep = true;
    ScreenAwake awake(bus(), bus());
    awake.setActive(true);
    QTRY_VERIFY(awake.holdsLogin());
    QCOMPARE(login.service.asked, (QStringList {QStringLiteral("idle:sleep"), QStringLiteral("idle")}));
}

void TestScreenAwake::nobodyThereIsLoggedOnce()
{
    static QStringList lines;
    lines.clear();
    static QtMessageHandler before;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (qstrcmp(context.category, "pult.window") == 0 && type == QtInfoMsg)
            lines << text;
        else
            before(type, context, text);
    });
    const auto restore = qScopeGuard([] { qInstallMessageHandler(before); });
    ScreenAwake awake(bus(), bus());
    awake.setActive(true);
    QTRY_COMPARE(lines.size(), 2);
    awake.setActive(false);
    awake.setActive(true);
    QVERIFY(!QTest::qWaitFor([] { return lines.size() > 2; }, 300));
    QVERIFY(lines.filter(QStringLiteral("org.freedesktop.ScreenSaver")).size() == 1);
    QVERIFY(lines.filter(QStringLiteral("org.freedesktop.login1")).size() == 1);
    QVERIFY(!awake.holdsDesktop() && !awake.holdsLogin());
}

QTEST_MAIN(TestScreenAwake)
#include "tst_screenawake.moc"
