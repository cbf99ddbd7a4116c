// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits for the instant in which a silent feed becomes stale, or its data too old to be shown, so that it is said then
// and not at the next tick. Wakes nobody while feeds are alive. Lives on the engine's thread.

#pragma once

#include "app/session/updategate.h"
#include "metrics/engine.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Pult::App {

class FreshnessAlarm : public QObject
{
    Q_OBJECT

public:
    /// With the machine's time.
    explicit FreshnessAlarm(QObject *parent = nullptr);
    explicit FreshnessAlarm(std::unique_ptr<GateTimer> timer, QObject *parent = nullptr);
    ~FreshnessAlarm() override;

    /// To be called when all has been looked at, again within `horizon`: a feed that falls later than that is the next
    /// call's. A feed that speaks proves itself alive for longer than a second, so nothing need be done in between.
    void watch(const Metrics::Engine &engine, Domain::Duration horizon);
    /// Nothing falls any more.
    void stop();

Q_SIGNALS:
    /// A feed has become stale or lost its data since watch().
    void fell();

private:
    void arm();
    void ring();
    std::vector<Metrics::Freshness> present() const;
    /// First instant after now in which some feed's freshness will be another one, if it stays silent.
    std::optional<Domain::Timestamp> nextFall() const;

    std::unique_ptr<GateTimer> m_timer;
    const Metrics::Engine *m_engine = nullptr;
    Domain::Timestamp m_horizon {};
    std::vector<Metrics::Freshness> m_known;
};

} // namespace Pult::App
