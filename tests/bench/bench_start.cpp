// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes until somebody sees something: from opening the demo centre, whose day so far has to be told first,
// to the first frame (with a progress bar), to the end of the telling, and to the first frame with the whole day. And
// what the running simulation costs.

#include "app/cli/simulation.h"
#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "app/windows/supervisorwindow.h"
#include "store/centrefile.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace Pult;
using namespace std::chrono_literals;

namespace {

/// The clock of a day that has nearly passed, at its busiest hour's pace.
constexpr std::chrono::minutes Evening {18 * 60 + 30};

class FrameWatch final : public QObject
{
public:
    explicit FrameWatch(QWidget &window)
        : m_window(window)
    {
        window.installEventFilter(this);
    }

    std::function<void()> painted;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        // The backing store has been flushed when the request to update has been dealt with.
        const bool isFrame = object == &m_window && event->type() == QEvent::UpdateRequest;
        if (!isFrame)
            return false;
        m_window.removeEventFilter(this);
        QCoreApplication::sendEvent(&m_window, event);
        m_window.installEventFilter(this);
        if (painted)
            painted();
        return true;
    }

private:
    QWidget &m_window;
};

double cpuSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

Domain::Centre demoCentre(double factor)
{
    Store::CentreFileResult file = Store::readCentreFile(QStringLiteral(":/centres/demo.toml"));
    if (!file.ok())
        qFatal("the demo centre cannot be read");
    App::scale(*file.centre.simulation, factor);
    return std::move(file.centre);
}

Domain::Timestamp thisEvening(const Domain::Clock &clock)
{
    const auto day = std::chrono::floor<std::chrono::days>(clock.now());
    return Domain::Timestamp {day} + Evening - 3h; // in Moscow
}

void measureStart(const Domain::Clock &clock, App::Appearance &appearance, double factor)
{
    Domain::Centre centre = demoCentre(factor);
    QElapsedTimer timer;
    timer.start();
    const auto session = App::Session::simulate(std::move(centre), clock, {.at = thisEvening(clock)});
    App::SupervisorWindow window(*session, appearance);
    FrameWatch watch(window);
    window.show();
    session->start();
    qint64 firstFrame = -1;
    qint64 folded = -1;
    watch.painted = [&] {
        if (firstFrame < 0)
            firstFrame = timer.elapsed();
        else if (folded >= 0)
            QCoreApplication::quit();
    };
    QObject::connect(session.get(), &App::Session::progressed, &window, [&](int percent) {
        if (percent == 100)
            folded = timer.elapsed();
    });
    QApplication::exec();
    std::printf(
        "window with progress bar after %lld ms, day told and folded after %lld ms, first frame with it %lld ms "
        "later\n",
        static_cast<long long>(firstFrame), static_cast<long long>(folded),
        static_cast<long long>(timer.elapsed() - folded));
    session->stop();
}

void measureRunning(const Domain::Clock &clock, double factor)
{
    constexpr auto Measured = 10s;
    const auto session = App::Session::simulate(demoCentre(factor), clock, {.at = thisEvening(clock)});
    double before = 0;
    QObject::connect(session.get(), &App::Session::progressed, session.get(), [&](int percent) {
        if (percent < 100)
            return;
        QTimer::singleShot(1s, session.get(), [&] {
            before = cpuSeconds();
            QTimer::singleShot(Measured, session.get(), &QCoreApplication::quit);
        });
    });
    session->start();
    QCoreApplication::exec();
    std::printf("%5d operators in real time, simulated and folded: %.2f %% of a core\n", static_cast<int>(500 * factor),
        100 * (cpuSeconds() - before) / std::chrono::duration<double>(Measured).count());
    session->stop();
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const Domain::SystemClock clock;
    App::Appearance appearance([](const QString &) {});
    appearance.setLanguage(QStringLiteral("en"));
    for (int round = 0; round < 3; ++round)
        measureStart(clock, appearance, 1);
    measureRunning(clock, 1);
    measureRunning(clock, 20);
    return 0;
}
