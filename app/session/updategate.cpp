// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/updategate.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Pult::App {

namespace {

class MachineTimer final : public GateTimer
{
public:
    MachineTimer()
    {
        m_elapsed.start();
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be late by 5 % and merges with others
        m_timer.callOnTimeout(&m_timer, [this] {
            const auto due = std::exchange(m_due, {}); // it may arm the timer anew
            due();
        });
    }

    Span now() const override
    {
        return std::chrono::duration_cast<Span>(std::chrono::nanoseconds {m_elapsed.nsecsElapsed()});
    }

    void arm(Span after, std::function<void()> due) override
    {
        m_due = std::move(due);
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(after));
    }

    void disarm() override { m_timer.stop(); }

private:
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    std::function<void()> m_due;
};

} // namespace

std::unique_ptr<GateTimer> machineTimer()
{
    return std::make_unique<MachineTimer>();
}

UpdateGate::UpdateGate(QObject *parent)
    : UpdateGate(machineTimer(), parent)
{
}

UpdateGate::UpdateGate(std::unique_ptr<GateTimer> timer, QObject *parent)
    : QObject(parent)
    , m_timer(std::move(timer))
{
}

UpdateGate::~UpdateGate() = default;

void UpdateGate::knock()
{
    if (m_armed || m_shut)
        return;
    // A knock from inside an update waits for its turn, as any other.
    const bool never = m_lastOpened == GateTimer::Span::min();
    const GateTimer::Span rest = never ? GateTimer::Span::zero() : m_lastOpened + m_pause - m_timer->now();
    if (rest <= GateTimer::Span::zero() && !m_open) {
        open();
        return;
    }
    m_armed = true;
    m_timer->arm(std::max(rest, m_open ? m_pause : GateTimer::Span {1}), [this] { open(); });
}

void UpdateGate::open()
{
    m_armed = false;
    m_open = true;
    const GateTimer::Span begin = m_timer->now();
    Q_EMIT opened();
    m_lastOpened = m_timer->now();
    m_pause = std::clamp((m_lastOpened - begin) * 2, Shortest, Longest);
    m_open = false;
}

void UpdateGate::shut()
{
    m_shut = true;
    m_armed = false;
    m_timer->disarm();
}

} // namespace Pult::App
