// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessionoptions.h"

#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"
#include "app/session/sessionlog.h"

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto PlayOption = u"play"_s;

void print(const std::vector<Feeds::Playback::Failure> &failures)
{
    for (const Feeds::Playback::Failure &failure : failures)
        printError(failure.path + u": "_s + Feeds::errorText(failure.error));
}

std::unique_ptr<Session> logged(std::unique_ptr<Session> session, const Domain::Clock &clock)
{
    SessionLog::keep(*session, clock);
    return session;
}

} // namespace

void addSessionOptions(QCommandLineParser &parser)
{
    addCentreOption(parser);
    parser.addOption({PlayOption,
        CommandLine::tr("Play a recording (AMI capture or queue_log, plain or gzip) as if it were live. Several "
                        "recordings are several feeds."),
        CommandLine::tr("FILE")});
}

std::unique_ptr<Session> openSession(
    const QCommandLineParser &parser, const Domain::Clock &clock, PlayMode mode, std::optional<Domain::Duration> length)
{
    const QStringList files = parser.values(PlayOption);
    auto centre = files.isEmpty() ? readCentre(parser) : readCentreIfNamed(parser);
    if (!centre)
        return nullptr;
    if (files.isEmpty())
        return logged(std::make_unique<Session>(std::move(*centre), clock), clock);
    auto playback = std::make_unique<Feeds::Playback>();
    if (!playback->open(files)) {
        print(playback->failures());
        return nullptr;
    }
    if (mode == PlayMode::AtEnd) {
        auto session = Session::playToEnd(std::move(playback), std::move(*centre), length);
        print(session->failures()); // also of what could not be read to its end
        return logged(std::move(session), clock);
    }
    print(playback->failures());
    return logged(Session::play(std::move(playback), std::move(*centre), clock, {}), clock);
}

} // namespace Pult::App
