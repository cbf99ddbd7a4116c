// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bare X server (Xvfb) that blanks its screen after a second: not while the wallboard is shown, and again when it has
// gone.

#include "app/xprobe.h"
#include "support/testcase.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Pult;

class TestRealScreenSaver : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wallboardKeepsTheScreenOn();
};

void TestRealScreenSaver::wallboardKeepsTheScreenOn()
{
    const QTemporaryDir dir;
    QProcess xvfb;
    // The server itself finds a display number that is free and tells it. It must live on without clients.
    xvfb.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("800x600x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
            QStringLiteral("-noreset")});
    QVERIFY2(xvfb.waitForStarted(), "Xvfb is not installed: packaging/setup --for test");
    QTRY_VERIFY_WITH_TIMEOUT(xvfb.canReadLine(), 20'000);
    const QString display = u':' + QString::fromLatin1(xvfb.readLine().trimmed());
    {
        Test::XProbe probe(display.toStdString());
        QVERIFY(probe.isValid());
        probe.setTimeout(1);
        QTRY_VERIFY_WITH_TIMEOUT(probe.isBlank(), 10'000); // the server does what we want to prevent

        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        // Nobody but the server can be asked.
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), dir.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PULT_PROGRAM),
            {QStringLiteral("wallboard"), QStringLiteral("--play"), PULT_DATA("ryazan.ami.gz")});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!probe.isBlank(), 30'000); // the board has come, and has woken the screen
        QVERIFY(!QTest::qWaitFor([&] { return probe.isBlank(); }, 4'000));
        QCOMPARE(program.state(), QProcess::Running);

        // However it ends.
        program.kill();
        QVERIFY(program.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(probe.isBlank(), 10'000);
    }
    xvfb.terminate();
    QVERIFY(xvfb.waitForFinished());
}

QTEST_GUILESS_MAIN(TestRealScreenSaver)
#include "tst_realscreensaver.moc"
