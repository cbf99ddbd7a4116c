// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amifeed.h"

#include "feeds/logging.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;
using namespace Qt::StringLiterals;
using Kind = FeedProblem::Kind;

namespace {

constexpr std::size_t BufferSize = 256 * 1024;
/// A line that is still without an end after so much is no accident.
constexpr std::uint64_t EndlessLine = 1024 * 1024;
constexpr std::uint64_t GarbageMessages = 20;

std::chrono::milliseconds jittered(std::chrono::milliseconds delay)
{
    // Half to whole: feeds that lost the same server do not come back in step.
    const double share = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    return std::chrono::milliseconds {
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(delay.count()) * share)};
}

} // namespace

AmiFeed::AmiFeed(
    FeedId id, FeedSpec spec, QByteArray secret, Inbox &inbox, const Clock &clock, AmiTimings timings, QObject *parent)
    : Feed(parent)
    , m_id(id)
    , m_spec(std::move(spec))
    , m_secret(std::move(secret))
    , m_inbox(inbox)
    , m_clock(clock)
    , m_timings(timings)
    , m_translator(id)
{
    for (QTimer *timer : {&m_deadline, &m_nudge, &m_retry, &m_settle, &m_verify})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &AmiFeed::waitedTooLong);
    connect(&m_nudge, &QTimer::timeout, this, &AmiFeed::nudge);
    connect(&m_retry, &QTimer::timeout, this, &AmiFeed::connectNow);
    connect(&m_ticker, &QTimer::timeout, this, &AmiFeed::tick);
    connect(&m_settle, &QTimer::timeout, this, &AmiFeed::askForPresent);
    connect(&m_verify, &QTimer::timeout, this, &AmiFeed::askForPresent);
    m_translator.setListener({
        .response = [this](const AmiMessage &message) { takeResponse(message); },
        .banner = {},
        .listItem = [this](const AmiMessage &message) { takeListItem(message); },
    });
}

// --- the connection --------------------------------------------------------------------------------------------------

void AmiFeed::start()
{
    if (m_stage != Stage::Stopped)
        return;
    if (const auto problem = amiRefusal(m_spec, m_secret)) {
        hand(FeedLost {LostReason::LoginFailed});
        deliver();
        reportProblem(*problem);
        return;
    }
    if (!AmiLink::isPrivate(m_spec))
        qCWarning(lcAmi, "feed %d: the link is not encrypted, which the centre file allows", raw(m_id) + 1);
    m_buffer.resize(BufferSize);
    m_ticker.start(m_timings.ping);
    connectNow();
}

void AmiFeed::connectNow()
{
    m_stage = Stage::Connecting;
    m_greeting.clear();
    m_link = std::make_unique<AmiLink>(m_spec);
    connect(m_link.get(), &AmiLink::opened, this, &AmiFeed::opened);
    connect(m_link.get(), &AmiLink::bytesArrived, this, &AmiFeed::readAll);
    connect(m_link.get(), &AmiLink::failed, this, &AmiFeed::lose);
    m_deadline.start(m_timings.connecting);
    qCDebug(lcAmi, "feed %d: connecting, attempt %d", raw(m_id) + 1, m_attempts + 1);
    m_link->open();
}

void AmiFeed::opened()
{
    m_stage = Stage::Greeting;
    m_deadline.start(m_timings.answer);
    m_nudge.start(m_timings.answer / 2);
}

/// Asterisk greets first. Other servers (HTTP) wait for the client: an empty line makes them show what they are.
void AmiFeed::nudge()
{
    if (m_stage == Stage::Greeting)
        m_link->write("\r\n\r\n");
}

void AmiFeed::waitedTooLong()
{
    if (m_stage == Stage::Greeting && !m_greeting.bytes().isEmpty())
        return lose(m_greeting.problem(), LostReason::ProtocolError);
    const bool silent = m_stage != Stage::Connecting;
    lose({silent ? Kind::Silent : Kind::ConnectionTimeout, {}}, LostReason::Timeout);
}

void AmiFeed::readAll()
{
    // Losing the link reads its last words, which may lead here again.
    if (m_reading)
        return;
    m_reading = true;
    while (m_link && m_stage > Stage::Connecting) {
        const std::size_t size = m_link->read(m_buffer.data(), m_buffer.size());
        if (size == 0)
            break;
        if (m_stage == Stage::Greeting)
            greet(m_buffer.data(), size);
        else
            translate({m_buffer.data(), size});
        checkInput();
        deliver();
    }
    m_reading = false;
}

/// The first line decides whether this is an Asterisk at all.
void AmiFeed::greet(const char *bytes, std::size_t size)
{
    switch (m_greeting.take({bytes, static_cast<qsizetype>(size)})) {
    case AmiGreeting::Kind::Unknown:
        return;
    case AmiGreeting::Kind::Endless:
        return lose({Kind::LineTooLong, {}}, LostReason::ProtocolError);
    case AmiGreeting::Kind::Foreign:
        return lose(m_greeting.problem(), LostReason::ProtocolError);
    case AmiGreeting::Kind::Asterisk:
        break;
    }
    m_nudge.stop();
    m_stage = Stage::Challenging;
    m_deadline.start(m_timings.answer);
    m_atLogin = m_translator.counts();
    const QByteArray greeting = m_greeting.bytes();
    m_greeting.clear();
    qCDebug(lcAmi, "feed %d: greeted with %s", raw(m_id) + 1, greeting.trimmed().constData());
    send("Challenge", "challenge", "AuthType: MD5\r\n");
    translate({greeting.constData(), static_cast<std::size_t>(greeting.size())});
}

void AmiFeed::lose(const FeedProblem &problem, LostReason reason)
{
    if (m_stage == Stage::Stopped || m_stage == Stage::Waiting)
        return;
    const bool wasLive = m_stage == Stage::Live;
    const bool shutDown = wasLive && m_translator.isShutDown();
    for (QTimer *timer : {&m_deadline, &m_nudge, &m_settle, &m_verify})
        timer->stop();
    // Not deleted here: it may be the one that calls.
    m_link->close();
    m_link.release()->deleteLater();
    m_stage = Stage::Waiting;
    finishInput();
    // Asterisk's own farewell has told the loss already.
    if (!m_lossTold && !shutDown)
        hand(FeedLost {reason});
    m_lossTold = true;
    deliver();
    reportProblem(shutDown ? FeedProblem {Kind::AcdShutdown, {}} : problem);
    retryLater(problem.kind != Kind::LoginRefused);
}

void AmiFeed::retryLater(bool soon)
{
    // A wrong secret does not become right by insisting, and servers ban who insists.
    constexpr int MaxDoublings = 16;
    const int doublings = std::min(m_attempts++, MaxDoublings);
    const auto delay
        = soon ? std::min(m_timings.lastRetry, m_timings.firstRetry * (1 << doublings)) : m_timings.lastRetry;
    m_retry.start(jittered(delay));
    qCDebug(lcAmi, "feed %d: next attempt in %d ms", raw(m_id) + 1, m_retry.interval());
}

void AmiFeed::stop()
{
    const bool wasStopped = m_stage == Stage::Stopped;
    for (QTimer *timer : {&m_deadline, &m_nudge, &m_retry, &m_ticker, &m_settle, &m_verify})
        timer->stop();
    if (m_link) {
        if (m_stage == Stage::Live)
            send("Logoff", "logoff");
        m_link->close();
        m_link.release()->deleteLater();
    }
    m_stage = Stage::Stopped;
    if (wasStopped)
        return;
    finishInput();
    if (!m_lossTold)
        hand(FeedLost {LostReason::Stopped});
    m_lossTold = true;
    deliver();
}

// --- the session -----------------------------------------------------------------------------------------------------

void AmiFeed::send(const char *action, const char *idStem, const QByteArray &headers)
{
    m_link->write(amiAction(action, idStem + QByteArray("-") + QByteArray::number(++m_actions), headers));
}

void AmiFeed::takeResponse(const AmiMessage &message)
{
    const std::string_view id = message[AmiKey::ActionId];
    if (m_stage == Stage::Challenging && id.starts_with("pult-challenge-"))
        takeChallenge(message);
    else if (m_stage == Stage::LoggingIn && id.starts_with("pult-login-"))
        takeLogin(message);
    else if (m_stage == Stage::Live && message[AmiKey::Message].starts_with("Permission denied"))
        m_diagnosis.denied(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())).section(u'-', 1, 1));
}

void AmiFeed::takeChallenge(const AmiMessage &message)
{
    login(amiCredentials(message, m_secret));
}

void AmiFeed::login(const QByteArray &credentials)
{
    m_stage = Stage::LoggingIn;
    m_deadline.start(m_timings.answer);
    send("Login", "login",
        "Username: " + QByteArray::fromStdString(m_spec.account) + "\r\nEvents: " + AmiEventClasses + "\r\n"
            + credentials);
}

void AmiFeed::takeLogin(const AmiMessage &message)
{
    m_refused = message[AmiKey::Response] != "Success";
    if (m_refused)
        return;
    m_deadline.stop();
    m_stage = Stage::Live;
    m_lossTold = false;
    m_presentTold = false;
    qCInfo(lcAmi, "feed %d: logged in", raw(m_id) + 1);
    m_diagnosis.begin(m_translator.sightings(), m_clock.now());
    hand(FeedConnected {});
    // FullyBooted, where the account may see it, follows at once and would ask for the same again.
    m_settle.start(m_timings.settle);
    m_verify.start(m_timings.firstVerification);
    reportProblem({});
}

void AmiFeed::takeListItem(const AmiMessage &message)
{
    if (message[AmiKey::ActionId].starts_with(AmiTranslator::OwnActionPrefix))
        m_diagnosis.listItem(message);
}

/// QueueStatus of all queues: after login, boot and reload, and now and then to be sure.
void AmiFeed::askForPresent()
{
    if (m_stage != Stage::Live)
        return;
    m_settle.stop();
    if (!m_verify.isActive())
        m_verify.start(m_timings.verification);
    m_diagnosis.listBegan(m_translator.sightings(), m_clock.now());
    m_sinceAsked.start();
    send("QueueStatus", "status");
}

void AmiFeed::tick()
{
    const Timestamp now = m_clock.now();
    if (m_stage == Stage::Live) {
        send("Ping", "ping");
        readAll(); // signs of life may wait unread while the engine was behind
        if (m_stage != Stage::Live)
            return;
        if (m_sinceSign.hasExpired(m_timings.silence.count()))
            return lose({Kind::ConnectionTimeout, {}}, LostReason::Timeout);
        reportProblem(m_diagnosis.assess(m_translator.sightings(), m_translator.clockOffset(), now));
    }
    m_translator.advance(now, m_events);
    if (tap())
        tap()->passed(m_id, now);
    deliver();
    reportCounts(m_translator.counts());
}

/// After each block: signs of life, reasons to ask again, and whether this still is the protocol.
void AmiFeed::checkInput()
{
    if (m_stage < Stage::Challenging)
        return;
    const InputCounts counts = m_translator.counts();
    if (const std::uint64_t good = counts.messages - counts.malformed; good != m_goodMessages) {
        m_goodMessages = good;
        m_sinceSign.start();
    }
    if (std::exchange(m_refused, false))
        return lose({Kind::LoginRefused, {}}, LostReason::LoginFailed);
    if (m_translator.skipped() > EndlessLine)
        return lose({Kind::LineTooLong, {}}, LostReason::ProtocolError);
    const std::uint64_t malformed = counts.malformed - m_atLogin.malformed;
    if (malformed > GarbageMessages && malformed * 2 > counts.messages - m_atLogin.messages)
        return lose({Kind::Garbage, {}}, LostReason::ProtocolError);
    if (m_translator.takeListEnded()) {
        m_attempts = 0; // only now it is a connection worth the name
        m_diagnosis.listEnded(m_translator.sightings());
        tellPresent();
    }
    if (m_translator.takeResyncWish() && m_stage == Stage::Live) {
        m_diagnosis.forgetLists();
        m_settle.start(m_timings.settle);
    }
}

/// The first answer after a login is worth a line, the later ones only confirm it.
void AmiFeed::tellPresent()
{
    const auto took = static_cast<long long>(m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : 0);
    if (std::exchange(m_presentTold, true))
        qCDebug(lcAmi, "feed %d: present state told again in %lld ms", raw(m_id) + 1, took);
    else
        qCInfo(lcAmi, "feed %d: present state told in %lld ms", raw(m_id) + 1, took);
}

// --- what others learn -----------------------------------------------------------------------------------------------

void AmiFeed::translate(std::string_view bytes)
{
    const Timestamp now = m_clock.now();
    m_translator.feed(bytes, now, m_events);
    // Afterwards: the tap has then been told already that the login among these bytes was a success, as nothing that
    // comes before its answer is an event.
    if (tap())
        tap()->bytes(m_id, now, bytes);
}

void AmiFeed::finishInput()
{
    m_translator.finish(m_events);
    if (tap())
        tap()->ended(m_id, m_clock.now());
}

/// Whoever begins to listen in the middle gets the message that is just coming from its begin, and the present.
void AmiFeed::tapSet()
{
    if (m_stage != Stage::Live)
        return;
    const Timestamp now = m_clock.now();
    tap()->connected(m_id, now, now + m_translator.clockOffset().value_or(Duration::zero()));
    if (!m_translator.unfinished().empty())
        tap()->bytes(m_id, now, m_translator.unfinished());
    askForPresent();
}

void AmiFeed::hand(EventBody body)
{
    const Timestamp now = m_clock.now();
    const Timestamp at = now + m_translator.clockOffset().value_or(Duration::zero());
    if (tap() && std::holds_alternative<FeedConnected>(body))
        tap()->connected(m_id, now, at);
    else if (const auto *loss = std::get_if<FeedLost>(&body); tap() && loss)
        tap()->lost(m_id, now, at, loss->reason);
    m_events.push_back({at, m_id, std::move(body)});
}

void AmiFeed::deliver()
{
    m_inbox.put(m_events);
}

} // namespace Pult::Feeds
