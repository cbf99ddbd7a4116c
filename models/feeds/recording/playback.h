// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recorded inputs merged by time into one ordered stream, as fast as it is asked for. Any one thread.

#pragma once

#include "feeds/recording/recordedinput.h"

#include <optional>
#include <vector>

namespace Pult::Feeds {

class Playback
{
public:
    struct Failure
    {
        QString path;
        InputFile::Error error = InputFile::Error::None;
    };

    /// Opens all files; each (or each rotated queue_log) is one feed, numbered from 0 in the order given. Those with
    /// nothing to read are left out: see failures(). False when nothing is left.
    bool open(const QStringList &paths);
    bool rewind();

    /// In the order of their FeedId, each different: «name», «name-2» …
    const std::vector<std::string> &feedNames() const { return m_names; }
    const std::vector<std::unique_ptr<RecordedInput>> &inputs() const { return m_inputs; }
    /// Files that could not be read, or not to their end, so far.
    std::vector<Failure> failures() const;
    InputCounts counts() const;

    /// Time of the next event; absent at the end.
    std::optional<Domain::Timestamp> next();
    /// Appends the next events, about `count` of them. False when there are none left.
    bool read(Domain::Events &out, std::size_t count);
    /// Appends the events up to and including the instant `until`.
    void readUntil(Domain::Timestamp until, Domain::Events &out);

private:
    /// One input and what has been read of it but not yet given away.
    struct Lane
    {
        RecordedInput *input = nullptr;
        Domain::Events events;
        std::size_t position = 0;
        Domain::Timestamp key {}; ///< of the event at `position`: never runs back, even where the feed's clock does

        bool isEmpty() const { return position == events.size(); }
    };

    void start();
    static bool refill(Lane &lane);
    static void step(Lane &lane, Domain::Events &out);
    Lane *earliest(std::optional<Domain::Timestamp> &others);
    void connectFeeds();

    std::vector<std::unique_ptr<RecordedInput>> m_inputs;
    std::vector<std::string> m_names;
    std::vector<Failure> m_unreadable;
    std::vector<Lane> m_lanes;
    Domain::Events m_first; ///< FeedConnected of every feed, before all else
};

} // namespace Pult::Feeds
