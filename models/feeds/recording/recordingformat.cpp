// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/recordingformat.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace Pult::Feeds::RecordingFormat {

using namespace Domain;

namespace {

template<typename Unsigned>
void put(std::string &out, Unsigned value)
{
    for (std::size_t i = 0; i < sizeof value; ++i)
        out += static_cast<char>(value >> (8 * i));
}

void put(std::string &out, Timestamp at)
{
    put(out, static_cast<std::uint64_t>(at.time_since_epoch().count()));
}

void put(std::string &out, std::string_view text)
{
    text = text.substr(0, MaxText);
    put(out, static_cast<std::uint16_t>(text.size()));
    out += text;
}

template<typename Unsigned>
bool take(std::string_view &bytes, Unsigned &value)
{
    if (bytes.size() < sizeof value)
        return false;
    value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = static_cast<Unsigned>(
            value | static_cast<Unsigned>(static_cast<Unsigned>(static_cast<unsigned char>(bytes[i])) << (8 * i)));
    bytes.remove_prefix(sizeof value);
    return true;
}

bool take(std::string_view &bytes, Timestamp &at)
{
    std::uint64_t value = 0;
    const bool there = take(bytes, value);
    at = Timestamp {Duration {static_cast<std::int64_t>(value)}};
    return there;
}

bool take(std::string_view &bytes, std::string &text)
{
    std::uint16_t size = 0;
    if (!take(bytes, size) || size > MaxText || size > bytes.size())
        return false;
    text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return true;
}

} // namespace

std::string header(const RecordingHeader &header, std::uint64_t &chain)
{
    std::string bytes(Magic.begin(), Magic.end());
    put(bytes, Version);
    put(bytes, static_cast<std::uint16_t>(header.hasPseudonyms ? 1 : 0));
    put(bytes, std::uint32_t {0});
    put(bytes, header.created);
    chain = XXH3_64bits(bytes.data(), bytes.size());
    put(bytes, chain);
    return bytes;
}

void appendFrame(const Frame &frame, std::uint64_t &chain, std::string &out)
{
    const std::size_t start = out.size();
    put(out, std::uint64_t {0}); // the checksum's place
    put(out, static_cast<std::uint32_t>(frame.payload.size()));
    out += static_cast<char>(frame.type);
    out += '\0';
    put(out, static_cast<std::uint16_t>(raw(frame.feed)));
    put(out, frame.received);
    out += frame.payload;
    chain = XXH3_64bits_withSeed(out.data() + start + 8, out.size() - start - 8, chain);
    for (std::size_t i = 0; i < sizeof chain; ++i)
        out[start + i] = static_cast<char>(chain >> (8 * i));
}

std::size_t frameSize(std::string_view bytes)
{
    std::uint32_t payload = 0;
    bytes.remove_prefix(sizeof(std::uint64_t));
    take(bytes, payload);
    return FrameHeadSize + payload;
}

std::uint64_t checksumOf(std::string_view frame)
{
    std::uint64_t sum = 0;
    take(frame, sum);
    return sum;
}

std::string feedPayload(const RecordedFeedInfo &info)
{
    std::string payload;
    put(payload, std::string_view(info.id));
    put(payload, std::string_view(info.kind));
    put(payload, std::string_view(info.where));
    return payload;
}

std::optional<RecordedFeedInfo> feedInfo(const Frame &frame)
{
    RecordedFeedInfo info;
    info.feed = frame.feed;
    std::string_view rest = frame.payload;
    if (!take(rest, info.id) || !take(rest, info.kind) || !take(rest, info.where))
        return std::nullopt;
    return info;
}

std::string timePayload(Timestamp at)
{
    std::string payload;
    put(payload, at);
    return payload;
}

std::optional<Timestamp> timeOf(const Frame &frame)
{
    std::string_view rest = frame.payload;
    Timestamp at;
    return take(rest, at) ? std::optional(at) : std::nullopt;
}

std::string lostPayload(Timestamp at, LostReason reason)
{
    std::string payload = timePayload(at);
    payload += static_cast<char>(reason);
    return payload;
}

std::optional<Loss> lossOf(const Frame &frame)
{
    std::string_view rest = frame.payload;
    Loss loss;
    std::uint8_t reason = 0;
    if (!take(rest, loss.at) || !take(rest, reason))
        return std::nullopt;
    // A reason of a newer Pult is a loss all the same.
    loss.reason = reason <= static_cast<std::uint8_t>(LostReason::Stopped) ? LostReason {reason} : LostReason::Closed;
    return loss;
}

std::string gapPayload(std::uint64_t pieces, std::uint64_t bytes)
{
    std::string payload;
    put(payload, pieces);
    put(payload, bytes);
    return payload;
}

} // namespace Pult::Feeds::RecordingFormat
