// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns a stream of wake-ups into few updates: at once when it has been quiet, then at most one every 25 to 40 ms, and
// always one after the last wake-up. Lives on the engine's thread.

#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace Pult::App {

/// Time as the gate sees it; tests have one of their own.
class GateTimer
{
public:
    using Span = std::chrono::microseconds;

    GateTimer() = default;
    GateTimer(const GateTimer &) = delete;
    GateTimer &operator=(const GateTimer &) = delete;
    virtual ~GateTimer() = default;

    /// Monotonic, from any origin.
    virtual Span now() const = 0;
    /// Calls `due` once, `after` from now. There is at most one alarm at a time.
    virtual void arm(Span after, std::function<void()> due) = 0;
    virtual void disarm() = 0;
};

/// The machine's own, precise to the millisecond.
std::unique_ptr<GateTimer> machineTimer();

class UpdateGate : public QObject
{
    Q_OBJECT

public:
    /// 40 updates a second: the eye follows no table faster, and each update is painted once.
    static constexpr GateTimer::Span Shortest {std::chrono::milliseconds {25}};
    static constexpr GateTimer::Span Longest {std::chrono::milliseconds {40}};

    /// With the machine's time.
    explicit UpdateGate(QObject *parent = nullptr);
    explicit UpdateGate(std::unique_ptr<GateTimer> timer, QObject *parent = nullptr);
    ~UpdateGate() override;

    /// Time between the ends of two updates: twice what the last one took, within the limits, so that updating leaves
    /// the thread at least two thirds of its time.
    GateTimer::Span pause() const { return m_pause; }

public Q_SLOTS:
    /// There is something to do. Opens now or soon.
    void knock();
    /// Nothing opens any more.
    void shut();

Q_SIGNALS:
    /// Do it now. Connect directly: the gate measures how long it takes.
    void opened();

private:
    void open();

    std::unique_ptr<GateTimer> m_timer;
    GateTimer::Span m_lastOpened {GateTimer::Span::min()};
    GateTimer::Span m_pause = Shortest;
    bool m_armed = false;
    bool m_open = false;
    bool m_shut = false;
};

} // namespace Pult::App
