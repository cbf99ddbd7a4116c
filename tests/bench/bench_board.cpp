// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a wallboard costs to paint, at 1080p and at 4K: all of it, one number, and the trend of the day ten times a
// second; beside a plain fill of the same area and plain QPainter::drawText of the same words. The centre is the demo,
// folded up to twenty to eleven. Run by hand: bench_board [repetitions]. Main thread.

#include "feeds/simulator/roster.h"
#include "feeds/simulator/simulator.h"
#include "metrics/engine.h"
#include "store/centrefile.h"
#include "support/eventscript.h"
#include "widgets/boards/boardfile.h"
#include "widgets/boards/boardview.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/pultstyle.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPaintEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

using namespace Pult;
using namespace std::chrono_literals;

namespace {

struct Screen
{
    QSize size;
    double fullAim;   ///< ms for all of a page
    double numberAim; ///< ms for one number
};

constexpr Screen Screens[] {{{1920, 1080}, 4, 0.1}, {{3840, 2160}, 25, 0.5}};
constexpr double TrendAim = 5; ///< per cent of a core
constexpr int TrendRate = 10;  ///< a second

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Of this thread: what others do on the machine does not count.
double cpuMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Milliseconds, the median of so many times.
double timed(int times, const std::function<void()> &work)
{
    std::vector<double> values;
    for (int i = 0; i < times; ++i) {
        const double before = cpuMilliseconds();
        work();
        values.push_back(cpuMilliseconds() - before);
    }
    return median(std::move(values));
}

/// Until the window is there and has been painted.
void show(QWidget &widget)
{
    widget.show();
    QTimer::singleShot(300ms, qApp, [] { QCoreApplication::exit(); });
    QApplication::exec();
}

/// The demo centre and its day, which goes on as fast as it is asked to.
class Centre
{
public:
    Centre()
        : m_start(Domain::Timestamp {std::chrono::sys_days {std::chrono::year {2026} / 11 / 23}} - 3h) // in Moscow
        , m_clock(m_start)
        , m_description(read())
        , m_simulator(m_description, Feeds::Simulator::feedsOf(m_description), m_start)
        , m_engine(withStaff(m_description), names(m_description), m_clock)
    {
        while (m_clock.now() < m_start + 10h + 40min)
            pass(1min);
    }

    Metrics::Engine &engine() { return m_engine; }

    const State::ChangeSet &pass(Domain::Duration time)
    {
        const Domain::Timestamp to = m_clock.now() + time;
        m_simulator.run(to, m_events);
        m_clock.set(to);
        const State::ChangeSet &changes = m_engine.apply(m_events);
        m_events.clear();
        return changes;
    }

private:
    static Domain::Centre read()
    {
        Store::CentreFileResult file = Store::readCentreFile(QStringLiteral(":/centres/demo.toml"));
        if (!file.ok())
            qFatal("the demo centre cannot be read");
        return std::move(file.centre);
    }
    static Domain::Centre withStaff(Domain::Centre centre)
    {
        Feeds::addStaff(centre);
        return centre;
    }
    static std::vector<std::string> names(const Domain::Centre &centre)
    {
        std::vector<std::string> names;
        for (const Domain::FeedSpec &feed : centre.feeds)
            names.push_back(feed.id);
        return names;
    }

    const Domain::Timestamp m_start;
    Domain::ManualClock m_clock;
    const Domain::Centre m_description;
    Feeds::Simulator m_simulator;
    Metrics::Engine m_engine;
    Domain::Events m_events;
};

/// Adds up what the tiles of a board are asked to paint.
class PaintCounter final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                pixels += rect.width() * rect.height();
        }
        return false;
    }
    qint64 pixels = 0;
};

bool told(const char *what, double figure, const char *unit, double aim, const QString &beside)
{
    const bool reached = figure <= aim;
    std::printf("  %-34s %8.3f %s  aim %6.2f  %-6s %s\n", what, figure, unit, aim, reached ? "ok" : "MISSED",
        qPrintable(beside));
    std::fflush(stdout);
    return reached;
}

QString times(double figure, double baseline, const char *of)
{
    return QStringLiteral("%1 × %2").arg(baseline > 0 ? figure / baseline : 0, 0, 'f', 2).arg(QLatin1String(of));
}

/// The words that a page paints, as large as it paints them and where.
std::vector<Widgets::PaintedText> wordsOf(Widgets::BoardView &view, QImage &image)
{
    std::vector<Widgets::PaintedText> words;
    view.glyphs().setObserver([&words](const Widgets::PaintedText &text) { words.push_back(text); });
    view.render(&image);
    view.glyphs().setObserver({});
    return words;
}

void drawWords(QImage &image, const std::vector<Widgets::PaintedText> &words)
{
    QPainter painter(&image);
    QFont font(Widgets::interfaceFamily());
    font.setPixelSize(100);
    const double capHeight = QFontMetricsF(font).capHeight();
    for (const Widgets::PaintedText &text : words) {
        font.setPixelSize(std::max(1, static_cast<int>(100 * text.capHeight / capHeight)));
        painter.setFont(font);
        painter.setPen(text.colour);
        painter.drawText(text.ink.bottomLeft(), text.text);
    }
}

bool measureBoard(Centre &centre, const Items::ValueFormatter &formatter, const Screen &screen, int repetitions)
{
    const Widgets::Theme theme = Widgets::Theme::dark();
    Widgets::BoardView view(centre.engine(), formatter, theme);
    view.resize(screen.size);
    view.setBoard(*Widgets::loadBoard(QStringLiteral("hall")).board, QStringLiteral("Демонстрационный центр"));
    show(view);
    QImage image(screen.size, QImage::Format_RGB32);
    const double fill = timed(repetitions, [&] { QPainter(&image).fillRect(image.rect(), theme.window); });
    std::printf("%d × %d: a fill of the screen takes %.3f ms\n", screen.size.width(), screen.size.height(), fill);

    bool reached = true;
    const auto pages = static_cast<int>(view.board().pages.size());
    view.setPaused(true);
    for (int page = 0; page < pages; ++page) {
        view.showPage(page);
        view.tick();
        const std::vector<Widgets::PaintedText> texts = wordsOf(view, image); // glyphs are made once
        const double words = timed(repetitions, [&] { drawWords(image, texts); });
        const double full = timed(repetitions, [&] { view.render(&image); });
        const QByteArray name
            = "page " + view.board().pages[static_cast<std::size_t>(page)].id.toUtf8() + ", all of it";
        reached &= told(name.constData(), full, "ms", screen.fullAim,
            times(full, fill, "fill, ") + times(full, words, "drawText of its words"));

        // One number, as it happens: read, found changed, painted into the window's buffer.
        const auto number = std::ranges::find_if(
            view.tiles(), [](const Widgets::Tile *tile) { return tile->description().type == QLatin1String("kpi"); });
        if (number == view.tiles().end())
            continue;
        PaintCounter counter;
        (*number)->installEventFilter(&counter);
        QCoreApplication::sendPostedEvents();
        std::vector<double> changes;
        for (int i = 0; i < repetitions * 20 && static_cast<int>(changes.size()) < repetitions; ++i) {
            centre.pass(2s);
            counter.pixels = 0;
            const double before = cpuMilliseconds();
            (*number)->refresh();
            QCoreApplication::sendPostedEvents(&view, QEvent::UpdateRequest);
            const double took = cpuMilliseconds() - before;
            if (counter.pixels > 0)
                changes.push_back(took);
        }
        const double change = median(changes);
        const double samePixels
            = timed(repetitions, [&] { QPainter(&image).fillRect((*number)->geometry(), theme.window); });
        reached &= told("  one number of it", change, "ms", screen.numberAim,
            times(change, samePixels, "fill of its tile, ") + QStringLiteral("%1 changes seen").arg(changes.size()));
    }
    return reached;
}

/// A day of calls, of which every third one is lost, so that each update finds a change.
class BusyDay
{
public:
    BusyDay()
        : m_clock(Midnight + 10h + 40min)
        , m_engine(centre(), {"feed"}, m_clock)
        , m_script(Midnight)
    {
        m_script.connected();
        for (double second = 0; second < m_second; second += 7)
            call(second);
        pass(0);
    }

    Metrics::Engine &engine() { return m_engine; }

    void pass(double seconds)
    {
        m_second += seconds;
        for (int i = 0; i < 3; ++i)
            call(m_second);
        m_script.at(m_second).heartbeat();
        m_clock.set(m_script.now());
        m_engine.apply(m_script.take());
    }

private:
    static Domain::Centre centre()
    {
        Domain::Centre centre;
        centre.timeZone = "UTC";
        centre.defaults.targets = {{"sl", 0.8}, {"lcr", 0.05}};
        return centre;
    }

    void call(double second)
    {
        const std::string id = std::to_string(++m_calls);
        const double wait = std::exponential_distribution(1 / 12.0)(m_random);
        m_script.at(second).joins("line", id);
        if (m_random() % 3 == 0)
            m_script.ends("line", id, Domain::Outcome::Abandoned, wait);
        else
            m_script.answered("line", id, "op", wait);
    }

    static constexpr Domain::Timestamp Midnight {std::chrono::sys_days {std::chrono::year {2026} / 11 / 23}};
    Domain::ManualClock m_clock;
    Metrics::Engine m_engine;
    Test::EventScript m_script;
    std::mt19937 m_random {1};
    double m_second = (10 * 60 + 40) * 60;
    int m_calls = 0;
};

bool measureTrend(const Items::ValueFormatter &formatter, const Screen &screen)
{
    const Widgets::Theme theme = Widgets::Theme::dark();
    const Boards::BoardResult board = Widgets::readBoard(R"({"format": 1, "id": "trend",
        "screen": {"diagonal_inches": 55, "farthest_metres": 10},
        "pages": [{"id": "day", "title": "Day", "columns": 1, "rows": 1,
            "tiles": [{"type": "trend", "column": 0, "row": 0, "width": 1, "height": 1}]}]})");
    if (!board.board)
        qFatal("the board of the trend is not valid");
    BusyDay day;
    Widgets::BoardView view(day.engine(), formatter, theme);
    view.resize(screen.size);
    view.setBoard(*board.board, {});
    show(view);
    PaintCounter counter;
    view.tiles().front()->installEventFilter(&counter);
    constexpr int Seconds = 20;
    double cpu = 0;
    double most = 0;
    int painted = 0;
    for (int i = 0; i < Seconds * TrendRate; ++i) {
        day.pass(1.0 / TrendRate);
        counter.pixels = 0;
        const double before = cpuMilliseconds();
        view.tick();
        QCoreApplication::sendPostedEvents(&view, QEvent::UpdateRequest);
        const double took = cpuMilliseconds() - before;
        cpu += took;
        most = std::max(most, took);
        painted += counter.pixels > 0;
    }
    return told("trend of the day, 10 updates/s", cpu / 1000 / Seconds * 100, "% ", TrendAim,
        QStringLiteral("of a core; painted %1 times a second, the dearest update took %2 ms")
            .arg(painted / Seconds)
            .arg(most, 0, 'f', 1));
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
    const int repetitions = argc > 1 ? std::max(3, atoi(argv[1])) : 50;
    Centre centre;
    const Items::ValueFormatter formatter(QLocale(QLocale::Russian), centre.engine().ledger().calendar().timeZone());
    bool reached = true;
    for (const Screen &screen : Screens) {
        reached &= measureBoard(centre, formatter, screen, repetitions);
        reached &= measureTrend(formatter, screen);
    }
    return reached ? 0 : 1;
}
