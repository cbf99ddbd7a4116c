// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live Asterisk: connects to its manager interface, logs in, asks for the present, listens, and comes back after
// every loss. Made on the session's thread, then lives on its own; see Feed.

#pragma once

#include "feeds/asterisk/ami/amidiagnosis.h"
#include "feeds/asterisk/ami/amilink.h"
#include "feeds/asterisk/ami/amilogin.h"
#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/feed.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace Pult::Feeds {

/// How patient an AmiFeed is; tests are in a hurry.
struct AmiTimings
{
    std::chrono::milliseconds connecting {std::chrono::seconds {10}}; ///< until the connection is open
    std::chrono::milliseconds answer {std::chrono::seconds {10}};     ///< until the banner, or the answer to a login
    std::chrono::milliseconds ping {std::chrono::seconds {1}};        ///< freshness rests on it
    std::chrono::milliseconds silence {std::chrono::seconds {10}};    ///< without any message: lost
    std::chrono::milliseconds settle {100}; ///< reasons to ask for the present are gathered for so long
    std::chrono::milliseconds firstVerification {std::chrono::seconds {15}};
    std::chrono::milliseconds verification {std::chrono::minutes {5}};
    std::chrono::milliseconds firstRetry {500};
    std::chrono::milliseconds lastRetry {std::chrono::seconds {30}};
};

class AmiFeed final : public Feed
{
    Q_OBJECT

public:
    /// `inbox` and `clock` must outlive the feed. `secret` is never logged.
    AmiFeed(Domain::FeedId id, Domain::FeedSpec spec, QByteArray secret, Inbox &inbox, const Domain::Clock &clock,
        AmiTimings timings = {}, QObject *parent = nullptr);

public Q_SLOTS:
    void start() override;
    void stop() override;

private:
    enum class Stage { Stopped, Waiting, Connecting, Greeting, Challenging, LoggingIn, Live };

    // the connection
    void connectNow();
    void opened();
    void readAll();
    void greet(const char *bytes, std::size_t size);
    void lose(const FeedProblem &problem, Domain::LostReason reason);
    void waitedTooLong();
    void nudge();
    void retryLater(bool soon);

    // the session
    void takeResponse(const AmiMessage &message);
    void takeChallenge(const AmiMessage &message);
    void login(const QByteArray &credentials);
    void takeLogin(const AmiMessage &message);
    void takeListItem(const AmiMessage &message);
    void askForPresent();
    void tick();
    void checkInput();
    void tellPresent();
    void send(const char *action, const char *idStem, const QByteArray &headers = {});

    // what others learn
    void translate(std::string_view bytes);
    void finishInput();
    void hand(Domain::EventBody body);
    void deliver();
    void tapSet() override;

    const Domain::FeedId m_id;
    const Domain::FeedSpec m_spec;
    const QByteArray m_secret;
    Inbox &m_inbox;
    const Domain::Clock &m_clock;
    const AmiTimings m_timings;

    AmiTranslator m_translator;
    AmiDiagnosis m_diagnosis;
    std::unique_ptr<AmiLink> m_link;
    std::vector<char> m_buffer; ///< reused for every read
    AmiGreeting m_greeting;
    Domain::Events m_events;
    QTimer m_deadline {this}; ///< of the stage
    QTimer m_nudge {this};
    QTimer m_retry {this};
    QTimer m_ticker {this};
    QTimer m_settle {this};
    QTimer m_verify {this};
    InputCounts m_atLogin;            ///< counts when the connection was made
    std::uint64_t m_goodMessages = 0; ///< at the last look
    QElapsedTimer m_sinceAsked;       ///< for the present state
    bool m_presentTold = false;       ///< since the login
    QElapsedTimer m_sinceSign;        ///< since a good message has come
    bool m_refused = false;           ///< the login was; lost as soon as the translator's hands are free
    Stage m_stage = Stage::Stopped;
    int m_attempts = 0;
    int m_actions = 0;
    bool m_lossTold = false;
    bool m_reading = false;
};

} // namespace Pult::Feeds
