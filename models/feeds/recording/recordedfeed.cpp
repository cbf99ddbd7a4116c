// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/recordedfeed.h"

#include "domain/eventcodec.h"

#include <algorithm>
#include <utility>

namespace Pult::Feeds {

using namespace Domain;
using Error = InputFile::Error;

namespace {

constexpr std::size_t BlockSize = 256 * 1024;

Error errorOf(FrameReader::State state)
{
    switch (state) {
    case FrameReader::State::Good:
        return Error::None;
    case FrameReader::State::NotARecording:
        return Error::UnknownContent;
    case FrameReader::State::NewerVersion:
        return Error::NewerVersion;
    case FrameReader::State::Torn:
        return Error::Torn;
    case FrameReader::State::Damaged:
        break;
    }
    return Error::Damaged;
}

/// The next frame of the file; nothing at its end.
std::optional<Frame> frameOf(InputFile &file, FrameReader &reader)
{
    for (;;) {
        if (const auto frame = reader.next())
            return frame;
        const std::string_view block
            = reader.state() == FrameReader::State::Good ? file.read(BlockSize) : std::string_view();
        if (block.empty()) {
            reader.finish();
            return std::nullopt;
        }
        reader.add(block);
    }
}

/// A gzip file that ends too early says more than the frame that it cuts.
Error errorOf(const InputFile &file, const FrameReader &reader)
{
    return file.error() != Error::None ? file.error() : errorOf(reader.state());
}

} // namespace

Error RecordedFeed::list(const QString &path, std::vector<RecordedFeedInfo> &feeds)
{
    InputFile file;
    if (const Error error = file.open(path); !file.isOpen())
        return error;
    FrameReader reader;
    while (const auto frame = frameOf(file, reader)) {
        if (frame->type != FrameType::Feed || feeds.size() >= RecordingFormat::MaxFeeds)
            return Error::None;
        if (auto info = RecordingFormat::feedInfo(*frame))
            feeds.push_back(std::move(*info));
    }
    return errorOf(file, reader);
}

RecordedFeed::RecordedFeed(FeedId feed, const QString &path, RecordedFeedInfo info)
    : m_feed(feed)
    , m_parts({path})
    , m_info(std::move(info))
{
    open();
}

bool RecordedFeed::open()
{
    m_error = m_file.open(m_parts.first());
    m_reader = {};
    m_translator = makeTranslator(m_info.kind, m_feed);
    m_eventCounts = {};
    m_ended = !m_file.isOpen();
    return m_file.isOpen();
}

bool RecordedFeed::rewind()
{
    return open();
}

bool RecordedFeed::read(Events &out)
{
    if (m_ended)
        return false;
    while (const auto frame = frameOf(m_file, m_reader)) {
        if (frame->feed != m_info.feed || frame->type == FrameType::Feed || frame->type == FrameType::End)
            continue;
        m_received = frame->received;
        take(*frame, out);
        return true;
    }
    m_ended = true;
    if (const Error error = errorOf(m_file, m_reader); error != Error::None)
        m_error = error;
    return false;
}

void RecordedFeed::take(const Frame &frame, Events &out)
{
    namespace Format = RecordingFormat;
    switch (frame.type) {
    case FrameType::Bytes:
        if (m_translator)
            m_translator->feed(frame.payload, frame.received, out);
        else
            m_error = Error::NewerVersion;
        break;
    case FrameType::Passed:
        if (m_translator)
            m_translator->advance(frame.received, out);
        // A log proves itself alive by being readable; an AMI by its answers, which are among the bytes.
        if (m_info.kind != AmiFeedKind)
            out.push_back({frame.received, m_feed, Heartbeat {}});
        break;
    case FrameType::Connected:
        if (const auto at = Format::timeOf(frame))
            out.push_back({*at, m_feed, FeedConnected {}});
        break;
    case FrameType::Lost:
        if (const auto loss = Format::lossOf(frame))
            out.push_back({loss->at, m_feed, FeedLost {loss->reason}});
        break;
    case FrameType::Ended:
        if (m_translator)
            m_translator->finish(out);
        break;
    case FrameType::Gap:
        // What was left out may have been anything.
        if (m_translator)
            m_translator->finish(out);
        out.push_back({frame.received, m_feed, FeedLost {LostReason::Closed}});
        out.push_back({frame.received, m_feed, FeedConnected {}});
        break;
    case FrameType::Events:
        takeEvents(frame, out);
        break;
    default:
        break; // of a newer Pult, which has not made it a new version: nothing that must be known
    }
}

void RecordedFeed::takeEvents(const Frame &frame, Events &out)
{
    const std::size_t before = out.size();
    switch (decodeEvents(frame.payload, out)) {
    case DecodeError::None:
        for (std::size_t i = before; i < out.size(); ++i)
            out[i].feed = m_feed;
        m_eventCounts.messages += out.size() - before;
        break;
    case DecodeError::NewerVersion:
        m_error = Error::NewerVersion;
        break;
    case DecodeError::Damaged:
        ++m_eventCounts.messages;
        ++m_eventCounts.malformed;
        break;
    }
}

InputCounts RecordedFeed::counts() const
{
    return m_translator ? m_translator->counts() : m_eventCounts;
}

} // namespace Pult::Feeds
