// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult collect` itself, on a queue_log that grows: killed again and again it has every line once; its sentences and
// exit codes.

#include "app/cli/replay.h"
#include "app/session/sessionhistory.h"
#include "support/testcase.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace Pult;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Key = "0123456789abcdef0123456789abcdef";

struct Ran
{
    int code = -1;
    QString output;
    QString errors;
};

bool becomesLive(QProcess &process)
{
    QByteArray said;
    return QTest::qWaitFor(
        [&] {
            said += process.readAllStandardOutput();
            return said.contains("log: live");
        },
        10'000);
}

} // namespace

class TestCollect : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreKeptOnce();
    void killedAgainAndAgain();
    void secondWriterIsRefused();
    void endsOnASignal();
    void wrongStoresAreSaid_data();
    void wrongStoresAreSaid();
    void keysAreNeeded();

private:
    void fresh();
    QStringList arguments(const QStringList &more = {}) const;
    static void start(QProcess &process, const QStringList &arguments, const QByteArray &key = Key);
    static Ran finished(QProcess &process);
    Ran collect(const QStringList &more);
    /// Appends so many calls to the log, some of them in the same second.
    void addCalls(int calls);
    /// Sums of the day, from the log alone and from what was kept.
    Metrics::Sums logged() const;
    Metrics::Sums kept() const;
    void compare() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mt19937 m_random {4};
    qint64 m_second = 0;
    int m_calls = 0;
};

void TestCollect::fresh()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_second = QDateTime::currentSecsSinceEpoch() - 3600;
    m_calls = 0;
    QFile centre(m_folder->filePath(u"centre.toml"_s));
    QVERIFY(centre.open(QIODevice::WriteOnly));
    centre.write("[centre]\nname = \"Test\"\n[[site]]\nid = \"n\"\nname = \"North\"\n[[feed]]\nid = \"log\"\n"
                 "kind = \"queue-log\"\nsite = \"n\"\npath = \"");
    centre.write(m_folder->filePath(u"queue_log"_s).toUtf8() + "\"\n");
    addCalls(20);
}

QStringList TestCollect::arguments(const QStringList &more) const
{
    return QStringList {u"collect"_s, u"--centre"_s, m_folder->filePath(u"centre.toml"_s), u"--store"_s,
               u"sqlite://"_s + m_folder->filePath(u"h.db"_s)}
    + more;
}

void TestCollect::start(QProcess &process, const QStringList &arguments, const QByteArray &key)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PULT_HISTORY_KEY"_s, QString::fromLatin1(key));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PULT_PROGRAM), arguments);
}

Ran TestCollect::finished(QProcess &process)
{
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Ran TestCollect::collect(const QStringList &more)
{
    QProcess process;
    start(process, arguments(more));
    return finished(process);
}

void TestCollect::addCalls(int calls)
{
    QFile log(m_folder->filePath(u"queue_log"_s));
    QVERIFY(log.open(QIODevice::Append));
    QByteArray lines;
    const auto line = [&](const QByteArray &call, const QByteArray &op, const QByteArray &rest) {
        lines += QByteArray::number(m_second) + '|' + call + "|adult|" + op + '|' + rest + '\n';
    };
    for (int i = 0; i < calls; ++i) {
        const QByteArray call = "call-" + QByteArray::number(++m_calls);
        const QByteArray op = "op" + QByteArray::number(m_calls % 4);
        line(call, "NONE", "ENTERQUEUE||7916000" + QByteArray::number(m_calls % 50) + "|1");
        if (m_random() % 3 == 0) {
            line(call, "NONE", "ABANDON|1|1|5");
        } else {
            line(call, op, "CONNECT|3|1.1|2");
            line(call, op, "COMPLETECALLER|3|4|1");
        }
        m_second += m_random() % 2;
    }
    log.write(lines);
}

Metrics::Sums TestCollect::logged() const
{
    App::Replay replay {Domain::Centre {}};
    if (!replay.open({m_folder->filePath(u"queue_log"_s)}))
        return {};
    replay.run();
    return replay.result().engine().sums(Metrics::Scope::centre(), replay.result().window());
}

Metrics::Sums TestCollect::kept() const
{
    const std::vector<std::string> feeds {"log"};
    const Domain::SystemClock now;
    App::FoldClock clock(now);
    Metrics::Engine engine({}, feeds, clock);
    App::SessionHistory history({History::StoreUrl::parse(u"sqlite://"_s + m_folder->filePath(u"h.db"_s)).url, {}, Key,
                                    m_folder->filePath(u"s"_s)},
        feeds);
    if (history.open())
        return {};
    history.expectPast({});
    history.resume(engine, clock, now.now() - 2h);
    return engine.sums(Metrics::Scope::centre(), engine.watch(Metrics::WindowSpec::all()));
}

void TestCollect::compare() const
{
    const Metrics::Sums log = logged();
    const Metrics::Sums store = kept();
    for (const Metrics::SumDescriptor &sum : Metrics::sumCatalogue())
        QVERIFY2(log[sum.sum] == store[sum.sum],
            qPrintable(u"%1: %2 in the log, %3 kept"_s.arg(QString::fromUtf8(sum.id.data(), qsizetype(sum.id.size())))
                           .arg(log[sum.sum])
                           .arg(store[sum.sum])));
    QCOMPARE(store[Metrics::Sum::Offered], qint64 {m_calls});
}

void TestCollect::linesAreKeptOnce()
{
    fresh();
    for (int run = 0; run < 3; ++run) {
        const Ran ran = collect({u"--for"_s, u"2"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.errors));
        QVERIFY2(ran.output.contains(u"log: live"_s), qPrintable(ran.output));
        QCOMPARE(ran.errors, QString());
        QCOMPARE(ran.output.contains(u"of the last 48 hours"_s), run > 0);
        compare();
        addCalls(7);
    }
    // A caller's number is nowhere in the store.
    QFile store(m_folder->filePath(u"h.db"_s));
    QVERIFY(store.open(QIODevice::ReadOnly));
    QVERIFY(!store.readAll().contains("7916000"));
}

void TestCollect::killedAgainAndAgain()
{
    fresh();
    for (int round = 0; round < 15; ++round) {
        QProcess process;
        start(process, arguments());
        QVERIFY(process.waitForStarted());
        for (int i = 0; i < 6; ++i) {
            QTest::qWait(static_cast<int>(m_random() % 80));
            addCalls(3);
        }
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    const Ran ran = collect({u"--for"_s, u"2"_s});
    QVERIFY2(ran.code == 0, qPrintable(ran.errors));
    compare();
}

void TestCollect::secondWriterIsRefused()
{
    fresh();
    QProcess first;
    start(first, arguments());
    QVERIFY(becomesLive(first));
    const Ran second = collect({u"--for"_s, u"2"_s});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.errors.contains(QString::number(first.processId())), qPrintable(second.errors));
    first.terminate();
    QCOMPARE(finished(first).code, 0);
}

void TestCollect::endsOnASignal()
{
    fresh();
    QProcess process;
    start(process, arguments());
    QVERIFY(becomesLive(process));
    process.terminate();
    const Ran ran = finished(process);
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.output.contains(u"events kept"_s), qPrintable(ran.output));
    compare();
}

void TestCollect::wrongStoresAreSaid_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<int>("code");
    QTest::newRow("no store") << u"/tmp/a.db"_s << 2;
    QTest::newRow("password") << u"postgresql://u:hidden@h/d"_s << 2;
    QTest::newRow("no folder") << u"sqlite:///proc/pult/a.db"_s << 1;
    QTest::newRow("no database") << u"sqlite:///etc/passwd"_s << 1;
}

void TestCollect::wrongStoresAreSaid()
{
    fresh();
    QFETCH(const QString, store);
    QFETCH(const int, code);
    QProcess process;
    QStringList all = arguments({u"--for"_s, u"2"_s});
    all.replace(all.indexOf(u"--store"_s) + 1, store);
    start(process, all);
    const Ran ran = finished(process);
    QCOMPARE(ran.code, code);
    QVERIFY2(ran.errors.startsWith(u"pult: "_s) && ran.errors.endsWith(u".\n"_s), qPrintable(ran.errors));
    QVERIFY(!ran.errors.contains(u"hidden"_s));
    QCOMPARE(ran.output, QString());
}

void TestCollect::keysAreNeeded()
{
    fresh();
    for (const QByteArray &key : {QByteArray("short"), QByteArray()}) {
        QProcess process;
        start(process, arguments({u"--for"_s, u"2"_s}), key);
        const Ran ran = finished(process);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.errors.contains(u"openssl rand"_s), qPrintable(ran.errors));
        QVERIFY(!QFile::exists(m_folder->filePath(u"h.db"_s)));
    }
}

QTEST_GUILESS_MAIN(TestCollect)
#include "tst_collect.moc"
