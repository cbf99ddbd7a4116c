// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/replaycommand.h"

#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/replay.h"
#include "app/cli/replayreport.h"
#include "app/cli/terminal.h"

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace Pult::App {

using Domain::Duration;
using Feeds::InputFile;

namespace {

const auto AnswerOption = u"t"_s;
const auto ShortOption = u"short"_s;
const auto LiveOption = u"as-live"_s;

/// Nothing when the option is absent; `ok` falls to false when it is there and no length of time.
std::optional<Duration> secondsOf(const QCommandLineParser &parser, const QString &option, bool &ok)
{
    if (!parser.isSet(option))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = parser.value(option).toDouble(&isNumber);
    constexpr double Day = 24 * 3600;
    if (!isNumber || !(seconds >= 0 && seconds <= Day)) {
        ok = false;
        return std::nullopt;
    }
    return std::chrono::round<Duration>(std::chrono::duration<double> {seconds});
}

/// Plays at the recorded pace; whoever watches a terminal sees the table move.
void playLive(Replay &replay, bool showTable)
{
    constexpr auto HomeAndClear = "\x1b[H\x1b[J";
    const Domain::SystemClock wall;
    replay.runLive(wall, [&](Duration pause) {
        if (showTable) {
            print(QByteArray(HomeAndClear));
            print(replayTable(replay.result(), QLocale()));
            flushOutput();
        }
        std::this_thread::sleep_for(pause);
    });
    if (showTable)
        print(QByteArray(HomeAndClear));
}

void printFailures(const Replay &replay)
{
    for (const auto &failure : replay.playback().failures())
        printError(failure.path + u": "_s + Feeds::errorText(failure.error));
}

/// Says on stderr what was wrong with the input. True when a part of it was skipped.
bool reportInput(const Replay &replay)
{
    printFailures(replay);
    for (const auto &input : replay.playback().inputs()) {
        if (!input->hasTimes())
            printError(
                CommandLine::tr("%1: the capture has no timestamps (timestampevents=no); all of it is taken to have "
                                "happened when the file was written.")
                    .arg(input->parts().first()));
    }
    const Feeds::InputCounts counts = replay.playback().counts();
    if (counts.malformed > 0)
        printError(
            CommandLine::tr("Unreadable and skipped: %1 of %2 messages.").arg(counts.malformed).arg(counts.messages));
    return counts.malformed > 0 || !replay.playback().failures().empty();
}

} // namespace

QString ReplayCommand::name() const
{
    return u"replay"_s;
}

QString ReplayCommand::summary() const
{
    return CommandLine::tr("Compute every number from recorded feeds.");
}

void ReplayCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"files"_s,
        CommandLine::tr(
            "AMI captures or queue_logs, plain or gzip; each is a feed, the parts of a rotated queue_log are one."),
        CommandLine::tr("FILE…"));
    addCentreOption(parser);
    const QString seconds = CommandLine::tr("SEC");
    parser.addOption({AnswerOption, CommandLine::tr("Answer threshold T of all lines, in seconds."), seconds});
    parser.addOption({ShortOption, CommandLine::tr("Short-abandon threshold S of all lines, in seconds."), seconds});
    addFormatOption(parser);
    parser.addOption(QCommandLineOption(LiveOption, CommandLine::tr("Play at the recorded pace.")));
}

ExitCode ReplayCommand::run(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return usageError(CommandLine::tr("Name at least one recorded file."));
    const auto format = formatOf(parser);
    if (!format)
        return ExitCode::Usage;
    const bool asJson = *format == OutputFormat::Json;
    bool ok = true;
    const auto answer = secondsOf(parser, AnswerOption, ok);
    const auto shortAbandon = secondsOf(parser, ShortOption, ok);
    if (!ok)
        return usageError(CommandLine::tr("--t and --short are seconds, from 0 to 86400."));

    auto centre = readCentreIfNamed(parser);
    if (!centre)
        return ExitCode::Failed;
    overrideThresholds(*centre, answer, shortAbandon);

    Replay replay(std::move(*centre));
    if (!replay.open(files)) {
        printFailures(replay);
        return ExitCode::Failed;
    }
    if (parser.isSet(LiveOption))
        playLive(replay, !asJson && isTerminal());
    else
        replay.run();

    if (asJson)
        writeReplayJson(replay.result(), [](const QByteArray &piece) { print(piece); });
    else
        print(replayTable(replay.result(), QLocale()));
    return reportInput(replay) ? ExitCode::SkippedInput : ExitCode::Done;
}

} // namespace Pult::App
