// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live source of events. It is made on the session's thread, then moved to a thread of its own, where start() is
// called; it never touches a widget or the engine: events go to the inbox, news of itself are signals.

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/feedproblem.h"
#include "feeds/inbox.h"
#include "feeds/inputtap.h"
#include "feeds/translator.h"

#include <QObject>

#include <memory>

namespace Pult::Feeds {

class Feed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Who listens in from now on; null: nobody. On the feed's thread, or before that runs.
    void setTap(std::shared_ptr<InputTap> tap);

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
    /// Null as a rule: then nothing must be spent on it.
    InputTap *tap() const { return m_tap.get(); }
    /// Somebody listens in from now on. A feed that runs already tells the tap what it needs to begin here: that it is
    /// connected, and the present, or something that leads to it.
    virtual void tapSet() { }

private:
    FeedProblem m_problem;
    InputCounts m_counts;
    std::shared_ptr<InputTap> m_tap;
};

} // namespace Pult::Feeds
