// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/headlesssecrets.h"

#include "app/cli/terminal.h"

#include <algorithm>

namespace Pult::App {

HeadlessSecrets::HeadlessSecrets(Session &session, Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keeper(session, keychain)
{
    connect(&m_keeper, &SecretKeeper::requestsChanged, this, &HeadlessSecrets::say);
    m_keeper.start();
}

void HeadlessSecrets::say()
{
    for (const SecretKeeper::Request &request : m_keeper.requests()) {
        if (std::ranges::count(m_said, request) > 0)
            continue;
        m_said.push_back(request);
        const FeedStatus &feed = m_keeper.session().feeds()[Domain::raw(request.feed)];
        printError(Feeds::problemText(feed.problem, feed.where) + u' ' + reasonText(request.reason));
    }
}

} // namespace Pult::App
