// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/logreport.h"

#include "app/session/session.h"
#include "app/windows/appearance.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QScreen>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QStringList programLines()
{
    return {u"Pult %1 (%2)"_s.arg(QStringLiteral(PULT_VERSION), QStringLiteral(PULT_BUILD_TYPE)),
        u"Qt %1, platform %2"_s.arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName()),
        u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
}

/// Not the names: those of some makers hold a serial number.
QStringList screenLines()
{
    QStringList lines;
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        lines << u"%1x%2 at scale %3, %4 dpi"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(qRound(screen->logicalDotsPerInch()));
    }
    return lines;
}

QString kindOf(const Session &session, std::size_t feed)
{
    if (session.isPlayback())
        return u"recording"_s;
    const auto &specs = session.centre().feeds;
    return feed < specs.size() ? QString::fromStdString(specs[feed].kind) : u"unknown"_s;
}

QString stateOf(const State::FeedRow &row)
{
    if (row.connected)
        return row.inSnapshot ? u"connected, told its present state"_s : u"connected"_s;
    return row.everConnected ? u"lost"_s : u"never connected"_s;
}

QString feedLine(const Session &session, std::size_t i)
{
    const FeedStatus &status = session.feeds()[i];
    const State::FeedRow &row = session.engine().state().feeds()[i];
    const char *problem
        = QMetaEnum::fromType<Feeds::FeedProblem::Kind>().valueToKey(static_cast<int>(status.problem.kind));
    QString line = u"%1: %2, %3, problem %4, %5 messages, %6 malformed, %7 ignored, %8 gaps"_s.arg(i + 1)
                       .arg(kindOf(session, i), stateOf(row), QString::fromLatin1(problem))
                       .arg(status.counts.messages)
                       .arg(status.counts.malformed)
                       .arg(status.counts.ignored)
                       .arg(row.gaps.size());
    if (row.clockOffset)
        line += u", clock %1 ms ahead"_s.arg(row.clockOffset->count());
    return line;
}

QStringList countLines(const Session &session)
{
    const State::CentreState &state = session.engine().state();
    const Domain::Centre &centre = session.centre();
    return {u"sites %1, lines %2, groups %3, described operators %4"_s.arg(centre.sites.size())
                .arg(centre.lines.size())
                .arg(centre.groups.size())
                .arg(centre.persons.size()),
        u"queues seen %1, operators seen %2"_s.arg(state.queues().size()).arg(state.persons().size())};
}

void addSection(QString &text, const QString &title, const QStringList &lines)
{
    text += u'\n' + title + u'\n';
    for (const QString &line : lines)
        text += u"  "_s + line + u'\n';
}

} // namespace

LogReport makeReport(const Session &session, const Appearance &appearance, std::vector<LogRecord> lines)
{
    LogReport report;
    report.program = programLines();
    report.screens = screenLines();
    report.look = {u"language %1, locale %2, theme %3"_s.arg(appearance.language(), QLocale().name(),
        appearance.theme().kind == Widgets::ThemeKind::Dark ? u"dark"_s : u"light"_s)};
    for (std::size_t i = 0; i < session.feeds().size(); ++i)
        report.feeds << feedLine(session, i);
    report.counts = countLines(session);
    if (lines.size() > ReportLines)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(ReportLines));
    report.lines = std::move(lines);
    return report;
}

QString LogReport::text() const
{
    QString text = program.join(u'\n') + u'\n';
    addSection(text, u"Screens"_s, screens);
    addSection(text, u"Look"_s, look);
    addSection(text, u"Feeds"_s, feeds);
    addSection(text, u"Counts"_s, counts);
    QStringList log;
    for (const LogRecord &line : lines)
        log << logLine(line);
    addSection(text, u"Log"_s, log);
    return text;
}

} // namespace Pult::App
