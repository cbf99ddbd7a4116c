// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/supervisorcommand.h"

#include "app/cli/appearanceoption.h"
#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/sessionoptions.h"
#include "app/windows/deskservices.h"
#include "app/windows/supervisorwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Pult::App {

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
}

ExitCode SupervisorCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    const auto appearance = makeAppearance(parser, AppearanceMemory::Kept);
    if (!appearance)
        return ExitCode::Usage;
    const Domain::SystemClock clock;
    const auto session = openSession(parser, clock, PlayMode::AsLive);
    if (!session)
        return ExitCode::Failed;
    SupervisorWindow window(*session, *appearance);
    if (log())
        window.setLog(*log());
    window.restoreLayout();
    Keychain keychain;
    const DeskServices services({*session, *appearance, keychain, centreFileOf(parser)}, window);
    window.show();
    window.activateWindow(); // where no window manager does it, keys would go nowhere
    session->start();
    QApplication::exec();
    session->stop();
    return ExitCode::Done;
}

} // namespace Pult::App
