// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One feed that is played: a file (RecordedInput), or one of the feeds in a recording (RecordedFeed). Any one thread.

#pragma once

#include "feeds/recording/inputfile.h"
#include "feeds/translator.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <string_view>

namespace Pult::Feeds {

// The kinds of feeds as the centre file calls them.
inline constexpr std::string_view AmiFeedKind = "asterisk-ami";
inline constexpr std::string_view QueueLogFeedKind = "queue-log";

/// Null for a kind of feed that has no wire, or is not known.
std::unique_ptr<Translator> makeTranslator(std::string_view feedKind, Domain::FeedId feed);

class PlayedInput
{
public:
    PlayedInput() = default;
    PlayedInput(const PlayedInput &) = delete;
    PlayedInput &operator=(const PlayedInput &) = delete;
    virtual ~PlayedInput() = default;

    virtual bool isOpen() const = 0;
    /// From the beginning once more, for a playback that goes round; counts start anew.
    virtual bool rewind() = 0;
    /// Appends the events of the next block. False when the input has ended.
    virtual bool read(Domain::Events &out) = 0;
    /// When what was read last had come, by the clock of who recorded it. Absent where only the events' own times are
    /// known.
    virtual std::optional<Domain::Timestamp> received() const = 0;

    virtual Domain::FeedId feed() const = 0;
    virtual const QStringList &parts() const = 0;
    /// Of the file.
    virtual InputFile::Kind kind() const = 0;
    /// As in the centre file.
    virtual std::string_view feedKind() const = 0;
    virtual const std::string &name() const = 0;
    /// False for an AMI capture without any `Timestamp` (timestampevents=no) in its first part: its events have the
    /// time at which the file was last written, and nothing is known of when they happened.
    virtual bool hasTimes() const = 0;
    virtual InputCounts counts() const = 0;
    /// The last thing that went wrong with a part; what was read before is kept.
    virtual InputFile::Error error() const = 0;
    virtual const QString &failedPart() const = 0;
};

} // namespace Pult::Feeds
