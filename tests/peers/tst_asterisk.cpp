// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two real Asterisk servers as two sites, and Pult on both: its sums, the queue_log of the same run and Asterisk's own
// counters must agree; its present must be that of QueueStatus; crashes and cut lines must leave no ghosts.

#include "app/windows/connect/connectdraft.h"
#include "asteriskdriver.h"
#include "asteriskserver.h"
#include "livecentre.h"
#include "store/centrefile.h"
#include "support/testcase.h"
#include "tcpproxy.h"

#include <QTemporaryDir>

namespace Pult::Test {

using namespace Qt::StringLiterals;
using Metrics::Sum;

namespace {

QString describe(const QueuePicture &picture)
{
    QStringList members;
    for (auto it = picture.members.cbegin(); it != picture.members.cend(); ++it) {
        members.append(u"%1:%2:%3:%4"_s.arg(QString::fromUtf8(it.key()))
                           .arg(int(it->paused))
                           .arg(QString::fromUtf8(it->reason))
                           .arg(it->status));
    }
    QStringList waiting;
    for (const QByteArray &id : picture.waiting)
        waiting.append(QString::fromUtf8(id));
    waiting.sort();
    return u"waiting [%1] members [%2]"_s.arg(waiting.join(u' '), members.join(u' '));
}

} // namespace

class TstAsterisk : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void wrongPasswordIsSaid();
    void probeFindsWhatAnAccountMaySee();
    void probeSaysWhichRightsAreMissing();
    void whatTheWizardWritesBecomesLive();
    void tooNarrowRightsAreSaid();
    void hidingFilterIsSaid();
    void sumsAgreeWithLogAndCounters();
    void cutLineLeavesNoGhosts();
    void silentLineGoesStaleAndIsGivenUp();
    void killedServerLeavesNoGhosts();

private:
    /// Lets the centre live until `calls` callers have come since `from`, and looks at it every few calls.
    void liveUntil(int calls);
    /// Compares the present of a site with its QueueStatus; tries again for a while, because both move on.
    void checkpoint(int site);
    void compareWithLog(int site);
    void compareWithCounters(int site);
    void checkConsistency(int site);
    /// The run has contained every kind of end, else the comparisons above prove less than they say.
    void checkVariety();
    int callsStarted() const { return m_drivers[0]->callsStarted() + m_drivers[1]->callsStarted(); }

    /// Runs a probe of the first site to its end, with traffic or not; null when it does not end.
    Feeds::AmiProbe *probed(const char *account, const QString &secret, std::chrono::milliseconds watching,
        const std::function<void()> &meanwhile);

    static constexpr int Sites = 2;
    static constexpr std::array<int, Sites> Operators {12, 8};
    static constexpr std::array<double, Sites> CallsPerSecond {2.0, 1.2};

    std::array<std::unique_ptr<AsteriskServer>, Sites> m_servers;
    std::array<std::unique_ptr<TcpProxy>, Sites> m_proxies;
    std::array<std::unique_ptr<AsteriskDriver>, Sites> m_drivers;
    std::unique_ptr<LiveCentre> m_centre;
    std::unique_ptr<Feeds::AmiProbe> m_probe;
    Domain::SystemClock m_clock;
    /// What had been counted when the server was started for the last time: its own counters begin there.
    std::array<QMap<QByteArray, Metrics::Sums>, Sites> m_before;
};

void TstAsterisk::initTestCase()
{
    const QString obstacle = AsteriskServer::obstacle();
    if (!obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));

    const QStringList names {u"ryazan"_s, u"volgograd"_s};
    QList<LiveCentre::Link> links;
    for (int i = 0; i < Sites; ++i) {
        m_servers[i] = std::make_unique<AsteriskServer>(names[i]);
        QVERIFY2(m_servers[i]->start(), m_servers[i]->log().constData());
        m_proxies[i] = std::make_unique<TcpProxy>(m_servers[i]->port());
        m_drivers[i] = std::make_unique<AsteriskDriver>(*m_servers[i], 7 + i);
        QVERIFY2(m_drivers[i]->begin(Operators[i]), m_servers[i]->log().constData());
        links.append({names[i], m_proxies[i]->port()});
    }
    m_centre = std::make_unique<LiveCentre>(links);
    for (int i = 0; i < Sites; ++i)
        QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(i), 10'000);
}

void TstAsterisk::cleanupTestCase()
{
    m_centre.reset();
    for (int i = 0; i < Sites; ++i) {
        m_drivers[i].reset();
        m_proxies[i].reset();
        m_servers[i].reset();
    }
}

void TstAsterisk::wrongPasswordIsSaid()
{
    LiveCentre centre({{u"ryazan"_s, m_servers[0]->port(), QString::fromUtf8(Account::Pult), u"not the secret"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(centre.problem(0).kind, Feeds::FeedProblem::Kind::LoginRefused, 10'000);
    QVERIFY(!centre.feed(0).connected);
}

Feeds::AmiProbe *TstAsterisk::probed(const char *account, const QString &secret, std::chrono::milliseconds watching,
    const std::function<void()> &meanwhile)
{
    App::ConnectDraft draft;
    draft.host = u"127.0.0.1"_s;
    draft.port = m_servers[0]->port();
    draft.tls = false;
    draft.account = QString::fromUtf8(account);
    const Feeds::AmiProbeTimings timings {std::chrono::seconds {5}, std::chrono::seconds {5}, watching};
    m_probe = std::make_unique<Feeds::AmiProbe>(draft.spec(), secret.toUtf8(), m_clock, timings);
    m_probe->start();
    meanwhile();
    const auto finished = [this] { return m_probe->isFinished(); };
    return QTest::qWaitFor(finished, 60'000) ? m_probe.get() : nullptr;
}

void TstAsterisk::probeFindsWhatAnAccountMaySee()
{
    using Sight = Feeds::AmiClassFinding::Sight;
    const auto *probe = probed(Account::Pult, AsteriskServer::secret(), std::chrono::seconds {8},
        [this] { m_drivers[0]->startTraffic(CallsPerSecond[0]); });
    m_drivers[0]->stopTraffic();
    QVERIFY(probe && probe->isUsable());
    const Feeds::AmiFindings &found = probe->findings();
    QCOMPARE(found.interfaceVersion.section(u'.', 0, 0), u"5"_s); // Asterisk 16
    QStringList names;
    for (const Feeds::AmiQueueFinding &queue : found.queues)
        names << QString::fromStdString(queue.name);
    names.sort();
    QStringList expected = AsteriskServer::queues();
    expected.sort();
    QCOMPARE(names, expected);
    QCOMPARE(found.operators, Operators[0]);
    QVERIFY(found.clockOffset && std::chrono::abs(*found.clockOffset) < std::chrono::seconds {2});
    QVERIFY2(found.writeClasses.isEmpty(), qPrintable(found.writeClasses.join(u',')));
    for (const Feeds::AmiClassFinding &finding : found.classes) {
        if (std::string_view(finding.name) == "system" || std::string_view(finding.name) == "agent")
            QCOMPARE(finding.sight, Sight::Seen);
        QVERIFY(finding.sight != Sight::Missing);
    }
    QCOMPARE(found.timestamps, std::optional(true));
    QCOMPARE(probe->state(Feeds::AmiProbe::Step::Rights), Feeds::AmiProbe::State::Good);
}

void TstAsterisk::probeSaysWhichRightsAreMissing()
{
    const auto *wrong = probed(Account::Pult, u"not the secret"_s, std::chrono::seconds {1}, [] {});
    QVERIFY(wrong);
    QCOMPARE(wrong->problem().kind, Feeds::FeedProblem::Kind::LoginRefused);
    QCOMPARE(wrong->state(Feeds::AmiProbe::Step::Login), Feeds::AmiProbe::State::Failed);

    const auto *narrow = probed(Account::NoAgent, AsteriskServer::secret(), std::chrono::seconds {8},
        [this] { m_drivers[0]->startTraffic(CallsPerSecond[0]); });
    m_drivers[0]->stopTraffic();
    QVERIFY(narrow && narrow->isUsable());
    QCOMPARE(narrow->problem().kind, Feeds::FeedProblem::Kind::RightsTooNarrow);
    QVERIFY2(narrow->problem().detail.contains(u"agent"_s), qPrintable(narrow->problem().detail));
    QVERIFY(narrow->findings().writeClasses.contains(u"agent"_s)); // which Pult does not need

    const auto *driver = probed(Account::Driver, AsteriskServer::secret(), std::chrono::milliseconds {100}, [] {});
    QVERIFY(driver);
    QVERIFY(driver->findings().writeClasses.contains(u"originate"_s));
    QVERIFY(driver->findings().version.startsWith(u"16."));
    QCOMPARE(driver->findings().systemName, m_servers[0]->systemName());
    QVERIFY(driver->findings().channels.has_value());
}

void TstAsterisk::whatTheWizardWritesBecomesLive()
{
    const auto *probe = probed(Account::Pult, AsteriskServer::secret(), std::chrono::milliseconds {100}, [] {});
    QVERIFY(probe && probe->isUsable());
    App::ConnectDraft draft;
    draft.host = u"127.0.0.1"_s;
    draft.port = m_servers[0]->port();
    draft.tls = false;
    draft.centreName = u"Found"_s;
    draft.timeZone = u"UTC"_s;
    draft.propose(probe->findings());
    QTemporaryDir dir;
    draft.path = dir.filePath(u"centre.toml"_s);
    const Store::CentreText text = draft.text();
    QVERIFY2(text.ok(), text.bytes.constData());
    QVERIFY(Store::saveCentre(draft.path, text.bytes).ok());

    Store::CentreFileResult read = Store::readCentreFile(draft.path);
    QVERIFY(read.ok());
    QCOMPARE(read.centre.lines.size(), std::size_t(AsteriskServer::queues().size()));
    App::Session session(std::move(read.centre), m_clock);
    session.start();
    session.provideSecret(
        Domain::FeedId {0}, Store::Secret(AsteriskServer::secret().toUtf8()), Store::SecretSource::Entered);
    const auto &feed = session.engine().state().feeds()[0];
    QTRY_VERIFY_WITH_TIMEOUT(feed.connected && !feed.inSnapshot, 10'000);
    QTRY_COMPARE(session.engine().state().queues().size(), std::size_t(AsteriskServer::queues().size()));
    QCOMPARE(session.feeds()[0].problem, Feeds::FeedProblem {});
}

void TstAsterisk::tooNarrowRightsAreSaid()
{
    LiveCentre centre(
        {{u"ryazan"_s, m_servers[0]->port(), QString::fromUtf8(Account::NoAgent), AsteriskServer::secret()}});
    m_drivers[0]->startTraffic(CallsPerSecond[0]);
    QTRY_COMPARE_WITH_TIMEOUT(centre.problem(0).kind, Feeds::FeedProblem::Kind::RightsTooNarrow, 30'000);
    QVERIFY2(centre.problem(0).detail.contains(u"agent"_s), qPrintable(centre.problem(0).detail));
    m_drivers[0]->stopTraffic();
}

void TstAsterisk::hidingFilterIsSaid()
{
    LiveCentre centre(
        {{u"ryazan"_s, m_servers[0]->port(), QString::fromUtf8(Account::Filtered), AsteriskServer::secret()}});
    m_drivers[0]->startTraffic(CallsPerSecond[0]);
    QTRY_COMPARE_WITH_TIMEOUT(centre.problem(0).kind, Feeds::FeedProblem::Kind::EventsFiltered, 60'000);
    m_drivers[0]->stopTraffic();
}

void TstAsterisk::sumsAgreeWithLogAndCounters()
{
    for (int i = 0; i < Sites; ++i)
        m_drivers[i]->startTraffic(CallsPerSecond[i]);
    for (const int calls : {40, 40, 40}) {
        liveUntil(calls);
        if (QTest::currentTestFailed())
            return;
    }
    m_drivers[0]->setRegionalStaffed(false);
    liveUntil(20);
    // One caller in eight comes to this queue, so that it may take longer until one is sent away.
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->sums(0, "regional")[Sum::LeftEmpty] > 0, 60'000);
    m_drivers[0]->setRegionalStaffed(true);
    liveUntil(40);
    for (int i = 0; i < Sites; ++i)
        QVERIFY(m_drivers[i]->drain());
    for (int i = 0; i < Sites; ++i) {
        checkpoint(i);
        compareWithLog(i);
        compareWithCounters(i);
        checkConsistency(i);
        QVERIFY(m_centre->feed(i).gaps.empty());
    }
    checkVariety();
}

void TstAsterisk::cutLineLeavesNoGhosts()
{
    constexpr int site = 1;
    m_drivers[site]->startTraffic(CallsPerSecond[site]);
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->talking(site) > 0, 20'000);
    const std::size_t gaps = m_centre->feed(site).gaps.size();
    const int before = m_drivers[site]->callsStarted();

    m_proxies[site]->cut();
    QTRY_VERIFY(!m_centre->feed(site).connected);
    QTRY_VERIFY_WITH_TIMEOUT(m_drivers[site]->callsStarted() >= before + 6, 20'000);
    m_proxies[site]->mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(site), 20'000);
    QCOMPARE(m_centre->feed(site).gaps.size(), gaps + 1);
    QVERIFY(m_centre->feed(site).gaps.back().to.has_value());
    checkpoint(site);

    QVERIFY(m_drivers[site]->drain());
    checkpoint(site);
    checkConsistency(site);
    QTRY_COMPARE(m_centre->talking(site), 0);
}

void TstAsterisk::silentLineGoesStaleAndIsGivenUp()
{
    constexpr int site = 1;
    const std::size_t gaps = m_centre->feed(site).gaps.size();
    QTRY_COMPARE(m_centre->freshness(site), Metrics::Freshness::Live);

    m_drivers[site]->startTraffic(CallsPerSecond[site]);
    m_proxies[site]->silence();
    QTRY_COMPARE_WITH_TIMEOUT(m_centre->freshness(site), Metrics::Freshness::Stale, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_centre->feed(site).connected, 20'000);
    m_proxies[site]->mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(site), 20'000);
    QCOMPARE(m_centre->freshness(site), Metrics::Freshness::Live);
    QVERIFY(m_centre->feed(site).gaps.size() > gaps);
    checkpoint(site);

    QVERIFY(m_drivers[site]->drain());
    checkpoint(site);
    checkConsistency(site);
    QTRY_COMPARE(m_centre->talking(site), 0);
}

void TstAsterisk::killedServerLeavesNoGhosts()
{
    constexpr int site = 0;
    m_drivers[site]->startTraffic(CallsPerSecond[site]);
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->talking(site) > 0, 20'000);
    const std::size_t gaps = m_centre->feed(site).gaps.size();

    m_servers[site]->kill();
    m_drivers[site]->stopTraffic();
    QTRY_VERIFY(!m_centre->feed(site).connected);
    QVERIFY2(m_servers[site]->start(), m_servers[site]->log().constData());
    QVERIFY(m_drivers[site]->begin(Operators[site]));
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(site), 20'000);
    QVERIFY(m_centre->feed(site).gaps.size() > gaps);
    QVERIFY(m_centre->feed(site).gaps.back().to.has_value());
    checkpoint(site);
    QTRY_COMPARE(m_centre->talking(site), 0); // nobody calls yet: what was going on has ended unseen

    for (const QString &name : AsteriskServer::queues())
        m_before[site].insert(name.toUtf8(), m_centre->sums(site, name.toUtf8()));
    const int before = m_drivers[site]->callsStarted();
    m_drivers[site]->startTraffic(CallsPerSecond[site]);
    QTRY_VERIFY_WITH_TIMEOUT(m_drivers[site]->callsStarted() >= before + 15, 30'000);
    checkpoint(site);
    QVERIFY(m_drivers[site]->drain());
    checkpoint(site);
    compareWithCounters(site);
    checkConsistency(site);
    QTRY_COMPARE(m_centre->talking(site), 0);
}

void TstAsterisk::liveUntil(int calls)
{
    const int before = callsStarted();
    QTRY_VERIFY_WITH_TIMEOUT(callsStarted() >= before + calls, 60'000);
    for (int i = 0; i < Sites; ++i)
        checkpoint(i);
}

void TstAsterisk::checkpoint(int site)
{
    QStringList differences;
    const auto agrees = [&] {
        const CentrePicture theirs = m_drivers[std::size_t(site)]->picture();
        const CentrePicture ours = m_centre->picture(site);
        differences.clear();
        for (const QString &name : AsteriskServer::queues()) {
            const QueuePicture a = theirs.value(name.toUtf8());
            const QueuePicture b = ours.value(name.toUtf8());
            if (a.waiting != b.waiting || a.members != b.members)
                differences.append(u"%1\n  Asterisk: %2\n  Pult:     %3"_s.arg(name, describe(a), describe(b)));
        }
        return differences.isEmpty();
    };
    QVERIFY2(QTest::qWaitFor(agrees, 10'000), qPrintable(differences.join(u'\n')));
}

void TstAsterisk::compareWithLog(int site)
{
    constexpr std::array compared {Sum::Offered, Sum::Decided, Sum::Answered, Sum::Abandoned, Sum::AbandonedShort,
        Sum::TimedOut, Sum::LeftEmpty, Sum::LeftByKey, Sum::Withdrawn, Sum::Unknown, Sum::Waiting, Sum::AnsweredInT,
        Sum::AbandonedInT, Sum::WaitAnswered, Sum::WaitLost, Sum::Ring, Sum::Talk, Sum::Handled, Sum::Transferred};
    const auto log = sumsOfLog(m_servers[std::size_t(site)]->queueLog());
    for (const QString &name : AsteriskServer::queues()) {
        for (const Sum sum : compared) {
            const auto id = Metrics::sumCatalogue()[std::size_t(sum)].id;
            const qint64 inLog = log.value(name.toUtf8())[sum];
            const auto equal = [&] { return m_centre->sums(site, name.toUtf8())[sum] == inLog; };
            QVERIFY2(QTest::qWaitFor(equal, 8'000),
                qPrintable(u"%1 %2: %3 live, %4 in the queue_log"_s
                               .arg(name, QString::fromUtf8(id.data(), qsizetype(id.size())))
                               .arg(m_centre->sums(site, name.toUtf8())[sum])
                               .arg(inLog)));
        }
    }
}

// Asterisk's counters begin at its start. Its «Abandoned» is every loss in the queue. «Completed» is allowed to be one
// more in one queue of a server: three runs had such a queue (31 for 30) while live events and the queue_log agreed on
// every call. Why app_queue counts one end twice we do not know. compareWithLog() holds us to the log without
// allowance.
void TstAsterisk::compareWithCounters(int site)
{
    const CentrePicture theirs = m_drivers[std::size_t(site)]->picture();
    qint64 countedTwice = 0;
    for (const QString &name : AsteriskServer::queues()) {
        const QueuePicture queue = theirs.value(name.toUtf8());
        Metrics::Sums sums = m_centre->sums(site, name.toUtf8());
        sums -= m_before[std::size_t(site)].value(name.toUtf8());
        const qint64 lost = sums[Sum::Abandoned] + sums[Sum::TimedOut] + sums[Sum::LeftEmpty] + sums[Sum::Withdrawn];
        const qint64 tooMany = queue.completed - sums[Sum::Answered];
        countedTwice += tooMany;
        QVERIFY2(tooMany >= 0 && countedTwice <= 1 && queue.abandoned == lost,
            qPrintable(u"%1: Asterisk completed %2, abandoned %3; Pult answered %4, lost %5"_s.arg(name)
                           .arg(queue.completed)
                           .arg(queue.abandoned)
                           .arg(sums[Sum::Answered])
                           .arg(lost)));
        const auto perf = [&](qint64 inT) { return queue.completed == 0 ? 0 : 100.0 * double(inT) / queue.completed; };
        const auto isTheirs = [&](qint64 inT) { return qAbs(perf(inT) - queue.serviceLevelPerf) < 0.0501; };
        QVERIFY2(isTheirs(sums[Sum::AnsweredInT]) || isTheirs(sums[Sum::AnsweredInT] + tooMany),
            qPrintable(u"%1: ServicelevelPerf %2, Pult %3"_s.arg(name)
                           .arg(queue.serviceLevelPerf)
                           .arg(perf(sums[Sum::AnsweredInT]))));
    }
}

void TstAsterisk::checkConsistency(int site)
{
    for (const QString &name : AsteriskServer::queues()) {
        const Metrics::Sums sums = m_centre->sums(site, name.toUtf8());
        const qint64 decided = sums[Sum::Answered] + sums[Sum::Abandoned] + sums[Sum::TimedOut] + sums[Sum::LeftEmpty]
            + sums[Sum::Withdrawn];
        QCOMPARE(sums[Sum::Decided], decided);
        QCOMPARE(sums[Sum::Offered], decided + sums[Sum::LeftByKey] + sums[Sum::Unknown] + sums[Sum::Waiting]);
    }
}

void TstAsterisk::checkVariety()
{
    Metrics::Sums all;
    int outcomes = 0;
    for (int i = 0; i < Sites; ++i) {
        outcomes += m_drivers[i]->outcomesSent();
        for (const QString &name : AsteriskServer::queues())
            all += m_centre->sums(i, name.toUtf8());
    }
    for (const Sum sum : {Sum::Answered, Sum::Abandoned, Sum::TimedOut, Sum::LeftEmpty, Sum::LeftByKey, Sum::Withdrawn,
             Sum::Transferred, Sum::Resolved, Sum::Booked, Sum::MarksGood})
        QVERIFY2(all[sum] > 0, Metrics::sumCatalogue()[std::size_t(sum)].id.data());
    QCOMPARE(all[Sum::OutcomesKnown], outcomes);
}

} // namespace Pult::Test

QTEST_GUILESS_MAIN(Pult::Test::TstAsterisk)
#include "tst_asterisk.moc"
