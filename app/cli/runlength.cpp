// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runlength.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto ForOption = u"for"_s;

/// «90», «90s», «15m», «8h», «2d».
std::optional<std::chrono::seconds> lengthOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,7})([smhd]?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const std::int64_t factor = unit == u"d" ? 86'400 : unit == u"h" ? 3600 : unit == u"m" ? 60 : 1;
    const std::chrono::seconds length {match.captured(1).toLongLong() * factor};
    constexpr std::chrono::hours Most {24 * 24}; // what a timer can count
    return length.count() > 0 && length <= Most ? std::optional(length) : std::nullopt;
}

} // namespace

void addRunLengthOption(QCommandLineParser &parser)
{
    parser.addOption({ForOption, CommandLine::tr("End after that time: 90s, 15m, 8h, 2d."), CommandLine::tr("TIME")});
}

std::optional<std::chrono::seconds> runLengthOf(const QCommandLineParser &parser, bool &ok)
{
    if (!parser.isSet(ForOption))
        return std::nullopt;
    const auto length = lengthOf(parser.value(ForOption));
    if (!length) {
        ok = false;
        usageError(CommandLine::tr("--for is a length of time up to 24 days: 90s, 15m, 8h, 2d."));
    }
    return length;
}

} // namespace Pult::App
