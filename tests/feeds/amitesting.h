// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of the AMI feed share: a translator with a clock of its own, messages in short form.

#pragma once

#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/eventtext.h"

namespace Pult::Test {

/// A translator that is told messages in short form and tells its events as EventText does, without their times.
class AmiBench
{
public:
    AmiBench();

    /// One message: «QueueCallerJoin|Queue: adult|Uniqueid: c1». The first part is the event's name, or a whole header.
    AmiBench &say(const char *message) { return say(QString::fromLatin1(message)); }
    AmiBench &say(const QString &message);
    /// Bytes as they are.
    AmiBench &raw(std::string_view bytes);
    /// Lets `seconds` pass, on the timestamps that say() adds and on our own clock.
    AmiBench &wait(double seconds);
    /// Gives the translator the time, as AmiFeed does every second.
    AmiBench &tick();
    AmiBench &finish();
    /// Messages bear no Timestamp from now on (timestampevents=no).
    AmiBench &withoutTimestamps();
    /// The ACD's clock is that much ahead of ours.
    AmiBench &clockAhead(Domain::Duration by);

    /// Text of all events since the last call, without the announcements of names.
    QStringList takeEvents();
    Domain::Events events; ///< all since the last takeEvents()
    Feeds::AmiTranslator translator {Domain::FeedId {0}};

    Domain::Timestamp now() const { return m_now; }

private:
    EventText m_text;
    Domain::Timestamp m_now;
    Domain::Duration m_ahead {};
    bool m_timestamps = true;
};

} // namespace Pult::Test
