// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast a large report becomes a workbook, and how much memory the writing takes beside the table: 100 000 rows are
// to take 3 s of the processor at most, so that other programs do not count. Run by hand: bench_xlsx [rows] [format].
// Main thread.

#include "items/reporttext.h"
#include "reports/exportformats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <time.h>

#include <cstdio>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

constexpr double MostSecondsPerRow = 3.0 / 100'000;

double cpuSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Most that the process ever had, in megabytes.
double peakMemory()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1000;
}

/// Operators by day: a date, two texts, six counts, four durations, two ratios.
Reports::Table operatorsByDay(std::size_t rows)
{
    using Reports::Unit;
    Reports::Table table;
    table.id = u"operators"_s;
    table.title = u"Операторы по дням"_s;
    table.timeZone = QTimeZone("Europe/Moscow");
    table.columns = {{u"date"_s, u"День"_s, Unit::Date}, {u"operator"_s, u"Оператор"_s, Unit::Text},
        {u"group"_s, u"Группа"_s, Unit::Text}};
    for (int i = 0; i < 6; ++i)
        table.columns.push_back({u"count%1"_s.arg(i), u"Число %1"_s.arg(i), Unit::Count});
    for (int i = 0; i < 4; ++i)
        table.columns.push_back({u"time%1"_s.arg(i), u"Время %1"_s.arg(i), Unit::Seconds});
    for (int i = 0; i < 2; ++i)
        table.columns.push_back({u"ratio%1"_s.arg(i), u"Доля %1"_s.arg(i), Unit::Ratio});
    table.rows.resize(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        const auto n = static_cast<std::int64_t>(r);
        std::vector<Reports::Cell> &cells = table.rows[r].cells;
        cells.reserve(table.columns.size());
        cells.push_back({QDate(2026, 1, 1).addDays(n / 300)});
        cells.push_back({u"Оператор %1"_s.arg(n % 300)});
        cells.push_back({u"Группа %1"_s.arg(n % 12)});
        for (std::int64_t i = 0; i < 6; ++i)
            cells.push_back({(n * 7 + i * 13) % 97});
        for (std::int64_t i = 0; i < 4; ++i)
            cells.push_back({Reports::Quotient {(n * 31 + i) % 900'000, 1 + n % 60}});
        for (std::int64_t i = 0; i < 2; ++i)
            cells.push_back({Reports::Quotient {n % 50, 50 + i}});
    }
    return table;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto rows = static_cast<std::size_t>(std::max(1, arguments.value(1, u"100000"_s).toInt()));
    const Reports::ExportFormat *format = Reports::findExportFormat(arguments.value(2, u"xlsx"_s));
    if (!format)
        return 2;
    const Reports::Table table = operatorsByDay(rows);
    const QLocale locale(u"ru_RU"_s);
    const Reports::ExportOptions options {Items::reportText(Items::ValueFormatter(locale)), locale};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"report"_s);
    const double before = peakMemory();
    const double start = cpuSeconds();
    const auto problem = Reports::exportToFile(table, *format, path, options);
    const double seconds = cpuSeconds() - start;
    if (problem) {
        std::fprintf(stderr, "%s\n", qPrintable(Reports::sentenceOf(*problem)));
        return 1;
    }
    std::printf(
        "%s, %zu rows of %zu columns: %.2f s, %.0f rows/s, %.1f MB; memory at most %.0f MB, %.0f MB of them for "
        "the table and the program\n",
        qPrintable(format->id), rows, table.columns.size(), seconds, static_cast<double>(rows) / seconds,
        static_cast<double>(QFileInfo(path).size()) / 1e6, peakMemory(), before);
    return seconds <= MostSecondsPerRow * static_cast<double>(rows) ? 0 : 1;
}
