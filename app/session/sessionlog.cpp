// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionlog.h"

#include "app/session/logging.h"

#include <QMetaEnum>

namespace Pult::App {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Domain::FeedId;
using Kind = Feeds::FeedProblem::Kind;

namespace {

constexpr std::chrono::milliseconds TellMalformedEvery = 1min;
/// A clock that is kept by NTP moves by less in a second.
constexpr std::chrono::milliseconds SmallestJump = 2s;
/// Between two ticks of one second; shorter ones are told at level debug by nobody: a busy computer has many.
constexpr std::chrono::milliseconds ShortestStandstill = 5s;

int numberOf(FeedId feed)
{
    return Domain::raw(feed) + 1;
}

const char *wordOf(Domain::LostReason reason)
{
    switch (reason) {
    case Domain::LostReason::Closed:
        return "closed by the other side";
    case Domain::LostReason::Refused:
        return "refused";
    case Domain::LostReason::HostNotFound:
        return "host not found";
    case Domain::LostReason::Timeout:
        return "no sign of life";
    case Domain::LostReason::TlsFailed:
        return "TLS failed";
    case Domain::LostReason::LoginFailed:
        return "login failed";
    case Domain::LostReason::ProtocolError:
        return "not understood";
    case Domain::LostReason::AcdShutdown:
        return "shut down";
    case Domain::LostReason::Stopped:
        return "stopped";
    }
    return "";
}

/// Paths and hosts may say whose centre it is, and the number of the feed says where to look.
bool detailNamesAPlace(Kind kind)
{
    return kind == Kind::FileMissing || kind == Kind::FileUnreadable || kind == Kind::FileNotALog;
}

QString textOf(const Feeds::FeedProblem &problem)
{
    const QString name = QLatin1StringView(QMetaEnum::fromType<Kind>().valueToKey(static_cast<int>(problem.kind)));
    if (problem.detail.isEmpty() || detailNamesAPlace(problem.kind))
        return name;
    return name + u": "_s + problem.detail;
}

/// Seven digits would be masked as a telephone number is.
QString countText(std::uint64_t count)
{
    constexpr std::uint64_t Thousand = 1000;
    constexpr std::uint64_t Many = 100 * Thousand;
    return count < Many ? QString::number(count) : QString(QString::number(count / Thousand) + u" thousand"_s);
}

} // namespace

SessionLog::SessionLog(Session &session, const Domain::Clock &wall)
    : QObject(&session)
    , m_session(session)
    , m_wall(wall)
    , m_feeds(session.feeds().size())
    , m_wallAtTick(wall.now())
{
    m_running.start();
    m_sinceTick.start();
    tellStart();
    connect(&session, &Session::updated, this, &SessionLog::lookAtFeeds);
    connect(&session, &Session::ticked, this, &SessionLog::lookAtClock);
    connect(&session, &Session::feedProblemChanged, this, &SessionLog::tellProblem);
    connect(&session, &Session::feedCountsChanged, this, &SessionLog::tellMalformed);
    connect(&session, &Session::played, this, [] { qCInfo(lcSession, "the recording has been played to its end"); });
    for (std::size_t i = 0; i < session.feeds().size(); ++i) {
        const auto feed = static_cast<FeedId>(i);
        tellProblem(feed, session.feeds()[i].problem);
        tellMalformed(feed, session.feeds()[i].counts);
    }
}

void SessionLog::keep(Session &session, const Domain::Clock &wall)
{
    if (!session.findChild<SessionLog *>(QString(), Qt::FindDirectChildrenOnly))
        new SessionLog(session, wall); // its child
}

// The session is half gone by now: only one's own members are safe.
SessionLog::~SessionLog()
{
    qCInfo(lcSession, "session ended after %lld s", static_cast<long long>(m_running.elapsed() / 1000));
}

void SessionLog::tellStart() const
{
    const Domain::Centre &centre = m_session.centre();
    qCInfo(lcSession, "session: %s, %zu feeds, %zu lines, %zu sites, %zu groups, %zu described operators",
        m_session.isPlayback() ? "recording" : "live", m_session.feeds().size(), centre.lines.size(),
        centre.sites.size(), centre.groups.size(), centre.persons.size());
    for (std::size_t i = 0; i < m_session.feeds().size() && i < centre.feeds.size() && !m_session.isPlayback(); ++i)
        qCInfo(lcSession, "feed %zu: kind %s", i + 1, centre.feeds[i].kind.c_str());
}

void SessionLog::lookAtFeeds()
{
    const auto &rows = m_session.engine().state().feeds();
    for (std::size_t i = 0; i < rows.size() && i < m_feeds.size(); ++i) {
        Known &known = m_feeds[i];
        if (known.connected == rows[i].connected)
            continue;
        known.connected = rows[i].connected;
        if (known.connected)
            qCInfo(lcSession, "feed %zu: connected%s", i + 1, known.everConnected ? " again" : "");
        else
            qCInfo(lcSession, "feed %zu: lost, %s", i + 1, rows[i].lost ? wordOf(*rows[i].lost) : "");
        known.everConnected = true;
    }
}

void SessionLog::tellProblem(FeedId feed, const Feeds::FeedProblem &problem)
{
    Known &known = m_feeds[Domain::raw(feed)];
    if (known.problem == problem)
        return;
    known.problem = problem;
    if (problem.kind == Kind::None)
        qCInfo(lcSession, "feed %d: no problem any more", numberOf(feed));
    else
        qCWarning(lcSession, "feed %d: %s", numberOf(feed), qUtf8Printable(textOf(problem)));
}

void SessionLog::tellMalformed(FeedId feed, const Feeds::InputCounts &counts)
{
    Known &known = m_feeds[Domain::raw(feed)];
    if (counts.malformed <= known.malformedTold)
        return;
    if (known.sinceMalformedTold.isValid() && !known.sinceMalformedTold.hasExpired(TellMalformedEvery.count()))
        return;
    const QString text = u"feed %1: %2 more messages could not be read, now %3 of %4"_s.arg(numberOf(feed))
                             .arg(countText(counts.malformed - known.malformedTold), countText(counts.malformed),
                                 countText(counts.messages));
    if (m_session.isPlayback()) // whoever plays a damaged recording is told otherwise
        qCInfo(lcSession, "%s", qUtf8Printable(text));
    else
        qCWarning(lcSession, "%s", qUtf8Printable(text));
    known.malformedTold = counts.malformed;
    known.sinceMalformedTold.start();
}

void SessionLog::lookAtClock()
{
    const Domain::Timestamp now = m_wall.now();
    const std::chrono::milliseconds passed {m_sinceTick.restart()};
    const auto jump = now - m_wallAtTick - passed;
    m_wallAtTick = now;
    const auto seconds = [](auto duration) { return static_cast<double>(duration.count()) / 1000; };
    if (jump >= SmallestJump || jump <= -SmallestJump)
        qCWarning(lcSession, "the computer's clock went %.1f s %s: it was set, or the computer slept",
            seconds(std::chrono::abs(jump)), jump > 0ms ? "forward" : "back");
    if (passed >= ShortestStandstill)
        qCWarning(lcSession, "the program stood still for %.1f s", seconds(passed));
}

} // namespace Pult::App
