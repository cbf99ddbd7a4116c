// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file of a recording, as resources/docs/recording.md describes it: a header, then frames, each with a checksum
// that the one before it goes into. Pure; any thread.

#pragma once

#include "domain/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace Pult::Feeds {

enum class FrameType : std::uint8_t {
    Feed = 1,      ///< a feed of the recording; all of them come before everything else
    Bytes = 2,     ///< what the source sent
    Passed = 3,    ///< time went by and the source was alive
    Connected = 4, ///< FeedConnected
    Lost = 5,      ///< FeedLost
    Ended = 6,     ///< the connection or the file is over
    Events = 7,    ///< a batch of domain/eventcodec.h
    Gap = 8,       ///< something of this feed could not be recorded
    End = 9,       ///< the recording ended in good order
};

struct Frame
{
    FrameType type {}; ///< perhaps of a newer Pult: none of the above
    Domain::FeedId feed {};
    Domain::Timestamp received {};
    std::string_view payload {};
};

/// One feed as its frame describes it.
struct RecordedFeedInfo
{
    Domain::FeedId feed {};
    std::string id;    ///< as in the centre file
    std::string kind;  ///< as in the centre file
    std::string where; ///< for people: host and port, or a path; may be empty
};

struct RecordingHeader
{
    Domain::Timestamp created {};
    bool hasPseudonyms = false;
};

namespace RecordingFormat {

inline constexpr std::array<char, 8> Magic {'P', 'U', 'L', 'T', 'R', 'E', 'C', '\x1A'};
inline constexpr std::uint16_t Version = 1;
inline constexpr std::size_t HeaderSize = 32;
inline constexpr std::size_t FrameHeadSize = 24;
inline constexpr std::size_t MaxPayload = 1024 * 1024;
inline constexpr std::size_t MaxFeeds = 1024;
/// Of a text in the description of a feed.
inline constexpr std::size_t MaxText = 1024;

/// The bytes of a header, and the seed of the first frame's checksum.
std::string header(const RecordingHeader &header, std::uint64_t &chain);
/// Appends a frame; `chain` is the checksum of the frame before it and becomes this one's.
void appendFrame(const Frame &frame, std::uint64_t &chain, std::string &out);
/// Of the frame that begins here; `bytes` holds at least its head.
std::size_t frameSize(std::string_view bytes);
std::uint64_t checksumOf(std::string_view frame);

// Payloads.
std::string feedPayload(const RecordedFeedInfo &info);
std::optional<RecordedFeedInfo> feedInfo(const Frame &frame);
std::string timePayload(Domain::Timestamp at);
std::optional<Domain::Timestamp> timeOf(const Frame &frame);
std::string lostPayload(Domain::Timestamp at, Domain::LostReason reason);
struct Loss
{
    Domain::Timestamp at {};
    Domain::LostReason reason {};
};
std::optional<Loss> lossOf(const Frame &frame);
/// `pieces` and `bytes`: how much is missing.
std::string gapPayload(std::uint64_t pieces, std::uint64_t bytes);

} // namespace RecordingFormat

} // namespace Pult::Feeds
