// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/clitexts.h"
#include "app/cli/commandcatalogue.h"
#include "app/cli/languages.h"
#include "app/cli/logoption.h"
#include "app/cli/terminal.h"
#include "app/session/logbook.h"
#include "store/folders.h"

#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isHelp(const QString &argument)
{
    return argument == u"--help" || argument == u"-h";
}

/// Options that stand before the name of the command and take the next argument with them.
bool takesValue(const QString &argument)
{
    return argument == u"--lang" || argument == u"--centre" || argument == u"--play" || argument == u"--log";
}

/// Every value of an option, before the rest is understood.
QStringList valuesOf(const QString &option, const QStringList &arguments)
{
    QStringList values;
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != u"--"; ++i) {
        if (arguments[i] == option && i + 1 < arguments.size())
            values << arguments[++i];
        else if (arguments[i].startsWith(option + u'='))
            values << arguments[i].sliced(option.size() + 1);
    }
    return values;
}

bool isCommand(const QString &word)
{
    return word == u"help" || makeCommand(word);
}

/// Position of the command's name: the first argument, or behind options a word that names a command, because any other
/// word there may be an option's value. -1 when there is none.
qsizetype commandPosition(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (takesValue(arguments[i]))
            ++i;
        else if (!arguments[i].startsWith(u'-') && (i == 0 || isCommand(arguments[i])))
            return i;
    }
    return -1;
}

QString languageOptionHelp()
{
    return CommandLine::tr("Language of all texts: ru or en; otherwise the system's.");
}

} // namespace

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption({u"lang"_s, languageOptionHelp(), CommandLine::tr("LANGUAGE")});
    addLogOption(parser);
    parser.addOption({{u"h"_s, u"help"_s}, CommandLine::tr("Says what the command does and which options it has.")});
}

namespace {

ExitCode printGeneralHelp()
{
    QString text = CommandLine::tr("Pult: supervisor desk and hall wallboard for contact centres.") + u"\n\n"_s
        + CommandLine::tr("Usage: pult [COMMAND] [OPTIONS]") + u"\n\n"_s + CommandLine::tr("Commands:") + u'\n';
    for (const CommandDescriptor &descriptor : commandCatalogue()) {
        const auto command = descriptor.make();
        text += u"  "_s + command->name().leftJustified(14) + command->summary() + u'\n';
    }
    text += u"\n  "_s + QStringLiteral("--version").leftJustified(14) + CommandLine::tr("Prints the version.")
        + u"\n  "_s + QStringLiteral("--lang").leftJustified(14) + languageOptionHelp() + u"\n  "_s
        + QStringLiteral("--log").leftJustified(14) + logOptionHelp() + u"\n\n"_s
        + CommandLine::tr("«pult help COMMAND» explains a command. Without one, the supervisor window opens.") + u"\n"_s
        + CommandLine::tr(
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a part of the input could not be read and was skipped.")
        + u'\n';
    print(text);
    return ExitCode::Done;
}

ExitCode printCommandHelp(const Command &command)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    addCommonOptions(parser);
    command.addOptions(parser);
    // Qt begins with «Usage: /path/of/program [options] …», in its own translation; people type «pult <command>».
    QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    const qsizetype lineEnd = text.indexOf(u'\n');
    const qsizetype rest = text.indexOf(program) + program.size();
    text.replace(0, lineEnd, CommandLine::tr("Usage: pult %1").arg(command.name() + text.sliced(rest, lineEnd - rest)));
    print(text);
    return ExitCode::Done;
}

ExitCode unknownCommand(const QString &name)
{
    return usageError(CommandLine::tr("There is no command «%1»; «pult help» lists all of them.").arg(name));
}

/// Writes the log while the command runs.
ExitCode runLogged(Command &command, const QCommandLineParser &parser, const LogWish &wish)
{
    const Domain::SystemClock clock;
    QLoggingCategory::setFilterRules(wish.filter);
    LogBook log(clock, {.file = Store::Folders::logFile(), .verbose = wish.verbose, .home = QDir::homePath()});
    command.setLog(&log);
    logStart(command.name());
    const ExitCode code = command.run(parser);
    logEnd(code);
    command.setLog(nullptr);
    return code;
}

ExitCode runParsed(Command &command, const QStringList &arguments, const LogWish &wish)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    command.addOptions(parser);
    if (!parser.parse(QStringList {u"pult"_s} + arguments)) {
        return usageError(CommandLine::tr("%1 See «pult help %2».").arg(parser.errorText().trimmed(), command.name()));
    }
    if (command.needsGui() && !QCoreApplication::instance()->inherits("QGuiApplication")) {
        printError(
            CommandLine::tr("There is no display to open a window on; «pult snapshot» draws the same into a file."));
        return ExitCode::Failed;
    }
    const ExitCode code = runLogged(command, parser, wish);
    if (!flushOutput()) {
        printError(CommandLine::tr("The output could not be written."));
        return ExitCode::Failed;
    }
    return code;
}

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    Invocation result;
    result.language = valuesOf(u"--lang"_s, arguments).value(0);
    result.logRules = valuesOf(u"--log"_s, arguments);
    result.arguments = arguments;
    qsizetype position = commandPosition(arguments);
    if (position >= 0 && arguments[position] == u"help") {
        result.wish = Invocation::Wish::Help;
        result.arguments.removeAt(position);
        position = commandPosition(result.arguments);
    }
    if (position >= 0)
        result.command = result.arguments.takeAt(position);
    for (const QString &argument : std::as_const(result.arguments)) {
        if (argument == u"--")
            break;
        if (isHelp(argument))
            result.wish = Invocation::Wish::Help;
        else if (argument == u"--version" || argument == u"-v")
            result.wish = Invocation::Wish::Version;
    }
    return result;
}

bool needsGui(const Invocation &invocation)
{
    if (invocation.wish != Invocation::Wish::Run)
        return false;
    const auto command = makeCommand(invocation.command.isEmpty() ? toQString(DefaultCommand) : invocation.command);
    return command && command->needsGui();
}

ExitCode execute(const Invocation &invocation)
{
    if (!invocation.language.isEmpty() && !isLanguage(invocation.language))
        return usageError(CommandLine::tr("There is no language «%1»; there are ru and en.").arg(invocation.language));
    if (invocation.wish == Invocation::Wish::Version) {
        print(u"Pult "_s + QCoreApplication::applicationVersion() + u'\n');
        return ExitCode::Done;
    }
    if (invocation.wish == Invocation::Wish::Help && invocation.command.isEmpty())
        return printGeneralHelp();
    const auto command = makeCommand(invocation.command.isEmpty() ? toQString(DefaultCommand) : invocation.command);
    if (!command)
        return unknownCommand(invocation.command);
    if (invocation.wish == Invocation::Wish::Help)
        return printCommandHelp(*command);
    const LogWish wish = readLogWish(invocation.logRules, qEnvironmentVariable("PULT_LOG"));
    if (!wish.mistake.isEmpty())
        return usageError(wish.mistake);
    return runParsed(*command, invocation.arguments, wish);
}

} // namespace Pult::App
