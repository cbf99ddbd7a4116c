// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/centreoption.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"
#include "app/session/programsettings.h"
#include "store/centrefile.h"
#include "store/folders.h"
#include "store/logging.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto Option = u"centre"_s;
const auto SeedOption = u"seed"_s;

std::optional<Domain::Centre> readFrom(const QString &path)
{
    Store::CentreFileResult result = Store::readCentreFile(path);
    qCDebug(Store::lcStore, "centre file %s", qUtf8Printable(path)); // not in every log: it may say whose centre it is
    qCInfo(
        Store::lcStore, "centre file read: %zu mistakes, %zu warnings", result.errors.size(), result.warnings.size());
    for (const Store::CentreFileError &error : result.errors)
        printError(Store::errorText(error));
    for (const Store::CentreFileError &warning : result.warnings)
        printError(Store::errorText(warning));
    if (!result.errors.empty())
        return std::nullopt;
    return std::move(result.centre);
}

} // namespace

QString defaultCentrePath()
{
    return Store::Folders::centreFile();
}

QString usualCentrePath()
{
    const QString chosen = settingValue(Setting::CentreFile);
    return chosen.isEmpty() ? defaultCentrePath() : chosen;
}

QString centreFileOf(const QCommandLineParser &parser)
{
    if (parser.isSet(Option))
        return QFileInfo(parser.value(Option)).absoluteFilePath();
    const QString usual = usualCentrePath();
    return QFileInfo::exists(usual) ? usual : QString();
}

void addCentreOption(QCommandLineParser &parser)
{
    parser.addOption({Option, CommandLine::tr("Description of the centre; otherwise %1.").arg(defaultCentrePath()),
        CommandLine::tr("FILE")});
}

std::optional<Domain::Centre> readCentre(const QCommandLineParser &parser)
{
    if (parser.isSet(Option))
        return readFrom(parser.value(Option));
    const QString path = usualCentrePath();
    if (!QFileInfo::exists(path)) {
        printError(CommandLine::tr("No centre is described yet: write %1 (see resources/centres/example.toml), name a "
                                   "file with --centre, or look "
                                   "at the demo centre with --demo.")
                       .arg(path));
        return std::nullopt;
    }
    return readFrom(path);
}

std::optional<Domain::Centre> readCentreIfNamed(const QCommandLineParser &parser)
{
    return parser.isSet(Option) ? readFrom(parser.value(Option)) : Domain::Centre {};
}

void addSeedOption(QCommandLineParser &parser)
{
    parser.addOption({SeedOption,
        CommandLine::tr("Whole number that a simulated centre is drawn from: the same seed gives the same callers."),
        CommandLine::tr("N")});
}

bool hasSeed(const QCommandLineParser &parser)
{
    return parser.isSet(SeedOption);
}

bool overrideSeed(const QCommandLineParser &parser, Domain::Centre &centre)
{
    if (!parser.isSet(SeedOption))
        return true;
    bool isNumber = false;
    const quint64 seed = parser.value(SeedOption).toULongLong(&isNumber);
    if (!isNumber) {
        usageError(CommandLine::tr("--seed «%1» is no whole number.").arg(parser.value(SeedOption)));
        return false;
    }
    if (centre.simulation)
        centre.simulation->seed = seed;
    return true;
}

std::optional<Domain::Centre> readDemoCentre(const QCommandLineParser &parser, ExitCode &code)
{
    code = ExitCode::Failed;
    auto centre = readFrom(QString::fromLatin1(DemoCentrePath));
    if (centre && !overrideSeed(parser, *centre)) {
        code = ExitCode::Usage;
        return std::nullopt;
    }
    return centre;
}

void addSimulatedCentreOption(QCommandLineParser &parser)
{
    parser.addOption({Option, CommandLine::tr("Centre file with a [simulation]; otherwise the demo centre."),
        CommandLine::tr("FILE")});
}

std::optional<Domain::Centre> readSimulatedCentre(const QCommandLineParser &parser, ExitCode &code)
{
    if (!parser.isSet(Option))
        return readDemoCentre(parser, code);
    code = ExitCode::Failed;
    auto centre = readFrom(parser.value(Option));
    if (!centre)
        return std::nullopt;
    if (!centre->simulation) {
        printError(
            CommandLine::tr("%1 describes no simulated centre: it has no [simulation].").arg(parser.value(Option)));
        return std::nullopt;
    }
    if (!overrideSeed(parser, *centre)) {
        code = ExitCode::Usage;
        return std::nullopt;
    }
    return centre;
}

} // namespace Pult::App
