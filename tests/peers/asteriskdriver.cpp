// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asteriskdriver.h"

#include <QTest>

#include <chrono>

namespace Pult::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArrayList Reasons {"lunch", "training", "break", "Обед"};

QByteArray seconds(int milliseconds)
{
    return QByteArray::number(milliseconds / 1000.0, 'f', 2);
}

} // namespace

AsteriskDriver::AsteriskDriver(const AsteriskServer &server, unsigned seed, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_random(seed)
{
    m_callTimer.setSingleShot(true);
    connect(&m_callTimer, &QTimer::timeout, this, &AsteriskDriver::originate);
    connect(&m_stirTimer, &QTimer::timeout, this, &AsteriskDriver::stir);
    connect(&m_ami, &AmiClient::eventReceived, this, &AsteriskDriver::take);
}

bool AsteriskDriver::begin(int operators)
{
    m_operators.clear();
    m_booted = false;
    if (!m_ami.login(m_server.port(), QString::fromUtf8(Account::Driver), AsteriskServer::secret()))
        return false;
    // The manager listens before app_queue is loaded.
    if (!QTest::qWaitFor([this] { return m_booted; }, 20'000))
        return false;
    const QStringList queues = AsteriskServer::queues();
    for (int i = 0; i < operators; ++i) {
        const bool answers = i % 10 != 9;
        const QByteArray number = QByteArray::number(answers ? 100 + i : 900 + i);
        m_operators.append(
            {"op" + QByteArray::number(i).rightJustified(2, '0'), "Local/" + number + "@agents", {}, false});
        join(m_operators.last(), queues[i % queues.size()].toUtf8());
        if (i % 2 == 0) // a universal operator
            join(m_operators.last(), queues[(i + 2) % queues.size()].toUtf8());
    }
    return m_ami.request("Ping").value("Response") == "Success";
}

void AsteriskDriver::startTraffic(double callsPerSecond)
{
    m_rate = callsPerSecond;
    m_callTimer.start(0ms);
    m_stirTimer.start(1500ms);
}

void AsteriskDriver::stopTraffic()
{
    m_callTimer.stop();
    m_stirTimer.stop();
}

void AsteriskDriver::setRegionalStaffed(bool staffed)
{
    for (qsizetype i = 0; i < m_operators.size(); ++i) {
        if (!staffed)
            leave(m_operators[i], "regional");
        else if (i % 5 == 4)
            join(m_operators[i], "regional");
    }
}

bool AsteriskDriver::drain()
{
    stopTraffic();
    const auto isQuiet = [this] { return m_ami.request("CoreStatus").value("CoreCurrentCalls") == "0"; };
    return QTest::qWaitFor(isQuiet, 60'000);
}

CentrePicture AsteriskDriver::picture()
{
    CentrePicture centre;
    const QList<AmiMessage> items = m_ami.list("QueueStatus");
    for (const AmiMessage &item : items) {
        QueuePicture &queue = centre[item.value("Queue")];
        const QByteArray kind = item.value("Event");
        if (kind == "QueueParams") {
            queue.completed = item.value("Completed").toInt();
            queue.abandoned = item.value("Abandoned").toInt();
            queue.serviceLevelPerf = item.value("ServicelevelPerf").toDouble();
        } else if (kind == "QueueEntry") {
            queue.waiting.insert(item.value("Uniqueid"));
        } else if (kind == "QueueMember") {
            const bool paused = item.value("Paused") == "1";
            queue.members.insert(item.value("Name"),
                {paused, paused ? item.value("PausedReason") : QByteArray(), item.value("Status").toInt()});
        }
    }
    return centre;
}

void AsteriskDriver::originate()
{
    m_callTimer.start(std::chrono::milliseconds(int(std::exponential_distribution<>(m_rate)(m_random) * 1000)));

    Caller caller;
    const int dice = random(0, 99);
    if (dice < 20)
        caller.fate = Fate::Impatient;
    else if (dice < 25)
        caller.fate = Fate::Key;
    else if (dice < 31)
        caller.fate = Fate::TimeOut;
    else if (dice < 36)
        caller.fate = Fate::Overflow;
    else if (dice < 39)
        caller.fate = Fate::Withdraw;
    else if (dice < 42)
        caller.fate = Fate::Redirect;
    caller.transferred = chance(12);
    caller.hasOutcome = chance(40);

    const bool leavesEarly = caller.fate == Fate::Impatient || caller.fate == Fate::Key;
    const bool givenUp = caller.fate == Fate::TimeOut || caller.fate == Fate::Overflow;
    const int patience = leavesEarly ? random(300, 5000) : random(6000, 14000);
    const int limit = givenUp ? random(1, 4) : 25;
    const QByteArray number = "7916" + QByteArray::number(++m_calls).rightJustified(7, '0');
    m_callers.insert(number, caller);

    AmiHeaders headers {
        {"Channel", "Local/" + randomQueue() + "@queues/n"},
        {"Context", "callers"},
        {"Exten", caller.fate == Fate::Key ? "key" : "wait"},
        {"Priority", "1"},
        {"CallerID", number},
        {"Async", "true"},
        {"Variable", "PATIENCE=" + seconds(patience)},
        {"Variable", "LIMIT=" + QByteArray::number(limit)},
    };
    if (caller.fate == Fate::Overflow)
        headers.emplaceBack("Variable", "OVERFLOW=expert");
    m_ami.send("Originate", headers);
}

void AsteriskDriver::stir()
{
    if (chance(60))
        pauseSomebody();
    else
        moveSomebody();
}

void AsteriskDriver::pauseSomebody()
{
    Operator &op = m_operators[random(0, int(m_operators.size()) - 1)];
    op.paused = !op.paused;
    m_ami.send("QueuePause",
        {{"Interface", op.interface}, {"Paused", op.paused ? "true" : "false"},
            {"Reason", Reasons[random(0, int(Reasons.size()) - 1)]}});
}

void AsteriskDriver::moveSomebody()
{
    Operator &op = m_operators[random(0, int(m_operators.size()) - 1)];
    if (op.queues.isEmpty())
        return;
    const QByteArray from = *op.queues.cbegin();
    const QByteArray to = randomQueue();
    if (op.queues.contains(to) || from == "regional" || to == "regional")
        return;
    join(op, to);
    leave(op, from);
}

void AsteriskDriver::take(const AmiMessage &event)
{
    if (event.value("Event") == "FullyBooted")
        m_booted = true;
    const auto caller = m_callers.find(event.value("CallerIDNum"));
    if (caller == m_callers.end())
        return;
    if (event.value("Event") == "QueueCallerJoin")
        joined(event, *caller);
    else if (event.value("Event") == "AgentConnect")
        connected(event, *caller);
}

void AsteriskDriver::joined(const AmiMessage &event, const Caller &caller)
{
    if (caller.fate == Fate::Withdraw || caller.fate == Fate::Redirect)
        QTimer::singleShot(random(300, 1500), this, [this, event, fate = caller.fate] { takeOut(event, fate); });
}

/// Takes a caller out of the queue, unless an operator was quicker.
void AsteriskDriver::takeOut(const AmiMessage &join, Fate fate)
{
    if (m_callers.value(join.value("CallerIDNum")).isAnswered)
        return;
    const QByteArray channel = join.value("Channel");
    if (fate == Fate::Withdraw)
        m_ami.send("QueueWithdrawCaller", {{"Queue", join.value("Queue")}, {"Caller", channel}});
    else
        m_ami.send("Redirect", {{"Channel", channel}, {"Context", "elsewhere"}, {"Exten", "s"}, {"Priority", "1"}});
}

void AsteriskDriver::connected(const AmiMessage &event, Caller &caller)
{
    caller.isAnswered = true;
    if (caller.hasOutcome) {
        caller.hasOutcome = false; // CRM speaks once of a contact, also when it was transferred
        ++m_outcomes;
        m_ami.send("UserEvent",
            {{"UserEvent", "ContactOutcome"}, {"CallUniqueid", event.value("Uniqueid")},
                {"Resolved", chance(80) ? "yes" : "no"}, {"Booked", chance(40) ? "yes" : "no"},
                {"Score", QByteArray::number(random(1, 5))}});
    }
    // The second answer of a call that was transferred is left alone, so that nobody travels for ever.
    if (caller.transferred && event.value("Queue") != "expert") {
        QTimer::singleShot(random(400, 1200), this, [this, channel = event.value("DestChannel")] {
            m_ami.send("BlindTransfer", {{"Channel", channel}, {"Context", "queues"}, {"Exten", "expert"}});
        });
    }
}

void AsteriskDriver::join(Operator &op, const QByteArray &queue)
{
    op.queues.insert(queue);
    m_ami.send("QueueAdd",
        {{"Queue", queue}, {"Interface", op.interface}, {"MemberName", op.name}, {"Penalty", "0"},
            {"Paused", op.paused ? "true" : "false"}});
}

void AsteriskDriver::leave(Operator &op, const QByteArray &queue)
{
    if (op.queues.remove(queue))
        m_ami.send("QueueRemove", {{"Queue", queue}, {"Interface", op.interface}});
}

int AsteriskDriver::random(int from, int to)
{
    return std::uniform_int_distribution<>(from, to)(m_random);
}

QByteArray AsteriskDriver::randomQueue()
{
    // Lines of a centre are not alike: half of all calls go to the first.
    static const QByteArrayList draw {
        "adult", "adult", "adult", "pediatric", "pediatric", "expert", "telemarketing", "regional"};
    return draw[random(0, int(draw.size()) - 1)];
}

} // namespace Pult::Test
