// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/simulatecommand.h"

#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/replayreport.h"
#include "app/cli/simulation.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto DaysOption = u"days"_s;
const auto FromOption = u"from"_s;
const auto ScaleOption = u"scale"_s;

/// A Monday. Not today: the same command gives the same numbers tomorrow.
const QDate FirstDay(2026, 1, 5);
constexpr int MostDays = 400;
constexpr double MostScale = 40;

void showProgress(double done)
{
    showStatus(done < 1 ? CommandLine::tr("%1 % simulated").arg(static_cast<int>(done * 100)) : QString());
}

} // namespace

QString SimulateCommand::name() const
{
    return u"simulate"_s;
}

QString SimulateCommand::summary() const
{
    return CommandLine::tr("Lives through days of a simulated centre and computes every number.");
}

void SimulateCommand::addOptions(QCommandLineParser &parser) const
{
    addSimulatedCentreOption(parser);
    addSeedOption(parser);
    parser.addOption({DaysOption, CommandLine::tr("How many days; otherwise 1."), CommandLine::tr("N"), u"1"_s});
    parser.addOption({FromOption,
        CommandLine::tr("The first day; otherwise %1, so that the same seed gives the same numbers every day.")
            .arg(FirstDay.toString(Qt::ISODate)),
        CommandLine::tr("YYYY-MM-DD"), FirstDay.toString(Qt::ISODate)});
    parser.addOption({ScaleOption, CommandLine::tr("So many times the callers and operators; otherwise 1."),
        CommandLine::tr("FACTOR"), u"1"_s});
    addFormatOption(parser);
}

ExitCode SimulateCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    const auto format = formatOf(parser);
    if (!format)
        return ExitCode::Usage;
    bool isNumber = false;
    const int days = parser.value(DaysOption).toInt(&isNumber);
    if (!isNumber || days < 1 || days > MostDays)
        return usageError(CommandLine::tr("--days is a whole number from 1 to %1.").arg(MostDays));
    const QDate from = QDate::fromString(parser.value(FromOption), Qt::ISODate);
    if (!from.isValid())
        return usageError(
            CommandLine::tr("--from «%1» is no date; write it as 2026-01-31.").arg(parser.value(FromOption)));
    const double factor = parser.value(ScaleOption).toDouble(&isNumber);
    if (!isNumber || !(factor > 0 && factor <= MostScale))
        return usageError(CommandLine::tr("--scale is a number above 0, at most %1.").arg(MostScale));
    ExitCode code = ExitCode::Failed;
    auto centre = readSimulatedCentre(parser, code);
    if (!centre)
        return code;
    scale(*centre->simulation, factor);

    const auto run = simulate(std::move(*centre), from, days, &showProgress);
    if (*format == OutputFormat::Json)
        writeReplayJson(*run, [](const QByteArray &piece) { print(piece); });
    else
        print(replayTable(*run, QLocale()));
    return ExitCode::Done;
}

} // namespace Pult::App
