// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/collectcommand.h"

#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/collector.h"
#include "app/cli/listprinter.h"
#include "app/cli/runlength.h"
#include "app/cli/signalwatch.h"
#include "app/cli/storeoption.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Pult::App {

QString CollectCommand::name() const
{
    return u"collect"_s;
}

QString CollectCommand::summary() const
{
    return CommandLine::tr("Keeps everything that the feeds tell in a history, until Ctrl+C.");
}

void CollectCommand::addOptions(QCommandLineParser &parser) const
{
    addCentreOption(parser);
    addStoreOption(parser);
    addRunLengthOption(parser);
}

ExitCode CollectCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    const auto store = storeOf(parser);
    bool ok = store.has_value();
    const auto length = ok ? runLengthOf(parser, ok) : std::nullopt;
    if (!ok)
        return ExitCode::Usage;
    const auto password = storePassword();
    const auto key = historyKey();
    auto centre = readCentre(parser);
    if (!password || !key || !centre)
        return ExitCode::Failed;

    const Domain::SystemClock clock;
    Session session(std::move(*centre), clock);
    Collector collector(session, {*store, *password, *key});
    const SignalWatch signalWatch;
    const auto end = [] { QCoreApplication::quit(); };
    QObject::connect(&signalWatch, &SignalWatch::caught, &collector, end);
    // Queued: it may happen before the loop runs.
    QObject::connect(&collector, &Collector::failed, &collector, end, Qt::QueuedConnection);
    if (length)
        QTimer::singleShot(*length, &collector, end);
    collector.begin();
    QCoreApplication::exec();
    return collector.end();
}

} // namespace Pult::App
