// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/framereader.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace Pult::Feeds {

using namespace RecordingFormat;
using Domain::Duration;
using Domain::FeedId;
using Domain::Timestamp;

namespace {

std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

Timestamp timeAt(std::string_view bytes, std::size_t at)
{
    return Timestamp {Duration {static_cast<std::int64_t>(numberAt(bytes, at, 8))}};
}

bool isAllNoughts(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

} // namespace

bool isRecording(std::string_view head)
{
    return head.starts_with(std::string_view(Magic.data(), Magic.size()));
}

void FrameReader::add(std::string_view bytes)
{
    if (m_state != State::Good)
        return;
    if (m_suspect) {
        if (!isAllNoughts(bytes))
            stop();
        return;
    }
    m_bytes.erase(0, m_at);
    m_at = 0;
    m_bytes += bytes;
}

bool FrameReader::takeHeader()
{
    const std::string_view bytes = rest();
    if (!isRecording(bytes) && bytes.size() >= Magic.size())
        m_state = State::NotARecording;
    if (m_state != State::Good || bytes.size() < HeaderSize)
        return false;
    if (numberAt(bytes, 8, 2) > Version) {
        m_state = State::NewerVersion;
        return false;
    }
    m_chain = XXH3_64bits(bytes.data(), HeaderSize - 8);
    if (m_chain != numberAt(bytes, HeaderSize - 8, 8)) {
        m_state = State::Damaged;
        return false;
    }
    m_header = {timeAt(bytes, 16), (numberAt(bytes, 10, 2) & 1U) != 0};
    m_hasHeader = true;
    m_at += HeaderSize;
    m_good = HeaderSize;
    return true;
}

std::optional<Frame> FrameReader::next()
{
    if (m_state != State::Good || m_suspect || (!m_hasHeader && !takeHeader()))
        return std::nullopt;
    const std::string_view bytes = rest();
    if (bytes.size() < FrameHeadSize)
        return std::nullopt;
    const std::size_t size = numberAt(bytes, 8, 4);
    if (size > MaxPayload) {
        suspect();
        return std::nullopt;
    }
    if (bytes.size() - FrameHeadSize < size)
        return std::nullopt;
    const std::uint64_t sum = XXH3_64bits_withSeed(bytes.data() + 8, FrameHeadSize - 8 + size, m_chain);
    if (sum != numberAt(bytes, 0, 8)) {
        suspect();
        return std::nullopt;
    }
    m_chain = sum;
    m_at += FrameHeadSize + size;
    m_good += FrameHeadSize + size;
    return Frame {FrameType {static_cast<std::uint8_t>(bytes[12])},
        FeedId {static_cast<std::uint16_t>(numberAt(bytes, 14, 2))}, timeAt(bytes, 16),
        bytes.substr(FrameHeadSize, size)};
}

/// A machine that lost its power may have made the file longer than what it had written: noughts to the end.
void FrameReader::suspect()
{
    m_suspect = true;
    if (!isAllNoughts(rest()))
        stop();
    m_bytes.clear();
    m_at = 0;
}

void FrameReader::stop()
{
    m_state = State::Damaged;
    m_bytes.clear();
    m_bytes.shrink_to_fit();
    m_at = 0;
}

void FrameReader::finish()
{
    if (m_state != State::Good)
        return;
    if (!m_hasHeader && !rest().empty() && !isRecording(rest()))
        m_state = State::NotARecording;
    else if (m_suspect || !m_hasHeader || !rest().empty())
        m_state = State::Torn;
}

} // namespace Pult::Feeds
