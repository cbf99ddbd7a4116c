// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people look at all day, as a whole and offscreen: the supervisor window and a wallboard of 1080p on one session,
// whose feed has a thread of its own. How much of a core, how much memory, and how long from an event's receipt to its
// painting; a flood; ten thousand operators. Run by hand: bench_desk [seconds] [day|flood|crowd]. Main thread.

#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "deskfeed.h"
#include "items/operatorcolumns.h"
#include "items/roles.h"
#include "widgets/boards/boardfile.h"
#include "widgets/theme/fonts.h"
#include "widgets/views/operatortable.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace Pult;
using namespace std::chrono_literals;
using Bench::DeskFeed;
using Bench::Stamp;

namespace {

constexpr std::size_t Stamped = 24; ///< operators on top of the table, all of them visible

double cpuSeconds(int who = RUSAGE_SELF)
{
    rusage usage {};
    getrusage(static_cast<__rusage_who>(who), &usage);
    const auto of
        = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, 16).simplified().split(' ').value(0).toDouble() / 1024.0;
}

void runFor(std::chrono::milliseconds time)
{
    QTimer::singleShot(time, Qt::PreciseTimer, qApp, [] { QCoreApplication::exit(); });
    QApplication::exec();
}

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// Paints with the table's own delegate and then asks the painted row for its stamp.
class StampReader final : public QAbstractItemDelegate
{
public:
    StampReader(QAbstractItemDelegate *own, std::shared_ptr<std::vector<Stamp>> stamps, QObject *parent)
        : QAbstractItemDelegate(parent)
        , m_own(own)
        , m_stamps(std::move(stamps))
    {
    }

    std::vector<double> milliseconds;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_own->paint(painter, option, index);
        const QString name = index.siblingAtColumn(Items::operatorColumn("name")).data().toString();
        const auto op = name.right(5).toULongLong();
        if (op >= m_stamps->size())
            return;
        Stamp &stamp = (*m_stamps)[op];
        const qint64 at = stamp.at;
        const bool showsPause = index.data(Items::StateRole).toInt() == static_cast<int>(Domain::OperatorState::Paused);
        if (at == 0 || showsPause != stamp.paused)
            return; // what is painted is still the state before
        const_cast<StampReader *>(this)->milliseconds.push_back(static_cast<double>(Bench::steadyNow() - at) / 1e6);
        stamp.at = 0;
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return m_own->sizeHint(option, index);
    }

private:
    QAbstractItemDelegate *m_own;
    std::shared_ptr<std::vector<Stamp>> m_stamps;
};

/// How long the event loop has been away at most: a timer of one millisecond looks.
class GapWatch final : public QObject
{
public:
    GapWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_since.isValid())
                gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
    }
    void start()
    {
        gaps.clear();
        m_since.invalidate();
        m_timer.start(1ms);
    }
    void stop() { m_timer.stop(); }
    double longest() const { return share(gaps, 1); }

    std::vector<double> gaps;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
};

Domain::Centre centre()
{
    Domain::Centre centre;
    centre.name = "Bench";
    centre.timeZone = "Europe/Moscow";
    centre.defaults.targets = {{"sl", 0.8}, {"lcr", 0.05}, {"aht", 220}, {"asa", 30}, {"fcr", 0.8}};
    centre.sites = {{"north", "North", {}, 0}, {"south", "South", {}, 0}};
    for (int i = 0; i < 5; ++i) {
        Domain::Line line = centre.defaults;
        line.id = "line-" + std::to_string(i);
        line.name = "Line " + std::to_string(i);
        centre.lines.push_back(line);
        centre.queues.push_back({"bench", "queue-" + std::to_string(i), line.id, i % 2 == 0 ? "north" : "south"});
    }
    Domain::FeedSpec feed;
    feed.id = "bench";
    feed.kind = "queue-log";
    feed.site = "north";
    centre.feeds.push_back(feed);
    return centre;
}

/// A session with its two windows.
struct Desk
{
    Desk(const DeskFeed::Load &load, App::Appearance &appearance)
        : stamps(std::make_shared<std::vector<Stamp>>(Stamped))
        , session(centre(), clock,
              [&](const App::FeedParts &parts) {
                  auto made = std::make_unique<DeskFeed>(parts.id, parts.inbox, clock, load, stamps);
                  feed = made.get();
                  return made;
              })
        , window(session, appearance)
        , wallboard(session, appearance, *Widgets::loadBoard(QStringLiteral("hall")).board)
    {
        window.resize(1920, 1080);
        window.show();
        wallboard.resize(1920, 1080);
        wallboard.show();
        table = window.findChild<Widgets::OperatorTable *>();
        const int name = Items::operatorColumn("name");
        const int state = Items::operatorColumn("state");
        table->horizontalHeader()->setSortIndicator(name, Qt::AscendingOrder);
        QAbstractItemDelegate *own = table->itemDelegateForColumn(state);
        reader = new StampReader(own ? own : table->itemDelegate(), stamps, table);
        table->setItemDelegateForColumn(state, reader);
        session.start();
        runFor(3s); // the snapshot, first layouts and paints
    }

    Domain::SystemClock clock;
    std::shared_ptr<std::vector<Stamp>> stamps;
    DeskFeed *feed = nullptr;
    App::Session session;
    App::SupervisorWindow window;
    App::WallboardWindow wallboard;
    Widgets::OperatorTable *table = nullptr;
    StampReader *reader = nullptr;
};

bool verdict(const char *what, double value, const char *unit, double aim)
{
    std::printf("  %-58s %8.2f %-12s aim %6.1f  %s\n", what, value, unit, aim, value <= aim ? "reached" : "MISSED");
    std::fflush(stdout);
    return value <= aim;
}

void figure(const char *what, double value, const char *unit)
{
    std::printf("  %-58s %8.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// The same cells by plain drawText, as an anchor for what a paint may cost.
double drawTextMicroseconds(const Widgets::OperatorTable &table)
{
    const QAbstractItemModel *model = table.model();
    QImage image(1920, 1080, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setFont(table.font());
    painter.setPen(Qt::white);
    constexpr int Rounds = 50;
    const int rows = std::min(30, model->rowCount());
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < Rounds; ++round) {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                painter.drawText(QRect(column * 120, row * 24, 118, 24), Qt::AlignVCenter,
                    model->index(row, column).data().toString());
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0 / Rounds / std::max(1, rows);
}

bool measureDay(App::Appearance &appearance, int seconds)
{
    std::printf("500 operators, 100 events/s, supervisor window and a wallboard of 1080p\n");
    DeskFeed::Load idle;
    Desk desk(idle, appearance);
    double before = cpuSeconds();
    runFor(std::chrono::seconds(std::max(5, seconds / 2)));
    const double idleShare = (cpuSeconds() - before) / std::max(5, seconds / 2);

    DeskFeed::Load load = idle;
    load.callsPerSecond = 12; // five events each
    load.pausesPerSecond = 40;
    desk.feed->setLoad(load);
    runFor(7s); // until calls end, too
    desk.reader->milliseconds.clear();
    const qint64 said = desk.feed->said();
    before = cpuSeconds();
    const double mainBefore = cpuSeconds(RUSAGE_THREAD);
    runFor(std::chrono::seconds(seconds));
    const double all = (cpuSeconds() - before) / seconds;
    const double main = (cpuSeconds(RUSAGE_THREAD) - mainBefore) / seconds;
    const double events = static_cast<double>(desk.feed->said() - said) / seconds;
    const std::vector<double> &times = desk.reader->milliseconds;

    figure("events said", events, "/s");
    figure("the same windows with heartbeats alone", idleShare * 100, "% of a core");
    bool reached = verdict("all threads", all * 100, "% of a core", 3);
    figure("of it the windows' thread", main * 100, "% of a core");
    const double perEvent = (all - idleShare) / events * 1e6;
    const double anchor = drawTextMicroseconds(*desk.table);
    figure("an event, from the feed to the paint", perEvent, "us");
    figure("  in drawTexts of one row of the table", perEvent / anchor, "rows");
    reached &= verdict("resident memory", residentMegabytes(), "MB", 80);
    figure("stamped changes painted", static_cast<double>(times.size()), "");
    reached &= verdict("received to painted, half within", share(times, 0.5), "ms", 15);
    reached &= verdict("received to painted, 99 % within", share(times, 0.99), "ms", 40);
    desk.session.stop();
    return reached && !times.empty();
}

bool measureFlood(App::Appearance &appearance, int seconds)
{
    std::printf("500 operators, 200 000 events/s\n");
    DeskFeed::Load load;
    Desk desk(load, appearance);
    GapWatch watch;
    watch.start();
    runFor(3s);
    figure("longest gap of the event loop, idle", watch.longest(), "ms");
    load.changesPerSecond = 200'000;
    desk.feed->setLoad(load);
    runFor(20s); // until everybody's day holds as many spans as it may
    const double memory = residentMegabytes();
    const qint64 said = desk.feed->said();
    const double before = cpuSeconds(RUSAGE_THREAD);
    watch.start();
    runFor(std::chrono::seconds(seconds));
    figure("events said", static_cast<double>(desk.feed->said() - said) / seconds, "/s");
    figure("the windows' thread", 100 * (cpuSeconds(RUSAGE_THREAD) - before) / seconds, "% of a core");
    figure("99 % of the gaps within", share(watch.gaps, 0.99), "ms");
    bool reached = verdict("longest gap of the event loop", watch.longest(), "ms", 50);
    reached &= verdict("memory grown meanwhile", residentMegabytes() - memory, "MB", 4);
    desk.session.stop();
    return reached;
}

bool measureCrowd(App::Appearance &appearance, int seconds)
{
    std::printf("10 000 operators, 220 events/s, scrolled and filtered\n");
    DeskFeed::Load load;
    load.operators = 10'000;
    load.callsPerSecond = 28;
    load.pausesPerSecond = 80;
    Desk desk(load, appearance);
    runFor(3s);
    GapWatch watch;
    QTimer hand;
    hand.setTimerType(Qt::PreciseTimer);
    int step = 0;
    QObject::connect(&hand, &QTimer::timeout, desk.table, [&] {
        QScrollBar *bar = desk.table->verticalScrollBar();
        bar->setValue((bar->value() + bar->maximum() / 97 + 13) % std::max(1, bar->maximum()));
        ++step;
    });
    hand.start(16ms);
    watch.start();
    runFor(std::chrono::seconds(seconds));
    hand.stop();
    figure("steps scrolled", static_cast<double>(step) / seconds, "/s");
    figure("scrolling: 99 % of the frames within", share(watch.gaps, 0.99), "ms");
    bool reached = verdict("scrolling: longest frame", watch.longest(), "ms", 33);

    auto *filter = desk.window.findChild<QLineEdit *>();
    const QString text = QStringLiteral("operator 0123");
    step = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, filter, [&] { filter->setText(text.left(step++ % (text.size() + 1))); });
    keys.start(120ms);
    watch.start();
    runFor(std::chrono::seconds(seconds));
    keys.stop();
    figure("filtering: 99 % of the frames within", share(watch.gaps, 0.99), "ms");
    reached &= verdict("filtering: longest frame", watch.longest(), "ms", 33);
    figure("resident memory", residentMegabytes(), "MB");
    desk.session.stop();
    return reached;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    App::Appearance appearance([](const QString &) {});
    appearance.setLanguage(QStringLiteral("ru"));
    const int seconds = argc > 1 ? std::max(2, atoi(argv[1])) : 20;
    const QByteArray only(argc > 2 ? argv[2] : "");
    bool reached = true;
    if (only.isEmpty() || only == "day")
        reached = measureDay(appearance, seconds);
    if (only.isEmpty() || only == "flood")
        reached = measureFlood(appearance, std::max(2, seconds / 2)) && reached;
    if (only.isEmpty() || only == "crowd")
        reached = measureCrowd(appearance, std::max(2, seconds / 3)) && reached;
    return reached ? 0 : 1;
}
