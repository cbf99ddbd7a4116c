// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Neutral events as short lines of text, so that a test compares what it means. Test code, any thread.

#pragma once

#include "domain/event.h"

#include <QStringList>

#include <map>

namespace Pult::Test {

/// Writes queues, operators and reasons by their names, which it learns from the events; calls by their ids.
class EventText
{
public:
    /// E.g. "1000 answered adult c1 op1 wait=3 ring=2"; time and durations in seconds.
    QString line(const Domain::Event &event);
    /// All but the namings.
    QStringList lines(const Domain::Events &events);
    /// A call that no event will announce.
    void know(std::string_view callId);

private:
    QString queue(Domain::QueueNo no) const;
    QString op(Domain::OperatorNo no) const;
    QString call(Domain::CallKey key) const;
    QString body(const Domain::EventBody &body);

    std::map<Domain::QueueNo, std::string> m_queues;
    std::map<Domain::OperatorNo, std::string> m_operators;
    std::map<Domain::ReasonNo, std::string> m_reasons;
    std::map<Domain::CallKey, std::string> m_calls;
};

} // namespace Pult::Test
