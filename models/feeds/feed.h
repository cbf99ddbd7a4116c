// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live source of events. It is made on the session's thread, then moved to a thread of its own, where start() is
// called; it never touches a widget or the engine: events go to the inbox, news of itself are signals.

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/feedproblem.h"
#include "feeds/inbox.h"
#include "feeds/translator.h"

#include <QObject>

namespace Pult::Feeds {

class Feed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    virtual void start() = 0;
    /// Closes the connection in good order; the feed may be deleted afterwards.
    virtual void stop() = 0;

Q_SIGNALS:
    /// Something is wrong (or, with Kind::None, right again). Codes inside, sentences at the edge.
    void problemChanged(const Pult::Feeds::FeedProblem &problem);
    /// At most once a second.
    void countsChanged(const Pult::Feeds::InputCounts &counts);

protected:
    /// Emits problemChanged() when `problem` is another one than before.
    void reportProblem(const FeedProblem &problem);
    /// Emits countsChanged() when there are more messages than before.
    void reportCounts(const InputCounts &counts);

private:
    FeedProblem m_problem;
    InputCounts m_counts;
};

} // namespace Pult::Feeds
