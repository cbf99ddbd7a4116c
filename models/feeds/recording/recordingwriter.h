// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of a recording while it is written: frames are gathered, given to the system and, once a second, to the
// disk. Stops in good order before a limit is reached; after an error of the disk the file ends with the last whole
// frame. Lives on its recorder's thread, but for its birth.

#pragma once

#include "feeds/recording/disguise.h"
#include "feeds/recording/recorder.h"

#include <map>
#include <memory>

namespace Pult::Feeds {

class RecordingWriter
{
public:
    explicit RecordingWriter(const Domain::Clock &clock);
    ~RecordingWriter();
    RecordingWriter(const RecordingWriter &) = delete;
    RecordingWriter &operator=(const RecordingWriter &) = delete;

    RecorderProblem open(const RecorderOptions &options, const std::vector<RecordedFeedInfo> &feeds);

    /// The next piece of a feed, as the tap was told it.
    void take(const Frame &frame);
    /// Gives the system what has been gathered. Looks at the disk now and then.
    void flush();
    /// Gives the disk what the system has.
    void sync();
    /// Writes the end and closes.
    void close();

    /// Of the file, with what is gathered.
    std::uint64_t bytes() const { return m_written + m_gathered.size(); }
    /// False after it has stopped by itself.
    bool isGood() const { return m_problem.kind == RecorderProblem::Kind::None; }
    const RecorderProblem &problem() const { return m_problem; }

private:
    using Kind = RecorderProblem::Kind;

    void append(const Frame &frame);
    void appendBytes(Domain::FeedId feed, Domain::Timestamp received);
    void takeEvents(const Frame &frame);
    Disguise *disguiseOf(Domain::FeedId feed);
    bool hasRoomFor(std::size_t payload);
    bool isDiskNearlyFull() const;
    bool writeAll();
    void cutBack(std::size_t done);
    void endWith(Kind kind, const QString &detail = {});

    const Domain::Clock &m_clock;
    int m_file = -1;
    QString m_path;
    std::uint64_t m_maxBytes = 0;
    std::uint64_t m_keepFree = 0;
    std::uint64_t m_written = 0;   ///< given to the system
    std::uint64_t m_lookAgain = 0; ///< at this size of the file: how much is free?
    std::uint64_t m_chain = 0;
    std::string m_gathered;
    std::string m_plain; ///< reused: what a disguise makes of a piece
    std::unique_ptr<Pseudonyms> m_pseudonyms;
    std::map<Domain::FeedId, std::unique_ptr<Disguise>> m_disguises;
    RecorderProblem m_problem;
};

} // namespace Pult::Feeds
