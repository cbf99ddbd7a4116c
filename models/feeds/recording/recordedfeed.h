// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One feed of a recording that Pult has made: goes through the file, takes the frames of its feed and makes of them the
// events that the live feed has made. The times of receipt order it. Any one thread.

#pragma once

#include "feeds/recording/framereader.h"
#include "feeds/recording/playedinput.h"

#include <vector>

namespace Pult::Feeds {

class RecordedFeed final : public PlayedInput
{
public:
    /// The feeds that the recording at `path` describes. After an error there may still be some.
    static InputFile::Error list(const QString &path, std::vector<RecordedFeedInfo> &feeds);

    /// `feed` numbers it among all that is played; `info` is what list() has said of it.
    RecordedFeed(Domain::FeedId feed, const QString &path, RecordedFeedInfo info);

    bool isOpen() const override { return m_file.isOpen(); }
    bool rewind() override;
    /// One frame of this feed.
    bool read(Domain::Events &out) override;
    std::optional<Domain::Timestamp> received() const override { return m_received; }

    Domain::FeedId feed() const override { return m_feed; }
    const QStringList &parts() const override { return m_parts; }
    InputFile::Kind kind() const override { return InputFile::Kind::Recording; }
    std::string_view feedKind() const override { return m_info.kind; }
    const std::string &name() const override { return m_info.id; }
    bool hasTimes() const override { return true; }
    InputCounts counts() const override;
    InputFile::Error error() const override { return m_error; }
    const QString &failedPart() const override { return m_parts.first(); }

private:
    bool open();
    void take(const Frame &frame, Domain::Events &out);
    void takeEvents(const Frame &frame, Domain::Events &out);

    const Domain::FeedId m_feed;
    const QStringList m_parts;
    const RecordedFeedInfo m_info;
    InputFile m_file;
    FrameReader m_reader;
    std::unique_ptr<Translator> m_translator;
    InputCounts m_eventCounts; ///< of a feed without a wire
    Domain::Timestamp m_received {};
    InputFile::Error m_error = InputFile::Error::None;
    bool m_ended = false;
};

} // namespace Pult::Feeds
