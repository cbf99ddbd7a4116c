// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/logoption.h"

#include "app/cli/clitexts.h"
#include "app/session/logging.h"
#include "app/windows/logging.h"
#include "feeds/logging.h"
#include "history/logging.h"
#include "store/logging.h"
#include "store/logrules.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

constexpr std::array Categories {&Feeds::lcAmi, &Feeds::lcQueueLog, &Feeds::lcRecording, &Feeds::lcDemo,
    &Store::lcStore, &History::lcHistory, &lcSession, &lcLog, &lcWindow};

QString categoryList()
{
    QStringList names;
    for (const std::string_view name : logCategories())
        names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    return names.join(u", "_s);
}

} // namespace

std::span<const std::string_view> logCategories()
{
    static const auto names = [] {
        std::array<std::string_view, Categories.size()> result;
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = Categories[i]().categoryName();
        return result;
    }();
    return names;
}

QString logOptionHelp()
{
    return CommandLine::tr("What to tell on stderr and in the log file, e.g. «pult.feed.*=debug» or «warning»; several "
                           "rules are separated by «;». Also the variable PULT_LOG. Categories: %1.")
        .arg(categoryList());
}

void addLogOption(QCommandLineParser &parser)
{
    parser.addOption({u"log"_s, logOptionHelp(), CommandLine::tr("RULES")});
}

LogWish readLogWish(const QStringList &rules, const QString &environment)
{
    LogWish wish;
    wish.verbose = !rules.isEmpty() || !environment.isEmpty();
    const Store::LogRules fromEnvironment = Store::readLogRules(environment, logCategories());
    if (fromEnvironment.error) {
        wish.mistake = CommandLine::tr("PULT_LOG: %1").arg(Store::errorText(*fromEnvironment.error));
        return wish;
    }
    const Store::LogRules given = Store::readLogRules(rules.join(u';'), logCategories());
    if (given.error) {
        wish.mistake = Store::errorText(*given.error);
        return wish;
    }
    wish.filter = fromEnvironment.filter + given.filter;
    return wish;
}

void logStart(const QString &command)
{
    const auto *gui = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    qCInfo(lcSession, "start: Pult %s (%s), command %s, Qt %s, %s %s, platform %s, language %s", PULT_VERSION,
        PULT_BUILD_TYPE, qPrintable(command), qVersion(), qPrintable(QSysInfo::prettyProductName()),
        qPrintable(QSysInfo::currentCpuArchitecture()), gui ? qPrintable(QGuiApplication::platformName()) : "none",
        qPrintable(QLocale().name()));
}

void logEnd(ExitCode code)
{
    qCInfo(lcSession, "end: exit code %d", static_cast<int>(code));
}

} // namespace Pult::App
