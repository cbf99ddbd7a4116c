// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recorded inputs merged by time into one ordered stream, as fast as it is asked for. A feed of a recording is ordered
// by the times of receipt, a capture or log by the times of its events. Any one thread.

#pragma once

#include "feeds/recording/playedinput.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace Pult::Feeds {

class Playback
{
public:
    struct Failure
    {
        QString path;
        InputFile::Error error = InputFile::Error::None;

        bool operator==(const Failure &) const = default;
    };

    /// Opens all files; each (or each rotated queue_log, or each feed of a recording) is one feed, numbered from 0 in
    /// the order given. Those with nothing to read are left out: see failures(). False when nothing is left.
    bool open(const QStringList &paths);
    bool rewind();

    /// In the order of their FeedId, each different: «name», «name-2» …
    const std::vector<std::string> &feedNames() const { return m_names; }
    const std::vector<std::unique_ptr<PlayedInput>> &inputs() const { return m_inputs; }
    /// Files that could not be read, or not to their end, so far.
    std::vector<Failure> failures() const;
    InputCounts counts() const;

    /// When the next event is due; absent at the end.
    std::optional<Domain::Timestamp> next();
    /// When the last of those given away was due.
    Domain::Timestamp position() const { return m_position; }
    /// Some of it is due by times of receipt, which may be others than the events' own.
    bool hasReceipts() const;
    /// Appends the next events, about `count` of them. False when there are none left.
    bool read(Domain::Events &out, std::size_t count);
    /// Appends the events up to and including the instant `until`.
    void readUntil(Domain::Timestamp until, Domain::Events &out);

private:
    /// One input and what has been read of it but not yet given away.
    struct Lane
    {
        PlayedInput *input = nullptr;
        Domain::Events events;
        std::size_t position = 0;
        /// When the event at `position` is due: never runs back, even where the feed's clock does.
        Domain::Timestamp key {};

        bool isEmpty() const { return position == events.size(); }
    };

    void start();
    void add(std::unique_ptr<PlayedInput> input, std::set<std::string> &taken);
    void openRecording(const QString &path, std::set<std::string> &taken);
    static bool refill(Lane &lane);
    void step(Lane &lane, Domain::Events &out);
    Lane *earliest(std::optional<Domain::Timestamp> &others);
    void connectFeeds();

    std::vector<std::unique_ptr<PlayedInput>> m_inputs;
    std::vector<std::string> m_names;
    std::vector<Failure> m_unreadable;
    std::vector<Lane> m_lanes;
    Domain::Events m_first; ///< FeedConnected of every feed that does not tell it itself, before all else
    Domain::Timestamp m_position {};
};

} // namespace Pult::Feeds
