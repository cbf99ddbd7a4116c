// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a command ends in good order. One at a time. Main thread.

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <memory>

namespace Pult::App {

class SignalWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatch(QObject *parent = nullptr);
    /// What happened on the signals before happens again.
    ~SignalWatch() override;

Q_SIGNALS:
    void caught();

private:
    static constexpr std::array Signals {SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, Signals.size()> m_before {};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Pult::App
