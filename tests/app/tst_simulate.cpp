// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo centre as people meet it: a week near the figures of the centre it is modelled on, `pult simulate`, --demo
// in a picture, and a session that has caught up with the day before anybody looks.

#include "app/cli/simulation.h"
#include "app/session/session.h"
#include "metrics/catalogue.h"
#include "store/centrefile.h"
#include "support/testcase.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace Pult;
using namespace Pult::Domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using App::Session;

namespace {

struct Ran
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Ran pult(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PULT_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Centre demoCentre(std::uint64_t seed = 1)
{
    Store::CentreFileResult file = Store::readCentreFile(u":/centres/demo.toml"_s);
    if (!file.ok())
        qFatal("the demo centre cannot be read");
    file.centre.simulation->seed = seed;
    return std::move(file.centre);
}

QStringList keysOf(const QJsonValue &object)
{
    return object.toObject().keys();
}

/// Half past ten in Moscow, on the day after tomorrow of nowhere in particular.
const Timestamp MidMorning {std::chrono::sys_days {std::chrono::year {2026} / 3 / 4} + 7h + 30min};

} // namespace

class TestSimulate : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void weekIsNearTheYear_data();
    void weekIsNearTheYear();
    void scales();
    void sameSeedSameNumbers();
    void jsonIsThatOfReplay();
    void wrongUsage_data();
    void wrongUsage();
    void demoInAPicture();
    void pictureStandsAtItsTime();
    void sessionCatchesUp();
    void sessionAtASpeed();
    void oneSiteFallsSilentAlone();
};

void TestSimulate::weekIsNearTheYear_data()
{
    QTest::addColumn<quint64>("seed");
    // Three of the twenty that «packaging/bench demo» lives through.
    for (const quint64 seed : {1, 2, 3})
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void TestSimulate::weekIsNearTheYear()
{
    QFETCH(const quint64, seed);
    const auto run = App::simulate(demoCentre(seed), QDate(2026, 1, 5), 7);
    const Metrics::Sums sums = run->engine().sums(Metrics::Scope::centre(), run->window());
    const double perDay = static_cast<double>(sums[Metrics::Sum::Offered]) / 7;
    QVERIFY2(std::abs(perDay - 15'000) < 500, qPrintable(QString::number(perDay)));
    const auto check = [&](const char *id, double expected, double tolerance) {
        const double value = Metrics::evaluate(*Metrics::findMetric(id), sums).value_or(-1);
        QVERIFY2(std::abs(value - expected) <= tolerance, qPrintable(u"%1 %2"_s.arg(QLatin1String(id)).arg(value)));
    };
    check("sl.offered", 0.805, 0.02);
    check("lcr", 0.049, 0.01);
    check("aht", 218, 5);
    check("asa", 27.6, 5);
    check("fcr.outcome", 0.80, 0.03);
    check("fcr.repeat", 0.80, 0.03);
    QVERIFY(sums[Metrics::Sum::CallbacksAsked] > 500);
    QVERIFY(sums[Metrics::Sum::CallbacksReached] > sums[Metrics::Sum::CallbacksAsked] / 2);
    QVERIFY(sums[Metrics::Sum::Transferred] > 500);
    QCOMPARE(run->engine().state().ignored(), 0U);
}

void TestSimulate::scales()
{
    Centre centre = demoCentre();
    App::scale(*centre.simulation, 0.1);
    int operators = 0;
    for (const SimulatedTeam &team : centre.simulation->teams)
        operators += team.operators;
    QVERIFY(operators >= 45 && operators <= 55);
    const auto run = App::simulate(std::move(centre), QDate(2026, 1, 7), 1);
    const auto offered = run->engine().sums(Metrics::Scope::centre(), run->window())[Metrics::Sum::Offered];
    QVERIFY(offered > 1'000 && offered < 2'000);
}

void TestSimulate::sameSeedSameNumbers()
{
    const QStringList day {u"simulate"_s, u"--seed"_s, u"5"_s, u"--format"_s, u"json"_s};
    const Ran first = pult(day);
    QCOMPARE(first.code, 0);
    QVERIFY(first.errors.isEmpty());
    QVERIFY(first.output == pult(day).output);
    QVERIFY(first.output != pult({u"simulate"_s, u"--seed"_s, u"6"_s, u"--format"_s, u"json"_s}).output);
}

void TestSimulate::jsonIsThatOfReplay()
{
    const Ran simulated = pult({u"simulate"_s, u"--format"_s, u"json"_s});
    const Ran replayed = pult({u"replay"_s, PULT_DATA("volgograd.ami.gz"), u"--format"_s, u"json"_s});
    const QJsonObject a = QJsonDocument::fromJson(simulated.output).object();
    const QJsonObject b = QJsonDocument::fromJson(replayed.output).object();
    QVERIFY(!a.isEmpty());
    QCOMPARE(a.keys(), b.keys());
    for (const QString &list : {u"queues"_s, u"intervals"_s, u"operators"_s})
        QCOMPARE(keysOf(a[list].toArray().first()), keysOf(b[list].toArray().first()));
    QCOMPARE(keysOf(a[u"total"_s]), keysOf(b[u"total"_s]));
    QCOMPARE(keysOf(a[u"total"_s][u"metrics"_s]), keysOf(b[u"total"_s][u"metrics"_s]));
    QCOMPARE(keysOf(a[u"input"_s]), keysOf(b[u"input"_s]));
    QCOMPARE(a[u"queues"_s].toArray().size(), 8);
    QVERIFY(a[u"operators"_s].toArray().size() > 200);
    QCOMPARE(a[u"window"_s][u"from"_s].toString(), u"2026-01-04T21:00:00Z"_s); // midnight in Moscow
}

void TestSimulate::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("days") << QStringList {u"simulate"_s, u"--days"_s, u"0"_s};
    QTest::newRow("days in words") << QStringList {u"simulate"_s, u"--days"_s, u"two"_s};
    QTest::newRow("seed") << QStringList {u"simulate"_s, u"--seed"_s, u"-1"_s};
    QTest::newRow("date") << QStringList {u"simulate"_s, u"--from"_s, u"2026-02-30"_s};
    QTest::newRow("scale") << QStringList {u"simulate"_s, u"--scale"_s, u"0"_s};
    QTest::newRow("format") << QStringList {u"simulate"_s, u"--format"_s, u"xml"_s};
    const QStringList picture {u"snapshot"_s, u"wallboard"_s, u"--output"_s, u"/nowhere/x.png"_s};
    QTest::newRow("time") << picture + QStringList {u"--demo"_s, u"--at"_s, u"25:00"_s};
    QTest::newRow("seconds of a demo") << picture + QStringList {u"--demo"_s, u"--at"_s, u"20"_s};
    QTest::newRow("time of a recording") << picture
            + QStringList {u"--play"_s, PULT_DATA("volgograd.ami.gz"), u"--at"_s, u"14:30"_s};
    QTest::newRow("both") << picture + QStringList {u"--demo"_s, u"--play"_s, PULT_DATA("volgograd.ami.gz")};
    QTest::newRow("speed") << picture + QStringList {u"--demo"_s, u"--speed"_s, u"fast"_s};
}

void TestSimulate::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    const Ran outcome = pult(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.startsWith("pult: "));
}

void TestSimulate::demoInAPicture()
{
    const QTemporaryDir dir;
    for (const QString &window : {u"supervisor"_s, u"wallboard"_s}) {
        const QString path = dir.filePath(window + u".png"_s);
        const Ran outcome = pult(
            {u"snapshot"_s, window, u"--demo"_s, u"--at"_s, u"14:30"_s, u"--output"_s, path, u"--lang"_s, u"en"_s});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1920, 1080));
    }
}

void TestSimulate::pictureStandsAtItsTime()
{
    const auto session = Session::simulateUntil(demoCentre(), MidMorning);
    QVERIFY(session->isPlayback());
    QCOMPARE(session->clock().now(), MidMorning);
    QCOMPARE(session->feeds().size(), 2U);
    for (std::size_t i = 0; i < session->feeds().size(); ++i) {
        const FeedId feed {static_cast<std::uint16_t>(i)};
        QCOMPARE(session->engine().freshness(feed), Metrics::Freshness::Live);
        QVERIFY(session->feeds()[i].counts.messages > 1000);
    }
    const auto today = session->engine().watch(Metrics::WindowSpec::today());
    const auto answered = session->engine().sums(Metrics::Scope::centre(), today)[Metrics::Sum::Answered];
    QVERIFY2(answered > 2'500 && answered < 8'000, qPrintable(QString::number(answered)));
    QCOMPARE(session->centre().persons.size(), 500U);
}

void TestSimulate::sessionCatchesUp()
{
    ManualClock clock(MidMorning);
    Session session(demoCentre(), clock);
    QSignalSpy progress(&session, &Session::progressed);
    QVERIFY(session.isCatchingUp());
    session.start();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isCatchingUp(), 30'000);
    QCOMPARE(progress.last().first().toInt(), 100);
    const auto today = session.engine().watch(Metrics::WindowSpec::today());
    const auto offered = [&] { return session.engine().sums(Metrics::Scope::centre(), today)[Metrics::Sum::Offered]; };
    // What was given before the last word of progress may still be on its way through the gate.
    QTRY_VERIFY(offered() > 2'500);
    const auto stood = Session::simulateUntil(demoCentre(), MidMorning);
    const auto window = stood->engine().watch(Metrics::WindowSpec::today());
    QTRY_VERIFY(session.engine().sums(Metrics::Scope::centre(), today)
        == stood->engine().sums(Metrics::Scope::centre(), window)); // live or at once: the same day
    session.stop();
}

void TestSimulate::sessionAtASpeed()
{
    const SystemClock clock;
    const auto session = Session::simulate(demoCentre(), clock, {.at = MidMorning, .speed = 600});
    session->start();
    QTRY_VERIFY_WITH_TIMEOUT(!session->isCatchingUp(), 30'000);
    // Ten minutes pass in a second.
    QTRY_VERIFY_WITH_TIMEOUT(session->clock().now() > MidMorning + 20min, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(session->engine().state().feeds()[0].newestEvent > MidMorning + 15min, 30'000);
    session->stop();
}

void TestSimulate::oneSiteFallsSilentAlone()
{
    // Both sites are one world, yet two feeds: a call of one is never told by the other.
    const auto session = Session::simulateUntil(demoCentre(), MidMorning);
    for (const State::QueueRow &queue : session->engine().state().queues())
        QCOMPARE(session->engine().state().site(queue.site).id, session->engine().state().feed(queue.feed).name);
}

QTEST_MAIN(TestSimulate)
#include "tst_simulate.moc"
