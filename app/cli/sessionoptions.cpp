// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessionoptions.h"

#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"
#include "app/session/sessionlog.h"
#include "feeds/simulator/localcalendar.h"

#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto PlayOption = u"play"_s;
const auto DemoOption = u"demo"_s;
const auto AtOption = u"at"_s;
const auto SpeedOption = u"speed"_s;

/// When and how fast what is not live plays.
struct Pace
{
    std::optional<Domain::Duration> offset;   ///< from the start of a recording
    std::optional<std::chrono::minutes> time; ///< of the day, of a simulated centre
    double speed = 1;
};

void print(const std::vector<Feeds::Playback::Failure> &failures)
{
    for (const Feeds::Playback::Failure &failure : failures)
        printError(failure.path + u": "_s + Feeds::errorText(failure.error));
}

bool isAllSimulated(const Domain::Centre &centre)
{
    return !centre.feeds.empty() && std::ranges::all_of(centre.feeds, [](const Domain::FeedSpec &feed) {
        return feed.kind == Domain::SimulatorKind;
    });
}

bool hasPace(const QCommandLineParser &parser)
{
    return parser.isSet(AtOption) || parser.isSet(SpeedOption) || hasSeed(parser);
}

std::optional<Pace> paceOf(const QCommandLineParser &parser)
{
    constexpr double Year = 366.0 * 24 * 3600;
    constexpr double MostSpeed = 10'000;
    Pace pace;
    bool isNumber = false;
    if (parser.isSet(AtOption)) {
        const QString at = parser.value(AtOption);
        const QTime time = QTime::fromString(at, u"H:mm"_s);
        const double seconds = at.toDouble(&isNumber);
        if (time.isValid()) {
            pace.time = std::chrono::minutes {time.hour() * 60 + time.minute()};
        } else if (isNumber && seconds >= 0 && seconds <= Year) {
            pace.offset = std::chrono::round<Domain::Duration>(std::chrono::duration<double>(seconds));
        } else {
            usageError(
                CommandLine::tr("--at «%1» is neither a time of day, as 14:30, nor a number of seconds.").arg(at));
            return std::nullopt;
        }
    }
    pace.speed = parser.value(SpeedOption).toDouble(&isNumber);
    if (!isNumber || !(pace.speed > 0 && pace.speed <= MostSpeed)) {
        usageError(CommandLine::tr("--speed is a number above 0, at most %1.").arg(MostSpeed));
        return std::nullopt;
    }
    return pace;
}

std::unique_ptr<Session> openRecordings(
    const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode, const Pace &pace, ExitCode &code)
{
    if (pace.time) {
        usageError(CommandLine::tr("With --play, --at is a number of seconds."));
        return nullptr;
    }
    if (pace.offset && mode == PlayMode::AsLive) {
        usageError(CommandLine::tr("A window plays a recording from its start; --at is for pictures."));
        return nullptr;
    }
    code = ExitCode::Failed;
    auto centre = readCentreIfNamed(parser);
    if (!centre)
        return nullptr;
    auto playback = std::make_unique<Feeds::Playback>();
    if (!playback->open(parser.values(PlayOption))) {
        print(playback->failures());
        return nullptr;
    }
    if (mode == PlayMode::AtEnd) {
        auto session = Session::playToEnd(std::move(playback), std::move(*centre), pace.offset);
        print(session->failures()); // also of what could not be read to its end
        return session;
    }
    print(playback->failures());
    return Session::play(std::move(playback), std::move(*centre), clock, {.speed = pace.speed});
}

/// The instant of that time today; now when no time is given.
Domain::Timestamp todayAt(const Domain::Centre &centre, const Pace &pace, const Domain::Clock &clock)
{
    if (!pace.time)
        return clock.now();
    const Feeds::LocalCalendar local(centre.timeZone);
    return local.at(local.dateOf(clock.now()), *pace.time);
}

std::unique_ptr<Session> openCentre(
    const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode, const Pace &pace, ExitCode &code)
{
    if (pace.offset) {
        usageError(CommandLine::tr("Without --play, --at is a time of day, as 14:30."));
        return nullptr;
    }
    code = ExitCode::Failed;
    auto centre = parser.isSet(DemoOption) ? readDemoCentre(parser, code) : readCentre(parser);
    if (!centre)
        return nullptr;
    if (!parser.isSet(DemoOption) && !overrideSeed(parser, *centre)) {
        code = ExitCode::Usage;
        return nullptr;
    }
    if (!centre->simulation && hasPace(parser)) {
        code = usageError(CommandLine::tr("--at, --speed and --seed are for --demo, --play and simulated centres."));
        return nullptr;
    }
    const Domain::Timestamp at = todayAt(*centre, pace, clock);
    // A centre with real feeds as well cannot be brought forward: it is watched live.
    if (mode == PlayMode::AtEnd && isAllSimulated(*centre))
        return Session::simulateUntil(std::move(*centre), at);
    if (hasPace(parser))
        return Session::simulate(std::move(*centre), clock, {.at = at, .speed = pace.speed});
    return std::make_unique<Session>(std::move(*centre), clock);
}

} // namespace

void addSessionOptions(QCommandLineParser &parser)
{
    addCentreOption(parser);
    parser.addOption({PlayOption,
        CommandLine::tr("Play a recording (Pult's own, AMI capture or queue_log, plain or gzip) as if it were live. "
                        "Several recordings are several feeds."),
        CommandLine::tr("FILE")});
    parser.addOption(QCommandLineOption(
        DemoOption, CommandLine::tr("Show the demo centre: invented people and calls, no telephone system needed.")));
    parser.addOption({AtOption,
        CommandLine::tr("Time of day at which a simulated centre begins or is painted, otherwise now; or seconds from "
                        "the start of the recording that is painted, otherwise its end."),
        CommandLine::tr("HH:MM|SEC")});
    parser.addOption({SpeedOption, CommandLine::tr("So many times as fast as it happened, for --play and --demo."),
        CommandLine::tr("N"), u"1"_s});
    addSeedOption(parser);
}

bool hasSessionOfItsOwn(const QCommandLineParser &parser)
{
    return parser.isSet(PlayOption) || parser.isSet(DemoOption) || hasPace(parser);
}

bool isPlainDemo(const QCommandLineParser &parser)
{
    return parser.isSet(DemoOption) && !hasPace(parser) && !parser.isSet(PlayOption);
}

std::unique_ptr<Session> openSession(
    const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode, ExitCode &code)
{
    code = ExitCode::Usage;
    if (parser.isSet(PlayOption) && parser.isSet(DemoOption)) {
        usageError(CommandLine::tr("--play and --demo exclude each other."));
        return nullptr;
    }
    const std::optional<Pace> pace = paceOf(parser);
    if (!pace)
        return nullptr;
    std::unique_ptr<Session> session = parser.isSet(PlayOption) ? openRecordings(parser, clock, mode, *pace, code)
                                                                : openCentre(parser, clock, mode, *pace, code);
    if (session)
        SessionLog::keep(*session, clock);
    return session;
}

} // namespace Pult::App
