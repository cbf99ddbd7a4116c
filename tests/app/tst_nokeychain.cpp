// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bare TV box without D-Bus and secret service: Pult says so at once, keeps nothing and asks. Run by
// tests/support/with-keyring.

#include "app/session/secretkeeper.h"
#include "support/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>

using namespace Pult;
using App::KeychainFault;
using App::SecretKeeper;

class TestNoKeychain : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAndKeepsNothing();

private:
    App::Keychain m_keychain;
};

void TestNoKeychain::saysSoAndKeepsNothing()
{
    QVERIFY2(qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"), "run by tests/support/with-keyring none");
    qunsetenv("CREDENTIALS_DIRECTORY");
    Domain::Centre centre;
    Domain::FeedSpec spec;
    spec.id = "north";
    spec.kind = "asterisk-ami";
    spec.host = "127.0.0.1";
    spec.port = 9; // nobody
    spec.account = "pult";
    centre.feeds.push_back(spec);
    const Domain::SystemClock clock;
    App::Session session(centre, clock);
    SecretKeeper keeper(session, m_keychain);
    keeper.start();
    const Domain::FeedId north {0};
    QTRY_COMPARE(keeper.requests(), (std::vector<SecretKeeper::Request> {{north, SecretKeeper::Reason::NoService}}));
    QCOMPARE(session.feeds()[0].problem.kind, Feeds::FeedProblem::Kind::SecretMissing);
    QVERIFY(App::reasonText(SecretKeeper::Reason::NoService).contains(u"no keychain"));

    const QSignalSpy remembered(&keeper, &SecretKeeper::remembered);
    keeper.enter(north, Store::Secret("hunter2-secret"), true); // the person insists
    QTRY_COMPARE(remembered.count(), 1);
    QCOMPARE(remembered[0][1].value<KeychainFault>(), KeychainFault::NoService);
    QVERIFY(keeper.requests().empty());
    QCOMPARE(session.feeds()[0].secretSource, Store::SecretSource::Entered);

    // No fallback into a file.
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("hunter2-secret"), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains(QByteArray("hunter2-secret").toBase64()), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
