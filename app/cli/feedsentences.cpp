// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/feedsentences.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"

namespace Pult::App {

QString linkText(bool isLive)
{
    return isLive ? CommandLine::tr("live") : CommandLine::tr("not connected");
}

void sayFeedProblems(const Session &session, QObject *context)
{
    const auto say = [&session](Domain::FeedId feed, const Feeds::FeedProblem &problem) {
        if (problem.kind == Feeds::FeedProblem::Kind::None || session.waitsForSecret(feed))
            return;
        showStatus({});
        printError(Feeds::problemText(problem, session.feeds()[Domain::raw(feed)].where));
    };
    QObject::connect(&session, &Session::feedProblemChanged, context, say);
}

} // namespace Pult::App
