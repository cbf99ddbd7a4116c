// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells on the desktop when a feed of a live session is away for long and when it is back. GUI thread.

#pragma once

#include "app/session/noticepolicy.h"
#include "app/session/session.h"
#include "app/windows/desktopnotices.h"
#include "items/valueformatter.h"

namespace Pult::App {

class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the notifier. Begins switched off.
    Notifier(const Session &session, const Items::ValueFormatter &formatter, DesktopNotices &notices,
        QObject *parent = nullptr);

    void setEnabled(bool enabled) { m_enabled = enabled; }
    void setLostAfter(std::chrono::seconds lostAfter) { m_policy.setLostAfter(lostAfter); }

private:
    void tick();
    void tell(const Notice &notice);
    bool isThere(Domain::FeedId feed) const;

    const Session &m_session;
    const Items::ValueFormatter &m_formatter;
    DesktopNotices &m_notices;
    NoticePolicy m_policy;
    bool m_enabled = false;
};

} // namespace Pult::App
