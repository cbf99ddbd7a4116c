// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people see of a real Asterisk: a caller who joins stands in the painted waiting list within 100 ms of the ACD's
// own time stamp, and a server that is killed or falls silent is told by the board within 3 s of its last sign of life,
// with no old number looking as a live one.

#include "app/windows/appearance.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "asteriskdriver.h"
#include "asteriskserver.h"
#include "items/roles.h"
#include "livecentre.h"
#include "support/testcase.h"
#include "tcpproxy.h"
#include "widgets/boards/boardfile.h"
#include "widgets/paintedtexts.h"
#include "widgets/tiles/tile.h"
#include "widgets/views/waitingtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Pult::Test {

namespace {

/// How late timers are on this machine now; what a busy machine adds is no fault of the windows.
class Lateness : public QObject
{
public:
    Lateness()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_since.isValid())
                m_most = std::max(m_most, m_since.elapsed() - Interval);
            m_since.start();
        });
        m_timer.start(Interval);
    }
    qint64 most() const { return m_most; }

private:
    static constexpr int Interval = 10;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_most = 0;
};

/// Times the way of each caller from the ACD's time stamp to the paint of the list.
class CallerWatch : public QObject
{
public:
    CallerWatch(App::Session &session, QAbstractItemView &table)
        : m_session(session)
        , m_table(table)
    {
        connect(
            table.model(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    m_waiting << m_table.model()->index(row, 0).data(Items::KeyRole).toULongLong();
            });
        table.viewport()->installEventFilter(this);
    }

    std::vector<qint64> milliseconds;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        for (const quint64 key : std::exchange(m_waiting, {})) {
            const State::Visit *visit = m_session.engine().state().visit(State::VisitNo {key});
            if (visit && !m_session.engine().state().feed(visit->feed).inSnapshot)
                milliseconds.push_back((m_session.clock().now() - visit->facts.arrival).count());
        }
        return false;
    }

private:
    App::Session &m_session;
    QAbstractItemView &m_table;
    QList<quint64> m_waiting;
};

} // namespace

class TstLiveWindow : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void callerIsSeenAtOnce();
    void killedServerIsToldInTime();
    void silentLineIsToldInTime();
    void cleanupTestCase();

private:
    QList<Widgets::Tile *> tiles() const { return m_board->findChildren<Widgets::Tile *>(); }
    /// A tile says in words that its data is old or gone.
    static bool saysSo(const Widgets::Tile &tile);
    bool boardSaysSo() const;
    /// Tiles with numbers that look like live ones.
    QStringList liveLooking() const;
    /// Waits until the board says that the feed is gone; ms since its last sign of life.
    qint64 toldAfter();
    void becomesLiveAgain();

    std::unique_ptr<AsteriskServer> m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::unique_ptr<AsteriskDriver> m_driver;
    std::unique_ptr<LiveCentre> m_centre;
    std::unique_ptr<App::Appearance> m_appearance;
    std::unique_ptr<App::SupervisorWindow> m_window;
    std::unique_ptr<App::WallboardWindow> m_board;
    QTranslator m_translator;
};

void TstLiveWindow::initTestCase()
{
    const QString obstacle = AsteriskServer::obstacle();
    if (!obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QVERIFY(m_translator.load(u":/i18n/pult_ru"_s));
    QCoreApplication::installTranslator(&m_translator);
    QApplication::setQuitOnLastWindowClosed(false);
    m_server = std::make_unique<AsteriskServer>(u"window"_s);
    QVERIFY2(m_server->start(), m_server->log().constData());
    m_proxy = std::make_unique<TcpProxy>(m_server->port());
    m_driver = std::make_unique<AsteriskDriver>(*m_server, 11);
    QVERIFY2(m_driver->begin(8), m_server->log().constData());
    m_centre = std::make_unique<LiveCentre>(QList<LiveCentre::Link> {{u"window"_s, m_proxy->port()}});
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(0), 10'000);

    m_appearance = std::make_unique<App::Appearance>([](const QString &) {});
    m_appearance->setLanguage(u"ru"_s);
    m_window = std::make_unique<App::SupervisorWindow>(m_centre->session(), *m_appearance);
    m_window->resize(1920, 1080);
    m_window->show();
    const auto board = Widgets::loadBoard(u"hall"_s).board;
    QVERIFY(board);
    m_board = std::make_unique<App::WallboardWindow>(m_centre->session(), *m_appearance, *board);
    m_board->resize(1920, 1080);
    m_board->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_board.get()));
}

void TstLiveWindow::init()
{
    // Offscreen says a word about every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)."_s));
}

void TstLiveWindow::cleanupTestCase()
{
    m_board.reset();
    m_window.reset();
    m_appearance.reset();
    m_centre.reset();
    m_driver.reset();
    m_proxy.reset();
    m_server.reset();
}

void TstLiveWindow::callerIsSeenAtOnce()
{
    auto *table = m_window->findChild<Widgets::WaitingTable *>();
    QVERIFY(table);
    CallerWatch watch(m_centre->session(), *table);
    const Lateness lateness;
    m_driver->startTraffic(4);
    QTRY_VERIFY_WITH_TIMEOUT(watch.milliseconds.size() >= 40, 60'000);
    m_driver->stopTraffic();
    std::vector<qint64> &all = watch.milliseconds;
    std::sort(all.begin(), all.end());
    std::printf(
        "caller joined -> painted, %zu callers: half within %lld ms, all within %lld ms (timers late by %lld)\n",
        all.size(), static_cast<long long>(all[all.size() / 2]), static_cast<long long>(all.back()),
        static_cast<long long>(lateness.most()));
    QVERIFY(all.front() >= 0);
    QVERIFY(all[all.size() / 2] <= 100);
    QVERIFY2(all.back() <= 100 + lateness.most(), qPrintable(QString::number(all.back())));
}

bool TstLiveWindow::saysSo(const Widgets::Tile &tile)
{
    static const QRegularExpression Words(u"устарел|нет данных|нет связи"_s, QRegularExpression::CaseInsensitiveOption);
    return tile.spokenValue().contains(Words) || tile.spokenName().contains(Words);
}

bool TstLiveWindow::boardSaysSo() const
{
    const auto all = tiles();
    return std::any_of(
        all.begin(), all.end(), [](const Widgets::Tile *tile) { return tile->isVisible() && saysSo(*tile); });
}

QStringList TstLiveWindow::liveLooking() const
{
    static const QRegularExpression Digit(u"\\d"_s);
    const Widgets::Theme &theme = m_appearance->theme();
    QStringList looking;
    for (Widgets::Tile *tile : tiles()) {
        if (!tile->isVisible() || saysSo(*tile))
            continue;
        // No word: then every number has the colour of what is past.
        for (const PaintedText &text : paintedTexts(*tile)) {
            if (text.text.contains(Digit) && text.colour != theme.stale && text.colour != theme.muted)
                looking << u"%1: %2"_s.arg(tile->spokenName(), text.text);
        }
    }
    return looking;
}

qint64 TstLiveWindow::toldAfter()
{
    qint64 told = -1;
    QTimer eye;
    eye.setTimerType(Qt::PreciseTimer);
    connect(&eye, &QTimer::timeout, m_board.get(), [&] {
        const auto alive = m_centre->feed(0).lastAlive;
        if (told < 0 && alive && boardSaysSo())
            told = (m_centre->session().clock().now() - *alive).count();
    });
    eye.start(5ms);
    const bool said = QTest::qWaitFor([&] { return told >= 0; }, 10'000);
    return said ? told : std::numeric_limits<qint64>::max();
}

void TstLiveWindow::becomesLiveAgain()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->isSettled(0), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!boardSaysSo(), 10'000);
    QVERIFY(!liveLooking().isEmpty()); // so the look at colours can fail
}

void TstLiveWindow::killedServerIsToldInTime()
{
    QVERIFY(!boardSaysSo());
    const Lateness lateness;
    m_server->kill();
    const qint64 told = toldAfter();
    std::printf("server killed -> told by the board after %lld ms (timers late by %lld)\n",
        static_cast<long long>(told), static_cast<long long>(lateness.most()));
    QVERIFY2(told <= 3050 + lateness.most(), qPrintable(QString::number(told)));
    QTRY_VERIFY(m_centre->freshness(0) != Metrics::Freshness::Live);
    // The clock passes the limit a moment before the board is drawn.
    QTRY_COMPARE_WITH_TIMEOUT(liveLooking(), QStringList(), 200);
    // Later nothing is known any more.
    QTRY_COMPARE_WITH_TIMEOUT(m_centre->freshness(0), Metrics::Freshness::NoData, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(liveLooking(), QStringList(), 200);

    QVERIFY2(m_server->start(), m_server->log().constData());
    QVERIFY(m_driver->begin(8));
    becomesLiveAgain();
}

void TstLiveWindow::silentLineIsToldInTime()
{
    m_driver->startTraffic(3);
    QTRY_VERIFY_WITH_TIMEOUT(m_centre->talking(0) > 0, 20'000);
    QVERIFY(!boardSaysSo());
    const Lateness lateness;
    m_proxy->silence();
    const qint64 told = toldAfter();
    std::printf("line silent -> told by the board after %lld ms (timers late by %lld)\n", static_cast<long long>(told),
        static_cast<long long>(lateness.most()));
    QVERIFY2(told > 3000 && told <= 3050 + lateness.most(), qPrintable(QString::number(told)));
    QCOMPARE(liveLooking(), QStringList());
    m_proxy->mend();
    becomesLiveAgain();
    m_driver->stopTraffic();
    QVERIFY(m_driver->drain());
}

} // namespace Pult::Test

QTEST_MAIN(Pult::Test::TstLiveWindow)
#include "tst_livewindow.moc"
