// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/wallboardcommand.h"

#include "app/cli/appearanceoption.h"
#include "app/cli/centreoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/pageoption.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/terminal.h"
#include "app/windows/deskservices.h"
#include "app/windows/wallboardwindow.h"
#include "widgets/boards/boardview.h"

#include <QApplication>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto BoardOption = u"board"_s;
const auto ScreenOption = u"screen"_s;

} // namespace

QString WallboardCommand::name() const
{
    return u"wallboard"_s;
}

QString WallboardCommand::summary() const
{
    return CommandLine::tr("Shows a board on a whole screen; Esc pressed twice leaves.");
}

void WallboardCommand::addOptions(QCommandLineParser &parser) const
{
    addSessionOptions(parser);
    addThemeOption(parser);
    parser.addOption({BoardOption, CommandLine::tr("The board: its id, or a file; otherwise hall."),
        CommandLine::tr("ID|FILE"), u"hall"_s});
    addPageOption(parser);
    parser.addOption({ScreenOption, CommandLine::tr("Number of the screen, from 1; otherwise the first."),
        CommandLine::tr("N"), u"1"_s});
}

ExitCode WallboardCommand::run(const QCommandLineParser &parser)
{
    if (!takesNoArguments(parser))
        return ExitCode::Usage;
    const auto appearance = makeAppearance(parser, AppearanceMemory::None);
    if (!appearance)
        return ExitCode::Usage;
    const QList<QScreen *> screens = QGuiApplication::screens();
    bool isNumber = false;
    const int screen = parser.value(ScreenOption).toInt(&isNumber);
    if (!isNumber || screen < 1 || screen > screens.size())
        return usageError(
            CommandLine::tr("There is no screen «%1»; there are %n.", nullptr, static_cast<int>(screens.size()))
                .arg(parser.value(ScreenOption)));
    const Boards::BoardResult board = Widgets::loadBoard(parser.value(BoardOption));
    for (const Boards::BoardProblem &problem : board.problems)
        printError(Boards::boardProblemText(problem));
    if (!board.board)
        return ExitCode::Failed;
    const std::optional<int> page = pageOf(parser, *board.board);
    if (!page)
        return ExitCode::Usage;

    const Domain::SystemClock clock;
    ExitCode code = ExitCode::Done;
    const auto session = openSession(parser, clock, PlayMode::AsLive, code);
    if (!session)
        return code;
    WallboardWindow window(*session, *appearance, *board.board);
    window.board().showPage(*page);
    Keychain keychain;
    const DeskServices services({*session, *appearance, keychain, centreFileOf(parser)}, window);
    window.showOn(screens[screen - 1]);
    session->start();
    QApplication::exec();
    session->stop();
    return ExitCode::Done;
}

} // namespace Pult::App
