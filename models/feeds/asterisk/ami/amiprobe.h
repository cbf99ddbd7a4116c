// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tries a connection to an Asterisk once, step by step, and looks at what the account may see: for whoever sets a feed
// up. Sends Login, Ping, QueueStatus, ListCommands, CoreSettings and CoreStatus, and changes nothing. Lives on the
// thread that made it; never blocks.
//
// Asterisk tells nobody what an account may read. Proven is what has come; missing is proven by AmiDiagnosis, which
// compares two lists of the queues with the events between them; of the rest a quiet centre says nothing. What an
// account may *do* is told by ListCommands, which names only the actions that are permitted (manager.c,
// action_listcommands).

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/asterisk/ami/amidiagnosis.h"
#include "feeds/asterisk/ami/amilink.h"
#include "feeds/asterisk/ami/amilogin.h"
#include "feeds/asterisk/ami/amitranslator.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace Pult::Feeds {

/// How patient an AmiProbe is; tests are in a hurry.
struct AmiProbeTimings
{
    std::chrono::milliseconds connecting {std::chrono::seconds {10}}; ///< until the connection is open
    std::chrono::milliseconds answer {std::chrono::seconds {10}};     ///< until a question is answered
    std::chrono::milliseconds watching {std::chrono::seconds {8}};    ///< how long events are listened for
};

/// Whether the account sees the events of one class of manager.conf's `read`.
struct AmiClassFinding
{
    enum class Sight : std::uint8_t {
        Unseen, ///< none has come, which proves nothing
        Seen,
        Missing ///< some must have come and did not
    };

    const char *name;
    Sight sight = Sight::Unseen;
};

struct AmiQueueFinding
{
    std::string name; ///< bytes of the server, as a rule UTF-8
    int members = 0;
    int waiting = 0;
};

/// What a probe has found out so far.
struct AmiFindings
{
    QString address;             ///< numeric, of the server
    QString protocol;            ///< of the encryption; empty: none
    QSslCertificate certificate; ///< that the server has shown
    QString interfaceVersion;    ///< of the banner, «9.0.0»
    QString version;             ///< of CoreSettings, «20.5.0»; empty: the account may not ask
    QString systemName;          ///< of asterisk.conf; empty: none, or not permitted to see
    std::array<AmiClassFinding, 5> classes {{{"system"}, {"agent"}, {"call"}, {"dialplan"}, {"user"}}};
    QStringList hiddenEvents;                    ///< kinds that a filter hides, proven
    QStringList writeClasses;                    ///< classes of `write` that the account has; Pult needs none
    std::optional<Domain::Duration> clockOffset; ///< the server's clock minus ours
    std::optional<bool> timestamps;              ///< events carry the server's clock; absent: none has come
    std::vector<AmiQueueFinding> queues;         ///< in the order of the server
    int operators = 0;                           ///< different member names
    std::optional<int> channels;                 ///< calls that Asterisk processes; absent: not permitted to see
    std::set<std::string> pauseReasons;          ///< that members have given
};

class AmiProbe final : public QObject
{
    Q_OBJECT

public:
    /// In the order in which they happen.
    enum class Step : std::uint8_t { Name, Connection, Encryption, Greeting, Login, Clock, Queues, Rights };
    static constexpr int Steps = 8;
    enum class State : std::uint8_t {
        Waiting,
        Running,
        Good,
        Warning, ///< works, but something is to be said
        Failed
    };

    /// `clock` must outlive the probe. `secret` is never logged.
    AmiProbe(Domain::FeedSpec spec, QByteArray secret, const Domain::Clock &clock, AmiProbeTimings timings = {},
        QObject *parent = nullptr);
    ~AmiProbe() override;

    /// Once.
    void start();
    /// Ends it without a result; finished() does not come any more.
    void stop();

    State state(Step step) const { return m_states[static_cast<std::size_t>(step)]; }
    const AmiFindings &findings() const { return m_findings; }
    /// Why the step that failed has failed; and what is wrong with rights, filters or the clock.
    const FeedProblem &problem() const { return m_problem; }
    const Domain::FeedSpec &spec() const { return m_spec; }
    bool isFinished() const { return m_stage == Stage::Over; }
    /// The account gets in and the queues are known: a centre file can be written.
    bool isUsable() const { return state(Step::Queues) == State::Good; }

Q_SIGNALS:
    void stepChanged(Pult::Feeds::AmiProbe::Step step, Pult::Feeds::AmiProbe::State state);
    /// All steps have been tried, or one has failed. Once.
    void finished();

private:
    enum class Stage { Idle, Linking, Greeting, Challenging, LoggingIn, Asking, Watching, Verifying, Over };

    void setState(Step step, State state);
    void fail(Step step, const FeedProblem &problem);
    void linkFailed(const FeedProblem &problem);
    void waitedTooLong();
    void opened();
    void readAll();
    void greet(QByteArrayView bytes);
    void send(const char *action, const char *idStem, const QByteArray &headers = {});
    void takeResponse(const AmiMessage &message);
    void takeLogin(const AmiMessage &message);
    void takeSettings(const AmiMessage &message);
    void takeCommands(const AmiMessage &message);
    void learn();
    void listEnded();
    void judgeClock();
    void judgeRights();
    void finish();
    Step stepInHand() const;

    const Domain::FeedSpec m_spec;
    const QByteArray m_secret;
    const Domain::Clock &m_clock;
    const AmiProbeTimings m_timings;

    std::array<State, Steps> m_states {};
    AmiFindings m_findings;
    FeedProblem m_problem;
    Stage m_stage = Stage::Idle;

    std::unique_ptr<AmiLink> m_link;
    AmiTranslator m_translator;
    AmiDiagnosis m_diagnosis;
    AmiGreeting m_greeting;
    std::vector<char> m_buffer;
    Domain::Events m_events;
    QTimer m_deadline;
    QTimer m_nudge;
    QTimer m_watch;
    int m_actions = 0;
    std::uint64_t m_outcomes = 0; ///< events of class `user` that Pult understands
    bool m_refused = false;       ///< the login, seen while reading
    bool m_reading = false;

    std::map<Domain::QueueNo, std::size_t> m_queues; ///< index in the findings
    std::map<Domain::QueueNo, std::set<Domain::OperatorNo>> m_members;
    std::map<Domain::QueueNo, std::set<Domain::CallKey>> m_waiting;
};

} // namespace Pult::Feeds
