// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of a core the live operator table takes, offscreen: 500 rows at 5 000 changes a second and 10 000 rows at
// 500, sorted by a column that changes. Run by hand: bench_table [seconds]. Main thread.

#include "items/operatormodel.h"
#include "support/eventscript.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/pultstyle.h"
#include "widgets/views/operatortable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTimer>

#include <sys/resource.h>

#include <cstdio>
#include <random>

using namespace Pult;

namespace {

constexpr std::chrono::milliseconds Batch {33}; ///< the update gate's longest wait

struct Case
{
    const char *name;
    int rows;
    int changesPerSecond;
    const char *sortedBy;
    double goal; ///< share of a core
};

constexpr Case Cases[] {
    {"500 rows, no changes", 500, 0, "state", 0.03},
    {"500 rows, 100 changes/s, by state", 500, 100, "state", 0.05},
    {"500 rows, 5 000 changes/s, by state", 500, 5000, "state", 0.25},
    {"500 rows, 5 000 changes/s, by time", 500, 5000, "since", 0.25},
    {"10 000 rows, 500 changes/s, by state", 10000, 500, "state", 0.15},
    {"10 000 rows, 500 changes/s, by name", 10000, 500, "name", 0.15},
};

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A table under load; its paints are counted at the viewport.
class Load : public QObject
{
public:
    Load(const Case &what, const Widgets::Theme &theme)
        : m_case(what)
        , m_engine({}, {"feed"}, m_clock)
        , m_script(m_clock.now())
        , m_model(m_engine, m_formatter)
        , m_table(theme)
    {
        m_script.connected();
        for (int i = 0; i < what.rows; ++i)
            m_script.member("adult", "Operator " + std::to_string(i));
        m_model.apply(m_engine.apply(m_script.take()));
        m_table.setModel(&m_model);
        m_table.horizontalHeader()->setSortIndicator(Items::operatorColumn(what.sortedBy), Qt::AscendingOrder);
        m_table.resize(1200, 1100);
        m_table.viewport()->installEventFilter(this);
        m_table.show();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(Batch);
        connect(&m_timer, &QTimer::timeout, this, &Load::change);
    }

    void start()
    {
        m_since.start();
        m_timer.start();
    }
    int paints() const { return m_paints; }
    qint64 changes() const { return m_changes; }
    double foldSeconds() const { return m_foldSeconds; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_paints;
        return false;
    }

private:
    void change()
    {
        const auto due = static_cast<qint64>(m_since.elapsed() * m_case.changesPerSecond / 1000.0);
        m_clock.set(m_start + Domain::Duration(m_since.elapsed()));
        m_script.at(static_cast<double>(m_since.elapsed()) / 1000.0);
        m_script.heartbeat();
        std::uniform_int_distribution<int> person(0, m_case.rows - 1);
        for (; m_changes < due; ++m_changes) {
            const int which = person(m_random);
            const bool paused
                = (m_paused[static_cast<std::size_t>(which)] = !m_paused[static_cast<std::size_t>(which)]);
            m_script.member(
                "adult", "Operator " + std::to_string(which), Domain::DeviceStatus::NotInUse, paused ? "lunch" : "");
        }
        const Domain::Events events = m_script.take();
        const double before = cpuSeconds();
        const State::ChangeSet &changes = m_engine.apply(events);
        m_foldSeconds += cpuSeconds() - before;
        m_model.apply(changes);
    }

    const Case &m_case;
    const Domain::Timestamp m_start {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22}};
    Domain::ManualClock m_clock {m_start};
    Metrics::Engine m_engine;
    Test::EventScript m_script;
    Items::ValueFormatter m_formatter;
    Items::OperatorModel m_model;
    Widgets::OperatorTable m_table;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::mt19937 m_random {1};
    std::vector<bool> m_paused = std::vector<bool>(10000);
    qint64 m_changes = 0;
    int m_paints = 0;
    double m_foldSeconds = 0;
};

bool measure(const Case &what, const Widgets::Theme &theme, int seconds)
{
    Load load(what, theme);
    // The first layout and paint are not what is measured. Not quit(): in Qt 6 that closes the windows.
    QTimer::singleShot(500, qApp, [] { QCoreApplication::exit(); });
    QApplication::exec();
    const double before = cpuSeconds();
    QElapsedTimer wall;
    wall.start();
    load.start();
    QTimer::singleShot(std::chrono::seconds(seconds), qApp, [] { QCoreApplication::exit(); });
    QApplication::exec();
    const double elapsed = static_cast<double>(wall.elapsed()) / 1000.0;
    const double share = (cpuSeconds() - before) / elapsed;
    std::printf("%-40s %5.1f %% of a core (goal %4.0f %%)  %6.0f changes/s  %4.1f paints/s  fold %4.1f %%\n", what.name,
        share * 100, what.goal * 100, static_cast<double>(load.changes()) / elapsed, load.paints() / elapsed,
        load.foldSeconds() / elapsed * 100);
    std::fflush(stdout);
    return share <= what.goal;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Widgets::Theme theme = Widgets::Theme::dark();
    QApplication::setStyle(new Widgets::PultStyle(theme));
    QApplication::setFont(Widgets::interfaceFont());
    QApplication::setPalette(theme.palette());
    const int seconds = argc > 1 ? std::max(1, atoi(argv[1])) : 8;
    bool reached = true;
    for (const Case &what : Cases)
        reached = measure(what, theme, seconds) && reached;
    return reached ? 0 : 1;
}
