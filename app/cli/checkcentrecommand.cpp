// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcentrecommand.h"

#include "app/cli/clitexts.h"
#include "app/cli/simulationload.h"
#include "app/cli/terminal.h"
#include "store/centrefile.h"

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QString counted(const Domain::Centre &centre)
{
    const auto size = [](const auto &list) { return static_cast<int>(list.size()); };
    return QStringList {
        CommandLine::tr("%n site(s)", nullptr, size(centre.sites)),
        CommandLine::tr("%n line(s)", nullptr, size(centre.lines)),
        CommandLine::tr("%n feed(s)", nullptr, size(centre.feeds)),
        CommandLine::tr("%n queue(s)", nullptr, size(centre.queues)),
        CommandLine::tr("%n group(s)", nullptr, size(centre.groups)),
        CommandLine::tr("%n operator(s)", nullptr, size(centre.persons)),
    }
        .join(u", "_s);
}

} // namespace

QString CheckCentreCommand::name() const
{
    return u"check-centre"_s;
}

QString CheckCentreCommand::summary() const
{
    return CommandLine::tr("Checks a centre file and says everything that is wrong with it.");
}

void CheckCentreCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(CommandLine::tr("FILE"), CommandLine::tr("The centre file (TOML)."));
}

ExitCode CheckCentreCommand::run(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return usageError(CommandLine::tr("check-centre needs one file: pult check-centre FILE."));
    const QString path = parser.positionalArguments().constFirst();
    const Store::CentreFileResult result = Store::readCentreFile(path);
    for (const Store::CentreFileError &error : result.errors)
        printError(Store::errorText(error));
    for (const Store::CentreFileError &warning : result.warnings)
        printError(CommandLine::tr("warning: %1").arg(Store::errorText(warning)));
    if (!result.ok()) {
        printError(CommandLine::tr("%n mistake(s) in %1", nullptr, static_cast<int>(result.errors.size())).arg(path));
        return ExitCode::Failed;
    }
    print(CommandLine::tr("%1 is in order: %2").arg(path, counted(result.centre)) + u'\n');
    if (result.centre.simulation)
        print(simulationSummary(*result.centre.simulation) + u'\n');
    return ExitCode::Done;
}

} // namespace Pult::App
