// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/recordcommand.h"

#include "app/cli/clitexts.h"
#include "app/cli/feedsentences.h"
#include "app/cli/headlesssecrets.h"
#include "app/cli/listprinter.h"
#include "app/cli/runlength.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/signalwatch.h"
#include "app/cli/terminal.h"
#include "app/session/recording.h"
#include "items/valueformatter.h"

#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Pult::App {

using Feeds::RecorderProblem;
using Feeds::RecorderStatus;

namespace {

const auto OutputOption = u"output"_s;
const auto ClearOption = u"clear-numbers"_s;
const auto MaxSizeOption = u"max-size"_s;
const auto KeepFreeOption = u"keep-free"_s;

/// Nothing when the option is absent; `ok` falls to false when it is there and no size.
std::optional<std::uint64_t> megabytesOf(const QCommandLineParser &parser, const QString &option, bool &ok)
{
    if (!parser.isSet(option))
        return std::nullopt;
    constexpr double Most = 1e9; // a petabyte
    bool isNumber = false;
    const double megabytes = parser.value(option).toDouble(&isNumber);
    ok = ok && isNumber && megabytes >= 0 && megabytes <= Most;
    return ok ? std::optional(static_cast<std::uint64_t>(megabytes * 1e6)) : std::nullopt;
}

struct Wish
{
    Feeds::RecorderOptions recorder;
    std::optional<std::chrono::seconds> length;
};

/// Nothing after a message.
std::optional<Wish> wishOf(const QCommandLineParser &parser)
{
    Wish wish;
    wish.recorder.path = parser.value(OutputOption);
    if (wish.recorder.path.isEmpty()) {
        usageError(CommandLine::tr("Name the file to record into with --output."));
        return std::nullopt;
    }
    wish.recorder.clearNumbers = parser.isSet(ClearOption);
    bool ok = true;
    const auto maxSize = megabytesOf(parser, MaxSizeOption, ok);
    wish.recorder.keepFree = megabytesOf(parser, KeepFreeOption, ok);
    if (!ok || maxSize == std::uint64_t {0}) {
        usageError(CommandLine::tr("--max-size and --keep-free are sizes in megabytes."));
        return std::nullopt;
    }
    wish.recorder.maxBytes = maxSize.value_or(Feeds::RecorderOptions::DefaultMaxBytes);
    wish.length = runLengthOf(parser, ok);
    return ok ? std::optional(wish) : std::nullopt;
}

QString sizeText(std::uint64_t bytes)
{
    return Items::ValueFormatter(QLocale()).dataSize(bytes);
}

/// «ryazan: live, 1 234 messages, 2.3 MB»
QString feedText(const Session &session, std::size_t i, const RecorderStatus &status)
{
    const FeedStatus &feed = session.feeds()[i];
    const bool live = session.engine().state().feeds()[i].connected;
    const auto part = status.feeds.find(static_cast<Domain::FeedId>(i));
    return CommandLine::tr("%1: %2, %n message(s), %3", nullptr, static_cast<int>(feed.counts.messages))
        .arg(feed.name, linkText(live), sizeText(part == status.feeds.end() ? 0 : part->second.bytes));
}

QString statusText(const Session &session, const RecorderStatus &status)
{
    QStringList parts;
    for (std::size_t i = 0; i < session.feeds().size(); ++i)
        parts << feedText(session, i, status);
    return CommandLine::tr("Recording, %1").arg(sizeText(status.bytes)) + u" · "_s + parts.join(u" · "_s);
}

/// Sentences about feeds, each once; and the line that shows how it goes on.
void follow(const Session &session, const Recording &recording, QObject *context)
{
    sayFeedProblems(session, context);
    QObject::connect(&session, &Session::ticked, context,
        [&session, &recording] { showStatus(statusText(session, recording.status())); });
}

ExitCode report(const RecorderStatus &status, const QString &path)
{
    showStatus({});
    print(CommandLine::tr("%1: %2 recorded").arg(path, sizeText(status.bytes)) + u'\n');
    if (status.problem.kind != RecorderProblem::Kind::None)
        printError(Feeds::problemText(status.problem));
    if (status.lost() > 0)
        printError(CommandLine::tr("The disk was too slow: %n piece(s) of the input are missing in the recording.",
            nullptr, static_cast<int>(status.lost())));
    if (status.problem.kind == RecorderProblem::Kind::DiskFull
        || status.problem.kind == RecorderProblem::Kind::WriteFailed)
        return ExitCode::Failed;
    return status.lost() > 0 ? ExitCode::SkippedInput : ExitCode::Done;
}

} // namespace

QString RecordCommand::name() const
{
    return u"record"_s;
}

QString RecordCommand::summary() const
{
    return CommandLine::tr("Records the live feeds into a file, until Ctrl+C.");
}

void RecordCommand::addOptions(QCommandLineParser &parser) const
{
    addSessionOptions(parser);
    parser.addOption(
        {OutputOption, CommandLine::tr("The file to record into; it must not exist yet."), CommandLine::tr("FILE")});
    parser.addOption(QCommandLineOption(
        ClearOption, CommandLine::tr("Record callers' numbers and names as they are, instead of pseudonyms.")));
    const QString megabytes = CommandLine::tr("MB");
    parser.addOption(
        {MaxSizeOption, CommandLine::tr("End when the file is that large; otherwise at 4 GiB."), megabytes});
    parser.addOption({KeepFreeOption,
        CommandLine::tr("End when less than that is free on the disk; otherwise 1 GiB, or 5 % of a larger disk."),
        megabytes});
    addRunLengthOption(parser);
}

ExitCode RecordCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    if (parser.isSet(u"play"_s))
        return usageError(CommandLine::tr("What is played has been recorded already; --play is of no use here."));
    const auto wish = wishOf(parser);
    if (!wish)
        return ExitCode::Usage;
    const Domain::SystemClock clock;
    ExitCode code = ExitCode::Done;
    const auto session = openSession(parser, clock, PlayMode::AsLive, code);
    if (!session)
        return code;
    Recording recording(*session);
    const RecorderProblem problem = recording.start(wish->recorder);
    if (problem.kind != RecorderProblem::Kind::None) {
        printError(Feeds::problemText(problem));
        return ExitCode::Failed;
    }
    const SignalWatch signalWatch;
    QObject context;
    follow(*session, recording, &context);
    Keychain keychain;
    const HeadlessSecrets secrets(*session, keychain);
    const auto end = [] { QCoreApplication::quit(); };
    QObject::connect(&signalWatch, &SignalWatch::caught, &context, end);
    QObject::connect(&recording, &Recording::ended, &context, end);
    if (wish->length)
        QTimer::singleShot(*wish->length, &context, end);
    session->start();
    QCoreApplication::exec();
    // The feeds have not been lost: the recording ends while they are live.
    recording.stop();
    session->stop();
    return report(recording.status(), wish->recorder.path);
}

} // namespace Pult::App
