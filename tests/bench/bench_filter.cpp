// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one key stroke in the filter of 10 000 operators costs until the table is painted, and what it costs to scroll a
// page and to sort by another column: time of the processor, so that other programs do not count. Offscreen. Run by
// hand: bench_filter [rows]. Main thread.

#include "items/operatormodel.h"
#include "support/eventscript.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/pultstyle.h"
#include "widgets/views/operatortable.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>

#include <time.h>

#include <algorithm>
#include <cstdio>

using namespace Pult;

namespace {

constexpr double Frame = 33; ///< milliseconds

double cpuMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Worst and median of the times, in milliseconds.
bool print(const char *what, std::vector<double> times, double goal)
{
    std::sort(times.begin(), times.end());
    std::printf(
        "%-36s median %6.2f ms, worst %6.2f ms (goal %4.0f ms)\n", what, times[times.size() / 2], times.back(), goal);
    return times.back() <= goal;
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
    const int rows = argc > 1 ? std::max(1, atoi(argv[1])) : 10'000;

    Domain::ManualClock clock {Domain::Timestamp(std::chrono::sys_days {std::chrono::year {2026} / 11 / 22})};
    Metrics::Engine engine({}, {"feed"}, clock);
    Test::EventScript script(clock.now());
    script.connected();
    for (int i = 0; i < rows; ++i)
        script.member(i % 3 == 0 ? "Детская" : "Взрослая", "Оператор Константинова Александра " + std::to_string(i),
            Domain::DeviceStatus::NotInUse, i % 7 == 0 ? "обед" : "");
    const Items::ValueFormatter formatter;
    Items::OperatorModel model(engine, formatter);
    model.apply(engine.apply(script.take()));
    Widgets::OperatorTable table(theme);
    table.setModel(&model);
    table.resize(1900, 900);
    table.show();
    QApplication::sendPostedEvents();
    table.viewport()->grab();

    const auto timed = [&table](const auto &action) {
        const double before = cpuMilliseconds();
        action();
        QApplication::sendPostedEvents();
        table.viewport()->grab(); // a full paint, more than a screen has to do
        return cpuMilliseconds() - before;
    };
    std::vector<double> strokes;
    for (int round = 0; round < 5; ++round) {
        for (const auto &word : {QStringLiteral("александра 77"), QStringLiteral("обед детская")}) {
            QString text;
            for (const QChar key : word) {
                text += key;
                strokes.push_back(timed([&] { model.setFilter({text, 0}); }));
            }
            while (!text.isEmpty()) {
                text.chop(1);
                strokes.push_back(timed([&] { model.setFilter({text, 0}); }));
            }
        }
    }
    std::vector<double> pages;
    for (int page = 0; page < 100; ++page)
        pages.push_back(timed([&] { table.verticalScrollBar()->setValue(page * 800); }));
    std::vector<double> sorts;
    for (const char *column : {"state", "name", "since", "lines", "name"})
        sorts.push_back(timed([&] { model.sort(Items::operatorColumn(column), Qt::DescendingOrder); }));

    std::printf("%d operators\n", rows);
    bool reached = print("a key stroke in the filter", strokes, Frame);
    reached = print("a page scrolled", pages, Frame) && reached;
    reached = print("sorted by another column", sorts, 250) && reached;
    return reached ? 0 : 1;
}
