// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/supervisorcommand.h"

#include "app/cli/appearanceoption.h"
#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/commandline.h"
#include "app/cli/listprinter.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/terminal.h"
#include "app/windows/desk.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto NewInstanceOption = u"new-instance"_s;

/// What the command line asks for is on the desk; else why not has been printed.
Desk::Opened openWished(Desk &desk, const QCommandLineParser &parser, const Domain::Clock &clock, ExitCode &code)
{
    if (isPlainDemo(parser))
        return desk.openDemo();
    if (hasSessionOfItsOwn(parser)) {
        auto session = openSession(parser, clock, PlayMode::AsLive, code);
        return session ? desk.adopt(std::move(session), {}, centreFileOf(parser)) : Desk::Opened::No;
    }
    const QString path = centreFileOf(parser);
    if (path.isEmpty())
        return desk.showStart();
    const Desk::Opened opened = desk.openCentre(path);
    for (const Store::CentreFileError &error : desk.errors())
        printError(Store::errorText(error)); // for whoever sees the terminal and not the window
    return opened;
}

/// Another start has handed over its arguments: its look is the newer wish.
void obey(const SupervisorCommand &command, const QStringList &arguments, Appearance &appearance)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    command.addOptions(parser);
    const Invocation invocation = readInvocation(arguments);
    // The program's name comes first, as in main().
    if (parser.parse(QStringList(command.name()) + invocation.arguments))
        applyAppearance(parser, appearance);
}

} // namespace

QString SupervisorCommand::name() const
{
    return u"supervisor"_s;
}

QString SupervisorCommand::summary() const
{
    return CommandLine::tr("Opens the supervisor window.");
}

void SupervisorCommand::addOptions(QCommandLineParser &parser) const
{
    addSessionOptions(parser);
    addThemeOption(parser);
    addDeskLookOptions(parser);
    parser.addOption({NewInstanceOption,
        CommandLine::tr("Opens a window of its own, even if another Pult shows this centre already.")});
}

ExitCode SupervisorCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    const auto appearance = makeAppearance(parser, AppearanceMemory::Kept);
    if (!appearance)
        return ExitCode::Usage;
    const Domain::SystemClock clock;
    Keychain keychain;
    Desk desk({*appearance, clock, keychain, usualCentrePath(), QCoreApplication::arguments().mid(1),
        !parser.isSet(NewInstanceOption), log()});
    QObject::connect(&desk, &Desk::argumentsArrived, &desk,
        [this, &appearance](const QStringList &arguments) { obey(*this, arguments, *appearance); });
    ExitCode code = ExitCode::Failed;
    switch (openWished(desk, parser, clock, code)) {
    case Desk::Opened::Elsewhere:
        return ExitCode::Done;
    case Desk::Opened::NoAnswer:
        printError(CommandLine::tr("Another Pult shows this centre and does not answer; end it, or open a window of "
                                   "its own with --new-instance."));
        return ExitCode::Failed;
    case Desk::Opened::No:
        if (!desk.startWindow())
            return code;
        break;
    case Desk::Opened::Yes:
        break;
    }
    QApplication::exec();
    return desk.session() || desk.errors().empty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace Pult::App
