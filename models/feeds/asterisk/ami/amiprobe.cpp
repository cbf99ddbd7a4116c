// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amiprobe.h"

#include <algorithm>

namespace Pult::Feeds {

using namespace Domain;
using namespace Qt::StringLiterals;
using Kind = FeedProblem::Kind;
using Sight = AmiClassFinding::Sight;

namespace {

constexpr std::size_t BufferSize = 64 * 1024;
/// A line that is still without an end after so much is no accident.
constexpr std::uint64_t EndlessLine = 1024 * 1024;
/// A server that makes up queues without end must not fill the memory.
constexpr std::size_t MostQueues = 10'000;
constexpr std::size_t MostReasons = 200;

QString toQString(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// «… (Priv: system,call,all)» of a line of ListCommands; «<none>» and «all» are no classes.
QStringList privilegesOf(std::string_view line)
{
    const QString text = toQString(line);
    const qsizetype start = text.lastIndexOf(u"(Priv: ");
    if (start < 0)
        return {};
    QStringList classes = text.sliced(start + 7).chopped(text.endsWith(u')') ? 1 : 0).split(u',', Qt::SkipEmptyParts);
    classes.removeAll(u"all"_s);
    classes.removeAll(u"<none>"_s);
    return classes;
}

} // namespace

AmiProbe::AmiProbe(FeedSpec spec, QByteArray secret, const Clock &clock, AmiProbeTimings timings, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_secret(std::move(secret))
    , m_clock(clock)
    , m_timings(timings)
    , m_translator(FeedId {0})
{
    for (QTimer *timer : {&m_deadline, &m_nudge, &m_watch})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &AmiProbe::waitedTooLong);
    // Asterisk greets first. Other servers (HTTP) wait for the client: an empty line makes them show what they are.
    connect(&m_nudge, &QTimer::timeout, this, [this] { m_link->write("\r\n\r\n"); });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_stage = Stage::Verifying;
        m_deadline.start(m_timings.answer);
        m_diagnosis.listBegan(m_translator.sightings(), m_clock.now());
        send("QueueStatus", "status");
    });
    m_translator.setListener({
        .response = [this](const AmiMessage &message) { takeResponse(message); },
        .banner = {},
        .listItem = [this](const AmiMessage &message) { m_diagnosis.listItem(message); },
    });
}

AmiProbe::~AmiProbe()
{
    stop();
}

// --- the connection --------------------------------------------------------------------------------------------------

void AmiProbe::start()
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Linking;
    if (const auto problem = amiRefusal(m_spec, m_secret))
        return fail(problem->kind == Kind::PlainLoginForbidden ? Step::Encryption : Step::Login, *problem);
    m_buffer.resize(BufferSize);
    m_link = std::make_unique<AmiLink>(m_spec);
    connect(m_link.get(), &AmiLink::hostFound, this, [this] {
        setState(Step::Name, State::Good);
        setState(Step::Connection, State::Running);
    });
    connect(m_link.get(), &AmiLink::reached, this, [this] {
        setState(Step::Name, State::Good); // an address needs no looking up
        m_findings.address = m_link->address().toString();
        setState(Step::Connection, State::Good);
        setState(Step::Encryption, State::Running);
    });
    connect(m_link.get(), &AmiLink::opened, this, &AmiProbe::opened);
    connect(m_link.get(), &AmiLink::bytesArrived, this, &AmiProbe::readAll);
    connect(m_link.get(), &AmiLink::failed, this, &AmiProbe::linkFailed);
    setState(Step::Name, State::Running);
    m_deadline.start(m_timings.connecting);
    m_link->open();
}

void AmiProbe::stop()
{
    for (QTimer *timer : {&m_deadline, &m_nudge, &m_watch})
        timer->stop();
    if (m_link) {
        m_link->disconnect(this);
        if (m_stage >= Stage::Asking)
            send("Logoff", "logoff");
        m_link->close();
        m_link.release()->deleteLater(); // it may be the one that calls
    }
    m_stage = Stage::Over;
}

void AmiProbe::opened()
{
    const bool encrypted = m_spec.tls == TlsMode::On;
    m_findings.protocol = m_link->protocol();
    m_findings.certificate = m_link->certificate();
    setState(Step::Encryption, encrypted || AmiLink::isPrivate(m_spec) ? State::Good : State::Warning);
    setState(Step::Greeting, State::Running);
    m_stage = Stage::Greeting;
    m_deadline.start(m_timings.answer);
    m_nudge.start(m_timings.answer / 2);
}

/// Where the connection stands when it breaks.
AmiProbe::Step AmiProbe::stepInHand() const
{
    const auto running = std::ranges::find(m_states, State::Running);
    return running == m_states.end() ? Step::Login : static_cast<Step>(running - m_states.begin());
}

void AmiProbe::linkFailed(const FeedProblem &problem)
{
    m_findings.certificate = m_link->certificate();
    fail(stepInHand(), m_refused ? FeedProblem {Kind::LoginRefused, {}} : problem);
}

void AmiProbe::waitedTooLong()
{
    const Step step = stepInHand();
    if (m_stage == Stage::Greeting && !m_greeting.bytes().isEmpty())
        return fail(step, m_greeting.problem());
    // Before a banner has come anybody may sit there; a handshake nobody answers is a port without TLS.
    const bool silent = m_stage > Stage::Linking;
    if (step == Step::Encryption)
        return fail(step, {Kind::TlsFailed, {}});
    fail(step, {silent ? Kind::Silent : Kind::ConnectionTimeout, {}});
}

void AmiProbe::fail(Step step, const FeedProblem &problem)
{
    if (m_stage == Stage::Over)
        return;
    m_problem = problem;
    for (int i = 0; i < Steps; ++i) {
        if (static_cast<Step>(i) != step && m_states[static_cast<std::size_t>(i)] == State::Running)
            setState(static_cast<Step>(i), State::Waiting);
    }
    setState(step, State::Failed);
    finish();
}

void AmiProbe::finish()
{
    stop();
    Q_EMIT finished();
}

void AmiProbe::setState(Step step, State state)
{
    State &known = m_states[static_cast<std::size_t>(step)];
    if (known == state)
        return;
    known = state;
    Q_EMIT stepChanged(step, state);
}

// --- the conversation ------------------------------------------------------------------------------------------------

void AmiProbe::readAll()
{
    if (m_reading) // losing the link reads its last words, which may lead here again
        return;
    m_reading = true;
    while (m_link && m_stage > Stage::Linking && m_stage < Stage::Over) {
        const std::size_t size = m_link->read(m_buffer.data(), m_buffer.size());
        if (size == 0)
            break;
        if (m_stage == Stage::Asking || m_stage == Stage::Verifying)
            m_deadline.start(m_timings.answer); // long lists are no silence
        if (m_stage == Stage::Greeting)
            greet({m_buffer.data(), static_cast<qsizetype>(size)});
        else
            m_translator.feed({m_buffer.data(), size}, m_clock.now(), m_events);
        learn();
        if (m_refused)
            fail(Step::Login, {Kind::LoginRefused, {}});
        else if (m_translator.skipped() > EndlessLine)
            fail(stepInHand(), {Kind::LineTooLong, {}});
        else if (m_translator.takeListEnded())
            listEnded();
    }
    m_reading = false;
}

void AmiProbe::greet(QByteArrayView bytes)
{
    switch (m_greeting.take(bytes)) {
    case AmiGreeting::Kind::Unknown:
        return;
    case AmiGreeting::Kind::Endless:
        return fail(Step::Greeting, {Kind::LineTooLong, {}});
    case AmiGreeting::Kind::Foreign:
        return fail(Step::Greeting, m_greeting.problem());
    case AmiGreeting::Kind::Asterisk:
        break;
    }
    m_nudge.stop();
    const QByteArray greeting = m_greeting.bytes();
    const QByteArray banner = greeting.left(greeting.indexOf('\n')).trimmed();
    m_findings.interfaceVersion = QString::fromLatin1(banner.mid(banner.indexOf('/') + 1));
    setState(Step::Greeting, State::Good);
    setState(Step::Login, State::Running);
    m_stage = Stage::Challenging;
    m_deadline.start(m_timings.answer);
    send("Challenge", "challenge", "AuthType: MD5\r\n");
    m_translator.feed({greeting.constData(), static_cast<std::size_t>(greeting.size())}, m_clock.now(), m_events);
}

void AmiProbe::send(const char *action, const char *idStem, const QByteArray &headers)
{
    m_link->write(amiAction(action, idStem + QByteArray("-") + QByteArray::number(++m_actions), headers));
}

void AmiProbe::takeResponse(const AmiMessage &message)
{
    const std::string_view id = message[AmiKey::ActionId];
    if (m_stage == Stage::Challenging && id.starts_with("pult-challenge-")) {
        m_stage = Stage::LoggingIn;
        m_deadline.start(m_timings.answer);
        send("Login", "login",
            "Username: " + QByteArray::fromStdString(m_spec.account) + "\r\nEvents: " + AmiEventClasses + "\r\n"
                + amiCredentials(message, m_secret));
    } else if (m_stage == Stage::LoggingIn && id.starts_with("pult-login-")) {
        takeLogin(message);
    } else if (id.starts_with("pult-settings-")) {
        takeSettings(message);
    } else if (id.starts_with("pult-commands-")) {
        takeCommands(message);
    }
}

void AmiProbe::takeLogin(const AmiMessage &message)
{
    m_refused = message[AmiKey::Response] != "Success";
    if (m_refused)
        return;
    setState(Step::Login, State::Good);
    setState(Step::Clock, State::Running);
    setState(Step::Queues, State::Running);
    m_stage = Stage::Asking;
    m_deadline.start(m_timings.answer);
    m_diagnosis.begin(m_translator.sightings(), m_clock.now());
    // Asterisk answers one after the other, the queues last.
    send("CoreSettings", "settings");
    send("CoreStatus", "settings");
    send("ListCommands", "commands");
    send("Ping", "ping");
    m_diagnosis.listBegan(m_translator.sightings(), m_clock.now());
    send("QueueStatus", "status");
}

/// Of CoreSettings and CoreStatus; without the classes system or reporting in `write` they are denied, which is no
/// harm.
void AmiProbe::takeSettings(const AmiMessage &message)
{
    for (std::size_t i = 0; i < message.size(); ++i) {
        const std::string_view key = message.key(i);
        if (equalsIgnoringCase(key, "AsteriskVersion"))
            m_findings.version = toQString(message.value(i));
        else if (equalsIgnoringCase(key, "SystemName"))
            m_findings.systemName = toQString(message.value(i));
        else if (equalsIgnoringCase(key, "CoreCurrentCalls"))
            m_findings.channels = toQString(message.value(i)).toInt();
    }
}

void AmiProbe::takeCommands(const AmiMessage &message)
{
    QStringList sure;
    for (std::size_t i = 0; i < message.size(); ++i) {
        // An action of two classes is permitted by either of them, which proves neither.
        const QStringList classes = privilegesOf(message.value(i));
        if (classes.size() == 1 && !sure.contains(classes.first()))
            sure << classes.first();
    }
    sure.sort();
    m_findings.writeClasses = sure;
}

// --- what has come ---------------------------------------------------------------------------------------------------

void AmiProbe::learn()
{
    for (const Event &event : m_events) {
        if (const auto *queue = std::get_if<QueueNamed>(&event.body)) {
            if (m_findings.queues.size() >= MostQueues)
                continue;
            m_queues[queue->queue] = m_findings.queues.size();
            m_findings.queues.push_back({queue->name});
        } else if (const auto *reason = std::get_if<ReasonNamed>(&event.body)) {
            if (m_findings.pauseReasons.size() < MostReasons)
                m_findings.pauseReasons.insert(reason->text);
        } else if (const auto *member = std::get_if<MemberState>(&event.body)) {
            m_members[member->queue].insert(member->op);
        } else if (const auto *gone = std::get_if<MemberRemoved>(&event.body)) {
            m_members[gone->queue].erase(gone->op);
        } else if (const auto *caller = std::get_if<CallerJoined>(&event.body)) {
            m_waiting[caller->queue].insert(caller->call);
        } else if (const auto *left = std::get_if<CallerLeft>(&event.body)) {
            m_waiting[left->queue].erase(left->call);
        } else if (std::holds_alternative<ContactOutcome>(event.body)) {
            ++m_outcomes;
        } else if (const auto *ended = std::get_if<VisitEnded>(&event.body)) {
            m_waiting[ended->queue].erase(ended->call);
        } else if (const auto *answered = std::get_if<CallerAnswered>(&event.body)) {
            m_waiting[answered->queue].erase(answered->call);
        }
    }
    m_events.clear();
}

void AmiProbe::listEnded()
{
    m_deadline.stop();
    m_diagnosis.listEnded(m_translator.sightings());
    std::set<OperatorNo> operators;
    for (const auto &[no, members] : m_members)
        operators.insert(members.begin(), members.end());
    m_findings.operators = static_cast<int>(operators.size());
    for (const auto &[no, index] : m_queues) {
        m_findings.queues[index].members = static_cast<int>(m_members[no].size());
        m_findings.queues[index].waiting = static_cast<int>(m_waiting[no].size());
    }
    if (m_stage == Stage::Verifying) {
        judgeRights();
        return finish();
    }
    judgeClock();
    m_stage = Stage::Watching;
    setState(Step::Queues, State::Good);
    setState(Step::Rights, State::Running);
    m_watch.start(m_timings.watching);
}

void AmiProbe::judgeClock()
{
    m_findings.clockOffset = m_translator.clockOffset();
    const FeedProblem problem
        = AmiDiagnosis().assess({}, m_findings.clockOffset, Timestamp {}); // nothing but the clock
    const bool wrong = problem.kind == Kind::ClockSkew;
    if (wrong)
        m_problem = problem;
    setState(Step::Clock, wrong || !m_findings.clockOffset ? State::Warning : State::Good);
}

void AmiProbe::judgeRights()
{
    const AmiSightings seen = m_translator.sightings();
    const auto classOf = [this](std::string_view name) -> AmiClassFinding & {
        return *std::ranges::find(
            m_findings.classes, name, [](const AmiClassFinding &c) -> std::string_view { return c.name; });
    };
    const auto look = [&](const char *name, std::uint64_t count) {
        if (count > 0)
            classOf(name).sight = Sight::Seen;
    };
    look("system", seen.fullyBooted);
    look("agent", seen.agentEvents + seen.joins + seen.leaves);
    look("call", seen.callEvents);
    look("dialplan", seen.dialplanEvents);
    look("user", m_outcomes);
    const std::uint64_t live = seen.agentEvents + seen.joins + seen.callEvents + seen.dialplanEvents;
    if (live > 0)
        m_findings.timestamps = seen.timestamps > 0;

    // FullyBooted comes with the login of whoever may see it, unless Asterisk is still starting.
    if (seen.fullyBooted == 0)
        classOf("system").sight = Sight::Missing;
    const FeedProblem problem = m_diagnosis.assess(seen, std::nullopt, m_clock.now());
    if (problem.kind == Kind::RightsTooNarrow) {
        for (const QString &name : problem.detail.split(u", "_s)) {
            for (AmiClassFinding &finding : m_findings.classes) {
                if (name == QLatin1StringView(finding.name))
                    finding.sight = Sight::Missing;
            }
        }
    } else if (problem.kind == Kind::EventsFiltered) {
        m_findings.hiddenEvents = problem.detail.split(u", "_s);
    }
    QStringList missing;
    for (const AmiClassFinding &finding : m_findings.classes) {
        if (finding.sight == Sight::Missing)
            missing << QString::fromLatin1(finding.name);
    }
    if (!missing.isEmpty())
        m_problem = {Kind::RightsTooNarrow, missing.join(u", "_s)};
    else if (!m_findings.hiddenEvents.isEmpty())
        m_problem = problem;
    const bool fine = missing.isEmpty() && m_findings.hiddenEvents.isEmpty() && m_findings.writeClasses.isEmpty();
    setState(Step::Rights, fine ? State::Good : State::Warning);
}

} // namespace Pult::Feeds
