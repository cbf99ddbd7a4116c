// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is logged, on any thread, reaches the file and the window: in order, on one line each, redacted, bounded.

#include "app/session/logbook.h"
#include "app/session/sessionlog.h"
#include "fakefeed.h"
#include "support/testcase.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

#include <thread>

using namespace Pult;
using namespace Pult::Domain;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using App::LogBook;
using App::LogLevel;
using App::LogRecord;
using App::Session;
using App::SessionLog;

namespace {

Q_LOGGING_CATEGORY(lcTest, "pult.test", QtInfoMsg)

const Timestamp Noon {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 12h};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList textsOf(const std::vector<LogRecord> &records)
{
    QStringList texts;
    for (const LogRecord &record : records)
        texts << record.text;
    return texts;
}

Centre centreOfOne()
{
    Centre centre;
    FeedSpec spec;
    spec.id = "clinic-of-dr-ivanov";
    spec.kind = "queue-log";
    spec.path = "/home/ivanov/queue_log";
    centre.feeds.push_back(spec);
    return centre;
}

} // namespace

class TestLogBook : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void linesReachTheFile()
    {
        const QString file = m_dir.filePath(u"one/pult.log"_s);
        {
            LogBook log(m_clock, quiet(file));
            qCInfo(lcTest, "first");
            qCWarning(lcTest, "caller %s waits", "79161234567");
            qCDebug(lcTest, "not at this level");
            qCInfo(lcTest, "two\nlines and \x1b[1m");
            qCInfo(lcTest, "%s/x and Secret: abc", "/home/anna");
        }
        const QList<QByteArray> lines = contentOf(file).split('\n');
        QCOMPARE(lines.size(), 5);
        const QByteArray start = "2026-11-22T12:00:00.000Z " + QByteArray::number(QCoreApplication::applicationPid());
        QCOMPARE(lines[0], start + " info     pult.test first");
        QCOMPARE(lines[1], start + " warning  pult.test caller <number> waits");
        QCOMPARE(lines[2], start + " info     pult.test two\\nlines and \\u{1b}[1m");
        QCOMPARE(lines[3], start + " info     pult.test ~/x and Secret: <secret>");
    }

    void orderIsKeptAcrossThreads()
    {
        LogBook log(m_clock, quiet({}));
        constexpr int Threads = 4;
        constexpr int Lines = 1000;
        std::vector<std::thread> threads;
        for (int t = 0; t < Threads; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < Lines; ++i)
                    qCInfo(lcTest, "%d %d", t, i);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        log.flush();
        const std::vector<LogRecord> records = log.after(0);
        QCOMPARE(records.size(), std::size_t {Threads * Lines});
        std::array<int, Threads> next {};
        for (std::size_t i = 0; i < records.size(); ++i) {
            QCOMPARE(records[i].number, i + 1);
            const QStringList words = records[i].text.split(u' ');
            QCOMPARE(words[1].toInt(), next[static_cast<std::size_t>(words[0].toInt())]++);
        }
    }

    void keepsTheLastLines()
    {
        LogBook log(m_clock, quiet({}));
        const auto many = static_cast<int>(LogBook::MostKept) + 10;
        for (int i = 1; i <= many; ++i) {
            qCInfo(lcTest, "%d", i);
            if (i % 1000 == 0)
                log.flush();
        }
        log.flush();
        const std::vector<LogRecord> records = log.after(0);
        QCOMPARE(records.size(), LogBook::MostKept);
        QCOMPARE(records.front().text, u"11"_s);
        QCOMPARE(records.back().text, QString::number(many));
        QCOMPARE(log.after(records.back().number - 2).size(), std::size_t {2});
        QVERIFY(log.after(records.back().number).empty());
    }

    void endlessTextsAreCut()
    {
        LogBook log(m_clock, quiet({}));
        qCInfo(lcTest, "%s", QByteArray(1'000'000, 'x').constData());
        log.flush();
        QCOMPARE(log.after(0)[0].text.size(), LogBook::LongestText + 1);
    }

    void aDiskThatTakesNothing()
    {
        const QString folder = m_dir.filePath(u"later"_s);
        QFile inTheWay(folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        LogBook log(m_clock, quiet(folder + u"/pult.log"_s));
        qCInfo(lcTest, "one");
        qCInfo(lcTest, "two");
        log.flush();
        QCOMPARE(textsOf(log.after(0)), QStringList({u"one"_s, u"two"_s}));
        QVERIFY(QFile::remove(folder));
        qCInfo(lcTest, "three");
        log.flush();
        const QByteArray content = contentOf(folder + u"/pult.log"_s);
        QVERIFY2(content.contains("warning  pult.log 2 lines could not be written"), content.constData());
        QVERIFY2(content.endsWith("pult.test three\n"), content.constData());
    }

    void messagesGoBackToWhomTheyBelonged()
    {
        {
            const LogBook log(m_clock, quiet({}));
        }
        QTest::ignoreMessage(QtWarningMsg, "for the test again");
        qCWarning(lcTest, "for the test again");
    }

    void sessionsTellWhatHappens()
    {
        LogBook log(m_clock, quiet({}));
        std::atomic<int> alive = 0;
        Test::FakeFeed *feed = nullptr;
        auto session = std::make_unique<Session>(centreOfOne(), m_clock, [&](const App::FeedParts &parts) {
            auto made = std::make_unique<Test::FakeFeed>(parts.id, parts.inbox, alive);
            feed = made.get();
            return made;
        });
        SessionLog::keep(*session, m_clock);
        SessionLog::keep(*session, m_clock);
        session->start();
        const auto told = [&log](const QString &text) {
            log.flush();
            return textsOf(log.after(0)).contains(text);
        };
        QVERIFY(told(u"feed 1: kind queue-log"_s));
        QCOMPARE(textsOf(log.after(0)).filter(u"feed 1: kind"_s).size(), 1);
        feed->say(Noon, {FeedConnected {}});
        QTRY_VERIFY(told(u"feed 1: connected"_s));
        feed->say(Noon, {FeedLost {LostReason::Timeout}});
        QTRY_VERIFY(told(u"feed 1: lost, no sign of life"_s));
        feed->say(Noon, {FeedConnected {}});
        QTRY_VERIFY(told(u"feed 1: connected again"_s));
        feed->complain({Feeds::FeedProblem::Kind::NotAnAmi, u"SSH-2.0\nOpenSSH"_s});
        QTRY_VERIFY(told(u"feed 1: NotAnAmi: SSH-2.0\\nOpenSSH"_s));
        feed->complain({Feeds::FeedProblem::Kind::FileMissing, u"/home/ivanov/queue_log"_s});
        QTRY_VERIFY(told(u"feed 1: FileMissing"_s));
        feed->complain({});
        QTRY_VERIFY(told(u"feed 1: no problem any more"_s));
        Q_EMIT feed->countsChanged({.messages = 2'000'000, .malformed = 7, .ignored = 0});
        QTRY_VERIFY(told(u"feed 1: 7 more messages could not be read, now 7 of 2000 thousand"_s));
        m_clock.advance(1h);
        Q_EMIT session->ticked();
        log.flush();
        QCOMPARE(textsOf(log.after(0)).filter(u" s forward: it was set, or the computer slept"_s).size(), 1);
        session.reset();
        log.flush();
        const QStringList texts = textsOf(log.after(0));
        QVERIFY2(texts.last().startsWith(u"session ended"), qPrintable(texts.last()));
        QVERIFY(texts.filter(u"ivanov"_s).isEmpty());
        m_clock.set(Noon);
    }

    // What a line costs the thread that logs: printed for people, never judged.
    void costOfALine()
    {
        LogBook log(m_clock, quiet(m_dir.filePath(u"cost.log"_s)));
        constexpr int Lines = 10'000;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Lines; ++i)
            qCInfo(lcTest, "feed %d: connected again after %d ms", 1, i);
        const qint64 logged = timer.nsecsElapsed();
        log.flush();
        const qint64 written = timer.nsecsElapsed();
        const std::size_t kept = log.after(0).size();
        QVERIFY(kept > 0);
        m_cost = u"%1 ns for whoever logs, %2 ns until written"_s.arg(logged / Lines).arg(written / Lines);
    }

    void cleanupTestCase() { qInfo("a line costs %s", qPrintable(m_cost)); }

private:
    static LogBook::Options quiet(const QString &file)
    {
        return {.file = file, .toStderr = false, .home = u"/home/anna"_s};
    }

    QTemporaryDir m_dir;
    ManualClock m_clock {Noon};
    QString m_cost;
};

QTEST_GUILESS_MAIN(TestLogBook)
#include "tst_logbook.moc"
