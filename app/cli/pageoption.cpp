// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/pageoption.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto PageOption = u"page"_s;

} // namespace

void addPageOption(QCommandLineParser &parser)
{
    parser.addOption({PageOption,
        CommandLine::tr("The page of the board to begin with: its number from 1, or its id; otherwise the first."),
        CommandLine::tr("N|ID")});
}

std::optional<int> pageOf(const QCommandLineParser &parser, const Boards::BoardDescription &board)
{
    if (!parser.isSet(PageOption))
        return 0;
    const int page = board.pageNamed(parser.value(PageOption));
    if (page >= 0)
        return page;
    QStringList ids;
    for (const Boards::PageDescription &description : board.pages)
        ids << description.id;
    usageError(CommandLine::tr("The board has no page «%1»; its pages are: %2.")
                   .arg(parser.value(PageOption), ids.join(u", "_s)));
    return std::nullopt;
}

} // namespace Pult::App
