// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes event sequences for tests in the words of the field: names are numbered and announced by themselves.

#pragma once

#include "domain/event.h"

#include <map>
#include <string>
#include <utility>

namespace Pult::Test {

class EventScript
{
public:
    explicit EventScript(Domain::Timestamp start, Domain::FeedId feed = {});

    Domain::Events events; ///< what has been written and not taken yet
    Domain::Events take() { return std::exchange(events, {}); }

    EventScript &at(double secondsAfterStart);
    Domain::Timestamp now() const { return m_now; }

    EventScript &connected() { return add(Domain::FeedConnected {}); }
    EventScript &lost(Domain::LostReason reason = Domain::LostReason::Closed) { return add(Domain::FeedLost {reason}); }
    EventScript &heartbeat() { return add(Domain::Heartbeat {}); }
    EventScript &snapshotBegan() { return add(Domain::SnapshotBegan {}); }
    EventScript &snapshotEnded() { return add(Domain::SnapshotEnded {}); }
    EventScript &restarted() { return add(Domain::AcdRestarted {}); }

    EventScript &member(const std::string &queue, const std::string &op,
        Domain::DeviceStatus device = Domain::DeviceStatus::NotInUse, const std::string &pause = {}, double wrapUp = 0,
        bool inCall = false);
    EventScript &removed(const std::string &queue, const std::string &op);

    EventScript &joins(const std::string &queue, const std::string &call, const std::string &number = {},
        double waited = 0, const std::string &contact = {});
    EventScript &rings(const std::string &queue, const std::string &call, const std::string &op);
    EventScript &ringEnds(const std::string &queue, const std::string &call, const std::string &op);
    EventScript &leaves(const std::string &queue, const std::string &call);
    EventScript &answered(
        const std::string &queue, const std::string &call, const std::string &op, double wait, double ring = 0);
    EventScript &ends(const std::string &queue, const std::string &call, Domain::Outcome outcome, double wait);
    EventScript &handled(const std::string &queue, const std::string &call, const std::string &op, double talk,
        Domain::EndedBy by = Domain::EndedBy::Caller);
    EventScript &hold(const std::string &call) { return add(Domain::HoldBegan {Domain::callKey(call)}); }
    EventScript &unhold(const std::string &call) { return add(Domain::HoldEnded {Domain::callKey(call)}); }
    EventScript &outcome(const std::string &call, std::optional<bool> resolved, std::optional<bool> booked,
        std::optional<int> score = {});
    EventScript &callbackAsked(const std::string &queue, const std::string &call);
    EventScript &callbackTried(const std::string &queue, const std::string &call, bool reached);

    EventScript &add(Domain::EventBody body);

private:
    Domain::QueueNo queue(const std::string &name);
    Domain::OperatorNo op(const std::string &name);
    Domain::ReasonNo reason(const std::string &text);

    const Domain::Timestamp m_start;
    Domain::Timestamp m_now;
    const Domain::FeedId m_feed;
    std::map<std::string, std::uint32_t> m_queues;
    std::map<std::string, std::uint32_t> m_operators;
    std::map<std::string, std::uint32_t> m_reasons;
};

/// Seconds as the engine's duration.
Domain::Duration seconds(double value);

} // namespace Pult::Test
