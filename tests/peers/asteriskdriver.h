// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a centre's day on one AsteriskServer: callers with random patience, operators who answer, talk, pause and move,
// transfers and outcomes of CRM, all from one seed. Lives on the test's thread.

#pragma once

#include "amiclient.h"
#include "asteriskserver.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimer>

#include <random>

namespace Pult::Test {

/// What QueueStatus says of one queue.
struct QueuePicture
{
    struct Member
    {
        bool paused = false;
        QByteArray reason;
        int status = 0;

        bool operator==(const Member &) const = default;
    };

    int completed = 0;
    int abandoned = 0;
    double serviceLevelPerf = 0;      ///< per cent
    QSet<QByteArray> waiting;         ///< unique ids of the callers
    QMap<QByteArray, Member> members; ///< by member name
};

using CentrePicture = QMap<QByteArray, QueuePicture>;

class AsteriskDriver : public QObject
{
    Q_OBJECT

public:
    AsteriskDriver(const AsteriskServer &server, unsigned seed, QObject *parent = nullptr);

    /// Connects, waits until the server has booted and makes `operators` members of their queues; every tenth never
    /// answers. To be called again after a restart of the server.
    bool begin(int operators);
    /// Callers come at this mean rate until stopTraffic().
    void startTraffic(double callsPerSecond);
    void stopTraffic();
    /// Takes all operators of the queue «regional» away, so that its callers are sent away, or brings them back.
    void setRegionalStaffed(bool staffed);
    /// Waits until no call lives any more.
    bool drain();

    CentrePicture picture();
    int callsStarted() const { return m_calls; }
    /// Contacts of which CRM has spoken.
    int outcomesSent() const { return m_outcomes; }

private:
    enum class Fate : std::uint8_t { Patient, Impatient, Key, TimeOut, Overflow, Withdraw, Redirect };

    struct Caller
    {
        Fate fate = Fate::Patient;
        bool transferred = false;
        bool hasOutcome = false;
        bool isAnswered = false;
    };

    struct Operator
    {
        QByteArray name;
        QByteArray interface;
        QSet<QByteArray> queues;
        bool paused = false;
    };

    void originate();
    void stir();
    void pauseSomebody();
    void moveSomebody();
    void take(const AmiMessage &event);
    void joined(const AmiMessage &event, const Caller &caller);
    void takeOut(const AmiMessage &join, Fate fate);
    void connected(const AmiMessage &event, Caller &caller);
    void join(Operator &op, const QByteArray &queue);
    void leave(Operator &op, const QByteArray &queue);
    int random(int from, int to);
    bool chance(int percent) { return random(1, 100) <= percent; }
    QByteArray randomQueue();

    const AsteriskServer &m_server;
    AmiClient m_ami;
    std::mt19937 m_random;
    QTimer m_callTimer;
    QTimer m_stirTimer;
    double m_rate = 1;
    bool m_booted = false;
    int m_calls = 0;
    int m_outcomes = 0;
    QHash<QByteArray, Caller> m_callers; ///< by number
    QList<Operator> m_operators;
};

} // namespace Pult::Test
