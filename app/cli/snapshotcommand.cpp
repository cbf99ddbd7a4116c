// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/snapshotcommand.h"

#include "app/cli/appearanceoption.h"
#include "app/cli/clitexts.h"
#include "app/cli/headlesssecrets.h"
#include "app/cli/pageoption.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/terminal.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"
#include "widgets/boards/boardview.h"

#include <QApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto SizeOption = u"size"_s;
const auto ScaleOption = u"scale"_s;
const auto OutputOption = u"output"_s;
const auto BoardOption = u"board"_s;
const auto ExplainOption = u"explain"_s;
const auto OperatorOption = u"operator"_s;

/// A live centre is given this long to tell its present state; then the picture shows what there is.
constexpr std::chrono::seconds LiveWait {10};

struct Picture
{
    QString what;
    QSize size; ///< in pixels of the file
    double scale = 1;
    QString output;
    Boards::BoardDescription board;
    int page = 0;
};

/// Absent after a message when something is wrong; `code` says what to exit with.
std::optional<Picture> pictureOf(const QCommandLineParser &parser, ExitCode &code)
{
    code = ExitCode::Usage;
    Picture picture;
    const QStringList names = parser.positionalArguments();
    if (names.size() != 1 || (names[0] != u"supervisor" && names[0] != u"wallboard")) {
        usageError(CommandLine::tr("Say what to paint: supervisor or wallboard."));
        return std::nullopt;
    }
    picture.what = names[0];
    static const QRegularExpression pattern(u"^([1-9]\\d{1,4})x([1-9]\\d{1,4})$"_s);
    const auto match = pattern.match(parser.value(SizeOption));
    picture.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    if (!match.hasMatch() || picture.size.width() > 15360 || picture.size.height() > 8640) {
        usageError(CommandLine::tr("The size «%1» is none; write it as 1920x1080, at most 15360x8640.")
                       .arg(parser.value(SizeOption)));
        return std::nullopt;
    }
    bool isNumber = false;
    picture.scale = parser.value(ScaleOption).toDouble(&isNumber);
    if (!isNumber || !(picture.scale >= 0.5 && picture.scale <= 4)) {
        usageError(
            CommandLine::tr("The scale «%1» is none; it is a number from 0.5 to 4.").arg(parser.value(ScaleOption)));
        return std::nullopt;
    }
    picture.output = parser.value(OutputOption);
    if (picture.output.isEmpty()) {
        usageError(CommandLine::tr("Say with --output which file to write."));
        return std::nullopt;
    }
    code = ExitCode::Failed;
    const Boards::BoardResult board = Widgets::loadBoard(parser.value(BoardOption));
    for (const Boards::BoardProblem &problem : board.problems)
        printError(Boards::boardProblemText(problem));
    if (!board.board)
        return std::nullopt;
    picture.board = *board.board;
    code = ExitCode::Usage;
    const std::optional<int> page = pageOf(parser, picture.board);
    if (!page)
        return std::nullopt;
    picture.page = *page;
    return picture;
}

std::unique_ptr<QWidget> makeWindow(const Picture &picture, Session &session, Appearance &appearance)
{
    if (picture.what == u"wallboard") {
        auto window = std::make_unique<WallboardWindow>(session, appearance, picture.board);
        window->board().showPage(picture.page);
        return window;
    }
    return std::make_unique<SupervisorWindow>(session, appearance);
}

/// Opens beside the tables what the options ask for; false after a message when there is no such thing.
bool openDetails(QWidget &widget, const QCommandLineParser &parser, const Session &session)
{
    auto *window = qobject_cast<SupervisorWindow *>(&widget);
    if (!window)
        return true;
    if (const QString metric = parser.value(ExplainOption); !metric.isEmpty()) {
        const Metrics::Engine &engine = session.engine();
        const Metrics::NumberRef number {metric.toStdString(), Metrics::Scope::centre()};
        if (!engine.resolve(number.metric, number.scope, window->lineModel().window())) {
            printError(
                CommandLine::tr("There is no metric «%1»; «pult list-metrics» tells which there are.").arg(metric));
            return false;
        }
        window->explain(number);
    }
    if (const QString name = parser.value(OperatorOption); !name.isEmpty()) {
        const auto &persons = session.engine().state().persons();
        const auto found = std::ranges::find_if(persons,
            [&name](const State::PersonRow &person) { return QString::fromStdString(person.name).startsWith(name); });
        if (found == persons.end()) {
            printError(CommandLine::tr("There is no operator «%1».").arg(name));
            return false;
        }
        window->showOperator(static_cast<State::PersonIndex>(found - persons.begin()));
    }
    return true;
}

bool paint(QWidget &window, const Picture &picture)
{
    QImage image(picture.size, QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.scale);
    image.fill(window.palette().color(QPalette::Window));
    window.render(&image);
    if (image.save(picture.output))
        return true;
    printError(CommandLine::tr("%1 cannot be written.").arg(picture.output));
    return false;
}

bool allLive(const Session &session)
{
    const auto &feeds = session.engine().state().feeds();
    return std::all_of(
        feeds.begin(), feeds.end(), [](const State::FeedRow &feed) { return feed.connected && !feed.inSnapshot; });
}

/// Runs the session until every feed has told its present state, or for as long as a picture may wait.
void awaitLive(Session &session)
{
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, qApp, &QCoreApplication::quit);
    QObject::connect(&session, &Session::ticked, &limit, [&session] {
        if (allLive(session))
            QCoreApplication::quit();
    });
    limit.start(LiveWait);
    session.start();
    QApplication::exec();
}

} // namespace

QString SnapshotCommand::name() const
{
    return u"snapshot"_s;
}

QString SnapshotCommand::summary() const
{
    return CommandLine::tr("Paints a window into a picture file; needs no display.");
}

void SnapshotCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        u"window"_s, CommandLine::tr("What to paint: supervisor or wallboard."), u"{supervisor|wallboard}"_s);
    addSessionOptions(parser);
    addThemeOption(parser);
    addDeskLookOptions(parser);
    parser.addOption({SizeOption, CommandLine::tr("Width and height in pixels; otherwise 1920x1080."),
        CommandLine::tr("WxH"), u"1920x1080"_s});
    parser.addOption(
        {ScaleOption, CommandLine::tr("Pixels of the file for one of the window, as on dense screens; otherwise 1."),
            CommandLine::tr("FACTOR"), u"1"_s});
    parser.addOption({BoardOption, CommandLine::tr("The board: its id, or a file; otherwise hall."),
        CommandLine::tr("ID|FILE"), u"hall"_s});
    addPageOption(parser);
    parser.addOption(
        {ExplainOption, CommandLine::tr("Opens the explanation of this metric of the whole centre beside the tables."),
            CommandLine::tr("METRIC")});
    parser.addOption(
        {OperatorOption, CommandLine::tr("Opens the day of the first operator whose name begins so beside the tables."),
            CommandLine::tr("NAME")});
    parser.addOption({OutputOption, CommandLine::tr("The picture file to write; its ending tells the kind."),
        CommandLine::tr("FILE")});
}

ExitCode SnapshotCommand::run(const QCommandLineParser &parser)
{
    ExitCode code = ExitCode::Usage;
    const std::optional<Picture> picture = pictureOf(parser, code);
    if (!picture)
        return code;
    const auto appearance = makeAppearance(parser, AppearanceMemory::None);
    if (!appearance)
        return ExitCode::Usage;
    const Domain::SystemClock clock;
    const auto session = openSession(parser, clock, PlayMode::AtEnd, code);
    if (!session)
        return code;
    std::optional<Keychain> keychain;
    std::optional<HeadlessSecrets> secrets;
    if (!session->isPlayback()) {
        keychain.emplace();
        secrets.emplace(*session, *keychain);
        awaitLive(*session);
    }
    // Inside a frame the window is no top-level one: without a window manager nobody takes its size hints, and Qt's
    // offscreen platform warns of that.
    QWidget frame;
    const auto window = makeWindow(*picture, *session, *appearance);
    window->setParent(&frame, Qt::Widget);
    window->setGeometry(QRect({}, (QSizeF(picture->size) / picture->scale).toSize()));
    frame.setAttribute(Qt::WA_DontShowOnScreen);
    frame.resize(window->size());
    frame.show(); // lays everything out, at once
    window->show();
    const bool painted = openDetails(*window, parser, *session) && paint(*window, *picture);
    session->stop();
    return painted ? ExitCode::Done : ExitCode::Failed;
}

} // namespace Pult::App
